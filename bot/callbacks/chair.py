"""«Председателю на согласование»."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Version


class ChairTap(CallbackData, prefix="chair"):
    """The secretary asks the chair to agree to the draft as it stands."""

    minutes_id: Id
    version: Version


class AgreeTap(CallbackData, prefix="agree"):
    """The chair agrees to the draft that was looked at."""

    minutes_id: Id
    version: Version


class RemarkTap(CallbackData, prefix="rmk"):
    """The next words are a remark: about the decision, or (id 0) about what they name."""

    minutes_id: Id
    decision_id: Id = 0


class LeaveRemarkTap(CallbackData, prefix="rmkno"):
    """No remark after all."""

    minutes_id: Id


class SettleTap(CallbackData, prefix="rmkok"):
    """«Учтено»"""

    minutes_id: Id
    remark_id: Id
