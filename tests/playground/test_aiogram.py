"""aiogram itself against the stand-in: a real Bot calls each method, and its errors are the right ones."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, exceptions
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    MenuButtonCommands,
    Message,
    ReactionTypeEmoji,
)

from playground.phone import Phone
from tests.playground.standin import StandIn

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big") + bytes(9)


@pytest.fixture
async def bot(standin: StandIn) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(standin.inside.url))
    bot = Bot(standin.inside.world.token, session, default=DefaultBotProperties(parse_mode="HTML"))
    async with bot:
        yield bot


@pytest.fixture
async def person(standin: StandIn) -> Phone:
    return await standin.person()


def labels(message: Message) -> list[str]:
    assert message.reply_markup is not None
    return [button.text for row in message.reply_markup.inline_keyboard for button in row]


async def test_every_method(bot: Bot, person: Phone) -> None:
    markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]])
    assert (await bot.get_me()).username == "reshili_bot"
    assert await bot.delete_webhook()
    assert await bot.send_chat_action(person.id, "typing")
    sent = await bot.send_message(person.id, "<b>раз</b>", reply_markup=markup)
    assert (sent.html_text, labels(sent)) == ("<b>раз</b>", ["Да"])
    assert await bot.pin_chat_message(person.id, sent.message_id)
    assert await bot.set_message_reaction(person.id, sent.message_id, [ReactionTypeEmoji(emoji="👍")])
    await person.taps("Да")
    (update,) = await bot.get_updates(timeout=0, allowed_updates=["message", "callback_query"])
    assert update.callback_query is not None
    assert update.callback_query.data == "yes"
    assert await bot.answer_callback_query(update.callback_query.id, "Записано")
    edited = await bot.edit_message_text("<i>два</i>", chat_id=person.id, message_id=sent.message_id)
    assert isinstance(edited, Message)
    assert edited.reply_markup is None
    keyed = await bot.edit_message_reply_markup(
        chat_id=person.id, message_id=sent.message_id, reply_markup=markup
    )
    assert isinstance(keyed, Message)
    assert labels(keyed) == ["Да"]
    assert await bot.unpin_chat_message(person.id)
    assert await bot.delete_message(person.id, sent.message_id)
    assert await bot.set_my_commands([BotCommand(command="status", description="сводка")])
    assert [command.command for command in await bot.get_my_commands()] == ["status"]
    assert await bot.delete_my_commands(BotCommandScopeAllPrivateChats())
    assert await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_webhook_info()).pending_update_count == 1


async def test_files(bot: Bot, person: Phone) -> None:
    report = BufferedInputFile(b"PK...", "отчёт «за ноябрь».docx")
    sent = await bot.send_document(person.id, report, caption="<b>вот</b>")
    assert sent.document is not None
    assert (sent.document.file_name, sent.caption) == ("отчёт «за ноябрь».docx", "вот")
    edited = await bot.edit_message_caption(chat_id=person.id, message_id=sent.message_id, caption="тут")
    assert isinstance(edited, Message)
    assert edited.caption == "тут"
    buffer = await bot.download(sent.document)
    assert buffer is not None
    assert buffer.read() == b"PK..."
    photo = await bot.send_photo(person.id, BufferedInputFile(PNG, "chart.png"))
    assert photo.photo is not None
    assert (photo.photo[-1].width, photo.photo[-1].height) == (640, 480)
    first, second = await bot.send_media_group(
        person.id, [InputMediaDocument(media=report), InputMediaDocument(media=sent.document.file_id)]
    )
    assert first.media_group_id == second.media_group_id


async def test_errors_become_aiograms_own(bot: Bot, standin: StandIn, person: Phone) -> None:
    faults = standin.playground.faults
    with pytest.raises(exceptions.TelegramBadRequest, match="chat not found"):
        await bot.send_message(1, "раз")
    with pytest.raises(exceptions.TelegramBadRequest, match='expected "</b>", found "</i>"'):
        await bot.send_message(person.id, "<b>раз</i>")
    await faults.order("sendMessage", "429", retry_after=3)
    with pytest.raises(exceptions.TelegramRetryAfter) as retry:
        await bot.send_message(person.id, "раз")
    assert retry.value.retry_after == 3
    await faults.order("sendMessage", "500")
    with pytest.raises(exceptions.TelegramServerError):
        await bot.send_message(person.id, "раз")
    await faults.order("sendMessage", "502_html")
    with pytest.raises(exceptions.ClientDecodeError):
        await bot.send_message(person.id, "раз")
    await faults.order("sendMessage", "drop_after")
    with pytest.raises(exceptions.TelegramNetworkError):
        await bot.send_message(person.id, "раз")
    assert [message.text for message in await person.messages()] == ["раз"]
    await person.blocks()
    with pytest.raises(exceptions.TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(person.id, "раз")
    await standin.playground.settings(revoked=True)
    with pytest.raises(exceptions.TelegramUnauthorizedError):
        await bot.get_me()
