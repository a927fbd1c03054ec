"""Decisions that speak of earlier ones: «Продлить срок п. 3 протокола № 5 до 30 декабря». Pure.

Only what names an item is recognised: a protocol may speak of deadlines and of control in many other ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.minutes import Decision, Minutes


class Change(StrEnum):
    """`MOVE`: another day; `CLOSE`: off control; `DONE`: it counts as done."""

    MOVE = "move"
    CLOSE = "close"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Ref:
    """An item as it is named: by its printed number, or (`coded`) as «5/3» by its place."""

    item: str
    minutes_number: str | None = None
    minutes_date: date | None = None
    coded: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """What a decision does to which earlier ones; `day` is the new one of a `MOVE`."""

    change: Change
    refs: tuple[Ref, ...]
    day: date | None = None


MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
_DATE = rf"(?:\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\s+\d{{4}})"
_SOON = re.compile(
    rf"\b(?:до|на|по)\s+({_DATE}|\d{{1,2}}[./]\d{{1,2}}(?![./\d])|\d{{1,2}}\s+(?:{'|'.join(MONTHS)}))",
    re.IGNORECASE,
)
_NUMBER = r"\d{1,3}(?:\.\d{1,3})*[а-я]?"
_ITEMS = re.compile(
    rf"""(?<!\w)
    (?:п\.?\s?п\.?|п\.|пункт(?:а|у|ом|е|ы|ов|ам|ами)?|решени(?:е|я|ю|й)|поручени(?:е|я|ю|й))
    \s*(?:№№?\s*)?
    (?P<items>{_NUMBER}(?![\w/])(?:\s*(?:,|и|[-–—])\s*(?:п\.\s*)?{_NUMBER}(?![\w/]))*)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CODE = re.compile(
    r"(?<!\w)(?:п\.?|пункт(?:а|у|ом|е)?|решени(?:е|я|ю|й)|поручени(?:е|я|ю|й))[^/;]{0,40}?"
    r"(?<![\w./])(?P<minutes>[\w.-]{1,12})/(?P<item>\d{1,3})(?![\w/])",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    rf"""протокол(?:а|у|ом|е)?(?:\s+(?:совещания|заседания)(?:\s+[а-яё]+){{0,4}})?
    (?:\s+от\s+(?P<first>{_DATE})(?:\s*г(?:\.|ода))?)?
    (?:,?\s*№\s*(?P<number>[\w-]{{1,12}}(?:/[\w-]{{1,8}})?))?
    (?:\s+от\s+(?P<second>{_DATE}))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DATED = re.compile(rf"\bот\s+({_DATE})", re.IGNORECASE)
_CLOSES = re.compile(
    r"\bсн(?:ять|имается|имаются)\b(?:.{0,160}?)\bс\s+контроля\b|\bс\s+контроля\s+снять\b", re.IGNORECASE
)
_DONE = re.compile(
    r"\bсчитать\b.{0,200}?\b(?:исполненн|выполненн)\w+|\bкак\s+(?:исполненн|выполненн)\w+|"
    r"\bв\s+связи\s+с\s+(?:исполнением|выполнением)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(r"\bне\s*(?:исполненн|выполненн)\w+|\b(?:неисполненн|невыполненн)\w+", re.IGNORECASE)
_KEEPS = re.compile(r"\b(?:оставить|сохранить)\b.{0,120}\bна\s+контроле\b", re.IGNORECASE)
_MOVES = re.compile(
    r"\bпродлить\b|\bпродлевается\b|\bперенести\b.{0,40}\b(?:срок|исполнени)|\bсрок\w*\b.{0,120}\bперенести\b|"
    r"\bустановить\b.{0,30}\bнов\w+\s+срок",
    re.IGNORECASE,
)
#: Nobody lists more items in one decision.
_MOST = 40


def read_about(sentence: str, due: date | None, today: date) -> About | None:
    """What this decision of a protocol of `today` does to earlier ones; None where it names none.

    `due` is the day that was read as its deadline: of a moved day that is the new one.
    """
    words = " ".join(sentence.split())
    change = _change(words)
    if change is None:
        return None
    refs = tuple(dict.fromkeys(_refs(words)))[:_MOST]
    if not refs:
        return None
    if change is not Change.MOVE:
        return About(change, refs)
    day = due or _day_in(words, today)
    return About(change, refs, day) if day else None


def _change(words: str) -> Change | None:
    if _KEEPS.search(words):
        return None
    if _NOT_DONE.search(words):
        return Change.MOVE if _MOVES.search(words) else None
    if _DONE.search(words):
        return Change.DONE
    if _CLOSES.search(words):
        return Change.CLOSE
    return Change.MOVE if _MOVES.search(words) else None


def _refs(words: str) -> Iterator[Ref]:
    for found in _CODE.finditer(words):
        dated = _DATED.search(found[0])
        yield Ref(found["item"], found["minutes"], parse_day(dated[1]) if dated else None, coded=True)
    for found in _ITEMS.finditer(words):
        named = _named(words, found.end())
        if named is not None:
            for item in _numbers(found["items"]):
                yield Ref(item, *named)


def _named(words: str, after: int) -> tuple[str | None, date | None] | None:
    """The protocol named nearest after the items, else before them: by number, by day or by both."""
    mentions = [(one.start(), named) for one in _MINUTES.finditer(words) if (named := _name(one))]
    later = [named for start, named in mentions if start >= after]
    return later[0] if later else mentions[-1][1] if mentions else None


def _name(found: re.Match[str]) -> tuple[str | None, date | None] | None:
    written = found["first"] or found["second"]
    number, day = found["number"], parse_day(written) if written else None
    return (number, day) if number or day else None


def _numbers(written: str) -> Iterator[str]:
    """«3, 4 и 6-8» → 3, 4, 6, 7, 8."""
    for part in re.split(r"\s*(?:,|\bи\b)\s*", written):
        ends = re.findall(_NUMBER, part)
        if len(ends) == 2 and all(end.isdecimal() for end in ends) and int(ends[0]) < int(ends[1]):
            yield from map(str, range(int(ends[0]), min(int(ends[1]), int(ends[0]) + _MOST) + 1))
        else:
            yield from ends


def _day_in(words: str, today: date) -> date | None:
    """The last day said with «до», «на»; without a year the next such day."""
    for written in reversed(_SOON.findall(words)):
        day = parse_day(written, today)
        if day is not None:
            return day
    return None


def parse_day(written: str, today: date | None = None) -> date | None:
    """«12.10.2026», «12 октября 2026»; without a year (only where `today` is given) the next such day."""
    parts = [part for part in re.split(r"[./\s]+", written.strip().lower()) if part]
    if parts and len(parts) > 1 and parts[1] in MONTHS:
        parts[1] = str(MONTHS.index(parts[1]) + 1)
    if not all(part.isdecimal() for part in parts) or len(parts) not in (2, 3):
        return None
    day, month = int(parts[0]), int(parts[1])
    try:
        if len(parts) == 3:
            year = int(parts[2])
            return date(year + 2000 if year < 100 else year, month, day)
        if today is None:
            return None
        this_year = date(today.year, month, day)
        return this_year if this_year > today else date(today.year + 1, month, day)
    except ValueError:
        return None


# --- which minutes, which decisions ------------------------------------------------------------------------


def minutes_named(
    number: str | None, day: date | None, earlier: Sequence[Minutes], before: date | None
) -> Minutes | None:
    """Of `earlier` ones that which is named; by its number alone, the latest of that number.

    Where both are given, both have to agree: another protocol is never taken for it.
    """
    found = [
        one
        for one in earlier
        if (number is None or (one.number or "").strip().lower() == number.lower())
        and (day is None or one.date == day)
        and (before is None or one.date is None or one.date <= before)
    ]
    return max(found, key=lambda one: (one.date or date.min, one.id), default=None)


def decisions_named(ref: Ref, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """By the printed number, several where it was split; where none has it, and by code, by its place."""
    printed = () if ref.coded else tuple(one for one in decisions if one.number == ref.item)
    if printed or not ref.item.isdecimal():
        return printed
    return tuple(one for one in decisions if one.code.rsplit("/", 1)[-1] == ref.item)


def reason(number: str | None, day: date | None) -> str:
    """«протокол № 6 от 20.11.2026», as it is said to whoever hears of the change."""
    named = f"протокол № {number}" if number else "протокол"
    return f"{named} от {day:%d.%m.%Y}" if day else named
