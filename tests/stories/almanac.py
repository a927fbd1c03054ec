"""Days of a story: working days by the Russian calendar, and how people write a day."""

from datetime import date

from bot.adapters.calendar import RussianCalendar
from bot.domain.calendar import add_working_days, this_or_next

CALENDAR = RussianCalendar()

_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()


def working_day(start: date, number: int) -> date:
    """The `number`-th working day after `start` (before it, where negative); of 0 `start` or the next one."""
    return add_working_days(start, number, CALENDAR) if number else this_or_next(start, CALENDAR)


def in_words(day: date) -> str:
    """«1 декабря»."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def as_told(day: date, today: date) -> str:
    """As the bot says it on `today`: «1 декабря», «11 января 2027» of another year."""
    return in_words(day) if day.year == today.year else f"{in_words(day)} {day.year}"


def in_full(day: date) -> str:
    """«1 декабря 2026 г.»"""
    return f"{in_words(day)} {day.year} г."
