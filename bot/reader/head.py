"""The head of a protocol: number, date, place, chair, secretary, and who controls the whole of it.

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
from bot.reader import morphology as m
from bot.reader import vocabulary as v
from bot.reader.calendar_words import day
from bot.reader.days import Meeting, day_in
from bot.reader.lines import Line
from bot.reader.passage import Passage, fold
from bot.reader.people import Known, Name, names_in, surnames_alone
from bot.reader.phrases import in_nominative

_any = v.any_of
_NO_MEETING = Meeting(None, None, PlainWeek())

_DAY = re.compile(day("1"))
#: Opens the line that says what the document is.
TITLE = re.compile(
    r"(?:выписка\s+из\s+)?протокол\w*|\(?выписка\s+из\s+протокола|решение"
    r"|перечень(?:\s+поручений|\s*$)|планерка|летучка|оперативка|совещание"
)
_NUMBERED_TITLE = re.compile(
    r"(?:протокол\w*|совещания|заседания|решени\w|оперативк\w|планерк\w|штаб\w?)\b"
    r"[^№]{0,60}№\s*(?P<number>[\w/.-]*\w)",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(
    r"(?:^|\s{2}|\t|\d\s|\.\s|года?\s)\s*№\s*(?P<number>[\w/.-]*\d[\w/.-]*)\s*(?:$|от\s|\s{3,}|\t)"
)
_NUMBER_LABEL = re.compile(
    r"\s*(?:номер|№)\s*(?:протокола\s*)?:\s*№?\s*(?P<number>[\w/.-]*\d[\w/.-]*)", re.IGNORECASE
)
_DATE_LABEL = re.compile(rf"{_any(v.DATE)}\s*(?::|-)")
_APPROVED = re.compile(r"\s*(?:утвержда\w+|согласован\w*)")
_PLACE_LABEL = re.compile(rf"{_any(v.PLACE)}\s*(?::|-)\s*")
_ADDRESS = re.compile(rf"{_any(v.ADDRESS)}(?![а-я])")
_PLACE_WORD = re.compile(rf"{_any((*v.LOCALITY, *v.ADDRESS))}\s*")
#: A small letter before a locality: «П. Ветлугина» is a person.
_LOCALITY = re.compile(
    rf"(?<!\w)(?:{_any(v.LOCALITY)}|Г\.|Город|Село|Пос\.)\s?"
    r"[А-ЯЁ][а-яё]+(?:(?:[\s-]|-[а-я]{1,3}-)[А-ЯЁ][а-яё]+)*"
)
_INSTITUTION = re.compile(r'(?:[А-ЯЁ]{2,}|[Шш]кола|[Лл]ицей|[Гг]имназия|Детский сад|Дом|Дворец)\s.*["»\d]$')
_WIDE = re.compile(r"\t+|\s{3,}")
_HOUR = re.compile(r"\s*,?\s*(?:в\s*)?\d{1,2}[:.-]\d\d(?:\s*ч\w*\.?)?\s*")


@dataclass(frozen=True, slots=True)
class _Role:
    """How a role is said: before the name, behind it, and over a signature."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    signs: re.Pattern[str]


#: Behind a name: its post, or nothing.
_POST = r"(?:\s*,[^;()]{0,60})?"
_CHAIR = _Role(
    re.compile(rf"(?:^|[.;]\s+)(?:{_any(v.CHAIR)}\s*(?::|-|(?<=ством)|$)|{_any(v.CHAIRS)}(?=\s))\s*"),
    re.compile(
        rf"\s*\(\s*(?:[^(),]*,\s*)?{_any(v.IN_THE_CHAIR)}\s*(?:,[^()]*)?\)"
        rf"|{_POST}\s*-\s*(?:председательствующ\w+|председатель\s+(?:совещ|засед)ания|председатель\s*$)"
    ),
    re.compile(_any(v.CHAIR)),
)
_SECRETARY = _Role(
    re.compile(rf"(?:^|[.;,]\s+)(?:{_any(v.SECRETARY)}\s*(?::|-)|{_any(v.KEEPS)}(?=\s))\s*"),
    re.compile(
        rf"\s*\(\s*(?:[^(),]*,\s*)?{_any(v.KEEPS_MINUTES)}\s*(?:,[^()]*)?\)"
        rf"|{_POST}\s*-\s*(?:секретарь\s+(?:совещ|засед)ания|ведение\s+протокола)"
    ),
    re.compile(_any(v.SECRETARY)),
)
#: Within a sentence: «На совещании под председательством И.И. Иванова …».
_PRESIDED = re.compile(r"под\s+председательством\s+")
#: In the title: «совещания при заместителе главы города И.И. Иванове».
_HELD_BY = re.compile(r"(?:совещани|заседани|планерк)[а-я]+\s+(?:[а-я]+\s+)?при\s+(?=[а-я]+е\s)")
#: «СОВЕЩАНИЕ ПРИ ДИРЕКТОРЕ № 4»: whoever of those present is that.
_HELD_BY_POST = re.compile(
    r"(?:совещани|планерк)[а-я]+\s+(?:при|у)\s+(?:генерального\s+)?"
    r"(?P<post>директор|начальник|ректор|глав|заведующ)[а-я]+\s*(?:№|$|от\s)"
)
_GENITIVE = re.compile(r"под\s+председательством")
_MYSELF = re.compile(r"оставля\w+\s+за\s+собой")
#: What charges somebody with control, and the case his name then stands in.
_CHARGED = (
    (re.compile(r"(?:возложить|возлагается|возложен\w*)\s+(?:\S+\s+){0,3}?на\s+"), m.ACCUSATIVE),
    (re.compile(r"поруч(?:ить|ен|ается)\s+"), m.DATIVE),
    (re.compile(r"оставить\s+за\s+"), m.INSTRUMENTAL),
    (re.compile(r"осуществля\w+\s+|(?::|-)\s*"), m.NOMINATIVE),
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
    fields = [cell for line in top for cell in _cells(line)]
    return Head(
        number=_first(_NUMBER_RULES, top),
        date=_first(_DATE_RULES, top),
        place=_labelled_place(fields) or _first(_PLACE_RULES, top) or _locality_line(fields),
        chair=_person(_CHAIR, fields, opening, end, known) or _presided(opening, known),
        secretary=_person(_SECRETARY, fields, opening, end, known),
    )


def read_controller(clauses: Iterable[Passage], chair: str | None, known: Known) -> str | None:
    """Whom the clause on overall control charges; «оставляю за собой» is the chair."""
    for clause in clauses:
        if _MYSELF.search(clause.folded):
            return chair
        charged, case = next(
            ((found, case) for verb, case in _CHARGED if (found := verb.search(clause.folded))),
            (None, m.NOMINATIVE),
        )
        rest = clause.text[charged.end() :] if charged else clause.text
        people = list(names_in(rest)) or list(surnames_alone(rest, known))
        if people:
            return known.resolve(people[0], case).name
        if charged and rest.lower().startswith("председател"):
            return chair
        if charged and rest.strip(" ."):
            return in_nominative(rest.strip(" ."), case)
    return None


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
        or bool(_WIDE.search(line.text[: found.start()]))
    )


