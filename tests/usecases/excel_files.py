"""A draft as she has it in Excel: exported, changed cell by cell, read again as it comes in."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from bot.adapters.files.sheets import sheets_of
from bot.domain.excel_review import SheetReview
from bot.i18n import Texts
from bot.reports.review_sheet import workbook
from bot.usecases import excel_review
from bot.usecases.ports import Act, Job, Office, Sheet
from bot.usecases.take_sheets import READ_SHEETS, keep_sheets
from tests.scheduler.house import MINUTES, SECRETARY, House

#: The first decision's row, and the columns, as Excel counts them.
FIRST = 3
CODE, TEXT, PEOPLE, DAY, TRACKING, EXPECTED, DOUBT, ID = range(1, 9)

Change = Callable[[Any], object]


async def exported(house: House, language: str = "ru") -> bytes:
    whole = await house.acts(SECRETARY, lambda act: excel_review.draft_for_excel(act, MINUTES))
    return workbook(Texts(language), *whole)


def changed(content: bytes, *changes: Change) -> bytes:
    """Each of `changes` gets the sheet (openpyxl's), as Excel has it open."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for change in changes:
        change(book.worksheets[0])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def read(content: bytes, folder: Path) -> tuple[Sheet, ...]:
    """As the child reads it."""
    path = folder / "sheet.xlsx"
    path.write_bytes(content)
    return sheets_of(path, "Протокол.xlsx")


async def comes_back(house: House, content: bytes, folder: Path) -> int:
    """The job's id."""
    sheets = read(content, folder)

    def take(office: Office) -> int:
        job = Job(office.new_id(), READ_SHEETS, SECRETARY, {})
        office.jobs.add(job, house.time.now())
        keep_sheets(office, job, sheets, house.time.now())
        return job.id

    return await house.office(take)


async def seen(house: House, job_id: int) -> SheetReview:
    return await house.acts(SECRETARY, lambda act: excel_review.see_sheet(act, job_id))


async def accepted(house: House, job_id: int, person: int = SECRETARY) -> SheetReview:
    def deed(act: Act) -> SheetReview:
        return excel_review.accept_sheet(act, job_id, act.office.minutes.get(MINUTES).version)

    return await house.acts(person, deed)
