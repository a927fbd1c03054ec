"""Tables that offices send: workbooks and CSV files, made here."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

from openpyxl import Workbook, load_workbook

Row = Sequence[str | int | None]


def workbook(*sheets: Sequence[Row], merged: Sequence[str] = ()) -> bytes:
    """An XLSX file; `merged` are ranges of its first sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Лист{number}")
        for row in rows:
            sheet.append(list(row))
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def changed(content: bytes, change: Callable[[Any], None]) -> bytes:
    """As she saves it when she has corrected its first sheet."""
    book = load_workbook(io.BytesIO(content))
    change(book.worksheets[0])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def csv(rows: Sequence[Row], encoding: str = "cp1251") -> bytes:
    """As Excel in Russia writes it."""
    return "\r\n".join(";".join("" if c is None else str(c) for c in row) for row in rows).encode(encoding)
