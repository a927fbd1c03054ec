"""`getUpdates` over real HTTP: raw updates, and everything that can come instead."""

import asyncio
from typing import Any

import pytest
from aiogram import Dispatcher, Router
from aiogram.types import Message, Update
from aiohttp import web
from pydantic import ValidationError

from bot.handlers.loop import UpdateLoop
from bot.handlers.updates import ALLOWED_UPDATES, BotUpdates, FetchTrouble, Incoming, chat_of
from tests.scheduler.scripted_api import Dropped, ok, page, refused, scripted_bot

CHAT = {"id": 7, "type": "private"}
PERSON = {"id": 9, "is_bot": False, "first_name": "…"}
MESSAGE = {"message_id": 1, "date": 1_790_000_000, "chat": CHAT, "from": PERSON, "text": "да"}


@pytest.mark.parametrize(
    "event, chat_id",
    [
        ({"message": MESSAGE}, 7),
        ({"edited_message": MESSAGE}, 7),
        ({"callback_query": {"id": "1", "from": PERSON, "message": MESSAGE}}, 7),
        ({"callback_query": {"id": "1", "from": PERSON, "inline_message_id": "x"}}, 9),
        ({"my_chat_member": {"chat": CHAT, "from": PERSON}}, 7),
        ({"something_new": {"text": "…"}}, None),
        ({}, None),
    ],
)
def test_the_lane_of_an_update(event: dict[str, Any], chat_id: int | None) -> None:
    assert chat_of({"update_id": 1, **event}) == chat_id


async def test_the_question_names_the_updates_wanted_and_the_answer_stays_raw() -> None:
    unreadable = {"update_id": 2, "message": {"chat": CHAT, "date": "yesterday"}}
    async with scripted_bot(ok([{"update_id": 1, "message": MESSAGE}, unreadable])) as (bot, api):
        first, second = await BotUpdates(bot).fetch(None, 100, 25)
        assert first.parsed(bot).message is not None
        with pytest.raises(ValidationError):
            second.parsed(bot)
    assert (second.update_id, second.chat_id) == (2, 7)
    assert api.calls[0].fields == {
        "limit": 100,
        "timeout": 25,
        "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
    }


@pytest.mark.parametrize(
    "answer, kind, seconds",
    [
        (refused(429, "Too Many Requests: retry after 3", retry_after=3), "TelegramRetryAfter", 3),
        (
            refused(409, "Conflict: terminated by other getUpdates request"),
            "TelegramConflictError",
            None,
        ),
        (refused(500, "Internal Server Error: restart"), "RestartingTelegram", None),
        (refused(401, "Unauthorized"), "TelegramUnauthorizedError", None),
        (page(502), "ClientDecodeError", None),
        (ok([{"no": "id"}]), "KeyError", None),
        (Dropped(), "TelegramNetworkError", None),
    ],
)
async def test_every_trouble_is_one_kind_of_error(
    answer: web.Response, kind: str, seconds: float | None
) -> None:
    async with scripted_bot(answer) as (bot, _):
        with pytest.raises(FetchTrouble) as raised:
            await BotUpdates(bot).fetch(5, 100, 25)
    assert (raised.value.kind, raised.value.seconds) == (kind, seconds)


async def test_through_aiogram_to_the_last_confirmation() -> None:
    """The whole way in: HTTP, loop, dispatcher, a handler, and the offset that Telegram hears at the end."""
    heard: list[str | None] = []
    router = Router()

    @router.message()
    async def hear(message: Message) -> None:
        heard.append(message.text)
        loop.stop()

    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    async with scripted_bot(
        ok([{"update_id": 3, "message": MESSAGE}]),
        ok([]),
        ok([]),  # the second may be a long poll, cut short
    ) as (bot, api):

        async def handle(one: Incoming) -> None:
            await dispatcher.feed_update(bot, one.parsed(bot))

        async def set_aside(one: Incoming, error: BaseException) -> None:
            raise AssertionError(one) from error

        loop = UpdateLoop(BotUpdates(bot), handle, set_aside)
        async with asyncio.timeout(5):
            await loop.run()
    assert heard == ["да"]
    assert api.calls[-1].fields["offset"] == 4


def test_what_is_asked_for_exists() -> None:
    """Telegram ignores a name it doesn't know: a slip would silently shut out a kind of update."""
    assert set(ALLOWED_UPDATES) <= set(Update.model_fields)


async def test_a_webhook_left_behind_is_taken_away() -> None:
    conflict = refused(409, "Conflict: can't use getUpdates method while webhook is active")
    async with scripted_bot(conflict, ok(True), ok([])) as (bot, api):
        with pytest.raises(FetchTrouble):
            await BotUpdates(bot).fetch(None, 100, 25)
        assert await BotUpdates(bot).fetch(None, 100, 25) == []
    assert [call.method for call in api.calls] == ["getUpdates", "deleteWebhook", "getUpdates"]
