"""How periods are called, and a row of them: «сен ✓, окт ✓, ноя — просрочено»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.domain.assignments import LEFT_OUT, Assignment, State, is_overdue
from bot.domain.recurrence import Every, every_of
from bot.i18n import Markup, Texts

#: Periods in a row, the latest.
IN_ROW = 12


def period_name(t: Texts, key: str, due: date | None, today: date) -> Markup:
    """«декабрь», «4 квартал», «неделя до 4 декабря»; another year's with its year."""
    every = every_of(key)
    unit, _, part = key.partition("/")
    year, number = int(unit[:4]), unit[5:].lstrip("WQH")
    if every is Every.YEAR and not part:
        return t("period-year", year=str(year))
    if due is not None and (part or every in (Every.DAYS, Every.WEEK) or _of_the_one_before(every, due)):
        return t("period-week" if every is Every.WEEK and not part else "period-day", day=t.day(due, today))
    names = {Every.MONTH: "period-month", Every.QUARTER: "period-quarter", Every.HALF: "period-half"}
    if every not in names:
        return t.bare(key)
    words = t(names[every], number=int(number))
    return words if year == today.year else t("period-of-year", period=words, year=str(year))


def _of_the_one_before(every: Every, due: date) -> bool:
    """«до 10 числа месяца, следующего за кварталом»: which quarter's it is, only the words say."""
    return (every is Every.QUARTER and due.month % 3 != 0) or (every is Every.HALF and due.month % 6 != 0)


def rhythm(t: Texts, key: str) -> Markup:
    """«Ежемесячно»"""
    return t(f"period-every-{every_of(key)}")


def short_name(t: Texts, key: str, due: date | None) -> Markup:
    """«дек», «4 кв.», «до 04.12»"""
    every = every_of(key)
    unit, _, part = key.partition("/")
    number = unit[5:].lstrip("WQH")
    if due is not None and (part or every in (Every.DAYS, Every.WEEK) or _of_the_one_before(every, due)):
        return t("period-short-day", day=t.short_day(due))
    if every in (Every.MONTH, Every.QUARTER, Every.HALF):
        return t(f"period-short-{every}", number=int(number))
    return t.bare(unit[:4])


def row_of_periods(t: Texts, periods: Sequence[Assignment], today: date) -> Markup:
    """A person's own, the latest, each with how it stands in words."""
    told = (
        t(
            f"period-is-{_standing(one, today)}",
            period=short_name(t, one.period or "", one.first_due or one.due or one.asked_on),
        )
        for one in periods[-IN_ROW:]
    )
    return t("periods-row", periods=Markup(", ".join(told)))


def _standing(one: Assignment, today: date) -> str:
    if one.state is State.DONE:
        late = one.due is not None and one.reported_on is not None and one.reported_on > one.due
        return "done-late" if late else "done"
    if one.state in LEFT_OUT:
        return "not-asked"
    if is_overdue(one, today):
        return "overdue"
    return "reported" if one.state is State.REPORTED else "open"


def months_words(t: Texts, months: Iterable[int]) -> Markup:
    """«июль, август»"""
    return Markup(", ".join(t("period-month", number=month) for month in sorted(months)))
