"""An assignment: one decision × one seat, its state, and what follows from state and day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from bot.domain.calendar import WorkingDays, add_working_days
from bot.domain.minutes import Tracking


class State(StrEnum):
    ISSUED = "issued"
    IN_WORK = "in_work"
    REPORTED = "reported"
    RETURNED = "returned"
    CLARIFYING = "clarifying"
    DONE = "done"
    CLOSED = "closed"
    NOT_CONCERNED = "not_concerned"
    RELEASED = "released"
    CANCELLED = "cancelled"


OPEN = frozenset({State.ISSUED, State.IN_WORK, State.REPORTED, State.RETURNED, State.CLARIFYING})

#: Left out when a decision is folded from its posts (docs/product.md).
LEFT_OUT = frozenset({State.CLOSED, State.CANCELLED, State.RELEASED, State.NOT_CONCERNED})

#: The assignee's turn: only these are reminded of.
ASSIGNEES_TURN = frozenset({State.ISSUED, State.IN_WORK, State.RETURNED})


class Way(StrEnum):
    """How an answer came."""

    CHAT = "chat"
    PHONE = "phone"
    PAPER = "paper"
    MAIL = "mail"
    #: «Уже сдали другим путём», said by the assignee: the secretary confirms.
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Assignment:
    """`due` is the printed day (None where no day is asked), `hand_in` the working day to hand in by.

    `asked_on` is the day on which information is asked for. `sent_at` (accepted by Telegram, or handed over
    on paper) and `acknowledged_at` are facts beside the state; `answered_at` is the first move by the
    assignee; `reported_on` the day the final report speaks of. `version` grows with each change.

    `moved` counts how often the day was moved, `first_due` is the one it had at first (None where it never
    was), `moved_on` when it was moved last: see `put_off`. `co`: a co-assignee's, with an earlier day.
    `period` names which one of a recurring decision this is for; `came_from` the assignment whose place it
    took when that was readdressed.
    """

    id: int
    decision_id: int
    minutes_id: int
    post_id: int | None
    person_id: int | None
    tracking: Tracking
    state: State
    due: date | None
    hand_in: date | None
    issued_at: datetime
    asked_on: date | None = None
    sent_at: datetime | None = None
    acknowledged_at: datetime | None = None
    answered_at: datetime | None = None
    reported_on: date | None = None
    silent_until: date | None = None
    version: int = 1
    moved: int = 0
    first_due: date | None = None
    co: bool = False
    period: str | None = None
    came_from: int | None = None
    moved_on: date | None = None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


def put_off(one: Assignment, due: date | None, hand_in: date | None, today: date) -> Assignment:
    """`one` with another day, counted as moved where it had one before."""
    if due == one.due:
        return replace(one, hand_in=hand_in)
    if one.due is None:
        return replace(one, due=due, hand_in=hand_in)
    return replace(
        one,
        due=due,
        hand_in=hand_in,
        moved=one.moved + 1,
        first_due=one.first_due or one.due,
        moved_on=today,
    )


@dataclass(frozen=True, slots=True)
class Report:
    """What was said done. `by_id` said it, about `on`; `withdrawn` where it was undone.

    `number` is a decimal number as text, where one was to be sent; `pending`: a deputy's, which counts for
    nothing until the director has confirmed it.
    """

    id: int
    assignment_id: int
    by_id: int
    at: datetime
    on: date
    way: Way
    final: bool
    words: str = ""
    withdrawn: bool = False
    number: str | None = None
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file on our own disk. `path` is relative to the data folder; `sha256` in hex; `size` in bytes."""

    id: int
    name: str
    mime: str
    size: int
    sha256: str
    path: str


class Standing(StrEnum):
    """Derived from state and day, never stored."""

    OPEN = "open"
    DUE_SOON = "due_soon"
    SILENT = "overdue_silent"
    NOT_DONE = "overdue_answered"
    DONE = "done"
    DONE_LATE = "done_late"
    LEFT_OUT = "left_out"


#: «Due soon» begins on the 3rd working day before the hand-in day, as the first reminder does.
SOON_WORKING_DAYS = 3


def is_overdue(one: Assignment, today: date) -> bool:
    """Late is counted from the printed day; what was reported by its day is not overdue while it waits."""
    if not one.is_open or one.due is None or one.tracking is not Tracking.CONTROL or one.due >= today:
        return False
    return not (one.state is State.REPORTED and one.reported_on is not None and one.reported_on <= one.due)


def standing(one: Assignment, today: date, calendar: WorkingDays) -> Standing:
    """Where an assignment stands on `today` (a day in the workspace's zone)."""
    if one.state in LEFT_OUT:
        return Standing.LEFT_OUT
    if one.state is State.DONE:
        late = one.due is not None and one.reported_on is not None and one.reported_on > one.due
        return Standing.DONE_LATE if late else Standing.DONE
    if is_overdue(one, today):
        return Standing.SILENT if one.answered_at is None else Standing.NOT_DONE
    return Standing.DUE_SOON if _is_due_soon(one, today, calendar) else Standing.OPEN


def _is_due_soon(one: Assignment, today: date, calendar: WorkingDays) -> bool:
    """Up to its day, and not where it was reported and waits for acceptance."""
    if one.state is State.REPORTED or one.due is None or one.hand_in is None or one.due < today:
        return False
    return today >= add_working_days(one.hand_in, -SOON_WORKING_DAYS, calendar)


def fold(standings: Iterable[Standing]) -> Standing:
    """A decision from its posts: overdue when one post is (orange before red), done when all counted are."""
    counted = [s for s in standings if s is not Standing.LEFT_OUT]
    if not counted:
        return Standing.LEFT_OUT
    for worst in (Standing.SILENT, Standing.NOT_DONE, Standing.DUE_SOON, Standing.OPEN, Standing.DONE_LATE):
        if worst in counted:
            return worst
    return Standing.DONE
