"""What a person sees of an assignment: the assignment with the facts of its decision, read together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.assignments import Assignment
from bot.domain.deadlines import Deadline
from bot.domain.minutes import Expected


@dataclass(frozen=True, slots=True)
class Item:
    """`post_label` is the seat's short name («СОШ № 7»); `watcher` the secretary who approved."""

    assignment: Assignment
    code: str
    sentence: str
    deadline: Deadline | None
    expected: tuple[Expected, ...]
    first_takes: bool
    minutes_number: str | None
    minutes_date: date | None
    chair: str | None
    post_label: str
    watcher: int | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many posts of one decision have answered."""

    answered: int
    total: int


@dataclass(frozen=True, slots=True)
class Awaited:
    """What the bot waits for from a person, as a row: field, object, since when.

    `payload` keeps words that came before it was known which item they belong to.
    """

    field: str
    object_id: int
    since: datetime
    payload: str = ""


class AwaitedField(StrEnum):
    """The fields of `Awaited`."""

    REPORT_WORDS = "report_words"
    WHICH_ITEM = "which_item"
    DECISION_TEXT = "decision_text"
    DECISION_DEADLINE = "decision_deadline"
    DECISION_PEOPLE = "decision_people"
    #: Nothing: the last words changed this decision.
    EDITED = "edited"
