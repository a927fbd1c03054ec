"""What a list of people would change in the office that there is, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.people import Group, Organization, Person, Post
from bot.domain.roster import Problem


class Change(StrEnum):
    """In the order in which they are shown."""

    HOLDER = "holder"
    VACANT = "vacant"
    RETURNED = "returned"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    TITLE = "title"
    ROLE = "role"
    SHORT_NAME = "short_name"
    NEW_SEAT = "new_seat"
    NEW_PERSON = "new_person"
    NEW_ORGANIZATION = "new_organization"
    GROUP = "group"
    NEW_GROUP = "new_group"


@dataclass(frozen=True, slots=True)
class Difference:
    """`who` is a person, a group or an organization; `place` the seat; `before` and `after` what changes."""

    kind: Change
    who: str
    place: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """The office as it is."""

    organizations: tuple[Organization, ...] = ()
    persons: tuple[Person, ...] = ()
    posts: tuple[Post, ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(slots=True)
class Plan:
    """What to write: `new_…` are not there yet, `changed_…` are; `handovers`: seat → its new holder, who is
    among the persons known or new, or None. `missing`: the seats of people whom the list knows no more.
    """

    new_organizations: list[Organization] = field(default_factory=list)
    changed_organizations: list[Organization] = field(default_factory=list)
    new_persons: list[Person] = field(default_factory=list)
    changed_persons: list[Person] = field(default_factory=list)
    new_posts: list[Post] = field(default_factory=list)
    changed_posts: list[Post] = field(default_factory=list)
    handovers: dict[int, int | None] = field(default_factory=dict)
    new_groups: list[Group] = field(default_factory=list)
    changed_groups: list[Group] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    missing: list[Post] = field(default_factory=list)
    organizations: int = 0
    people: int = 0

    @property
    def changes_anything(self) -> bool:
        return bool(self.differences)


@dataclass(frozen=True, slots=True)
class RosterRead:
    """A list that was read and is not yet taken, beside the office as it is now.

    `wrong`: rows with faults, of which `refused` are not taken. `long`: only its rows were counted yet.
    """

    job_id: int
    rows: int
    organizations: int
    people: int
    problems: tuple[Problem, ...] = ()
    skipped: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    missing: tuple[Post, ...] = ()
    long: bool = False

    @property
    def wrong(self) -> int:
        return len({(one.sheet, one.row) for one in self.problems})

    @property
    def refused(self) -> int:
        return len({(one.sheet, one.row) for one in self.problems if not one.taken})


#: How a list was answered.
TAKEN, LEFT = "taken", "left"


@dataclass(frozen=True, slots=True)
class RosterDone:
    """How a list was answered: `answer` is `TAKEN` or `LEFT`; `again`: it had been answered before.

    `organizations`, `people`: how many are new; `changed`: how many other changes there were.
    """

    answer: str
    organizations: int = 0
    people: int = 0
    changed: int = 0
    again: bool = False
