"""What happened to an item or a decision."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap


class HistoryTap(Tap, prefix="hist"):
    what: Literal["item", "decision"]
    object_id: Id
    page: Number = 0


class HistoryFileTap(Tap, prefix="histf"):
    what: Literal["item", "decision"]
    object_id: Id
