"""Boards."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number


class BoardTap(CallbackData, prefix="brd"):
    what: Literal["summary", "silent", "not_done", "minutes", "organizations", "how"]
    page: Number = 0


class BoardMinutesTap(CallbackData, prefix="brdm"):
    minutes_id: Id
    page: Number = 0


class LiveTap(CallbackData, prefix="live"):
    """The secretary's line of one set of minutes, and its lists."""

    minutes_id: Id
    what: Literal["line", "silent", "paper"]
    page: Number = 0


class DecisionBoardTap(CallbackData, prefix="brdd"):
    """One decision: who has answered and who is silent."""

    decision_id: Id
