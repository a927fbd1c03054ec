"""Telegram accounts, invitations and workspaces: what is looked up before it is known whose it is."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, RowMapping, String, bindparam, cast, delete, insert, select, update

from bot.db import tables as t
from bot.db.access import request_of
from bot.db.invites import revoke_links
from bot.db.people import PERSON_COLUMNS, person_of, workspace_of, workspace_values
from bot.db.repository import refers, upsert
from bot.db.types import comma_joined
from bot.domain.access import AccessRequest
from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.people import Actor, Workspace
from bot.usecases.ports import Invite

_ITS_SEATS = (
    select(comma_joined(cast(t.post.c.id, String(20))))
    .where(t.post.c.workspace_id == t.account.c.workspace_id, t.post.c.holder_id == t.account.c.person_id)
    .correlate(t.account)
    .scalar_subquery()
)
_STANDS_IN = (
    select(comma_joined(cast(t.post.c.id, String(20))))
    .where(
        t.post.c.workspace_id == t.account.c.workspace_id,
        t.post.c.acting_id == t.account.c.person_id,
        t.post.c.acting_id.is_not(None),
    )
    .correlate(t.account)
    .scalar_subquery()
)
_AWAITED = [t.awaited_input.c[name] for name in ("field", "object_id", "since", "payload")]
#: Each tap begins with it: account, workspace, person, roles, seats, what is awaited: one row.
_ACTOR = (
    select(
        t.workspace,
        *PERSON_COLUMNS,
        *_AWAITED,
        t.account.c.chat_id,
        t.account.c.blocked_at,
        _ITS_SEATS.label("post_ids"),
        _STANDS_IN.label("acting_ids"),
    )
    .select_from(t.account)
    .join(t.workspace, t.workspace.c.workspace_id == t.account.c.workspace_id)
    .join(t.person, refers(t.account.c.person_id, t.person))
    .outerjoin(
        t.awaited_input,
        (t.awaited_input.c.workspace_id == t.account.c.workspace_id)
        & (t.awaited_input.c.person_id == t.account.c.person_id),
    )
    .where(t.account.c.telegram_id == bindparam("telegram_id"), t.workspace.c.active)
)


def _awaited_of(row: RowMapping) -> Awaited | None:
    if row["field"] is None:
        return None
    return Awaited(AwaitedField(row["field"]), row["object_id"], row["since"], row["payload"])


class Directory:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def actor(self, telegram_id: int) -> Actor | None:
        row = self._connection.execute(_ACTOR, {"telegram_id": telegram_id}).mappings().first()
        if row is None:
            return None
        seats = ",".join(filter(None, (row["post_ids"], row["acting_ids"])))
        return Actor(
            workspace_of(row),
            person_of(row),
            row["chat_id"],
            frozenset(map(int, seats.split(","))) if seats else frozenset(),
            _awaited_of(row),
            row["blocked_at"] is not None,
        )

    def set_blocked(self, chat_id: int, at: datetime | None) -> tuple[int, int] | None:
        was = t.account.c.blocked_at
        row = self._connection.execute(
            update(t.account)
            .where(t.account.c.chat_id == chat_id, was.is_not(None) if at is None else was.is_(None))
            .values(blocked_at=at)
            .returning(t.account.c.workspace_id, t.account.c.person_id)
        ).first()
        return None if row is None else (row.workspace_id, row.person_id)

    def requests_of(self, telegram_id: int) -> tuple[tuple[int, AccessRequest], ...]:
        query = (
            select(t.access_request)
            .where(t.access_request.c.telegram_id == telegram_id)
            .order_by(t.access_request.c.id)
        )
        rows = self._connection.execute(query).mappings()
        return tuple((row["workspace_id"], request_of(row)) for row in rows)

    def add_workspace(self, workspace: Workspace) -> None:
        row = {"workspace_id": workspace.id, **workspace_values(workspace)}
        self._connection.execute(insert(t.workspace), row)

    def workspaces(self) -> tuple[Workspace, ...]:
        """In the order of their ids, those switched off as well."""
        query = select(t.workspace).order_by(t.workspace.c.workspace_id)
        return tuple(map(workspace_of, self._connection.execute(query).mappings()))

    def switch_off(self, workspace_id: int) -> None:
        self._connection.execute(
            update(t.workspace).where(t.workspace.c.workspace_id == workspace_id).values(active=False)
        )


_PUT_COMMON = upsert(t.common_link)


class Invites:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, invite: Invite) -> None:
        row = {
            "token_hash": invite.token_hash,
            "workspace_id": invite.workspace_id,
            "person_id": invite.person_id,
            "expires_at": invite.expires_at,
            "used_at": invite.used_at,
            "revoked_at": invite.revoked_at,
        }
        self._connection.execute(insert(t.invite), row)

    def get(self, token_hash: str) -> Invite | None:
        query = select(t.invite).where(t.invite.c.token_hash == token_hash)
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return None
        return Invite(
            row.token_hash, row.workspace_id, row.person_id, row.expires_at, row.used_at, row.revoked_at
        )

    def mark_used(self, token_hash: str, at: datetime) -> bool:
        """Whether it has expired is for the deed to see: here only the first one wins."""
        used = self._connection.execute(
            update(t.invite)
            .where(
                t.invite.c.token_hash == token_hash,
                t.invite.c.used_at.is_(None),
                t.invite.c.revoked_at.is_(None),
            )
            .values(used_at=at)
        )
        return used.rowcount == 1

    def revoke_of(self, workspace_id: int, person_id: int, at: datetime) -> None:
        revoke_links(self._connection, workspace_id, person_id, at)

    def put_common(self, workspace_id: int, token_hash: str, at: datetime, by: int | None) -> None:
        row = {"workspace_id": workspace_id, "token_hash": token_hash, "made_at": at, "made_by": by}
        self._connection.execute(_PUT_COMMON[self._connection.dialect.name], row)

    def drop_common(self, workspace_id: int) -> None:
        self._connection.execute(delete(t.common_link).where(t.common_link.c.workspace_id == workspace_id))

    def common(self, token_hash: str) -> int | None:
        query = (
            select(t.common_link.c.workspace_id)
            .join(t.workspace, t.workspace.c.workspace_id == t.common_link.c.workspace_id)
            .where(t.common_link.c.token_hash == token_hash, t.workspace.c.active)
        )
        return self._connection.scalar(query)

    def has_common(self, workspace_id: int) -> bool:
        query = select(t.common_link.c.workspace_id).where(t.common_link.c.workspace_id == workspace_id)
        return self._connection.scalar(query) is not None
