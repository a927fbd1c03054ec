"""Decisions issued to groups, and the seats that have them already or were passed over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import exists, select, union_all

from bot.db import tables as t
from bot.db.repository import Repository, for_each_dialect, refers
from bot.domain.assignments import OPEN
from bot.domain.minutes import AddresseeKind, MinutesState
from bot.domain.newcomers import GroupDecision

_PASS_OVER = for_each_dialect(
    lambda insert_into: (
        insert_into(t.seat_passed_over).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    )
)


class Newcomers(Repository):
    def open_decisions(self) -> tuple[GroupDecision, ...]:
        """What recurs is issued to the seats of its day each time: nobody has to be asked."""
        still_open = exists().where(
            t.assignment.c.workspace_id == t.decision.c.workspace_id,
            t.assignment.c.decision_id == t.decision.c.id,
            t.assignment.c.state.in_(OPEN),
            t.assignment.c.period.is_(None),
            t.assignment.c.co.is_(False),
        )
        query = (
            select(t.decision.c.id, t.decision.c.code, t.addressee.c.group_id)
            .select_from(t.addressee)
            .join(t.decision, refers(t.addressee.c.decision_id, t.decision))
            .join(t.minutes, refers(t.decision.c.minutes_id, t.minutes))
            .where(
                t.addressee.c.workspace_id == self._workspace_id,
                t.addressee.c.group_id.is_not(None),
                t.addressee.c.kind == AddresseeKind.ASSIGNEE,
                t.minutes.c.state == MinutesState.APPROVED,
                t.minutes.c.issued_at.is_not(None),
                still_open,
            )
            .order_by(t.minutes.c.id, t.decision.c.ordinal)
        )
        rows = self._connection.execute(query)
        return tuple(GroupDecision(row.id, row.code, row.group_id) for row in rows)

    def settled(self, decision_ids: Iterable[int]) -> Mapping[int, frozenset[int]]:
        wanted = list(decision_ids)
        issued = select(t.assignment.c.decision_id, t.assignment.c.post_id).where(
            t.assignment.c.workspace_id == self._workspace_id,
            t.assignment.c.decision_id.in_(wanted),
            t.assignment.c.post_id.is_not(None),
        )
        passed = select(t.seat_passed_over.c.decision_id, t.seat_passed_over.c.post_id).where(
            t.seat_passed_over.c.workspace_id == self._workspace_id,
            t.seat_passed_over.c.decision_id.in_(wanted),
        )
        found: dict[int, set[int]] = {one: set() for one in wanted}
        for decision_id, post_id in self._connection.execute(union_all(issued, passed)):
            found[decision_id].add(post_id)
        return {decision_id: frozenset(post_ids) for decision_id, post_ids in found.items()}

    def pass_over(self, decision_id: int, post_id: int, by: int, at: datetime) -> bool:
        row = {
            "workspace_id": self._workspace_id,
            "decision_id": decision_id,
            "post_id": post_id,
            "by_id": by,
            "at": at,
        }
        passed = self._connection.execute(_PASS_OVER[self._connection.dialect.name], row)
        return bool(passed.rowcount)
