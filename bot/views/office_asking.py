"""Words, or a day, asked of the office for what it decides; ready ones are offered as buttons."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from bot.callbacks.office_items import OfficeItemTap
from bot.callbacks.queue import AskDayTap, OfficeDayTap, QueueTap, ReasonTap
from bot.domain.calendar import WorkingDays, add_working_days, this_or_next
from bot.domain.items import Item
from bot.domain.queue import DAY_BESIDES, Asking
from bot.i18n import Texts
from bot.views.screen import CODE, NAME, Button, Screen, button, clip, rows_of, screen

#: Days offered: so many working days from now, then so many weeks.
WORKING_DAYS: Final = (1, 3)
WEEKS: Final = (1, 2, 4)


def ask(t: Texts, asking: Asking, item: Item | None, today: date, calendar: WorkingDays) -> Screen:
    """`item` None: many, of the same queue."""
    said = {
        "code": clip(item.code, CODE) if item else "",
        "seat": clip(item.post_label, NAME) if item else "",
    }
    if asking.asks_day:
        days = [button(_day_words(t, day), OfficeDayTap(day=_number(day))) for day in _days(today, calendar)]
        return screen([t("ask-day", **said)], *rows_of(days, 2), (_back(t, asking, item),))
    with_day = button(t.plain("ask-with-day"), AskDayTap())
    day = t("ask-day-chosen", day=t.day(asking.day, today)) if asking.day else None
    return screen(
        [t(f"ask-{asking.what}", **said), day],
        *((button(t.plain(key), ReasonTap(number=number)),) for number, key in enumerate(reasons(t, asking))),
        (with_day,) if asking.what in DAY_BESIDES and asking.day is None else (),
        (_back(t, asking, item),),
    )


def reasons(t: Texts, asking: Asking) -> list[str]:
    """Keys of the ready reasons for this."""
    keys = [f"reason-{asking.what}-{number}" for number in range(1, 5)]
    return [key for key in keys if t.has(key)]


def day_of(number: int) -> date | None:
    """The day that a button carries; None where it is none."""
    try:
        return date(number // 10_000, number // 100 % 100, number % 100)
    except ValueError:
        return None


def _number(day: date) -> int:
    return (day.year * 100 + day.month) * 100 + day.day


def _days(today: date, calendar: WorkingDays) -> list[date]:
    days = [add_working_days(today, count, calendar) for count in WORKING_DAYS]
    days += [this_or_next(today + timedelta(weeks=count), calendar) for count in WEEKS]
    return sorted(set(days))


def _day_words(t: Texts, day: date) -> str:
    return t.plain("ask-day-button", weekday=t.weekday(day), day=f"{day.day}.{day.month:02}")


def _back(t: Texts, asking: Asking, item: Item | None) -> Button:
    if asking.queue is not None:
        return button(t.plain("button-back"), QueueTap(kind=asking.queue.value))
    return button(t.plain("button-back"), OfficeItemTap(assignment_id=item.assignment.id if item else 0))
