"""An item that a director passed on to a deputy of his."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DelegationState(StrEnum):
    """`offered`: the link is out; `taken`: the deputy has said his name; `answered`: his report waits for the
    director; `ended`: confirmed, taken back, or the item moved on.
    """

    OFFERED = "offered"
    TAKEN = "taken"
    ANSWERED = "answered"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Delegation:
    """`token_hash` is SHA-256 in hex; `person_id` the deputy once he has opened the link; `report_id` what he
    reported and the director has not yet confirmed.
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
