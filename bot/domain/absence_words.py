"""«24.11 – 4.12», «с 24 ноября по 4 декабря»: from when to when somebody is away, as it is typed."""

from __future__ import annotations

import re
from datetime import date, timedelta

#: A day without a year is the nearest one, so long ago at most.
PAST = timedelta(days=90)

_BETWEEN = re.compile(r"\s+(?:по|до)\s+|\s*[–—-]\s*")
_DAY = re.compile(
    r"(?P<day>\d{1,2})(?:\s*[./]\s*(?P<month>\d{1,2})|\s+(?P<word>[а-я]{3})[а-я]*)"
    r"(?:\s*[./]?\s*(?P<year>\d{4}|\d{2}))?(?:\s*г\.?)?"
)
_MONTHS = ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")


def days_typed(words: str, today: date) -> tuple[date, date] | None:
    """First and last day; one alone is both. None where they are none, or stand in the wrong order."""
    plain = re.sub(r"^(?:с|на)\s+", "", " ".join(words.lower().split()).strip(" ."))
    parts = _BETWEEN.split(plain)
    days = [_day(part, today) for part in parts]
    if len(days) == 1:
        days = days * 2
    if len(days) != 2 or days[0] is None or days[1] is None:
        return None
    first, last = days[0], days[1]
    if last < first and not re.search(r"\d{4}", parts[-1]):
        last = _moved(last, 1) or last  # «28.12 – 8.01»
    return (first, last) if first <= last else None


def _day(words: str, today: date) -> date | None:
    found = _DAY.fullmatch(words.strip())
    if found is None:
        return None
    word = found["word"]
    if word and word not in _MONTHS:
        return None
    month = _MONTHS.index(word) + 1 if word else int(found["month"])
    if found["year"]:
        return _made(int(found["year"]) % 100 + 2000, month, int(found["day"]))
    this = _made(today.year, month, int(found["day"]))
    return _moved(this, 1) if this is not None and this < today - PAST else this


def _moved(day: date, years: int) -> date | None:
    return _made(day.year + years, day.month, day.day)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
