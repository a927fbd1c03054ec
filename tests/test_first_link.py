"""`reshili run` on an empty database: one link for the first administrator, once Telegram answers."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest

from bot import app
from bot.adapters.clock import SystemClock
from bot.db.database import Database
from bot.db.migrate import migrate
from bot.i18n import Texts
from bot.scheduler.sender import Unavailable


class Telegram:
    """Says its name from the `answers`-th question on."""

    def __init__(self, answers: int) -> None:
        self.asked, self._answers = 0, answers

    async def bot_name(self) -> str:
        self.asked += 1
        if self.asked < self._answers:
            raise Unavailable("ConnectionError")
        return "reshili_bot"


async def printed_after(
    folder: Path, telegram: Telegram, capsys: pytest.CaptureFixture[str]
) -> tuple[bool, list[str]]:
    """Whether the first try was the last, and what stands in the output after all of them."""
    url = f"sqlite:///{folder / 'office.sqlite'}"
    await asyncio.to_thread(migrate, url)
    database = Database(url, lambda: datetime.now(UTC))  # noqa: TID251
    parts = app._Parts(
        cast(Any, None), database, SystemClock(), Texts(), cast(Any, None), cast(Any, telegram)
    )
    try:
        at_once = await parts.welcome_first_admin()
        if not at_once:
            assert await database.write(lambda uow: uow.directory.workspaces()) == ()
            await asyncio.wait_for(parts.welcome_once_telegram_answers(), 20)
        assert await parts.welcome_first_admin(), "the second start prints nothing"
    finally:
        await database.close()
    return at_once, capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("answers", [1, 4])
async def test_the_first_link_is_printed_once_and_waits_for_telegram(
    answers: int, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "FIRST_LINK_PAUSE", 0.0)
    telegram = Telegram(answers)

    at_once, lines = await printed_after(tmp_path, telegram, capsys)

    assert at_once is (answers == 1)
    assert telegram.asked == answers
    [line] = lines
    assert line.startswith("https://t.me/reshili_bot?start=")
