"""Items passed on to deputies: of one office, and found by a link before it is known whose."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from bot.db import tables as t
from bot.db.repository import Repository
from bot.domain.delegations import HELD, Delegation, DelegationState
from bot.domain.errors import Overtaken


def _delegation_of(row: RowMapping) -> Delegation:
    return Delegation(
        row["id"],
        row["assignment_id"],
        row["by_id"],
        row["token_hash"],
        row["made_at"],
        row["expires_at"],
        row["state"],
        row["person_id"],
        row["report_id"],
        row["opened_by"],
    )


def _values(one: Delegation) -> dict[str, Any]:
    return {
        "assignment_id": one.assignment_id,
        "by_id": one.by_id,
        "token_hash": one.token_hash,
        "made_at": one.made_at,
        "expires_at": one.expires_at,
        "state": one.state,
        "person_id": one.person_id,
        "report_id": one.report_id,
        "opened_by": one.opened_by,
    }


class Delegations(Repository):
    def add(self, one: Delegation) -> None:
        row = {"workspace_id": self._workspace_id, "id": one.id} | _values(one)
        self._connection.execute(insert(t.delegation), row)

    def get(self, delegation_id: int) -> Delegation:
        query = select(t.delegation).where(
            t.delegation.c.workspace_id == self._workspace_id, t.delegation.c.id == delegation_id
        )
        return _delegation_of(self._found(query, "delegation", delegation_id))

    def of_assignment(self, assignment_id: int) -> tuple[Delegation, ...]:
        query = (
            select(t.delegation)
            .where(
                t.delegation.c.workspace_id == self._workspace_id,
                t.delegation.c.assignment_id == assignment_id,
            )
            .order_by(t.delegation.c.id)
        )
        return tuple(map(_delegation_of, self._connection.execute(query).mappings()))

    def held_by(self, person_id: int) -> tuple[Delegation, ...]:
        query = (
            select(t.delegation)
            .where(
                t.delegation.c.workspace_id == self._workspace_id,
                t.delegation.c.person_id == person_id,
                t.delegation.c.state.in_(HELD),
            )
            .order_by(t.delegation.c.id)
        )
        return tuple(map(_delegation_of, self._connection.execute(query).mappings()))

    def save(self, was: Delegation, now: Delegation) -> Delegation:
        saved = self._connection.execute(
            update(t.delegation)
            .where(
                t.delegation.c.workspace_id == self._workspace_id,
                t.delegation.c.id == was.id,
                t.delegation.c.state == was.state,
                t.delegation.c.opened_by.is_not_distinct_from(was.opened_by),
                t.delegation.c.report_id.is_not_distinct_from(was.report_id),
            )
            .values(_values(now))
        )
        if not saved.rowcount:
            raise Overtaken(was.id)
        return now


class DelegationLinks:
    """What is looked up before it is known whose it is."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def by_token(self, token_hash: str) -> tuple[int, Delegation] | None:
        query = select(t.delegation).where(t.delegation.c.token_hash == token_hash)
        row = self._connection.execute(query).mappings().first()
        return None if row is None else (row["workspace_id"], _delegation_of(row))

    def opened_by(self, telegram_id: int) -> tuple[int, Delegation] | None:
        query = (
            select(t.delegation)
            .where(t.delegation.c.opened_by == telegram_id, t.delegation.c.state == DelegationState.OFFERED)
            .order_by(t.delegation.c.id.desc())
        )
        row = self._connection.execute(query).mappings().first()
        return None if row is None else (row["workspace_id"], _delegation_of(row))
