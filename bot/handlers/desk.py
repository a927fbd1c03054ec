"""What a handler works with: take (what came), call (one deed), show (one screen).

A `Desk` is made for one update. It knows who writes, runs deeds in the one unit of work together with the
row that says this update was committed, and answers the person who wrote; all other messages go through
the outbox.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from bot.domain.errors import ReshiliError
from bot.domain.people import Actor
from bot.i18n import Texts
from bot.usecases.connect import unblocked
from bot.usecases.ports import Act, Calendars, Clock, FileStore, Store, UnitOfWork
from bot.views.screen import Keyboard, Screen

T = TypeVar("T")


class Stranger(ReshiliError):
    """Whoever writes is connected to no workspace."""


class Messenger(Protocol):
    """How the person who wrote is answered: `scheduler.sender`."""

    async def send(self, chat_id: int, screen: Screen, keyboard: Keyboard | None = None) -> int: ...
    async def send_file(self, chat_id: int, name: str, content: bytes | Path, screen: Screen) -> int: ...
    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """False where the message can't be edited any more."""

    async def toast(self, callback_id: str, text: str, *, alert: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class Means:
    """What all desks share, made by `bot.app`.

    `download` fetches a file of Telegram's by its id; `show_commands` sets a person's menu of commands;
    `bot_name` is the bot's name in links (raises SendTrouble where Telegram can't say it now).
    """

    store: Store
    clock: Clock
    calendars: Calendars
    messenger: Messenger
    texts: Texts
    files: FileStore
    download: Callable[[str], Awaitable[bytes]]
    show_commands: Callable[[Actor], Awaitable[None]]
    bot_name: Callable[[], Awaitable[str]]


@dataclass(slots=True)
class Desk:
    """`message_id` is the message a tapped button hangs on (None for what was typed or sent)."""

    means: Means
    update_id: int
    user_id: int
    chat_id: int
    message_id: int | None = None
    callback_id: str | None = None
    _answered: bool = field(default=False, init=False)
    _was_blocked: bool = field(default=False, init=False)

    @property
    def t(self) -> Texts:
        return self.means.texts

    @property
    def now(self) -> datetime:
        return self.means.clock.now()

    async def do(self, deed: Callable[[Act], T], *, again: Callable[[Act], T]) -> T:
        """One unit of work: the update is noted, the person found, the deed done, all in one commit.

        `again` reads what to show where this update was committed before, and changes nothing.

        Raises:
            Stranger; what `deed` raises.
        """
        return await self.means.store.write(
            self._unit(lambda uow: deed(self._act(uow)), lambda uow: again(self._act(uow)))
        )

    async def do_unknown(
        self, deed: Callable[[UnitOfWork, datetime], T], *, again: Callable[[UnitOfWork, datetime], T]
    ) -> T:
        """As `do`, for who is not known yet.

        Raises:
            What `deed` raises.
        """
        now = self.now
        return await self.means.store.write(
            self._unit(lambda uow: deed(uow, now), lambda uow: again(uow, now))
        )

    async def do_across(self, deed: Callable[[UnitOfWork, Act], T], *, again: Callable[[Act], T]) -> T:
        """As `do`, for a deed that also writes what is looked up before the office is known: links.

        Raises:
            Stranger; what `deed` raises.
        """
        return await self.means.store.write(
            self._unit(lambda uow: deed(uow, self._act(uow)), lambda uow: again(self._act(uow)))
        )

    async def note(self, deed: Callable[[Act], None]) -> None:
        """A commit of its own beside the update's: what it notes is no loss if it never comes to it.

        Raises:
            Stranger; what `deed` raises.
        """
        await self.means.store.write(lambda uow: deed(self._act(uow)))

    async def look(self, query: Callable[[Act], T]) -> T:
        """Reads only.

        Raises:
            Stranger; what `query` raises.
        """
        return await self.means.store.read(lambda uow: query(self._act(uow)))

    async def look_across(self, query: Callable[[UnitOfWork, Act], T]) -> T:
        """As `look`, beyond the office as well.

        Raises:
            Stranger; what `query` raises.
        """
        return await self.means.store.read(lambda uow: query(uow, self._act(uow)))

    async def look_unknown(self, query: Callable[[UnitOfWork, datetime], T]) -> T:
        """Reads only, for who is not known yet.

        Raises:
            What `query` raises.
        """
        now = self.now
        return await self.means.store.read(lambda uow: query(uow, now))

    def _unit(
        self, first_time: Callable[[UnitOfWork], T], again: Callable[[UnitOfWork], T]
    ) -> Callable[[UnitOfWork], T]:
        def unit(uow: UnitOfWork) -> T:
            if uow.updates.first_time(self.update_id, self.means.clock.machine_now()):
                return first_time(uow)
            return again(uow)

        return unit

    def _act(self, uow: UnitOfWork) -> Act:
        actor = uow.directory.actor(self.user_id)
        if actor is None:
            raise Stranger
        self._was_blocked = actor.blocked
        return Act(
            uow.office(actor.workspace.id),
            actor,
            self.now,
            self.means.calendars.of(actor.workspace),
            uow.new_id(),
        )

    async def welcome_back(self) -> None:
        """Whoever writes has let the bot in again, though Telegram's word of it was lost.

        What gathered is told. Costs nothing where the person was not known as blocked.
        """
        if self._was_blocked:
            user_id, chat_id, now = self.user_id, self.chat_id, self.now
            await self.means.store.write(lambda uow: unblocked(uow, user_id, chat_id, now))

    async def show(self, screen: Screen) -> None:
        """Edits the message whose button was tapped; anew where there is none, or it can't be edited."""
        messenger = self.means.messenger
        if self.message_id is None or not await messenger.edit(self.chat_id, self.message_id, screen):
            await messenger.send(self.chat_id, screen)
        await self.toast()

    async def send(self, screen: Screen, keyboard: Keyboard | None = None) -> int:
        """A message of its own; what was tapped stays as it is. Returns its id."""
        message_id = await self.means.messenger.send(self.chat_id, screen, keyboard)
        await self.toast()
        return message_id

    async def send_file(self, name: str, content: bytes, screen: Screen) -> int:
        """A file in a message of its own, `screen` beneath it; what was tapped stays. Returns its id."""
        message_id = await self.means.messenger.send_file(self.chat_id, name, content, screen)
        await self.toast()
        return message_id

    async def send_path(self, name: str, path: Path, screen: Screen) -> int:
        """As `send_file`, of a file on our disk, which is read while it is sent."""
        message_id = await self.means.messenger.send_file(self.chat_id, name, path, screen)
        await self.toast()
        return message_id

    async def toast(self, text: str = "", *, alert: bool = False) -> None:
        """Answers the tap and stops the clock on its button. Telegram takes one answer: the first counts."""
        if self.callback_id is not None and not self._answered:
            self._answered = True
            await self.means.messenger.toast(self.callback_id, text, alert=alert)
