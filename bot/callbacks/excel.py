"""«Править в Excel»: a draft as a sheet, and what came back in it."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number, Version


class ExcelTap(CallbackData, prefix="xls"):
    """The draft as a workbook."""

    minutes_id: Id


class ExcelReadTap(CallbackData, prefix="xlsjob"):
    """What came back: looked at, listed, or left."""

    job_id: Id
    what: Literal["preview", "list", "leave"]
    page: Number = 0


class ExcelTakeTap(CallbackData, prefix="xlsok"):
    """Taken over; `version` is the draft's that the differences were shown against."""

    job_id: Id
    version: Version
