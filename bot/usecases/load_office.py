"""A whole office at once, from a plan: for the playground, tests and the first start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.audit import AuditEvent
from bot.domain.errors import NotFound
from bot.domain.people import (
    Group,
    GroupRule,
    Organization,
    OrganizationKind,
    Person,
    Post,
    PostKind,
    Role,
    Workspace,
)
from bot.usecases.connect import invite
from bot.usecases.ports import UnitOfWork

T = TypeVar("T")


class BadPlan(ValueError):
    """A plan that makes no office; its words, for whoever wrote it, name the part and the key."""


@dataclass(frozen=True)
class WorkspacePlan:
    name: str
    zone: str
    hold_minutes: int = 10


@dataclass(frozen=True)
class OrganizationPlan:
    key: str
    name: str
    short_name: str
    kind: OrganizationKind


@dataclass(frozen=True)
class PersonPlan:
    key: str
    family: str
    given: str = ""
    patronymic: str = ""
    phone: str = ""
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True)
class PostPlan:
    """`organization` and `holder` are keys; a seat without a holder is vacant."""

    key: str
    title: str
    kind: PostKind
    organization: str | None = None
    holder: str | None = None


@dataclass(frozen=True)
class RulePlan:
    post_kinds: tuple[PostKind, ...] = ()
    organization_kinds: tuple[OrganizationKind, ...] = ()


@dataclass(frozen=True)
class GroupPlan:
    """By `rule`, or by a list of keys of `posts`."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    rule: RulePlan | None = None
    posts: tuple[str, ...] = ()


@dataclass(frozen=True)
class OfficePlan:
    """Keys tie the parts together and appear nowhere else."""

    workspace: WorkspacePlan
    organizations: tuple[OrganizationPlan, ...] = ()
    people: tuple[PersonPlan, ...] = ()
    posts: tuple[PostPlan, ...] = ()
    groups: tuple[GroupPlan, ...] = field(default=())


@dataclass(frozen=True)
class LoadedOffice:
    """`links`: person key → start token."""

    workspace: int
    links: dict[str, str]


def load_office(uow: UnitOfWork, plan: OfficePlan, now: datetime) -> LoadedOffice:
    """Makes a workspace with its people and a personal link for each of them.

    Raises:
        BadPlan: a key that names nothing, an unknown time zone.
    """
    workspace = Workspace(
        uow.new_id(),
        plan.workspace.name,
        _zone(plan.workspace.zone),
        hold_minutes=plan.workspace.hold_minutes,
    )
    uow.directory.add_workspace(workspace)
    _note(uow, "make_workspace", workspace.id, now)
    people = uow.office(workspace.id).people
    organizations = {
        o.key: Organization(uow.new_id(), o.name, o.short_name, o.kind) for o in plan.organizations
    }
    for organization in organizations.values():
        people.add_organization(organization)
    persons = {
        p.key: Person(uow.new_id(), p.family, p.given, p.patronymic, p.phone, roles=frozenset(p.roles))
        for p in plan.people
    }
    for person in persons.values():
        people.add_person(person)
    posts = {
        p.key: Post(
            uow.new_id(),
            p.title,
            p.kind,
            _called(organizations, p.organization, "posts") if p.organization else None,
            _called(persons, p.holder, "posts") if p.holder else None,
        )
        for p in plan.posts
    }
    for post in posts.values():
        people.add_post(post)
    for group in plan.groups:
        rule = _rule(group.rule) if group.rule else None
        members = frozenset(_called(posts, key, "groups").id for key in group.posts)
        people.add_group(Group(uow.new_id(), group.name, group.aliases, rule, members))
    links = {key: invite(uow, workspace.id, person.id, now) for key, person in persons.items()}
    return LoadedOffice(workspace.id, links)


def first_office(uow: UnitOfWork, workspace: WorkspacePlan, first: PersonPlan, now: datetime) -> str | None:
    """On an empty database: a workspace with one person, its first secretary and administrator.

    Returns the token of his personal link; None where there is a workspace already.

    Raises:
        BadPlan: an unknown time zone.
    """
    if uow.directory.workspaces():
        return None
    first = replace(first, roles=(Role.ADMIN, Role.SECRETARY))
    return load_office(uow, OfficePlan(workspace, people=(first,)), now).links[first.key]


def switch_off(uow: UnitOfWork, workspace_id: int, now: datetime) -> None:
    """The workspace sleeps: nobody of it is known any more, nothing is sent, all of it is kept.

    Raises:
        NotFound.
    """
    if workspace_id not in {one.id for one in uow.directory.workspaces()}:
        raise NotFound("workspace", workspace_id)
    uow.directory.switch_off(workspace_id)
    _note(uow, "switch_off", workspace_id, now)


def _note(uow: UnitOfWork, deed: str, workspace_id: int, now: datetime) -> None:
    """A line of the journal; from the console nobody of the office acts."""
    event = AuditEvent(uow.new_id(), now, None, None, deed, "workspace", workspace_id)
    uow.office(workspace_id).audit.add(event)


def _called(known: Mapping[str, T], key: str, part: str) -> T:
    if key not in known:
        raise BadPlan(f"{part}: nothing has the key {key!r}")
    return known[key]


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadPlan(f"workspace: no time zone {name!r}") from error


def _rule(plan: RulePlan) -> GroupRule:
    return GroupRule(frozenset(plan.post_kinds), frozenset(plan.organization_kinds))
