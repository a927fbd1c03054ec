"""What the office has to decide about single assignments: asked by assignees, reported, proposed.

It is worked off kind by kind. What is asked about one decision by many is one matter of the queue.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from typing import Final

from bot.domain.appeals import Appeal, AppealKind
from bot.domain.assignments import Report
from bot.domain.calendar import WorkingDays, add_working_days
from bot.domain.items import Item


class QueueKind(StrEnum):
    """`report`: done, to be accepted; `elsewhere`: «сдали другим путём», to be confirmed; the others are what
    `AppealKind` says.
    """

    EXTENSION = "extension"
    NOT_CONCERNED = "not_concerned"
    NOT_OURS = "not_ours"
    UNCLEAR = "unclear"
    CLOSE = "close"
    ELSEWHERE = "elsewhere"
    REPORT = "report"


#: Which of them appeals are, and of what kind.
APPEALS: Final[Mapping[QueueKind, AppealKind]] = {
    kind: AppealKind(kind.value) for kind in QueueKind if kind.value in set(AppealKind)
}
#: Of these all that is asked about one decision is shown at once.
BY_DECISION: Final = frozenset({QueueKind.NOT_CONCERNED})

#: What is offered beside the day that was asked for.
SOME_DAYS: Final = 3


@dataclass(frozen=True, slots=True)
class Pending:
    """One assignment that waits: what was asked of it, or (`appeal` None) the report. `by` is who said it,
    `seat` the one proposed instead, `files` are counted.
    """

    item: Item
    by: str
    appeal: Appeal | None = None
    report: Report | None = None
    seat: str = ""
    files: int = 0

    @property
    def id(self) -> int:
        """Rises with time: what came after a screen was drawn is told apart by it."""
        if self.appeal is not None:
            return self.appeal.id
        return self.report.id if self.report is not None else 0


def matters(kind: QueueKind, pending: Iterable[Pending]) -> tuple[tuple[Pending, ...], ...]:
    """In the order in which they are worked off: what is to be decided at once stands together."""
    found = sorted(pending, key=lambda one: one.id)
    if kind not in BY_DECISION:
        return tuple((one,) for one in found)
    first: dict[int, int] = {}
    for one in found:
        first.setdefault(one.item.assignment.decision_id, one.id)
    found.sort(key=lambda one: first[one.item.assignment.decision_id])
    return tuple(tuple(g) for _, g in groupby(found, key=lambda one: one.item.assignment.decision_id))


def some_days_later(item: Item, today: date, calendar: WorkingDays) -> date:
    """«+3 рабочих дня»: after the printed day, or after today where that has passed."""
    return add_working_days(max(item.assignment.due or today, today), SOME_DAYS, calendar)


class Wanted(StrEnum):
    """What words, or a day, are asked for. Those on `…S` are about all that stood on the screen."""

    REFUSE_EXTENSION = "refuse_extension"
    REFUSE_EXTENSIONS = "refuse_extensions"
    OTHER_DAY = "other_day"
    REFUSE_CONCERN = "refuse_concern"
    REFUSE_CONCERNS = "refuse_concerns"
    LEAVE = "leave"
    ANSWER = "answer"
    RETURN = "return"
    KEEP = "keep"
    CLOSE = "close"
    REOPEN = "reopen"
    PROPOSE = "propose"


#: These are answered by a day alone; with these a day may be given besides.
DAY_ALONE: Final = frozenset({Wanted.OTHER_DAY, Wanted.KEEP})
DAY_BESIDES: Final = frozenset({Wanted.ANSWER, Wanted.RETURN})


@dataclass(frozen=True, slots=True)
class Asking:
    """What the next words decide. `object_id` is the appeal, the assignment (of this `version`), or of many
    the decision; `last_id` the newest of them that was seen.

    `queue`: they were asked for in the queue of this kind, to which one goes back; None: on the card. `day`
    is the one given besides; `asks_day`: it is to be said now.
    """

    what: Wanted
    object_id: int
    version: int = 0
    last_id: int = 0
    queue: QueueKind | None = None
    day: date | None = None
    asks_day: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What the office has just decided, for the line that says so. `deed_id` takes it back.

    `deed` is a code; `items` those it was done to; `day` what was given. `faster` names who had decided
    before (then nothing was done), `at` when; `appeal` as he settled it.
    """

    deed: str
    items: tuple[Item, ...]
    deed_id: int | None = None
    day: date | None = None
    told: int = 0
    faster: str | None = None
    at: datetime | None = None
    appeal: Appeal | None = None
