"""A secretary enters for others."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number


class EnteringTap(CallbackData, prefix="ent"):
    """The grid of a decision at a page; `invert` ticks everybody but those ticked, `none` nobody."""

    decision_id: Id
    what: Literal["open", "invert", "none"] = "open"
    page: Number = 0


class EnteringOneTap(CallbackData, prefix="ento"):
    """The same from the card of one assignment, which is ticked."""

    assignment_id: Id


class EnteringTickTap(CallbackData, prefix="entt"):
    """One ticked more, or less."""

    decision_id: Id
    assignment_id: Id


class EnteringWayTap(CallbackData, prefix="entw"):
    decision_id: Id
    way: Literal["phone", "paper", "mail"]
    page: Number = 0


class EnteringDayTap(CallbackData, prefix="entd"):
    """`other`: the day is typed next."""

    decision_id: Id
    day: Literal["today", "yesterday", "other"]
    page: Number = 0


class EnteringWriteTap(CallbackData, prefix="entok"):
    """[Записать: 21]; written only where it still is as many. `way`: where it was not yet chosen."""

    decision_id: Id
    count: Number
    way: Literal["", "phone", "paper", "mail"] = ""
