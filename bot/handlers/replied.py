"""A reply to one of the bot's messages: the item it is about, where the message shows one and no other."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InaccessibleMessage, Message

from bot.callbacks import answers, items

#: Taps that stand on the message of the item they name, and how they begin.
_OF_ONE_ITEM: dict[str, type[CallbackData]] = {
    tap.__prefix__: tap
    for tap in (
        items.CardTap,
        items.ReportTap,
        items.TakeTap,
        items.NoWordsTap,
        items.UndoTap,
        answers.CannotTap,
        answers.ExtendTap,
        answers.ExtendDayTap,
        answers.AppealTap,
        answers.HeirTap,
        answers.PromiseTap,
        answers.PromiseDayTap,
        answers.ElsewhereTap,
        answers.NumberTap,
        answers.CardPageTap,
    )
}


def replied_item(message: Message) -> int | None:
    """The id of the only assignment that the buttons of the message replied to name."""
    told = message.reply_to_message
    if told is None or isinstance(told, InaccessibleMessage):
        return None
    if told.reply_markup is None or told.from_user is None or not told.from_user.is_bot:
        return None
    found = {
        assignment_id
        for row in told.reply_markup.inline_keyboard
        for button in row
        if (assignment_id := _named(button.callback_data)) is not None
    }
    return found.pop() if len(found) == 1 else None


def _named(data: str | None) -> int | None:
    tap = _OF_ONE_ITEM.get((data or "").partition(":")[0])
    if tap is None or data is None:
        return None
    try:
        named = tap.unpack(data)
    except (TypeError, ValueError):
        return None
    found = getattr(named, "assignment_id", None)
    return found if isinstance(found, int) else None
