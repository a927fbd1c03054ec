"""When the bot speaks of its own accord, and about what. Pure: state and moment in, words' matter out.

The table is that of docs/product.md, «Reminders». Steps are computed from state each time, never from "did we
run yesterday": what an outage swallowed is told once, in the next digest. `look_at` is only a hint for the
planner, the earliest moment at which `digest` could have something to say; a property test holds the two
together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.assignments import ASSIGNEES_TURN, Assignment
from bot.domain.calendar import (
    WorkingDays,
    add_working_days,
    at,
    aware,
    local_day,
    next_working_day,
    this_or_next,
    working_days_after,
)
from bot.domain.minutes import Tracking

#: Working hours, in which new items go out at once.
WORK_BEGINS, WORK_ENDS = time(9), time(18)
#: Nothing is sent from here on until the next morning, which begins at 8:00 at the earliest.
QUIET_BEGINS = time(20)

#: Working days before the hand-in day on which an item enters the digest; 0 is the day itself.
STEPS_BEFORE = (3, 0)
#: Working days after the printed day: 1st, 6th, 11th, …
FIRST_STEP_AFTER, EVERY_STEP_AFTER = 1, 5
#: The overdue and silent reach the head on this working day after the printed day.
ESCALATION_STEP = 3


class Reason(StrEnum):
    """Why an item stands in a digest."""

    SOON = "soon"
    TODAY = "today"
    OVERDUE = "overdue"
    INFORMATION = "information"
    RESUMED = "resumed"


@dataclass(frozen=True, slots=True)
class DigestLine:
    """`working_days`: to the hand-in day (soon), or since the printed day (overdue).

    `escalates_on`: the working day on which it reaches the head if it stays silent; None where it doesn't,
    or already has.
    """

    assignment: Assignment
    reason: Reason
    working_days: int = 0
    escalates_on: date | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """One morning's message to one person: what has a step, and how much more is on control."""

    day: date
    lines: tuple[DigestLine, ...]
    others: tuple[Assignment, ...]


def mailing_moment(now: datetime, zone: ZoneInfo, calendar: WorkingDays) -> datetime:
    """When new items may go out: `now` in working hours, else 9:00 of the next working day."""
    local = aware(now).astimezone(zone)
    if calendar.is_working(local.date()):
        if local.time() < WORK_BEGINS:
            return at(local.date(), WORK_BEGINS, zone)
        if local.time() < WORK_ENDS:
            return now
    return at(next_working_day(local.date(), calendar), WORK_BEGINS, zone)


def hold_end(now: datetime, hold: timedelta, zone: ZoneInfo, calendar: WorkingDays) -> datetime:
    """When approved minutes are issued: after the hold, or on the next working morning."""
    return mailing_moment(now + hold, zone, calendar)


def digest_moment(now: datetime, hour: time, zone: ZoneInfo, calendar: WorkingDays) -> datetime:
    """The earliest moment from `now` on at which a digest of a person with this hour may be sent."""
    local = aware(now).astimezone(zone)
    if calendar.is_working(local.date()):
        if local.time() < hour:
            return at(local.date(), hour, zone)
        if local.time() < QUIET_BEGINS:
            return now
    return at(next_working_day(local.date(), calendar), hour, zone)


def steps(one: Assignment, calendar: WorkingDays) -> Iterator[date]:
    """The working days on which an item enters the digest, in order; endless once a printed day passes."""
    if one.state not in ASSIGNEES_TURN:
        return
    if one.silent_until is not None:
        yield this_or_next(one.silent_until, calendar)
    for day in _steps_of_the_deadline(one, calendar):
        if one.silent_until is None or day > one.silent_until:
            yield day


def _steps_of_the_deadline(one: Assignment, calendar: WorkingDays) -> Iterator[date]:
    if one.tracking is Tracking.INFORMATION and one.asked_on is not None:
        yield this_or_next(one.asked_on, calendar)
    if one.tracking is not Tracking.CONTROL or one.due is None or one.hand_in is None:
        return
    for before in STEPS_BEFORE:
        yield add_working_days(one.hand_in, -before, calendar)
    day = add_working_days(one.due, FIRST_STEP_AFTER, calendar)
    while True:
        yield day
        day = add_working_days(day, EVERY_STEP_AFTER, calendar)


def next_step(one: Assignment, after: date, calendar: WorkingDays) -> date | None:
    """The first step later than the day `after`."""
    return next((day for day in steps(one, calendar) if day > after), None)


def _told_up_to(one: Assignment, told_on: date | None, zone: ZoneInfo) -> date:
    """Steps up to this day are past: those before issue, and those a digest has already told."""
    issued = local_day(one.issued_at, zone)
    return max(issued, told_on) if told_on else issued


def look_at(
    one: Assignment, told_on: date | None, hour: time, zone: ZoneInfo, calendar: WorkingDays
) -> datetime | None:
    """The earliest moment at which the item could enter a digest; None where nothing more is to come."""
    day = next_step(one, _told_up_to(one, told_on, zone), calendar)
    return at(day, hour, zone) if day else None


def digest(
    assignments: Iterable[Assignment],
    told_on: date | None,
    now: datetime,
    hour: time,
    zone: ZoneInfo,
    calendar: WorkingDays,
) -> Digest | None:
    """What a person hears now, or None: wrong moment, told today already, or nothing has a step.

    `assignments` are the person's open ones, `told_on` the day of his last digest.
    """
    today = local_day(now, zone)
    if told_on == today or digest_moment(now, hour, zone, calendar) != now:
        return None
    lines, others = [], []
    for one in assignments:
        step = next_step(one, _told_up_to(one, told_on, zone), calendar)
        if step is not None and step <= today:
            lines.append(_line(one, today, calendar))
        elif one.is_open:
            others.append(one)
    if not lines:
        return None
    return Digest(today, tuple(sorted(lines, key=_by_urgency)), tuple(sorted(others, key=_by_due)))


def _line(one: Assignment, today: date, calendar: WorkingDays) -> DigestLine:
    """The line says how the item stands today, whichever of its steps brought it here."""
    if one.tracking is Tracking.INFORMATION:
        asked = one.asked_on is not None and one.asked_on <= today
        return DigestLine(one, Reason.INFORMATION if asked else Reason.RESUMED)
    if one.due is not None and one.due < today:
        late = working_days_after(one.due, today, calendar)
        escalation = add_working_days(one.due, ESCALATION_STEP, calendar)
        silent = one.answered_at is None and today < escalation
        return DigestLine(one, Reason.OVERDUE, late, escalation if silent else None)
    if one.hand_in is None or today < add_working_days(one.hand_in, -max(STEPS_BEFORE), calendar):
        return DigestLine(one, Reason.RESUMED)
    if one.hand_in <= today:
        return DigestLine(one, Reason.TODAY)
    return DigestLine(one, Reason.SOON, working_days_after(today, one.hand_in, calendar))


_URGENT_FIRST = {Reason.OVERDUE: 0, Reason.TODAY: 1, Reason.SOON: 2, Reason.RESUMED: 3, Reason.INFORMATION: 4}


def _by_due(one: Assignment) -> tuple[date, int]:
    return one.due or date.max, one.id


def _by_urgency(line: DigestLine) -> tuple[int, date, int]:
    return _URGENT_FIRST[line.reason], *_by_due(line.assignment)
