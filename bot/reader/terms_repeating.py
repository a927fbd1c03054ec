"""What the words of a repeating deadline come to: the first day it falls due behind the meeting's."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.calendar import ONE_DAY, this_or_previous
from bot.domain.deadlines import DeadlineKind
from bot.reader import days
from bot.reader.calendar_words import MONTH, WEEKDAY, day, month_number, ordinal, weekday_number
from bot.reader.days import Meeting
from bot.reader.patterns import lazy
from bot.reader.terms import PERIODS, Found, Term, counted_day
from bot.reader.terms_of_stretches import in_part, in_part_of_month

RECURRING = DeadlineKind.RECURRING

_DAY = lazy(day("1"))
_MONTH_OF_YEAR = lazy(rf"({MONTH})\s+(20\d\d)")


def first_of_days(found: Found, meeting: Meeting) -> Term | None:
    """«до 1 июля и 1 декабря», «ежегодно до 1 сентября»."""
    named = [days.day_in(one, "1", meeting) for one in _DAY.finditer(found["days"])]
    if meeting.date and not any(named):
        return None
    return Term(RECURRING, days.first_due(named, meeting))


def first_of_months(found: Found, meeting: Meeting) -> Term:
    said = days.year_in(found, "1", meeting)
    ends = [days.end_of_month(month_number(one), said, meeting) for one in re.findall(MONTH, found["months"])]
    return Term(RECURRING, days.first_due(ends, meeting))


def yearly_in_part(found: Found, meeting: Meeting) -> Term:
    return Term(RECURRING, in_part(found, meeting).due)


def yearly_in_part_of_month(found: Found, meeting: Meeting) -> Term:
    return Term(RECURRING, in_part_of_month(found, meeting).due)


def months_listed(found: Found, _meeting: Meeting) -> Term:
    """«апрель 2026, октябрь 2026»."""
    ends = [
        days.month_end(int(year), month_number(month))
        for month, year in _MONTH_OF_YEAR.findall(found["list"])
    ]
    return Term(RECURRING, days.first_due(ends, _meeting))


def every_so_long(found: Found, meeting: Meeting) -> Term:
    """«раз в две недели»."""
    return Term(RECURRING, counted_day(int(found["count"]), found["unit"], bool(found["working"]), meeting))


def monthly_on_last_day(found: Found, meeting: Meeting) -> Term:
    end = days.end_after(1, meeting)
    if end and any(found[name] for name in ("working", "working2", "working3")):
        end = this_or_previous(end, meeting.calendar)
    return Term(RECURRING, end)


def quarterly_on_day(found: Found, meeting: Meeting) -> Term:
    """A day of the month behind each quarter's end; «последнего месяца» is the quarter's own last."""
    if meeting.date is None:
        return Term(RECURRING)
    candidates = [
        days.a_day(later, month, int(found["monthday"]))
        for later in (meeting.date.year, meeting.date.year + 1)
        for month in ((3, 6, 9, 12) if found["last"] else (1, 4, 7, 10))
    ]
    return Term(RECURRING, days.first_due(candidates, meeting))


def monthly_on_day(found: Found, meeting: Meeting) -> Term:
    """«до 5 и 20 числа каждого месяца»: the first of them."""
    if meeting.date is None:
        return Term(RECURRING, None, days.time_in(found))
    named = [int(one) for one in (*re.findall(r"\d+", found["others"]), found["monthday"])]
    due = [days.next_monthday(one, meeting.date) for one in named]
    return Term(RECURRING, days.first_due(due, meeting), days.time_in(found))


def monthly_on_working_day(found: Found, meeting: Meeting) -> Term:
    """«до 3-го рабочего дня каждого месяца»."""
    if meeting.date is None:
        return Term(RECURRING)
    begins = [days.plus_months(meeting.date.replace(day=1), later) - ONE_DAY for later in (0, 1)]
    due = [days.working(replace(meeting, date=begin), int(found["count"])) for begin in begins]
    return Term(RECURRING, days.first_due(due, meeting))


def monthly_on_weekday(found: Found, meeting: Meeting) -> Term:
    if meeting.date is None:
        return Term(RECURRING)
    weekday = weekday_number(found["weekday"])
    return Term(RECURRING, days.nth_weekday_of_month(ordinal(found["which"]), weekday, meeting.date))


def weekly(found: Found, meeting: Meeting) -> Term:
    if meeting.date is None:
        return Term(RECURRING, None, days.time_in(found))
    if "nd1" in found.re.groupindex:
        first = days.day_in(found, "1", meeting)
        if first:
            return Term(RECURRING, first, days.time_in(found))
    after = meeting.date
    named = re.findall(WEEKDAY, found["weekdays"]) if found["weekdays"] else []
    due = [days.next_weekday(weekday_number(one), after) for one in named] or [days.next_weekday(4, after)]
    return Term(RECURRING, min(due), days.time_in(found))


def daily(found: Found, meeting: Meeting) -> Term:
    return Term(RECURRING, days.plus(meeting.date, 1) if meeting.date else None, days.time_in(found))


def every_period(found: Found, meeting: Meeting) -> Term:
    """«ежеквартально», «не реже 1 раза в квартал»: the end of the running one."""
    unit = next(found[name] for name in ("unit", "each") if found.groupdict().get(name))
    if unit.startswith("недел"):
        return Term(RECURRING, days.next_weekday(4, meeting.date) if meeting.date else None)
    if unit.startswith(("день", "дня")):
        return Term(RECURRING, days.plus(meeting.date, 1) if meeting.date else None)
    if unit.startswith(("четверт", "триместр")):
        return Term(RECURRING)
    months = next(length for stem, length in PERIODS.items() if unit.startswith(stem))
    return Term(RECURRING, days.end_after(months, meeting))
