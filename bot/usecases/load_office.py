"""A whole office at once, from a plan: for the playground, tests and the first start."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

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
    """Keys tie the parts together and appear nowhere else.

    Raises (by `load_office`):
        KeyError: a key that names nothing.
    """

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
    """Makes a workspace with its people and a personal link for each of them."""
    workspace = Workspace(
        uow.new_id(),
        plan.workspace.name,
        ZoneInfo(plan.workspace.zone),
        hold_minutes=plan.workspace.hold_minutes,
    )
    uow.directory.add_workspace(workspace)
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
            organizations[p.organization] if p.organization else None,
            persons[p.holder] if p.holder else None,
        )
        for p in plan.posts
    }
    for post in posts.values():
        people.add_post(post)
    for group in plan.groups:
        rule = _rule(group.rule) if group.rule else None
        members = frozenset(posts[key].id for key in group.posts)
        people.add_group(Group(uow.new_id(), group.name, group.aliases, rule, members))
    links = {key: invite(uow, workspace.id, person.id, now) for key, person in persons.items()}
    return LoadedOffice(workspace.id, links)


def first_office(uow: UnitOfWork, name: str, admin: str, zone: str, now: datetime) -> str | None:
    """On an empty database: a workspace with one administrator, who is its first secretary too.

    Returns the token of his personal link; None where there is a workspace already.
    """
    if uow.directory.workspaces():
        return None
    first = PersonPlan("admin", admin, roles=(Role.ADMIN, Role.SECRETARY))
    return load_office(uow, OfficePlan(WorkspacePlan(name, zone), people=(first,)), now).links["admin"]


def _rule(plan: RulePlan) -> GroupRule:
    return GroupRule(frozenset(plan.post_kinds), frozenset(plan.organization_kinds))
