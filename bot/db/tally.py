"""Each decision's fold, kept beside its assignments: what boards read instead of a whole office.

It is counted anew from the decision's own assignments at each change, never added to: it can't drift. The
earliest days by which something is owed stand in it, so the same row tells the standing on any day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Executable, Table, and_, bindparam, case, func, select, true

from bot.db import tables as t
from bot.db.repository import Repository, for_each_dialect
from bot.db.standing import COUNTED, IS_DONE, OWED

_a, _t = t.assignment, t.tally


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """Of the rows that fulfil it; NULL is no."""
    return func.count(case((condition, 1)))


_FOLD: dict[str, ColumnElement[Any]] = {
    "counted": _how_many(COUNTED),
    "answered": _how_many(and_(COUNTED, _a.c.answered_at.is_not(None))),
    "done": _how_many(IS_DONE),
    "late": _how_many(and_(IS_DONE, _a.c.reported_on > _a.c.due)),
    "done_on": func.max(case((IS_DONE, _a.c.reported_on))),
    "silent_due": func.min(case((and_(OWED, _a.c.answered_at.is_(None)), _a.c.due))),
    "answered_due": func.min(case((and_(OWED, _a.c.answered_at.is_not(None)), _a.c.due))),
    "moved_on": func.max(case((COUNTED, _a.c.moved_on))),
}


def _counting(which: ColumnElement[bool]) -> Any:
    folded = (
        select(_a.c.workspace_id, _a.c.decision_id, *_FOLD.values())
        .where(_a.c.workspace_id == bindparam("its_workspace"), which)
        .group_by(_a.c.workspace_id, _a.c.decision_id)
    )

    def make(insert: Callable[[Table], Any]) -> Executable:
        statement = insert(_t).from_select(["workspace_id", "decision_id", *_FOLD], folded)
        fresh = {name: statement.excluded[name] for name in _FOLD}
        counting: Executable = statement.on_conflict_do_update(
            index_elements=["workspace_id", "decision_id"], set_=fresh
        )
        return counting

    return for_each_dialect(make)


_COUNT_ONE = _counting(_a.c.decision_id == bindparam("its_decision"))
_COUNT_SOME = _counting(_a.c.decision_id.in_(bindparam("decisions", expanding=True)))
_COUNT_ALL = _counting(true())

#: Two at once on one decision: the second counts when the first has committed, and sees what that did.
_HOLD = (
    select(_t.c.decision_id)
    .where(
        _t.c.workspace_id == bindparam("its_workspace"),
        _t.c.decision_id.in_(bindparam("decisions", expanding=True)),
    )
    .order_by(_t.c.decision_id)
    .with_for_update()
)


class Tally(Repository):
    def count(self, decision_ids: Iterable[int]) -> None:
        """These decisions anew, as their assignments stand in this commit."""
        decisions = sorted(set(decision_ids))
        own: dict[str, Any] = {"its_workspace": self._workspace_id}
        dialect = self._connection.dialect.name
        if dialect == "postgresql":
            self._connection.execute(_HOLD, own | {"decisions": decisions})
        if len(decisions) == 1:
            self._connection.execute(_COUNT_ONE[dialect], own | {"its_decision": decisions[0]})
        else:
            self._connection.execute(_COUNT_SOME[dialect], own | {"decisions": decisions})

    def count_all(self) -> None:
        """A whole office, after its assignments were written past the repository."""
        self._connection.execute(
            _COUNT_ALL[self._connection.dialect.name], {"its_workspace": self._workspace_id}
        )
