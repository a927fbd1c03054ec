"""Who is connected, who asks to be let in, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.people import Person, Post, Workspace


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


#: Of these something is still to come.
LIVE = frozenset({RequestOutcome.BEGUN, RequestOutcome.OPEN, RequestOutcome.GRANTED})


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


@dataclass(frozen=True, slots=True)
class Confirm:
    """«Вы — …?» `seats` are what the person holds today; `instead_of` is whom the account speaks for until
    now; `request_id` where no link but an answered request asks.
    """

    workspace: Workspace
    person: Person
    seats: tuple[Post, ...]
    instead_of: Person | None = None
    request_id: int | None = None


@dataclass(frozen=True, slots=True)
class SharePhone:
    """He came by the common link of this office: his number tells who he is."""

    workspace: Workspace


@dataclass(frozen=True, slots=True)
class Asked:
    """The secretary decides (`open`), or has refused lately. `workspace` is where."""

    workspace: Workspace
    request: AccessRequest


@dataclass(frozen=True, slots=True)
class Nobody:
    """A stranger. `may_ask`: it is plain which office he would ask."""

    may_ask: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A person with the seats held today."""

    person: Person
    seats: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class Connection:
    """`absent` are by family; `latest` came last, the newest first; `requests`: how many wait for an answer.

    `blocked` are connected and can't be reached.
    """

    connected: int
    absent: tuple[Named, ...]
    blocked: tuple[Named, ...]
    latest: tuple[Named, ...]
    requests: int

    @property
    def total(self) -> int:
        return self.connected + len(self.absent)


@dataclass(frozen=True, slots=True)
class RequestCard:
    """`likely` are those he may be, the likeliest first; `taken` ids of them with an account of their own.

    `decided` is as whom he was let in, `by` who decided it.
    """

    request: AccessRequest
    likely: tuple[Named, ...] = ()
    taken: frozenset[int] = frozenset()
    decided: Named | None = None
    by: Person | None = None


@dataclass(frozen=True, slots=True)
class LinkOf:
    """`connected`: somebody is connected as this person now. `token` is empty where none was made."""

    whom: Named
    connected: bool
    token: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """Personal links of those not connected: page `page` of `pages`; without tokens nothing was made."""

    links: tuple[LinkOf, ...]
    absent: int
    page: int
    pages: int
