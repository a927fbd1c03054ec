"""«Председателю на согласование»."""

from __future__ import annotations

from bot.callbacks.fields import Id, Tap, Version


class ChairTap(Tap, prefix="chair"):
    """The secretary asks the chair to agree to the draft as it stands."""

    minutes_id: Id
    version: Version


class AgreeTap(Tap, prefix="agree"):
    """The chair agrees to the draft that was looked at."""

    minutes_id: Id
    version: Version


class RemarkTap(Tap, prefix="rmk"):
    """The next words are a remark: about the decision, or (id 0) about what they name."""

    minutes_id: Id
    decision_id: Id = 0


class LeaveRemarkTap(Tap, prefix="rmkno"):
    """No remark after all."""

    minutes_id: Id


class SettleTap(Tap, prefix="rmkok"):
    """«Учтено»"""

    minutes_id: Id
    remark_id: Id
