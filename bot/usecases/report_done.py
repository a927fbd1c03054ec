"""«Исполнено», «В работе» and «Уже сдали другим путём»."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.assignments import Way, is_overdue
from bot.domain.awaited import AwaitedField
from bot.domain.errors import BadInput
from bot.domain.items import Item
from bot.domain.lifecycle import Move, check, target
from bot.usecases.answering import Answered, Said, acceptance_of, add, report
from bot.usecases.awaiting import WORDS_WINDOW, await_for_item, await_words, waiting
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import make_move, mine_to_move
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act

__all__ = ["Answered", "acceptance_of", "choose_number", "elsewhere", "promise", "report_done", "take"]

#: Nobody promises to come back later than this.
LONGEST_PROMISE = 92


def report_done(act: Act, assignment_id: int, version: int, card: int | None = None) -> Answered:
    """Reports an item done by a tap. `card` is the message that shows the item.

    Words typed a moment before go with it; else words are awaited next.

    Raises:
        NotAllowed, NotFound; IllegalMove: not from this state; Overtaken: somebody else changed it since.
    """
    item, who = mine_to_move(act, assignment_id, version, Move.REPORT)
    answered = report(act, item, who, said_before(act))
    await_more(act, assignment_id, card)
    return answered


def elsewhere(act: Act, assignment_id: int, version: int, words: str, card: int | None = None) -> Answered:
    """«Уже сдали другим путём»: the secretary confirms. `words`: how, as the screen says it.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    item, who = mine_to_move(act, assignment_id, version, Move.REPORT)
    said = said_before(act)
    given = replace(said, words="\n".join(filter(None, (words, said.words))), way=Way.ELSEWHERE)
    answered = report(act, item, who, given)
    await_more(act, assignment_id, card)
    return answered


def take(act: Act, assignment_id: int, version: int, card: int | None = None) -> Answered:
    """«В работе»; words typed a moment before go with it, others may follow.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    said = said_before(act)
    item, _ = mine_to_move(act, assignment_id, version, Move.TAKE)
    answered = Answered(take_on(act, item))
    if said.anything:
        answered = add(act, assignment_id, said)
    await_more(act, assignment_id, card)
    return answered


def take_on(act: Act, item: Item, until: date | None = None) -> Item:
    """`until`: nothing is reminded of before this day.

    Raises:
        NotAllowed, IllegalMove.
    """
    one = item.assignment
    changed = replace(one, state=target(Move.TAKE, one.state, concerned(act, item)), silent_until=until)
    return make_move(act, item, Move.TAKE, changed, look_at_of(act.office, changed, act.calendar), {})


def promise(
    act: Act, assignment_id: int, version: int | None, day: date, card: int | None = None
) -> Answered:
    """«Вернусь 25.11»: in work, and silent until then. `version` None: the day was typed.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: see `check_promise`.
    """
    if version is None:
        item = act.office.assignments.item(assignment_id)
    else:
        item, _ = mine_to_move(act, assignment_id, version, Move.TAKE)
    check_promise(act, item, day)
    moved = take_on(act, item, day)
    await_more(act, assignment_id, card)
    return Answered(moved)


def begin_promise(act: Act, assignment_id: int, card: int | None) -> Item:
    """«Другой день»: it will be typed.

    Raises:
        NotAllowed, NotFound, IllegalMove; BadInput: `words_wait`.
    """
    item = act.office.assignments.item(assignment_id)
    check(Move.TAKE, item.assignment.state, concerned(act, item))
    await_for_item(act, AwaitedField.PROMISE_DAY, assignment_id, card=card)
    return item


def check_promise(act: Act, item: Item, day: date) -> None:
    """
    Raises:
        BadInput: `day_is_past`; `promise_too_late`: past the printed day another one has to be asked for;
            `promise_too_far`.
    """
    if day <= act.today:
        raise BadInput("day_is_past")
    due = item.assignment.due
    if due is not None and due < day and not is_overdue(item.assignment, act.today):
        raise BadInput("promise_too_late", f"{due:%d.%m.%Y}")
    if (day - act.today).days > LONGEST_PROMISE:
        raise BadInput("promise_too_far", str(LONGEST_PROMISE))


def choose_number(act: Act, assignment_id: int, number: str) -> Answered:
    """Of several numbers this one is meant.

    Raises:
        NotAllowed, NotFound, IllegalMove.
    """
    answered = add(act, assignment_id, Said(number=number))
    await_words(act, assignment_id)
    return answered


def said_before(act: Act) -> Said:
    """Words and files typed a moment before the tap go with it."""
    what = waiting(act, WORDS_WINDOW)
    return Said(what.words, what.files) if what else Said()


def await_more(act: Act, assignment_id: int, card: int | None) -> None:
    """Words that came too long ago to belong here go on waiting: they are not written over."""
    if waiting(act) is None or waiting(act, WORDS_WINDOW) is not None:
        await_words(act, assignment_id, card)
