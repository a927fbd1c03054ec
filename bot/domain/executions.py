"""The table «решение / исполнение» of a protocol that was read: which earlier decisions its rows speak of,
and whether they say that these are done. Pure; what is not certain is told to be so, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.about_earlier import parse_day


class Verdict(StrEnum):
    """`LEFT`: not done, stays open; `UNCLEAR`: says both, or neither."""

    DONE = "done"
    LEFT = "left"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An earlier decision that a row may speak of; `number` as printed."""

    decision_id: int
    sentence: str
    number: str | None


@dataclass(frozen=True, slots=True)
class Matched:
    """The row at `row` speaks of this decision; `sure`: nothing else comes near."""

    row: int
    decision_id: int
    verdict: Verdict
    sure: bool


@dataclass(frozen=True, slots=True)
class NamedMinutes:
    number: str | None
    date: date | None


#: Of words in common: so many are the same decision, so many may be it, so much nearer is the first.
SURE, MAYBE, AHEAD = 0.75, 0.5, 0.2
#: A row with its number as well.
NUMBERED = 0.15
#: Stems are the beginnings of words that say something.
STEM, SHORTEST, FEWEST = 5, 4, 3
#: Above a table, as many characters say whose decisions it lists.
ABOVE = 600

_NOT = re.compile(
    r"\bне\s+(?:все\b|полностью|(?:был[аоиы]?\s+)?(?:исполн|выполн|сда|представ|провед|провод|готов|заверш|"
    r"сдела|устран|реш|состоя|поступ|внес|разме|получ|закл|утвер)\w*)|\bнет\s+информации|"
    r"\b(?:частично|кроме|остал(?:ось|ись|ся)|осталась|в\s+работе|в\s+стадии|в\s+процессе|ведутся|ведётся|"
    r"ведется|продолжа\w+|продлить|перенес\w+|на\s+контроле|срок\s+не\s+наступил|без\s+исполнения)\b|"
    r"\bотсутству\w+|\bк\s+сведению\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\bбуд(?:ет|ут)\b(?:\s+\w+)?|\b(?:планиру|обеща|намерен|намечен|предстоит|ожида|дорабат|додела)\w*",
    re.IGNORECASE,
)
_SAYS_DONE = re.compile(
    r"\b(?:исполнен[оаы]?|выполнен[оаы]?|сделан[оаы]?|сдан[оаы]?|готов[оаы]?)\b", re.IGNORECASE
)
#: «Размещены», «Утверждён», «Снято»: one of the first words says that it happened.
_HAPPENED = re.compile(r"[а-яё]{3,}(?:[её]н|ен[аоы]|[ая]н|[ая]н[аоы]|ят[аоы]?|ыт[аоы]?)", re.IGNORECASE)
_FIRST_WORDS = 4
_NUMBER = re.compile(r"^\s*(?:п\.|пункт)?\s*(\d{1,3}(?:\.\d{1,3})*)\s*[.)]?\s*(?=[А-ЯЁа-яё«])")
_NAMED = re.compile(
    r"(?:протокол|совещани|заседани|педсовет|коллеги|планёрк|планерк|штаб|решени|поручени)\w*[^.\n]{0,80}?",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\s+[а-я]{3,8}\s+\d{4})\b", re.IGNORECASE)
_MINUTES_NUMBER = re.compile(r"протокол\w*[^\n]{0,40}?№\s*(\d{1,4}(?:[-/]\w{1,6})?)", re.IGNORECASE)


def verdict(report: str) -> Verdict:
    words = " ".join(report.split())
    if not re.search(r"\w", words):
        return Verdict.LEFT
    if _NOT.match(words):
        return Verdict.LEFT
    rest = _LATER.sub(" ", _NOT.sub(" ", words))
    against = rest != words
    first = re.findall(r"[А-Яа-яЁё]+", rest)[:_FIRST_WORDS]
    happened = bool(_SAYS_DONE.search(rest)) or any(map(_HAPPENED.fullmatch, first))
    if against:
        return Verdict.UNCLEAR if happened else Verdict.LEFT
    return Verdict.DONE if happened else Verdict.UNCLEAR


def named_above(text: str, first_row: str) -> NamedMinutes | None:
    """The earlier protocol that the words above a table name, by number, by day or by both; nearest first."""
    start = text.find(" ".join(first_row.split()[:4])) if first_row.split() else -1
    if start < 0:
        return None
    above = text[max(0, start - ABOVE) : start]
    for line in reversed([one for one in above.split("\n") if one.strip()]):
        if not _NAMED.search(line):
            continue
        days = [day for written in _DAY.findall(line) if (day := parse_day(written))]
        number = _MINUTES_NUMBER.search(line)
        if days or number:
            return NamedMinutes(number[1] if number else None, days[-1] if days else None)
    return None


def likeness(one: str, other: str) -> float:
    """The share of the words of the shorter that the longer has too; 0 where there is too little to tell."""
    ours, theirs = _stems(one), _stems(other)
    fewer = min(len(ours), len(theirs))
    if fewer == 0:
        return 0.0
    if fewer < FEWEST:
        return 1.0 if ours == theirs else 0.0
    return len(ours & theirs) / fewer


def _stems(words: str) -> frozenset[str]:
    plain = words.lower().replace("ё", "е")
    return frozenset(word[:STEM] for word in re.findall(r"[а-яa-z]+", plain) if len(word) >= SHORTEST)


def matched(rows: Sequence[tuple[str, str]], candidates: Sequence[Candidate]) -> tuple[Matched, ...]:
    """Rows that speak of one of these decisions, in their order; rows that speak of none are left out.

    A decision that two rows speak of is certain of neither.
    """
    found = [one for at, row in enumerate(rows) if (one := _match(at, row, candidates)) is not None]
    times = [one.decision_id for one in found]
    return tuple(
        Matched(one.row, one.decision_id, one.verdict, one.sure and times.count(one.decision_id) == 1)
        for one in found
    )


def _match(at: int, row: tuple[str, str], candidates: Sequence[Candidate]) -> Matched | None:
    written, report = row
    number = _NUMBER.match(written)
    bare = written[number.end() :] if number else written

    def near(one: Candidate) -> float:
        alike = likeness(bare, one.sentence)
        return alike + (NUMBERED if alike and number and number[1] == one.number else 0)

    ranked = sorted(((near(one), one) for one in candidates), key=lambda pair: -pair[0])
    if not ranked or ranked[0][0] < MAYBE:
        return None
    best, chosen = ranked[0]
    ahead = len(ranked) == 1 or best - ranked[1][0] >= AHEAD
    return Matched(at, chosen.decision_id, verdict(report), best >= SURE and ahead)
