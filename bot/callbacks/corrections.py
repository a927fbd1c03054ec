"""Issued decisions: corrected, cancelled; minutes withdrawn."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap, Version


class CorrectTap(Tap, prefix="corr"):
    """Opens the draft in which this issued decision is changed."""

    decision_id: Id


class CorrectionTap(Tap, prefix="corrp"):
    """What applying the corrected draft would do; `why`: ask for the reason anew; `list`: a page of all."""

    minutes_id: Id
    what: Literal["plan", "why", "list"] = "plan"
    page: Number = 0


class CorrectionWhyTap(Tap, prefix="corrw"):
    minutes_id: Id
    version: Version
    why: Literal["typo", "meeting", "asked"]


class ApplyTap(Tap, prefix="corra"):
    """What was shown (`seen`) is done; `silent`: nobody is told."""

    minutes_id: Id
    seen: Version
    silent: bool = False


class CancelTap(Tap, prefix="canc"):
    """One decision (`d`), or one assignment (`a`): why is asked; with a reason, maybe `typed`, it is done."""

    kind: Literal["d", "a"]
    object_id: Id
    version: Version
    why: Literal["ask", "mistake", "obsolete", "elsewhere", "typed"] = "ask"


class WithdrawWhyTap(Tap, prefix="wdrw"):
    """The minutes are withdrawn, for this reason."""

    minutes_id: Id
    why: Literal["wrong", "early", "none", "typed"]
