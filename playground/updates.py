"""The queue of updates and getUpdates' long polling, with the server's rules of offset and conflict."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playground.errors import ApiError, conflict
from playground.model import Json

FIRST_UPDATE_ID = 800_000_001
DEFAULT_LIFE_SECONDS = 24 * 3600.0
MAX_TIMEOUT_SECONDS = 50
# Tdlib holds back a repeated conflict, and a hasty poll that asks the same again, for three seconds.
PAUSE_SECONDS = 3.0

# Sent only to bots that ask for them by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KNOWN = ON_REQUEST | {
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
}
DEFAULT_KINDS = KNOWN - ON_REQUEST


@dataclass(frozen=True, slots=True)
class _Stored:
    id: int
    kind: str
    payload: Json
    at: float


class UpdateQueue:
    """Keeps every update until it is confirmed by a higher offset, or for a day of machine time."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._stored: deque[_Stored] = deque()
        self._next_id = FIRST_UPDATE_ID
        self._kinds = DEFAULT_KINDS
        self._arrived = asyncio.Event()
        self._poll: asyncio.Future[ApiError] | None = None
        self._previous: tuple[int, float] = (0, float("-inf"))
        self._conflict_at_once_from = 0.0
        self.life_seconds = DEFAULT_LIFE_SECONDS
        self.polled = asyncio.Event()
        """Set by the first getUpdates; whoever starts the bot anew clears it."""
        self.when_polled: Callable[[], object] = lambda: None

    def put(self, kind: str, payload: Json) -> None:
        """Queues an update, unless the bot did not ask for this kind when it was made."""
        if kind not in self._kinds:
            return
        self._stored.append(_Stored(self._next_id, kind, payload, self._monotonic()))
        self._next_id += 1
        self._arrived.set()

    @property
    def waiting(self) -> bool:
        """Whether a poll waits for an update."""
        return self._poll is not None

    def pending(self) -> int:
        self._expire()
        return len(self._stored)

    def allow(self, kinds: list[str] | None) -> None:
        """Remembers allowed_updates; None leaves them, an empty or unknown list means the default set."""
        if kinds is not None:
            self._kinds = frozenset(kinds) & KNOWN or DEFAULT_KINDS

    def allowed(self) -> list[str] | None:
        """For getWebhookInfo: None while it is the default set."""
        return None if self._kinds == DEFAULT_KINDS else sorted(self._kinds)

    def forget(self) -> None:
        """Drops everything pending."""
        self._stored.clear()

    async def get(self, offset: int, limit: int, seconds: int) -> list[Json]:
        """getUpdates. Raises the 409 of a poll that another one ended."""
        self._end_other_poll()
        self._confirm(offset)
        limit = min(max(limit, 1), 100) if limit else 100
        now = self._monotonic()
        wait = float(min(max(seconds, 0), MAX_TIMEOUT_SECONDS))
        if self._previous[0] == offset and wait < PAUSE_SECONDS and now < self._previous[1] + PAUSE_SECONDS:
            wait = PAUSE_SECONDS
        self._previous = (offset, now)
        if not self.polled.is_set():
            self.polled.set()
            self.when_polled()
        if not self._ready(offset) and wait:
            await self._wait(offset, wait)
        return [{"update_id": item.id, item.kind: item.payload} for item in self._ready(offset)[:limit]]

    def _ready(self, offset: int) -> list[_Stored]:
        self._expire()
        return [item for item in self._stored if offset <= 0 or item.id >= offset]

    def _confirm(self, offset: int) -> None:
        while self._stored and offset > 0 and self._stored[0].id < offset:
            self._stored.popleft()
        while offset < 0 and len(self._stored) > -offset:
            self._stored.popleft()

    def _expire(self) -> None:
        oldest = self._monotonic() - self.life_seconds
        while self._stored and self._stored[0].at < oldest:
            self._stored.popleft()

    def _end_other_poll(self) -> None:
        """The older waiting poll fails, at once the first time, after a pause if it happens again."""
        waiting = self._poll
        if waiting is None or waiting.done():
            return
        waiting.set_result(
            conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        )
        self._poll = None

    async def _wait(self, offset: int, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        mine: asyncio.Future[ApiError] = loop.create_future()
        self._poll = mine
        deadline = loop.time() + seconds
        try:
            while not self._ready(offset) and (left := deadline - loop.time()) > 0:
                self._arrived.clear()
                arrival = asyncio.ensure_future(self._arrived.wait())
                try:
                    either: set[asyncio.Future[Any]] = {arrival, mine}
                    await asyncio.wait(either, timeout=left, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    arrival.cancel()
                if mine.done():
                    await self._hold_back_conflict()
                    raise mine.result()
        finally:
            if self._poll is mine:
                self._poll = None

    async def _hold_back_conflict(self) -> None:
        now = self._monotonic()
        if now < self._conflict_at_once_from:
            await asyncio.sleep(PAUSE_SECONDS)
        else:
            self._conflict_at_once_from = now + PAUSE_SECONDS
