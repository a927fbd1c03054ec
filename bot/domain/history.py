"""What happened to an item or a decision: who, when, what, from what to what, by which way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.assignments import State, Way
from bot.domain.deadlines import Deadline


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """`deed` is a code of the journal, or of what was asked and answered. `who` is empty where the bot acted,
    `seat` whose item it was, where several are told of. `states` and `days` are from what to what.

    `until` is the day named with it (asked for, promised), `other` the seat or person it went to.
    `withdrawn`: what was said was taken back.
    """

    at: datetime
    who: str
    deed: str
    seat: str = ""
    states: tuple[State | None, State] | None = None
    days: tuple[date | None, date | None] | None = None
    until: date | None = None
    other: str = ""
    words: str = ""
    number: str = ""
    way: Way | None = None
    files: tuple[str, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A message as it was sent (Telegram's HTML): the evidence that somebody was told."""

    at: datetime
    to: str
    text: str


@dataclass(frozen=True, slots=True)
class History:
    """Of one item where `assignment_id` and `seat` are given, else of a whole decision; oldest first.

    `office`: whoever looks does so for the office.
    """

    decision_id: int
    code: str
    sentence: str
    deadline: Deadline | None
    due: date | None
    minutes_number: str | None
    minutes_date: date | None
    lines: tuple[HistoryLine, ...]
    told: tuple[Told, ...] = ()
    assignment_id: int | None = None
    seat: str = ""
    office: bool = True


def in_order(lines: Iterable[HistoryLine]) -> tuple[HistoryLine, ...]:
    """By their moments; of one moment as they were given."""
    return tuple(sorted(lines, key=lambda line: line.at))


def speaks_of(text: str, code: str) -> bool:
    """Whether a message names the item: «6/1» is not in «16/1» or «6/12»."""
    return re.search(rf"(?<![\w/.]){re.escape(code)}(?![\w/])", text) is not None
