"""A draft as a workbook to be corrected in Excel and sent back: `domain.review_sheet` knows its columns.

Nothing in it becomes a formula; what is in doubt is yellow; beside the visible cells stand the ids of the
decisions and, packed, what went out.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from bot.domain.minutes import Decision, Expected, Tracking
from bot.domain.people import Group, Post
from bot.domain.questions import Question, QuestionKind
from bot.domain.review import Review
from bot.domain.review_sheet import CODE, MARK, ROW_ID, Field, cells_of, day_of, exported, packed, printable
from bot.i18n import Texts

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

#: The custom property of the document that tells whose sheet it is.
PROPERTY: Final = "reshili"
#: Columns in their order with their widths, in characters; then the hidden ones.
DOUBT: Final = "doubt"
WIDTHS: Final[Mapping[str, int]] = {
    CODE: 8,
    Field.TEXT: 62,
    Field.PEOPLE: 30,
    Field.DEADLINE: 18,
    Field.TRACKING: 22,
    Field.EXPECTED: 18,
    DOUBT: 40,
}
ID_COLUMN: Final = len(WIDTHS) + 1
#: What is yellow where all the rest is sure and only the day is asked about, of many decisions together.
OF_DAYS: Final = frozenset({list(WIDTHS).index(Field.DEADLINE) + 1, list(WIDTHS).index(DOUBT) + 1})
NOTE_ROW, HEADING_ROW = 1, 2
#: The columns' headings.
HEADINGS: Final[Mapping[str, str]] = {
    CODE: "excel-code",
    Field.TEXT: "excel-text",
    Field.PEOPLE: "excel-people",
    Field.DEADLINE: "excel-deadline",
    Field.TRACKING: "excel-tracking",
    Field.EXPECTED: "excel-expected",
    DOUBT: "excel-doubt",
}
#: Questions about a decision that neither its names nor its doubts tell.
TOLD: Final[Mapping[QuestionKind, str]] = {
    QuestionKind.UNDATED: "excel-undated",
    QuestionKind.PAST: "excel-past",
    QuestionKind.VAGUE: "excel-vague",
    QuestionKind.SHARED: "excel-shared",
}
#: Rows with drop-down lists below the last decision: for those she adds.
SPARE_ROWS: Final = 30

YELLOW, GREY = "FFFFF2B3", "FFE7EBEF"
#: What Excel would take for a formula where somebody edits the cell.
FORMULA_LIKE: Final = ("=", "+", "-", "@", "\t")


def workbook(t: Texts, whole: Review, groups: Sequence[Group], posts: Sequence[Post]) -> bytes:
    """An XLSX file."""
    # As long to import as a tenth of the start.
    from openpyxl import Workbook
    from openpyxl.packaging.custom import StringProperty

    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = PROPERTY
    sheet: Worksheet = book.create_sheet(t.plain("excel-sheet"))
    people = _reference(t, book, groups, posts)
    _draw(t, sheet, whole)
    _choices(t, sheet, len(whole.decisions), people)
    book.custom_doc_props.append(StringProperty(name=PROPERTY, value=mark_of(whole)))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def mark_of(whole: Review) -> str:
    return f"{MARK}{whole.minutes.id}:{whole.minutes.version}"


def _draw(t: Texts, sheet: Worksheet, whole: Review) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    top = Alignment(wrap_text=True, vertical="top")
    yellow, grey = (PatternFill("solid", start_color=colour) for colour in (YELLOW, GREY))
    note = _write(sheet, NOTE_ROW, 1, t.plain("excel-note"))
    note.alignment, note.font = top, Font(italic=True)
    sheet.merge_cells(start_row=NOTE_ROW, end_row=NOTE_ROW, start_column=1, end_column=len(WIDTHS))
    sheet.row_dimensions[NOTE_ROW].height = 48
    for column, (name, width) in enumerate((*WIDTHS.items(), (ROW_ID, 8)), start=1):
        heading = _write(sheet, HEADING_ROW, column, t.plain(HEADINGS[name]) if name in HEADINGS else name)
        heading.font, heading.fill, heading.alignment = Font(bold=True), grey, top
        sheet.column_dimensions[get_column_letter(column)].width = width
    asked = _asked(whole.questions)
    for row, decision in enumerate(whole.decisions, start=HEADING_ROW + 1):
        doubts = _doubts(t, decision, asked.get(decision.id, ()))
        for column, words in enumerate(_cells(t, decision, doubts), start=1):
            cell = _write(sheet, row, column, words, is_day=column == _column(Field.DEADLINE))
            cell.alignment = top
            if column < ID_COLUMN and (decision.id in whole.held_back or (doubts and column in OF_DAYS)):
                cell.fill = yellow
    parts = packed((exported(one) for one in whole.decisions), mark_of(whole))
    for column, part in enumerate(parts, start=ID_COLUMN + 1):
        _write(sheet, NOTE_ROW, column, part)
    for column in range(ID_COLUMN, ID_COLUMN + len(parts) + 1):
        sheet.column_dimensions[get_column_letter(column)].hidden = True
    sheet.freeze_panes = sheet.cell(HEADING_ROW + 1, 3)
    # With the hidden id: who sorts takes it along.
    last = HEADING_ROW + len(whole.decisions)
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{get_column_letter(ID_COLUMN)}{last}"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    sheet.print_area = f"A1:{get_column_letter(len(WIDTHS))}{max(last, HEADING_ROW)}"


def _column(name: str) -> int:
    return list(WIDTHS).index(name) + 1


def _cells(t: Texts, decision: Decision, doubts: str) -> tuple[str, ...]:
    said = cells_of(decision)
    wanted = [t.plain(f"expected-{one}") for one in decision.expected if one is not Expected.MARK]
    return (
        printable(decision.code),
        said[Field.TEXT],
        said[Field.PEOPLE],
        said[Field.DEADLINE],
        t.plain(f"excel-tracking-{decision.tracking}"),
        ", ".join(wanted),
        doubts,
        str(decision.id),
    )


def _write(sheet: Worksheet, row: int, column: int, words: str, *, is_day: bool = False) -> Cell:
    """Words stay words, whatever they begin with; days become days, so that they can be sorted."""
    cell = sheet.cell(row, column)
    day = day_of(words) if is_day else None
    if day is not None:
        cell.value, cell.number_format = day, "DD.MM.YYYY"
        return cell
    cell.value = printable(words)
    cell.data_type, cell.number_format = "s", "@"
    if words.startswith(FORMULA_LIKE):
        cell.quotePrefix = True
    return cell


# --- what is in doubt -------------------------------------------------------------------------------------


def _asked(questions: Iterable[Question]) -> dict[int, tuple[QuestionKind, ...]]:
    """decision id → what is asked about it, but for its own doubts and unknown names."""
    found: dict[int, tuple[QuestionKind, ...]] = {}
    for question in questions:
        if question.kind in TOLD:
            for decision_id in question.decision_ids:
                found[decision_id] = (*found.get(decision_id, ()), question.kind)
    return found


def _doubts(t: Texts, decision: Decision, asked: Iterable[QuestionKind]) -> str:
    told = [t.plain("excel-unknown", name=one.as_written) for one in decision.unknown]
    for doubt in decision.doubts:
        if doubt.answered:
            continue
        key = f"doubt-{doubt.reason}"
        words = t.plain(key) if t.has(key) else t.plain(f"doubt-field-{doubt.field}")
        told.append(t.plain("excel-other", reason=words, other=doubt.other) if doubt.other else words)
    told += [t.plain(TOLD[kind]) for kind in asked]
    return "; ".join(told)


# --- what can be chosen -----------------------------------------------------------------------------------


def _reference(t: Texts, book: Workbook, groups: Sequence[Group], posts: Sequence[Post]) -> str:
    """«Справочник»: groups and seats by the names that are understood. Returns the address of these."""
    sheet = book.create_sheet(t.plain("excel-reference"))
    for column, (key, width) in enumerate(
        (("excel-reference-name", 44), ("excel-reference-who", 44)), start=1
    ):
        _write(sheet, 1, column, t.plain(key)).font = _bold()
        sheet.column_dimensions["AB"[column - 1]].width = width
    seats = [one for one in posts if not (one.organization and one.organization.closed_on)]
    rows = [
        (group.name, t.plain("excel-reference-group", count=len(group.members(tuple(posts)))))
        for group in groups
    ]
    rows += [
        (one.label, one.holder.full if one.holder else t.plain("excel-reference-vacant")) for one in seats
    ]
    for row, (name, who) in enumerate(rows, start=2):
        _write(sheet, row, 1, name)
        _write(sheet, row, 2, who)
    sheet.freeze_panes = "A2"
    title = sheet.title.replace("'", "''")
    return f"'{title}'!$A$2:$A${max(len(rows) + 1, 2)}"


def _bold() -> object:
    from openpyxl.styles import Font

    return Font(bold=True)


def _choices(t: Texts, sheet: Worksheet, rows: int, people: str) -> None:
    """Drop-down lists. Of people it only helps: several are typed, parted by semicolons."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    tracking = ",".join(t.plain(f"excel-tracking-{one}") for one in Tracking)
    for name, formula, strict in ((Field.TRACKING, f'"{tracking}"', True), (Field.PEOPLE, people, False)):
        rule = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=strict)
        letter = get_column_letter(_column(name))
        rule.add(f"{letter}{HEADING_ROW + 1}:{letter}{HEADING_ROW + rows + SPARE_ROWS}")
        sheet.add_data_validation(rule)
