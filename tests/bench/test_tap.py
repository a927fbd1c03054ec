"""What one «Исполнено» tap asks of the database, through the real dispatcher."""

import re
from pathlib import Path

from aiogram import Bot

from benchmarks._office import issued_office
from benchmarks._telegram import CannedSession
from tests.db.counting import counted_statements

#: With rights, audit, dedupe and outbox; BEGIN and COMMIT are not counted.
MOST = 9


async def test_a_tap_is_done_in_nine_statements(tmp_path: Path) -> None:
    bot = Bot("1:test", session=CannedSession())
    async with issued_office(tmp_path, bot, items=2) as office:
        for done, tap in enumerate((next(office.taps), next(office.taps)), start=1):
            with counted_statements() as statements:
                await office.dispatcher.feed_raw_update(bot, tap)

            assert len(statements) <= MOST, "\n".join(statements)
            written = {
                match[1] for one in statements if (match := re.match(r"(?:INSERT INTO|UPDATE) (\w+)", one))
            }
            assert {"update_seen", "assignment", "tally", "report", "audit_event", "outbox"} <= written
            assert await office.done() == done


def _written(statements: list[str]) -> set[str]:
    """The tables that were."""
    found = (re.match(r"(?:INSERT INTO|UPDATE) (\w+)", one) for one in statements)
    return {match[1] for match in found if match}
