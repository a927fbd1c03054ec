"""What a person sees of an assignment: the assignment with the facts of its decision, read together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.assignments import Assignment
from bot.domain.deadlines import Deadline
from bot.domain.delegations import DelegationState
from bot.domain.minutes import Expected


@dataclass(frozen=True, slots=True)
class Item:
    """`post_label` is the seat's short name («СОШ № 7»); `watcher` the secretary who approved; `held_since`
    the first day of the seat's holder, where known; `controller_id` who accepts reports on it, where somebody
    was named for the decision or its meeting; `passed_on` how it stands with the deputy it was given to
    (`deputy_id`, once he has said who he is), None where it is with none.
    """

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
    held_since: date | None = None
    controller_id: int | None = None
    passed_on: DelegationState | None = None
    deputy_id: int | None = None

    @property
    def due_before_holder(self) -> bool:
        """The printed day had passed when whoever answers for it now was appointed."""
        due = self.assignment.due
        return due is not None and self.held_since is not None and due < self.held_since


@dataclass(frozen=True, slots=True)
class Progress:
    """How many posts of one decision have answered."""

    answered: int
    total: int
