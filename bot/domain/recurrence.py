"""What a recurring decision asks for again and again: a rule, and the periods it cuts the days into.

The periods of a rule lie side by side: every day belongs to one of them, none overlap, none is left out. Each
has one printed day. Which of them are asked about at all (`asks`) and when each is issued (`issue_day`) is
told by the rule, the calendar, and what the words or the secretary leave out.

A rule is kept as a short code:

    weekly:5            by Friday (ISO: 1 is Monday); `weekly:2,4` twice a week
    monthly:5           by the 5th; `5,20` twice a month; `last`; `w3`, `w-1` the third, the last working day;
                        `2x4` the second Thursday, `-1x5` the last Friday
    quarterly:last      by its last day; `1-10` by the 10th of its first month
    halfyearly:last     likewise
    yearly:09-01        by these days of each year; `07-01,12-01` twice
    days:14:2026-12-04  every 14 days, counted from this one
    information:01-20   what goes on is asked about on this day of each year
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.calendar import ONE_DAY, WorkingDays, add_working_days, at, this_or_next, this_or_previous

#: When what the clock brings up is issued.
MORNING = time(9)
#: A period is issued so many working days before its hand-in day at the latest: with the first reminder.
LEAD_WORKING_DAYS = 3
#: And so many days before its printed day at the earliest: nobody has a year's duty on his list all year.
LONGEST_AHEAD = 92
#: More periods than this in a row without one that asks: the rule asks nothing at all.
LONGEST_SILENCE = 400


class Every(StrEnum):
    WEEK = "weekly"
    MONTH = "monthly"
    QUARTER = "quarterly"
    HALF = "halfyearly"
    YEAR = "yearly"
    DAYS = "days"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Rule:
    """`days` are the printed days of one unit, as the code has them; `step`, `anchor`: every so many days."""

    every: Every
    days: tuple[str, ...] = ()
    step: int = 0
    anchor: date | None = None

    @property
    def code(self) -> str:
        if self.every is Every.DAYS:
            return f"{self.every}:{self.step}:{self.anchor}"
        return f"{self.every}:{','.join(self.days)}"

    @staticmethod
    def of(code: str) -> Rule:
        """
        Raises:
            ValueError: no such rule.
        """
        name, _, rest = code.partition(":")
        every = Every(name)
        if every is Every.DAYS:
            step, _, anchor = rest.partition(":")
            if not 0 < int(step) <= LONGEST_AHEAD * 4:
                raise ValueError(code)
            return Rule(every, (), int(step), date.fromisoformat(anchor))
        days = tuple(rest.split(","))
        if not days or not all(_SHAPES[every].fullmatch(day) for day in days):
            raise ValueError(code)
        return Rule(every, days)


_MONTHDAY = r"(?:[1-9]|[12]\d|3[01])"
_SHAPES = {
    Every.WEEK: re.compile(r"[1-7]"),
    Every.MONTH: re.compile(rf"{_MONTHDAY}|last|w(?:-1|[1-9]|1\d|2[0-3])|(?:-1|[1-5])x[1-7]"),
    Every.QUARTER: re.compile(rf"last|[1-3]-{_MONTHDAY}"),
    Every.HALF: re.compile(rf"last|[1-6]-{_MONTHDAY}"),
    Every.YEAR: re.compile(r"last|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"),
    Every.INFORMATION: re.compile(r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"),
}


@dataclass(frozen=True, slots=True)
class Period:
    """`key` is unique within a rule and sorts as the periods follow each other: «2026-12», «2026-W49»,
    «2026-Q4», «2026-H2», «2026»; «2026-12/2» is the second of a month. `due` is its printed day.
    """

    key: str
    start: date
    end: date
    due: date


def every_of(key: str) -> Every:
    """Of which rhythm a period so called is."""
    unit, _, _ = key.partition("/")
    _, _, part = unit.partition("-")
    if not part:
        return Every.YEAR
    if len(unit) == len("2026-12-04"):
        return Every.DAYS
    return {"W": Every.WEEK, "Q": Every.QUARTER, "H": Every.HALF}.get(part[0], Every.MONTH)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """What is still to be issued of a decision. `except_months` are left out, by the printed day's month;
    nothing is asked beyond `ends_on`. `upcoming` is the key of the period that `issue_next` will issue, both
    None once nothing more is to come. `ended_by` and `ended_at`: «Больше не нужно».
    """

    decision_id: int
    rule: Rule
    except_months: frozenset[int] = frozenset()
    ends_on: date | None = None
    upcoming: str | None = None
    issue_next: datetime | None = None
    ended_at: datetime | None = None
    ended_by: int | None = None


# --- the periods of a rule --------------------------------------------------------------------------------


def period_of(rule: Rule, day: date, calendar: WorkingDays) -> Period:
    """The one that `day` lies in."""
    return next(one for one in _periods_of_unit(rule, day, calendar) if one.start <= day <= one.end)


def following(rule: Rule, period: Period, calendar: WorkingDays) -> Period:
    return period_of(rule, period.end + ONE_DAY, calendar)


def period_named(rule: Rule, key: str, calendar: WorkingDays) -> Period:
    """
    Raises:
        ValueError: the rule has no such period.
    """
    unit, _, _ = key.partition("/")
    for one in _periods_of_unit(rule, _day_of(rule, unit), calendar):
        if one.key == key:
            return one
    raise ValueError(f"{rule.code} has no period {key}")


def _day_of(rule: Rule, unit: str) -> date:
    """A day of the unit called so."""
    if rule.every is Every.DAYS:
        return date.fromisoformat(unit)
    year, _, part = unit.partition("-")
    if rule.every is Every.INFORMATION:
        return _within_year(int(year), rule.days[0])
    if not part:
        return date(int(year), 1, 1)
    if part[0] == "W":
        return date.fromisocalendar(int(year), int(part[1:]), 1)
    months = {"Q": 3, "H": 6}.get(part[0])
    return date(int(year), (int(part[1:]) - 1) * months + 1 if months else int(part), 1)


def _periods_of_unit(rule: Rule, day: date, calendar: WorkingDays) -> tuple[Period, ...]:
    """A unit (week, month, …) with several printed days is as many periods: each ends with its day, but the
    last one with the unit.
    """
    key, start, end = _UNITS[rule.every](rule, day)
    dues = sorted({_due(rule, said, start, end, calendar) for said in rule.days} or {end})
    if len(dues) == 1:
        return (Period(key, start, end, dues[0]),)
    starts = [start, *(due + ONE_DAY for due in dues[:-1])]
    ends = [*dues[:-1], end]
    return tuple(
        Period(f"{key}/{number}", *one)
        for number, one in enumerate(zip(starts, ends, dues, strict=True), start=1)
    )


def _week(_: Rule, day: date) -> tuple[str, date, date]:
    year, week, weekday = day.isocalendar()
    start = day - timedelta(days=weekday - 1)
    return f"{year}-W{week:02}", start, start + timedelta(days=6)


def _months(day: date, count: int) -> tuple[date, date]:
    """First and last day of the `count` months of a year that `day` lies in, counted from January."""
    first = (day.month - 1) // count * count + 1
    return date(day.year, first, 1), _last_of_month(day.year, first + count - 1)


def _month(_: Rule, day: date) -> tuple[str, date, date]:
    return f"{day:%Y-%m}", *_months(day, 1)


def _quarter(_: Rule, day: date) -> tuple[str, date, date]:
    return f"{day.year}-Q{(day.month + 2) // 3}", *_months(day, 3)


def _half(_: Rule, day: date) -> tuple[str, date, date]:
    return f"{day.year}-H{(day.month + 5) // 6}", *_months(day, 6)


def _year(_: Rule, day: date) -> tuple[str, date, date]:
    return f"{day.year}", *_months(day, 12)


def _so_many_days(rule: Rule, day: date) -> tuple[str, date, date]:
    if rule.anchor is None:
        raise ValueError(rule.code)
    steps = -((rule.anchor - day).days // rule.step)
    end = rule.anchor + timedelta(days=rule.step * steps)
    return end.isoformat(), end - timedelta(days=rule.step - 1), end


def _up_to_asking(rule: Rule, day: date) -> tuple[str, date, date]:
    """From the day after one is asked to the day one is asked again."""
    asked = _within_year(day.year, rule.days[0])
    year = day.year if day <= asked else day.year + 1
    start = _within_year(year - 1, rule.days[0]) + ONE_DAY
    return f"{year}", start, _within_year(year, rule.days[0])


_UNITS: Mapping[Every, Callable[[Rule, date], tuple[str, date, date]]] = {
    Every.WEEK: _week,
    Every.MONTH: _month,
    Every.QUARTER: _quarter,
    Every.HALF: _half,
    Every.YEAR: _year,
    Every.DAYS: _so_many_days,
    Every.INFORMATION: _up_to_asking,
}


def _due(rule: Rule, said: str, start: date, end: date, calendar: WorkingDays) -> date:
    """The printed day that `said` means in the unit from `start` to `end`."""
    if said == "last":
        return end
    if rule.every is Every.WEEK:
        return start + timedelta(days=int(said) - 1)
    if rule.every in (Every.YEAR, Every.INFORMATION):
        return _within_year(end.year, said)
    if rule.every is Every.MONTH:
        return _within_month(said, start, end, calendar)
    month, _, day = said.partition("-")
    return _clipped(start.year, start.month + int(month) - 1, int(day))


def _within_month(said: str, start: date, end: date, calendar: WorkingDays) -> date:
    which, crossed, weekday = said.partition("x")
    if crossed:
        days = [day for day in _days(start, end) if day.isoweekday() == int(weekday)]
    elif said.startswith("w"):
        which = said[1:]
        days = [day for day in _days(start, end) if calendar.is_working(day)]
    else:
        return _clipped(start.year, start.month, int(said))
    index = int(which)
    return days[-1 if index < 0 else min(index, len(days)) - 1] if days else end


def _days(start: date, end: date) -> Iterator[date]:
    return (start + timedelta(days=n) for n in range((end - start).days + 1))


def _within_year(year: int, said: str) -> date:
    if said == "last":
        return date(year, 12, 31)
    month, _, day = said.partition("-")
    return _clipped(year, int(month), int(day))


def _clipped(year: int, month: int, day: int) -> date:
    """30 February is the last day of February."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


