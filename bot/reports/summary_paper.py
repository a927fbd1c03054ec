"""«Справка главе»: the summary as one page in Word."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot.domain.board import BoardList, DecisionBoard, Summary
from bot.domain.paper_words import unbroken
from bot.i18n import Texts, visible
from bot.reports.office_sheet import SMALL, points, printable, set_up
from bot.reports.office_table import name, plain_lines, table, titles

if TYPE_CHECKING:
    from docx.document import Document

WIDTHS: Final = (90, 40, 40)
HEADS: Final = ("board-paper-counted", "board-paper-decisions", "board-paper-organizations")
#: The rows of the table: words, what they count, and of which organizations.
ROWS: Final = (
    ("board-paper-total", BoardList.TOTAL),
    ("board-paper-done", BoardList.DONE),
    ("board-paper-late", BoardList.DONE_LATE),
    ("board-paper-work", BoardList.IN_WORK),
    ("board-paper-overdue", BoardList.OVERDUE),
    ("board-paper-silent", BoardList.SILENT),
    ("board-paper-not-done", BoardList.NOT_DONE),
)
#: What one page has room for.
OVERDUE, SENTENCE = 6, 110


def document(
    t: Texts, one: Summary, overdue: Sequence[DecisionBoard], office: str, now: datetime, zone: ZoneInfo
) -> bytes:
    """A DOCX file. `overdue` are the first decisions of that list."""
    # As long to import as a tenth of the start.
    from docx import Document

    made = Document()
    set_up(made)
    name(made, t.plain("board-paper-title"), office)
    local = now.astimezone(zone)
    as_of = t.plain("board-paper-on", day=t.full_day(local.date()), hour=t.hour(local.time()))
    titles(made, ((office, False), (t.plain("board-paper-title"), True), (as_of, False)))
    _table(t, made, one)
    if one.discipline is not None:
        values = {"percent": one.discipline, "ontime": one.on_time, "judged": one.judged}
        _line(made, t.plain("board-paper-discipline", **values), bold=True)
    _line(
        made,
        t.plain(
            "board-paper-since",
            day=t.full_day(one.span.since),
            done=one.of(BoardList.DONE_SINCE),
            overdue=one.of(BoardList.OVERDUE_SINCE),
            moved=one.of(BoardList.MOVED_SINCE),
        ),
    )
    calls = [row for row in one.debtors if row.silent]
    if calls:
        _line(made, t.plain("board-paper-call"), bold=True)
        for row in calls:
            who = ", ".join(part for part in (row.label, row.person, row.phone) if part)
            _line(made, f"{who} — {t.plain('board-debtor-silent', count=row.silent)}", small=True)
    if overdue:
        shown = overdue[:OVERDUE]
        heading = t.plain("board-paper-list", shown=len(shown), count=one.of(BoardList.OVERDUE))
        _line(made, heading, bold=True)
        for board in shown:
            _line(made, _decision(t, board), small=True)
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def _decision(t: Texts, board: DecisionBoard) -> str:
    sentence = board.sentence.rstrip(".")
    return t.plain(
        "board-paper-row",
        code=board.code,
        day=visible(t.full_day(board.due)) if board.due else t.plain("deadline-none"),
        sentence=sentence if len(sentence) <= SENTENCE else f"{sentence[: SENTENCE - 1].rstrip()}…",
        answered=board.answered,
        total=board.total,
    )


def _table(t: Texts, made: Document, one: Summary) -> None:
    owing = {
        BoardList.OVERDUE: one.owing.posts,
        BoardList.SILENT: one.owing.silent,
        BoardList.NOT_DONE: one.owing.not_done,
    }
    heads = list(map(t.plain, HEADS))
    rows = [[t.plain(key), str(one.of(which)), str(owing.get(which, ""))] for key, which in ROWS]
    table(made, WIDTHS, heads, [[plain_lines(words) for words in row] for row in rows])


def _line(made: Document, words: str, *, bold: bool = False, small: bool = False) -> None:
    line = made.add_paragraph()
    line.paragraph_format.space_before = points(2 if small else 8)
    run = line.add_run(printable(unbroken(words)))
    run.bold = bold
    run.font.size = points(SMALL)
