"""A controller proposes to take an item off control; the secretary decides."""

from __future__ import annotations

from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.errors import BadInput, IllegalMove
from bot.domain.lifecycle import Move
from bot.domain.queue import Done
from bot.domain.rights import Deed, require
from bot.usecases.moves import office_move, settle_appeal
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.settling import asked, faster, is_open, told

KIND = AppealKind.CLOSE


def propose_close(act: Act, assignment_id: int, words: str) -> Done:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: closed already; BadInput: `reason_needed`.
    """
    item = act.office.assignments.item(assignment_id)
    require(Deed.PROPOSE_CLOSE, concerned(act, item))
    if not item.assignment.is_open:
        raise IllegalMove(Move.CLOSE, item.assignment.state)
    if not words.strip():
        raise BadInput("reason_needed")
    appeal = Appeal(act.office.new_id(), assignment_id, KIND, act.actor.person.id, act.now, words.strip())
    act.office.appeals.add(appeal)
    record(act, Deed.PROPOSE_CLOSE, "appeal", appeal.id, {"state": None}, {"state": appeal.state})
    return Done("proposed", (item,), act.deed_id)


def agree(act: Act, appeal_id: int) -> Done:
    """Off control, with the reason that was proposed.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    appeal, item = asked(act, appeal_id, KIND)
    if not is_open(appeal, item):
        return faster(act, appeal, item)
    settle_appeal(act, appeal, AppealState.GRANTED)
    one = item.assignment
    return told(act, "closed", [office_move(act, one.id, one.version, Move.CLOSE, words=appeal.words)])


def refuse(act: Act, appeal_id: int) -> Done:
    """It stays on control; nothing changes for the assignee, who has heard nothing of it.

    Raises:
        NotAllowed, NotFound.
    """
    appeal, item = asked(act, appeal_id, KIND)
    if not is_open(appeal, item):
        return faster(act, appeal, item)
    settle_appeal(act, appeal, AppealState.REFUSED)
    return Done("not_closed", (item,), act.deed_id)
