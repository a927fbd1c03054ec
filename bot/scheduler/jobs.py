"""The few interval jobs: each reads from the database what is due. Never a job per assignment."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, timedelta

from bot.usecases.faults import describe
from bot.usecases.ports import Clock, Store

log = logging.getLogger(__name__)

#: Does a bounded piece of work; True where there may be more to do at once.
Run = Callable[[], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class IntervalJob:
    """`every` in seconds, counted from start to start; one that still runs is not begun again."""

    name: str
    every: float
    run: Run


def interval_jobs(dispatch: Run, plan: Run, work: Run, maintain: Run) -> tuple[IntervalJob, ...]:
    return (
        IntervalJob("dispatch", 0.5, dispatch),
        IntervalJob("plan", 2.0, plan),
        # Two at once: a long file of one office doesn't hold up the others.
        IntervalJob("work", 0.5, work),
        IntervalJob("more work", 0.5, work),
        IntervalJob("maintenance", 3600.0, maintain),
    )


#: A list of people or a workbook that was read and never answered holds personal data: it is sent anew.
UNANSWERED_KEPT = timedelta(days=14)


class Maintenance:
    """What nobody waits for: rows that have served their time."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def run(self) -> bool:
        """Raises: StorageDown."""
        machine_now = self._clock.machine_now()
        unanswered = self._clock.now() - UNANSWERED_KEPT
        await self._store.write(lambda uow: uow.updates.forget_before(machine_now))
        await self._store.write(lambda uow: uow.planner.forget_outputs(unanswered))
        return False


class Scheduler:
    """Runs interval jobs in the event loop it is started in. A job's error never ends the job."""

    def __init__(self, jobs: tuple[IntervalJob, ...]) -> None:
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        # It warns each time a job is still running when its next turn comes: with us that is no news.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        for job in jobs:
            self._scheduler.add_job(
                self._take_turn,
                "interval",
                args=(job,),
                seconds=job.every,
                id=job.name,
                max_instances=1,
                coalesce=True,
                misfire_grace_time=None,
            )
        self._stopping = False
        self._running: set[str] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._troubles: dict[str, str] = {}

    def start(self) -> None:
        self._scheduler.start()

    async def stop(self, grace: float = 10.0) -> None:
        """Begins nothing more; what runs may finish within `grace` seconds, then it is cancelled.

        What is cut off is claimed anew at the next start.
        """
        self._stopping = True
        self._scheduler.pause()
        with suppress(TimeoutError):
            async with asyncio.timeout(grace):
                await self._idle.wait()
        self._scheduler.shutdown(wait=False)

    async def _take_turn(self, job: IntervalJob) -> None:
        """Runs while there is more to do at once."""
        if self._stopping:
            return
        self._running.add(job.name)
        self._idle.clear()
        try:
            while await job.run() and not self._stopping:
                pass
        except Exception as error:  # noqa: BLE001 the next turn may do better; the other jobs go on
            self._complain(job, describe(error))
        else:
            self._troubles.pop(job.name, None)
        finally:
            self._running.discard(job.name)
            if not self._running:
                self._idle.set()

    def _complain(self, job: IntervalJob, trouble: str) -> None:
        """Once for each trouble, with an id to ask about; the same in the next turn is the same trouble."""
        if self._troubles.get(job.name) != trouble:
            self._troubles[job.name] = trouble
            log.error("job %s [%s]: %s", job.name, secrets.token_hex(3), trouble)
