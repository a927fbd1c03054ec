"""Days offered: worked ones, ahead, and while the deadline is ahead none beyond it."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.assignments import Assignment, State
from bot.domain.calendar import PlainWeek
from bot.domain.minutes import Tracking
from bot.domain.promises import Offer, extension_days, promise_days

MONDAY = date(2026, 11, 23)


def due(day: date | None) -> Assignment:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    return Assignment(1, 1, 1, 1, None, Tracking.CONTROL, State.ISSUED, day, day, at)


@pytest.mark.parametrize(
    "today, day, offered",
    [
        (MONDAY, date(2026, 12, 15), [("tomorrow", 24), ("week", 30), ("before_due", 10)]),
        (MONDAY, date(2026, 11, 26), [("tomorrow", 24)]),
        (MONDAY, MONDAY, [("tomorrow", 24), ("week", 30)]),
        (MONDAY, None, [("tomorrow", 24), ("week", 30)]),
        (date(2026, 11, 27), None, [("next", 30), ("week", 4)]),
        (MONDAY, date(2026, 11, 16), [("tomorrow", 24), ("week", 30)]),
    ],
)
def test_days_to_come_back(today: date, day: date | None, offered: list[tuple[str, int]]) -> None:
    found = promise_days(due(day), today, PlainWeek())
    assert [(str(one.offer), one.day.day) for one in found] == offered


def test_days_to_ask_for_count_from_the_deadline_or_from_today() -> None:
    ahead = extension_days(due(date(2026, 12, 1)), MONDAY, PlainWeek())
    late = extension_days(due(date(2026, 11, 2)), MONDAY, PlainWeek())
    assert [one.day for one in ahead] == [date(2026, 12, 4), date(2026, 12, 8), date(2026, 12, 15)]
    assert late[0].offer is Offer.WORKING_DAYS
    assert late[0].day == date(2026, 11, 26)


days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@given(days, st.none() | days)
def test_whatever_the_days_each_is_worked_ahead_and_once(today: date, day: date | None) -> None:
    week = PlainWeek()
    promises = promise_days(due(day), today, week)
    extensions = extension_days(due(day), today, week)
    for offered in (promises, extensions):
        assert all(week.is_working(one.day) and one.day > today for one in offered)
        assert len({one.day for one in offered}) == len(offered)
    assert extensions
    if day is not None:
        assert all(one.day > day for one in extensions)
        assert day <= today or all(one.day <= day for one in promises)
