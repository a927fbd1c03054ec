"""Sends what waits in the outbox: claimed with a lease, said, marked one by one (docs/decisions/0004).

At most `in_flight` messages are on the way, never two to one chat: what a crash can double.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.domain.errors import StorageDown
from bot.domain.people import Actor
from bot.i18n import Texts
from bot.scheduler.limits import Limits
from bot.scheduler.screens import keyboard_of, screen_of
from bot.scheduler.sender import Blocked, Later, Moved, Refused, Unavailable
from bot.usecases.access_notices import ConnectionLine
from bot.usecases.faults import describe
from bot.usecases.note_sent import (
    BLOCKED,
    NOT_CONNECTED,
    REFUSED,
    Sent,
    note_moved,
    note_nothing,
    note_sent,
    note_unsendable,
)
from bot.usecases.notices import (
    DraftRead,
    GroupPageDue,
    Line,
    Matter,
    MessageStands,
    MorningDigest,
    Nothing,
    NotNow,
    Reading,
    RoleChanged,
    SheetRead,
    matter_of,
)
from bot.usecases.ports import (
    Calendars,
    Clock,
    LiveMessage,
    OutboxRow,
    SendTrouble,
    Store,
    UnitOfWork,
)
from bot.views.notices import digest_shrunk
from bot.views.screen import Keyboard, Screen

log = logging.getLogger(__name__)

#: Messages on the way at once.
IN_FLIGHT = 4
#: How long a claim holds. Within its first half messages are begun, in the second their answers come
#: (`sender.REQUEST_TIMEOUT` is shorter than that); after a crash it is waited for.
LEASE = timedelta(seconds=30)

#: Why a notice was not sent: the message it was to edit is there no more.
GONE = "message_gone"

#: Pauses between tries, doubled each time: from the first to the second.
RETRY = (timedelta(seconds=2), timedelta(minutes=10))
#: The same where the fault is on our side: more haste would not help.
OWN_FAULT = (timedelta(seconds=30), timedelta(hours=1))
#: While Telegram can't be reached, one message tries it after at most this time.
LONGEST_SILENCE = timedelta(minutes=1)


def pause_after(attempts: int, error: Exception) -> timedelta:
    """When to try a notice again after its `attempts`-th try ended with `error`."""
    if isinstance(error, Later):
        return timedelta(seconds=error.seconds)
    first, longest = RETRY if isinstance(error, SendTrouble) else OWN_FAULT
    doublings = min(max(attempts, 1) - 1, 20)
    return min(longest, first * (1 << doublings))


class Messenger(Protocol):
    """`sender.Messenger`, as far as it is needed here."""

    async def send(self, chat_id: int, screen: Screen, keyboard: Keyboard | None = None) -> int: ...
    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool: ...
    async def pin(self, chat_id: int, message_id: int) -> bool: ...


async def _no_commands(_: Actor) -> None:
    """Where no menu of commands is shown."""


@dataclass(frozen=True, slots=True)
class Means:
    """What the dispatcher works with. `monotonic` gives seconds; `sleep` waits for some; `show_commands`
    sets a person's menu of commands.
    """

    store: Store
    messenger: Messenger
    clock: Clock
    calendars: Calendars
    texts: Texts
    monotonic: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    lease: timedelta = LEASE
    in_flight: int = IN_FLIGHT
    show_commands: Callable[[Actor], Awaitable[None]] = _no_commands


class Dispatch:
    """`run` again and again: an interval job."""

    def __init__(self, means: Means, limits: Limits | None = None) -> None:
        self._means = means
        self._limits = limits or Limits()
        self._outage = _Outage()

    async def run(self) -> bool:
        """Sends one batch; whether there may be more at once.

        Raises:
            StorageDown: what was claimed and not begun is claimed anew.
        """
        means = self._means
        if self._outage.is_on(means.monotonic()):
            return False
        # Few, so that what is urgent waits for few, and all are done within the lease.
        most = 2 * means.in_flight
        rows = await self._claim(most)
        if not rows:
            return False
        batch = _Batch(_by_chat(rows), means.monotonic() + means.lease.total_seconds() / 2)
        async with asyncio.TaskGroup() as group:
            for _ in range(min(means.in_flight, len(batch.chats))):
                group.create_task(self._work_off(batch))
        self._limits.forget_full(means.monotonic())
        if batch.failure is not None:
            raise batch.failure
        await self._give_back([row for chat in batch.chats for row in chat])
        return len(rows) == most

    async def _claim(self, most: int) -> tuple[OutboxRow, ...]:
        clock, lease = self._means.clock, self._means.lease
        now, machine_now = clock.now(), clock.machine_now()
        return await self._means.store.write(lambda uow: uow.outbox.claim(most, now, machine_now, lease))

    async def _work_off(self, batch: _Batch) -> None:
        """One of the few who send at once: chat after chat, until the batch, the lease or Telegram ends."""
        while batch.chats:
            chat = batch.chats.popleft()
            while chat:
                now = self._means.monotonic()
                if now >= batch.last_call or batch.failure or self._outage.is_on(now):
                    batch.chats.append(chat)
                    return
                try:
                    await self._deliver(chat.popleft())
                except StorageDown as error:
                    batch.failure = error

    async def _give_back(self, rows: list[OutboxRow]) -> None:
        """What was not begun need not wait until the lease is over."""
        if rows:
            await self._means.store.write(lambda uow: uow.outbox.give_back(rows))

    async def _deliver(self, row: OutboxRow) -> None:
        """One notice: said, given up, or put off; nothing it raises stops the others, but StorageDown."""
        try:
            await self._say_or_give_up(row)
        except StorageDown:
            raise
        except (Later, Unavailable) as trouble:
            self._outage.begins(trouble, self._means.monotonic())
            await self._put_off(row, trouble)
        except Exception as error:  # noqa: BLE001 a bug in one kind of notice must not silence the others
            log.error("notice %d (%s) failed: %s", row.id, row.kind, describe(error))
            await self._put_off(row, error)

    async def _say_or_give_up(self, row: OutboxRow) -> None:
        means, now = self._means, self._means.clock.now()
        if row.chat_id is None or row.blocked:
            return await self._give_up(row, NOT_CONNECTED if row.chat_id is None else BLOCKED)
        matter = await means.store.read(lambda uow: matter_of(uow, row, now, means.calendars))
        if isinstance(matter, NotNow | Nothing):
            return await self._leave(row, matter)
        await self._wait_for_turn(row.chat_id)
        try:
            sent = await self._say(row.chat_id, matter)
        except (Blocked, Moved, Refused) as trouble:
            return await self._not_taken(row, trouble)
        self._outage.is_over()
        if sent is None:
            return await self._leave(row, Nothing(GONE))
        await self._mark(row, matter, sent)
        return await self._afterwards(row.chat_id, matter, sent)

    async def _leave(self, row: OutboxRow, matter: NotNow | Nothing) -> None:
        """For later, or for ever."""
        means, now = self._means, self._means.clock.now()
        if isinstance(matter, NotNow):
            until = matter.until
            return await means.store.write(lambda uow: uow.outbox.postpone(row, until))
        reason = matter.reason
        return await means.store.write(lambda uow: note_nothing(uow, row, reason, now, means.calendars))

    async def _wait_for_turn(self, chat_id: int) -> None:
        await self._means.sleep(self._limits.take(chat_id, self._means.monotonic()))

    async def _say(self, chat_id: int, matter: Matter) -> Sent | None:
        """In the message where the matter stands already, if there is one and it can be edited; else anew.

        None where it is only right in that message, which is gone.
        """
        screen, keyboard = screen_of(self._means.texts, matter), keyboard_of(self._means.texts, matter)
        place = _place_of(matter, chat_id)
        if place is not None and await self._means.messenger.edit(chat_id, place, screen):
            return Sent(chat_id, place, screen.text)
        if isinstance(matter, MessageStands):
            return None
        return Sent(chat_id, await self._means.messenger.send(chat_id, screen, keyboard), screen.text)

    async def _afterwards(self, chat_id: int, matter: Matter, sent: Sent) -> None:
        """What only makes the chat tidier: a failure is no harm, and a crash leaves it out."""
        messenger = self._means.messenger
        with suppress(SendTrouble):
            match matter:
                case MorningDigest(older=LiveMessage() as older) if older.chat_id == chat_id:
                    await self._wait_for_turn(chat_id)
                    await messenger.edit(chat_id, older.message_id, self._shrunk(matter, older))
                case Line(shown=shown) if shown is None or shown.message_id != sent.message_id:
                    await messenger.pin(chat_id, sent.message_id)
                case RoleChanged(actor=actor):
                    await self._means.show_commands(actor)

    def _shrunk(self, matter: MorningDigest, older: LiveMessage) -> Screen:
        return digest_shrunk(self._means.texts, older.day, matter.digest.day)

    async def _give_up(self, row: OutboxRow, reason: str) -> None:
        at = self._means.clock.now()
        await self._means.store.write(lambda uow: note_unsendable(uow, row, reason, at))

    async def _not_taken(self, row: OutboxRow, trouble: Blocked | Moved | Refused) -> None:
        match trouble:
            case Moved(chat_id=chat_id):
                await self._follow(row, chat_id)
            case Blocked():
                await self._give_up(row, BLOCKED)
            case Refused():
                log.error("notice %d (%s) is refused: %s", row.id, row.kind, trouble.kind)
                await self._give_up(row, REFUSED)

    async def _follow(self, row: OutboxRow, chat_id: int) -> None:
        """The chat has another id now: what was to be said goes there, next time."""
        at, machine_now = self._means.clock.now(), self._means.clock.machine_now()
        await self._means.store.write(lambda uow: note_moved(uow, row, chat_id, at, machine_now))

    async def _put_off(self, row: OutboxRow, error: Exception) -> None:
        again = self._means.clock.machine_now() + pause_after(row.attempts, error)
        reason = type(error).__name__
        await self._means.store.write(lambda uow: uow.outbox.retry(row, again, reason))

    async def _mark(self, row: OutboxRow, matter: Matter, sent: Sent) -> None:
        """A mistake in what follows from a notice must not have it sent again and again."""
        at = self._means.clock.now()
        try:
            await self._insist(lambda uow: note_sent(uow, row, matter, sent, at))
        except Exception as error:  # noqa: BLE001 whatever it is, the message stands in the chat
            log.error("notice %d (%s) was sent, but not noted: %s", row.id, row.kind, describe(error))
            await self._insist(lambda uow: uow.outbox.mark_sent(row, at, sent.message_id, sent.text))

    async def _insist(self, deed: Callable[[UnitOfWork], None]) -> None:
        """What Telegram has taken must be marked, or it is sent twice: the database is waited for."""
        tries = 0
        while True:
            try:
                return await self._means.store.write(deed)
            except StorageDown:
                tries += 1
                await self._means.sleep(pause_after(tries, Unavailable("StorageDown")).total_seconds())


@dataclass
class _Batch:
    """Claimed rows by chat, not yet begun. None is after `last_call` (monotonic) or once `failure` stands."""

    chats: deque[deque[OutboxRow]]
    last_call: float
    failure: StorageDown | None = None


class _Outage:
    """Telegram can't, or wants us to wait: nobody is written to until then. Logged once."""

    def __init__(self) -> None:
        self._until = 0.0
        self._tries = 0

    def is_on(self, now: float) -> bool:
        return now < self._until

    def begins(self, trouble: Later | Unavailable, now: float) -> None:
        if self.is_on(now):
            return  # another of the few in flight met the same
        self._tries += 1
        if self._tries == 1:
            log.warning("the mailing waits: %s", type(trouble).__name__)
        pause = pause_after(self._tries, trouble)
        if isinstance(trouble, Unavailable):
            pause = min(pause, LONGEST_SILENCE)
        self._until = now + pause.total_seconds()

    def is_over(self) -> None:
        if self._tries:
            log.warning("the mailing goes on after %d tries", self._tries)
        self._tries = 0


def _by_chat(rows: Iterable[OutboxRow]) -> deque[deque[OutboxRow]]:
    """The rows of each chat together, chats in the order of their most urgent row."""
    chats: dict[int | None, deque[OutboxRow]] = {}
    for row in rows:
        chats.setdefault(row.chat_id, deque()).append(row)
    return deque(chats.values())


def _place_of(matter: Matter, chat_id: int) -> int | None:
    """The message to edit. One in another chat is not touched: the person has another account now."""
    match matter:
        case (
            Line(shown=LiveMessage(chat_id=there, message_id=message_id))
            | Line(shown=None, held=LiveMessage(chat_id=there, message_id=message_id))
            | DraftRead(progress=LiveMessage(chat_id=there, message_id=message_id))
            | Reading(progress=LiveMessage(chat_id=there, message_id=message_id))
            | SheetRead(progress=LiveMessage(chat_id=there, message_id=message_id))
            | GroupPageDue(shown=LiveMessage(chat_id=there, message_id=message_id))
            | ConnectionLine(shown=LiveMessage(chat_id=there, message_id=message_id))
            | MessageStands(shown=LiveMessage(chat_id=there, message_id=message_id))
        ) if there == chat_id:
            return message_id
        case _:
            return None