def _labelled_place(lines: _Lines) -> str | None:
    for line in lines:
        if found := _PLACE_LABEL.match(line.folded):
            return " ".join(line.text[found.end() :].split()).rstrip(" .;") or None
    return None


def _beside_date(lines: _Lines, is_place: Callable[[str], bool]) -> str | None:
    """«14.07.2025, 10-00        ул. Рябиновая, 8»."""
    for line in lines:
        cells = [cell.strip() for cell in _WIDE.split(line.text) if cell.strip()]
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
        if len(said) < 80 and ":" not in said and _ADDRESS.match(said) and not any(names_in(line.text)):
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


def _cells(line: Line) -> list[Line]:
    """«Дата: …      Время: …      Место: …» on one line → three."""
    edges = [(0, 0), *(found.span() for found in _WIDE.finditer(line.text)), (len(line.text),) * 2]
    return [replace(line, passage=line.passage[a:b]) for (_, a), (b, _) in pairwise(edges) if a < b]


# --- people -----------------------------------------------------------------------------------------------


def _person(role: _Role, fields: _Lines, opening: _Lines, end: _Lines, known: Known) -> str | None:
    return (
        _said(fields, role.before, known)
        or _behind_name(fields, role.behind, known)
        or _signed(end, role.signs, known)
        or _said(end, role.before, known)
        or _said(opening, role.before, known)
    )


def _said(lines: _Lines, label: re.Pattern[str], known: Known) -> str | None:
    """«Председатель: …», the name in the line or alone in the next."""
    for at, line in enumerate(lines):
        found = label.search(line.folded)
        if not found:
            continue
        case = m.GENITIVE if _GENITIVE.search(found.group()) else m.NOMINATIVE
        name = _name_in(line.text[found.end() :], known) or (
            _next_to(line.text[found.end() :], lines[at + 1], known) if at + 1 < len(lines) else None
        )
        if name:
            return known.resolve(name, case).name
    return None


def _presided(lines: _Lines, known: Known) -> str | None:
    if post := next((found["post"] for line in lines if (found := _HELD_BY_POST.search(line.folded))), None):
        return known.holding(post)
    for words, case in ((_PRESIDED, m.GENITIVE), (_HELD_BY, m.DATIVE)):
        for line in lines:
            if (found := words.search(line.folded)) and (name := _name_in(line.text[found.end() :], known)):
                return known.resolve(name, case).name
    return None


def _behind_name(lines: _Lines, role: re.Pattern[str], known: Known) -> str | None:
    """«Иванов И.И. (ведёт заседание)»."""
    for line in lines:
        for name in names_in(line.text):
            if role.match(line.folded, name.end):
                return known.resolve(name, m.NOMINATIVE).name
    return None


def _signed(lines: _Lines, role: re.Pattern[str], known: Known) -> str | None:
    """«Секретарь      И.И. Иванова», the name in the line or in the next."""
    for at, line in enumerate(lines):
        if not role.match(line.folded) or ":" in line.text:
            continue
        name = _name_in(line.text, known)
        if name is None and len(line.text) < 60 and at + 1 < len(lines):
            name = _alone(lines[at + 1]) or _behind_gap(lines[at + 1])
        if name:
            return known.resolve(name, m.NOMINATIVE).name
    return None


def _name_in(text: str, known: Known) -> Name | None:
    return next(names_in(text), None) or next(surnames_alone(text, known), None)


def _next_to(behind: str, following: Line, known: Known) -> Name | None:
    """In the line below a label: a name alone, or behind a post where nothing else was said."""
    return _alone(following) or (None if behind.strip(" :") else _name_in(following.text, known))


def _behind_gap(line: Line) -> Name | None:
    """«главный специалист            И.И. Иванова»."""
    gap = _WIDE.search(line.text)
    return next(names_in(line.text[gap.end() :]), None) if gap else None


def _alone(line: Line) -> Name | None:
    """A line that is a name and nothing else."""
    name = next(names_in(line.text), None)
    return name if name and name.end - name.start >= len(line.text.strip(" ._/\t")) - 1 else None
