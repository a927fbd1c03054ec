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
    """`begun`: opened the common link and hasn't shared the number yet. `open`: the secretary decides.

    `granted`: is asked «Вы — …?», and connected when the answer is yes. `lapsed`: a newer link, or somebody
    else's yes, was faster.
    """

    BEGUN = "begun"
    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"
    CONNECTED = "connected"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class AccessRequest:
    """One row an account and office, used again when it asks again: however often somebody asks, it is one.

    `said` is the name Telegram shows, or the person's own words; `phone` is there where he shared it
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
