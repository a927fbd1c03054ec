"""A secretary enters for others."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap


class EnteringTap(Tap, prefix="ent"):
    """The grid of a decision at a page; `invert` ticks everybody but those ticked, `none` nobody."""

    decision_id: Id
    what: Literal["open", "invert", "none"] = "open"
    page: Number = 0


class EnteringOneTap(Tap, prefix="ento"):
    """The same from the card of one assignment, which is ticked."""

    assignment_id: Id


class EnteringTickTap(Tap, prefix="entt"):
    """One ticked more, or less."""

    decision_id: Id
    assignment_id: Id


class EnteringWayTap(Tap, prefix="entw"):
    decision_id: Id
    way: Literal["phone", "paper", "mail"]
    page: Number = 0


class EnteringDayTap(Tap, prefix="entd"):
    """`other`: the day is typed next."""

    decision_id: Id
    day: Literal["today", "yesterday", "other"]
    page: Number = 0


class EnteringWriteTap(Tap, prefix="entok"):
    """[Записать: 21]; written only where it still is as many. `way`: where it was not yet chosen."""

    decision_id: Id
    count: Number
    way: Literal["", "phone", "paper", "mail"] = ""
