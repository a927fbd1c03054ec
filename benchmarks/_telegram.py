"""Telegram without a network: requests are serialised, answers parsed, nothing is sent. And taps for it."""

from __future__ import annotations

import json
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType

CHAT = 7001
MOMENT = 1_790_000_000


class CannedSession(AiohttpSession):
    """Does what aiogram's own session does on both sides of the network; `sent` counts the requests."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = 0

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ARG002, ASYNC109 the base class asks
    ) -> TelegramType:
        self.build_form_data(bot, method)()
        self.sent += 1
        response = self.check_response(bot, method, 200, _ANSWERS[method.__api_method__])
        return cast(TelegramType, response.result)


def tap(update_id: int, data: str, user_id: int = CHAT) -> dict[str, Any]:
    """An update as getUpdates hands it out: a button under the bot's message of new items."""
    return {
        "update_id": update_id,
        "callback_query": {
            "id": str(4_000_000_000_000_000 + update_id),
            "from": {"id": user_id, "is_bot": False, "first_name": "Сергей", "language_code": "ru"},
            "message": _message(user_id),
            "chat_instance": "-3141592653589793238",
            "data": data,
        },
    }


def _message(chat_id: int) -> dict[str, Any]:
    return {
        "message_id": 41,
        "from": {"id": 1, "is_bot": True, "first_name": "Решили", "username": "reshili_bot"},
        "chat": {"id": chat_id, "first_name": "Сергей", "type": "private"},
        "date": MOMENT,
        "text": "6/1 · до 1 декабря, вт\n\nОбеспечить подготовку заявок на аттестацию.",
        "entities": [{"offset": 0, "length": 3, "type": "bold"}],
        "reply_markup": {
            "inline_keyboard": [
                [
                    {"text": "Исполнено", "callback_data": "done:1:1"},
                    {"text": "В работе", "callback_data": "take:1:1"},
                ],
                [{"text": "Все мои пункты", "callback_data": "mine:0:0"}],
            ]
        },
    }


_ANSWERS = {
    name: json.dumps({"ok": True, "result": result}, ensure_ascii=False)
    for name, result in {
        "answerCallbackQuery": True,
        "editMessageText": _message(CHAT) | {"edit_date": MOMENT + 60},
    }.items()
}
