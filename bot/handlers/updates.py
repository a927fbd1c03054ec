"""Updates as Telegram hands them out: fetched raw, so that one that can't be read spoils no other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramConflictError, TelegramRetryAfter
from aiogram.methods import DeleteWebhook, TelegramMethod
from aiogram.types import Update

#: What is asked for: Telegram remembers the list, and leaves out the rest.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

#: Seconds an answer to `getUpdates` may come late, beyond its own timeout, before it counts as lost.
LATE_ANSWER = 10


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update as it came. `chat_id` is the lane it waits in, and where something kind can be said."""

    update_id: int
    chat_id: int | None
    raw: Mapping[str, Any]

    def parsed(self, bot: Bot) -> Update:
        """For `Dispatcher.feed_update`.

        Raises:
            pydantic.ValidationError: a shape this version of aiogram does not know.
        """
        return Update.model_validate(dict(self.raw), context={"bot": bot})


@dataclass(eq=False)
class FetchTrouble(Exception):
    """Telegram can't be asked now. `kind` is the error's name, `seconds` how long Telegram says to wait."""

    kind: str
    seconds: float | None = None


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """`getUpdates` unparsed: in aiogram's own, one unreadable update fails the whole answer, every time."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int
    timeout: int
    allowed_updates: list[str]


class BotUpdates:
    """`getUpdates` over the bot's session."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def fetch(self, offset: int | None, limit: int, timeout: int) -> Sequence[Incoming]:  # noqa: ASYNC109
        """Waits up to `timeout` seconds, on Telegram's side, for something to come.

        Raises:
            FetchTrouble: no answer, or none that is updates.
        """
        method = GetRawUpdates(
            offset=offset, limit=limit, timeout=timeout, allowed_updates=list(ALLOWED_UPDATES)
        )
        try:
            answer = await self._bot(method, request_timeout=timeout + LATE_ANSWER)
            return [Incoming(one["update_id"], chat_of(one), one) for one in answer]
        except TelegramConflictError as error:
            if "webhook" in error.message:
                # Left behind by another program: with it no update would ever come.
                with suppress(TelegramAPIError):
                    await self._bot(DeleteWebhook())
            raise FetchTrouble(type(error).__name__) from error
        except TelegramRetryAfter as error:
            raise FetchTrouble(type(error).__name__, error.retry_after) from error
        except TelegramAPIError as error:
            raise FetchTrouble(type(error).__name__) from error
        except Exception as error:  # a page of HTML, broken JSON, SOCKS: these have no common root
            raise FetchTrouble(type(error).__name__) from error


def is_private(chat_id: int) -> bool:
    """Groups and channels have negative ids (core.telegram.org/api/bots/ids)."""
    return chat_id > 0


def chat_of(update: Mapping[str, Any]) -> int | None:
    """The chat of an update's message, or of the message a tapped button hangs on; else its person's own."""
    for event in update.values():
        if not isinstance(event, Mapping):
            continue
        for holder in (event, event.get("message")):
            chat = holder.get("chat") if isinstance(holder, Mapping) else None
            if isinstance(chat, Mapping):
                return chat.get("id")
        person = event.get("from")
        return person.get("id") if isinstance(person, Mapping) else None
    return None
