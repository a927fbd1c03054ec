"""Who led the meeting, who kept its minutes, who controls what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.reader import morphology as m
from bot.reader import vocabulary as v
from bot.reader.lines import WIDE, Line
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import Known, Name, names_in, surnames_alone
from bot.reader.phrases import in_nominative

_any = v.any_of
_Lines = Sequence[Line]


@dataclass(frozen=True, slots=True)
class _Role:
    """How a role is said: before the name, behind it, and over a signature."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    signs: re.Pattern[str]


#: Behind a name: its post, or nothing.
_POST = r"(?:\s*[,-](?:(?!\s[а-я]\.\s?[а-я]\.)[^;()]){0,60}?)?"
_CHAIR = _Role(
    lazy(rf"(?:^|[.;]\s+)(?:{_any(v.CHAIR)}\s*(?::|-|(?<=ством)|$)|{_any(v.CHAIRS)}(?=\s))\s*"),
    lazy(
        rf"{_POST}\s*\(\s*(?:[^(),]*,\s*)?{_any(v.IN_THE_CHAIR)}\s*(?:,[^()]*)?\)"
        rf"|{_POST}\s*-\s*(?:председательствующ\w+|(?:председатель|ведущ(?:ий|ая))(?:\s+(?:совещ|засед)ания|\s*$))"
    ),
    lazy(_any(v.CHAIR)),
)
_SECRETARY = _Role(
    lazy(rf"(?:^|[.;,]\s+)(?:{_any(v.SECRETARY)}\s*(?::|-)|{_any(v.KEEPS)}(?=\s))\s*"),
    lazy(
        rf"{_POST}\s*\(\s*(?:[^(),]*,\s*)?{_any(v.KEEPS_MINUTES)}\s*(?:,[^()]*)?\)"
        rf"|{_POST}\s*-\s*(?:секретарь\s+(?:совещ|засед)ания|(?:ведение\s+)?протокол(?:а)?\s*$|ведение\s+протокола)"
    ),
    lazy(_any(v.SECRETARY)),
)
#: Within a sentence: «На совещании под председательством И.И. Иванова …».
_PRESIDED = lazy(r"под\s+председательством\s+")
#: In the title: «совещания при заместителе главы города И.И. Иванове».
_HELD_BY = lazy(r"(?:совещани|заседани|планерк)[а-я]+\s+(?:[а-я]+\s+)?при\s+(?=[а-я]+е\s)")
#: «СОВЕЩАНИЕ ПРИ ДИРЕКТОРЕ № 4»: whoever of those present is that.
_HELD_BY_POST = lazy(
    r"(?:совещани|планерк)[а-я]+\s+(?:при|у)\s+(?:генерального\s+)?"
    r"(?P<post>директор|начальник|ректор|глав|заведующ)[а-я]+\s*(?:№|$|от\s)"
)
_GENITIVE = lazy(r"под\s+председательством")
_MYSELF = lazy(r"оставля\w+\s+за\s+собой")
#: What charges somebody with control, and the case his name then stands in.
_CHARGED = (
    (lazy(r"(?:возложить|возлагается|возложен\w*)\s+(?:\S+\s+){0,3}?на\s+"), m.ACCUSATIVE),
    (lazy(r"поруч(?:ить|ен|ается)\s+"), m.DATIVE),
    (lazy(r"оставить\s+за\s+"), m.INSTRUMENTAL),
    (lazy(r"осуществля\w+\s+|(?::|-)\s*"), m.NOMINATIVE),
)


def chair_of(fields: _Lines, opening: _Lines, end: _Lines, known: Known) -> str | None:
    """As in `head.read_head`."""
    return _person(_CHAIR, fields, opening, end, known) or _presided(opening, known)


def secretary_of(fields: _Lines, opening: _Lines, end: _Lines, known: Known) -> str | None:
    """As in `head.read_head`."""
    return _person(_SECRETARY, fields, opening, end, known)


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
    gap = WIDE.search(line.text)
    return next(names_in(line.text[gap.end() :]), None) if gap else None


def _alone(line: Line) -> Name | None:
    """A line that is a name and nothing else."""
    name = next(names_in(line.text), None)
    return name if name and name.end - name.start >= len(line.text.strip(" ._/\t")) - 1 else None
