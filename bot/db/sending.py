"""The sender's side of the outbox: claims that are leases, and what came of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)

from bot.db import tables as t
from bot.db.repository import upsert
from bot.db.tables import OutboxState
from bot.db.types import Moment
from bot.domain.notices import NoticeKind
from bot.usecases.ports import OutboxRow

#: Claims on PostgreSQL come one after another (on SQLite they do anyway): only so are two of one person's
#: rows never claimed at once. The number is the lock's name and means nothing else.
_ONE_CLAIM_AT_A_TIME = select(func.pg_advisory_xact_lock(0x7265736869))

_now = bindparam("now", type_=Moment)
_machine_now = bindparam("machine_now", type_=Moment)

#: Written out, not bound: only so do the planners of both databases see that the partial index fits.
_WAITING: ColumnElement[str] = literal_column("'waiting'")

_one = t.outbox.alias("one")
_other = t.outbox.alias("other")


def _ready(row: FromClause) -> ColumnElement[bool]:
    return and_(
        row.c.state == _WAITING,
        row.c.not_before <= _now,
        or_(row.c.retry_at.is_(None), row.c.retry_at <= _machine_now),
    )


def _same_person() -> ColumnElement[bool]:
    return and_(_other.c.workspace_id == _one.c.workspace_id, _other.c.person_id == _one.c.person_id)


def _order(row: FromClause) -> tuple[ColumnElement[Any], ...]:
    return row.c.urgency, row.c.not_before, row.c.id


# Of each person the first ready row, and none while another one of his is on its way: so order is kept in
# each chat and no two messages go to it at once.
_CLAIMABLE = (
    select(
        _one,
        func.coalesce(_one.c.chat_id, t.account.c.chat_id).label("to_chat"),
        case((_one.c.chat_id.is_(None), t.account.c.blocked_at)).label("blocked_at"),
    )
    .join(t.workspace, t.workspace.c.workspace_id == _one.c.workspace_id)
    .outerjoin(
        t.account,
        (t.account.c.workspace_id == _one.c.workspace_id) & (t.account.c.person_id == _one.c.person_id),
    )
    .where(
        t.workspace.c.active,
        _ready(_one),
        ~exists().where(_same_person(), _other.c.claimed_until > _machine_now),
        ~exists().where(_same_person(), _ready(_other), tuple_(*_order(_other)) < tuple_(*_order(_one))),
    )
    .order_by(*_order(_one))
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=_one)
)

_its = (t.outbox.c.workspace_id == bindparam("its_workspace")) & (t.outbox.c.id == bindparam("its_id"))
_CLAIM = (
    update(t.outbox)
    .where(_its)
    .values(claimed_until=bindparam("until", type_=Moment), attempts=t.outbox.c.attempts + 1)
)
#: `attempts` tells the claim: another one was made since where it differs.
_claim_is_mine = t.outbox.c.attempts == bindparam("its_attempts")
_not_renewed = t.outbox.c.generation == bindparam("its_generation")

_MARK_SENT = (
    update(t.outbox)
    .where(_its)
    .values(
        state=case((_not_renewed, OutboxState.SENT.value), else_=t.outbox.c.state),
        claimed_until=case((_claim_is_mine, None), else_=t.outbox.c.claimed_until),
        attempts=case((_claim_is_mine, 0), else_=t.outbox.c.attempts),
        retry_at=None,
        reason=None,
        settled_at=bindparam("at", type_=Moment),
    )
)
_KEEP_TEXT = upsert(t.sent_notice)
_MARK_DROPPED = (
    update(t.outbox)
    .where(_its, _claim_is_mine)
    .values(
        state=case(
            (and_(_not_renewed, t.outbox.c.state == OutboxState.WAITING), OutboxState.DROPPED.value),
            else_=t.outbox.c.state,
        ),
        claimed_until=None,
        attempts=0,
        retry_at=None,
        reason=bindparam("why"),
        settled_at=bindparam("at", type_=Moment),
    )
)
_RETRY = (
    update(t.outbox)
    .where(_its, _claim_is_mine)
    .values(claimed_until=None, retry_at=bindparam("later", type_=Moment), reason=bindparam("why"))
)
_POSTPONE = (
    update(t.outbox)
    .where(_its, _claim_is_mine)
    .values(claimed_until=None, not_before=bindparam("later", type_=Moment))
)
_GIVE_BACK = (
    update(t.outbox).where(_its, _claim_is_mine).values(claimed_until=None, attempts=t.outbox.c.attempts - 1)
)


class Outbox:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def claim(
        self, limit: int, now: datetime, machine_now: datetime, lease: timedelta
    ) -> tuple[OutboxRow, ...]:
        """At most one row per person; `attempts` counts this one."""
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(_ONE_CLAIM_AT_A_TIME)
        values = {"now": now, "machine_now": machine_now, "most": limit}
        rows = self._connection.execute(_CLAIMABLE, values).all()
        if rows:
            until = machine_now + lease
            self._connection.execute(
                _CLAIM,
                [{"its_workspace": row.workspace_id, "its_id": row.id, "until": until} for row in rows],
            )
        return tuple(
            OutboxRow(
                row.id,
                row.workspace_id,
                row.person_id,
                row.to_chat,
                row.blocked_at is not None,
                NoticeKind(row.kind),
                row.params,
                row.attempts + 1,
                row.generation,
            )
            for row in rows
        )

    def mark_sent(self, row: OutboxRow, at: datetime, message_id: int, text: str) -> None:
        """True even of a lease run out, for it was sent. An edited message keeps its last text."""
        self._connection.execute(_MARK_SENT, _claimed(row) | {"at": at})
        kept = {
            "workspace_id": row.workspace_id,
            "outbox_id": row.id,
            "chat_id": row.chat_id,
            "message_id": message_id,
            "sent_at": at,
            "text": text,
        }
        self._connection.execute(_KEEP_TEXT[self._connection.dialect.name], kept)

    def mark_dropped(self, row: OutboxRow, at: datetime, reason: str) -> None:
        """A row renewed meanwhile waits again; a lease run out changes nothing."""
        self._connection.execute(_MARK_DROPPED, _claimed(row) | {"at": at, "why": reason})

    def retry(self, row: OutboxRow, retry_at: datetime, reason: str) -> None:
        """A lease run out changes nothing."""
        self._connection.execute(_RETRY, _claimed(row) | {"later": retry_at, "why": reason})

    def postpone(self, row: OutboxRow, not_before: datetime) -> None:
        """A lease run out changes nothing."""
        self._connection.execute(_POSTPONE, _claimed(row) | {"later": not_before})

    def give_back(self, rows: Sequence[OutboxRow]) -> None:
        """A lease run out changes nothing."""
        if rows:
            self._connection.execute(_GIVE_BACK, [_claimed(row) for row in rows])

    def waiting(self) -> int:
        """Whatever its time, in all workspaces."""
        query = select(func.count()).select_from(t.outbox).where(t.outbox.c.state == _WAITING)
        return self._connection.execute(query).scalar_one()


def _claimed(row: OutboxRow) -> dict[str, Any]:
    return {
        "its_workspace": row.workspace_id,
        "its_id": row.id,
        "its_attempts": row.attempts,
        "its_generation": row.generation,
    }
