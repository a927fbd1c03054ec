"""One issued decision, or one assignment of it, is cancelled with a reason."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.errors import BadInput, Overtaken
from bot.domain.items import Item
from bot.domain.lifecycle import Move
from bot.domain.minutes import Decision
from bot.usecases.correct_issued import cancel_decision, renew_line
from bot.usecases.item_news import tell
from bot.usecases.moves import office_move
from bot.usecases.ports import Act
from bot.usecases.see_correction import is_issued


@dataclass(frozen=True, slots=True)
class Cancelled:
    """`items` of the decision were open; `deed_id` takes it back."""

    decision: Decision
    items: int
    deed_id: int


def open_of(act: Act, decision_id: int) -> tuple[Decision, int]:
    """What cancelling it would cancel.

    Raises:
        NotAllowed, NotFound.
    """
    decision, _ = is_issued(act, decision_id)
    return decision, sum(one.is_open for one in act.office.assignments.of_decision(decision_id))


def cancel_one(act: Act, decision_id: int, version: int, words: str) -> Cancelled:
    """
    Raises:
        NotAllowed, NotFound, Overtaken; BadInput: `reason_needed`.
    """
    decision, minutes = is_issued(act, decision_id)
    if decision.version != version:
        raise Overtaken(decision_id)
    if not words.strip():
        raise BadInput("reason_needed")
    cancelled = cancel_decision(act, decision, words.strip())
    renew_line(act, minutes)
    if not minutes.quiet:
        tell(act, cancelled)
    return Cancelled(decision, len(cancelled), _deed(act))


def cancel_assignment(act: Act, assignment_id: int, version: int, words: str) -> tuple[Item, int]:
    """The item as it is after it, and the deed that takes it back.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `reason_needed`.
    """
    item = office_move(act, assignment_id, version, Move.CANCEL, words=words)
    tell(act, [item.assignment])
    return item, _deed(act)


def _deed(act: Act) -> int:
    if act.deed_id is None:
        raise ValueError("only a person's deed can be taken back")
    return act.deed_id
