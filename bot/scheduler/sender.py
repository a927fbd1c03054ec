"""The one place that speaks to Telegram: screens become messages, and its refusals become five outcomes.

SendTrouble
├── Blocked       this person can't be reached: blocked the bot, deleted the account, never pressed «Start»
├── Moved         the group is found under another id now
├── Later         too many messages: wait the seconds Telegram names
├── Unavailable   Telegram can't be reached, or can't answer; the same may be tried again
└── Refused       Telegram will not take this, however often it is tried
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramRetryAfter,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageText,
    GetMe,
    PinChatMessage,
    SendDocument,
    SendMessage,
    TelegramMethod,
)
from aiogram.methods.base import Response
from aiogram.types import (
    BufferedInputFile,
    FSInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
)

from bot.usecases.ports import SendTrouble
from bot.views.screen import OWN, Button, Keyboard, Screen

T = TypeVar("T")

#: Seconds until a message without an answer counts as not taken: less than half the dispatcher's lease.
REQUEST_TIMEOUT = 12
#: The same for a file of up to 50 MB, which nobody but whoever asked for it waits for.
UPLOAD_TIMEOUT = 300

#: How an answer is checked, by the method's type. Pydantic itself lets these go with the next search for
#: garbage, and to make one anew takes as long as a whole tap.
_ANSWERS: dict[type, Any] = {}


class Blocked(SendTrouble):
    """Sending to this person has no use until they press «Start» again."""


@dataclass(eq=False)
class Moved(SendTrouble):
    """The group has become a supergroup: `chat_id` is its id now."""

    chat_id: int


@dataclass(eq=False)
class Later(SendTrouble):
    seconds: float


@dataclass(eq=False)
class Unavailable(SendTrouble):
    """`kind` is the error's name. The message may have been taken all the same: its answer may be lost."""

    kind: str


@dataclass(eq=False)
class Refused(SendTrouble):
    """`description` is Telegram's, in English; it may quote what was sent."""

    description: str

    @property
    def kind(self) -> str:
        """The description without what it quotes: fit for a log."""
        return self.description.partition('"')[0].strip()


#: Descriptions of a 400 which mean that the person can't be reached.
UNREACHABLE = (
    "chat not found",
    "user not found",
    "PEER_ID_INVALID",
    "USER_IS_BLOCKED",
    "USER_IS_DEACTIVATED",
)
#: A 400 of an edit that leaves the message as it should be.
ALREADY_SO = ("message is not modified",)
#: A 400 of an edit or a deletion whose message is out of reach for good: what was to be said is sent anew.
GONE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message to delete not found",
    "message can't be deleted",
    "message to pin not found",
    "MESSAGE_ID_INVALID",
)
#: A 400 of an answer to a tap that came too late to be shown.
TOO_OLD = ("query is too old",)


def trouble_of(error: Exception) -> SendTrouble:  # noqa: PLR0911 - a line a kind
    """What an error of aiogram's, or of the network under it, means for whoever wanted to send."""
    match error:
        case TelegramRetryAfter():
            return Later(float(error.retry_after))
        case TelegramMigrateToChat():
            return Moved(error.migrate_to_chat_id)
        case TelegramForbiddenError():
            return Blocked()
        case TelegramBadRequest() if _says(error.message, UNREACHABLE):
            return Blocked()
        case TelegramBadRequest() | TelegramNotFound() | TelegramEntityTooLarge():
            return Refused(error.message)
        case TelegramAPIError() if type(error) is TelegramAPIError:
            return Refused(error.message)
        case _:
            return Unavailable(type(error).__name__)


def _says(description: str, phrases: tuple[str, ...]) -> bool:
    return any(phrase in description for phrase in phrases)


