"""«Непонятно»: answered in words, with another day where the answer took long."""

from __future__ import annotations

from datetime import date

from bot.domain.appeals import AppealKind, AppealState
from bot.domain.errors import BadInput
from bot.domain.lifecycle import Move
from bot.domain.queue import Done
from bot.usecases.moves import office_move, settle_appeal
from bot.usecases.ports import Act
from bot.usecases.settling import asked, faster, is_open, told


def answer_unclear(act: Act, appeal_id: int, words: str, day: date | None = None) -> Done:
    """The item is the assignee's again, with the answer.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `reason_needed`, `day_is_past`.
    """
    appeal, item = asked(act, appeal_id, AppealKind.UNCLEAR)
    if not is_open(appeal, item):
        return faster(act, appeal, item)
    if not words.strip():
        raise BadInput("reason_needed")
    if day is not None and day < act.today:
        raise BadInput("day_is_past")
    settle_appeal(act, appeal, AppealState.GRANTED, answer=words.strip(), until=day)
    one = item.assignment
    moved = office_move(act, one.id, one.version, Move.REISSUE, due=day, more={"appeal_id": appeal.id})
    return told(act, "answered", [moved], day=day)
