"""The directors' chat of an office, and the messages that show its decisions there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from bot.db import tables as t
from bot.db.repository import Repository, upsert
from bot.db.tables import OutboxState
from bot.domain.group_chat import GroupChat

_PUT = upsert(t.group_chat)
_PUT_MESSAGE = upsert(t.group_message)


class GroupChats(Repository):
    def connected(self) -> GroupChat | None:
        query = select(t.group_chat).where(
            t.group_chat.c.workspace_id == self._workspace_id, t.group_chat.c.connected_at.is_not(None)
        )
        row = self._connection.execute(query).mappings().first()
        return GroupChat(row["chat_id"], row["title"], row["connected_at"], row["by_id"]) if row else None

    def get(self, chat_id: int) -> GroupChat | None:
        query = select(t.group_chat).where(
            t.group_chat.c.workspace_id == self._workspace_id, t.group_chat.c.chat_id == chat_id
        )
        row = self._connection.execute(query).mappings().first()
        return GroupChat(row["chat_id"], row["title"], row["connected_at"], row["by_id"]) if row else None

    def put(self, one: GroupChat) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "chat_id": one.chat_id,
            "title": one.title,
            "connected_at": one.connected_at,
            "by_id": one.by_id,
        }
        self._connection.execute(_PUT[self._connection.dialect.name], row)

    def drop(self, chat_id: int) -> None:
        """Its messages stay in the chat, and are known no more."""
        for table in (t.group_message, t.group_chat):
            self._connection.execute(
                delete(table).where(table.c.workspace_id == self._workspace_id, table.c.chat_id == chat_id)
            )

    def messages(self, minutes_id: int) -> Mapping[int, tuple[int, int]]:
        """page → (chat id, message id)"""
        query = select(t.group_message).where(
            t.group_message.c.workspace_id == self._workspace_id, t.group_message.c.minutes_id == minutes_id
        )
        return {row.page: (row.chat_id, row.message_id) for row in self._connection.execute(query)}

    def put_message(self, minutes_id: int, page: int, chat_id: int, message_id: int) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "minutes_id": minutes_id,
            "page": page,
            "chat_id": chat_id,
            "message_id": message_id,
        }
        self._connection.execute(_PUT_MESSAGE[self._connection.dialect.name], row)


class GroupsAcross:
    """Group chats before it is known whose."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def connected_to(self, chat_id: int) -> int | None:
        query = select(t.group_chat.c.workspace_id).where(
            t.group_chat.c.chat_id == chat_id, t.group_chat.c.connected_at.is_not(None)
        )
        return self._connection.scalar(query)

    def drop(self, chat_id: int) -> None:
        """Nothing more is shown there by anybody, nor asked about."""
        offices = select(t.group_chat.c.workspace_id).where(t.group_chat.c.chat_id == chat_id)
        for table in (t.group_message, t.outbox):
            condition = (table.c.workspace_id.in_(offices)) & (table.c.chat_id == chat_id)
            if table is t.outbox:
                taken_back = update(t.outbox).where(condition, t.outbox.c.state == OutboxState.WAITING)
                self._connection.execute(taken_back.values(state=OutboxState.TAKEN_BACK))
            else:
                self._connection.execute(delete(table).where(condition))
        self._connection.execute(delete(t.group_chat).where(t.group_chat.c.chat_id == chat_id))

    def rename(self, chat_id: int, title: str) -> None:
        self._connection.execute(
            update(t.group_chat).where(t.group_chat.c.chat_id == chat_id).values(title=title)
        )

    def move(self, old: int, new: int, at: datetime) -> None:
        """The chat has another id. Its old messages can't be edited under it: they are sent anew when there
        is something to say.
        """
        offices = select(t.group_chat.c.workspace_id).where(t.group_chat.c.chat_id == old)
        self._connection.execute(
            delete(t.group_message).where(
                t.group_message.c.workspace_id.in_(offices), t.group_message.c.chat_id == old
            )
        )
        self._connection.execute(
            update(t.outbox)
            .where(
                t.outbox.c.workspace_id.in_(offices),
                t.outbox.c.chat_id == old,
                t.outbox.c.state == OutboxState.WAITING,
            )
            .values(chat_id=new, not_before=at)
        )
        taken = select(t.group_chat.c.workspace_id).where(t.group_chat.c.chat_id == new)
        known = set(self._connection.scalars(taken))
        if known:  # told twice, or added there anew meanwhile: the older row says whether it is connected
            self._connection.execute(
                delete(t.group_chat).where(
                    t.group_chat.c.chat_id == new, t.group_chat.c.workspace_id.in_(offices)
                )
            )
        self._connection.execute(
            update(t.group_chat).where(t.group_chat.c.chat_id == old).values(chat_id=new)
        )
