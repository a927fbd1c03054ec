"""«Протокол в Word»."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id


class PrintTap(CallbackData, prefix="docx"):
    """The minutes as a paper to be signed."""

    minutes_id: Id
