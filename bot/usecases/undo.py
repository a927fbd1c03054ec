"""Taking back what one did."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.errors import Overtaken, TooLate
from bot.domain.items import Item
from bot.domain.lifecycle import Move, check
from bot.domain.rights import Deed, Who, require
from bot.usecases.awaiting import stop_awaiting_words
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import make_move
from bot.usecases.own_items import concerned, last_undoable
from bot.usecases.ports import Act
from bot.usecases.record import restored


def undo(act: Act, assignment_id: int, version: int) -> Item:
    """Takes back what the same person did in the last ten minutes, if nobody acted since.

    Raises:
        NotAllowed, NotFound; TooLate: over ten minutes ago; Overtaken: somebody else acted since.
    """
    item = act.office.assignments.item(assignment_id)
    last = act.office.audit.last("assignment", assignment_id)
    if last is None or last.actor_id != act.actor.person.id:
        require(Deed.SEE_CARD, concerned(act, item))
        raise Overtaken(assignment_id)
    # Whoever had the seat when he answered, and has it no more, takes nothing back.
    require(Deed.SEE_CARD, concerned(act, item))
    check(Move.UNDO, item.assignment.state, frozenset({Who.AUTHOR}))
    event = last_undoable(act, assignment_id)
    if event is None:
        raise TooLate("undo")
    if item.assignment.version != version:
        raise Overtaken(assignment_id)
    changed = restored(item.assignment, event.before)
    report_id = event.after.get("report_id")
    if isinstance(report_id, int):
        act.office.reports.save(replace(act.office.reports.get(report_id), withdrawn=True))
    stop_awaiting_words(act, assignment_id)
    return make_move(
        act, item, Move.UNDO, changed, look_at_of(act.office, changed, act.calendar), {}, answers=False
    )
