"""One lane per chat: updates of a chat in order, chats side by side, each update finished exactly once.

Finished means: handled, or set aside. What the database could not take is neither; its lane waits.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress

from bot.domain.errors import StorageDown
from bot.handlers.updates import Incoming
from bot.usecases.faults import describe

log = logging.getLogger(__name__)

Handle = Callable[[Incoming], Awaitable[None]]
SetAside = Callable[[Incoming, BaseException], Awaitable[None]]

#: Seconds before the second and the third try of an update; then it is set aside.
RETRY_PAUSES = (1.0, 5.0)
#: Seconds a handler may take: what takes longer belongs into a job.
HANDLER_LIMIT = 60.0
#: Seconds between tries while the database can't write: doubled each time, from the first to the second.
STORAGE_PAUSES = (0.5, 30.0)


def pause_after_failure(failures: int) -> float | None:
    """Seconds to wait after the `failures`-th failure of one update; None: it is set aside."""
    return RETRY_PAUSES[failures - 1] if failures <= len(RETRY_PAUSES) else None


def pause_for_storage(tries: int) -> float:
    """Seconds to wait after the `tries`-th time in a row that the database could not write."""
    first, longest = STORAGE_PAUSES
    return min(longest, first * 2.0 ** min(tries - 1, 16))


class Storage:
    """What the lanes know of the database: how many of them wait for it, and when it writes again."""

    def __init__(self, pause: Callable[[int], float] = pause_for_storage) -> None:
        self._pause = pause
        self._waiting = 0
        self._up = asyncio.Event()
        self._up.set()

    async def wait_until_up(self) -> None:
        await self._up.wait()

    async def insist(self, deed: Callable[[], Awaitable[None]]) -> None:
        """Does `deed`, again and again while the database can't write; one that can frees all who wait."""
        tries = 0
        try:
            while True:
                try:
                    await deed()
                except StorageDown as error:
                    tries += 1
                    self._went_down(tries, error)
                else:
                    return
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._pause(tries)):
                        await self._up.wait()
        finally:
            if tries:
                self._came_through()

    def _went_down(self, tries: int, error: StorageDown) -> None:
        if tries == 1:
            self._waiting += 1
            if self._waiting == 1:
                log.error("the database can't write, fetching stops: %s", describe(error))
        self._up.clear()

    def _came_through(self) -> None:
        self._waiting -= 1
        self._up.set()
        if not self._waiting:
            log.warning("the database writes again")


class Lanes:
    """Handles updates in the tasks of `group`, which must be entered; see the module's docstring."""

    def __init__(
        self,
        group: asyncio.TaskGroup,
        handle: Handle,
        set_aside: SetAside,
        finished: Callable[[int], None],
        *,
        storage: Storage | None = None,
        pause_after_failure: Callable[[int], float | None] = pause_after_failure,
        handler_limit: float = HANDLER_LIMIT,
    ) -> None:
        """`finished` is called with the id of each update that need not come again."""
        self._group = group
        self._handle = handle
        self._set_aside = set_aside
        self._finished = finished
        self._pause_after_failure = pause_after_failure
        self._handler_limit = handler_limit
        self._lanes: dict[int | None, deque[Incoming]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self.storage = storage or Storage()

    def put(self, updates: Iterable[Incoming]) -> None:
        for one in updates:
            lane = self._lanes.get(one.chat_id)
            if lane is not None:
                lane.append(one)
                continue
            self._lanes[one.chat_id] = deque([one])
            self._idle.clear()
            task = self._group.create_task(self._run(one.chat_id))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def wait_idle(self, seconds: float) -> bool:
        """Waits until nothing is in hand, `seconds` at most; whether that was reached."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._idle.wait()
        return self._idle.is_set()

    def cancel(self) -> None:
        """Gives up what is in hand: it is unconfirmed and comes again after the restart."""
        for task in self._tasks:
            task.cancel()

    async def _run(self, chat_id: int | None) -> None:
        lane = self._lanes[chat_id]
        while lane:
            one = lane[0]
            await self._finish(one)
            lane.popleft()
            self._finished(one.update_id)
        del self._lanes[chat_id]
        if not self._lanes:
            self._idle.set()

    async def _finish(self, one: Incoming) -> None:
        failures = 0
        while True:
            try:
                await self.storage.insist(lambda: self._handle_in_time(one))
            except Exception as error:  # noqa: BLE001 whatever a handler raises, the others are served
                failures += 1
                log.warning("update %d failed, try %d: %s", one.update_id, failures, describe(error))
                pause = self._pause_after_failure(failures)
                if pause is None:
                    await self._give_up(one, error)
                    return
                await asyncio.sleep(pause)
            else:
                return

    async def _handle_in_time(self, one: Incoming) -> None:
        async with asyncio.timeout(self._handler_limit):
            await self._handle(one)

    async def _give_up(self, one: Incoming, error: Exception) -> None:
        log.error("update %d is set aside: %s", one.update_id, describe(error))
        try:
            await self.storage.insist(lambda: self._set_aside(one, error))
        except Exception as worse:  # noqa: BLE001 an update nobody can handle must not stop its chat for ever
            log.error("update %d could not even be set aside: %s", one.update_id, describe(worse))
