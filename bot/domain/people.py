"""Who there is: the department, its organizations, seats, people and named groups of seats."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.awaited import Awaited


class OrganizationKind(StrEnum):
    SCHOOL = "school"
    KINDERGARTEN = "kindergarten"
    DEPARTMENT = "department"
    OTHER = "other"


class PostKind(StrEnum):
    HEAD = "head"
    DEPUTY = "deputy"
    DIRECTOR = "director"
    KINDERGARTEN_HEAD = "kindergarten_head"
    METHODIST = "methodist"
    SPECIALIST = "specialist"
    OTHER = "other"


class Role(StrEnum):
    """What a person may do for the whole workspace. Answering for an item is a relation, not a role."""

    SECRETARY = "secretary"
    HEAD = "head"
    CONTROLLER = "controller"
    ADMIN = "admin"


#: Hours a person may choose for the digest (docs/product.md), in the workspace's zone.
DIGEST_HOURS = (time(8), time(9), time(12), time(16, 30))


@dataclass(frozen=True, slots=True)
class Workspace:
    """One department with its settings. `zone` rules every day and hour said to its people."""

    id: int
    name: str
    zone: ZoneInfo
    active: bool = True
    acceptance: bool = False
    hold_minutes: int = 10
    #: (month, day) on which ongoing decisions ask for information.
    information_day: tuple[int, int] = (1, 20)
    #: Whether the chair agrees to a draft before it may be approved.
    chair_agrees: bool = False
    #: Days after the meeting proposed where a decision names no deadline; None: it stays without one.
    undated_days: int | None = None
    #: At what hour the digest comes to whoever has chosen none (docs/product.md).
    digest_hour: time = time(9)
    #: Working days before the printed day by which co-assignees answer; None: they aren't asked.
    co_days: int | None = None
    #: Whether somebody may be named to accept the reports on a decision or on a whole protocol.
    controllers: bool = False


@dataclass(frozen=True, slots=True)
class Organization:
    id: int
    name: str
    short_name: str
    kind: OrganizationKind
    closed_on: date | None = None
    merged_into: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A card; `given` and `patronymic` may be missing where a body stands for a person not yet named.

    `phone` is as `domain.phones` writes it («+79000000007»), empty where it is not known; `left_on` is the
    day from which the person works here no more.
    """

    id: int
    family: str
    given: str = ""
    patronymic: str = ""
    phone: str = ""
    digest_hour: time = time(9)
    roles: frozenset[Role] = frozenset()
    email: str = ""
    left_on: date | None = None

    @property
    def short(self) -> str:
        """«Петров С. И.», with a no-break space before the initials."""
        initials = " ".join(f"{part[0]}." for part in (self.given, self.patronymic) if part)
        return f"{self.family}\u00a0{initials}" if initials else self.family

    @property
    def full(self) -> str:
        return " ".join(part for part in (self.family, self.given, self.patronymic) if part)

    @property
    def gender(self) -> str:
        """`f`, `m`, or nothing where the patronymic doesn't tell: Russian verbs in the past ask for it."""
        if len(self.patronymic.rstrip(".")) <= 1:
            return ""
        return "f" if self.patronymic.endswith("а") else "m"

    @property
    def calling(self) -> str:
        """How the bot speaks to them: «Елена Викторовна»."""
        return " ".join(part for part in (self.given, self.patronymic) if part) or self.family


#: Organizations of which an office has many, each with the same seats.
NUMEROUS = frozenset({OrganizationKind.SCHOOL, OrganizationKind.KINDERGARTEN})


@dataclass(frozen=True, slots=True)
class Post:
    """A seat: work stays with it when its holder changes.

    `held_since` is the holder's first day, where known; `acting_id` whoever stands in for the holder today.
    """

    id: int
    title: str
    kind: PostKind
    organization: Organization | None = None
    holder: Person | None = None
    held_since: date | None = None
    acting_id: int | None = None

    @property
    def label(self) -> str:
        """The shortest name that tells this seat from others: «СОШ № 7», else «методист Белова Н. П.»; of a
        school's other people, for deputies are many: «завуч СОШ № 7 Белова Н. П.».
        """
        if self.organization and self.kind in (PostKind.DIRECTOR, PostKind.KINDERGARTEN_HEAD):
            return self.organization.short_name
        if self.holder is not None and self.title == self.holder.short:  # a card made from a protocol
            return self.title
        where = self.organization
        place = where.short_name if where and where.kind in NUMEROUS else ""
        return " ".join(filter(None, (self.title, place, self.holder.short if self.holder else "")))


@dataclass(frozen=True, slots=True)
class GroupRule:
    """Kind of post × kind of organization; an empty set stands for any."""

    post_kinds: frozenset[PostKind] = frozenset()
    organization_kinds: frozenset[OrganizationKind] = frozenset()

    def takes(self, post: Post) -> bool:
        kind = post.organization.kind if post.organization else None
        return (not self.post_kinds or post.kind in self.post_kinds) and (
            not self.organization_kinds or kind in self.organization_kinds
        )


@dataclass(frozen=True, slots=True)
class Group:
    """A named set of posts, by rule or by list, known under several names."""

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    rule: GroupRule | None = None
    post_ids: frozenset[int] = frozenset()

    def members(self, posts: tuple[Post, ...]) -> tuple[Post, ...]:
        """Those of `posts` that belong to it today; seats of closed organizations don't."""
        return tuple(
            post
            for post in posts
            if not (post.organization and post.organization.closed_on)
            and (self.rule.takes(post) if self.rule else post.id in self.post_ids)
        )


#: Seats told in the name of a part of a group; the rest is counted.
LEFT_OUT_TOLD = 4
#: Between the name of a group and those its part is without.
_WITHOUT = ", кроме "


def named_without(group: Group, left_out: tuple[Post, ...]) -> str:
    """«руководители ОО, кроме СОШ № 3 и ДС № 1»: what a part of a group is called."""
    told = [post.label for post in left_out[:LEFT_OUT_TOLD]]
    more = len(left_out) - len(told)
    last = f"ещё {more}" if more else told.pop()
    return f"{group.name}{_WITHOUT}{' и '.join([', '.join(told), last] if told else [last])}"


def named_as_part(group: Group, whole: Group) -> bool:
    """Whether its name is one that `named_without` gave a part of the other."""
    return group.name.startswith(f"{whole.name}{_WITHOUT}")


@dataclass(frozen=True, slots=True)
class Account:
    """A Telegram account bound to a person. `blocked_at` is when Telegram last said the bot is blocked."""

    telegram_id: int
    chat_id: int
    person_id: int
    connected_at: datetime
    blocked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts now: a connected person with roles, the seats held today, and what the bot awaits from him.

    `blocked`: the last that Telegram said is that he shut the bot out.
    """

    workspace: Workspace
    person: Person
    chat_id: int
    post_ids: frozenset[int] = field(default_factory=frozenset)
    awaited: Awaited | None = None
    blocked: bool = False

    @property
    def roles(self) -> frozenset[Role]:
        return self.person.roles


_NAME = re.compile(r"([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s([А-ЯЁ])\.\s?(?:([А-ЯЁ])\.?)?")


def split_name(written: str) -> tuple[str, str, str] | None:
    """«Иванова А.А.» → family, given and patronymic initials; None where it is no person's name."""
    found = _NAME.fullmatch(written.strip())
    return (found[1], found[2], found[3] or "") if found else None
