"""What a secretary is about to enter for others, on one decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.assignments import Assignment, State, Way
from bot.domain.minutes import Decision, Minutes

#: How an answer reaches the secretary.
ENTERED: Final = (Way.PHONE, Way.PAPER, Way.MAIL)

#: For whom an answer can still be entered.
TO_ANSWER: Final = frozenset({State.ISSUED, State.IN_WORK, State.RETURNED, State.CLARIFYING})
#: Who has answered.
ANSWERED: Final = frozenset({State.DONE, State.REPORTED})

#: Ticks older than this are of another day's work.
FRESH: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Entering:
    """Ticks are assignment ids. `on` None: today; `number`: the one that was told, a decimal as text."""

    person_id: int
    decision_id: int
    at: datetime
    ticked: frozenset[int] = frozenset()
    way: Way | None = None
    on: date | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """One assignment by the short name of whoever has to answer."""

    assignment: Assignment
    label: str


@dataclass(frozen=True, slots=True)
class Grid:
    """The decision with those who may be ticked, and those who have answered already."""

    decision: Decision
    minutes: Minutes
    seats: tuple[Seat, ...]
    answered: tuple[Seat, ...]
    entering: Entering

    @property
    def ticked(self) -> tuple[Seat, ...]:
        return tuple(one for one in self.seats if one.assignment.id in self.entering.ticked)


@dataclass(frozen=True, slots=True)
class Entered:
    """What was written. `deed_id` takes it back; `waits`: somebody has still to accept it.

    `passed_over`: ticked, but answered by somebody else meanwhile. `corrected`: only the number of an answer
    that was there already.
    """

    decision: Decision
    minutes: Minutes
    seats: tuple[Seat, ...]
    way: Way
    on: date
    number: str | None = None
    deed_id: int | None = None
    waits: bool = False
    passed_over: tuple[Seat, ...] = ()
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """What typed words were taken for; it is asked before anything is written.

    `unknown`: names nobody of the decision has; `answered`: named, but they have answered already;
    `others`: how many other minutes have a decision of this code; `future`: the day named is yet to come;
    `lone_number`: a figure was told for several at once.
    """

    grid: Grid
    unknown: tuple[str, ...] = ()
    answered: tuple[Seat, ...] = ()
    others: int = 0
    future: bool = False
    lone_number: bool = False


@dataclass(frozen=True, slots=True)
class NoSuchDecision:
    code: str
