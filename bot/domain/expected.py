"""What is to be sent with an answer, and what of it has come: numbers and links are read out of words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from decimal import Decimal

from bot.domain.assignments import Report
from bot.domain.audit import AuditEvent
from bot.domain.lifecycle import Move
from bot.domain.minutes import Expected

#: After these the assignee begins anew: what was sent before them is no answer any more.
TURNED_BACK = frozenset({Move.RETURN, Move.KEEP, Move.REOPEN})

#: Fewer letters than this are a unit or a slip, no explanation.
_LEAST_LETTERS = 3

_LINK = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>«»"]+
  | \b[a-zа-яё0-9-]+(?:\.[a-zа-яё0-9-]+)*\.(?:ru|рф|su|com|org|net|edu)\b(?:/[^\s<>«»"]*)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MAIL = re.compile(r"\S+@\S+")
#: Figures that count nothing: days, hours, years, the numbers of papers, codes of items.
_NO_COUNT = re.compile(
    r"""
    \b\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b                                        # 27.11.2026
  | \b(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\b                               # 27.11
  | \b\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*
  | \b\d{1,2}:\d{2}\b
  | \b(?:19|20)\d{2}(?:/\d{2,4})?\s*(?:г\b|год|уч)
  | (?:№|\bN|\bномер)\s*[\w/.-]*\d[\w/.-]*
  | (?<!\w)\+?[78][\s(-]*\d{3}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}\b               # a telephone
  | \b\d+/\d+\b
  | \b\d+-(?:го|му|й|я|е|х|м)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FIGURES = r"(?:\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?:[.,]\d+)?"
_NUMBER = re.compile(rf"(?<![\w.,]){_FIGURES}(?!\d)")
_WHOLE = re.compile(rf"\s*({_FIGURES})\s*[.!]?\s*")
_NONE = re.compile(
    r"\b(?:ни\s+одн(?:ого|ой|ому)|ноль|нуля|нету?|никого|ничего|не\s+было|отсутству[а-я]+)\b", re.IGNORECASE
)

_UNITS = {
    "один": 1, "одна": 1, "одно": 1, "одну": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5,
    "шесть": 6, "семь": 7, "восемь": 8, "девять": 9, "десять": 10, "одиннадцать": 11, "двенадцать": 12,
    "тринадцать": 13,
    "четырнадцать": 14, "пятнадцать": 15, "шестнадцать": 16, "семнадцать": 17, "восемнадцать": 18,
    "девятнадцать": 19,
}  # fmt: skip
_TENS = {
    "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "шестьдесят": 60, "семьдесят": 70,
    "восемьдесят": 80, "девяносто": 90,
}  # fmt: skip
_HUNDREDS = {
    "сто": 100, "двести": 200, "триста": 300, "четыреста": 400, "пятьсот": 500, "шестьсот": 600,
    "семьсот": 700, "восемьсот": 800, "девятьсот": 900,
}  # fmt: skip
_SPELT = _UNITS | _TENS | _HUNDREDS
#: How big a word is: within one number each is smaller than the one before it.
_RANK = dict.fromkeys(_UNITS, 1) | dict.fromkeys(_TENS, 2) | dict.fromkeys(_HUNDREDS, 3)


def wanted(expected: Iterable[Expected]) -> tuple[Expected, ...]:
    """What has to be sent besides the mark itself."""
    return tuple(one for one in expected if one is not Expected.MARK)


def missing(expected: Iterable[Expected], came: Collection[Expected]) -> tuple[Expected, ...]:
    """What is still to be sent, in the decision's order."""
    return tuple(one for one in wanted(expected) if one not in came)


def gathered(reports: Iterable[Report], with_files: Collection[int]) -> frozenset[Expected]:
    """What has come in all of these reports together; `with_files`: ids of those that files hang on.

    What was taken back, or waits for the director to confirm it, has not come.
    """
    came: set[Expected] = set()
    for one in reports:
        if one.withdrawn or one.pending:
            continue
        came |= said_in(one.words)
        if one.number is not None:
            came.add(Expected.NUMBER)
        if one.id in with_files:
            came.add(Expected.FILE)
    return frozenset(came)


def said_in(words: str) -> frozenset[Expected]:
    """Whether these words hold a link, and an explanation beside it. A bare number explains nothing."""
    came = set()
    bare, links = _LINK.subn(" ", words)
    if links:
        came.add(Expected.LINK)
    if sum(char.isalpha() for char in bare) >= _LEAST_LETTERS:
        came.add(Expected.WORDS)
    return frozenset(came)


def links_in(words: str) -> tuple[str, ...]:
    """As they were typed, without what closes the sentence behind them; each once."""
    bare = _MAIL.sub(" ", words)
    return tuple(dict.fromkeys(found.group().rstrip(".,;:!?)") for found in _LINK.finditer(bare)))


def numbers_in(words: str) -> tuple[str, ...]:
    """The numbers that words tell, each once, as decimal numbers: «27 заявок» → 27, «12,5» → 12.5,
    «ни одной» → 0. Several: it has to be asked which is meant.
    """
    if whole := _WHOLE.fullmatch(words):
        return (_decimal(whole[1]),)
    bare = _NO_COUNT.sub(" ; ", _LINK.sub(" ; ", _MAIL.sub(" ; ", words)))
    found = [_decimal(one[0]) for one in _NUMBER.finditer(bare)] or [str(n) for n in _spelt(bare)]
    if not found and _NONE.search(bare):
        found = ["0"]
    return tuple(dict.fromkeys(found))


def the_number(words: str) -> str | None:
    """The one number that words tell."""
    found = numbers_in(words)
    return found[0] if len(found) == 1 else None


def this_round(reports: Iterable[Report], history: Iterable[AuditEvent]) -> tuple[Report, ...]:
    """Reports since the item was last turned back to the assignee; a return that was undone is none.

    `history`: all moves of the item, oldest first. Ids rise with time.
    """
    standing: list[AuditEvent] = []
    for event in history:
        if event.deed != Move.UNDO:
            standing.append(event)
        elif standing:
            standing.pop()
    began = max((event.id for event in standing if event.deed in TURNED_BACK), default=0)
    return tuple(one for one in reports if one.id > began)


def _decimal(figures: str) -> str:
    number = Decimal(re.sub(r"[ \u00a0]", "", figures).replace(",", "."))
    return format(number.normalize(), "f")


def _spelt(words: str) -> list[int]:
    """«двадцать семь» → 27; «одна» of «ни одна» and a lone «один из» are no count."""
    numbers: list[int] = []
    rank = 0
    before = ""
    for word in re.findall(r"[а-яё]+|;", words.lower()):
        known = _SPELT.get(word)
        if known is None or before == "ни":
            rank = 0
        elif rank > _RANK[word]:
            numbers[-1] += known
            rank = _RANK[word]
        else:
            numbers.append(known)
            rank = _RANK[word]
        before = word
    return numbers
