"""What belongs to a draft: words once explained, the chair's remarks, steps that can be taken back."""

from __future__ import annotations

from sqlalchemy import delete, insert, select, update

from bot.db import tables as t
from bot.db.repository import Repository, upsert
from bot.domain.drafts import DraftStep, Remark
from bot.domain.matching import KnownName

_PUT_WORDS = upsert(t.known_words)


class KnownWords(Repository):
    def all(self) -> tuple[KnownName, ...]:
        query = (
            select(t.known_words)
            .where(t.known_words.c.workspace_id == self._workspace_id)
            .order_by(t.known_words.c.words)
        )
        return tuple(
            KnownName(row.words, row.as_written, row.said_at, row.group_id, row.post_id, row.said_by)
            for row in self._connection.execute(query)
        )

    def put(self, one: KnownName) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "words": one.words,
            "as_written": one.as_written,
            "group_id": one.group_id,
            "post_id": one.post_id,
            "said_at": one.said_at,
            "said_by": one.said_by,
        }
        self._connection.execute(_PUT_WORDS[self._connection.dialect.name], row)

    def forget(self, words: str) -> None:
        self._connection.execute(
            delete(t.known_words).where(
                t.known_words.c.workspace_id == self._workspace_id, t.known_words.c.words == words
            )
        )


class Remarks(Repository):
    def add(self, one: Remark) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "id": one.id,
            "minutes_id": one.minutes_id,
            "decision_id": one.decision_id,
            "by_id": one.by_id,
            "at": one.at,
            "words": one.words,
            "settled": one.settled,
        }
        self._connection.execute(insert(t.remark), row)

    def of_minutes(self, minutes_id: int) -> tuple[Remark, ...]:
        query = (
            select(t.remark)
            .where(t.remark.c.workspace_id == self._workspace_id, t.remark.c.minutes_id == minutes_id)
            .order_by(t.remark.c.id)
        )
        return tuple(
            Remark(row.id, row.minutes_id, row.by_id, row.at, row.words, row.decision_id, row.settled)
            for row in self._connection.execute(query)
        )

    def settle(self, remark_id: int) -> None:
        self._connection.execute(
            update(t.remark)
            .where(t.remark.c.workspace_id == self._workspace_id, t.remark.c.id == remark_id)
            .values(settled=True)
        )


class DraftSteps(Repository):
    def add(self, one: DraftStep) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "id": one.id,
            "minutes_id": one.minutes_id,
            "by_id": one.by_id,
            "at": one.at,
            "deed": one.deed,
            "before": dict(one.before),
        }
        self._connection.execute(insert(t.draft_step), row)

    def last(self, minutes_id: int) -> DraftStep | None:
        query = (
            select(t.draft_step)
            .where(t.draft_step.c.workspace_id == self._workspace_id, t.draft_step.c.minutes_id == minutes_id)
            .order_by(t.draft_step.c.id.desc())
            .limit(1)
        )
        row = self._connection.execute(query).first()
        if row is None:
            return None
        return DraftStep(row.id, row.minutes_id, row.by_id, row.at, row.deed, row.before)

    def drop(self, step_id: int) -> None:
        self._connection.execute(
            delete(t.draft_step).where(
                t.draft_step.c.workspace_id == self._workspace_id, t.draft_step.c.id == step_id
            )
        )

    def forget(self, minutes_id: int) -> None:
        self._connection.execute(
            delete(t.draft_step).where(
                t.draft_step.c.workspace_id == self._workspace_id, t.draft_step.c.minutes_id == minutes_id
            )
        )
