"""The periods of a recurring decision."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Tap


class PeriodsTap(Tap, prefix="per"):
    """All of them, with what comes next."""

    decision_id: Id


class ChangePeriodsTap(Tap, prefix="perset"):
    """«Больше не нужно», back again; without the summer or with it; without its last day."""

    decision_id: Id
    what: Literal["end", "resume", "no_summer", "summer", "endless"]