# --- which are asked about, and when ----------------------------------------------------------------------


def asks(rule: Rule, period: Period, except_months: frozenset[int], calendar: WorkingDays) -> bool:
    """Not in a month left out, and not in a week without a working day up to its printed day."""
    if period.due.month in except_months and rule.every is not Every.INFORMATION:
        return False
    short = (period.end - period.start).days < 7
    return not short or any(calendar.is_working(day) for day in _days(period.start, period.due))


def hand_in_of(period: Period, calendar: WorkingDays) -> date:
    return this_or_previous(period.due, calendar)


def issue_day(rule: Rule, period: Period, calendar: WorkingDays) -> date:
    """The working day on whose morning the period is issued: its first, unless that would leave too little
    time, or is too far ahead of its printed day.
    """
    opens = max(period.start, period.due - timedelta(days=LONGEST_AHEAD))
    if rule.every is Every.INFORMATION:
        return this_or_next(period.start, calendar)
    latest = add_working_days(hand_in_of(period, calendar), -LEAD_WORKING_DAYS, calendar)
    return min(this_or_next(opens, calendar), latest)


def issue_moment(rule: Rule, period: Period, zone: ZoneInfo, calendar: WorkingDays) -> datetime:
    return at(issue_day(rule, period, calendar), MORNING, zone)


