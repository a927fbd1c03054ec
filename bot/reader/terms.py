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
from bot.reader.calendar_words import FEASTS, day, month_number, ordinal, weekday_number
from bot.reader.days import Meeting
from bot.reader.patterns import lazy

DATE, PERIOD = DeadlineKind.DATE, DeadlineKind.PERIOD

#: How many months a named stretch has; 0 is less than one.
PERIODS = {
    "день": 0, "дня": 0, "недел": 0, "месяц": 1, "месяч": 1, "квартал": 3, "четверт": 3, "полугоди": 6,
    "полгод": 6,
    "год": 12,
}  # fmt: skip

#: How long the units of a counted term are; months are the rest.
_IN_DAYS = {"дн": 1, "ден": 1, "сут": 1, "нед": 7, "к": 1, "декад": 10, "час": 1 / 24}
_IN_MONTHS = {"год": 12, "лет": 12, "полугод": 6, "полгод": 6}

_LOOKS_BACK = lazy(
    r"(?:отчет|итог|сведени|информаци|анализ|исполнени|показател|задолженност|работ[аеуы])[а-я]*\s[^.;]*$"
)
_OF_A_YEAR = lazy(r"\s+(?:20\d\d|текущего|прошлого|прошедшего)")
#: A term from the meeting's own day.
_OF_MEETING = lazy(
    r"^(?!.*(?:получени|вступлени)).*(?:протокол|заседани|совещани|решени|сегодня|подписания$)", re.DOTALL
)

_DAY = lazy(day("1"))

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


def last_of_days(found: Found, meeting: Meeting) -> Term | None:
    """«28.03, 29.03»: the last of them."""
    named = [days.day_in(one, "1", meeting) for one in _DAY.finditer(found["days"])]
    return (
        Term(DATE, max((day for day in named if day), default=None))
        if any(named) or not meeting.date
        else None
    )


def on_weekday(found: Found, meeting: Meeting) -> Term | None:
    week = found["week"] if "week" in found.re.groupindex else None
    due = days.weekday(weekday_number(found["weekday"]), meeting.date, week) if meeting.date else None
    return Term(DATE, due, days.time_in(found))


def on_monthday(found: Found, meeting: Meeting) -> Term | None:
    if meeting.date is None:
        return Term(DATE)
    begin = (
        days.month_end(meeting.date.year, meeting.date.month) if found["later"] else meeting.date - ONE_DAY
    )
    return Term(DATE, days.next_monthday(int(found["monthday"]), begin))


def on_meeting_day(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, meeting.date, days.time_in(found))


def near_day(found: Found, meeting: Meeting) -> Term:
    """«завтра», «завтра, 6 марта»: where both are said, the date holds."""
    printed = days.day_in(found, "1", meeting) if "nd1" in found.re.groupindex and found["day"] else None
    later = {"сег": 0, "зав": 1, "пос": 2}[found["which"][:3]]
    return Term(
        DATE, printed or (days.plus(meeting.date, later) if meeting.date else None), days.time_in(found)
    )


def following_day(found: Found, meeting: Meeting) -> Term:
    """«не позднее следующего рабочего дня»; of something else than the meeting: no day."""
    if found["tail"] and not _OF_MEETING.search(found["tail"]):
        return Term(DATE)
    return Term(DATE, counted_day(1, "день", bool(found["working"]), meeting), days.time_in(found))


def on_weekday_of_month(found: Found, meeting: Meeting) -> Term:
    end = said_month_end(found, meeting)
    weekday = weekday_number(found["weekday"])
    due = (
        days.nth_weekday_of_month(ordinal(found["which"]), weekday, end.replace(day=1) - ONE_DAY)
        if end
        else None
    )
    return Term(DATE, due, days.time_in(found))


def month_begins(found: Found, meeting: Meeting) -> Term:
    """«с апреля»: its first day, or the meeting's where the month has begun."""
    end = said_month_end(found, meeting)
    begin = end.replace(day=1) if end else None
    return Term(DATE, max(begin, meeting.date) if begin and meeting.date else begin)


def on_feast(found: Found, meeting: Meeting) -> Term:
    named = next(day for words, day in FEASTS.items() if re.match(words, found["feast"]))
    return Term(DATE, days.next_of(named[1], named[0], meeting.date) if meeting.date else None)


def next_meeting(_found: Found, meeting: Meeting) -> Term:
    return Term(DATE, meeting.next)


def school_begins(_found: Found, meeting: Meeting) -> Term:
    return Term(DATE, days.school_year_begin(meeting))


# --- counted from the meeting --------------------------------------------------------------------


def counted(found: Found, meeting: Meeting) -> Term | None:
    count = int(found["count"]) if found["count"] else 1
    if count > 19 and found["unit"].startswith("год"):
        return None  # «10 апреля 26 года» is a year
    if found["tail"] and not _OF_MEETING.search(found["tail"]):
        return Term(DATE)
    return Term(DATE, counted_day(count, found["unit"], _in_working_days(found), meeting))


def _in_working_days(found: Found) -> bool:
    return bool(found["working"]) or found["unit"].startswith("р")


def counted_for(found: Found, meeting: Meeting) -> Term | None:
    """«за три дня»; but «исполнение бюджета за 2 месяца» is what is looked back at."""
    before, behind = found.string[max(0, found.start() - 60) : found.start()], found.string[found.end() :]
    return None if _LOOKS_BACK.search(before) or _OF_A_YEAR.match(behind) else counted(found, meeting)


def counted_day(count: int, unit: str, working: bool, meeting: Meeting) -> date | None:
    if meeting.date is None:
        return None
    if working:
        return days.working(meeting, count)
    in_days = next((length for stem, length in _IN_DAYS.items() if unit.startswith(stem)), None)
    if in_days is not None:
        return days.plus(meeting.date, int(count * in_days))
    months = next((length for stem, length in _IN_MONTHS.items() if unit.startswith(stem)), 1)
    return days.plus_months(meeting.date, count * months) if count <= 120 else None


# --- ends ----------------------------------------------------------------------------------------


def end_of_running(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, _end(found["unit"], bool(found["later"]), meeting))


def through_running(found: Found, meeting: Meeting) -> Term:
    return Term(PERIOD, _end(found["unit"], bool(found["later"]), meeting))


def _end(unit: str, later: bool, meeting: Meeting) -> date | None:
    if unit.startswith("недел"):
        return days.friday_of(meeting, weeks=later)
    if unit.startswith("дня"):
        return days.plus(meeting.date, int(later)) if meeting.date else None
    months = next(length for stem, length in PERIODS.items() if unit.startswith(stem))
    return days.end_of_running(months, meeting, later=later)


def end_of_month(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, said_month_end(found, meeting))


def end_of_year(found: Found, _meeting: Meeting) -> Term:
    return Term(DATE, days.month_end(int(found["year"]), 12))


def end_of_part(found: Found, meeting: Meeting) -> Term:
    return Term(DATE, said_part_end(found, meeting))


def said_month_end(found: Found, meeting: Meeting) -> date | None:
    return days.end_of_month(month_number(found["month"]), days.year_in(found, "1", meeting), meeting)


def said_part_end(found: Found, meeting: Meeting) -> date | None:
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
