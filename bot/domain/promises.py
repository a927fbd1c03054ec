"""Days that are offered to whoever answers: to come back to an item, and to ask for as another deadline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.assignments import Assignment, is_overdue
from bot.domain.calendar import ONE_DAY, WorkingDays, add_working_days, next_working_day, this_or_next

#: So many working days before the day to hand in by he may come back, and so many are asked for more.
BEFORE_DUE, MORE_WORKING_DAYS = 3, 3
WEEK = timedelta(weeks=1)


class Offer(StrEnum):
    """How a day offered is told: `next` is the next working day, where that isn't tomorrow."""

    TOMORROW = "tomorrow"
    NEXT = "next"
    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    BEFORE_DUE = "before_due"
    WORKING_DAYS = "working_days"


@dataclass(frozen=True, slots=True)
class OfferedDay:
    offer: Offer
    day: date


def promise_days(one: Assignment, today: date, calendar: WorkingDays) -> tuple[OfferedDay, ...]:
    """Working days to come back on: ahead, and while the printed day is ahead none later than that."""
    last = one.due if one.due is not None and not is_overdue(one, today) and one.due > today else None
    return _each_day_once(
        offered
        for offered in _promises(one, today, calendar)
        if offered.day > today and (last is None or offered.day <= last)
    )


def extension_days(one: Assignment, today: date, calendar: WorkingDays) -> tuple[OfferedDay, ...]:
    """Working days to ask for: after the day it has, or after today."""
    start = max(one.due or today, today)
    return _each_day_once(
        [
            OfferedDay(Offer.WORKING_DAYS, add_working_days(start, MORE_WORKING_DAYS, calendar)),
            OfferedDay(Offer.WEEK, this_or_next(start + WEEK, calendar)),
            OfferedDay(Offer.TWO_WEEKS, this_or_next(start + 2 * WEEK, calendar)),
        ]
    )


def _promises(one: Assignment, today: date, calendar: WorkingDays) -> Iterator[OfferedDay]:
    following = next_working_day(today, calendar)
    yield OfferedDay(Offer.TOMORROW if following == today + ONE_DAY else Offer.NEXT, following)
    yield OfferedDay(Offer.WEEK, this_or_next(today + WEEK, calendar))
    if one.hand_in is not None:
        yield OfferedDay(Offer.BEFORE_DUE, add_working_days(one.hand_in, -BEFORE_DUE, calendar))


def _each_day_once(offered: Iterator[OfferedDay] | list[OfferedDay]) -> tuple[OfferedDay, ...]:
    """In the order of their days."""
    first: dict[date, OfferedDay] = {}
    for one in offered:
        first.setdefault(one.day, one)
    return tuple(first[day] for day in sorted(first))
