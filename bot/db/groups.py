"""Named groups of seats: by rule or by list, with their aliases."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    String,
    Table,
    bindparam,
    cast,
    delete,
    insert,
    literal_column,
    select,
    union_all,
    update,
)

from bot.db import tables as t
from bot.db.repository import refers
from bot.db.tables import GroupAxis
from bot.domain.errors import NotFound
from bot.domain.people import Group, GroupRule, OrganizationKind, PostKind

_ALIAS, _MEMBER = "alias", "member"


def _part(
    table: Table, part: ColumnElement[str], ordinal: ColumnElement[int], value: Column[Any]
) -> Select[Any]:
    return select(
        table.c.group_id, part.label("part"), ordinal.label("ordinal"), cast(value, String).label("value")
    ).where(table.c.workspace_id == bindparam("workspace_id"))


_NONE: ColumnElement[int] = literal_column("0")
#: All that belongs to groups in one statement: every screen of a draft asks for them.
_PARTS = union_all(
    _part(t.group_alias, literal_column(f"'{_ALIAS}'"), t.group_alias.c.ordinal, t.group_alias.c.alias),
    _part(t.group_member, literal_column(f"'{_MEMBER}'"), _NONE, t.group_member.c.post_id),
    _part(t.group_rule_part, cast(t.group_rule_part.c.axis, String), _NONE, t.group_rule_part.c.kind),
)
_GROUPS = (
    select(t.executor_group)
    .where(t.executor_group.c.workspace_id == bindparam("workspace_id"))
    .order_by(t.executor_group.c.id)
)


def groups_of(connection: Connection, workspace_id: int) -> tuple[Group, ...]:
    office = {"workspace_id": workspace_id}
    parts: defaultdict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    for group_id, part, ordinal, value in connection.execute(_PARTS, office):
        parts[group_id, part].append((ordinal, value))

    def values(group_id: int, part: str) -> list[str]:
        return [value for _, value in sorted(parts.get((group_id, part), ()))]

    def rule(group_id: int) -> GroupRule:
        return GroupRule(
            frozenset(map(PostKind, values(group_id, GroupAxis.POST))),
            frozenset(map(OrganizationKind, values(group_id, GroupAxis.ORGANIZATION))),
        )

    return tuple(
        Group(
            row.id,
            row.name,
            tuple(values(row.id, _ALIAS)),
            rule(row.id) if row.by_rule else None,
            frozenset(map(int, values(row.id, _MEMBER))),
        )
        for row in connection.execute(_GROUPS, office)
    )


def add_group(connection: Connection, workspace_id: int, group: Group) -> None:
    connection.execute(
        insert(t.executor_group),
        {
            "workspace_id": workspace_id,
            "id": group.id,
            "name": group.name,
            "by_rule": group.rule is not None,
        },
    )
    _add_parts(connection, workspace_id, group)


def save_group(connection: Connection, workspace_id: int, group: Group) -> None:
    """Raises: NotFound."""
    saved = connection.execute(
        update(t.executor_group)
        .where(t.executor_group.c.workspace_id == workspace_id, t.executor_group.c.id == group.id)
        .values(name=group.name, by_rule=group.rule is not None)
    )
    if not saved.rowcount:
        raise NotFound("group", group.id)
    _delete_parts(connection, workspace_id, group.id)
    _add_parts(connection, workspace_id, group)


def delete_group(connection: Connection, workspace_id: int, group_id: int) -> None:
    """Raises: NotFound; IntegrityError where something still names it."""
    _delete_parts(connection, workspace_id, group_id)
    gone = connection.execute(
        delete(t.executor_group).where(
            t.executor_group.c.workspace_id == workspace_id, t.executor_group.c.id == group_id
        )
    )
    if not gone.rowcount:
        raise NotFound("group", group_id)


def minutes_naming(connection: Connection, workspace_id: int, group_id: int) -> tuple[int, ...]:
    query = (
        select(t.decision.c.minutes_id)
        .join(t.addressee, refers(t.addressee.c.decision_id, t.decision))
        .where(t.decision.c.workspace_id == workspace_id, t.addressee.c.group_id == group_id)
        .distinct()
        .order_by(t.decision.c.minutes_id.desc())
    )
    return tuple(connection.scalars(query))


def _delete_parts(connection: Connection, workspace_id: int, group_id: int) -> None:
    for table in (t.group_alias, t.group_member, t.group_rule_part):
        connection.execute(
            delete(table).where(table.c.workspace_id == workspace_id, table.c.group_id == group_id)
        )


def _add_parts(connection: Connection, workspace_id: int, group: Group) -> None:
    rule = group.rule or GroupRule()
    parts: dict[Table, list[dict[str, Any]]] = {
        t.group_alias: [{"ordinal": n, "alias": alias} for n, alias in enumerate(group.aliases)],
        t.group_member: [{"post_id": post_id} for post_id in sorted(group.post_ids)],
        t.group_rule_part: [
            *({"axis": GroupAxis.POST, "kind": kind} for kind in sorted(rule.post_kinds)),
            *({"axis": GroupAxis.ORGANIZATION, "kind": kind} for kind in sorted(rule.organization_kinds)),
        ],
    }
    for table, rows in parts.items():
        if rows:
            of_group = {"workspace_id": workspace_id, "group_id": group.id}
            connection.execute(insert(table), [of_group | row for row in rows])
