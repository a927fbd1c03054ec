"""Values of the domain with everything filled in, for tests that care about one or two fields."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.domain.assignments import Assignment, State
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import Addressee, Decision, Minutes, MinutesState, Tracking
from tests.domain.office import ZONE


def moment(day: date | str, hour: str = "09:00") -> datetime:
    """An aware moment in the office's zone."""
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=ZONE)


_ASSIGNMENT = Assignment(
    id=1,
    decision_id=11,
    minutes_id=111,
    post_id=207,
    person_id=None,
    tracking=Tracking.CONTROL,
    state=State.ISSUED,
    due=date(2026, 12, 1),
    hand_in=date(2026, 12, 1),
    issued_at=moment("2026-11-23"),
)

_DECISION = Decision(
    id=11,
    minutes_id=111,
    ordinal=4,
    code="6/4",
    number="4",
    lead=None,
    text="представить заявки на аттестацию",
    tracking=Tracking.CONTROL,
    deadline=Deadline(DeadlineKind.DATE, date(2026, 12, 1), "до 1 декабря"),
    hand_in=date(2026, 12, 1),
    addressees=(Addressee(1, "руководители ОО", group_id=301, post_ids=(207, 219)),),
)

_MINUTES = Minutes(
    id=111, meeting_id=1111, number="6", date=date(2026, 11, 20), state=MinutesState.DRAFT, taken_by=2
)


def an_assignment(**changes: Any) -> Assignment:
    """Issued on Mon 23.11.2026 at 9:00, due on Tue 1.12.2026."""
    return replace(_ASSIGNMENT, **changes)


def a_decision(**changes: Any) -> Decision:
    """6/4, on control till 1.12.2026, to a known group."""
    return replace(_DECISION, **changes)


def some_minutes(**changes: Any) -> Minutes:
    """The draft of № 6 of Fri 20.11.2026."""
    return replace(_MINUTES, **changes)
