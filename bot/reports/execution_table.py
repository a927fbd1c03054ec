"""The table «решение / исполнение» as a Word document: what a meeting opens with, to be printed as it is."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from bot.domain.assignments import Standing
from bot.domain.carry import Carried, Said, Table, counted
from bot.domain.paper_words import unbroken
from bot.i18n import Texts
from bot.reports.office_sheet import SMALL, mm, points, row_properties, set_up, turn

if TYPE_CHECKING:
    from docx.document import Document

#: Widths of the columns on a sheet that lies, in millimetres.
WIDTHS: Final = (16, 84, 34, 43, 80)
HEADS: Final = (
    "carried-column-number",
    "carried-column-decision",
    "carried-column-deadline",
    "carried-column-who",
    "carried-column-report",
)
STANDINGS: Final = {
    Standing.DONE: "carried-standing-done",
    Standing.DONE_LATE: "carried-standing-done_late",
    Standing.OPEN: "carried-standing-open",
    Standing.DUE_SOON: "carried-standing-due_soon",
    Standing.SILENT: "carried-standing-overdue_silent",
    Standing.NOT_DONE: "carried-standing-overdue_answered",
    Standing.LEFT_OUT: "carried-standing-left_out",
}
#: What a document's XML can't hold.
_FORBIDDEN = re.compile(r"[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")


def document(t: Texts, table: Table, office: str, zone: ZoneInfo) -> bytes:
    """A DOCX file."""
    # As long to import as a tenth of the start.
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    made = Document()
    set_up(made)
    turn(made)
    day = table.at.astimezone(zone).date()
    made.core_properties.title = t.plain("carried-title").capitalize()
    made.core_properties.author = office
    heads = [(office, False), (t.plain("carried-title"), True)]
    if table.meeting.title:
        heads.append((t.plain("carried-meeting", title=table.meeting.title), True))
    moment = t.plain("meeting-at", day=t.full_day(day), hour=t.hour(table.at.astimezone(zone).time()))
    heads.append((t.plain("carried-subtitle", day=moment), False))
    for words, bold in heads:
        line = made.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(_printable(words)).bold = bold
    many = counted(table.rows)
    if many.total:
        line = made.add_paragraph()
        line.paragraph_format.space_before, line.paragraph_format.space_after = points(8), points(6)
        line.add_run(t.plain("carried-total", total=many.total, counts=_counts(t, table.rows)))
    _rows(t, made, table, day)
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def _counts(t: Texts, rows: Sequence[Carried]) -> str:
    many = counted(rows)
    named = (
        ("done", many.done),
        ("not-done", many.not_done),
        ("silent", many.silent),
        ("in-work", many.in_work),
    )
    return ", ".join(t.plain(f"meeting-count-{key}", count=count) for key, count in named if count)


def _rows(t: Texts, made: Document, table: Table, day: date) -> None:
    drawn = made.add_table(len(table.rows) + 1, len(WIDTHS), "Table Grid")
    drawn.autofit = False
    for column, width in zip(drawn.columns, WIDTHS, strict=True):
        column.width = mm(width)
    titles = [[(t.plain(key), True)] for key in HEADS]
    contents = [titles, *(_cells(t, one, table, day) for one in table.rows)]
    # `table.cell` and `row.cells` count all cells anew at each call.
    for at, (row, cells) in enumerate(zip(drawn._tbl.tr_lst, contents, strict=True)):
        row_properties(row, repeated=at == 0)
        for cell, paragraphs, width in zip(row.tc_lst, cells, WIDTHS, strict=True):
            cell.width = mm(width)
            _fill(made, cell, paragraphs, centred=at == 0)


#: A paragraph of a cell: its words, and whether they are bold.
Lines = list[tuple[str, bool]]


def _cells(t: Texts, one: Carried, table: Table, day: date) -> list[Lines]:
    deadline = t.plain("deadline-until", day=t.full_day(one.due)) if one.due else one.deadline_text
    said = list(_said(t, one.said))
    later = list(_said(t, table.later.get(one.decision_id, ())))
    report: Lines = [(_standing(t, one), True), *((line, False) for line in said)]
    if one.silent:
        report.append((t.plain("carried-silent", names=", ".join(one.silent)), False))
    if later:
        report += [(t.plain("carried-later"), True), *((line, False) for line in later)]
    return [
        [(one.code, False)],
        [(one.sentence, False)],
        [(deadline or t.plain("deadline-none"), False), *((line, False) for line in _moved(t, one, day))],
        [("; ".join(one.who), False)],
        report,
    ]


def _standing(t: Texts, one: Carried) -> str:
    stood = t.plain(STANDINGS[one.standing])
    if one.total <= 1:
        return stood
    return t.plain("carried-standing-of", standing=stood, done=one.done, total=one.total)


def _moved(t: Texts, one: Carried, day: date) -> Iterator[str]:
    if one.moved:
        until = t.full_day(one.until) if one.until else t.plain("deadline-none")
        yield t.plain("meeting-row-moved", count=one.moved, day=until)
    if one.times:
        if one.minutes_number:
            first = t.plain("minutes-number", number=one.minutes_number)
        else:
            first = t.plain("minutes-date", day=t.full_day(one.minutes_date or day))
        yield t.plain("meeting-row-times", times=one.times, minutes=first)


def _said(t: Texts, said: Sequence[Said]) -> Iterator[str]:
    """Who said something, with his words; those who said no more than that it is done, in one line."""
    bare = [one.seat for one in said if one.final and not one.words and not one.number]
    for one in said:
        words = "\n".join(part for part in (one.number or "", one.words) if part)
        if words:
            yield f"{one.seat}, {t.short_day(one.on)}: {words}"
        elif not one.final:
            yield f"{one.seat}, {t.short_day(one.on)}: {t.plain('meeting-said-interim')}"
    if bare:
        yield t.plain("carried-more", names=", ".join(dict.fromkeys(bare)))


def _fill(made: Document, cell: Any, paragraphs: Lines, *, centred: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.text.paragraph import Paragraph

    for at, (words, bold) in enumerate(_together(paragraphs)):
        line = Paragraph(cell.p_lst[0] if at == 0 else cell.add_p(), made._body)
        run = line.add_run(_printable(unbroken(words)))
        run.font.size = points(SMALL)
        run.bold = bold
        if centred:
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _together(paragraphs: Lines) -> Lines:
    """Lines of one weight are one paragraph: thousands of them would take seconds."""
    return [("\n".join(line for line, _ in some), bold) for bold, some in groupby(paragraphs, itemgetter(1))]


def _printable(words: str) -> str:
    return _FORBIDDEN.sub(" ", words)
