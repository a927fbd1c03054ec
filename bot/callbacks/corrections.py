"""Issued decisions: corrected, cancelled; minutes withdrawn."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number, Version


class CorrectTap(CallbackData, prefix="corr"):
    """Opens the draft in which this issued decision is changed."""

    decision_id: Id


class CorrectionTap(CallbackData, prefix="corrp"):
    """What applying the corrected draft would do; `why`: ask for the reason anew; `list`: a page of all."""

    minutes_id: Id
    what: Literal["plan", "why", "list"] = "plan"
    page: Number = 0


class CorrectionWhyTap(CallbackData, prefix="corrw"):
    minutes_id: Id
    version: Version
    why: Literal["typo", "meeting", "asked"]


class ApplyTap(CallbackData, prefix="corra"):
    """What was shown (`seen`) is done; `silent`: nobody is told."""

    minutes_id: Id
    seen: Version
    silent: bool = False


class CancelTap(CallbackData, prefix="canc"):
    """One decision (`d`), or one assignment (`a`): why is asked; with a reason, maybe `typed`, it is done."""

    kind: Literal["d", "a"]
    object_id: Id
    version: Version
    why: Literal["ask", "mistake", "obsolete", "elsewhere", "typed"] = "ask"


class WithdrawWhyTap(CallbackData, prefix="wdrw"):
    """The minutes are withdrawn, for this reason."""

    minutes_id: Id
    why: Literal["wrong", "early", "none", "typed"]
