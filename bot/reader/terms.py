"""What the words of a deadline come to: from what a rule's expression matched to kind, day and hour.

One function a wording; `deadline_rules` says which expression goes with which. None means: these are no such
words after all («до 10.50» is no day).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

from bot.domain.calendar import ONE_DAY
from bot.domain.deadlines import DeadlineKind
from bot.reader import days
from bot.reader.calendar_words import MONTH, WEEKDAY, month_number, number, ordinal, weekday_number
from bot.reader.days import Meeting

DATE, PERIOD, RECURRING = DeadlineKind.DATE, DeadlineKind.PERIOD, DeadlineKind.RECURRING

#: How many months a named stretch has; 0 is less than one.
_PERIODS = {
    "день": 0, "дня": 0, "недел": 0, "месяц": 1, "месяч": 1, "квартал": 3, "четверт": 3, "полугоди": 6,
    "год": 12,
}  # fmt: skip

Found = re.Match[str]


@dataclass(frozen=True, slots=True)
class Term:
    """What a rule read."""

    kind: DeadlineKind
    due: date | None = None
    time: time | None = None


def just(kind: DeadlineKind) -> Callable[[Found, Meeting], Term]:
    """Words that name no day."""
    return lambda _found, _meeting: Term(kind)


# --- one day -------------------------------------------------------------------------------------


def on_day(found: Found, meeting: Meeting) -> Term | None:
    due = days.day_in(found, "1", meeting)
    impossible = due is None and meeting.date is not None
    return None if impossible else Term(DATE, due, days.time_in(found))


def on_last_day(found: Found, meeting: Meeting) -> Term | None:
    term = on_day(found, meeting)
    return Term(DATE, term.due) if term else None


def on_weekday(found: Found, meeting: Meeting) -> Term | None:
    due = days.next_weekday(weekday_number(found["weekday"]), meeting.date) if meeting.date else None
    return Term(DATE, due, days.time_in(found))


def on_monthday(found: Found, meeting: Meeting) -> Term | None:
    if meeting.date is None:
        return Term(DATE)
    return Term(DATE, days.next_monthday(int(found["monthday"]), meeting.date - ONE_DAY))


def on_meeting_day(_found: Found, meeting: Meeting) -> Term:
    return Term(DATE, meeting.date)


def near_day(found: Found, meeting: Meeting) -> Term:
    later = {"сегодня": 0, "завтра": 1, "послезавтра": 2}[found["which"]]
    return Term(DATE, days.plus(meeting.date, later) if meeting.date else None, days.time_in(found))


def next_meeting(_found: Found, meeting: Meeting) -> Term:
    return Term(DATE, meeting.next)


def school_begins(_found: Found, meeting: Meeting) -> Term:
    return Term(DATE, days.school_year_begin(meeting))


# --- counted from the meeting --------------------------------------------------------------------


def counted(found: Found, meeting: Meeting) -> Term | None:
    count = number(found["count"]) if found["count"] else 1
    if found["tail"] and not re.search(r"протокол|заседани|совещани|решени|сегодня", found["tail"]):
        return Term(DATE)
    return Term(DATE, _counted_day(count, found["unit"], bool(found["working"]), meeting))


def _counted_day(count: int, unit: str, working: bool, meeting: Meeting) -> date | None:
    if meeting.date is None:
        return None
    if working:
        return days.working(meeting, count)
    if unit.startswith(("дн", "ден", "сут")):
        return days.plus(meeting.date, count)
    if unit.startswith("недел"):
        return days.plus(meeting.date, count * 7)
    if unit.startswith("декад"):
        return days.plus(meeting.date, count * 10)
    return (
        days.plus_months(meeting.date, count * (12 if unit.startswith("год") else 1))
        if count <= 120
        else None
    )


# --- ends ----------------------------------------------------------------------------------------


def end_of_running(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, _end(found["unit"], meeting))


def through_running(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, _end(found["unit"], meeting))


def _end(unit: str, meeting: Meeting) -> date | None:
    if unit.startswith("недел"):
        return days.friday_of(meeting)
    if unit.startswith(("дня", "день")):
        return meeting.date
    if unit.startswith("уч"):
        return days.school_year_end(meeting)
    months = next((length for stem, length in _PERIODS.items() if unit.startswith(stem)), 0)
    if unit.startswith("четверт"):
        return None
    return days.end_of_running(months, meeting)


def end_of_month(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, _month_end(found, meeting))


def end_of_year(found: Found, _meeting: Meeting) -> Term:
    return Term(DATE, days.month_end(int(found["year"]), 12))


def end_of_part(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, _part_end(found, meeting))


def _month_end(found: Found, meeting: Meeting) -> date | None:
    return days.end_of_month(month_number(found["month"]), days.year_in(found, "1", meeting), meeting)


def _part_end(found: Found, meeting: Meeting) -> date | None:
    which = ordinal(found["which"])
    if found["half"] and found["school"]:
        return _school_half_end(found, which, meeting)
    said = days.year_in(found, "1", meeting)
    return days.end_of_part(which, 2 if found["half"] else 4, said, meeting)


def _school_half_end(found: Found, which: int, meeting: Meeting) -> date | None:
    if found["school1"]:
        begins = int(found["school1"])
    else:
        end = days.school_year_end(meeting)
        if end is None:
            return None
        begins = end.year - 1
    return date(begins, 12, 31) if which == 1 else date(begins + 1, 5, 31)


# --- stretches -----------------------------------------------------------------------------------


def from_to(found: Found, meeting: Meeting) -> Term | None:
    first = days.day_in(found, "1", meeting)
    due = days.day_in(found, "2", meeting, not_before=first)
    return Term(PERIOD, due) if due or meeting.date is None else None


def to_day(found: Found, meeting: Meeting) -> Term | None:
    due = days.day_in(found, "1", meeting)
    return Term(PERIOD, due) if due or meeting.date is None else None


def in_month(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, _month_end(found, meeting))


def in_months(found: Found, meeting: Meeting) -> Term:
    """«октябрь, март»: repeating; «март – июнь», or with a year: a stretch."""
    months = [month_number(one) for one in re.findall(MONTH, found["months"])]
    said = days.year_in(found, "1", meeting)
    if said is None and not re.search(r"\s?-\s?", found["months"]):
        ends = [days.end_of_month(month, None, meeting) for month in months]
        return Term(RECURRING, days.first_of(ends))
    if said is None and meeting.date and months[-1] < months[0]:
        begin = days.end_of_month(months[0], None, meeting)
        return Term(PERIOD, days.month_end(begin.year + 1, months[-1]) if begin else None)
    return Term(PERIOD, days.end_of_month(months[-1], said, meeting))


def in_part(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, _part_end(found, meeting))


def in_decade(found: Found, meeting: Meeting) -> Term | None:
    end = _month_end(found, meeting)
    which = ordinal(found["which"])
    if end is None or which in {-1, 3}:
        return Term(PERIOD, end)
    return Term(PERIOD, end.replace(day=which * 10)) if which < 3 else None


def in_week_of_month(found: Found, meeting: Meeting) -> Term:
    """«первая неделя марта»: the 7th, the 14th …; the last one ends with the month."""
    end = _month_end(found, meeting)
    which = ordinal(found["which"])
    return Term(PERIOD, end.replace(day=which * 7) if end and 0 < which < 4 else end)


def in_part_of_month(found: Found, meeting: Meeting) -> Term:
    """«начало марта», «середина марта», «конец марта»: the 10th, the 20th, the last."""
    end = _month_end(found, meeting)
    day_of_month = {"нач": 10, "сер": 20}.get(found["part"][:3])
    return Term(PERIOD, end.replace(day=day_of_month) if end and day_of_month else end)


def in_calendar_year(_found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, days.end_of_running(12, meeting))


def in_years(found: Found, _meeting: Meeting) -> Term:
    years = re.findall(r"20\d\d", found["years"])
    return Term(PERIOD, days.month_end(int(years[-1]), 12))


def in_school_year(found: Found, meeting: Meeting) -> Term:
    if found["school1"]:
        return Term(PERIOD, date(int(found["school1"]) + 1, 5, 31))
    return Term(PERIOD, days.school_year_end(meeting, later=bool(found["later"])))


def school_year_begins(_found: Found, meeting: Meeting) -> Term:
    begin = days.school_year_begin(meeting)
    return Term(PERIOD, days.month_end(begin.year, 9) if begin else None)


def in_week(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, days.friday_of(meeting, weeks=found["which"].startswith(("след", "буд"))))


# --- repeating -----------------------------------------------------------------------------------


def day_then_repeating(found: Found, meeting: Meeting) -> Term:
    return Term(RECURRING, days.day_in(found, "1", meeting))


def yearly_months(found: Found, meeting: Meeting) -> Term:
    ends = [
        days.end_of_month(month_number(one), days.year_in(found, "1", meeting), meeting)
        for one in re.findall(MONTH, found["months"])
    ]
    return Term(RECURRING, days.first_of(ends))


def quarterly_on_day(found: Found, meeting: Meeting) -> Term:
    """A day of the month behind each quarter's end; «последнего месяца» is the quarter's own last."""
    if meeting.date is None:
        return Term(RECURRING)
    candidates = [
        days.a_day(later, month, int(found["monthday"]))
        for later in (meeting.date.year, meeting.date.year + 1)
        for month in ((3, 6, 9, 12) if found["last"] else (1, 4, 7, 10))
    ]
    return Term(RECURRING, days.first_of(d for d in candidates if d and d > meeting.date))


def monthly_on_day(found: Found, meeting: Meeting) -> Term:
    due = days.next_monthday(int(found["monthday"]), meeting.date) if meeting.date else None
    return Term(RECURRING, due, days.time_in(found))


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
    unit = found["unit"]
    if "months" in found.re.groupindex and found["months"]:
        ends = [
            days.end_of_month(month_number(one), None, meeting) for one in re.findall(MONTH, found["months"])
        ]
        return Term(RECURRING, days.first_of(ends))
    if unit.startswith("недел"):
        return Term(RECURRING, days.next_weekday(4, meeting.date) if meeting.date else None)
    if unit.startswith(("день", "дня", "днев")):
        return Term(RECURRING, days.plus(meeting.date, 1) if meeting.date else None)
    months = next((length for stem, length in _PERIODS.items() if unit.startswith(stem)), 12)
    return Term(RECURRING, None if unit.startswith("четверт") else days.end_after(months, meeting))
