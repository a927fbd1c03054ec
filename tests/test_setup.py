"""`reshili setup`: what it asks, what it takes for an answer, what it leaves behind."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.adapters import env_file
from bot.domain.office_settings import RUSSIAN_ZONES
from bot.domain.people import Person, Role
from bot.i18n import Texts
from bot.settings import Settings, load
from bot.setup import NewOffice, Talk, Trouble, zone_of
from playground.app import TOKEN, Options, running
from tests.house.project import ROOT

PROXY = "socks5://user:pass'word#1@proxy.example:1080"


class Typist:
    """Types these answers, one after the other; then nobody is there."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.shown: list[str] = []

    def talk(self) -> Talk:
        return Talk(Texts(), self._ask, self.shown.append)

    def _ask(self, prompt: str) -> str:
        self.shown.append(prompt)
        if not self.answers:
            raise EOFError
        return self.answers.pop(0)


def answering(**found: str | Trouble) -> Callable[[str, str], str | Trouble]:
    """By token; an unknown one is refused."""
    return lambda token, _: found.get(token, Trouble.REFUSED)


def test_a_wrong_token_is_asked_for_again_and_never_shown() -> None:
    typist = Typist("secret-wrong", "", "", "secret-right")

    found = typist.talk().connection("", "", answering(**{"secret-right": "reshili_bot"}))

    assert (found.token, found.proxy, found.bot) == ("secret-right", "", "reshili_bot")
    assert not any("secret" in line for line in typist.shown)
    assert any("@BotFather, /mybots" in line for line in typist.shown)


def test_where_telegram_does_not_answer_the_proxy_is_asked_for() -> None:
    typist = Typist("token", "", PROXY)

    found = typist.talk().connection(
        "", "", lambda _, proxy: "reshili_bot" if proxy == PROXY else Trouble.UNREACHABLE
    )

    assert found.proxy == PROXY
    assert typist.answers == []


@pytest.mark.parametrize(
    "answers, token, proxy",
    [(("", ""), "old", "http://old:1"), (("нет", "new", "нет"), "new", ""), (("", "http://new:2"), "old", "http://new:2")],
    ids=["both kept", "another token, no proxy", "another proxy"],
)  # fmt: skip
def test_what_is_set_is_kept_by_enter(answers: tuple[str, ...], token: str, proxy: str) -> None:
    found = Typist(*answers).talk().connection("old", "http://old:1", lambda *_: "reshili_bot")

    assert (found.token, found.proxy) == (token, proxy)


def test_the_office_is_asked_for_until_it_is_understood() -> None:
    typist = Typist(
        "Тихоречье", "омск", "", "Белова", "Белова Нина  Павловна", "сто", "8 900 000-00-01"
    )  # fmt: skip

    assert typist.talk().office() == NewOffice(
        "Управление образования", "Asia/Omsk", "Белова", "Нина", "Павловна", "+79000000001"
    )
    assert typist.answers == []


def test_a_new_link_for_one_of_those_who_run_the_office() -> None:
    people = [Person(n, "Белова", "Нина", roles=frozenset({Role.SECRETARY})) for n in (1, 2)]

    assert Typist("3", "2").talk().whom("Управление", people) is people[1]
    assert Typist("").talk().whom("Управление", people) is None


ZONES: dict[str, str | None] = {
    "": "Europe/Moscow",
    "1": "Europe/Kaliningrad",
    str(len(RUSSIAN_ZONES)): "Asia/Kamchatka",
    "Europe/Volgograd": "Europe/Volgograd",
    "0": None,
    "12": None,
    "Москва": None,
    "../etc/passwd": None,
}


@pytest.mark.parametrize("words", ZONES)
def test_zones(words: str) -> None:
    assert zone_of(words) == ZONES[words]


# --- .env -------------------------------------------------------------------------------------------------


def test_other_lines_stay_and_one_said_twice_is_left_once() -> None:
    older = "# бот\nBOT_TOKEN=\n#PROXY_URL=\nLOG_LEVEL=DEBUG\nexport BOT_TOKEN=7:old\n"

    assert env_file.with_values(older, {"BOT_TOKEN": "7:new", "PROXY_URL": ""}) == (
        "# бот\nBOT_TOKEN=7:new\n#PROXY_URL=\nLOG_LEVEL=DEBUG\nPROXY_URL=\n"
    )


def test_what_is_written_is_read_back_by_its_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    file = tmp_path / ".env"
    file.write_text("\ufeffLOG_LEVEL=DEBUG\n", encoding="utf-8")
    file.chmod(0o644)

    env_file.write(file, {"BOT_TOKEN": "123456789:AAbb-cc_dd", "PROXY_URL": PROXY})

    found = load(file)
    assert found.bot_token.get_secret_value() == "123456789:AAbb-cc_dd"
    assert (found.proxy_url, found.log_level) == (PROXY, "DEBUG")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


# --- the whole of it, against a stand-in ------------------------------------------------------------------


async def run(folder: Path, url: str, *answers: str) -> tuple[int, str, str]:
    """`reshili setup` in a process of its own, fed from a pipe: status, output, complaints."""
    clean = {name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.cli", "setup",
        cwd=folder, env=clean | {"PYTHONPATH": str(ROOT), "API_URL": url},
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, complained = await process.communicate("".join(f"{one}\n" for one in answers).encode())
    return process.returncode or 0, said.decode(), complained.decode()


async def test_from_nothing_to_the_first_link_and_to_another(tmp_path: Path) -> None:
    folder = tmp_path / "bot"
    folder.mkdir()
    async with running(Options(tmp_path, office=None, bot_command=None)) as standin:
        status, said, complained = await run(folder, standin.url, "12345:wrong", "", TOKEN)
        assert (status, complained) == (1, "\nПрервано. Ничего не записано.\n")
        assert "Telegram не знает бота с таким токеном" in said
        assert list(folder.iterdir()) == []

        answers = (TOKEN, "", "4", "Управление образования Тихоречья", "Белова Нина Павловна", "")
        status, said, complained = await run(folder, standin.url, *answers)
        assert (status, complained) == (0, "")
        assert "https://t.me/reshili_bot?start=" in said
        assert said.rstrip().endswith("нажмите «Начать».")
        assert TOKEN not in said

        status, said, _ = await run(folder, standin.url, "", "", "1")
        assert status == 0
        assert "Управление уже есть: Управление образования Тихоречья" in said
        assert "1. Белова Нина Павловна: администратор, секретарь" in said

    with sqlite3.connect(folder / "var" / "reshili.sqlite") as database:
        assert database.execute("SELECT name, zone FROM workspace").fetchall() == [
            ("Управление образования Тихоречья", "Asia/Yekaterinburg")
        ]
        roles = database.execute("SELECT role FROM role_grant ORDER BY role").fetchall()
        assert roles == [("admin",), ("secretary",)]
        links = database.execute("SELECT count(*), count(revoked_at) FROM invite").fetchone()
        assert links == (2, 1), "the first link died with the second"
