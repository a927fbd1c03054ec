"""Long work: leased rows, done in child processes, an office's own in their order; they survive a restart."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from bot.domain import notices
from bot.domain.assignments import Attachment
from bot.domain.errors import BadInput, StorageDown
from bot.usecases.faults import describe
from bot.usecases.ports import (
    Calendars,
    Clock,
    FileStore,
    Job,
    ReadProtocol,
    ReadResult,
    ReadSheets,
    Store,
    UnitOfWork,
)
from bot.usecases.take_minutes import READ_MINUTES, keep_draft, note_pages
from bot.usecases.take_sheets import READ_SHEETS, keep_sheets

log = logging.getLogger(__name__)

#: Longer than the child may take; after a crash of the bot the job is leased again when it is over.
LEASE = timedelta(seconds=90)
#: Seconds of reading after which, again and again, it is said how far it is.
SLOW_AFTER = 10.0
#: A job that has brought the whole bot down so often is not tried again.
ATTEMPTS = 3

#: Kind of job → the notice that tells whoever sent the file what became of it.
TOLD: Mapping[str, Callable[[int, int, datetime], notices.Notice]] = {
    READ_MINUTES: notices.draft_read,
    READ_SHEETS: notices.sheet_read,
}

#: What a job's reading leads to: the one commit that keeps what was read.
Keeping = Callable[[UnitOfWork], None]


class Work:
    """`run` again and again: an interval job. Several may run side by side: each works for another office."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        calendars: Calendars,
        files: FileStore,
        read: ReadProtocol,
        read_sheets: ReadSheets,
        lease: timedelta = LEASE,
        slow_after: float = SLOW_AFTER,
    ) -> None:
        self._store = store
        self._clock = clock
        self._calendars = calendars
        self._files = files
        self._read = read
        self._read_sheets = read_sheets
        self._ways: Mapping[str, Callable[[int, Job, Path, str], Awaitable[Keeping]]] = {
            READ_MINUTES: self._minutes,
            READ_SHEETS: self._sheets,
        }
        self._lease = lease
        self._slow_after = slow_after

    async def run(self) -> bool:
        """Does one job; whether there may be more at once.

        Raises:
            StorageDown: the job is leased again later.
        """
        machine_now = self._clock.machine_now()
        leased = await self._store.write(
            lambda uow: uow.planner.jobs_to_do(limit=1, machine_now=machine_now, lease=self._lease)
        )
        for workspace_id, job in leased:
            try:
                await self._do(workspace_id, job)
            except BadInput as reason:
                await self._fail(workspace_id, job, reason)
            except StorageDown:
                raise
            except Exception as error:  # noqa: BLE001 the same would happen again: whoever waits is told
                log.error("job %d (%s) failed: %s", job.id, job.kind, describe(error))
                await self._fail(workspace_id, job, BadInput("unreadable"))
        return bool(leased)

    async def _do(self, workspace_id: int, job: Job) -> None:
        if job.kind not in self._ways:
            raise ValueError(f"no such kind of job: {job.kind}")
        if job.attempts > ATTEMPTS:
            raise BadInput("unreadable")
        file = await self._store.read(lambda uow: _attachment(uow, workspace_id, job))
        keep = await self._ways[job.kind](workspace_id, job, self._files.path(file), file.name)
        await self._store.write(keep)

    async def _minutes(self, workspace_id: int, job: Job, path: Path, name: str) -> Keeping:
        if job.params.get("waited"):
            # The message that said how many are before it says now that it is its turn.
            now = self._clock.now()
            told = notices.reading(job.person_id, job.id, now)
            await self._store.write(lambda uow: uow.office(workspace_id).outbox.post(told))
        result = await self._read_slowly(workspace_id, job, path, name)

        def keep(uow: UnitOfWork) -> None:
            office = uow.office(workspace_id)
            calendar = self._calendars.of(office.people.workspace())
            keep_draft(office, job, result, self._clock.now(), calendar)

        return keep

    async def _read_slowly(self, workspace_id: int, job: Job, path: Path, name: str) -> ReadResult:
        """Where it takes long, it is said how far it is: what stands still is taken for dead."""
        read, over = [(0, 0)], asyncio.Event()

        async def tell() -> None:
            while not over.is_set():
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._slow_after):
                        await over.wait()
                    return
                with suppress(StorageDown):
                    await self._note_pages(workspace_id, job, *read[0])

        def page_read(page: int, pages: int) -> None:
            read[0] = (page, pages)

        trouble: BaseException | None = None
        async with asyncio.TaskGroup() as group:
            group.create_task(tell())
            try:
                return await self._read(path, name, page_read)
            except asyncio.CancelledError:
                raise
            except BaseException as error:  # noqa: BLE001 as it is, not in a group
                trouble = error
            finally:
                over.set()
        raise trouble

    async def _note_pages(self, workspace_id: int, job: Job, page: int, pages: int) -> None:
        now = self._clock.now()
        await self._store.write(lambda uow: note_pages(uow.office(workspace_id), job, page, pages, now))

    async def _sheets(self, workspace_id: int, job: Job, path: Path, name: str) -> Keeping:
        sheets = await self._read_sheets(path, name)
        return lambda uow: keep_sheets(uow.office(workspace_id), job, sheets, self._clock.now())

    async def _fail(self, workspace_id: int, job: Job, why: BadInput) -> None:
        """Whoever sent the file hears why, in the place where its reading was promised."""
        now = self._clock.now()

        def fail(uow: UnitOfWork) -> None:
            office = uow.office(workspace_id)
            office.jobs.finish(job.id, "failed", {"reason": why.reason, "detail": why.detail})
            office.jobs.drop_output(job.id)
            office.outbox.post(TOLD.get(job.kind, notices.draft_read)(job.person_id, job.id, now))

        await self._store.write(fail)


def _attachment(uow: UnitOfWork, workspace_id: int, job: Job) -> Attachment:
    attachment_id = job.params["attachment_id"]
    if not isinstance(attachment_id, int):
        raise TypeError("a reading job without its file")
    return uow.office(workspace_id).attachments.get(attachment_id)