class Messenger:
    """Screens out. Every method raises SendTrouble, one of its five leaves."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._name = ""

    async def send(
        self,
        chat_id: int,
        screen: Screen,
        keyboard: Keyboard | None = None,
    ) -> int:
        """Sends a screen; returns the message's id.

        `keyboard` replaces the permanent one. Telegram gives a message one or the other.

        Raises:
            ValueError: both a screen with buttons and a keyboard.
        """
        if keyboard is not None and screen.buttons:
            raise ValueError("a message carries either buttons or a keyboard")
        sent = await self._call(
            SendMessage(
                chat_id=chat_id,
                text=_kept_together(screen.text),
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=_keyboard(keyboard)
                if keyboard is not None
                else await self._buttons(screen.buttons),
            )
        )
        return sent.message_id

    async def send_file(self, chat_id: int, name: str, content: bytes | Path, screen: Screen) -> int:
        """Sends a file with a screen under it (Telegram takes 1024 characters there); the message's id.

        One that is given by its path is read while it is sent.
        """
        file = FSInputFile(content, name) if isinstance(content, Path) else BufferedInputFile(content, name)
        sent = await self._call(
            SendDocument(
                chat_id=chat_id,
                document=file,
                caption=_kept_together(screen.text) or None,
                parse_mode=ParseMode.HTML,
                reply_markup=await self._buttons(screen.buttons),
            ),
            UPLOAD_TIMEOUT,
        )
        return sent.message_id

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Shows a screen in place of an older one; False where that message is gone or can't be edited."""
        method = EditMessageText(
            chat_id=chat_id,
            message_id=message_id,
            text=_kept_together(screen.text),
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=await self._buttons(screen.buttons),
        )
        try:
            await self._call(method)
        except Refused as refused:
            if _says(refused.description, ALREADY_SO):
                return True
            if _says(refused.description, GONE):
                return False
            raise
        return True

    async def toast(self, callback_id: str, text: str = "", *, alert: bool = False) -> None:
        """Answers a tap. One that came too late to be shown is no trouble."""
        try:
            await self._call(
                AnswerCallbackQuery(callback_query_id=callback_id, text=text or None, show_alert=alert)
            )
        except Refused as refused:
            if not _says(refused.description, TOO_OLD):
                raise

    async def _buttons(self, rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
        """Links lead to this bot, whose name is asked for once."""
        if not self._name and any(one.data.startswith(OWN) for row in rows for one in row):
            self._name = await self.bot_name() or ""
        return _buttons(rows, self._name)

    async def bot_name(self) -> str | None:
        """The bot's name in links, without the @."""
        return (await self._call(GetMe())).username

    async def delete(self, chat_id: int, message_id: int) -> bool:
        """False where Telegram doesn't let it go, or it is gone."""
        return await self._unless_gone(DeleteMessage(chat_id=chat_id, message_id=message_id))

    async def pin(self, chat_id: int, message_id: int) -> bool:
        """Without a sound; False where the message is gone."""
        return await self._unless_gone(
            PinChatMessage(chat_id=chat_id, message_id=message_id, disable_notification=True)
        )

    async def _unless_gone(self, method: TelegramMethod[bool]) -> bool:
        try:
            await self._call(method)
        except Refused as refused:
            if _says(refused.description, GONE):
                return False
            raise
        return True

    async def _call(self, method: TelegramMethod[T], seconds: int = REQUEST_TIMEOUT) -> T:
        if type(method) not in _ANSWERS:
            _ANSWERS[type(method)] = Response.__class_getitem__(method.__returning__)
        try:
            return await self._bot(method, request_timeout=seconds)
        except Exception as error:  # HTML of a proxy, broken JSON, SOCKS: these have no common root
            raise trouble_of(error) from error


_AROUND_NUMERO = re.compile("(?<=\N{NUMERO SIGN}) | (?=\N{NUMERO SIGN} )")


def _kept_together(words: str) -> str:
    """«СОШ № 4» never breaks between two lines, whoever wrote it."""
    return _AROUND_NUMERO.sub("\N{NO-BREAK SPACE}", words)


_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def _buttons(rows: tuple[tuple[Button, ...], ...], bot: str) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(text=b.text, url=_address(b.data, bot))
                if b.is_link
                else InlineKeyboardButton(text=b.text, callback_data=b.data)
                for b in row
            ]
            for row in rows
        ]
    )


def _address(link: str, bot: str) -> str:
    return f"https://t.me/{bot}{link}" if link.startswith(OWN) else link


def _keyboard(keyboard: Keyboard) -> ReplyKeyboardMarkup:
    return ReplyKeyboardMarkup(
        keyboard=[
            [
                KeyboardButton(text=words, request_contact=words == keyboard.shares_contact or None)
                for words in row
            ]
            for row in keyboard.rows
        ],
        resize_keyboard=True,
        is_persistent=not keyboard.shares_contact,
        one_time_keyboard=bool(keyboard.shares_contact) or None,
    )
