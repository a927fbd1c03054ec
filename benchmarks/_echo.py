"""The floor of a tap: aiogram with nothing of ours, answering and editing with words as long as ours."""

from __future__ import annotations

from aiogram import Dispatcher
from aiogram.enums import ParseMode
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message


def echo() -> Dispatcher:
    made = Dispatcher(disable_fsm=True)
    made.callback_query.register(answer_and_edit)
    return made


async def answer_and_edit(query: CallbackQuery) -> None:
    """The words and buttons of «Исполнено», as the real bot answers it."""
    assert isinstance(query.message, Message)
    await query.message.edit_text(
        "<b>6/1</b>: исполнено, 22.11 в 12:40 ✓\n\nДобавьте пару слов или фото одним сообщением, если нужно.",
        parse_mode=ParseMode.HTML,
        reply_markup=InlineKeyboardMarkup(
            inline_keyboard=[
                [
                    InlineKeyboardButton(text="Без пояснений", callback_data="nowords:1234567890123456789"),
                    InlineKeyboardButton(text="Отменить", callback_data="undo:1234567890123456789:2"),
                ]
            ]
        ),
    )
    await query.answer()
