"""Who asks to be let in, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RequestKind(StrEnum):
    """`stranger`: wrote without any link; `new_link`: pressed a personal link that is used or expired;
    `phone`: came by the common link and shared his own number.
    """

    STRANGER = "stranger"
    NEW_LINK = "new_link"
    PHONE = "phone"


class RequestOutcome(StrEnum):
    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class AccessRequest:
    """`said` is the name Telegram shows, or the person's own words; `phone` is there where he shared it
    himself; `person_id` whom he seems to be, where that is known.
    """

    id: int
    telegram_id: int
    chat_id: int
    kind: RequestKind
    said: str
    asked_at: datetime
    phone: str = ""
    person_id: int | None = None
    outcome: RequestOutcome = RequestOutcome.OPEN
    decided_at: datetime | None = None
    decided_by: int | None = None
