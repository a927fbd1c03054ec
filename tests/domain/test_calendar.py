"""Arithmetic of working days over a calendar that is passed in."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import (
    PlainWeek,
    WorkingDays,
    add_working_days,
    at,
    aware,
    local_day,
    next_working_day,
    previous_working_day,
    this_or_next,
    this_or_previous,
    working_days_after,
)
from tests.domain.office import ZONE

D = date.fromisoformat


class Days:
    """A week with exceptions: holidays on weekdays, worked days at weekends."""

    def __init__(self, off: str = "", worked: str = "") -> None:
        self.off = {D(day) for day in off.split()}
        self.worked = {D(day) for day in worked.split()}

    def is_working(self, day: date) -> bool:
        return day in self.worked or (day.weekday() < 5 and day not in self.off)


#: The November of 2024 around the day of unity: Sat 2 worked, Mon 4 off.
NOVEMBER = Days(off="2024-11-04", worked="2024-11-02")
#: The January of 2026, to Sun 11.
JANUARY = Days(off=" ".join(f"2026-01-{n:02}" for n in range(1, 12)))

Move = Callable[[date, WorkingDays], date]


@pytest.mark.parametrize(
    "move,day,calendar,expected",
    [
        (this_or_previous, "2024-11-01", NOVEMBER, "2024-11-01"),
        (this_or_previous, "2024-11-02", NOVEMBER, "2024-11-02"),
        (this_or_previous, "2024-11-04", NOVEMBER, "2024-11-02"),
        (this_or_previous, "2026-01-11", JANUARY, "2025-12-31"),
        (this_or_next, "2024-11-02", NOVEMBER, "2024-11-02"),
        (this_or_next, "2024-11-03", NOVEMBER, "2024-11-05"),
        (this_or_next, "2026-01-01", JANUARY, "2026-01-12"),
        (previous_working_day, "2024-11-05", NOVEMBER, "2024-11-02"),
        (previous_working_day, "2024-11-02", NOVEMBER, "2024-11-01"),
        (next_working_day, "2024-11-01", NOVEMBER, "2024-11-02"),
        (next_working_day, "2024-11-02", NOVEMBER, "2024-11-05"),
        (next_working_day, "2025-12-31", JANUARY, "2026-01-12"),
    ],
)
def test_a_day_from_a_day(move: Move, day: str, calendar: WorkingDays, expected: str) -> None:
    assert move(D(day), calendar) == D(expected)


@pytest.mark.parametrize(
    "day,count,expected",
    [
        ("2024-11-01", 0, "2024-11-01"),
        ("2024-11-03", 0, "2024-11-03"),
        ("2024-11-01", 1, "2024-11-02"),
        ("2024-11-01", 2, "2024-11-05"),
        ("2024-11-03", 1, "2024-11-05"),
        ("2024-11-05", -1, "2024-11-02"),
        ("2024-11-05", -3, "2024-10-31"),
        ("2024-11-03", -1, "2024-11-02"),
    ],
)
def test_add_working_days(day: str, count: int, expected: str) -> None:
    assert add_working_days(D(day), count, NOVEMBER) == D(expected)


@pytest.mark.parametrize(
    "start,day,count",
    [
        ("2024-11-01", "2024-11-01", 0),
        ("2024-11-01", "2024-11-02", 1),
        ("2024-11-01", "2024-11-04", 1),
        ("2024-11-01", "2024-11-06", 3),
        ("2024-11-06", "2024-11-01", 0),
    ],
)
def test_working_days_after(start: str, day: str, count: int) -> None:
    assert working_days_after(D(start), D(day), NOVEMBER) == count


def test_a_calendar_without_working_days_is_a_mistake() -> None:
    class Never:
        def is_working(self, day: date) -> bool:
            return day.year < 1

    with pytest.raises(ValueError, match="no working day within 60 days of 2026-01-01"):
        this_or_next(D("2026-01-01"), Never())


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 30), st.integers(0, 127))
def test_there_and_back(day: date, count: int, pattern: int) -> None:
    """In any week that has a working day: going on by `count` working days passes `count` of them."""

    class Week:
        def is_working(self, one: date) -> bool:
            return bool(pattern >> one.weekday() & 1) or one.weekday() == 2

    later = add_working_days(day, count, Week())
    assert Week().is_working(later)
    assert working_days_after(day, later, Week()) == count
    assert add_working_days(later, -count, Week()) == this_or_previous(day, Week())


def test_the_day_is_that_of_the_zone() -> None:
    midnight = datetime(2026, 11, 22, 21, 30, tzinfo=UTC)
    assert local_day(midnight, ZONE) == D("2026-11-23")
    assert local_day(midnight, ZoneInfo("Europe/Kaliningrad")) == D("2026-11-22")


def test_a_moment_of_the_zone() -> None:
    moment = at(D("2026-11-23"), time(9), ZoneInfo("Asia/Vladivostok"))
    assert moment.utcoffset() == timedelta(hours=10)
    assert moment == datetime(2026, 11, 22, 23, tzinfo=UTC)


@pytest.mark.parametrize("take", [aware, lambda moment: local_day(moment, ZONE)])
def test_naive_moments_are_refused(take: Callable[[datetime], object]) -> None:
    with pytest.raises(ValueError, match="without a zone"):
        take(datetime(2026, 11, 23, 9))  # noqa: DTZ001 - what is refused


def test_plain_week() -> None:
    worked = [PlainWeek().is_working(D("2026-11-23") + timedelta(n)) for n in range(7)]
    assert worked == [True] * 5 + [False] * 2
