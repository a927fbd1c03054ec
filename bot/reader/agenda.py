"""The agenda: its items in order, without numbers and speakers."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reader.kinds import Kind, Marked, marked
from bot.reader.lines import Line
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import names_in
from bot.reader.tables import Table

_SPEAKER_LINE = lazy(r"\s*(?:докладчик|содокладчик|докладыва|докл\.|выступающ|отв\.|ответственн)")
_SPEAKER = lazy(r"\s*(?:\(|\t|\s[-–—]\s|\s{2,}|[Дд]окл(?:адчик|адывает|\.)\w*\s*[:–—-]?)[^()]*$")
_COUNTED = {Kind.NUMBERED, Kind.QUESTION, Kind.PARENTHESIS}
_ENDS = {Kind.RESOLVED, Kind.HEARD, Kind.NEXT, Kind.CONTROL, Kind.VOTED}


@dataclass(frozen=True, slots=True)
class Agenda:
    """`start` and `end` are the indexes of its lines, its heading included."""

    items: tuple[Passage, ...]
    start: int
    end: int


def read_agenda(lines: list[Line | Table]) -> Agenda | None:
    """The first agenda with its place; None where there is none."""
    for at, line in enumerate(lines):
        if isinstance(line, Line) and (head := marked(line)).kind is Kind.AGENDA:
            items, end = _items(lines, at + 1, head.body)
            return Agenda(tuple(_without_speaker(item) for item in items), at, end)
    return None


def _items(lines: list[Line | Table], at: int, first: Passage) -> tuple[list[Passage], int]:
    items = [first] if first.text.strip() else []
    kinds: set[Kind] = {Kind.PLAIN} if items else set()
    while at < len(lines):
        line = lines[at]
        if isinstance(line, Table):
            break
        one = marked(line)
        if _SPEAKER_LINE.match(line.folded) and items:
            at += 1
            continue
        verdict = _verdict(one, items, kinds)
        if verdict is None:
            break
        if verdict == "item":
            items.append(one.body)
            kinds.add(one.kind)
        elif verdict == "more":
            items[-1] = Passage.joined([items[-1], line.passage])
        at += 1
    return items, at


def _verdict(one: Marked, items: list[Passage], kinds: set[Kind]) -> str | None:
    """What a line is to the agenda: "item", "more" of the last, "speaker", or None where it has ended."""
    if one.kind in _ENDS:
        return None
    if one.number is not None and one.kind in _COUNTED:
        counts_on = one.number == str(len(items) + 1) and Kind.PLAIN not in kinds
        return "item" if counts_on else None
    if one.kind is Kind.DASHED:
        return "item" if not items or Kind.DASHED in kinds else None
    return _plain_verdict(one.line, items, kinds) if one.kind is Kind.PLAIN else None


def _plain_verdict(line: Line, items: list[Passage], kinds: set[Kind]) -> str | None:
    if items and _is_speaker(line.text):
        return "speaker"
    if items and line.text[:1].islower() and line.gap == 0:
        return "more"
    unnumbered = Kind.PLAIN in kinds and line.gap == 0 and len(line.text) < 300
    return "item" if not items or unnumbered else None


def _is_speaker(text: str) -> bool:
    """«Иванова И.И. – начальник управления;»."""
    first = next(names_in(text[:200]), None)
    return first is not None and first.start <= 2


def _without_speaker(item: Passage) -> Passage:
    for name in names_in(item.text):
        cut = _last_before(item.text, name.start)
        if cut is not None and len(item.text) - name.end < 120:
            return item[:cut].stripped(" \t.;,–—-")
    return item.stripped(" \t.;,")


def _last_before(text: str, name: int) -> int | None:
    """Where the speaker's part begins: the bracket, tab, dash or label that stands before the name."""
    found = _SPEAKER.search(text[:name])
    return found.start() if found else None
