"""Telegram's queue of updates with the semantics of `getUpdates`, in memory and scripted."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.handlers.updates import FetchTrouble, Incoming


def message(update_id: int, chat_id: int, text: str = "") -> Incoming:
    raw = {"update_id": update_id, "message": {"chat": {"id": chat_id}, "text": text}}
    return Incoming(update_id, chat_id, raw)


@dataclass
class Call:
    offset: int | None
    limit: int
    timeout: int


@dataclass
class FakeTelegram:
    """`troubles` are raised first, one a call. `confirmed` holds what can never come again."""

    queue: list[Incoming] = field(default_factory=list)
    troubles: list[FetchTrouble] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    confirmed: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._came = asyncio.Event()

    def add(self, *updates: Incoming) -> None:
        self.queue.extend(updates)
        self._came.set()

    async def fetch(self, offset: int | None, limit: int, timeout: int) -> Sequence[Incoming]:  # noqa: ASYNC109
        self.calls.append(Call(offset, limit, timeout))
        if self.troubles:
            raise self.troubles.pop(0)
        if offset is not None:
            self.confirmed += [one.update_id for one in self.queue if one.update_id < offset]
            self.queue = [one for one in self.queue if one.update_id >= offset]
        if not self.queue and timeout:
            self._came.clear()
            await self._came.wait()
        return self.queue[:limit]
