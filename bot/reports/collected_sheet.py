"""«Сводная в Excel»: what the organizations answered to one decision, a row for each, with a total.

Numbers are numbers, days are days; words stay words, whatever they begin with.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from bot.domain.assignments import State, Way
from bot.domain.collected import Archived, Collected, Row, archived
from bot.domain.minutes import Expected, short_name
from bot.domain.review_sheet import CELL_LIMIT, printable
from bot.i18n import Texts
from bot.reports.review_sheet import FORMULA_LIKE, GREY, YELLOW

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

#: Columns in their order, with their widths in characters.
LABEL, NUMBER, WORDS, LINK, FILES, ON, WAY, BY, STATE = (
    *("collected-label", "collected-number", "collected-words", "collected-link", "collected-files"),
    *("collected-on", "collected-way", "collected-by", "collected-state"),
)
WIDTHS: Final[Mapping[str, int]] = {
    LABEL: 32,
    NUMBER: 14,
    WORDS: 56,
    LINK: 36,
    FILES: 44,
    ON: 13,
    WAY: 16,
    BY: 22,
    STATE: 24,
}
WAYS: Final[Mapping[Way, str]] = {
    Way.CHAT: "collected-way-chat",
    Way.PHONE: "collected-way-phone",
    Way.PAPER: "collected-way-paper",
    Way.MAIL: "collected-way-mail",
    Way.ELSEWHERE: "collected-way-elsewhere",
}
#: Of those who have answered, or needn't; who is not there has not answered.
STATES: Final[Mapping[State, str]] = {
    State.IN_WORK: "collected-state-in_work",
    State.REPORTED: "collected-state-reported",
    State.RETURNED: "collected-state-returned",
    State.CLARIFYING: "collected-state-clarifying",
    State.DONE: "collected-state-done",
    State.CLOSED: "collected-state-closed",
    State.NOT_CONCERNED: "collected-state-not_concerned",
}
TITLE_ROW, NOTE_ROW, HEADING_ROW = 1, 2, 4
#: Of a title in a cell, in characters.
TITLE: Final = 500


def workbook(t: Texts, collected: Collected, today: date) -> bytes:
    """An XLSX file. The total is a formula of Excel's: it follows whatever is corrected in the table."""
    # As long to import as a tenth of the start.
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.worksheets[0])
    sheet: Worksheet = book.create_sheet(t.plain("collected-sheet"))
    columns = _columns(collected)
    _head(t, sheet, collected, columns, today)
    names = _names(archived(collected))
    first = HEADING_ROW + 1
    for row, one in enumerate(collected.rows, start=first):
        _row(t, sheet, row, columns, one, names)
    last = HEADING_ROW + len(collected.rows)
    if NUMBER in columns:
        _total(t, sheet, last + 1, columns, f"{first}", f"{last}")
    sheet.freeze_panes = sheet.cell(first, 2)
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{get_column_letter(len(columns))}{max(last, HEADING_ROW)}"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _columns(collected: Collected) -> list[str]:
    """Those that were asked for, or answered unasked."""
    wanted = set(collected.decision.expected)
    left_out = set()
    if Expected.NUMBER not in wanted and not collected.numbers:
        left_out.add(NUMBER)
    if Expected.LINK not in wanted and not any(row.links for row in collected.rows):
        left_out.add(LINK)
    if Expected.FILE not in wanted and not collected.files:
        left_out.add(FILES)
    return [name for name in WIDTHS if name not in left_out]


def _head(t: Texts, sheet: Worksheet, collected: Collected, columns: Sequence[str], today: date) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    decision, minutes = collected.decision, collected.minutes
    top = Alignment(wrap_text=True, vertical="top")
    title = _words(sheet, TITLE_ROW, 1, f"{decision.code}. {decision.sentence}"[:TITLE])
    title.font, title.alignment = Font(bold=True, size=12), top
    note = t.plain(
        "collected-note",
        minutes=short_name(minutes.number, minutes.date),
        answered=collected.answered,
        asked=collected.asked,
        day=t.full_day(today),
    )
    _words(sheet, NOTE_ROW, 1, note).font = Font(italic=True)
    for row, height in ((TITLE_ROW, 48), (NOTE_ROW, 18)):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(columns))
        sheet.row_dimensions[row].height = height
    for column, name in enumerate(columns, start=1):
        heading = _words(sheet, HEADING_ROW, column, t.plain(name))
        heading.font, heading.fill = Font(bold=True), PatternFill("solid", start_color=GREY)
        heading.alignment = top
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS[name]


def _row(
    t: Texts, sheet: Worksheet, row: int, columns: Sequence[str], one: Row, names: Mapping[int, str]
) -> None:
    from openpyxl.styles import Alignment, PatternFill

    values = {
        LABEL: one.label,
        WORDS: one.words,
        LINK: "\n".join(one.links),
        FILES: "\n".join(names[file.id] for file in one.files),
        WAY: t.plain(WAYS[one.way]) if one.way else "",
        BY: one.by,
        STATE: _state(t, one),
    }
    silent = one.counts and not one.answered
    for column, name in enumerate(columns, start=1):
        if name == NUMBER:
            cell = sheet.cell(row, column, one.number)
        elif name == ON:
            cell = sheet.cell(row, column, one.on)
            cell.number_format = "DD.MM.YYYY"
        else:
            cell = _words(sheet, row, column, values[name])
        if name == LINK and len(one.links) == 1 and one.links[0].startswith("http"):
            cell.hyperlink = one.links[0]
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if silent:
            cell.fill = PatternFill("solid", start_color=YELLOW)


def _state(t: Texts, one: Row) -> str:
    known = STATES if one.answered or not one.counts else {}
    words = t.plain(known.get(one.state, "collected-silent"))
    return f"{words}; {t.plain('collected-corrected-one')}" if one.corrected else words


def _total(t: Texts, sheet: Worksheet, row: int, columns: Sequence[str], first: str, last: str) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    column = columns.index(NUMBER) + 1
    letter = get_column_letter(column)
    _words(sheet, row, 1, t.plain("collected-total")).font = Font(bold=True)
    cell = sheet.cell(row, column, f"=SUM({letter}{first}:{letter}{max(last, first, key=int)})")
    cell.font = Font(bold=True)


def _words(sheet: Worksheet, row: int, column: int, words: str) -> Cell:
    """Words stay words, whatever they begin with."""
    cell: Cell = sheet.cell(row, column)
    if words:
        cell.value = "\n".join(printable(line) for line in words.splitlines())[:CELL_LIMIT]
        cell.data_type, cell.number_format = "s", "@"
        if words.startswith(FORMULA_LIKE):
            cell.quotePrefix = True
    return cell


def _names(files: Sequence[Archived]) -> dict[int, str]:
    return {one.file.id: one.name for one in files}
