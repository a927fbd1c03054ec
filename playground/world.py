"""The state of the stand-in Telegram, kept in memory, and the few ways in which it changes."""

import asyncio
import mimetypes
import secrets
import time
from collections.abc import Callable, Iterable
from pathlib import PurePath

from playground.api.entities import clean
from playground.clock import BusinessClock
from playground.errors import ControlError
from playground.model import Chat, Group, Json, Media, Message, Notice, StoredFile, Tap, User
from playground.updates import UpdateQueue

FIRST_USER_ID = 710_000_001
TYPING_SECONDS = 5.0
KEPT_NOTICES = 30
# How long a tap may wait for its answer; Telegram does not publish it, bots report about so much.
TAP_LIFE_SECONDS = 30.0


class World:
    """Everything behind one bot's token. Not thread-safe: lives in one event loop."""

    def __init__(
        self, token: str, clock: BusinessClock, *, name: str = "Решили", username: str = "reshili_bot"
    ):
        self.token = token
        self.revoked = False
        self.clock = clock
        self.updates = UpdateQueue()
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.taps: dict[str, Tap] = {}
        self.tap_life_seconds = TAP_LIFE_SECONDS
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.menu_button: Json = {"type": "commands"}
        self.me: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": name,
            "username": username,
        }
        self.version = 0
        self.updates.when_polled = self.touch
        self._message_ids = 0
        self._changed = asyncio.Event()

    # Change and waiting for it

    def touch(self, chat: Chat | None = None, message: Message | None = None, *, changed: bool = True) -> int:
        """Counts a change up, so that whoever waits for it wakes. Not `changed`: it only looks otherwise."""
        self.version += 1
        if message is not None:
            message.version = self.version
            if changed:
                message.changed = self.version
            chat = message.chat
        if chat is not None:
            chat.version = self.version
        woken, self._changed = self._changed, asyncio.Event()
        woken.set()
        return self.version

    def touch_all(self) -> None:
        """A change that every chat shows."""
        for chat in self.chats.values():
            self.touch(chat)

    async def _wait_change(self, seconds: float) -> None:
        """Returns at the next change, or when the machine seconds are over."""
        try:
            await asyncio.wait_for(self._changed.wait(), seconds)
        except TimeoutError:
            return

    async def wait_until(self, done: Callable[[], bool], seconds: float) -> bool:
        """Whether `done` came true within so many machine seconds; asked after every change."""
        end = time.monotonic() + seconds
        while not done():
            if (left := end - time.monotonic()) <= 0:
                return False
            await self._wait_change(left)
        return True

    # People

    def add_user(self, user: User) -> User:
        if user.id in self.users:
            raise ControlError(f"user {user.id} exists already")
        self.users[user.id] = user
        self.chats[user.id] = Chat(user)
        self.touch(self.chats[user.id])
        return user

    def next_user_id(self) -> int:
        return max(self.users, default=FIRST_USER_ID - 1) + 1

    def add_group(self, group: Group) -> Group:
        """Makes a group known; the bot may be in it or not."""
        self.chats[group.id] = Chat(group)
        return group

    def user(self, user_id: int) -> User:
        """Raises ControlError for an unknown id."""
        try:
            return self.users[user_id]
        except KeyError:
            raise ControlError(f"no user {user_id}", 404) from None

    def chat(self, user_id: int) -> Chat:
        """The private chat of a known user."""
        return self.chats[self.user(user_id).id]

    # Messages

    def add_message(
        self,
        chat: Chat,
        sender: User | None,
        text: str = "",
        *,
        entities: Iterable[Json] = (),
        media: Media | None = None,
        inline: Json | None = None,
        reply_to: Message | None = None,
        forward_origin: Json | None = None,
        album: str | None = None,
    ) -> Message:
        """Puts a message into a chat; `sender` None is the bot. Ids rise over all chats."""
        self._message_ids += 1
        text, found = clean(text, list(entities))
        message = Message(
            self._message_ids,
            chat,
            sender,
            self.clock.timestamp(),
            text,
            found,
            media,
            inline,
            reply_to=reply_to,
            forward_origin=forward_origin,
            album=album,
        )
        chat.messages[message.id] = message
        if sender is None:
            chat.typing = None
        self.touch(message=message)
        return message

    def delete(self, message: Message) -> None:
        message.deleted = True
        message.pinned = False
        if message.chat.keyboard and message.chat.keyboard["message_id"] == message.id:
            message.chat.keyboard = None
        self.touch(message=message)

    def show_typing(self, chat: Chat, action: str) -> None:
        chat.typing = action
        chat.typing_until = time.monotonic() + TYPING_SECONDS
        self.touch(chat)

    def show_notice(self, chat: Chat, text: str, *, alert: bool) -> None:
        version = self.touch(chat)
        chat.notices = [*chat.notices, Notice(text, alert, version)][-KEPT_NOTICES:]

    # Taps

    def add_tap(self, user: User, message: Message, data: str) -> Tap:
        oldest = time.monotonic() - self.tap_life_seconds
        self.taps = {key: tap for key, tap in self.taps.items() if tap.at > oldest}
        tap = Tap(str(secrets.randbits(62)), user, message, data, time.monotonic())
        self.taps[tap.id] = tap
        self.touch(message=message, changed=False)
        return tap

    def open_tap(self, tap_id: str) -> Tap | None:
        """The tap still waiting for its answer; None if unknown, answered or too old."""
        tap = self.taps.get(tap_id)
        if tap is None or time.monotonic() - tap.at > self.tap_life_seconds:
            return None
        return tap

    def answer(self, tap: Tap) -> None:
        del self.taps[tap.id]
        self.touch(message=tap.message, changed=False)

    def waiting_taps(self, chat: Chat) -> list[Tap]:
        return [tap for tap in self.taps.values() if tap.message.chat is chat and self.open_tap(tap.id)]

    # Files

    def add_file(
        self, name: str, data: bytes, folder: str, mime: str | None = None, size: int | None = None
    ) -> StoredFile:
        """Keeps bytes under new ids; `folder` as in Telegram's file paths: "documents", "photos"."""
        guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
        path = f"{folder}/file_{len(self.files)}{PurePath(name).suffix}"
        file = StoredFile(
            "BQACAgIAAxk" + secrets.token_urlsafe(36),
            "AgAD" + secrets.token_urlsafe(8),
            path,
            name,
            mime or guessed,
            data,
            len(data) if size is None else size,
        )
        self.files[file.file_id] = file
        return file

    def file_at(self, path: str) -> StoredFile | None:
        return next((file for file in self.files.values() if file.path == path), None)

    # Commands

    def commands_for(self, user: User) -> list[Json]:
        """What the command menu of a person's private chat holds: the narrowest scope that has commands."""
        for scope in (f"chat:{user.id}", "all_private_chats", "default"):
            for language in (user.language, ""):
                if found := self.commands.get((scope, language)):
                    return found
        return []
