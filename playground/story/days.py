"""Days as the story needs them: Monday to Friday, and the days that stand on the telephones."""

import re
from datetime import date, timedelta

MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
WEEKDAYS = "пн вт ср чт пт сб вс".split()
_DAY = re.compile(rf"\b(\d{{1,2}})\s({'|'.join(MONTHS)})(?:\s(\d{{4}}))?")


def weekday_on_or_after(day: date) -> date:
    """`day` itself, or the Monday after it."""
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() > 4 else day


def plus_weekdays(day: date, count: int) -> date:
    """The `count`-th weekday after `day` (before it, where negative). Holidays are the bot's affair."""
    step = timedelta(days=1 if count > 0 else -1)
    while count:
        day += step
        if day.weekday() < 5:
            count -= step.days
    return day


def days(words: str, today: date) -> list[date]:
    """The days said in `words`, in their order: «1 декабря, вт», «20 января 2027»; else `today`'s year."""
    found = _DAY.findall(words)
    return [
        date(int(year) if year else today.year, MONTHS.index(month) + 1, int(day))
        for day, month, year in found
    ]


def spoken(day: date) -> str:
    """«1 декабря 2026, вт»"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}, {WEEKDAYS[day.weekday()]}"
