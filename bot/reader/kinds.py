"""What a line is: an ordered list of tiny rules, the first opinion counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from bot.reader import vocabulary as v
from bot.reader.labels import begins_with_label
from bot.reader.lines import Line
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.people import names_in
from bot.reader.tasks import charges

_any = v.any_of


class Kind(Enum):
    AGENDA = auto()
    QUESTION = auto()  # a question of the agenda begins
    HEARD = auto()
    RESOLVED = auto()  # decisions follow
    VOTED = auto()
    CONTROL = auto()  # the clause on overall control
    NEXT = auto()  # when the next meeting is
    SIGNATURE = auto()
    LABEL = auto()
    NUMBERED = auto()
    PARENTHESIS = auto()  # «1)»
    LETTERED = auto()
    DASHED = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Marked:
    """A line with its kind; `number` as printed without a closing dot, `body` what follows it."""

    kind: Kind
    line: Line
    body: Passage
    number: str | None = None


_Rule = Callable[[Line], Marked | None]

_NUMBER = lazy(
    r"(?!\d{1,2}\.\d{1,2}\.\d{2,4})(?P<number>(?:\d{1,3}|з(?=\.\d))(?:\.[1-9]\d{0,2}){0,3}(?:[а-я](?=\.\s))?)"
    r"(?:(?P<parenthesis>\s*\))|\s*\.(?!\d)|\s+-(?=\s)|-(?=\s)|(?<=\d\.\d)(?=\s)|(?<=\d\.\d\d)(?=\s))\s*(?:-\s+)?"
)
#: «Первое. Иванову …», «Во-вторых, …».
_IN_WORDS = lazy(
    r"(?:во?-)?(?P<ordinal>перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят)(?:(?:ое|ье)\s*[.:]|(?:ых|ьих)\s*,)"
    r"\s+(?=\S)"
)
_ORDINALS = ("перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят")
_LETTER = lazy(r"(?P<letter>[а-я])\s*\)\s*")
_DASH = lazy(r"(?:-|\*)\s*(?=\S)")
_ROMAN = lazy(r"[ivxіх]{1,5}\s*[.)]\s*(?=\S)")
_TITLE = lazy(r"(?:о|об|обо)\s+(?!\d)|разное\b|организационн\w+\s+вопрос")
_QUESTION = lazy(
    r"(?:[ivx]{1,4}\.\s*)?(?:по|к)\s+(?:\S+\s+)?(?:вопросу|пункту)\b|вопрос\s+№?\s*\d|(?:перв|втор|трет|четверт|пят)\w+\s+вопрос\b"
)
_HEARD = lazy(rf"(?:по\s+\S+\s+вопросу\s+(?:«.*?»\s*)?)?{_any(v.HEARD)}(?![а-я])")
_RESOLVED_END = lazy(
    rf"(?<![а-я])(?<!не )(?P<word>{_any(v.RESOLVED)})(?:\s+(?:следующее|так|также|дополнительно))?\s*:"
)
_RESOLUTIONS = lazy(
    rf"(?:(?:принят\w+|проект)\s+)?{_any(v.RESOLUTIONS)}(?:\s+[а-я]+){{0,4}}\s*[:.]?\s*(?:\(.*\))?$"
)
#: «По итогам обсуждения поручить:», where nobody is named between the reason and the colon.
_CHARGED_AFTER = lazy(
    r"(?:по\s+(?:итогам|результатам)|в\s+связи|на\s+основании|учитывая|рассмотрев|заслушав|обсудив|с\s+учетом)"
    r"[^:]{3,150}\s(?:поручить|рекомендовать|предложить|поручается|необходимо)\s*:\s*$"
)
_NAMED_NUMBER = lazy(
    r"(?:-\s*)?(?:решение|поручение|задача|задание|пункт)\s+(?:№\s*)?(?P<number>\d{1,3}(?:\.\d{1,3})*)\s*[.):]\s+(?=[а-я])"
)
_CARD = lazy(r"(?:поручение|задача|задание|мероприятие|решение)\s*:\s*(?=\S)")
_RESOLUTIONS_INLINE = lazy(r"(?P<word>решени[ея]|поручено|поручить|рекомендации|рекомендовать)\s*:")
_RESOLVED_ALONE = lazy(rf"{_any(v.RESOLVED)}(?:\s+(?:так|следующее|единогласно))?\s*[:.]?\s*$")
_VOTED = lazy(rf'"?{_any(v.VOTED)}(?![а-я])')
_CONTROL = lazy(
    r"(?:общий\s+)?(?:контроль\s*(?:-\s*|:\s*)|контроль\s+(?:за\s+|над\s+)?"
    rf"(?:исполнени\w+|выполнени\w+|ходом\s+\w+)?\s*(?:\S+\s+){{0,3}}?{_any(v.WHOLE_PROTOCOL)}"
    r"|контроль\s+(?:за\s+)?(?:исполнени\w+|выполнени\w+)\s*(?:возложить|возлагается|оставля|-|:)"
    r"|контроль\s+(?:возложить|возлагается|оставля))"
)
_NEXT = lazy(
    rf"{v.NEXT_MEETING}\s*(?:[а-я-]+\s+){{0,2}}?{_any(v.GATHERING)}"
    r"|следующ(?:ее|ий|ая)\s+[а-я-]+(?:\s+[а-я-]+){0,2}\s*(?:-|:)\s*(?:[а-я]+,?\s+)?\d"
)
_AGENDA = lazy(rf"{_any(v.AGENDA)}\s*:?\s*$|{v.AGENDA[0]}\s*:")
_SIGNATURE = lazy(
    rf"(?:{_any(v.CHAIR)}|{_any(v.SECRETARY)}|руководитель|глава|директор|начальник|главный\s+врач|заместитель"
    r"|министр|президент|ректор|декан|мэр|заведующ(?:ий|ая))\b"
)
_CERTIFIED = lazy(r"(?:выписка|копия)\s+верна(?![а-я])|верно\s*:?\s*$")
#: A colon may stand behind the post, and nothing but a gap and the name behind the colon.
_SIGNED = lazy(r"[^:]*$|[^:]{3,60}:(?:\t|\s{3,}|[\s_]*_{3,})[^:]*$")
_WIDE = lazy(r"\t|\s{3,}|_{3,}")


@lru_cache(maxsize=4096)
def marked(line: Line) -> Marked:
    """The line with what it is."""
    return next(said for rule in _RULES if (said := rule(line)) is not None)


@lru_cache(maxsize=16)
def body_after_number(line: Line) -> tuple[str | None, Passage, bool]:
    """The printed number, what follows it, and whether it closes with «)»."""
    found = _NUMBER.match(line.folded)
    if not found or found.end() >= len(line.text):
        return None, line.passage, False
    number = line.text[: found.end("number")]
    return number, line.passage[found.end() :], bool(found["parenthesis"])


def roman_of(line: Line) -> str | None:
    """«II» of «II. Директорам школ:», as printed."""
    found = _ROMAN.match(line.folded)
    return line.text[: found.end()].strip(" .)") if found else None


def _just(kind: Kind, line: Line) -> Marked:
    return Marked(kind, line, line.passage)


def _next_meeting(line: Line) -> Marked | None:
    return _just(Kind.NEXT, line) if _NEXT.match(line.folded) else None


def _control(line: Line) -> Marked | None:
    number, body, _ = body_after_number(line)
    return Marked(Kind.CONTROL, line, body, number) if _CONTROL.match(body.folded) else None


def _voted(line: Line) -> Marked | None:
    return _just(Kind.VOTED, line) if _VOTED.match(line.folded) else None


def _agenda(line: Line) -> Marked | None:
    found = _AGENDA.match(line.folded)
    return Marked(Kind.AGENDA, line, line.passage[found.end() :].stripped()) if found else None


def _resolved(line: Line) -> Marked | None:
    """«По первому вопросу решили:», «Решения штаба», «Поручено: Иванову – …» (whose body is what follows)."""
    found = _RESOLVED_END.search(line.folded, 0, 400)
    if found and not _is_speech(line.folded[: found.start()]):
        return Marked(Kind.RESOLVED, line, line.passage[found.end() :].stripped())
    found = _RESOLUTIONS_INLINE.match(line.folded)
    if found:
        return Marked(Kind.RESOLVED, line, line.passage[found.end() :].stripped())
    alone = (_RESOLUTIONS, _RESOLVED_ALONE, _CHARGED_AFTER)
    if any(pattern.match(line.folded) for pattern in alone):
        return Marked(Kind.RESOLVED, line, line.passage[len(line.text) :])
    return None


def _is_speech(before: str) -> bool:
    """What stands before the word tells of something else: «… доложил, что на планёрке решили: …»."""
    return len(before) > 200 or "что" in before.split()


def _heard(line: Line) -> Marked | None:
    _, body, _ = body_after_number(line)
    return _just(Kind.HEARD, line) if _HEARD.match(body.folded) else None


def _question(line: Line) -> Marked | None:
    if _QUESTION.match(line.folded):
        return _just(Kind.QUESTION, line)
    number, body, _ = body_after_number(line)
    if number and "." not in number and _TITLE.match(body.folded) and not charges(body):
        return Marked(Kind.QUESTION, line, body, number)
    if roman := _ROMAN.match(line.folded):
        return Marked(Kind.QUESTION, line, line.passage[roman.end() :])
    return _just(Kind.QUESTION, line) if _TITLE.match(line.folded) and line.text[:6].isupper() else None


def _label(line: Line) -> Marked | None:
    return _just(Kind.LABEL, line) if begins_with_label(line.folded) else None


def _signature(line: Line) -> Marked | None:
    if _CERTIFIED.match(line.folded):
        return _just(Kind.SIGNATURE, line)
    if not _SIGNATURE.match(line.folded) or not _SIGNED.match(line.folded):
        return None
    people = list(names_in(line.text))
    ends_with_name = bool(people) and people[-1].end >= len(line.text.rstrip(" ._/")) - 1
    return _just(Kind.SIGNATURE, line) if ends_with_name and _WIDE.search(line.text) else None


def _card(line: Line) -> Marked | None:
    """«3.1. Поручение: подготовить …», over lines of labels; «Решение 3. Подготовить …»."""
    if named := _NAMED_NUMBER.match(line.folded):
        said = line.text[named.start("number") : named.end("number")]
        return Marked(Kind.NUMBERED, line, line.passage[named.end() :], said)
    number, body, _ = body_after_number(line)
    found = _CARD.match(body.folded)
    return Marked(Kind.NUMBERED, line, body[found.end() :], number) if number and found else None


def _numbered(line: Line) -> Marked | None:
    number, body, parenthesis = body_after_number(line)
    if number is None:
        return None
    return Marked(Kind.PARENTHESIS if parenthesis else Kind.NUMBERED, line, body, number)


def _numbered_in_words(line: Line) -> Marked | None:
    found = _IN_WORDS.match(line.folded)
    if not found:
        return None
    return Marked(
        Kind.NUMBERED, line, line.passage[found.end() :], str(_ORDINALS.index(found["ordinal"]) + 1)
    )


def _lettered(line: Line) -> Marked | None:
    found = _LETTER.match(line.folded)
    return Marked(Kind.LETTERED, line, line.passage[found.end() :], found["letter"]) if found else None


def _dashed(line: Line) -> Marked | None:
    found = _DASH.match(line.folded)
    return Marked(Kind.DASHED, line, line.passage[found.end() :]) if found else None


def _plain(line: Line) -> Marked:
    return _just(Kind.PLAIN, line)


_RULES: tuple[_Rule, ...] = (
    _next_meeting, _control, _voted, _agenda, _card, _resolved, _heard, _question, _label, _signature,
    _numbered, _numbered_in_words, _lettered, _dashed, _plain,
)  # fmt: skip
