"""The office as a whole: its settings, the first day, what waits for me."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Number


class SettingsTap(CallbackData, prefix="set"):
    what: Literal["all"] = "all"


class GuideTap(CallbackData, prefix="guide"):
    """The first day, step by step."""

    step: Number = 0


class WaitingTap(CallbackData, prefix="wait"):
    """«Ждут меня»."""

    page: Number = 0
