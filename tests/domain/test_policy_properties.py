"""What holds of reminders for any items, calendar and moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise, takewhile

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.assignments import Assignment, State
from bot.domain.calendar import at, local_day, this_or_previous
from bot.domain.minutes import Tracking
from bot.domain.people import DIGEST_HOURS
from bot.domain.policy import Digest, digest, digest_moment, look_at, steps
from tests.domain.made import an_assignment
from tests.domain.office import ZONE

FIRST, LAST = date(2026, 11, 1), date(2027, 2, 28)


@dataclass(frozen=True)
class AnyWeek:
    """Some weekdays are worked, Wednesday among them; a few days are the other way round."""

    weekdays: frozenset[int]
    otherwise: frozenset[date]

    def is_working(self, day: date) -> bool:
        return (day.weekday() in self.weekdays or day.weekday() == 2) != (day in self.otherwise)


days = st.dates(FIRST, LAST)
maybe_days = st.none() | days
moments = st.datetimes(
    datetime.combine(FIRST, time()), datetime.combine(LAST, time()), timezones=st.just(ZONE)
)
hours = st.sampled_from(DIGEST_HOURS)
calendars = st.builds(AnyWeek, st.frozensets(st.integers(0, 6)), st.frozensets(days, max_size=6))


@st.composite
def items(draw: st.DrawFn) -> tuple[AnyWeek, list[Assignment]]:
    """A calendar, and what one person has to do."""
    calendar = draw(calendars)
    made = []
    for number in range(draw(st.integers(1, 4))):
        due = draw(maybe_days)
        made.append(
            an_assignment(
                id=number,
                state=draw(st.sampled_from([State.ISSUED, State.IN_WORK, *State])),
                tracking=draw(st.sampled_from([Tracking.CONTROL, Tracking.INFORMATION])),
                due=due,
                hand_in=this_or_previous(due, calendar) if due and draw(st.booleans()) else None,
                asked_on=draw(maybe_days),
                silent_until=draw(maybe_days),
                answered_at=draw(st.none() | moments),
                issued_at=draw(moments),
            )
        )
    return calendar, made


Office = tuple[AnyWeek, list[Assignment]]


@given(items(), maybe_days, moments, hours)
def test_hint_and_policy_agree(office: Office, told_on: date | None, now: datetime, hour: time) -> None:
    calendar, those = office
    hints = [look_at(one, told_on, hour, ZONE, calendar) for one in those]
    due = any(hint is not None and hint <= now for hint in hints)
    made = digest(those, told_on, now, hour, ZONE, calendar)
    if made is not None:
        assert due
    may_speak = digest_moment(now, hour, ZONE, calendar) == now and told_on != local_day(now, ZONE)
    if due and may_speak:
        assert made is not None


@given(items(), maybe_days, moments, hours)
def test_the_item_that_hints_is_the_one_told(
    office: Office, told_on: date | None, now: datetime, hour: time
) -> None:
    calendar, those = office
    made = digest(those, told_on, now, hour, ZONE, calendar)
    for one in those if made else ():
        hint = look_at(one, told_on, hour, ZONE, calendar)
        told = made is not None and one in {line.assignment for line in made.lines}
        assert told == (hint is not None and hint <= now)


@given(items(), maybe_days, moments, hours)
def test_nothing_in_quiet_hours_or_on_days_off(
    office: Office, told_on: date | None, now: datetime, hour: time
) -> None:
    calendar, those = office
    if digest(those, told_on, now, hour, ZONE, calendar) is not None:
        local = now.astimezone(ZONE)
        assert calendar.is_working(local.date())
        assert hour <= local.time() < time(20)
        assert local.time() >= time(8)


@given(items(), moments, st.timedeltas(timedelta(0), timedelta(hours=24)), hours)
def test_at_most_one_a_day(office: Office, now: datetime, later: timedelta, hour: time) -> None:
    calendar, those = office
    if digest(those, None, now, hour, ZONE, calendar) is not None:
        told_on = local_day(now, ZONE)
        again = digest(those, told_on, now + later, hour, ZONE, calendar)
        assert again is None or again.day > told_on


def walked(office: Office, up: Sequence[date], hour: time) -> dict[date, Digest]:
    """What a person hears where the bot runs on the days `up` only."""
    calendar, those = office
    heard: dict[date, Digest] = {}
    told_on = None
    for day in up:
        made = digest(those, told_on, at(day, hour, ZONE), hour, ZONE, calendar)
        if made is not None:
            heard[day] = made
            told_on = day
    return heard


def steps_after_issue(one: Assignment, calendar: AnyWeek) -> set[date]:
    issued = local_day(one.issued_at, ZONE)
    return {day for day in takewhile(lambda day: day <= LAST, steps(one, calendar)) if day > issued}


EVERY_DAY = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]


@given(items(), hours)
def test_day_by_day_each_step_is_told_once(office: Office, hour: time) -> None:
    calendar, those = office
    heard = walked(office, EVERY_DAY, hour)
    for one in those:
        told = {day for day, made in heard.items() if one in [line.assignment for line in made.lines]}
        assert told == steps_after_issue(one, calendar)


@given(items(), st.sets(days, max_size=8), hours)
def test_after_a_gap_what_gathered_is_told_once(office: Office, chosen: set[date], hour: time) -> None:
    calendar, those = office
    up = sorted(day for day in chosen if calendar.is_working(day))
    heard = walked(office, up, hour)
    for before, day in pairwise([date.min, *up]):
        lines = [line.assignment for line in heard[day].lines] if day in heard else []
        gathered = [
            one for one in those if any(before < step <= day for step in steps_after_issue(one, calendar))
        ]
        assert sorted(one.id for one in lines) == [one.id for one in gathered]
