"""What whoever answers for an item asks of the office: another day, somebody else, a clearer word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class AppealKind(StrEnum):
    """`extension`: another day; `not_concerned`: «нас не касается»; `not_ours`: somebody else should do it;
    `unclear`: what is meant; `close`: a controller proposes to take it off control.
    """

    EXTENSION = "extension"
    NOT_CONCERNED = "not_concerned"
    NOT_OURS = "not_ours"
    UNCLEAR = "unclear"
    CLOSE = "close"


#: These make the item wait for the office: it is `clarifying` until they are answered.
CLARIFYING_KINDS = frozenset({AppealKind.NOT_CONCERNED, AppealKind.NOT_OURS, AppealKind.UNCLEAR})


class AppealState(StrEnum):
    """`dropped`: taken back, or nothing is left to decide since the item moved on."""

    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Appeal:
    """`until` is the day asked for, `post_id` the seat proposed instead; `words` why.

    `answer` and `answer_until` are what the office said; a granted extension has the day it gave.
    """

    id: int
    assignment_id: int
    kind: AppealKind
    by_id: int
    at: datetime
    words: str = ""
    until: date | None = None
    post_id: int | None = None
    state: AppealState = AppealState.OPEN
    answered_by: int | None = None
    answered_at: datetime | None = None
    answer: str = ""
    answer_until: date | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Words said with a move or deed (`kind` is its code): why it was returned, closed, reopened.

    The journal holds ids and values only; what was said stands here.
    """

    id: int
    assignment_id: int
    by_id: int
    at: datetime
    kind: str
    words: str
    withdrawn: bool = False
