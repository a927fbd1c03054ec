"""Meetings as they are planned: when the next one begins, and what day is proposed for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import WorkingDays, this_or_next
from bot.domain.rights import Who

#: When it begins where no earlier one says so.
USUAL_HOUR = time(10)
#: Weeks after the last one that are offered: two of a month with the same weekday among them.
WEEKS = (1, 2, 4, 5)
#: Characters of a title or a place.
LONGEST = 200
#: «18 декабря в 10»: an hour alone.
_HOUR = re.compile(r"\b(?:в|с)\s+(\d{1,2})\s*(?:ч\.?|час(?:ов|а)?)?\s*$", re.IGNORECASE)
HOURS = 24
#: How a protocol says of what it is, and what that was.
_KINDS = (("совещания ", "Совещание "), ("заседания ", "Заседание "))


@dataclass(frozen=True, slots=True)
class Meeting:
    """`starts_at` is when a planned one begins; `opened_at` when what stood open was frozen into its table.
    `held_on` is its day, in the workspace's zone.
    """

    id: int
    title: str = ""
    held_on: date | None = None
    place: str | None = None
    starts_at: datetime | None = None
    opened_at: datetime | None = None

    @property
    def is_planned(self) -> bool:
        return self.starts_at is not None and self.opened_at is None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for the next meeting: nothing of it is kept before a day is chosen."""

    title: str
    place: str | None
    hour: time
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Next:
    """The next meeting, where one is planned; `open_count` decisions are open, `last` has begun before it."""

    meeting: Meeting | None
    proposal: Proposal
    open_count: int
    last: Meeting | None
    who: frozenset[Who]


def proposed_days(last: date | None, today: date, calendar: WorkingDays) -> tuple[date, ...]:
    """Days after today on the last meeting's weekday, up to five weeks after it; on a day off the next
    working day. Without a meeting before, counted from today.
    """
    return tuple(sorted(set(_days(last or today, today, calendar))))


def _days(last: date, today: date, calendar: WorkingDays) -> Iterator[date]:
    for weeks in WEEKS:
        day = last + timedelta(weeks=weeks)
        while day <= today:
            day += timedelta(weeks=1)
        yield this_or_next(day, calendar)


def with_hour(words: str) -> str:
    """«18 декабря в 10» → «18 декабря 10:00», as a deadline is written."""
    hour = _HOUR.search(words)
    if hour is None or int(hour[1]) >= HOURS:
        return words.strip()
    return f"{words[: hour.start()].strip()} {int(hour[1])}:00"


def in_nominative(kind: str) -> str:
    """«совещания руководителей» → «Совещание руководителей»; nothing where the first word is another."""
    words = " ".join(kind.split())
    return next((new + words[len(old) :] for old, new in _KINDS if words.lower().startswith(old)), "")
