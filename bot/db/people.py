"""The office's people: organizations, persons with roles, seats, groups, and who is connected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Connection,
    Executable,
    FromClause,
    Label,
    RowMapping,
    Select,
    String,
    Table,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    type_coerce,
    union_all,
    update,
)

from bot.db import tables as t
from bot.db.groups import add_group, delete_group, groups_of, minutes_naming, save_group
from bot.db.invites import revoke_links
from bot.db.repository import Repository, prefixed, refers, upsert
from bot.db.types import comma_joined
from bot.domain.errors import NotFound
from bot.domain.matching import LEADING
from bot.domain.people import (
    Account,
    Group,
    Organization,
    Person,
    Post,
    Role,
    Workspace,
)
from bot.usecases.ports import PersonNames, SeatNames

#: Whoever sits in a seat, beside the person a row is otherwise about.
holder = t.person.alias("holder")


def _roles(whose: FromClause) -> ColumnElement[str]:
    """«head,secretary» in the person's own row: one statement instead of two."""
    return (
        select(comma_joined(t.role_grant.c.role))
        .where(t.role_grant.c.workspace_id == whose.c.workspace_id, t.role_grant.c.person_id == whose.c.id)
        .correlate(whose)
        .scalar_subquery()
    )


def person_columns(whose: FromClause, prefix: str) -> list[Label[Any]]:
    return [*prefixed(whose, prefix, "told_on"), _roles(whose).label(f"{prefix}_roles")]


PERSON_COLUMNS = person_columns(t.person, "person")
SEAT_COLUMNS = [
    *prefixed(t.post, "post", "organization_id", "holder_id"),
    *prefixed(t.organization, "organization"),
    *person_columns(holder, "holder"),
]


def with_seat(rows: Select[Any]) -> Select[Any]:
    """Adds to `rows`, which has `post` among its tables, the organization and today's holder where there are.

    One outer join after the other: SQLite works out a join within brackets for all seats there are.
    """
    return rows.outerjoin(t.organization, refers(t.post.c.organization_id, t.organization)).outerjoin(
        holder, refers(t.post.c.holder_id, holder)
    )


_WORKSPACE_IS: BindParameter[int] = bindparam("workspace_id")
_SEATS_OF_OFFICE = (
    with_seat(select(*SEAT_COLUMNS).select_from(t.post))
    .where(t.post.c.workspace_id == _WORKSPACE_IS)
    .order_by(t.post.c.id)
)
_PERSONS = (
    select(*PERSON_COLUMNS)
    .where(t.person.c.workspace_id == _WORKSPACE_IS)
    .order_by(t.person.c.family, t.person.c.given, t.person.c.patronymic, t.person.c.id)
)
_SEAT_NAMES = (
    select(
        t.post.c.id,
        t.organization.c.id.label("organization_id"),
        holder.c.id.label("holder_id"),
        type_coerce(t.post.c.kind, String).in_([str(kind) for kind in LEADING]),
        t.post.c.title
        + func.coalesce(" " + t.organization.c.short_name + " " + t.organization.c.name, literal("")),
        func.coalesce(holder.c.family, literal("")),
        func.coalesce(holder.c.given + " " + holder.c.patronymic, literal("")),
    )
    .select_from(t.post)
    .outerjoin(t.organization, refers(t.post.c.organization_id, t.organization))
    .outerjoin(holder, refers(t.post.c.holder_id, holder))
    .where(t.post.c.workspace_id == _WORKSPACE_IS, t.organization.c.closed_on.is_(None))
)
_PERSON_NAMES = select(
    t.person.c.id, t.person.c.family, t.person.c.given + " " + t.person.c.patronymic
).where(t.person.c.workspace_id == _WORKSPACE_IS, t.person.c.left_on.is_(None))
_ACCOUNTS = select(t.account).where(t.account.c.workspace_id == _WORKSPACE_IS)
_BIND = upsert(t.account)
_SAVE_PERSONS = (
    update(t.person)
    .where(t.person.c.workspace_id == bindparam("its_workspace"), t.person.c.id == bindparam("its_id"))
    .values(
        {
            name: bindparam(name, type_=t.person.c[name].type)
            for name in ("family", "given", "patronymic", "phone", "digest_hour", "email", "left_on")
        }
    )
)
_UNGRANT = delete(t.role_grant).where(
    t.role_grant.c.workspace_id == bindparam("its_workspace"),
    t.role_grant.c.person_id == bindparam("its_id"),
)


