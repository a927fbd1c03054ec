"""Named groups of seats: by rule or by list, with their aliases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, insert, select, update

from bot.db import tables as t
from bot.db.repository import refers
from bot.db.tables import GroupAxis
from bot.domain.errors import NotFound
from bot.domain.people import Group, GroupRule, OrganizationKind, PostKind


def groups_of(connection: Connection, workspace_id: int) -> tuple[Group, ...]:
    def parts(query: Select[Any]) -> Mapping[int, list[Any]]:
        """(group id, value) rows, gathered by group."""
        gathered: defaultdict[int, list[Any]] = defaultdict(list)
        for group_id, value in connection.execute(query):
            gathered[group_id].append(value)
        return gathered

    def kinds(axis: GroupAxis) -> Mapping[int, list[str]]:
        table = t.group_rule_part
        return parts(
            select(table.c.group_id, table.c.kind).where(
                table.c.workspace_id == workspace_id, table.c.axis == axis
            )
        )

    aliases = parts(
        select(t.group_alias.c.group_id, t.group_alias.c.alias)
        .where(t.group_alias.c.workspace_id == workspace_id)
        .order_by(t.group_alias.c.group_id, t.group_alias.c.ordinal)
    )
    members = parts(
        select(t.group_member.c.group_id, t.group_member.c.post_id).where(
            t.group_member.c.workspace_id == workspace_id
        )
    )
    post_kinds, organization_kinds = kinds(GroupAxis.POST), kinds(GroupAxis.ORGANIZATION)

    def rule(group_id: int) -> GroupRule:
        return GroupRule(
            frozenset(map(PostKind, post_kinds.get(group_id, ()))),
            frozenset(map(OrganizationKind, organization_kinds.get(group_id, ()))),
        )

    query = (
        select(t.executor_group)
        .where(t.executor_group.c.workspace_id == workspace_id)
        .order_by(t.executor_group.c.id)
    )
    return tuple(
        Group(
            row.id,
            row.name,
            tuple(aliases.get(row.id, ())),
            rule(row.id) if row.by_rule else None,
            frozenset(members.get(row.id, ())),
        )
        for row in connection.execute(query)
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
