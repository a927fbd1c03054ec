"""The outbox as an office writes it: what is to be said, each matter once (docs/decisions/0004)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Executable, Table, case, null, select, update

from bot.db import tables as t
from bot.db.repository import Repository, for_each_dialect
from bot.db.tables import OutboxState
from bot.domain.notices import URGENCY, Notice, NoticeKind

#: Why a notice was given up, where another link or account may yet bring it to the person.
NOT_REACHED = ("blocked", "not_connected")

_KEY = ["workspace_id", "dedupe_key"]


def _posting(*, renews: bool) -> Callable[[Callable[[Table], Any]], Executable]:
    """A key that is there already: waits anew with a higher generation where the notice renews it, or where
    it had been taken back; else nothing happens. A claim stays as it is, for its message may be on the way.

    What waited already for another reason goes out whatever is taken back: it says then what still stands.
    """

    def make(insert: Callable[[Table], Any]) -> Executable:
        statement = insert(t.outbox)
        statement = statement.on_conflict_do_update(
            index_elements=_KEY,
            set_={
                "state": OutboxState.WAITING,
                "generation": t.outbox.c.generation + 1,
                "params": statement.excluded.params,
                "minutes_id": statement.excluded.minutes_id,
                "cause_id": case(
                    (
                        (t.outbox.c.state == OutboxState.WAITING)
                        & t.outbox.c.cause_id.is_distinct_from(statement.excluded.cause_id),
                        null(),
                    ),
                    else_=statement.excluded.cause_id,
                ),
                "chat_id": statement.excluded.chat_id,
                "not_before": statement.excluded.not_before,
            },
            where=None if renews else t.outbox.c.state == OutboxState.TAKEN_BACK,
        )
        posting: Executable = statement
        return posting

    return make


_POST = {renews: for_each_dialect(_posting(renews=renews)) for renews in (False, True)}


class OutboxWriter(Repository):
    def __init__(self, connection: Connection, workspace_id: int, new_id: Callable[[], int]) -> None:
        super().__init__(connection, workspace_id)
        self._new_id = new_id

    def post(self, *notices: Notice) -> None:
        for renews, statements in _POST.items():
            rows = [self._row(notice) for notice in notices if notice.renews is renews]
            if rows:
                self._connection.execute(statements[self._connection.dialect.name], rows)

    def _row(self, notice: Notice) -> dict[str, Any]:
        return {
            "workspace_id": self._workspace_id,
            "id": self._new_id(),
            "person_id": notice.person_id,
            "chat_id": notice.chat_id,
            "kind": notice.kind,
            "urgency": URGENCY[notice.kind],
            "dedupe_key": notice.dedupe_key,
            "params": dict(notice.params),
            "minutes_id": notice.params.get("minutes_id"),
            "cause_id": notice.cause_id,
            "state": OutboxState.WAITING,
            "not_before": notice.not_before,
            "attempts": 0,
            "generation": 1,
        }

    def drop(self, dedupe_key: str) -> None:
        """What is on its way at this moment arrives none the less."""
        self._connection.execute(
            update(t.outbox)
            .where(
                t.outbox.c.workspace_id == self._workspace_id,
                t.outbox.c.dedupe_key == dedupe_key,
                t.outbox.c.state == OutboxState.WAITING,
            )
            .values(state=OutboxState.TAKEN_BACK)
        )

    def drop_caused(self, deed_id: int) -> None:
        """As `drop`, all that the deed caused."""
        self._connection.execute(
            update(t.outbox)
            .where(
                t.outbox.c.workspace_id == self._workspace_id,
                t.outbox.c.cause_id == deed_id,
                t.outbox.c.state == OutboxState.WAITING,
            )
            .values(state=OutboxState.TAKEN_BACK)
        )

    def unsaid(self, dedupe_keys: Iterable[str]) -> frozenset[str]:
        state = t.outbox.c.state
        query = select(t.outbox.c.dedupe_key).where(
            t.outbox.c.workspace_id == self._workspace_id,
            t.outbox.c.dedupe_key.in_(list(dedupe_keys)),
            (state == OutboxState.WAITING)
            | ((state == OutboxState.DROPPED) & t.outbox.c.reason.in_(NOT_REACHED)),
        )
        return frozenset(self._connection.scalars(query))

    def told(self, person_ids: Iterable[int], since: datetime) -> tuple[tuple[int, datetime, str], ...]:
        query = (
            select(t.outbox.c.person_id, t.sent_notice.c.sent_at, t.sent_notice.c.text)
            .join(
                t.sent_notice,
                (t.sent_notice.c.workspace_id == t.outbox.c.workspace_id)
                & (t.sent_notice.c.outbox_id == t.outbox.c.id),
            )
            .where(
                t.outbox.c.workspace_id == self._workspace_id,
                t.outbox.c.person_id.in_(list(person_ids)),
                # In somebody's name, but to the directors' chat.
                t.outbox.c.kind != NoticeKind.GROUP_PAGE,
                t.sent_notice.c.sent_at >= since,
            )
            .order_by(t.sent_notice.c.sent_at, t.outbox.c.id)
        )
        return tuple((row.person_id, row.sent_at, row.text) for row in self._connection.execute(query))

    def waiting_of(self, dedupe_keys: Iterable[str]) -> frozenset[str]:
        query = select(t.outbox.c.dedupe_key).where(
            t.outbox.c.workspace_id == self._workspace_id,
            t.outbox.c.dedupe_key.in_(list(dedupe_keys)),
            t.outbox.c.state == OutboxState.WAITING,
        )
        return frozenset(self._connection.scalars(query))

    def sent_messages(self, kind: NoticeKind, minutes_id: int) -> Mapping[int, tuple[int, int]]:
        return {person_id: places[-1] for person_id, places in self.all_messages(kind, minutes_id).items()}

    def all_messages(self, kind: NoticeKind, minutes_id: int) -> Mapping[int, tuple[tuple[int, int], ...]]:
        query = (
            select(t.outbox.c.person_id, t.sent_notice.c.chat_id, t.sent_notice.c.message_id)
            # An outer join: SQLite would begin an inner one with all texts of the office.
            .outerjoin(
                t.sent_notice,
                (t.sent_notice.c.workspace_id == t.outbox.c.workspace_id)
                & (t.sent_notice.c.outbox_id == t.outbox.c.id),
            )
            .where(
                t.outbox.c.workspace_id == self._workspace_id,
                t.outbox.c.minutes_id == minutes_id,
                t.outbox.c.kind == kind,
            )
            .order_by(t.sent_notice.c.sent_at)
        )
        found: dict[int, tuple[tuple[int, int], ...]] = {}
        for row in self._connection.execute(query):
            if row.message_id is not None:
                found[row.person_id] = (*found.get(row.person_id, ()), (row.chat_id, row.message_id))
        return found
