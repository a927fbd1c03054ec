"""What is asked of the office about an item, and the words said with its moves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import RowMapping, insert, literal_column, select, update

from bot.db import tables as t
from bot.db.repository import Repository
from bot.domain.appeals import Appeal, AppealKind, AppealState, Note
from bot.domain.errors import NotFound


def _appeal_of(row: RowMapping) -> Appeal:
    return Appeal(
        row["id"],
        row["assignment_id"],
        row["kind"],
        row["by_id"],
        row["at"],
        row["words"],
        row["until"],
        row["post_id"],
        row["state"],
        row["answered_by"],
        row["answered_at"],
        row["answer"],
        row["answer_until"],
    )


def _appeal_values(one: Appeal) -> dict[str, Any]:
    return {
        "assignment_id": one.assignment_id,
        "kind": one.kind,
        "by_id": one.by_id,
        "at": one.at,
        "words": one.words,
        "until": one.until,
        "post_id": one.post_id,
        "state": one.state,
        "answered_by": one.answered_by,
        "answered_at": one.answered_at,
        "answer": one.answer,
        "answer_until": one.answer_until,
    }


class Appeals(Repository):
    def add(self, one: Appeal) -> None:
        row = {"workspace_id": self._workspace_id, "id": one.id} | _appeal_values(one)
        self._connection.execute(insert(t.appeal), row)

    def get(self, appeal_id: int) -> Appeal:
        query = select(t.appeal).where(
            t.appeal.c.workspace_id == self._workspace_id, t.appeal.c.id == appeal_id
        )
        return _appeal_of(self._found(query, "appeal", appeal_id))

    def settle(self, one: Appeal, was: AppealState = AppealState.OPEN) -> bool:
        saved = self._connection.execute(
            update(t.appeal)
            .where(
                t.appeal.c.workspace_id == self._workspace_id,
                t.appeal.c.id == one.id,
                t.appeal.c.state == was,
            )
            .values(_appeal_values(one))
        )
        return bool(saved.rowcount)

    def of_assignment(self, assignment_id: int) -> tuple[Appeal, ...]:
        query = (
            select(t.appeal)
            .where(t.appeal.c.workspace_id == self._workspace_id, t.appeal.c.assignment_id == assignment_id)
            .order_by(t.appeal.c.id)
        )
        return tuple(map(_appeal_of, self._connection.execute(query).mappings()))

    def open(self, kind: AppealKind | None = None) -> tuple[Appeal, ...]:
        # Written out, not bound: the partial index is only taken for the very condition it was made with.
        query = (
            select(t.appeal)
            .where(
                t.appeal.c.workspace_id == self._workspace_id,
                t.appeal.c.state == literal_column(f"'{AppealState.OPEN.value}'"),
            )
            .order_by(t.appeal.c.id)
        )
        if kind is not None:
            query = query.where(t.appeal.c.kind == kind)
        return tuple(map(_appeal_of, self._connection.execute(query).mappings()))


def _note_of(row: RowMapping) -> Note:
    return Note(
        row["id"],
        row["assignment_id"],
        row["by_id"],
        row["at"],
        row["kind"],
        row["words"],
        row["withdrawn"],
    )


def _note_values(one: Note) -> dict[str, Any]:
    return {
        "assignment_id": one.assignment_id,
        "by_id": one.by_id,
        "at": one.at,
        "kind": one.kind,
        "words": one.words,
        "withdrawn": one.withdrawn,
    }


class Notes(Repository):
    def add(self, one: Note) -> None:
        self.add_all([one])

    def add_all(self, notes: Sequence[Note]) -> None:
        rows = [{"workspace_id": self._workspace_id, "id": one.id} | _note_values(one) for one in notes]
        if rows:
            self._connection.execute(insert(t.note), rows)

    def get(self, note_id: int) -> Note:
        query = select(t.note).where(t.note.c.workspace_id == self._workspace_id, t.note.c.id == note_id)
        return _note_of(self._found(query, "note", note_id))

    def save(self, one: Note) -> None:
        saved = self._connection.execute(
            update(t.note)
            .where(t.note.c.workspace_id == self._workspace_id, t.note.c.id == one.id)
            .values(_note_values(one))
        )
        if not saved.rowcount:
            raise NotFound("note", one.id)

    def withdraw(self, note_ids: Iterable[int]) -> None:
        self._connection.execute(
            update(t.note)
            .where(t.note.c.workspace_id == self._workspace_id, t.note.c.id.in_(list(note_ids)))
            .values(withdrawn=True)
        )

    def of_assignment(self, assignment_id: int) -> tuple[Note, ...]:
        query = (
            select(t.note)
            .where(
                t.note.c.workspace_id == self._workspace_id,
                t.note.c.assignment_id == assignment_id,
                t.note.c.withdrawn.is_(False),
            )
            .order_by(t.note.c.id)
        )
        return tuple(map(_note_of, self._connection.execute(query).mappings()))
