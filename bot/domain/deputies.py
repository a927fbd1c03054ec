"""What a director and his deputy see of an item that was passed on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.delegations import Delegation, DelegationState
from bot.domain.items import Item
from bot.domain.people import Person, Workspace


@dataclass(frozen=True, slots=True)
class PassedOn:
    """How it stands with an item's deputy, for the director. `delegation` is None where it is with none,
    `deputy` where nobody has yet said who he is; `words` and `files` are what he answered, where that waits
    to be confirmed; `token` is that of a link just made.
    """

    item: Item
    delegation: Delegation | None
    deputy: Person | None = None
    words: str = ""
    files: int = 0
    token: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """An item for its deputy, as far as he has come with it. `by` passed it on; `remark` is what the director
    said when he returned the answer.
    """

    item: Item
    delegation: Delegation
    by: Person
    words: str = ""
    files: int = 0
    remark: str = ""

    @property
    def answered(self) -> bool:
        return self.delegation.state is DelegationState.ANSWERED


@dataclass(frozen=True, slots=True)
class Offer:
    """What whoever opened the link is asked. `by` passed it on; `known`: who the account is already, None for
    a stranger, who is asked for his name.
    """

    delegation: Delegation
    workspace: Workspace
    item: Item
    by: Person
    today: date
    known: Person | None = None


@dataclass(frozen=True, slots=True)
class DeputyTold:
    """What happened with an item that was passed on: `taken`, `answered`, `returned`, `confirmed`, `ended`.

    `other` is the deputy, where the director hears it, else the director.
    """

    what: str
    item: Item
    other: Person
    today: date
    words: str = ""
    files: int = 0
