"""«Нас не касается»: agreed to for one or for all of a decision, or it concerns them after all."""

from __future__ import annotations

from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.errors import BadInput
from bot.domain.items import Item
from bot.domain.lifecycle import Move
from bot.domain.queue import Done
from bot.usecases.moves import office_move, settle_appeal
from bot.usecases.ports import Act
from bot.usecases.settling import asked, asked_up_to, faster, is_open, told

KIND = AppealKind.NOT_CONCERNED


def agree(act: Act, appeal_id: int) -> Done:
    """Nothing is asked of this organization any more; it doesn't count in the decision.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    appeal, item = asked(act, appeal_id, KIND)
    if not is_open(appeal, item):
        return faster(act, appeal, item)
    return told(act, "excused", [_agree(act, appeal, item)])


def agree_with_all(act: Act, decision_id: int, last_id: int) -> Done:
    """
    Raises:
        NotAllowed, IllegalMove, Overtaken.
    """
    pairs = asked_up_to(act, last_id, KIND, decision_id=decision_id)
    return told(act, "excused_all", [_agree(act, *pair) for pair in pairs])


def refuse(act: Act, appeal_id: int, words: str) -> Done:
    """«Касается»: the item is theirs again.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `reason_needed`.
    """
    appeal, item = asked(act, appeal_id, KIND)
    if not is_open(appeal, item):
        return faster(act, appeal, item)
    return told(act, "not_excused", [answered(act, appeal, item, AppealState.REFUSED, words)])


def refuse_all(act: Act, decision_id: int, last_id: int, words: str) -> Done:
    """
    Raises:
        NotAllowed, IllegalMove, Overtaken; BadInput: `reason_needed`.
    """
    pairs = asked_up_to(act, last_id, KIND, decision_id=decision_id)
    return told(
        act,
        "not_excused_all",
        [answered(act, appeal, item, AppealState.REFUSED, words) for appeal, item in pairs],
    )


def _agree(act: Act, appeal: Appeal, item: Item) -> Item:
    settle_appeal(act, appeal, AppealState.GRANTED)
    one = item.assignment
    return office_move(act, one.id, one.version, Move.EXCUSE, more={"appeal_id": appeal.id})


def answered(act: Act, appeal: Appeal, item: Item, state: AppealState, words: str) -> Item:
    """The office has answered in words: the item is the assignee's again.

    Raises:
        NotAllowed, IllegalMove, Overtaken; BadInput: `reason_needed`.
    """
    if not words.strip():
        raise BadInput("reason_needed")
    settle_appeal(act, appeal, state, answer=words.strip())
    one = item.assignment
    return office_move(act, one.id, one.version, Move.REISSUE, more={"appeal_id": appeal.id})
