"""Rules of what recurs, and the periods they cut the days into."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.calendar import RussianCalendar
from bot.domain.calendar import ONE_DAY, PlainWeek
from bot.domain.recurrence import (
    Every,
    Recurrence,
    Rule,
    asks,
    every_of,
    first_period,
    following,
    hand_in_of,
    issue_day,
    issue_moment,
    next_period,
    period_named,
    period_of,
    scheduled,
    turn,
)
from tests.domain.test_policy_properties import calendars

CALENDAR = RussianCalendar()
MOSCOW = ZoneInfo("Europe/Moscow")

CODES = (
    "weekly:5",
    "weekly:2,4",
    "weekly:1,7",
    "monthly:5",
    "monthly:5,20",
    "monthly:31",
    "monthly:30,31",
    "monthly:last",
    "monthly:w3",
    "monthly:w-1",
    "monthly:2x4",
    "monthly:-1x5",
    "quarterly:last",
    "quarterly:1-10",
    "quarterly:3-20",
    "halfyearly:last",
    "halfyearly:1-15",
    "yearly:09-01",
    "yearly:02-29",
    "yearly:07-01,12-01",
    "yearly:last",
    "days:14:2026-12-04",
    "days:10:2026-11-30",
    "days:1:2026-12-01",
    "information:01-20",
    "information:12-31",
)
codes = st.sampled_from(CODES)
days = st.dates(date(2024, 1, 1), date(2031, 12, 31))


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_read_as_it_is_written(code: str) -> None:
    assert Rule.of(code).code == code
    assert len(code) <= 80


@pytest.mark.parametrize(
    "code",
    [
        "",
        "weekly",
        "weekly:8",
        "weekly:0",
        "monthly:0",
        "monthly:32",
        "monthly:x",
        "quarterly:4-1",
        "yearly:13-01",
        "days:0:2026-12-04",
        "days:5:soon",
        "hourly:1",
        "yearly:",
        "monthly:5,,6",
    ],
)
def test_what_is_no_rule_is_refused(code: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its words are Python's own
        Rule.of(code)


@given(codes, days, calendars)
def test_periods_lie_side_by_side(code: str, day: date, calendar: PlainWeek) -> None:
    """None overlap, none is left out, and their names rise with them."""
    rule = Rule.of(code)
    one = period_of(rule, day, calendar)
    assert one.start <= day <= one.end
    assert one.start <= one.due <= one.end
    for _ in range(30):
        after = following(rule, one, calendar)
        assert after.start == one.end + ONE_DAY
        assert after.key > one.key
        one = after


@given(codes, days, calendars)
def test_every_day_of_a_period_names_it_and_its_name_finds_it(
    code: str, day: date, calendar: PlainWeek
) -> None:
    rule = Rule.of(code)
    one = period_of(rule, day, calendar)
    assert period_of(rule, one.start, calendar) == one == period_of(rule, one.end, calendar)
    assert period_named(rule, one.key, calendar) == one
    assert len(one.key) <= 20


@given(codes, days, calendars)
def test_each_is_issued_in_time_and_none_before_the_one_before(
    code: str, day: date, calendar: PlainWeek
) -> None:
    rule = Rule.of(code)
    one = period_of(rule, day, calendar)
    after = following(rule, one, calendar)
    assert issue_day(rule, one, calendar) <= issue_day(rule, after, calendar)
    if rule.every is not Every.INFORMATION:
        assert issue_day(rule, one, calendar) < hand_in_of(one, calendar) <= one.due


@given(
    codes, days, st.integers(1, 40), st.sampled_from(["Europe/Moscow", "Asia/Vladivostok", "Europe/Berlin"])
)
def test_run_every_day_each_period_is_issued_exactly_once(
    code: str, start: date, runs: int, zone_name: str
) -> None:
    """Whatever the zone, and whether its clocks change."""
    zone = ZoneInfo(zone_name)
    rule, calendar = Rule.of(code), PlainWeek()
    first = period_of(rule, start, calendar)
    one = scheduled(Recurrence(1, rule), next_period(Recurrence(1, rule), first, calendar), zone, calendar)
    expected = next_period(one, first, calendar)
    assert one.issue_next is not None
    now = one.issue_next
    for _ in range(runs):
        assert expected is not None
        assert issue_moment(rule, expected, zone, calendar) == one.issue_next
        done = turn(one, now, zone, calendar)
        assert turn(one, now - timedelta(seconds=1), zone, calendar).period is None
        # On one morning two may begin: of these the first was missed, and is said to be.
        issued = [*done.missed, *([done.period] if done.period else [])]
        assert issued
        for period in issued:
            assert period == expected
            expected = next_period(one, period, calendar)
        one = done.rest
        assert one.issue_next is not None
        assert one.issue_next > now
        now = one.issue_next


@pytest.mark.parametrize(
    "code, day, key, due",
    [
        ("weekly:5", date(2026, 11, 23), "2026-W48", date(2026, 11, 27)),
        ("weekly:4", date(2027, 1, 1), "2026-W53", date(2026, 12, 31)),
        ("weekly:2,4", date(2026, 11, 25), "2026-W48/2", date(2026, 11, 26)),
        ("monthly:5", date(2026, 12, 31), "2026-12", date(2026, 12, 5)),
        ("monthly:5,20", date(2026, 12, 6), "2026-12/2", date(2026, 12, 20)),
        ("monthly:31", date(2027, 2, 1), "2027-02", date(2027, 2, 28)),
        ("monthly:w3", date(2026, 12, 1), "2026-12", date(2026, 12, 3)),
        ("monthly:w-1", date(2027, 1, 5), "2027-01", date(2027, 1, 29)),
        ("monthly:2x4", date(2026, 12, 1), "2026-12", date(2026, 12, 10)),
        ("quarterly:last", date(2026, 11, 23), "2026-Q4", date(2026, 12, 31)),
        ("quarterly:1-10", date(2027, 1, 1), "2027-Q1", date(2027, 1, 10)),
        ("halfyearly:last", date(2027, 6, 30), "2027-H1", date(2027, 6, 30)),
        ("yearly:09-01", date(2026, 11, 23), "2026", date(2026, 9, 1)),
        ("days:14:2026-12-04", date(2026, 11, 21), "2026-12-04", date(2026, 12, 4)),
        ("days:14:2026-12-04", date(2026, 11, 20), "2026-11-20", date(2026, 11, 20)),
        ("information:01-20", date(2026, 11, 23), "2027", date(2027, 1, 20)),
        ("information:01-20", date(2027, 1, 20), "2027", date(2027, 1, 20)),
        ("information:01-20", date(2027, 1, 21), "2028", date(2028, 1, 20)),
    ],
)
def test_what_a_day_belongs_to(code: str, day: date, key: str, due: date) -> None:
    one = period_of(Rule.of(code), day, CALENDAR)
    assert (one.key, one.due) == (key, due)


@pytest.mark.parametrize(
    "key, every",
    [
        ("2026-12", Every.MONTH),
        ("2026-12/2", Every.MONTH),
        ("2026-W49", Every.WEEK),
        ("2026-Q4", Every.QUARTER),
        ("2026-H2", Every.HALF),
        ("2026", Every.YEAR),
        ("2026/2", Every.YEAR),
        ("2026-12-04", Every.DAYS),
    ],
)
def test_a_name_tells_the_rhythm(key: str, every: Every) -> None:
    assert every_of(key) is every


@pytest.mark.parametrize(
    "code, day, issued",
    [
        # The month's first day is worked, and leaves three working days.
        ("monthly:5", date(2026, 12, 1), date(2026, 12, 1)),
        # In January the holidays leave none: before the year's end.
        ("monthly:5", date(2027, 1, 1), date(2026, 12, 25)),
        ("weekly:5", date(2026, 11, 25), date(2026, 11, 23)),
        ("weekly:1", date(2026, 11, 25), date(2026, 11, 18)),
        ("quarterly:last", date(2027, 1, 15), date(2027, 1, 11)),
        # Nobody has the year's duty on his list since January.
        ("yearly:09-01", date(2027, 5, 1), date(2027, 6, 1)),
        ("information:01-20", date(2027, 2, 1), date(2027, 1, 21)),
    ],
)
def test_on_which_morning_it_is_issued(code: str, day: date, issued: date) -> None:
    rule = Rule.of(code)
    assert issue_day(rule, period_of(rule, day, CALENDAR), CALENDAR) == issued


def test_the_first_period_is_that_of_the_printed_day() -> None:
    one = Recurrence(1, Rule.of("monthly:5"))
    today = date(2026, 11, 23)
    first = first_period(one, date(2026, 12, 5), today, CALENDAR)
    assert first is not None
    assert (first.key, first.due) == ("2026-12", date(2026, 12, 5))
    # «еженедельно, начиная с 1 февраля»: the day as printed.
    weekly = replace(one, rule=Rule.of("weekly:5"))
    first = first_period(weekly, date(2027, 2, 1), today, CALENDAR)
    assert first is not None
    assert (first.key, first.due) == ("2027-W05", date(2027, 2, 1))


def test_of_an_old_protocol_the_first_is_the_one_that_comes() -> None:
    one = Recurrence(1, Rule.of("monthly:5"))
    first = first_period(one, date(2026, 10, 5), date(2026, 11, 23), CALENDAR)
    assert first is not None
    assert first.key == "2026-12"


def test_months_left_out_are_not_asked() -> None:
    one = Recurrence(1, Rule.of("monthly:25"), frozenset({7, 8}))
    june = period_of(one.rule, date(2027, 6, 1), CALENDAR)
    after = next_period(one, june, CALENDAR)
    assert after is not None
    assert after.key == "2027-09"


def test_nothing_is_asked_beyond_the_last_day() -> None:
    one = Recurrence(1, Rule.of("monthly:25"), ends_on=date(2027, 5, 31))
    april = period_of(one.rule, date(2027, 4, 1), CALENDAR)
    may = next_period(one, april, CALENDAR)
    assert may is not None
    assert may.key == "2027-05"
    assert next_period(one, may, CALENDAR) is None


def test_all_months_left_out_is_the_end() -> None:
    one = Recurrence(1, Rule.of("weekly:5"), frozenset(range(1, 13)))
    assert next_period(one, period_of(one.rule, date(2027, 4, 1), CALENDAR), CALENDAR) is None


def test_a_week_of_holidays_is_not_asked_about() -> None:
    rule = Rule.of("weekly:5")
    holidays = period_of(rule, date(2027, 1, 5), CALENDAR)
    assert not asks(rule, holidays, frozenset(), CALENDAR)
    assert asks(rule, following(rule, holidays, CALENDAR), frozenset(), CALENDAR)


def test_after_an_outage_only_the_running_period_is_issued() -> None:
    one = Recurrence(1, Rule.of("weekly:5"))
    start = period_of(one.rule, date(2026, 11, 30), CALENDAR)
    one = scheduled(one, start, MOSCOW, CALENDAR)
    done = turn(one, datetime(2026, 12, 16, 12, tzinfo=MOSCOW), MOSCOW, CALENDAR)
    assert done.period is not None
    assert done.period.key == "2026-W51"
    assert [p.key for p in done.missed] == ["2026-W49", "2026-W50"]
    assert done.rest.upcoming == "2026-W52"


def test_what_is_over_when_the_bot_comes_back_was_missed() -> None:
    one = Recurrence(1, Rule.of("weekly:5"))
    one = scheduled(one, period_of(one.rule, date(2026, 11, 30), CALENDAR), MOSCOW, CALENDAR)
    saturday = turn(one, datetime(2026, 12, 5, 12, tzinfo=MOSCOW), MOSCOW, CALENDAR)
    assert saturday.period is None
    assert [p.key for p in saturday.missed] == ["2026-W49"]
    assert saturday.rest.upcoming == "2026-W50"
