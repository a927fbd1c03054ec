"""«Сводка» as the head taps it: of a workspace of 5,000 assignments with a million of others beside it
against none, against one raw aggregate over its assignments and a bare answer, and of 100,000 in one.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import CallbackQuery

from benchmarks._boards import HEAD_ACCOUNT, NOW, postgres_office, sqlite_office
from benchmarks._common import Result, Row, main, middle, ratio, take_turns
from benchmarks._echo import answer_and_edit
from benchmarks._telegram import CannedSession, tap
from bot.adapters.attachments import DiskFiles
from bot.adapters.calendar import RussianCalendars
from bot.adapters.clock import SystemClock
from bot.callbacks.boards import BoardTap
from bot.db import Database
from bot.handlers import dispatcher
from bot.handlers.desk import Means
from bot.i18n import Texts
from bot.scheduler.sender import Messenger

ITEMS, OTHERS, BIG = 5_000, 1_000_000, 100_000
ROUNDS, TAPS, WARM_UP = 30, 10, 20
GROWTH_LIMIT, RATIO_LIMIT, BIG_LIMIT_MS = 1.2, 3, 100

#: One workspace's decisions by how they stand, straight from its assignments, as without a roll-up.
RAW = """
SELECT count(*), sum(done = counted), sum(done = counted AND late > 0), sum(silent > 0),
       sum(silent = 0 AND answered > 0)
FROM (
    SELECT decision_id, count(*) AS counted, sum(state = 'done') AS done,
           sum(state = 'done' AND reported_on > due) AS late,
           sum(state IN ('issued', 'in_work', 'returned', 'clarifying') AND due < :today
               AND answered_at IS NULL) AS silent,
           sum(state IN ('issued', 'in_work', 'returned', 'clarifying') AND due < :today
               AND answered_at IS NOT NULL) AS answered
    FROM assignment
    WHERE workspace_id = (SELECT workspace_id FROM account WHERE telegram_id = :head)
      AND state NOT IN ('closed', 'cancelled', 'released', 'not_concerned')
    GROUP BY decision_id
)
"""


class StoppedClock(SystemClock):
    """Business time stands still: what was built once is looked at on the day it was built for."""

    def now(self) -> datetime:
        return NOW


async def measured(quick: bool) -> Result:
    rounds, taps, warm_up = (1, 2, 1) if quick else (ROUNDS, TAPS, WARM_UP)
    items, others, big = (80, 160, 160) if quick else (ITEMS, OTHERS, BIG)
    telegram = CannedSession()
    bot = Bot("1:benchmark", session=telegram)
    began = perf_counter()
    urls = {
        "alone": sqlite_office(items),
        "beside": sqlite_office(items, others),
        "big": sqlite_office(big),
        "alone, PostgreSQL": postgres_office(items),
        "beside, PostgreSQL": postgres_office(items, others),
    }
    print(f"databases there after {perf_counter() - began:.0f} s", file=sys.stderr)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        cases: dict[str, Callable[[], Awaitable[float]]] = {}
        for name, url in urls.items():
            if url is not None:
                database = Database(url, SystemClock().machine_now)
                stack.push_async_callback(database.close)
                cases[name] = partial(_run, bot, telegram, _bot(bot, database, folder), _taps(), taps)
        raw = sqlite3.connect(urls["beside"].removeprefix("sqlite:///")) if urls["beside"] else None
        assert raw is not None
        stack.callback(raw.close)
        cases["floor"] = partial(_run, bot, telegram, _raw(raw), _taps(), taps)
        for _ in range(max(1, warm_up // taps)):
            for case in cases.values():
                await case()
        times = await take_turns(cases, rounds)
    return _result(times)


def _bot(bot: Bot, database: Database, folder: Path) -> Dispatcher:
    clock = StoppedClock()
    return dispatcher(
        Means(
            store=database,
            clock=clock,
            calendars=RussianCalendars(),
            messenger=Messenger(bot),
            texts=Texts(),
            files=DiskFiles(folder, clock),
            download=_never,
            show_commands=_never,
            bot_name=_never,
        )
    )


def _raw(connection: sqlite3.Connection) -> Dispatcher:
    """The floor: the aggregate in the driver's own words, and aiogram alone answering."""
    made = Dispatcher(disable_fsm=True)

    async def answer(query: CallbackQuery) -> None:
        row = connection.execute(RAW, {"today": NOW.date().isoformat(), "head": HEAD_ACCOUNT}).fetchone()
        assert row[0]
        await answer_and_edit(query)

    made.callback_query.register(answer)
    return made


def _taps() -> Iterator[dict[str, Any]]:
    return (tap(number, BoardTap(what="summary").pack(), HEAD_ACCOUNT) for number in count(1))


async def _run(
    bot: Bot, telegram: CannedSession, made: Dispatcher, row: Iterator[dict[str, Any]], taps: int
) -> float:
    """Milliseconds a tap took: the median of `taps`."""
    sent_before, times = telegram.sent, []
    for _ in range(taps):
        began = perf_counter()
        await made.feed_raw_update(bot, next(row))
        times.append((perf_counter() - began) * 1e3)
    assert telegram.sent == sent_before + 2 * taps
    return median(times)


def _result(times: dict[str, list[float]]) -> Result:
    alone, beside, floor, big = (times[name] for name in ("alone", "beside", "floor", "big"))
    on_postgres = times.get("alone, PostgreSQL", []), times.get("beside, PostgreSQL", [])
    middle_big = middle(big)
    return Result(
        figures={
            "growth_sqlite": ratio(beside, alone),
            "growth_postgres": ratio(on_postgres[1], on_postgres[0]),
            "status_ratio": ratio(beside, floor),
            "status_100k_ms": middle_big,
            "status_ms": middle(beside),
            "status_postgres_ms": middle(on_postgres[1]),
            "floor_ms": middle(floor),
        },
        rows=[
            Row("a raw aggregate and a bare answer", "ms", floor, floor),
            Row("«Сводка» of 5,000, a million beside", "ms", beside, floor, RATIO_LIMIT),
            Row("… against none beside", "ms", beside, alone, GROWTH_LIMIT),
            Row("… the same on PostgreSQL", "ms", on_postgres[1], on_postgres[0], GROWTH_LIMIT),
            Row("«Сводка» of 100,000", "ms", big, floor),
        ],
        notes=[f"«Сводка» of 100,000: {middle_big:.3g} ms, of {BIG_LIMIT_MS} allowed"] if middle_big else [],
    )


async def _never(*_: object) -> Any:
    raise AssertionError("a tap asks for no file and sets no menu")


def measure(quick: bool) -> Result:
    return asyncio.run(measured(quick))


if __name__ == "__main__":
    sys.exit(main(measure, __doc__ or ""))
