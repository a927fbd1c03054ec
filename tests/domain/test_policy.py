"""When the bot speaks by itself, and about what: the table of reminders, case by case."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain.assignments import ASSIGNEES_TURN, Assignment, State
from bot.domain.calendar import PlainWeek, WorkingDays
from bot.domain.minutes import Tracking
from bot.domain.policy import (
    DigestLine,
    Reason,
    digest,
    digest_moment,
    hold_end,
    look_at,
    mailing_moment,
    next_step,
    steps,
)
from tests.domain.made import an_assignment, moment
from tests.domain.office import ZONE
from tests.domain.test_calendar import NOVEMBER, D, Days

#: The turn of the year 2026/27: from Thu 31.12 to Sun 10.01 nobody works.
NEW_YEAR = Days(off="2026-12-31 " + " ".join(f"2027-01-{n:02}" for n in range(1, 11)))
WEEK = PlainWeek()
NINE = time(9)

CONTROL, INFORMATION = Tracking.CONTROL, Tracking.INFORMATION
#: Printed for a Sunday, to be handed in on Friday.
SUNDAY = {"due": D("2026-12-06"), "hand_in": D("2026-12-04")}
NO_DAY = {"due": None, "hand_in": None}


# --- steps ------------------------------------------------------------------------------------------------

#: calendar, what is special (else due on Tue 1.12.2026), the steps up to a day
STEPS: list[tuple[WorkingDays, dict[str, Any], str, str]] = [
    (WEEK, {}, "2026-11-26 2026-12-01 2026-12-02 2026-12-09 2026-12-16 2026-12-23", "2026-12-25"),
    # to hand in on the working day before; late is counted from the printed day
    (WEEK, SUNDAY, "2026-12-01 2026-12-04 2026-12-07 2026-12-14", "2026-12-20"),
    # a holiday on Monday 4.11, a working Saturday 2.11
    (
        NOVEMBER,
        {"due": D("2024-11-04"), "hand_in": D("2024-11-02")},
        "2024-10-30 2024-11-02 2024-11-05 2024-11-12",
        "2024-11-15",
    ),
    # the long holidays are no working days
    (
        NEW_YEAR,
        {"due": D("2026-12-30"), "hand_in": D("2026-12-30")},
        "2026-12-25 2026-12-30 2027-01-11 2027-01-18",
        "2027-01-20",
    ),
    # no day; a day past at approval
    (WEEK, NO_DAY, "", "2027-12-31"),
    (WEEK, {"hand_in": None}, "", "2027-12-31"),
    # «вернусь 27.11»: silent till then, then the usual ones
    (WEEK, {"silent_until": D("2026-11-27")}, "2026-11-27 2026-12-01 2026-12-02 2026-12-09", "2026-12-10"),
    (WEEK, {"silent_until": D("2026-11-28")}, "2026-11-30 2026-12-01 2026-12-02", "2026-12-05"),
    (WEEK, {"silent_until": D("2026-12-10")}, "2026-12-10 2026-12-16", "2026-12-20"),
    (WEEK, {"silent_until": D("2026-12-01")}, "2026-12-01 2026-12-02", "2026-12-05"),
    (WEEK, NO_DAY | {"silent_until": D("2026-11-27")}, "2026-11-27", "2027-12-31"),
    # information is asked for once, on its day or the working day after
    (WEEK, NO_DAY | {"tracking": INFORMATION, "asked_on": D("2027-01-20")}, "2027-01-20", "2027-12-31"),
    (WEEK, NO_DAY | {"tracking": INFORMATION, "asked_on": D("2027-01-23")}, "2027-01-25", "2027-12-31"),
    (WEEK, {"tracking": INFORMATION}, "", "2027-12-31"),
    (WEEK, {"tracking": INFORMATION, "asked_on": D("2026-12-01")}, "2026-12-01", "2027-12-31"),
    # an item on control knows no day to ask on
    (WEEK, {"asked_on": D("2027-01-20")}, "2026-11-26 2026-12-01 2026-12-02", "2026-12-05"),
]


def steps_up_to(last: str, one: Assignment, calendar: WorkingDays) -> list[date]:
    return list(takewhile(lambda day: day <= D(last), steps(one, calendar)))


@pytest.mark.parametrize("calendar,changes,expected,last", STEPS)
def test_steps(calendar: WorkingDays, changes: dict[str, Any], expected: str, last: str) -> None:
    assert steps_up_to(last, an_assignment(**changes), calendar) == [D(day) for day in expected.split()]


@pytest.mark.parametrize("state", State)
def test_only_whose_turn_it_is_has_steps(state: State) -> None:
    has_steps = bool(steps_up_to("2026-12-31", an_assignment(state=state), WEEK))
    assert has_steps is (state in {State.ISSUED, State.IN_WORK, State.RETURNED})
    assert has_steps is (state in ASSIGNEES_TURN)


@pytest.mark.parametrize(
    "after,step",
    [
        ("2026-11-01", "2026-11-26"),
        ("2026-11-26", "2026-12-01"),
        ("2026-12-01", "2026-12-02"),
        ("2026-12-03", "2026-12-09"),
        ("2027-12-01", "2027-12-08"),
    ],
)
def test_next_step(after: str, step: str) -> None:
    assert next_step(an_assignment(), D(after), WEEK) == D(step)


# --- the digest: one item, untold so far ------------------------------------------------------------------

ANSWERED = {"answered_at": moment("2026-11-24"), "state": State.IN_WORK}
FRIDAY = D("2026-12-04")

#: what is special, today → reason, working days, the day it reaches the head
LINES: list[tuple[dict[str, Any], str, tuple[Reason, int, date | None] | None]] = [
    ({}, "2026-11-25", None),
    ({}, "2026-11-26", (Reason.SOON, 3, None)),
    ({}, "2026-11-27", (Reason.SOON, 2, None)),
    ({}, "2026-11-30", (Reason.SOON, 1, None)),
    ({}, "2026-12-01", (Reason.TODAY, 0, None)),
    # «Если ответа не будет до пятницы, 4 декабря …», until it has reached the head
    ({}, "2026-12-02", (Reason.OVERDUE, 1, FRIDAY)),
    ({}, "2026-12-03", (Reason.OVERDUE, 2, FRIDAY)),
    ({}, "2026-12-04", (Reason.OVERDUE, 3, None)),
    ({}, "2026-12-09", (Reason.OVERDUE, 6, None)),
    # whoever has answered is not threatened with the head
    (ANSWERED, "2026-12-02", (Reason.OVERDUE, 1, None)),
    (ANSWERED, "2026-11-26", (Reason.SOON, 3, None)),
    # printed for a Sunday
    (SUNDAY, "2026-12-04", (Reason.TODAY, 0, None)),
    (SUNDAY, "2026-12-07", (Reason.OVERDUE, 1, D("2026-12-09"))),
    # steps past at issue are skipped: the new items themselves were told on that day
    ({"issued_at": moment("2026-11-26")}, "2026-11-27", None),
    ({"issued_at": moment("2026-11-27")}, "2026-11-30", None),
    ({"issued_at": moment("2026-11-27")}, "2026-12-01", (Reason.TODAY, 0, None)),
    ({"issued_at": moment("2026-12-01")}, "2026-12-01", None),
    ({"issued_at": moment("2026-12-01")}, "2026-12-02", (Reason.OVERDUE, 1, FRIDAY)),
    # silent until a day, then back with how it stands
    ({"silent_until": D("2026-11-27")}, "2026-11-26", None),
    ({"silent_until": D("2026-11-27")}, "2026-11-27", (Reason.SOON, 2, None)),
    ({"silent_until": D("2026-11-25")}, "2026-11-25", (Reason.RESUMED, 0, None)),
    ({"silent_until": D("2026-11-25")}, "2026-11-26", (Reason.SOON, 3, None)),
    ({"silent_until": D("2026-11-25")}, "2026-12-01", (Reason.TODAY, 0, None)),
    (NO_DAY | {"silent_until": D("2026-11-28")}, "2026-11-30", (Reason.RESUMED, 0, None)),
    (ANSWERED | {"silent_until": D("2026-12-10")}, "2026-12-10", (Reason.OVERDUE, 7, None)),
    # information
    (NO_DAY | {"tracking": INFORMATION, "asked_on": D("2027-01-20")}, "2027-01-19", None),
    (
        NO_DAY | {"tracking": INFORMATION, "asked_on": D("2027-01-20"), "silent_until": D("2026-12-01")},
        "2026-12-01",
        (Reason.RESUMED, 0, None),
    ),
    (
        NO_DAY | {"tracking": INFORMATION, "asked_on": D("2027-01-20")},
        "2027-01-20",
        (Reason.INFORMATION, 0, None),
    ),
    # nothing is ever said about these
    (NO_DAY, "2026-12-02", None),
    ({"hand_in": None}, "2026-12-02", None),
    ({"state": State.REPORTED}, "2026-12-02", None),
    ({"state": State.CLARIFYING}, "2026-12-02", None),
]


def digest_on(
    day: str, *items: Assignment, told_on: str | None = None, hour: str = "09:00"
) -> list[DigestLine]:
    made = digest(items, D(told_on) if told_on else None, moment(day, hour), NINE, ZONE, WEEK)
    return list(made.lines) if made else []


@pytest.mark.parametrize("changes,today,expected", LINES)
def test_the_line_of_a_day(
    changes: dict[str, Any], today: str, expected: tuple[Reason, int, date | None] | None
) -> None:
    one = an_assignment(**changes)
    assert digest_on(today, one) == ([DigestLine(one, *expected)] if expected else [])


def test_what_an_outage_swallowed_is_told_once() -> None:
    one = an_assignment()
    (line,) = digest_on("2026-12-11", one, told_on="2026-11-26")  # 1.12, 2.12 and 9.12 were missed
    assert (line.reason, line.working_days) == (Reason.OVERDUE, 8)
    assert digest_on("2026-12-14", one, told_on="2026-12-11") == []
    assert [line.assignment for line in digest_on("2026-12-16", one, told_on="2026-12-11")] == [one]


def test_a_step_told_is_not_told_again() -> None:
    assert digest_on("2026-11-27", an_assignment(), told_on="2026-11-26") == []


def test_urgent_first_and_what_else_is_on_control() -> None:
    def due(number: int, day: str, **changes: Any) -> Assignment:
        return an_assignment(id=number, due=D(day), hand_in=D(day), **changes)

    soon = due(1, "2026-12-07")
    today = due(2, "2026-12-02")
    overdue = due(3, "2026-12-01")
    older = due(4, "2026-11-24", answered_at=moment("2026-11-24"))
    later = due(5, "2026-12-20")
    dayless = an_assignment(id=6, **NO_DAY)
    reported = due(7, "2026-12-18", state=State.REPORTED)
    done = due(8, "2026-12-01", state=State.DONE)
    asked = an_assignment(id=9, **NO_DAY, tracking=INFORMATION, asked_on=D("2026-12-02"))
    back = due(10, "2026-12-30", silent_until=D("2026-12-02"))
    everything = (dayless, back, asked, soon, done, today, later, overdue, reported, older)
    made = digest(everything, None, moment("2026-12-02"), NINE, ZONE, WEEK)
    assert made is not None
    assert made.day == D("2026-12-02")
    assert [line.assignment for line in made.lines] == [older, overdue, today, soon, back, asked]
    assert list(made.others) == [reported, later, dayless]


def test_an_empty_digest_is_not_sent() -> None:
    assert digest([an_assignment(**NO_DAY)], None, moment("2026-12-02"), NINE, ZONE, WEEK) is None
    assert digest([], None, moment("2026-12-02"), NINE, ZONE, WEEK) is None


# --- the moment -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "hour,clock,told",
    [
        ("09:00", "08:59", False),
        ("09:00", "09:00", True),
        ("09:00", "14:37", True),
        ("09:00", "19:59", True),
        ("09:00", "20:00", False),
        ("09:00", "03:00", False),
        ("08:00", "08:00", True),
        ("12:00", "11:59", False),
        ("12:00", "12:00", True),
        ("16:30", "16:29", False),
        ("16:30", "16:30", True),
    ],
)
def test_a_digest_goes_out_from_the_persons_hour_to_the_evening(hour: str, clock: str, told: bool) -> None:
    now = moment("2026-12-01", clock)
    made = digest([an_assignment()], None, now, time.fromisoformat(hour), ZONE, WEEK)
    assert (made is not None) is told


@pytest.mark.parametrize(
    "day,told",
    [
        ("2024-11-01", True),
        ("2024-11-02", True),  # Saturday, worked
        ("2024-11-03", False),  # Sunday
        ("2024-11-04", False),  # Monday, a holiday
        ("2024-11-05", True),
    ],
)
def test_a_digest_goes_out_on_working_days(day: str, told: bool) -> None:
    one = an_assignment(due=D("2024-10-30"), hand_in=D("2024-10-30"), issued_at=moment("2024-10-01"))
    assert (digest([one], None, moment(day), NINE, ZONE, NOVEMBER) is not None) is told


def test_one_digest_a_day() -> None:
    one = an_assignment()
    assert digest_on("2026-12-01", one, hour="15:00")
    assert not digest_on("2026-12-01", one, told_on="2026-12-01", hour="15:00")


def test_the_day_and_the_hour_are_those_of_the_workspace() -> None:
    now = moment("2026-12-02", "02:30")  # in Moscow
    there = ZoneInfo("Asia/Vladivostok")  # 9:30
    assert digest([an_assignment()], None, now, NINE, ZONE, WEEK) is None
    made = digest([an_assignment()], None, now, NINE, there, WEEK)
    assert made is not None
    assert made.day == D("2026-12-02")


@pytest.mark.parametrize(
    "now,hour,expected",
    [
        ("2024-11-01T07:00", "09:00", "2024-11-01T09:00"),
        ("2024-11-01T09:00", "09:00", "2024-11-01T09:00"),
        ("2024-11-01T11:22", "09:00", "2024-11-01T11:22"),
        ("2024-11-01T20:00", "09:00", "2024-11-02T09:00"),
        ("2024-11-02T21:00", "16:30", "2024-11-05T16:30"),
        ("2024-11-03T12:00", "08:00", "2024-11-05T08:00"),
    ],
)
def test_digest_moment(now: str, hour: str, expected: str) -> None:
    made = digest_moment(at_home(now), time.fromisoformat(hour), ZONE, NOVEMBER)
    assert made == at_home(expected)


def at_home(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


MAILINGS = [
    ("2024-11-01T09:00", "2024-11-01T09:00"),
    ("2024-11-01T17:59", "2024-11-01T17:59"),
    ("2024-11-01T18:00", "2024-11-02T09:00"),  # Saturday is worked
    ("2024-11-01T06:00", "2024-11-01T09:00"),
    ("2024-11-02T12:00", "2024-11-02T12:00"),
    ("2024-11-02T18:30", "2024-11-05T09:00"),  # Sunday, and a holiday on Monday
    ("2024-11-04T12:00", "2024-11-05T09:00"),
]


@pytest.mark.parametrize("now,expected", MAILINGS)
def test_new_items_go_out_in_working_hours(now: str, expected: str) -> None:
    assert mailing_moment(at_home(now), ZONE, NOVEMBER) == at_home(expected)


@pytest.mark.parametrize(
    "approved,issued",
    [
        ("2024-11-01T10:00", "2024-11-01T10:10"),
        ("2024-11-01T17:49", "2024-11-01T17:59"),
        ("2024-11-01T17:50", "2024-11-02T09:00"),
        ("2024-11-01T08:55", "2024-11-01T09:05"),
        ("2024-11-01T08:45", "2024-11-01T09:00"),
        ("2024-11-03T23:55", "2024-11-05T09:00"),
    ],
)
def test_the_hold_ends_in_working_hours(approved: str, issued: str) -> None:
    assert hold_end(at_home(approved), timedelta(minutes=10), ZONE, NOVEMBER) == at_home(issued)


def test_working_hours_are_those_of_the_workspace() -> None:
    there = ZoneInfo("Asia/Vladivostok")
    evening = at_home("2024-11-01T15:00")  # 22:00 there
    assert mailing_moment(evening, there, NOVEMBER) == datetime(2024, 11, 2, 9, tzinfo=there)


@pytest.mark.parametrize(
    "ask",
    [
        lambda now: mailing_moment(now, ZONE, WEEK),
        lambda now: digest_moment(now, NINE, ZONE, WEEK),
        lambda now: digest([], None, now, NINE, ZONE, WEEK),
    ],
    ids=["mailing_moment", "digest_moment", "digest"],
)
def test_naive_moments_are_refused(ask: Callable[[datetime], object]) -> None:
    with pytest.raises(ValueError, match="without a zone"):
        ask(datetime(2026, 12, 1, 9))  # noqa: DTZ001 - what is refused


# --- the hint ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes,told_on,hour,expected",
    [
        ({}, None, "09:00", "2026-11-26T09:00"),
        ({}, "2026-11-26", "12:00", "2026-12-01T12:00"),
        ({}, "2026-12-02", "16:30", "2026-12-09T16:30"),
        ({"issued_at": moment("2026-11-26")}, "2026-11-01", "09:00", "2026-12-01T09:00"),
        ({"silent_until": D("2026-11-28")}, None, "09:00", "2026-11-30T09:00"),
        (NO_DAY, None, "09:00", None),
        ({"state": State.DONE}, None, "09:00", None),
        (NO_DAY | {"silent_until": D("2026-11-27")}, "2026-11-27", "09:00", None),
    ],
)
def test_look_at(changes: dict[str, Any], told_on: str | None, hour: str, expected: str | None) -> None:
    made = look_at(
        an_assignment(**changes), D(told_on) if told_on else None, time.fromisoformat(hour), ZONE, WEEK
    )
    assert made == (at_home(expected) if expected else None)
