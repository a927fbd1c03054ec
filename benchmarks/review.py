"""The secretary's review: any tap on a draft of 40 decisions against a bare echo, people found among 3,000,
and how long the bot's loop stands still while a PDF of 300 pages is read and she goes on tapping.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from aiogram import Bot

from benchmarks._common import Result, Row, main, middle, ratio, take_turns
from benchmarks._draft import DraftOffice, draft_office
from benchmarks._echo import echo
from benchmarks._telegram import CannedSession, tap
from benchmarks._usual import PREFIX
from benchmarks.tap import Case
from bot.usecases.search_people import search
from tests.adapters.made_pdf import Page, laid_out, pdf

ROUNDS, TAPS, WARM_UP = 20, 10, 10
PAGES, READINGS = 300, 3
PEOPLE, SEARCHES = 3000, 60

RATIO_LIMIT, SEARCH_LIMIT_MS, BLOCK_LIMIT_MS = 20, 30, 50

#: Seconds between taps while the file is read: a hurried hand.
BETWEEN_TAPS = 0.05
#: How often the outbox is looked at and the loop's pulse is felt.
BETWEEN_SENDINGS, PULSE = 0.5, 0.001


async def measured(quick: bool) -> Result:
    rounds, taps, warm_up = (1, 2, 1) if quick else (ROUNDS, TAPS, WARM_UP)
    pages, readings = (2, 1) if quick else (PAGES, READINGS)
    people, searches = (60, 2) if quick else (PEOPLE, SEARCHES)
    telegram = CannedSession()
    bot = Bot("1:benchmark", session=telegram)
    async with AsyncExitStack() as stack:
        office = await stack.enter_async_context(draft_office(_folder(stack), bot))
        cases = {name: Case(bot, telegram, office.dispatcher, row) for name, row in office.taps.items()}
        echoed = (tap(n, f"{PREFIX}{n}") for n in range(1, warm_up + rounds * taps + 1))
        cases["echo"] = Case(bot, telegram, echo(), echoed)
        for case in cases.values():
            await case.run(warm_up)
        times = await take_turns({name: partial(case.run, taps) for name, case in cases.items()}, rounds)
        # Words, statements and modules that only a first file asks for.
        await _longest_pause(office, bot, content=pdf(_book(2)), number=READINGS + 1)
        content = pdf(_book(pages))
        calm, busy = [], []
        for number in range(1, readings + 1):
            calm.append(await _longest_pause(office, bot, seconds=0.1 if quick else 3.0))
            busy.append(await _longest_pause(office, bot, content=content, number=number))
        big = await stack.enter_async_context(draft_office(_folder(stack), bot, people))
        found = [await _searched(big, number) for number in range(searches)]
    return _result(times, calm, busy, found[1:] or found)


def _folder(stack: AsyncExitStack) -> Path:
    return Path(stack.enter_context(TemporaryDirectory()))


def _book(pages: int) -> list[Page]:
    """A protocol of so many pages: what was decided stands among what was said."""
    made = laid_out(_paragraphs(pages * 20))
    assert len(made) >= pages
    return made[:pages]


def _paragraphs(count: int) -> Iterator[str]:
    yield from ("ПРОТОКОЛ № 9", "совещания руководителей", "20.11.2026", "РЕШИЛИ:")
    for number in range(1, count + 1):
        if number < 100:
            yield (
                f"{number}. Руководителям образовательных организаций представить сведения о подготовке"
                " зданий к зиме. Срок: до 15 декабря 2026 года. Ответственные: директора школ."
            )
        yield (
            "В ходе обсуждения отмечено, что подготовка идёт неравномерно, часть организаций не представила"
            " документы в установленный порядком срок и нуждается в помощи специалистов управления."
        )


async def _longest_pause(
    office: DraftOffice, bot: Bot, *, content: bytes | None = None, number: int = 0, seconds: float = 0
) -> float:
    """Milliseconds the loop stood still at the longest: while she taps for some seconds, or until the file
    was read and its draft shown.
    """
    over, longest = asyncio.Event(), 0.0
    turns = [office.taps["the whole draft"], office.taps["a decision"]]

    async def beats() -> None:
        nonlocal longest
        while not over.is_set():
            began = perf_counter()
            await asyncio.sleep(PULSE)
            longest = max(longest, perf_counter() - began - PULSE)

    async def taps() -> None:
        while not over.is_set():
            for row in turns:
                await office.dispatcher.feed_raw_update(bot, next(row))
                await asyncio.sleep(BETWEEN_TAPS)

    async def sends() -> None:
        while not over.is_set():
            await office.dispatch.run()
            await asyncio.sleep(BETWEEN_SENDINGS)

    async with asyncio.TaskGroup() as group:
        for run in (beats, taps, sends):
            group.create_task(run())
        if content is None:
            await asyncio.sleep(seconds)
        else:
            job = await office.gets(content, "Протокол 9.pdf", number)
            while (await office.state(job)).state == "waiting":
                await office.work.run()
            assert (await office.state(job)).state == "done", (await office.state(job)).result
            await asyncio.sleep(2 * BETWEEN_SENDINGS)
        over.set()
    return longest * 1000


async def _searched(office: DraftOffice, number: int) -> float:
    """Milliseconds from three letters to the first screen of people."""
    words = ("бер", "вет", "гор", "дуб", "жур", "клё", "луг", "зим")[number % 8]
    began = perf_counter()
    found = await office.database.read(lambda uow: search(uow.office(office.workspace_id).people, words))
    took = (perf_counter() - began) * 1000
    assert found
    return took


def _result(
    times: dict[str, list[float]], calm: list[float], busy: list[float], found: list[float]
) -> Result:
    floor = times.pop("echo")
    worst = max(times, key=lambda name: middle(times[name]) or 0.0)
    longest = max(busy)
    return Result(
        figures={
            "tap_ratio": ratio(times[worst], floor),
            "longest_block_ms": longest,
            "calm_block_ms": max(calm),
            "search_ms": middle(found),
            "tap_us": middle(times[worst]),
            "floor_us": middle(floor),
        },
        rows=[
            Row("bare echo", "µs", floor, floor),
            *(Row(name, "µs", values, floor, RATIO_LIMIT) for name, values in times.items()),
        ],
        notes=[
            f"people found among {PEOPLE}: {middle(found):.3g} ms, of {SEARCH_LIMIT_MS} allowed",
            f"the loop stood still for {longest:.3g} ms, of {BLOCK_LIMIT_MS} allowed, while a file was read",
            f"and for {max(calm):.3g} ms while nothing was",
        ],
    )


def measure(quick: bool) -> Result:
    return asyncio.run(measured(quick))


if __name__ == "__main__":
    sys.exit(main(measure, __doc__ or ""))
