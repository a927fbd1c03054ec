"""How an item is answered, besides the taps of `items`: a day, a question to the office, several at once."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from bot.callbacks.fields import Id, Number, Tap, Version

#: A day as eight figures; 0 stands for one that will be typed.
Day = Annotated[int, Field(ge=0, le=99_991_231)]


def day_number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def day_of(number: int) -> date | None:
    """None: it will be typed.

    Raises:
        ValueError: no such day.
    """
    return date(number // 10_000, number // 100 % 100, number % 100) if number else None


class CannotTap(Tap, prefix="cant"):
    """«Не могу»: why?"""

    assignment_id: Id


class ExtendTap(Tap, prefix="extend"):
    """«Нужен другой срок»: which?"""

    assignment_id: Id


class ExtendDayTap(Tap, prefix="extendto"):
    assignment_id: Id
    day: Day


class AppealTap(Tap, prefix="appeal"):
    assignment_id: Id
    version: Version
    kind: Literal["not_concerned", "not_ours", "unclear"]


class HeirTap(Tap, prefix="heir"):
    """«Не нам»: to this seat, or (0) to whom the words say."""

    assignment_id: Id
    version: Version
    post_id: Id


class PromiseTap(Tap, prefix="promise"):
    """«Вернусь…», «Сделаю до…»: when?"""

    assignment_id: Id


class PromiseDayTap(Tap, prefix="promised"):
    assignment_id: Id
    version: Version
    day: Day


class ElsewhereTap(Tap, prefix="elsewhere"):
    """«Уже сдали другим путём»: `ask` which."""

    assignment_id: Id
    version: Version
    way: Literal["ask", "mail", "paper", "phone"]


class NumberTap(Tap, prefix="number"):
    """Of the numbers told, this one is meant."""

    assignment_id: Id
    number: Annotated[str, Field(pattern=r"^\d{1,15}(\.\d{1,6})?$")]


class TickingTap(Tap, prefix="ticking"):
    """«Отметить несколько», of one set of minutes where `minutes_id` isn't 0."""

    minutes_id: Id = 0
    page: Number = 0


class TickItemTap(Tap, prefix="tickone"):
    """`on`: what the tick is to be."""

    assignment_id: Id
    minutes_id: Id
    page: Number
    on: bool


class AnswerTickedTap(Tap, prefix="tickall"):
    what: Literal["done", "take"]


class MeetingsTap(Tap, prefix="meetings"):
    """«По совещаниям»"""

    page: Number = 0


class CardPageTap(Tap, prefix="cardpage"):
    assignment_id: Id
    page: Number


class SearchedTap(Tap, prefix="searched"):
    """«Это мой ответ»: what was typed is no search."""
