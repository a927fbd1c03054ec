"""The journal. Only appended: triggers refuse anything else (migration 0001)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, insert, select

from bot.db import tables as t
from bot.db.repository import Repository
from bot.domain.audit import AuditEvent

_INSERT = insert(t.audit_event)

#: A look at the end of the key for each workspace, however long the journal is.
_NEWEST = select(
    func.max(
        select(func.max(t.audit_event.c.id))
        .where(t.audit_event.c.workspace_id == t.workspace.c.workspace_id)
        .correlate(t.workspace)
        .scalar_subquery()
    )
)


def newest_id(connection: Connection) -> int:
    """Of the journal's last line in any workspace; 0 where there is none."""
    return connection.scalar(_NEWEST.select_from(t.workspace)) or 0


def _event_of(row: RowMapping) -> AuditEvent:
    return AuditEvent(
        id=row["id"],
        at=row["at"],
        actor_id=row["actor_id"],
        chat_id=row["chat_id"],
        deed=row["deed"],
        object_kind=row["object_kind"],
        object_id=row["object_id"],
        before=row["before"],
        after=row["after"],
        deed_id=row["deed_id"],
    )


class Audit(Repository):
    def add(self, *events: AuditEvent) -> None:
        rows = [
            {
                "workspace_id": self._workspace_id,
                "id": event.id,
                "at": event.at,
                "actor_id": event.actor_id,
                "chat_id": event.chat_id,
                "deed": event.deed,
                "object_kind": event.object_kind,
                "object_id": event.object_id,
                "before": dict(event.before),
                "after": dict(event.after),
                "deed_id": event.deed_id,
            }
            for event in events
        ]
        if rows:
            self._connection.execute(_INSERT, rows)

    def last(self, object_kind: str, object_id: int) -> AuditEvent | None:
        query = self._about(object_kind, object_id).order_by(t.audit_event.c.id.desc()).limit(1)
        row = self._connection.execute(query).mappings().first()
        return _event_of(row) if row else None

    def last_of(self, object_kind: str, object_ids: Iterable[int]) -> Mapping[int, AuditEvent]:
        newest = (
            select(func.max(t.audit_event.c.id))
            .where(
                t.audit_event.c.workspace_id == self._workspace_id,
                t.audit_event.c.object_kind == object_kind,
                t.audit_event.c.object_id.in_(list(object_ids)),
            )
            .group_by(t.audit_event.c.object_id)
        )
        query = select(t.audit_event).where(
            t.audit_event.c.workspace_id == self._workspace_id, t.audit_event.c.id.in_(newest)
        )
        rows = self._connection.execute(query).mappings()
        return {row["object_id"]: _event_of(row) for row in rows}

    def history(self, object_kind: str, object_id: int) -> tuple[AuditEvent, ...]:
        query = self._about(object_kind, object_id).order_by(t.audit_event.c.id)
        return tuple(map(_event_of, self._connection.execute(query).mappings()))

    def of_deed(self, deed_id: int) -> tuple[AuditEvent, ...]:
        query = (
            select(t.audit_event)
            .where(t.audit_event.c.workspace_id == self._workspace_id, t.audit_event.c.deed_id == deed_id)
            .order_by(t.audit_event.c.id)
        )
        return tuple(map(_event_of, self._connection.execute(query).mappings()))

    def _about(self, object_kind: str, object_id: int) -> Select[Any]:
        return select(t.audit_event).where(
            t.audit_event.c.workspace_id == self._workspace_id,
            t.audit_event.c.object_kind == object_kind,
            t.audit_event.c.object_id == object_id,
        )
