"""Who asks to be let in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import RowMapping, insert, select, update

from bot.db import tables as t
from bot.db.repository import Repository
from bot.domain.access import AccessRequest, RequestOutcome
from bot.domain.errors import NotFound


def request_of(row: RowMapping) -> AccessRequest:
    return AccessRequest(
        row["id"],
        row["telegram_id"],
        row["chat_id"],
        row["kind"],
        row["said"],
        row["asked_at"],
        row["phone"],
        row["person_id"],
        row["outcome"],
        row["decided_at"],
        row["decided_by"],
    )


class Requests(Repository):
    def add(self, one: AccessRequest) -> None:
        row = {"workspace_id": self._workspace_id, "id": one.id, **_values(one)}
        self._connection.execute(insert(t.access_request), row)

    def get(self, request_id: int) -> AccessRequest:
        query = select(t.access_request).where(
            t.access_request.c.workspace_id == self._workspace_id, t.access_request.c.id == request_id
        )
        return request_of(self._found(query, "access_request", request_id))

    def open(self) -> tuple[AccessRequest, ...]:
        query = (
            select(t.access_request)
            .where(
                t.access_request.c.workspace_id == self._workspace_id,
                t.access_request.c.outcome == RequestOutcome.OPEN,
            )
            .order_by(t.access_request.c.id)
        )
        return tuple(map(request_of, self._connection.execute(query).mappings()))

    def lapse(self, person_id: int) -> None:
        self._connection.execute(
            update(t.access_request)
            .where(
                t.access_request.c.workspace_id == self._workspace_id,
                t.access_request.c.person_id == person_id,
                t.access_request.c.outcome == RequestOutcome.GRANTED,
            )
            .values(outcome=RequestOutcome.LAPSED)
        )

    def save(self, one: AccessRequest) -> None:
        saved = self._connection.execute(
            update(t.access_request)
            .where(t.access_request.c.workspace_id == self._workspace_id, t.access_request.c.id == one.id)
            .values(_values(one))
        )
        if not saved.rowcount:
            raise NotFound("access_request", one.id)


def _values(one: AccessRequest) -> dict[str, Any]:
    return {
        "telegram_id": one.telegram_id,
        "chat_id": one.chat_id,
        "kind": one.kind,
        "said": one.said,
        "phone": one.phone,
        "person_id": one.person_id,
        "asked_at": one.asked_at,
        "outcome": one.outcome,
        "decided_at": one.decided_at,
        "decided_by": one.decided_by,
    }
