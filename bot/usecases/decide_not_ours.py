"""«Не нам»: it goes to the seat that was proposed, or stays where it is."""

from __future__ import annotations

from bot.domain.appeals import AppealKind, AppealState
from bot.domain.errors import BadInput
from bot.domain.queue import Done
from bot.usecases.decide_concern import answered
from bot.usecases.moves import drop_appeals, settle_appeal
from bot.usecases.ports import Act
from bot.usecases.readdress_item import readdress
from bot.usecases.settling import asked, faster, is_open, told

KIND = AppealKind.NOT_OURS


def give(act: Act, appeal_id: int, post_id: int | None = None) -> Done:
    """Released here and issued there, by default to the seat that was proposed.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `seat_needed`, `same_seat`,
        `organization_closed`.
    """
    appeal, item = asked(act, appeal_id, KIND)
    if not is_open(appeal, item):
        return faster(act, appeal, item)
    post_id = post_id or appeal.post_id
    if post_id is None:
        raise BadInput("seat_needed")
    settle_appeal(act, appeal, AppealState.GRANTED)
    drop_appeals(act, item.assignment.id)
    moved = readdress(act, item.assignment.id, item.assignment.version, post_id)
    return told(act, "given", [moved.item])


def leave(act: Act, appeal_id: int, words: str) -> Done:
    """«Оставить за …»

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `reason_needed`.
    """
    appeal, item = asked(act, appeal_id, KIND)
    if not is_open(appeal, item):
        return faster(act, appeal, item)
    return told(act, "left", [answered(act, appeal, item, AppealState.REFUSED, words)])
