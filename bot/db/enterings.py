"""What a secretary has ticked so far, to enter it for others."""

from __future__ import annotations

from sqlalchemy import delete, select

from bot.db import tables as t
from bot.db.repository import Repository, upsert
from bot.domain.entering import Entering

_PUT = upsert(t.entering)


class Enterings(Repository):
    def get(self, person_id: int, decision_id: int) -> Entering | None:
        query = select(t.entering).where(
            t.entering.c.workspace_id == self._workspace_id,
            t.entering.c.person_id == person_id,
            t.entering.c.decision_id == decision_id,
        )
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            return None
        return Entering(
            person_id,
            decision_id,
            row["at"],
            frozenset(row["ticked"]),
            row["way"],
            row["on_day"],
            row["number"],
        )

    def put(self, one: Entering) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "person_id": one.person_id,
            "decision_id": one.decision_id,
            "at": one.at,
            "ticked": sorted(one.ticked),
            "way": one.way,
            "on_day": one.on,
            "number": one.number,
        }
        self._connection.execute(_PUT[self._connection.dialect.name], row)

    def drop(self, person_id: int, decision_id: int) -> None:
        gone = delete(t.entering).where(
            t.entering.c.workspace_id == self._workspace_id,
            t.entering.c.person_id == person_id,
            t.entering.c.decision_id == decision_id,
        )
        self._connection.execute(gone)
