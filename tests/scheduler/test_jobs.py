"""Interval jobs: what one of them raises stops neither it nor the others."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.domain.errors import StorageDown
from bot.scheduler.jobs import IntervalJob, Maintenance, Scheduler
from tests.scheduler.house import House

OFTEN = 0.01


class Counting:
    """A job's work: answers as scripted, then False; an exception is raised."""

    def __init__(self, *script: bool | Exception) -> None:
        self.script = list(script)
        self.turns = 0
        self._changed = asyncio.Event()

    async def run(self) -> bool:
        self.turns += 1
        self._changed.set()
        answer = self.script.pop(0) if self.script else False
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def until(self, turns: int) -> None:
        async with asyncio.timeout(5):
            while self.turns < turns:
                self._changed.clear()
                await self._changed.wait()


async def test_an_error_is_logged_once_and_the_job_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    work = Counting(KeyError("Иванова"), KeyError("Иванова"), False, KeyError("Иванова"), StorageDown())
    scheduler = Scheduler((IntervalJob("work", OFTEN, work.run),))
    with caplog.at_level(logging.INFO):
        scheduler.start()
        await work.until(6)
        await scheduler.stop()
    said = [record.getMessage() for record in caplog.records if record.name == "bot.scheduler.jobs"]
    assert len(said) == 3, "twice the same is one trouble; after a good turn it is a new one"
    assert all(line.startswith("job work [") for line in said)
    assert "Иванова" not in caplog.text


async def test_a_job_with_more_to_do_does_not_wait_for_its_next_turn() -> None:
    work = Counting(*[True] * 500)
    scheduler = Scheduler((IntervalJob("work", 60.0, work.run), IntervalJob("first", OFTEN, work.run)))
    scheduler.start()
    await work.until(501)
    await scheduler.stop()


async def test_a_slow_job_is_not_begun_twice_and_holds_up_no_other() -> None:
    go_on, at_once, most = asyncio.Event(), 0, 0

    async def slow() -> bool:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await go_on.wait()
        at_once -= 1
        return False

    quick = Counting()
    scheduler = Scheduler((IntervalJob("slow", OFTEN, slow), IntervalJob("quick", OFTEN, quick.run)))
    scheduler.start()
    await quick.until(10)
    go_on.set()
    await scheduler.stop()
    assert most == 1


async def test_a_stop_lets_what_runs_finish_and_begins_nothing_more() -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()
    finished = 0

    async def work() -> bool:
        nonlocal finished
        begun.set()
        await go_on.wait()
        finished += 1
        return True

    scheduler = Scheduler((IntervalJob("work", OFTEN, work),))
    scheduler.start()
    await begun.wait()
    async with asyncio.TaskGroup() as group:
        group.create_task(scheduler.stop())
        await asyncio.sleep(0)
        go_on.set()
    assert finished == 1, "though it had more to do"


async def test_a_stop_cuts_off_what_takes_too_long() -> None:
    begun, cut_off = asyncio.Event(), asyncio.Event()

    async def work() -> bool:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            cut_off.set()
        return False

    scheduler = Scheduler((IntervalJob("work", OFTEN, work),))
    scheduler.start()
    await begun.wait()
    await scheduler.stop(grace=0.01)
    async with asyncio.timeout(5):
        await cut_off.wait()


async def test_old_updates_are_forgotten(house: House) -> None:
    machine_now = house.time.machine_now()
    await house.store.write(lambda uow: uow.updates.first_time(1, machine_now))
    house.time.passes(timedelta(days=30))
    assert await Maintenance(house.store, house.time).run() is False
    later = house.time.machine_now()
    assert await house.store.write(lambda uow: uow.updates.first_time(1, later)) is True
    assert await house.store.write(lambda uow: uow.updates.first_time(1, later)) is False
