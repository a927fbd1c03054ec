"""The table «решение / исполнение» as a Word document: what a meeting opens with, to be printed as it is."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.assignments import Standing
from bot.domain.carry import Carried, Said, Table, counted
from bot.i18n import Texts
from bot.reports.office_sheet import points, set_up, turn
from bot.reports.office_table import Lines, name, titles
from bot.reports.office_table import table as draw

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


def document(t: Texts, table: Table, office: str, zone: ZoneInfo) -> bytes:
    """A DOCX file."""
    # As long to import as a tenth of the start.
    from docx import Document

    made = Document()
    set_up(made)
    turn(made)
    day = table.at.astimezone(zone).date()
    name(made, t.plain("carried-title").capitalize(), office)
    heads = [(office, False), (t.plain("carried-title"), True)]
    if table.meeting.title:
        heads.append((t.plain("carried-meeting", title=table.meeting.title), True))
    moment = t.plain("meeting-at", day=t.full_day(day), hour=t.hour(table.at.astimezone(zone).time()))
    heads.append((t.plain("carried-subtitle", day=moment), False))
    titles(made, heads)
    many = counted(table.rows)
    if many.total:
        line = made.add_paragraph()
        line.paragraph_format.space_before, line.paragraph_format.space_after = points(8), points(6)
        line.add_run(t.plain("carried-total", total=many.total, counts=_counts(t, table.rows)))
    rows = [_cells(t, one, table, day) for one in table.rows]
    draw(made, WIDTHS, list(map(t.plain, HEADS)), rows)
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


def _cells(t: Texts, one: Carried, table: Table, day: date) -> list[Lines]:
    deadline = t.plain("deadline-until", day=t.full_day(one.due)) if one.due else one.deadline_text
    said = list(_said(t, one.said))
    later = list(_said(t, table.later.get(one.decision_id, ())))
    report = [(_standing(t, one), True), *((line, False) for line in said)]
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
