"""Working days: the contract, and arithmetic over it.

Which days are worked comes from outside (the Russian production calendar with moved holidays and working
Saturdays, corrected by the workspace) and is passed in; nothing here knows a holiday.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)

#: No production calendar has a longer stretch without a working day; a search beyond it is a wrong calendar.
LONGEST_BREAK = 60


class WorkingDays(Protocol):
    """What tells whether a day is worked."""

    def is_working(self, day: date) -> bool: ...


class PlainWeek:
    """Monday to Friday. For texts and tests where no production calendar matters."""

    def is_working(self, day: date) -> bool:
        return day.weekday() < 5


def _days_from(day: date, step: timedelta) -> Iterator[date]:
    for count in range(LONGEST_BREAK):
        yield day + step * count
    raise ValueError(f"the calendar has no working day within {LONGEST_BREAK} days of {day}")


def this_or_previous(day: date, calendar: WorkingDays) -> date:
    """`day` itself where it is worked, else the working day before it."""
    return next(d for d in _days_from(day, -ONE_DAY) if calendar.is_working(d))


def this_or_next(day: date, calendar: WorkingDays) -> date:
    """`day` itself where it is worked, else the working day after it."""
    return next(d for d in _days_from(day, ONE_DAY) if calendar.is_working(d))


def previous_working_day(day: date, calendar: WorkingDays) -> date:
    """The last working day before `day`."""
    return this_or_previous(day - ONE_DAY, calendar)


def next_working_day(day: date, calendar: WorkingDays) -> date:
    """The first working day after `day`."""
    return this_or_next(day + ONE_DAY, calendar)


def add_working_days(day: date, count: int, calendar: WorkingDays) -> date:
    """The `count`-th working day after `day` (before it, where `count` is negative); 0 is `day` itself."""
    move = next_working_day if count > 0 else previous_working_day
    for _ in range(abs(count)):
        day = move(day, calendar)
    return day


def working_days_after(start: date, day: date, calendar: WorkingDays) -> int:
    """How many working days lie in (start, day]; 0 where `day` is not after `start`."""
    return sum(calendar.is_working(start + ONE_DAY * n) for n in range(1, (day - start).days + 1))


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """The calendar day of an aware `moment` in the workspace's zone."""
    return aware(moment).astimezone(zone).date()


def at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """The aware moment of `hour` on `day` in `zone`."""
    return datetime.combine(day, hour, tzinfo=zone)


def aware(moment: datetime) -> datetime:
    """`moment` itself.

    Raises:
        ValueError: it carries no zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a zone: {moment!r}")
    return moment
