"""«Править в Excel»: a draft as a sheet, and what came back in it."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap, Version


class ExcelTap(Tap, prefix="xls"):
    """The draft as a workbook."""

    minutes_id: Id


class ExcelReadTap(Tap, prefix="xlsjob"):
    """What came back: looked at, listed, or left."""

    job_id: Id
    what: Literal["preview", "list", "leave"]
    page: Number = 0


class ExcelTakeTap(Tap, prefix="xlsok"):
    """Taken over; `version` is the draft's that the differences were shown against."""

    job_id: Id
    version: Version
