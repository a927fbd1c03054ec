"""The gate every update passes: a desk is made for it, and what a deed refuses is told kindly.

Bad input and refusals are answers, not failures: they end here. Everything else (the database down, Telegram
unreachable, a bug) goes on to the loop, which keeps the update unconfirmed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject

from bot.domain.errors import BadInput, Refused, Repeated
from bot.handlers.desk import Desk, Means, Stranger
from bot.handlers.group_chat import heard_in_group
from bot.handlers.strangers import show_standing
from bot.views import errors
from bot.views.screen import Screen

_GROUPS = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Gate(BaseMiddleware):
    """Gives handlers their `desk`. What is said in groups and channels reaches none of them."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        desk = self._desk(event, data)
        if desk is None:
            if isinstance(event, Message) and event.chat.type in _GROUPS and not event.edit_date:
                await heard_in_group(event, self._means)
            return None
        data["desk"] = desk
        try:
            await handler(event, data)
        except Repeated:
            await desk.toast()
        except Stranger:
            message = event if isinstance(event, Message) else None
            words = (message.text if message else None) or ""
            await show_standing(desk, message.from_user if message else None, words)
        except (Refused, BadInput) as error:
            await _tell(desk, errors.error(desk.t, error), error)
        await desk.welcome_back()
        return None

    def _desk(self, event: TelegramObject, data: dict[str, Any]) -> Desk | None:
        update_id = data["event_update"].update_id
        if isinstance(event, CallbackQuery):
            chat: Chat | None = event.message.chat if event.message else None
            chat_id = chat.id if chat else event.from_user.id
            message_id = event.message.message_id if event.message else None
            desk = Desk(self._means, update_id, event.from_user.id, chat_id, message_id, event.id)
        elif isinstance(event, Message) and event.from_user is not None:
            chat = event.chat
            desk = Desk(self._means, update_id, event.from_user.id, chat.id)
        else:
            return None
        return desk if chat is None or chat.type == ChatType.PRIVATE else None


async def _tell(desk: Desk, screen: Screen, error: Refused | BadInput) -> None:
    """A tap is answered by a notice over the screen, which stays; words by a message."""
    if desk.callback_id is not None:
        await desk.toast(errors.toast(desk.t, error), alert=True)
    else:
        await desk.send(screen)
