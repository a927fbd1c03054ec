"""An item that a director passed on to a deputy of his."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.assignments import ASSIGNEES_TURN, Assignment

#: A deputy's link that nobody opened dies after this time.
LINK_LIVES = timedelta(days=14)


class DelegationState(StrEnum):
    """`offered`: the link is out; `taken`: the deputy has said his name; `answered`: his report waits for the
    director; `ended`: confirmed, taken back, or the item moved on.
    """

    OFFERED = "offered"
    TAKEN = "taken"
    ANSWERED = "answered"
    ENDED = "ended"


#: The deputy is known and may report.
HELD = frozenset({DelegationState.TAKEN, DelegationState.ANSWERED})


@dataclass(frozen=True, slots=True)
class Delegation:
    """`token_hash` is SHA-256 in hex; `person_id` the deputy once he has said who he is; `report_id` what he
    reported and the director has not yet confirmed; `opened_by` the Telegram account that opened the link
    first: it is nobody else's from then on.
    """

    id: int
    assignment_id: int
    by_id: int
    token_hash: str
    made_at: datetime
    expires_at: datetime
    state: DelegationState = DelegationState.OFFERED
    person_id: int | None = None
    report_id: int | None = None
    opened_by: int | None = None


def may_answer(one: Assignment) -> bool:
    """Whether a deputy's answer can still be of use."""
    return one.state in ASSIGNEES_TURN
