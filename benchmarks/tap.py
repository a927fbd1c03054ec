"""An «Исполнено» tap: rights, guarded save, audit, dedupe, outbox, commit, edit, answer; against a bare echo.

Everything is real but the network: the dispatcher of `bot.handlers`, the database in a file, as durable as it
is deployed, aiogram's serialising and parsing.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from aiogram import Bot, Dispatcher

from benchmarks._common import Result, Row, main, middle, ratio, take_turns
from benchmarks._echo import echo
from benchmarks._office import issued_office
from benchmarks._telegram import CannedSession, tap
from benchmarks._usual import PREFIX, usual_bot
from tests.db.counting import counted_statements

ROUNDS, TAPS = 40, 25
#: Taps of each case before anything is measured: statements are compiled, calendars and texts read.
WARM_UP = 25

RATIO_LIMIT, STATEMENT_LIMIT = 15, 10

#: A disk in memory, where a commit waits for nothing.
MEMORY_DISK = Path("/dev/shm")  # noqa: S108


async def measured(quick: bool, memory_disk: Path | None) -> Result:
    rounds, taps, warm_up = (1, 2, 1) if quick else (ROUNDS, TAPS, WARM_UP)
    count = warm_up + rounds * taps + 1
    numbers = range(1, count + 1)
    telegram = CannedSession()
    bot = Bot("1:benchmark", session=telegram)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        office = await stack.enter_async_context(issued_office(folder, bot, count))
        usual = await stack.enter_async_context(usual_bot(folder, count))
        cases = {
            "echo": Case(bot, telegram, echo(), (tap(n, f"{PREFIX}{n}") for n in numbers)),
            "tap": Case(bot, telegram, office.dispatcher, office.taps),
            "usual": Case(bot, telegram, usual, (tap(n, f"{PREFIX}{n}") for n in numbers)),
        }
        if memory_disk is not None:
            memory = Path(stack.enter_context(TemporaryDirectory(dir=memory_disk)))
            unsynced = await stack.enter_async_context(issued_office(memory, bot, count))
            cases["unsynced"] = Case(bot, telegram, unsynced.dispatcher, unsynced.taps)
        for case in cases.values():
            await case.run(warm_up)
        with counted_statements() as statements:
            await cases["tap"].run(1)
        times = await take_turns({name: partial(case.run, taps) for name, case in cases.items()}, rounds)
        assert await office.done() == count
    return _result(times, len(statements))


@dataclass(frozen=True, slots=True)
class Case:
    """A dispatcher and the taps it is fed, each answered by an edit and an answer."""

    bot: Bot
    telegram: CannedSession
    dispatcher: Dispatcher
    taps: Iterator[dict[str, Any]]

    async def run(self, count: int) -> float:
        """Microseconds a tap took: the median of `count`, so that what else runs here weighs little."""
        sent_before = self.telegram.sent
        times = []
        for one in islice(self.taps, count):
            began = perf_counter()
            await self.dispatcher.feed_raw_update(self.bot, one)
            times.append((perf_counter() - began) * 1e6)
        assert (len(times), self.telegram.sent) == (count, sent_before + 2 * count)
        return median(times)


def _result(times: dict[str, list[float]], statements: int) -> Result:
    floor = times["echo"]
    unsynced = times.get("unsynced", [])
    return Result(
        figures={
            "tap_ratio": ratio(times["tap"], floor),
            "usual_ratio": ratio(times["usual"], floor),
            "unsynced_ratio": ratio(unsynced, floor),
            "statements": statements,
            "tap_us": middle(times["tap"]),
            "floor_us": middle(floor),
            "usual_us": middle(times["usual"]),
            "unsynced_us": middle(unsynced),
        },
        rows=[
            Row("bare echo", "µs", floor, floor),
            Row("«Исполнено»", "µs", times["tap"], floor, RATIO_LIMIT),
            Row("«Исполнено», the disk waits for nothing", "µs", unsynced, floor),
            Row("the usual bot", "µs", times["usual"], floor),
        ],
        notes=[f"{statements} statements a tap, of {STATEMENT_LIMIT} allowed, without BEGIN and COMMIT"],
    )


def measure(quick: bool) -> Result:
    return asyncio.run(measured(quick, MEMORY_DISK if MEMORY_DISK.is_dir() else None))


if __name__ == "__main__":
    sys.exit(main(measure, __doc__ or ""))
