"""Who is away, and who stands in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import RowMapping, insert, select, update

from bot.db import tables as t
from bot.db.repository import Repository
from bot.domain.absences import Absence
from bot.domain.errors import NotFound


def _absence_of(row: RowMapping) -> Absence:
    return Absence(
        row["id"],
        row["person_id"],
        row["substitute_id"],
        row["from_day"],
        row["to_day"],
        row["by_id"],
        row["at"],
        row["begun_at"],
        row["ended_at"],
        row["turn_at"],
    )


def _values(one: Absence) -> dict[str, Any]:
    return {
        "person_id": one.person_id,
        "substitute_id": one.substitute_id,
        "from_day": one.from_day,
        "to_day": one.to_day,
        "by_id": one.by_id,
        "at": one.at,
        "begun_at": one.begun_at,
        "ended_at": one.ended_at,
        "turn_at": one.turn_at,
    }


class Absences(Repository):
    def add(self, one: Absence) -> None:
        row = {"workspace_id": self._workspace_id, "id": one.id} | _values(one)
        self._connection.execute(insert(t.absence), row)

    def get(self, absence_id: int) -> Absence:
        query = select(t.absence).where(
            t.absence.c.workspace_id == self._workspace_id, t.absence.c.id == absence_id
        )
        return _absence_of(self._found(query, "absence", absence_id))

    def save(self, one: Absence) -> None:
        saved = self._connection.execute(
            update(t.absence)
            .where(t.absence.c.workspace_id == self._workspace_id, t.absence.c.id == one.id)
            .values(_values(one))
        )
        if not saved.rowcount:
            raise NotFound("absence", one.id)

    def coming_of(self, person_id: int) -> tuple[Absence, ...]:
        query = (
            select(t.absence)
            .where(
                t.absence.c.workspace_id == self._workspace_id,
                t.absence.c.person_id == person_id,
                t.absence.c.ended_at.is_(None),
            )
            .order_by(t.absence.c.from_day, t.absence.c.id)
        )
        return tuple(map(_absence_of, self._connection.execute(query).mappings()))

    def substituted_by(self, person_id: int) -> tuple[Absence, ...]:
        query = (
            select(t.absence)
            .where(
                t.absence.c.workspace_id == self._workspace_id,
                t.absence.c.substitute_id == person_id,
                t.absence.c.turn_at.is_not(None),
            )
            .order_by(t.absence.c.id)
        )
        return tuple(map(_absence_of, self._connection.execute(query).mappings()))

    def running_of(self, person_id: int) -> Absence | None:
        return next((one for one in self.coming_of(person_id) if one.running), None)
