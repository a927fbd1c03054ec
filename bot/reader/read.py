"""A protocol's text → a draft. The pipeline, each step in its own file:

    lines      clean lines with their places
    tables     the lines of a table folded into one
    agenda     the questions
    people     who the head of the document names
    head       number, date, place, chair, secretary
    outline    decisions as trees, by what each line is (`kinds`)
    items      trees → decisions: `clauses`, `apart` (labels, brackets, addressee, deadline), inheritance

No I/O, no clock: the calendar comes in, everything else is counted from the meeting's day.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.calendar import PlainWeek, WorkingDays
from bot.reader.agenda import Agenda, read_agenda
from bot.reader.days import Meeting
from bot.reader.draft import Draft, Execution
from bot.reader.head import TITLE, next_meeting, read_head
from bot.reader.head_people import read_controller
from bot.reader.items import ItemReader, Traced
from bot.reader.kinds import Kind, marked
from bot.reader.lines import Line, lines_of
from bot.reader.outline import outline
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import Known, names_in
from bot.reader.tables import Row, Table, with_tables
from bot.reader.wording import shown, tidy

_BODY_BEGINS = {Kind.HEARD, Kind.QUESTION, Kind.RESOLVED}
_OPENING, _TAIL = 40, 25


@dataclass(frozen=True, slots=True)
class Reading:
    """The draft, and each decision with the rules that made it."""

    draft: Draft
    traced: tuple[Traced, ...]


def read_protocol(text: str, calendar: WorkingDays | None = None) -> Draft:
    """Reads any text; what is no protocol gives a draft without decisions.

    `calendar` counts the working days of terms such as «в течение 10 рабочих дней»; without one they are
    Monday to Friday.
    """
    return read_with_findings(text, calendar).draft


def read_with_findings(text: str, calendar: WorkingDays | None = None) -> Reading:
    """As `read_protocol`, with the rule behind every field."""
    lines = with_tables(lines_of(text))
    agenda = read_agenda(lines)
    top, body = _top_and_body(lines, agenda)
    tail = [line for line in lines[-_TAIL:] if isinstance(line, Line)]
    known = Known(_texts_with_names(top, tail))
    opening = [line for line in lines[:_OPENING] if isinstance(line, Line)]
    head = read_head(top, opening, tail, known)
    tree = outline(body, known, [item.folded for item in agenda.items] if agenda else [])
    following = next_meeting(tree.next_meeting, top, head.date)
    meeting = Meeting(head.date, following, calendar or PlainWeek())
    traced = tuple(ItemReader(known, meeting).read(tree.roots))
    titles = agenda.items if agenda else tuple(tree.titles)
    draft = Draft(
        number=head.number,
        date=head.date,
        place=head.place,
        chair=head.chair,
        secretary=head.secretary,
        controller=read_controller(map(Passage.joined, tree.control), head.chair or _signed_by(tail), known),
        agenda=tuple(shown(tidy(title), title) for title in titles),
        decisions=tuple(one.decision for one in traced),
        executions=tuple(_execution(row) for row in tree.reports),
    )
    return Reading(draft, traced)


def _top_and_body(lines: list[Line | Table], agenda: Agenda | None) -> tuple[list[Line], list[Line | Table]]:
    """The lines before the first question, hearing, decision or table; the agenda stands among them."""
    first = agenda.end if agenda else 0
    start = next((at for at in range(first, len(lines)) if _begins_body(lines, at)), None)
    for begins in (_is_item, _is_list_line):
        if start is None:
            start = next((at for at in range(first, len(lines)) if begins(lines[at])), None)
    if start is None:
        start = len(lines)
    elif start > first and _heads(lines[start - 1]):
        start -= 1
    if agenda and agenda.start > start:
        start = agenda.start
    return [line for line in lines[:start] if isinstance(line, Line)], lines[start:]


def _begins_body(lines: list[Line | Table], at: int) -> bool:
    line = lines[at]
    if isinstance(line, Table):
        return True
    kind = marked(line).kind
    if kind is not Kind.RESOLVED or ":" in line.text:
        return kind in _BODY_BEGINS
    if any(isinstance(above, Line) and TITLE.match(above.folded) for above in lines[:at]):
        return True  # the document has its title already
    return at > 0 and not _is_title(lines[at + 1] if at + 1 < len(lines) else None)


def _is_item(line: Line | Table) -> bool:
    """A numbered line that doesn't list somebody present."""
    if isinstance(line, Table):
        return False
    one = marked(line)
    if one.number is None:
        return False
    lists_somebody = any(name.start == 0 for name in names_in(one.body.text[:80]))
    return not lists_somebody or one.body.text.rstrip().endswith(":")


def _is_list_line(line: Line | Table) -> bool:
    """A dashed line, where nothing in the document has a number or says that decisions follow."""
    if isinstance(line, Table) or marked(line).kind is not Kind.DASHED:
        return False
    return not any(name.start == 0 for name in names_in(marked(line).body.text[:80]))


def _heads(line: Line | Table) -> bool:
    """Whether a line over the first item says whom it is for: «Отделу кадров:», «ИВАНОВ И.И., завхоз»."""
    if isinstance(line, Table) or marked(line).kind is not Kind.PLAIN:
        return False
    name = next(names_in(line.text[:60]), None)
    names_somebody = name is not None and name.start == 0
    alone = name is not None and name.end == len(line.text)
    return line.text.endswith(":") or (names_somebody and (alone or not line.text.endswith(".")))


def _is_title(following: Line | Table | None) -> bool:
    """«Решение» and «Перечень поручений» may be the document's title: the head goes on below."""
    return isinstance(following, Line) and marked(following).kind is Kind.PLAIN


#: «Комиссия в составе: председателя – Афанасьева Г.Г.»
_IN_GENITIVE = lazy(r"^под председательством|в составе:?\s+председател")


def _texts_with_names(top: list[Line], tail: list[Line]) -> list[str]:
    """Lines in which persons stand in the nominative: the head, and the signatures."""
    signed = [line.text for line in tail if _is_signature(line)]
    return [*(line.text for line in top if not _IN_GENITIVE.search(line.folded)), *signed]


def _is_signature(line: Line) -> bool:
    if marked(line).kind is Kind.SIGNATURE:
        return True
    name = next(names_in(line.text), None)
    return name is not None and len(line.text.strip()) - (name.end - name.start) <= 1


def _signed_by(tail: list[Line]) -> str | None:
    """Who signed, where one person did: «оставляю за собой» is said by whoever signs."""
    signed = [line for line in tail if marked(line).kind is Kind.SIGNATURE]
    names = [name for line in signed for name in names_in(line.text)]
    return f"{names[0].surname} {names[0].initials}" if len(names) == 1 else None


def _execution(row: Row) -> Execution:
    return Execution(*(" ".join(row.cell(kind).text.split()) for kind in ("text", "report")))