def workspace_of(row: RowMapping) -> Workspace:
    return Workspace(
        row["workspace_id"],
        row["name"],
        ZoneInfo(row["zone"]),
        row["active"],
        row["acceptance"],
        row["hold_minutes"],
        (row["information_month"], row["information_day"]),
        row["chair_agrees"],
        row["undated_days"],
        row["digest_hour"],
        row["co_days"],
        row["controllers"],
    )


def workspace_values(one: Workspace) -> dict[str, Any]:
    month, day = one.information_day
    return {
        "name": one.name,
        "zone": one.zone.key,
        "active": one.active,
        "acceptance": one.acceptance,
        "hold_minutes": one.hold_minutes,
        "information_month": month,
        "information_day": day,
        "chair_agrees": one.chair_agrees,
        "undated_days": one.undated_days,
        "digest_hour": one.digest_hour,
        "co_days": one.co_days,
        "controllers": one.controllers,
    }


def person_of(row: RowMapping, prefix: str = "person") -> Person:
    roles = row[f"{prefix}_roles"]
    return Person(
        row[f"{prefix}_id"],
        row[f"{prefix}_family"],
        row[f"{prefix}_given"],
        row[f"{prefix}_patronymic"],
        row[f"{prefix}_phone"],
        row[f"{prefix}_digest_hour"],
        frozenset(map(Role, roles.split(","))) if roles else frozenset(),
        row[f"{prefix}_email"],
        row[f"{prefix}_left_on"],
    )


def organization_of(row: RowMapping, prefix: str = "organization") -> Organization:
    return Organization(
        row[f"{prefix}_id"],
        row[f"{prefix}_name"],
        row[f"{prefix}_short_name"],
        row[f"{prefix}_kind"],
        row[f"{prefix}_closed_on"],
        row[f"{prefix}_merged_into"],
    )


def post_of(row: RowMapping) -> Post:
    """A row of `SEAT_COLUMNS`."""
    return Post(
        row["post_id"],
        row["post_title"],
        row["post_kind"],
        None if row["organization_id"] is None else organization_of(row),
        None if row["holder_id"] is None else person_of(row, "holder"),
        row["post_held_since"],
        row["post_acting_id"],
    )


def account_of(row: RowMapping) -> Account:
    return Account(
        row["telegram_id"], row["chat_id"], row["person_id"], row["connected_at"], row["blocked_at"]
    )


def seats_open_to(person_id: Any, workspace_id: Any) -> CompoundSelect[Any]:
    """Ids of the seats that a person holds or stands in for: two questions, each finds its index."""
    return union_all(
        select(t.post.c.id).where(t.post.c.workspace_id == workspace_id, t.post.c.holder_id == person_id),
        select(t.post.c.id).where(
            t.post.c.workspace_id == workspace_id,
            t.post.c.acting_id == person_id,
            t.post.c.acting_id.is_not(None),
        ),
    )


