"""The update loop: what Telegram hands out is confirmed only when it is finished (docs/decisions/0001).

getUpdates → Window (what is new, which offset) → Lanes (one a chat, in order) → handle → finished → offset.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from bot.handlers.lanes import (
    HANDLER_LIMIT,
    Handle,
    Lanes,
    SetAside,
    Storage,
    pause_after_failure,
    pause_for_storage,
)
from bot.handlers.updates import FetchTrouble, Incoming
from bot.handlers.window import Window

log = logging.getLogger(__name__)

#: Updates in one answer, and so in hand: the most Telegram gives.
LIMIT = 100
#: Seconds Telegram holds an answer open while there is nothing; while updates are in hand there is something.
LONG_POLL = 25


def pause_after_trouble(tries: int) -> float:
    """Seconds before Telegram is asked again, after the `tries`-th time in a row that it could not be."""
    return min(30.0, 0.5 * 2.0 ** min(tries - 1, 16))


def pause_while_busy(rounds: int) -> float:
    """Seconds before new updates are looked for while others are in hand, after `rounds` that brought none.

    Telegram then answers at once with what is in hand, so asking without a pause would spin.
    """
    return min(1.0, 0.1 * 2.0 ** min(rounds, 16))


@dataclass(frozen=True, slots=True)
class Pauses:
    """How long the loop waits, each a pure function of a count; limits in seconds."""

    trouble: Callable[[int], float] = pause_after_trouble
    busy: Callable[[int], float] = pause_while_busy
    storage: Callable[[int], float] = pause_for_storage
    failure: Callable[[int], float | None] = pause_after_failure
    handler_limit: float = HANDLER_LIMIT
    #: What is in hand at a stop may still take this long, and the last confirmation as long as the second.
    grace: float = 10.0
    last_word: float = 5.0


class Source(Protocol):
    """Where updates come from: `BotUpdates`."""

    async def fetch(self, offset: int | None, limit: int, timeout: int) -> Sequence[Incoming]:  # noqa: ASYNC109
        """Raises: FetchTrouble."""


class UpdateLoop:
    """Fetches, hands out, confirms. `run` once; `stop` from anywhere in the same event loop.

    `handle` does one update and raises what goes wrong; `set_aside` notes an update that failed three times
    and says so kindly. Both may raise StorageDown: then the lane waits, and nothing new is fetched.
    """

    def __init__(
        self, source: Source, handle: Handle, set_aside: SetAside, pauses: Pauses | None = None
    ) -> None:
        self._source = source
        self._handle = handle
        self._set_aside = set_aside
        self._pauses = pauses or Pauses()
        self._window = Window()
        self._confirmed: int | None = None
        self._stop = asyncio.Event()

    def stop(self) -> None:
        """No more is fetched; what is in hand may finish."""
        self._stop.set()

    async def run(self) -> None:
        """Until `stop`. What is not finished by then comes again at the next start."""
        pauses = self._pauses
        async with asyncio.TaskGroup() as group:
            lanes = Lanes(
                group,
                self._handle,
                self._set_aside,
                self._window.finish,
                storage=Storage(pauses.storage),
                pause_after_failure=pauses.failure,
                handler_limit=pauses.handler_limit,
            )
            polling = group.create_task(self._poll(lanes))
            await self._stop.wait()
            polling.cancel()
            if not await lanes.wait_idle(pauses.grace):
                log.warning("stopping with %d updates in hand: they will come again", self._window.in_hand)
            lanes.cancel()
            await self._confirm()

    async def _poll(self, lanes: Lanes) -> None:
        troubles = _Troubles()
        rounds = 0
        while True:
            await lanes.storage.wait_until_up()
            offset = self._window.offset
            try:
                answer = await self._source.fetch(offset, LIMIT, LONG_POLL)
            except FetchTrouble as trouble:
                troubles.note(trouble)
                await asyncio.sleep(trouble.seconds or self._pauses.trouble(troubles.tries))
                continue
            troubles.over()
            self._confirmed = offset
            fresh = set(self._window.take((one.update_id for one in answer), offset))
            lanes.put(one for one in answer if one.update_id in fresh)
            rounds = 0 if fresh else rounds + 1
            await lanes.wait_idle(self._pauses.busy(rounds))

    async def _confirm(self) -> None:
        """Tells Telegram what is finished, so that a clean stop repeats nothing."""
        offset = self._window.offset
        if offset is None or offset == self._confirmed:
            return
        with suppress(FetchTrouble, TimeoutError):
            async with asyncio.timeout(self._pauses.last_word):
                await self._source.fetch(offset, 1, 0)


class _Troubles:
    """An outage of Telegram: logged when it begins, when it changes its kind, and when it is over."""

    def __init__(self) -> None:
        self.tries = 0
        self._kind = ""

    def note(self, trouble: FetchTrouble) -> None:
        self.tries += 1
        if trouble.kind != self._kind:
            self._kind = trouble.kind
            log.warning("no updates from Telegram: %s", trouble.kind)

    def over(self) -> None:
        if self.tries:
            log.warning("updates come again after %d tries", self.tries)
        self.tries, self._kind = 0, ""
