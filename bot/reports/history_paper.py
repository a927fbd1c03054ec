"""The history of an item or a decision as a Word document that stands before an inspection: who, when, what,
from what to what, by which way, in whose words; and the messages that were sent, as they were sent.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot.domain.history import History, HistoryLine
from bot.domain.paper_words import unbroken
from bot.i18n import Markup, Texts, visible
from bot.reports.office_sheet import SMALL, points, printable, set_up, turn
from bot.reports.office_table import name, plain_lines, table, titles

if TYPE_CHECKING:
    from docx.document import Document

#: Widths of the columns on a sheet that lies, in millimetres.
WIDTHS: Final = (27, 48, 58, 50, 74)
COLUMNS: Final = (
    "history-column-when",
    "history-column-who",
    "history-column-deed",
    "history-column-change",
    "history-column-words",
)
TOLD_WIDTHS: Final = (27, 48, 182)
TOLD_COLUMNS: Final = ("history-column-when", "history-column-to", "history-column-text")


def document(t: Texts, one: History, office: str, now: datetime, zone: ZoneInfo) -> bytes:
    """A DOCX file."""
    # As long to import as a tenth of the start.
    from docx import Document

    made = Document()
    set_up(made)
    turn(made)
    name(made, t.plain("history-paper-title", code=one.code), office)
    local = now.astimezone(zone)
    as_of = t.plain("history-paper-as-of", day=t.full_day(local.date()), hour=t.hour(local.time()))
    lines = (
        (office, False),
        (t.plain("history-paper-title", code=one.code), True),
        (one.seat, True),
        (as_of, False),
    )
    titles(made, lines)
    _paragraph(made, one.sentence)
    _paragraph(made, _from(t, one))
    heads = list(map(t.plain, COLUMNS))
    _draw(made, WIDTHS, heads, [_row(t, line, zone) for line in one.lines])
    if one.told:
        _paragraph(made, t.plain("history-paper-told", count=len(one.told)), bold=True)
        told = [[_moment(t, each.at, zone), each.to, visible(Markup(each.text))] for each in one.told]
        _draw(made, TOLD_WIDTHS, list(map(t.plain, TOLD_COLUMNS)), told)
    _paragraph(made, t.plain("history-paper-end"))
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def _from(t: Texts, one: History) -> str:
    until = t.plain("deadline-until", day=t.full_day(one.due)) if one.due else t.plain("deadline-none")
    if one.minutes_number and one.minutes_date:
        minutes = t.plain("minutes-number-date", number=one.minutes_number, day=t.full_day(one.minutes_date))
    elif one.minutes_number:
        minutes = t.plain("minutes-number", number=one.minutes_number)
    elif one.minutes_date:
        minutes = t.plain("minutes-date", day=t.full_day(one.minutes_date))
    else:
        minutes = t.plain("minutes-nameless")
    return t.plain("history-paper-from", minutes=minutes, until=until)


def _row(t: Texts, line: HistoryLine, zone: ZoneInfo) -> list[str]:
    who = "\n".join(part for part in (line.seat, line.who or t.plain("history-bot")) if part)
    deed = _deed(t, line)
    if line.way is not None:
        deed += f", {t.plain(f'history-way-{line.way}')}"
    words = [f"«{line.words}»" if line.words else "", line.number, *line.files]
    if line.withdrawn:
        words.append(t.plain("history-withdrawn"))
    return [_moment(t, line.at, zone), who, deed, _change(t, line), "\n".join(part for part in words if part)]


def _deed(t: Texts, line: HistoryLine) -> str:
    key = f"history-deed-{line.deed}"
    if line.deed == "report" and line.states:
        key = f"history-deed-report-{line.states[1]}"
    if t.has(key):
        return t.plain(key, other=line.other or t.plain("history-nobody"))
    return t.plain(f"history-state-{line.states[1]}") if line.states else t.plain("history-deed-other")


def _change(t: Texts, line: HistoryLine) -> str:
    """«в работе → исполнено», «01.12.2026 → 08.12.2026»"""
    told = []
    if line.states is not None:
        old, new = line.states
        after = t.plain(f"history-state-{new}")
        told.append(f"{t.plain(f'history-state-{old}')} → {after}" if old and old is not new else after)
    if line.days is not None and line.days[0] != line.days[1]:
        before, then = (visible(t.full_day(day)) if day else t.plain("deadline-none") for day in line.days)
        told.append(t.plain("history-days", old=before, new=then))
    if line.until is not None:
        told.append(t.plain("history-until", day=t.full_day(line.until)))
    return "\n".join(told)


def _moment(t: Texts, at: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    return f"{visible(t.full_day(local.date()))} {visible(t.hour(local.time()))}"


def _paragraph(made: Document, words: str, *, bold: bool = False) -> None:
    line = made.add_paragraph()
    line.paragraph_format.space_before = points(8)
    line.paragraph_format.space_after = points(4)
    line.add_run(printable(unbroken(words))).bold = bold


def _draw(made: Document, widths: Sequence[int], heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table(made, widths, heads, [[plain_lines(words) for words in row] for row in rows], SMALL - 1)