def first_period(one: Recurrence, printed: date | None, today: date, calendar: WorkingDays) -> Period | None:
    """What is issued together with the minutes: the period of their printed day (which then is its day),
    or where that has passed or there is none, the first whose day is still to come.
    """
    if printed is not None and printed >= today:
        return replace(period_of(one.rule, printed, calendar), due=printed)
    current = period_of(one.rule, today, calendar)
    if current.due >= today and _wanted(one, current, calendar):
        return current if _in_time(one, current) else None
    return next_period(one, current, calendar)


def next_period(one: Recurrence, after: Period, calendar: WorkingDays) -> Period | None:
    """The next one that asks; None where none is left."""
    period = after
    for _ in range(LONGEST_SILENCE):
        period = following(one.rule, period, calendar)
        if not _in_time(one, period):
            return None
        if _wanted(one, period, calendar):
            return period
    return None


def _in_time(one: Recurrence, period: Period) -> bool:
    return one.ends_on is None or period.due <= one.ends_on


def _wanted(one: Recurrence, period: Period, calendar: WorkingDays) -> bool:
    return asks(one.rule, period, one.except_months, calendar)


def scheduled(one: Recurrence, period: Period | None, zone: ZoneInfo, calendar: WorkingDays) -> Recurrence:
    """`period` is issued next; None: nothing more is to come."""
    if period is None:
        return replace(one, upcoming=None, issue_next=None)
    return replace(one, upcoming=period.key, issue_next=issue_moment(one.rule, period, zone, calendar))


@dataclass(frozen=True, slots=True)
class Turn:
    """What the clock brings up: the period to issue now (None: none any more) and those that were missed."""

    period: Period | None
    missed: tuple[Period, ...]
    rest: Recurrence


def turn(one: Recurrence, now: datetime, zone: ZoneInfo, calendar: WorkingDays) -> Turn:
    """After a longer outage only the period that runs is issued; those before it, and one whose day has
    passed, were missed.
    """
    if one.upcoming is None:
        return Turn(None, (), one)
    today = now.astimezone(zone).date()
    due: list[Period] = []
    period: Period | None = period_named(one.rule, one.upcoming, calendar)
    while period is not None and issue_moment(one.rule, period, zone, calendar) <= now:
        due.append(period)
        period = next_period(one, period, calendar)
    rest = scheduled(one, period, zone, calendar)
    if due and due[-1].due >= today:
        return Turn(due[-1], tuple(due[:-1]), rest)
    return Turn(None, tuple(due), rest)
