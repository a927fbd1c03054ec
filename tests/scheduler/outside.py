"""The outside of the scheduler in a test's hands: time that moves when told, a Telegram that keeps books."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.domain.calendar import PlainWeek, WorkingDays
from bot.domain.people import Workspace
from bot.usecases.ports import SendTrouble
from bot.views.screen import Keyboard, Screen


class Time:
    """Both clocks and the monotonic seconds. `sleep` takes no time: it moves them."""

    def __init__(self, business: datetime) -> None:
        self.business = business
        self.machine = datetime(2026, 11, 22, tzinfo=UTC)
        self.slept: list[float] = []
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self.business

    def machine_now(self) -> datetime:
        return self.machine

    def monotonic(self) -> float:
        return self._monotonic

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.passes(timedelta(seconds=seconds))
        await asyncio.sleep(0)

    def passes(self, time: timedelta) -> None:
        """Time goes by in all three."""
        self.business += time
        self.machine += time
        self._monotonic += time.total_seconds()


class PlainCalendars:
    def of(self, workspace: Workspace) -> WorkingDays:  # noqa: ARG002
        return PlainWeek()


@dataclass
class Telegram:
    """A messenger. `refusals` of a chat are raised first, one a call; `gone` messages can't be edited."""

    refusals: dict[int, list[SendTrouble]] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    sent: list[tuple[int, Screen]] = field(default_factory=list)
    keyboards: list[tuple[int, Keyboard]] = field(default_factory=list)
    edited: list[tuple[int, Screen]] = field(default_factory=list)
    pinned: list[int] = field(default_factory=list)
    #: Done once while a message is on its way to a chat.
    meanwhile: dict[int, Callable[[], Awaitable[None]]] = field(default_factory=dict)
    most_in_flight: int = 0
    doubled: bool = False
    _on_the_way: Counter[int] = field(default_factory=Counter)
    _last_id: int = 100

    async def send(self, chat_id: int, screen: Screen, keyboard: Keyboard | None = None) -> int:
        await self._call(chat_id)
        self.sent.append((chat_id, screen))
        if keyboard is not None:
            self.keyboards.append((chat_id, keyboard))
        self._last_id += 1
        return self._last_id

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        await self._call(chat_id)
        if message_id in self.gone:
            return False
        self.edited.append((message_id, screen))
        return True

    async def pin(self, chat_id: int, message_id: int) -> bool:
        await self._call(chat_id)
        self.pinned.append(message_id)
        return True

    def told(self, chat_id: int) -> Sequence[str]:
        """The texts sent to a chat, oldest first."""
        return [screen.text for to, screen in self.sent if to == chat_id]

    async def _call(self, chat_id: int) -> None:
        self._on_the_way[chat_id] += 1
        self.doubled |= self._on_the_way[chat_id] > 1
        self.most_in_flight = max(self.most_in_flight, self._on_the_way.total())
        await asyncio.sleep(0.002)  # long enough to meet the others on the way
        if chat_id in self.meanwhile:
            await self.meanwhile.pop(chat_id)()
        self._on_the_way[chat_id] -= 1
        if self.refusals.get(chat_id):
            raise self.refusals[chat_id].pop(0)
