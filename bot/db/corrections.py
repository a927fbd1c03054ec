"""Decisions changed after they were issued."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import RowMapping, insert, select, update

from bot.db import tables as t
from bot.db.repository import Repository
from bot.domain.corrected import Correction


def _correction_of(row: RowMapping) -> Correction:
    return Correction(
        row["id"],
        row["decision_id"],
        row["by_id"],
        row["at"],
        row["reason"],
        row["before"],
        row["after"],
        row["withdrawn"],
    )


class Corrections(Repository):
    def add(self, corrections: Sequence[Correction]) -> None:
        rows = [
            {
                "workspace_id": self._workspace_id,
                "id": one.id,
                "decision_id": one.decision_id,
                "by_id": one.by_id,
                "at": one.at,
                "reason": one.reason,
                "before": dict(one.before),
                "after": dict(one.after),
                "withdrawn": one.withdrawn,
            }
            for one in corrections
        ]
        if rows:
            self._connection.execute(insert(t.correction), rows)

    def get(self, correction_id: int) -> Correction:
        query = select(t.correction).where(
            t.correction.c.workspace_id == self._workspace_id, t.correction.c.id == correction_id
        )
        return _correction_of(self._found(query, "correction", correction_id))

    def of_decision(self, decision_id: int) -> tuple[Correction, ...]:
        query = (
            select(t.correction)
            .where(
                t.correction.c.workspace_id == self._workspace_id,
                t.correction.c.decision_id == decision_id,
                t.correction.c.withdrawn.is_(False),
            )
            .order_by(t.correction.c.id)
        )
        return tuple(map(_correction_of, self._connection.execute(query).mappings()))

    def withdraw(self, correction_ids: Iterable[int]) -> None:
        self._connection.execute(
            update(t.correction)
            .where(
                t.correction.c.workspace_id == self._workspace_id, t.correction.c.id.in_(list(correction_ids))
            )
            .values(withdrawn=True)
        )
