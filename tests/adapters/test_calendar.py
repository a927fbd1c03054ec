"""The Russian production calendar, against the Government's decrees and known counts."""

import subprocess
import sys
from datetime import date, timedelta

import pytest

from bot.adapters.calendar import RussianCalendar, RussianCalendars
from bot.domain.calendar import add_working_days, this_or_previous
from tests.domain.office import WORKSPACE

CALENDAR = RussianCalendar()

#: Decrees of the Government: № 1314 of 10.08.2023, № 1335 of 04.10.2024, № 1466 of 24.09.2025.
MOVED_DAYS_OFF = """
2024-04-29 2024-04-30 2024-05-10 2024-12-30 2024-12-31
2025-05-02 2025-05-08 2025-06-13 2025-11-03 2025-12-31
2026-01-09 2026-12-31
"""
#: Labour Code, article 112: a holiday on a day off moves to the next working day.
MOVED_BY_LAW = "2023-11-06 2026-03-09 2026-05-11"
WORKING_SATURDAYS = "2024-04-27 2024-11-02 2024-12-28 2025-11-01"
HOLIDAYS = "2026-01-01 2026-01-08 2026-02-23 2026-03-08 2026-05-01 2026-05-09 2026-06-12 2026-11-04"
WEEKENDS = "2026-11-21 2026-11-22 2024-01-06 2024-01-07 2025-01-04 2025-02-23 2025-03-08 2026-01-03"
WORKED = "2026-01-12 2026-11-23 2026-12-30 2025-12-30 2024-05-02 2026-05-04 2026-11-03"


def days(text: str) -> list[date]:
    return [date.fromisoformat(day) for day in text.split()]


@pytest.mark.parametrize("day", days(f"{MOVED_DAYS_OFF} {MOVED_BY_LAW} {HOLIDAYS} {WEEKENDS}"))
def test_off(day: date) -> None:
    assert not CALENDAR.is_working(day)


@pytest.mark.parametrize("day", days(f"{WORKING_SATURDAYS} {WORKED}"))
def test_worked(day: date) -> None:
    assert CALENDAR.is_working(day)


#: Working days of a year and of its months, as the production calendars of a five-day week count them.
COUNTS = {
    2024: (248, [17, 20, 20, 21, 20, 19, 23, 22, 21, 23, 21, 21]),
    2025: (247, [17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22]),
    2026: (247, [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]),
}


@pytest.mark.parametrize("year", COUNTS)
def test_counts(year: int) -> None:
    worked = [d for n in range(366) if (d := date(year, 1, 1) + timedelta(n)).year == year]
    worked = [day for day in worked if CALENDAR.is_working(day)]
    in_year, in_months = COUNTS[year]
    assert [sum(day.month == month for day in worked) for month in range(1, 13)] == in_months
    assert len(worked) == in_year


def test_a_year_without_a_decree_follows_the_labour_code() -> None:
    assert date(2034, 11, 4).strftime("%a") == "Sat"
    assert not CALENDAR.is_working(date(2034, 11, 6))
    assert CALENDAR.is_working(date(2034, 11, 7))
    assert CALENDAR.is_working(date(2033, 1, 10)), "January waits for the decree"


def test_arithmetic_over_it() -> None:
    assert this_or_previous(date(2026, 12, 31), CALENDAR) == date(2026, 12, 30)
    assert add_working_days(date(2026, 12, 30), 1, CALENDAR) == date(2027, 1, 11)
    assert add_working_days(date(2025, 10, 31), 1, CALENDAR) == date(2025, 11, 1)


def test_corrections_are_stronger_both_ways() -> None:
    flood, saturday = date(2026, 11, 24), date(2026, 11, 28)
    corrected = RussianCalendar({flood: False, saturday: True})
    assert CALENDAR.is_working(flood)
    assert not CALENDAR.is_working(saturday)
    assert not corrected.is_working(flood)
    assert corrected.is_working(saturday)
    assert corrected.is_working(date(2026, 11, 25))


def test_every_workspace_has_it() -> None:
    calendar = RussianCalendars().of(WORKSPACE)
    assert not calendar.is_working(date(2026, 11, 4))
    assert calendar.is_working(date(2026, 11, 5))


def test_holidays_are_loaded_only_when_asked() -> None:
    code = (
        "import sys; from bot.adapters.calendar import RussianCalendar; RussianCalendar();"
        "assert not any(name.split('.')[0] == 'holidays' for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
