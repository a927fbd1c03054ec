"""One decision of a draft: looked at, and changed."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap, Version


class DecisionTap(Tap, prefix="dec"):
    """Show the decision at `index` (0-based, in the document's order)."""

    minutes_id: Id
    index: Number


class DecisionsTap(Tap, prefix="decs"):
    """Show a page of all decisions as a list."""

    minutes_id: Id
    page: Number


class NothingTap(Tap, prefix="nop"):
    """A cell that only fills its row."""


class EditTap(Tap, prefix="edit"):
    """Opens what changes the decision, or shows its source words."""

    decision_id: Id
    version: Version
    what: Literal[
        "text", "people", "deadline", "tracking", "expected", "split", "place", "added", "more", "source"
    ]


class PickPeopleTap(Tap, prefix="pick"):
    """Give the decision to a group (`g`) or a post (`p`), to whom was typed (`w`), or to nobody (`n`, id 0).

    Where `many`, one is added or taken away. Kind `page` only shows another page of choices; its object is
    the page.
    """

    decision_id: Id
    version: Version
    kind: Literal["g", "p", "w", "n", "page"]
    object_id: Id
    many: bool = False


class LeaveOutTap(Tap, prefix="but"):
    """«Кроме…»: a seat (`p`) is left out of the group or taken back, a `page` shown, or it is `done`."""

    decision_id: Id
    version: Version
    kind: Literal["p", "page", "done"]
    object_id: Id


class PickDeadlineTap(Tap, prefix="pickday"):
    decision_id: Id
    version: Version
    choice: Literal["none", "ongoing", "week", "month"]


class MonthTap(Tap, prefix="mon"):
    """Show a month of the calendar, as year × 100 + month."""

    decision_id: Id
    version: Version
    month: Number


class DayTap(Tap, prefix="day"):
    """The deadline is this day: (year × 100 + month) × 100 + day."""

    decision_id: Id
    version: Version
    day: Number


class TrackingTap(Tap, prefix="track"):
    decision_id: Id
    version: Version
    tracking: Literal["control", "information", "notice"]


class ExpectedTap(Tap, prefix="expect"):
    """One thing more to be sent, or one less."""

    decision_id: Id
    version: Version
    what: Literal["mark", "words", "number", "file", "link"]


class SplitTap(Tap, prefix="split"):
    """At the `place`-th of the places offered."""

    decision_id: Id
    version: Version
    place: Number


class MoveTap(Tap, prefix="move"):
    """To the `place`, from 1."""

    decision_id: Id
    version: Version
    place: Number


class JoinTap(Tap, prefix="join"):
    decision_id: Id
    version: Version


class DeleteTap(Tap, prefix="del"):
    decision_id: Id
    version: Version


class WriteAnywayTap(Tap, prefix="anyway"):
    """Her words go over what somebody else has changed meanwhile."""

    decision_id: Id
    version: Version


class TakeBackTap(Tap, prefix="back"):
    """The last change of the draft is taken back."""

    minutes_id: Id
    version: Version
