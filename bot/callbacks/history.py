"""What happened to an item or a decision."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number


class HistoryTap(CallbackData, prefix="hist"):
    what: Literal["item", "decision"]
    object_id: Id
    page: Number = 0


class HistoryFileTap(CallbackData, prefix="histf"):
    what: Literal["item", "decision"]
    object_id: Id
