"""The head of a protocol: number, date, place, chair and secretary.

Each field has an ordered list of rules over the head's lines; the first that says something counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

from bot.domain.calendar import PlainWeek
from bot.reader import vocabulary as v
from bot.reader.calendar_words import day
from bot.reader.days import Meeting, day_in
from bot.reader.head_people import chair_of, secretary_of
from bot.reader.lines import WIDE, Line
from bot.reader.passage import Passage, fold
from bot.reader.patterns import lazy
from bot.reader.people import Known, names_in

_any = v.any_of
_NO_MEETING = Meeting(None, None, PlainWeek())

_DAY = lazy(day("1"))
#: Opens the line that says what the document is.
TITLE = lazy(
    r"(?:выписка\s+из\s+)?протокол\w*|\(?выписка\s+из\s+протокола|решение"
    r"|перечень(?:\s+поручений|\s*$)|планерка|летучка|оперативка|совещание"
)
_NUMBERED_TITLE = lazy(
    r"(?:протокол\w*|совещания|заседания|решени\w|оперативк\w|планерк\w|штаб\w?)\b"
    r"[^№]{0,60}№\s*(?P<number>[\w/.-]*\w)",
    re.IGNORECASE,
)
_NUMBER_ALONE = lazy(
    r"(?:^|\s{2}|\t|\d\s|\.\s|года?\s)\s*№\s*(?P<number>[\w/.-]*\d[\w/.-]*)\s*(?:$|от\s|\s{3,}|\t)"
)
_NUMBER_LABEL = lazy(
    r"\s*(?:номер|№)\s*(?:протокола\s*)?:\s*№?\s*(?P<number>[\w/.-]*\d[\w/.-]*)", re.IGNORECASE
)
_DATE_LABEL = lazy(rf"{_any(v.DATE)}\s*(?::|-)")
_APPROVED = lazy(r"\s*(?:утвержда\w+|согласован\w*)")
_PLACE_LABEL = lazy(rf"{_any(v.PLACE)}\s*(?::|-)\s*")
_ADDRESS = lazy(rf"{_any(v.ADDRESS)}(?![а-я])")
_PLACE_WORD = lazy(rf"{_any((*v.LOCALITY, *v.ADDRESS))}\s*")
#: A small letter before a locality: «П. Ветлугина» is a person.
_LOCALITY = lazy(
    rf"(?<!\w)(?:{_any(v.LOCALITY)}|Г\.|Город|Село|Пос\.)\s?"
    r"[А-ЯЁ][а-яё]+(?:(?:[\s-]|-[а-я]{1,3}-)[А-ЯЁ][а-яё]+)*"
)
#: «МБДОУ «Ручеёк», музыкальный зал».
_ROOM_BEHIND = lazy(r'["»\d],\s+(?:[а-я-]+\s+)?(?:[а-я]+-)?(?:зал|кабинет|каб\.|ауд\.|аудитория|библиотека)')
_INSTITUTION = lazy(
    r'(?!ПРОТОКОЛ|РЕШЕНИ)(?:[А-ЯЁ]{2,}|[Шш]кола|[Лл]ицей|[Гг]имназия|Детский сад|Дом|Дворец)\s.*["»\d]$'
)


@dataclass(frozen=True, slots=True)
class Head:
    number: str | None
    date: date | None
    place: str | None
    chair: str | None
    secretary: str | None


_Lines = Sequence[Line]
_T = TypeVar("_T")


def read_head(top: _Lines, opening: _Lines, end: _Lines, known: Known) -> Head:
    """`top` are the lines before the body, `opening` the first of the document, `end` its last lines.

    The signatures stand at the end; `opening` is asked where `top` says nothing: a body may begin at once.
    """
    top = [_without_pipes(line) for line in top]
    fields = [cell for line in top for cell in _cells(line)]
    return Head(
        number=_first(_NUMBER_RULES, top),
        date=_first(_DATE_RULES, top),
        place=_labelled_place(fields) or _first(_PLACE_RULES, top) or _locality_line(fields),
        chair=chair_of(fields, opening, end, known),
        secretary=secretary_of(fields, opening, end, known),
    )


def day_of(text: Passage) -> date | None:
    """The first day with a year in a text."""
    for found in _DAY.finditer(text.digits_mended):
        if said := day_in(found, "1", _NO_MEETING):
            return said
    return None


def next_meeting(lines: Iterable[Passage], top: _Lines, meeting: date | None) -> date | None:
    """The printed day of the next meeting; a week later where meetings are weekly; else None."""
    for line in lines:
        for found in _DAY.finditer(line.digits_mended):
            if said := day_in(found, "1", Meeting(meeting, None, PlainWeek())):
                return said
    weekly = any("еженедельн" in line.folded or "планерк" in line.folded for line in top)
    return date.fromordinal(meeting.toordinal() + 7) if meeting and weekly else None


# --- number, date, place ----------------------------------------------------------------------------------


def _number_in_title(lines: _Lines) -> str | None:
    for line in lines:
        if found := _NUMBERED_TITLE.search(line.text):
            return found["number"]
    return None


def _labelled_number(lines: _Lines) -> str | None:
    return next((found["number"] for line in lines if (found := _NUMBER_LABEL.match(line.text))), None)


def _number_alone(lines: _Lines) -> str | None:
    for line in lines[:15]:
        if found := _NUMBER_ALONE.search(line.text):
            return found["number"]
    return None


def _labelled_date(lines: _Lines) -> date | None:
    return next((d for line in lines if _DATE_LABEL.match(line.folded) and (d := day_of(line.passage))), None)


def _date_behind_title(lines: _Lines) -> date | None:
    """In the title or below it, where the line holds little else; what is above is a stamp of approval."""
    start = next((at for at, line in enumerate(lines) if TITLE.match(line.folded)), 0)
    for line in lines[start : start + 12]:
        if (said := day_of(line.passage)) and _is_date_line(line):
            return said
    return None


def _date_anywhere(lines: _Lines) -> date | None:
    return next(
        (d for line in lines if not _APPROVED.match(line.folded) and (d := day_of(line.passage))), None
    )


def _is_date_line(line: Line) -> bool:
    found = next(_DAY.finditer(line.passage.digits_mended), None)
    if found is None:
        return False
    before = line.folded[: found.start()].strip()
    return (
        len(before.split()) <= 2
        or before.endswith(" от")
        or bool(TITLE.match(line.folded))
        or bool(WIDE.search(line.text[: found.start()]))
    )


def _labelled_place(lines: _Lines) -> str | None:
    for line in lines:
        if found := _PLACE_LABEL.match(line.folded):
            return " ".join(line.text[found.end() :].split()).rstrip(" .;") or None
    return None


def _beside_date(lines: _Lines, is_place: Callable[[str], bool]) -> str | None:
    """«14.07.2025, 10-00        ул. Рябиновая, 8»."""
    for line in lines:
        cells = [cell.strip() for cell in WIDE.split(line.text) if cell.strip()]
        if len(cells) > 1 and day_of(line.passage):
            for cell in cells:
                if is_place(cell):
                    return cell.rstrip(" .;")
    return None


def _address_beside_date(lines: _Lines) -> str | None:
    return _beside_date(lines, lambda cell: bool(_ADDRESS.match(fold(cell)) or _INSTITUTION.match(cell)))


def _locality_beside_date(lines: _Lines) -> str | None:
    return _beside_date(lines, lambda cell: bool(_PLACE_WORD.match(fold(cell))))


def _address_line(lines: _Lines) -> str | None:
    """«ул. Рябиновая, 8, каб. 12» on a line of its own, below the title or the date."""
    for line in lines:
        said = line.folded.strip()
        is_place = _ADDRESS.match(said) or _ROOM_BEHIND.search(said)
        if len(said) < 80 and ":" not in said and is_place and not any(names_in(line.text)):
            return line.text.strip().rstrip(" .;")
    return None


def _locality_line(lines: _Lines) -> str | None:
    """«г. Заречинск», «с. Кедровка, кабинет главы»."""
    for line in lines:
        said = line.text.strip().rstrip(" .;")
        if len(said) < 60 and (found := _LOCALITY.match(said)):
            behind = fold(said[found.end() :]).lstrip(" ,")
            if not behind or _ADDRESS.match(behind):
                return said
    return None


def _locality_of_title(lines: _Lines) -> str | None:
    """«МБОУ «…» г. Заречинск» above the date."""
    for line in lines[:6]:
        for found in _LOCALITY.finditer(line.text):
            if not line.text[found.end() :].strip(" .)»,"):
                return found.group()
    return None


_NUMBER_RULES: tuple[Callable[[_Lines], str | None], ...] = (
    _labelled_number,
    _number_in_title,
    _number_alone,
)
_DATE_RULES: tuple[Callable[[_Lines], date | None], ...] = (
    _labelled_date,
    _date_behind_title,
    _date_anywhere,
)
_PLACE_RULES: tuple[Callable[[_Lines], str | None], ...] = (
    _address_beside_date,
    _address_line,
    _locality_beside_date,
    _locality_line,
    _locality_of_title,
)


def _first(rules: Iterable[Callable[[_Lines], _T | None]], lines: _Lines) -> _T | None:
    return next((said for rule in rules if (said := rule(lines)) is not None), None)


def _without_pipes(line: Line) -> Line:
    """«| Председатель | Иванов И.И. |»: cells as tabs part them."""
    if "|" not in line.text:
        return line
    return replace(line, passage=Passage(line.text.replace("|", "\t"), line.passage.places).stripped(" \t"))


def _cells(line: Line) -> list[Line]:
    """«Дата: …      Время: …      Место: …» on one line → three."""
    edges = [(0, 0), *(found.span() for found in WIDE.finditer(line.text)), (len(line.text),) * 2]
    return [replace(line, passage=line.passage[a:b]) for (_, a), (b, _) in pairwise(edges) if a < b]