class People(Repository):
    """Seats and groups are read once in a unit of work, and anew after people were changed in it: a screen
    or a deed asks for them from all sides.
    """

    def __init__(self, connection: Connection, workspace_id: int) -> None:
        super().__init__(connection, workspace_id)
        self._posts: tuple[Post, ...] | None = None
        self._groups: tuple[Group, ...] | None = None

    def _changed(self) -> None:
        self._posts = self._groups = None

    def workspace(self) -> Workspace:
        query = select(t.workspace).where(t.workspace.c.workspace_id == self._workspace_id)
        return workspace_of(self._found(query, "workspace", self._workspace_id))

    def person(self, person_id: int) -> Person:
        query = select(*PERSON_COLUMNS).where(
            t.person.c.workspace_id == self._workspace_id, t.person.c.id == person_id
        )
        return person_of(self._found(query, "person", person_id))

    def persons(self) -> tuple[Person, ...]:
        return self._persons(_PERSONS)

    def _persons(self, query: Select[Any]) -> tuple[Person, ...]:
        rows = self._connection.execute(query, {"workspace_id": self._workspace_id})
        return tuple(map(person_of, rows.mappings()))

    def organizations(self) -> tuple[Organization, ...]:
        query = (
            select(*prefixed(t.organization, "organization"))
            .where(t.organization.c.workspace_id == self._workspace_id)
            .order_by(t.organization.c.id)
        )
        return tuple(map(organization_of, self._connection.execute(query).mappings()))

    def posts(self) -> tuple[Post, ...]:
        if self._posts is None:
            rows = self._connection.execute(_SEATS_OF_OFFICE, {"workspace_id": self._workspace_id})
            self._posts = tuple(map(post_of, rows.mappings()))
        return self._posts

    def seats(self, post_ids: Iterable[int]) -> tuple[Post, ...]:
        query = _SEATS_OF_OFFICE.where(t.post.c.id.in_(list(post_ids)))
        rows = self._connection.execute(query, {"workspace_id": self._workspace_id})
        return tuple(map(post_of, rows.mappings()))

    def persons_of(self, person_ids: Iterable[int]) -> tuple[Person, ...]:
        return self._persons(_PERSONS.where(t.person.c.id.in_(list(person_ids))))

    def person_names(self) -> list[PersonNames]:
        rows = self._connection.execute(_PERSON_NAMES, {"workspace_id": self._workspace_id}).all()
        return list(map(PersonNames._make, rows))

    def seat_names(self) -> list[SeatNames]:
        rows = self._connection.execute(_SEAT_NAMES, {"workspace_id": self._workspace_id}).all()
        return list(map(SeatNames._make, rows))

    def holder_of(self, post_ids: Iterable[int]) -> Mapping[int, int]:
        whose = func.coalesce(t.post.c.acting_id, t.post.c.holder_id)
        query = select(t.post.c.id, whose.label("whose")).where(
            t.post.c.workspace_id == self._workspace_id,
            t.post.c.id.in_(list(post_ids)),
            t.post.c.holder_id.is_not(None),
        )
        return {row.id: row.whose for row in self._connection.execute(query)}

    def posts_of(self, person_id: int) -> frozenset[int]:
        return self._seats(seats_open_to(person_id, self._workspace_id))

    def held_by(self, person_id: int) -> frozenset[int]:
        return self._seats(
            select(t.post.c.id).where(
                t.post.c.workspace_id == self._workspace_id, t.post.c.holder_id == person_id
            )
        )

    def answers_for(self, person_id: int) -> frozenset[int]:
        return self._seats(
            select(t.post.c.id).where(
                t.post.c.workspace_id == self._workspace_id,
                t.post.c.id.in_(seats_open_to(person_id, self._workspace_id)),
                func.coalesce(t.post.c.acting_id, t.post.c.holder_id) == person_id,
            )
        )

    def _seats(self, query: Executable) -> frozenset[int]:
        return frozenset(self._connection.scalars(query))

    def acted_for(self, person_id: int) -> tuple[Post, ...]:
        query = _SEATS_OF_OFFICE.where(t.post.c.acting_id == person_id)
        rows = self._connection.execute(query, {"workspace_id": self._workspace_id})
        return tuple(map(post_of, rows.mappings()))

    def groups(self) -> tuple[Group, ...]:
        if self._groups is None:
            self._groups = groups_of(self._connection, self._workspace_id)
        return self._groups

    def add_group(self, one: Group) -> None:
        self._changed()
        add_group(self._connection, self._workspace_id, one)

    def save_group(self, one: Group) -> None:
        self._changed()
        save_group(self._connection, self._workspace_id, one)

    def delete_group(self, group_id: int) -> None:
        self._changed()
        delete_group(self._connection, self._workspace_id, group_id)

    def minutes_naming(self, group_id: int) -> tuple[int, ...]:
        return minutes_naming(self._connection, self._workspace_id, group_id)

    def revoke_links(self, person_id: int, at: datetime) -> None:
        revoke_links(self._connection, self._workspace_id, person_id, at)

    def save_workspace(self, one: Workspace) -> None:
        self._connection.execute(
            update(t.workspace)
            .where(t.workspace.c.workspace_id == self._workspace_id)
            .values(workspace_values(one))
        )

    def add_organization(self, one: Organization) -> None:
        self._add(t.organization, one.id, _organization_values(one))

    def save_organization(self, one: Organization) -> None:
        self._save(t.organization, one.id, _organization_values(one))

    def add_person(self, one: Person) -> None:
        self._add(t.person, one.id, _person_values(one))
        self._grant(one)

    def save_person(self, one: Person) -> None:
        self._save(t.person, one.id, _person_values(one))
        self._connection.execute(
            delete(t.role_grant).where(
                t.role_grant.c.workspace_id == self._workspace_id, t.role_grant.c.person_id == one.id
            )
        )
        self._grant(one)

    def _grant(self, *persons: Person) -> None:
        self._changed()
        grants = [
            {"workspace_id": self._workspace_id, "person_id": one.id, "role": role}
            for one in persons
            for role in sorted(one.roles)
        ]
        if grants:
            self._connection.execute(insert(t.role_grant), grants)

    def add_post(self, one: Post) -> None:
        self._add(t.post, one.id, _post_values(one))

    def save_post(self, one: Post) -> None:
        self._save(t.post, one.id, _post_values(one))

    def add_all(
        self, organizations: Sequence[Organization], persons: Sequence[Person], posts: Sequence[Post]
    ) -> None:
        self._add_many(t.organization, [(one.id, _organization_values(one)) for one in organizations])
        self._add_many(t.person, [(one.id, _person_values(one)) for one in persons])
        self._grant(*persons)
        self._add_many(t.post, [(one.id, _post_values(one)) for one in posts])

    def save_persons(self, persons: Sequence[Person]) -> None:
        if not persons:
            return
        rows = [
            {"its_workspace": self._workspace_id, "its_id": one.id, **_person_values(one)} for one in persons
        ]
        self._connection.execute(_SAVE_PERSONS, rows)
        self._connection.execute(_UNGRANT, rows)
        self._grant(*persons)

    def _add_many(self, table: Table, rows: Sequence[tuple[int, Mapping[str, Any]]]) -> None:
        if rows:
            self._connection.execute(
                insert(table),
                [{"workspace_id": self._workspace_id, "id": its_id, **values} for its_id, values in rows],
            )

    def _add(self, table: Table, object_id: int, values: Mapping[str, Any]) -> None:
        self._changed()
        row = {"workspace_id": self._workspace_id, "id": object_id, **values}
        self._connection.execute(insert(table), row)

    def _save(self, table: Table, object_id: int, values: Mapping[str, Any]) -> None:
        """Raises: NotFound."""
        self._changed()
        done = self._connection.execute(
            update(table)
            .where(table.c.workspace_id == self._workspace_id, table.c.id == object_id)
            .values(values)
        )
        if not done.rowcount:
            raise NotFound(table.name, object_id)

    def unbind(self, person_id: int) -> int | None:
        return self._connection.scalar(
            delete(t.account)
            .where(t.account.c.workspace_id == self._workspace_id, t.account.c.person_id == person_id)
            .returning(t.account.c.telegram_id)
        )

    def accounts(self) -> Mapping[int, Account]:
        rows = self._connection.execute(_ACCOUNTS, {"workspace_id": self._workspace_id})
        return {one.person_id: one for one in map(account_of, rows.mappings())}

    def bind(self, account: Account) -> tuple[int, ...]:
        """The newest link wins on both sides: the person's older account and the account's older person."""
        older = self._connection.scalars(
            delete(t.account)
            .where(
                t.account.c.workspace_id == self._workspace_id,
                t.account.c.person_id == account.person_id,
                t.account.c.telegram_id != account.telegram_id,
            )
            .returning(t.account.c.telegram_id)
        ).all()
        row = {
            "telegram_id": account.telegram_id,
            "workspace_id": self._workspace_id,
            "person_id": account.person_id,
            "chat_id": account.chat_id,
            "connected_at": account.connected_at,
            "blocked_at": account.blocked_at,
        }
        self._connection.execute(_BIND[self._connection.dialect.name], row)
        return tuple(older)

    def told_on(self, person_id: int) -> date | None:
        query = select(t.person.c.told_on).where(
            t.person.c.workspace_id == self._workspace_id, t.person.c.id == person_id
        )
        return self._connection.scalar(query)

    def set_told_on(self, person_id: int, day: date) -> None:
        self._connection.execute(
            update(t.person)
            .where(t.person.c.workspace_id == self._workspace_id, t.person.c.id == person_id)
            .values(told_on=day)
        )

    def move_digest_hour(self, old: time, new: time) -> int:
        return self._connection.execute(
            update(t.person)
            .where(t.person.c.workspace_id == self._workspace_id, t.person.c.digest_hour == old)
            .values(digest_hour=new)
        ).rowcount


def _organization_values(one: Organization) -> dict[str, Any]:
    return {
        "name": one.name,
        "short_name": one.short_name,
        "kind": one.kind,
        "closed_on": one.closed_on,
        "merged_into": one.merged_into,
    }


def _person_values(one: Person) -> dict[str, Any]:
    return {
        "family": one.family,
        "given": one.given,
        "patronymic": one.patronymic,
        "phone": one.phone,
        "digest_hour": one.digest_hour,
        "email": one.email,
        "left_on": one.left_on,
    }


def _post_values(one: Post) -> dict[str, Any]:
    return {
        "title": one.title,
        "kind": one.kind,
        "organization_id": one.organization.id if one.organization else None,
        "holder_id": one.holder.id if one.holder else None,
        "held_since": one.held_since,
        "acting_id": one.acting_id,
    }
