"""What recurring decisions still have to issue."""

from __future__ import annotations

from sqlalchemy import select

from bot.db import tables as t
from bot.db.repository import Repository, upsert
from bot.domain.recurrence import Recurrence, Rule

_PUT = upsert(t.recurrence)


class Recurrences(Repository):
    def get(self, decision_id: int) -> Recurrence | None:
        query = select(t.recurrence).where(
            t.recurrence.c.workspace_id == self._workspace_id, t.recurrence.c.decision_id == decision_id
        )
        row = self._connection.execute(query).mappings().first()
        if row is None:
            return None
        return Recurrence(
            row["decision_id"],
            Rule.of(row["rule"]),
            frozenset(row["except_months"]),
            row["ends_on"],
            row["upcoming"],
            row["issue_next"],
            row["ended_at"],
            row["ended_by"],
        )

    def put(self, one: Recurrence) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "decision_id": one.decision_id,
            "rule": one.rule.code,
            "except_months": sorted(one.except_months),
            "ends_on": one.ends_on,
            "upcoming": one.upcoming,
            "issue_next": one.issue_next,
            "ended_at": one.ended_at,
            "ended_by": one.ended_by,
        }
        self._connection.execute(_PUT[self._connection.dialect.name], row)
