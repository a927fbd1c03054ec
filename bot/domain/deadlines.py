"""A deadline as it was written, and the day the product proposes to hand in by.

Reading gives the day as written and nothing here moves it (docs/product.md): the printed date comes first in
every text, the working day before it is a proposal beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum


class DeadlineKind(StrEnum):
    DATE = "date"
    PERIOD = "period"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    AS_NEEDED = "as_needed"


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a decision is due.

    `due` is the last day as written, in the workspace's zone (None for ongoing, as needed, or where no day
    can be worked out); `time` stands only where an hour is said; `text` is the words it was read from.
    """

    kind: DeadlineKind
    due: date | None
    text: str
    time: time | None = None


#: Words that print no day: the proposed day is the deadline. Days from the meeting's day, as the model
#: instructions for office work of municipal bodies count them.
DAYS_OF_WORDS = {"незамедлительно": 3, "срочно": 3, "оперативно": 10}


def propose_due(deadline: Deadline | None, meeting_day: date | None, today: date) -> Deadline | None:
    """The deadline the product works with: as read, but «срочно» and its like get their proposed day.

    Such words are read as the meeting's day; where another day is printed beside them, that one holds. The
    days count from the meeting, but a protocol that comes later can't have been due before it came.
    """
    if deadline is None or meeting_day is None or deadline.kind is not DeadlineKind.DATE:
        return deadline
    first, *_ = deadline.text.lower().split() or [""]
    days = DAYS_OF_WORDS.get(first.strip(".,;:!"))
    if days is None or deadline.due != meeting_day:
        return deadline
    return replace(deadline, due=max(meeting_day, today) + timedelta(days=days))


def month_later(day: date) -> date:
    """The same day of the next month, or its last one."""
    first_of_next = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    last_of_next = (first_of_next + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return first_of_next.replace(day=min(day.day, last_of_next.day))


def quarter_end(day: date) -> date:
    """The last day of the quarter that `day` lies in."""
    first_of_next = date(day.year + (day.month > 9), (day.month - 1) // 3 * 3 + 4 - 12 * (day.month > 9), 1)
    return first_of_next - timedelta(days=1)
