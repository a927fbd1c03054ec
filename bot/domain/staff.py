"""What is seen of an office's people: cards, rows of lists, and what a change of them does or did."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.absences import Away
from bot.domain.minutes import Minutes
from bot.domain.people import Account, Group, Organization, Person, Post


@dataclass(frozen=True, slots=True)
class Changed:
    """A seat as it is now, who held it before, and how much is open with it."""

    post: Post
    before: Person | None
    open_items: int


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """One of a list: `head` is the leading seat, None where it has none."""

    organization: Organization
    head: Post | None


@dataclass(frozen=True, slots=True)
class OrganizationCard:
    """`account` is the head's; counts are of items, of all its seats. `into`: what it became part of."""

    organization: Organization
    head: Post | None
    others: tuple[Post, ...]
    account: Account | None
    open_items: int
    overdue: int
    into: Organization | None = None


@dataclass(frozen=True, slots=True)
class Merger:
    """What a merger does, or did: counts of items; `heirs` are the drafts' decisions that change hands.

    `head` answers for them from then on (None: the seat is vacant), `groups` are those by list that lose
    a seat.
    """

    gone: Organization
    into: Organization
    head: Person | None
    moving: int
    coinciding: int
    heirs: int
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class StaffCard:
    """`open_items` are those of the person's seats, `by_name` those given to the person without a seat.

    `away`: absences now and to come; `acting_for`: the seats in which the person stands in.
    """

    person: Person
    posts: tuple[Post, ...]
    account: Account | None
    open_items: int
    by_name: int
    away: tuple[Away, ...] = ()
    acting_for: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupCard:
    """`members` are those of today; `used_in`: minutes that name it, where it can't be thrown away."""

    group: Group
    members: tuple[Post, ...]
    used_in: tuple[Minutes, ...]
