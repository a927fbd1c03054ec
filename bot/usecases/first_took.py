"""«Кто первый взял»: whoever takes or reports an item frees the others who have not moved yet."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.assignments import State
from bot.domain.audit import AuditEvent
from bot.domain.items import Item
from bot.domain.lifecycle import Move, target
from bot.domain.rights import Who
from bot.usecases.item_news import tell
from bot.usecases.ports import Act

#: Moves by which somebody takes it for himself.
TAKES = frozenset({Move.TAKE, Move.INTERIM, Move.REPORT})
SYSTEM = frozenset({Who.SYSTEM})


def release_others(act: Act, item: Item) -> tuple[int, ...]:
    """The issued siblings, in the same commit; they hear of it when it can't be taken back any more.

    Of two who take it at once one is first: the other's row has another version by then. The journal's lines
    have no actor, and are taken back with the deed that caused them. Returns the ids.
    """
    one = item.assignment
    others = [
        other
        for other in act.office.assignments.of_decision(one.decision_id)
        if other.id != one.id
        and other.state is State.ISSUED
        and other.co == one.co
        and other.period == one.period
    ]
    if not others:
        return ()
    act.office.assignments.save_all(
        [replace(other, state=target(Move.FIRST_TOOK, other.state, SYSTEM)) for other in others], {}
    )
    act.office.audit.add(
        *(
            AuditEvent(
                act.office.new_id(),
                act.now,
                None,
                act.actor.chat_id,
                Move.FIRST_TOOK,
                "assignment",
                other.id,
                {"state": other.state},
                {"state": State.RELEASED, "taken": one.id},
                act.deed_id,
            )
            for other in others
        )
    )
    tell(act, others)
    return tuple(other.id for other in others)
