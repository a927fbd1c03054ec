"""Screens as Telegram gets them, over real HTTP, and each of its refusals as the outcome it stands for."""

import pytest
from aiohttp import web

from bot.i18n import Markup
from bot.scheduler.sender import Blocked, Later, Messenger, Refused, Unavailable
from bot.usecases.ports import SendTrouble
from bot.views.screen import Button, Keyboard, Screen
from tests.scheduler.scripted_api import MESSAGE, Dropped, ok, page, refused, scripted_bot

SCREEN = Screen(Markup("<b>6/4</b> исполнено"), ((Button("Отменить", "undo:1:2"), Button("‹", "mine:0:0")),))


async def test_a_screen_becomes_a_message_with_inline_buttons() -> None:
    async with scripted_bot(ok(MESSAGE)) as (bot, api):
        assert await Messenger(bot).send(7, SCREEN) == 41
    [call] = api.calls
    assert call.method == "sendMessage"
    assert call.fields == {
        "chat_id": 7,
        "text": "<b>6/4</b> исполнено",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": {
            "inline_keyboard": [
                [
                    {"text": "Отменить", "callback_data": "undo:1:2"},
                    {"text": "‹", "callback_data": "mine:0:0"},
                ]
            ]
        },
    }


async def test_a_file_goes_with_a_screen_beneath_it() -> None:
    async with scripted_bot(ok(MESSAGE), refused(403, "Forbidden: bot was blocked by the user")) as (
        bot,
        api,
    ):
        assert await Messenger(bot).send_file(7, "Список № 6.xlsx", b"PK", SCREEN) == 41
        with pytest.raises(Blocked):
            await Messenger(bot).send_file(7, "Список № 6.xlsx", b"PK", SCREEN)
    call = api.calls[0]
    assert (call.method, call.files) == ("sendDocument", {"Список № 6.xlsx": b"PK"})
    assert (call.fields["caption"], call.fields["parse_mode"]) == (SCREEN.text, "HTML")
    assert len(call.fields["reply_markup"]["inline_keyboard"][0]) == 2


async def test_a_permanent_keyboard_goes_with_a_message_without_buttons() -> None:
    async with scripted_bot(ok(MESSAGE)) as (bot, api):
        await Messenger(bot).send(7, Screen(Markup("Здравствуйте")), Keyboard((("Мои пункты", "Помощь"),)))
        with pytest.raises(ValueError, match="either buttons or a keyboard"):
            await Messenger(bot).send(7, SCREEN, Keyboard((("Помощь",),)))
    assert api.calls[0].fields["reply_markup"] == {
        "keyboard": [[{"text": "Мои пункты"}, {"text": "Помощь"}]],
        "is_persistent": True,
        "resize_keyboard": True,
    }


@pytest.mark.parametrize(
    "answer, edited",
    [
        (ok(MESSAGE), True),
        (
            refused(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message",
            ),
            True,
        ),
        (refused(400, "Bad Request: message to edit not found"), False),
        (refused(400, "Bad Request: message can't be edited"), False),
        (refused(400, "Bad Request: there is no text in the message to edit"), False),
    ],
)
async def test_an_edit_says_whether_the_screen_stands_there_now(answer: web.Response, edited: bool) -> None:
    async with scripted_bot(answer) as (bot, api):
        assert await Messenger(bot).edit(7, 41, SCREEN) is edited
    assert api.calls[0].fields["message_id"] == 41
    assert api.calls[0].fields["reply_markup"]["inline_keyboard"]


@pytest.mark.parametrize(
    "answer, trouble",
    [
        (refused(403, "Forbidden: bot was blocked by the user"), Blocked),
        (refused(403, "Forbidden: user is deactivated"), Blocked),
        (refused(403, "Forbidden: bot can't initiate conversation with a user"), Blocked),
        (refused(400, "Bad Request: chat not found"), Blocked),
        (refused(429, "Too Many Requests: retry after 7", retry_after=7), Later),
        (refused(500, "Internal Server Error: restart"), Unavailable),
        (page(502), Unavailable),
        (refused(401, "Unauthorized"), Unavailable),
        (refused(409, "Conflict: terminated by other getUpdates request"), Unavailable),
        (Dropped(), Unavailable),
        (refused(400, "Bad Request: message is too long"), Refused),
        (refused(404, "Not Found: method not found"), Refused),
        (refused(413, "Request Entity Too Large"), Refused),
        (refused(418, "I'm a teapot"), Refused),
    ],
)
async def test_each_refusal_is_one_of_four_outcomes(answer: web.Response, trouble: type[SendTrouble]) -> None:
    async with scripted_bot(answer) as (bot, _):
        with pytest.raises(trouble) as raised:
            await Messenger(bot).send(7, SCREEN)
    if isinstance(raised.value, Later):
        assert raised.value.seconds == 7
    if isinstance(raised.value, Refused):
        assert raised.value.description


async def test_a_telegram_that_is_not_there_is_unavailable() -> None:
    async with scripted_bot() as (bot, _):
        pass
    with pytest.raises(Unavailable):
        await Messenger(bot).send(7, SCREEN)
    await bot.session.close()


async def test_a_tap_answered_too_late_is_no_trouble() -> None:
    late = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    async with scripted_bot(refused(400, late), ok(True), refused(400, "Bad Request: MESSAGE_TOO_LONG")) as (
        bot,
        api,
    ):
        messenger = Messenger(bot)
        await messenger.toast("17", "Записано")
        await messenger.toast("18", "Нельзя", alert=True)
        with pytest.raises(Refused):
            await messenger.toast("19", "…" * 300)
    assert api.calls[1].fields == {"callback_query_id": 18, "text": "Нельзя", "show_alert": True}


async def test_deleting_and_pinning_what_is_gone_says_so() -> None:
    async with scripted_bot(
        ok(True),
        refused(400, "Bad Request: message to delete not found"),
        ok(True),
        refused(400, "Bad Request: message to pin not found"),
    ) as (bot, api):
        messenger = Messenger(bot)
        assert await messenger.delete(7, 41) is True
        assert await messenger.delete(7, 41) is False
        assert await messenger.pin(7, 41) is True
        assert await messenger.pin(7, 41) is False
    assert api.calls[2].fields["disable_notification"] is True
