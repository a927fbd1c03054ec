"""«Отметить несколько»: items ticked in place are answered by one tap, and taken back as one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.awaited import AwaitedField
from bot.domain.errors import BadInput
from bot.domain.items import Item
from bot.domain.lifecycle import MOVES, Move
from bot.domain.rights import Who
from bot.usecases.answering import Answered, Said, add, report
from bot.usecases.awaiting import (
    WORDS_WINDOW,
    await_words_of_many,
    keep_ticked,
    stop_awaiting,
    ticked,
    waiting,
)
from bot.usecases.own_items import concerned, own_items
from bot.usecases.ports import Act
from bot.usecases.report_done import said_before, take_on


@dataclass(frozen=True, slots=True)
class Ticking:
    """Items that may be answered, and those of them (ids) that are ticked."""

    items: tuple[Item, ...]
    ticked: frozenset[int]


@dataclass(frozen=True, slots=True)
class ManyAnswered:
    """What one tap did to each, those done already or changed by others left out. `deed_id` undoes it."""

    answers: tuple[Answered, ...]
    deed_id: int | None
    words: str = ""


def ticking(act: Act, minutes_id: int | None = None) -> Ticking:
    """Only reads.

    Raises:
        NotAllowed.
    """
    items = tuple(item for item in own_items(act, minutes_id) if _takes(item, Move.REPORT))
    return Ticking(items, frozenset(ticked(act)) & {item.assignment.id for item in items})


def tick(act: Act, assignment_id: int, minutes_id: int | None, *, on: bool) -> Ticking:
    """`on`: what the tick is to be, so that a tap delivered twice doesn't take it off again."""
    shown = ticking(act, minutes_id)
    if assignment_id not in {item.assignment.id for item in shown.items}:
        return shown
    chosen = [one for one in ticked(act) if one != assignment_id] + ([assignment_id] if on else [])
    keep_ticked(act, tuple(chosen))
    return Ticking(shown.items, frozenset(chosen) & {item.assignment.id for item in shown.items})


def answer_ticked(act: Act, move: Move, card: int | None = None) -> ManyAnswered:
    """«Исполнено (4)», «В работе (4)»: words typed a moment before go with all, others may follow.

    Raises:
        NotAllowed; BadInput: `nothing_ticked`.
    """
    chosen = set(ticked(act))
    items = [item for item in own_items(act) if item.assignment.id in chosen and _takes(item, move)]
    if not items:
        raise BadInput("nothing_ticked")
    said = said_before(act)
    answers = tuple(_answer(act, item, move, said) for item in items)
    if waiting(act) is None or waiting(act, WORDS_WINDOW) is not None:
        await_words_of_many(act, tuple(one.item.assignment.id for one in answers), card)
    return ManyAnswered(answers, act.deed_id, said.words)


def give_up_ticking(act: Act) -> None:
    """«‹ Все пункты»: nothing stays ticked."""
    if waiting(act) is not None:
        keep_ticked(act, ())
    else:
        stop_awaiting(act, AwaitedField.TICKED)


def _answer(act: Act, item: Item, move: Move, said: Said) -> Answered:
    if move is Move.REPORT:
        return report(act, item, concerned(act, item) & {Who.ASSIGNEE}, said)
    taken = Answered(take_on(act, item))
    return add(act, item.assignment.id, said) if said.anything else taken


def _takes(item: Item, move: Move) -> bool:
    sources = MOVES[move].sources
    return sources is not None and item.assignment.state in sources
