"""Which day is meant, counted from the meeting's day, by the conventions of the protocol format.

A day without a year is the next such day, the meeting's own included. What the calendar does not hold
(31 February, the year 9999 and a month) is None: no day is invented.
"""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.domain.calendar import WorkingDays, add_working_days
from bot.reader.calendar_words import month_number

_LONGEST_TERM = 3660
_SCHOOL_YEAR_ENDS = (5, 31)
_SCHOOL_YEAR_BEGINS = (9, 1)


@dataclass(frozen=True, slots=True)
class Meeting:
    """What deadlines are counted from. `date` None: only days with a year can be worked out."""

    date: dt.date | None
    next: dt.date | None
    calendar: WorkingDays


def a_day(year: int, month: int, day: int) -> date | None:
    """The day, where there is one; protocols of other centuries are slips of the pen."""
    if not 1990 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    return date(year, month, gregorian.monthrange(year, month)[1])


def plus(day: date, days: int) -> date | None:
    return day + timedelta(days=days) if 0 <= days <= _LONGEST_TERM else None


def working(meeting: Meeting, days: int) -> date | None:
    """The `days`-th working day behind the meeting."""
    if meeting.date is None or not 0 < days <= 366:
        return None
    return add_working_days(meeting.date, days, meeting.calendar)


def plus_months(day: date, months: int) -> date:
    """The same day so many months on, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, gregorian.monthrange(year, month + 1)[1]))


def day_in(found: re.Match[str], tag: str, meeting: Meeting, not_before: date | None = None) -> date | None:
    """The day that `calendar_words.day(tag)` matched; without a year, the next on or after `not_before`."""
    if found[f"iy{tag}"]:
        return a_day(int(found[f"iy{tag}"]), int(found[f"im{tag}"]), int(found[f"id{tag}"]))
    floor = not_before or meeting.date
    if found[f"nd{tag}"]:
        day, month, year = int(found[f"nd{tag}"]), int(found[f"nm{tag}"]), found[f"ny{tag}"]
    else:
        day, month, year = int(found[f"wd{tag}"]), month_number(found[f"wm{tag}"]), found[f"wy{tag}"]
    if year:
        return a_day(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    if floor is None:
        return None
    if meeting.date and found[f"nd{tag}"] is None and (found[f"wt{tag}"] or found[f"wn{tag}"]):
        return a_day(meeting.date.year + bool(found[f"wn{tag}"]), month, day)
    return next_of(day, month, floor)


def next_of(day: int, month: int, floor: date) -> date | None:
    """The first such day on or after `floor`."""
    this, following = a_day(floor.year, month, day), a_day(floor.year + 1, month, day)
    return this if this and this >= floor else following


def year_in(found: re.Match[str], tag: str, meeting: Meeting) -> int | None:
    """The year that `calendar_words.year(tag)` matched; None where none is said."""
    if found[f"y{tag}"]:
        return int(found[f"y{tag}"])
    if meeting.date and (found[f"yt{tag}"] or found[f"yn{tag}"]):
        return meeting.date.year + bool(found[f"yn{tag}"])
    return None


def end_of_month(month: int, year: int | None, meeting: Meeting) -> date | None:
    """That month's last day: of `year`, or the first that isn't past at the meeting."""
    if year is None and meeting.date is None:
        return None
    if year is None and meeting.date is not None:
        year = meeting.date.year + (month < meeting.date.month)
    return month_end(year or 1, month)


def end_of_part(part: int, parts: int, year: int | None, meeting: Meeting) -> date | None:
    """The last day of a quarter (`parts` 4) or a half (2) of the calendar year; -1 is the last one."""
    length = 12 // parts
    return end_of_month((part if part > 0 else parts) * length, year, meeting)


def end_of_running(months: int, meeting: Meeting, *, later: bool = False) -> date | None:
    """The end of the meeting's month (1), quarter (3), half-year (6) or year (12), or of the next one."""
    if meeting.date is None:
        return None
    begun = date(meeting.date.year, (meeting.date.month - 1) // months * months + 1, 1)
    last = plus_months(begun, months * (1 + later) - 1)
    return month_end(last.year, last.month)


def end_after(months: int, meeting: Meeting) -> date | None:
    """As `end_of_running`, but behind the meeting's own day: when a repeating duty first falls due."""
    end = end_of_running(months, meeting)
    return end_of_running(months, meeting, later=True) if end and end == meeting.date else end


def school_year_end(meeting: Meeting, later: int = 0) -> date | None:
    """31 May of the school year the meeting falls into, or `later` ones; in summer, of the coming one."""
    if meeting.date is None:
        return None
    day = meeting.date.month, meeting.date.day
    in_summer = _SCHOOL_YEAR_ENDS < day < _SCHOOL_YEAR_BEGINS
    years = 1 if in_summer else (day >= _SCHOOL_YEAR_BEGINS) + later
    return date(meeting.date.year + years, *_SCHOOL_YEAR_ENDS)


def school_year_begin(meeting: Meeting) -> date | None:
    """The next 1 September, the meeting's own day included."""
    return next_of(_SCHOOL_YEAR_BEGINS[1], _SCHOOL_YEAR_BEGINS[0], meeting.date) if meeting.date else None


def next_weekday(weekday: int, after: date) -> date:
    """The first such day behind `after`."""
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


def weekday(weekday: int, after: date, week: str | None) -> date:
    """The first such day behind `after`; with «этой», «следующей» (недели), the one of that week."""
    if week is None:
        return next_weekday(weekday, after)
    later = 7 if week.startswith(("след", "буд")) else 0
    return after + timedelta(days=weekday - after.weekday() + later)


def friday_of(meeting: Meeting, weeks: int = 0) -> date | None:
    """The Friday of the meeting's week; from a weekend, of the next one."""
    if meeting.date is None:
        return None
    return meeting.date + timedelta(days=(4 - meeting.date.weekday()) % 7 + 7 * weeks)


def next_monthday(day: int, after: date) -> date | None:
    """The first day with that number behind `after`."""
    for months in range(3):
        month = plus_months(after.replace(day=1), months)
        found = a_day(month.year, month.month, day)
        if found and found > after:
            return found
    return None


def nth_weekday_of_month(nth: int, weekday: int, after: date) -> date | None:
    """The first «last Friday of the month» (-1) or «second Monday» (2) behind `after`."""
    for months in range(3):
        month = plus_months(after.replace(day=1), months)
        last = month_end(month.year, month.month).day
        days = [d for d in range(1, last + 1) if date(month.year, month.month, d).weekday() == weekday]
        if nth <= len(days):
            found = date(month.year, month.month, days[nth - 1 if nth > 0 else -1])
            if found > after:
                return found
    return None


def first_due(days: Iterable[date | None], meeting: Meeting) -> date | None:
    """The first of the days behind the meeting's; where all are past, the last of them."""
    named = sorted(day for day in days if day)
    ahead = (day for day in named if meeting.date is None or day > meeting.date)
    return next(ahead, named[-1] if named else None)


def time_in(found: re.Match[str]) -> time | None:
    """The hour that `calendar_words.TIME` matched."""
    if "hour" not in found.re.groupindex or not found["hour"]:
        return None
    hour = int(found["hour"])
    if (hour < 12 and "вечера" in (found["part_of_day"], found["evening"])) or (
        hour < 8 and found["part_of_day"] == "дня"
    ):
        hour += 12
    minute = int(found["minute"] or found["minutes"] or 0)
    return time(hour, minute) if hour < 24 else time(23, 59)
