"""What the stand-in knows: people, chats, messages, files; each can show itself as the Bot API does."""

from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]

Standing = Literal["member", "left", "kicked"]


@dataclass(slots=True)
class User:
    """A person with a telephone. `key` is the person's key in the office file, `note` what they are there."""

    id: int
    first_name: str
    last_name: str = ""
    phone: str = ""
    language: str = "ru"
    username: str | None = None
    key: str | None = None
    note: str = ""
    roles: tuple[str, ...] = ()
    link: str | None = None
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def api(self) -> Json:
        """The Bot API's User."""
        return {"id": self.id, "is_bot": False, **self._names(), "language_code": self.language}

    def chat_api(self) -> Json:
        """The Bot API's Chat of the private chat with this person."""
        return {"id": self.id, "type": "private", **self._names()}

    def _names(self) -> Json:
        names: Json = {"first_name": self.first_name}
        if self.last_name:
            names["last_name"] = self.last_name
        if self.username:
            names["username"] = self.username
        return names


@dataclass(slots=True)
class Group:
    """A group the bot is in, was thrown out of, or that became a supergroup under a new id."""

    id: int
    title: str
    standing: Standing = "member"
    migrated_to: int | None = None
    basic: bool = False
    """A basic group, no supergroup (yet)."""

    def chat_api(self) -> Json:
        return {"id": self.id, "type": "group" if self.basic else "supergroup", "title": self.title}


@dataclass(slots=True)
class StoredFile:
    """A file's bytes with the ids Telegram gave it; `size` may claim more than there is (tests of 20 MB)."""

    file_id: str
    unique_id: str
    path: str
    name: str
    mime: str
    data: bytes
    size: int

    def api(self) -> Json:
        """The Bot API's File."""
        return {**self.ids(), "file_path": self.path}

    def ids(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


@dataclass(slots=True)
class Media:
    """What a message carries besides words: `payload` is the value of the Bot API field `kind`."""

    kind: Literal["document", "photo", "voice", "audio", "sticker", "contact"]
    payload: Any
    file: StoredFile | None = None


@dataclass(slots=True)
class Message:
    """`date` and `edited` are business Unix seconds.

    `version` is the world's when it last looked different in any way, `changed` when the bot or its person
    last changed it: a tap that waits for its answer changes nothing.
    """

    id: int
    chat: "Chat"
    sender: User | None
    date: int
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    media: Media | None = None
    inline: Json | None = None
    had_reply_keyboard: bool = False
    reply_to: "Message | None" = None
    forward_origin: Json | None = None
    album: str | None = None
    edited: int | None = None
    pinned: bool = False
    reactions: list[Json] = field(default_factory=list)
    service: Json | None = None
    """What Telegram itself says of the group: fields of the Bot API's Message."""
    deleted: bool = False
    version: int = 0
    changed: int = 0

    def api(self, me: Json, *, with_reply: bool = True) -> Json:
        """The Bot API's Message; `me` is the bot's User. A reply shows what it answers, one deep."""
        shown: Json = {
            "message_id": self.id,
            "from": self.sender.api() if self.sender else me,
            "chat": self.chat.peer.chat_api(),
            "date": self.date,
        }
        if self.forward_origin:
            shown["forward_origin"] = self.forward_origin
        if self.reply_to and not self.reply_to.deleted and with_reply:
            shown["reply_to_message"] = self.reply_to.api(me, with_reply=False)
        if self.edited:
            shown["edit_date"] = self.edited
        if self.album:
            shown["media_group_id"] = self.album
        if self.media:
            shown[self.media.kind] = self.media.payload
        if self.text:
            shown["caption" if self.media else "text"] = self.text
            if self.entities:
                shown["caption_entities" if self.media else "entities"] = self.entities
        if self.service:
            shown |= self.service
        if self.inline:
            shown["reply_markup"] = self.inline
        return shown


@dataclass(slots=True)
class Notice:
    """A toast or an alert that answerCallbackQuery put on the screen."""

    text: str
    alert: bool
    version: int


@dataclass(slots=True)
class Chat:
    """One conversation with the bot, as the person sees it."""

    peer: User | Group
    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: Json | None = None
    notices: list[Notice] = field(default_factory=list)
    typing: str | None = None
    typing_until: float = 0.0
    menu_button: Json | None = None
    version: int = 0

    def message(self, message_id: int) -> Message | None:
        found = self.messages.get(message_id)
        return None if found is None or found.deleted else found

    def shown(self) -> list[Message]:
        """The messages still there, oldest first."""
        return [message for message in self.messages.values() if not message.deleted]


@dataclass(slots=True)
class Tap:
    """A callback query on its way; `at` is machine time (monotonic seconds)."""

    id: str
    user: User
    message: Message
    data: str
    at: float
