"""One decision of a draft: looked at, and changed."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number, Version


class DecisionTap(CallbackData, prefix="dec"):
    """Show the decision at `index` (0-based, in the document's order)."""

    minutes_id: Id
    index: Number


class EditTap(CallbackData, prefix="edit"):
    decision_id: Id
    version: Version
    what: Literal["text", "people", "deadline", "source"]


class PickPeopleTap(CallbackData, prefix="pick"):
    """Give the decision to a group (`g`) or a post (`p`), or to nobody (`n`, id 0).

    Kind `page` only shows another page of choices; its object is the page.
    """

    decision_id: Id
    kind: Literal["g", "p", "n", "page"]
    object_id: Id


class PickDeadlineTap(CallbackData, prefix="pickday"):
    decision_id: Id
    choice: Literal["none", "ongoing", "week", "month"]


class TrackingTap(CallbackData, prefix="track"):
    decision_id: Id
    version: Version
    tracking: Literal["control", "information", "notice"]


class DeleteTap(CallbackData, prefix="del"):
    decision_id: Id
    version: Version
