"""What the bot waits for from a person, and the messages of his it will edit later."""

from __future__ import annotations

from sqlalchemy import delete, select

from bot.db import tables as t
from bot.db.repository import Repository, upsert
from bot.domain.awaited import Awaited
from bot.usecases.ports import LiveMessage

_PUT_AWAITED = upsert(t.awaited_input)
_PUT_LIVE = upsert(t.live_message)


class AwaitedInput(Repository):
    def put(self, person_id: int, awaited: Awaited) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "person_id": person_id,
            "field": awaited.field,
            "object_id": awaited.object_id,
            "since": awaited.since,
            "payload": awaited.payload,
        }
        self._connection.execute(_PUT_AWAITED[self._connection.dialect.name], row)

    def clear(self, person_id: int) -> None:
        self._connection.execute(
            delete(t.awaited_input).where(
                t.awaited_input.c.workspace_id == self._workspace_id, t.awaited_input.c.person_id == person_id
            )
        )


class LiveMessages(Repository):
    def get(self, person_id: int, kind: str, object_id: int) -> LiveMessage | None:
        query = select(t.live_message).where(
            t.live_message.c.workspace_id == self._workspace_id,
            t.live_message.c.person_id == person_id,
            t.live_message.c.kind == kind,
            t.live_message.c.object_id == object_id,
        )
        row = self._connection.execute(query).one_or_none()
        return LiveMessage(row.chat_id, row.message_id, row.day) if row else None

    def put(self, person_id: int, kind: str, object_id: int, message: LiveMessage) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "person_id": person_id,
            "kind": kind,
            "object_id": object_id,
            "chat_id": message.chat_id,
            "message_id": message.message_id,
            "day": message.day,
        }
        self._connection.execute(_PUT_LIVE[self._connection.dialect.name], row)
