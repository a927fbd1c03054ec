"""The Russian production calendar: weekends, holidays, moved days off and working Saturdays.

All of it comes from the `holidays` package, which follows the Government's yearly decrees on moving days off
(2024: № 1314 of 10.08.2023, 2025: № 1335 of 04.10.2024, 2026: № 1466 of 24.09.2025). A decree comes out in
the autumn before; for a year that has none yet there is only the Labour Code.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from bot.domain.calendar import PlainWeek, WorkingDays, this_or_next
from bot.domain.people import Workspace


class RussianCalendar:
    """Implements `WorkingDays`. `corrections` are stronger: a day, and whether it is worked.

    Loads `holidays` at the first question about a year, which costs about a tenth of a second once.
    """

    def __init__(self, corrections: Mapping[date, bool] = MappingProxyType({})) -> None:
        self._corrections = dict(corrections)

    def is_working(self, day: date) -> bool:
        corrected = self._corrections.get(day)
        return day not in _days_off(day.year) if corrected is None else corrected


class RussianCalendars:
    """Implements `Calendars`: one calendar serves all workspaces until one corrects it."""

    def __init__(self) -> None:
        self._calendar = RussianCalendar()

    def of(self, workspace: Workspace) -> WorkingDays:  # noqa: ARG002 - the port asks
        return self._calendar


@cache
def _days_off(year: int) -> frozenset[date]:
    from holidays import country_holidays
    from holidays.countries.russia import RussiaStaticHolidays

    known = country_holidays("RU", years=year)
    first = date(year, 1, 1)
    days = (first + timedelta(n) for n in range(366))
    off = {day for day in days if day.year == year and not known.is_working_day(day)}
    if year > max(RussiaStaticHolidays.special_public_holidays):
        off |= _moved_by_law({day for day in known if day.year == year})
    return frozenset(off)


def _moved_by_law(holidays: set[date]) -> set[date]:
    """A holiday on a day off moves to the working day after it; those of January wait for the decree.

    Source: Labour Code of the Russian Federation, article 112, part 2.
    """
    week = PlainWeek()
    return {this_or_next(day, week) for day in holidays if day.month > 1 and not week.is_working(day)}
