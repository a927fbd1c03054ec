"""One move of an assignment: what every deed that makes one has in common."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.assignments import Assignment
from bot.domain.audit import Value
from bot.domain.errors import Overtaken
from bot.domain.items import Item
from bot.domain.lifecycle import Move, check
from bot.domain.rights import Who
from bot.usecases.own_items import concerned, renew_live_line
from bot.usecases.ports import Act
from bot.usecases.record import record, state_values


def mine_to_move(act: Act, assignment_id: int, version: int, move: Move) -> tuple[Item, frozenset[Who]]:
    """A button drawn for an older version still works where only the actor himself acted since.

    Where nothing is left to move, it is told why, not that somebody was faster.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    item = act.office.assignments.item(assignment_id)
    who = concerned(act, item) & {Who.ASSIGNEE}
    check(move, item.assignment.state, who)
    if item.assignment.version != version:
        last = act.office.audit.last("assignment", assignment_id)
        if last is None or last.actor_id != act.actor.person.id:
            raise Overtaken(assignment_id)
    return item, who


def make_move(
    act: Act,
    item: Item,
    move: Move,
    changed: Assignment,
    look_at: datetime | None,
    more: dict[str, Value],
    *,
    answers: bool = True,
) -> Item:
    """One move: the guarded row, its line in the journal, the live line that shows it."""
    if answers and changed.answered_at is None:
        changed = replace(changed, answered_at=act.now)
    saved = act.office.assignments.save(changed, look_at)
    record(act, move, "assignment", saved.id, state_values(item.assignment), {**state_values(saved), **more})
    renew_live_line(act, item)
    return replace(item, assignment=saved)
