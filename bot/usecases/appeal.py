"""«Не могу»: another day is asked for, or the item is questioned. The office decides (`Appeal`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.appeals import CLARIFYING_KINDS, Appeal, AppealKind, AppealState
from bot.domain.assignments import ASSIGNEES_TURN
from bot.domain.awaited import AwaitedField
from bot.domain.errors import BadInput, IllegalMove, NotFound, Overtaken
from bot.domain.items import Item
from bot.domain.lifecycle import Move, target
from bot.domain.people import Post
from bot.domain.rights import Deed, Who, require
from bot.usecases.answering import joined_words
from bot.usecases.awaiting import asked, await_for_item
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import make_move, mine_to_move, settle_appeal
from bot.usecases.own_items import concerned, renew_live_line
from bot.usecases.ports import Act
from bot.usecases.record import changes, record

#: Nobody asks for a day later than this.
LONGEST_EXTENSION = 366


@dataclass(frozen=True, slots=True)
class Appealed:
    """The item as it stands, and what was asked. `more`: words to it may follow."""

    item: Item
    appeal: Appeal
    post: Post | None = None


def questioned(act: Act, assignment_id: int) -> Item:
    """The item, where this person may ask something about it now; only reads.

    Raises:
        NotAllowed, NotFound, IllegalMove.
    """
    item = act.office.assignments.item(assignment_id)
    _check_extension(act, item)
    return item


def begin_extension(act: Act, assignment_id: int, day: date | None, card: int | None) -> Item:
    """A day was tapped, the reason is asked for; None: the day will be typed.

    Raises:
        NotAllowed, NotFound, IllegalMove; BadInput: `words_wait`, else see `check_extension_day`.
    """
    item = questioned(act, assignment_id)
    if day is None:
        await_for_item(act, AwaitedField.EXTENSION_DAY, assignment_id, card=card)
        return item
    check_extension_day(act, item, day)
    values = {"kind": AppealKind.EXTENSION, "until": day.isoformat(), "card": card}
    await_for_item(act, AwaitedField.APPEAL_WORDS, assignment_id, **values)
    return item


def begin_question(act: Act, assignment_id: int, card: int | None) -> Item:
    """«Непонятно, уточните»: the question itself is asked for."""
    item = questioned(act, assignment_id)
    values = {"kind": AppealKind.UNCLEAR, "card": card}
    await_for_item(act, AwaitedField.APPEAL_WORDS, assignment_id, **values)
    return item


def begin_heir(act: Act, assignment_id: int, card: int | None) -> Item:
    """«Не нам — кому?»: a name is asked for."""
    item = questioned(act, assignment_id)
    await_for_item(act, AwaitedField.HEIR_NAME, assignment_id, card=card)
    return item


def note_heir_words(act: Act, assignment_id: int, words: str, card: int | None) -> Item:
    """The name that was typed: where nobody found is meant, the words themselves are passed on."""
    item = questioned(act, assignment_id)
    await_for_item(act, AwaitedField.HEIR_NAME, assignment_id, card=card, words=words)
    return item


def name_heir(act: Act, assignment_id: int, version: int, post_id: int | None) -> Appealed:
    """«Не нам»: to this seat, or (None) to whom the words say that were typed, if any were.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    typed = asked(act, AwaitedField.HEIR_NAME)
    words = str(typed[1].get("words", "")) if typed and typed[0].object_id == assignment_id else ""
    kind = AppealKind.NOT_OURS
    return clarify(act, assignment_id, version, kind, words="" if post_id else words, post_id=post_id)


def takes_words(act: Act, appeal_id: int) -> bool:
    """Whether more words can still be said to what was asked: nobody has answered it."""
    appeal = act.office.appeals.get(appeal_id)
    return appeal.state == AppealState.OPEN and appeal.by_id == act.actor.person.id


def check_extension_day(act: Act, item: Item, day: date) -> None:
    """
    Raises:
        BadInput: `day_is_past`; `not_later`: it is due on that day or after it anyhow; `promise_too_far`.
    """
    if day <= act.today:
        raise BadInput("day_is_past")
    if item.assignment.due is not None and day <= item.assignment.due:
        raise BadInput("not_later", f"{item.assignment.due:%d.%m.%Y}")
    if (day - act.today).days > LONGEST_EXTENSION:
        raise BadInput("promise_too_far", str(LONGEST_EXTENSION))


def ask_extension(act: Act, assignment_id: int, day: date, words: str) -> Appealed:
    """Another day, with the reason. The state stays; whoever asks is not silent any more.

    Raises:
        NotAllowed, NotFound, IllegalMove; BadInput: `reason_needed`, see `check_extension_day`.
    """
    item = questioned(act, assignment_id)
    check_extension_day(act, item, day)
    if not words.strip():
        raise BadInput("reason_needed")
    appeal = _appeal(act, item, AppealKind.EXTENSION, words, until=day)
    changed = replace(item.assignment, answered_at=item.assignment.answered_at or act.now)
    saved = act.office.assignments.save(changed, look_at_of(act.office, changed, act.calendar))
    before, after = changes(item.assignment, saved)
    values = {**after, "appeal_id": appeal.id, "until": day.isoformat()}
    record(act, Deed.ASK_EXTENSION, "assignment", assignment_id, before, values)
    renew_live_line(act, item)
    return _asked(act, Appealed(replace(item, assignment=saved), appeal))


def clarify(
    act: Act,
    assignment_id: int,
    version: int | None,
    kind: AppealKind,
    *,
    words: str = "",
    post_id: int | None = None,
) -> Appealed:
    """«Нас не касается», «не нам», «непонятно»: the item waits for the office. `version` None: it was typed.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `reason_needed`: what is unclear?
    """
    if kind not in CLARIFYING_KINDS:
        raise ValueError(f"{kind} does not make an item wait")
    if kind is AppealKind.UNCLEAR and not words.strip():
        raise BadInput("reason_needed")
    if version is None:
        item = act.office.assignments.item(assignment_id)
        who = concerned(act, item) & {Who.ASSIGNEE}
    else:
        item, who = mine_to_move(act, assignment_id, version, Move.CLARIFY)
    post = _seat(act, post_id) if post_id else None
    state = target(Move.CLARIFY, item.assignment.state, who)
    appeal = _appeal(act, item, kind, words, post_id=post.id if post else None)
    changed = replace(item.assignment, state=state, silent_until=None)
    moved = make_move(act, item, Move.CLARIFY, changed, None, {"appeal_id": appeal.id, "kind": kind})
    return _asked(act, Appealed(moved, appeal, post))


def add_to_appeal(act: Act, appeal_id: int, words: str) -> Appealed:
    """More words to what was asked, while nobody has answered it.

    Raises:
        NotFound; IllegalMove: it was answered; Overtaken: at this very moment.
    """
    appeal = act.office.appeals.get(appeal_id)
    item = act.office.assignments.item(appeal.assignment_id)
    if not takes_words(act, appeal_id):
        raise IllegalMove(Move.CLARIFY, item.assignment.state)
    appeal = replace(appeal, words=joined_words(appeal.words, words))
    if not act.office.appeals.settle(appeal):
        raise Overtaken(appeal_id)
    record(act, Deed.ADD_WORDS, "appeal_words", appeal.id)
    return _asked(act, Appealed(item, appeal, _seat(act, appeal.post_id) if appeal.post_id else None))


def appealed_before(act: Act, appeal_id: int) -> Appealed:
    """What was asked, for the same update come again."""
    appeal = act.office.appeals.get(appeal_id)
    item = act.office.assignments.item(appeal.assignment_id)
    return Appealed(item, appeal, _seat(act, appeal.post_id) if appeal.post_id else None)


def _asked(act: Act, one: Appealed) -> Appealed:
    """More words may follow; those that wait for another item go on waiting."""
    if act.actor.awaited is None or act.actor.awaited.field is not AwaitedField.WHICH_ITEM:
        await_for_item(act, AwaitedField.APPEAL_MORE, one.appeal.id)
    return one


def _appeal(
    act: Act,
    item: Item,
    kind: AppealKind,
    words: str,
    *,
    until: date | None = None,
    post_id: int | None = None,
) -> Appeal:
    """Asked again, it takes the place of what was asked before."""
    for older in act.office.appeals.of_assignment(item.assignment.id):
        if older.state == AppealState.OPEN and older.kind == kind:
            settle_appeal(act, older, AppealState.DROPPED)
    one = Appeal(
        act.office.new_id(),
        item.assignment.id,
        kind,
        act.actor.person.id,
        act.now,
        words.strip(),
        until,
        post_id,
    )
    act.office.appeals.add(one)
    record(act, f"ask_{kind}", "appeal", one.id, {"state": None}, {"state": one.state})
    return one


def _check_extension(act: Act, item: Item) -> None:
    require(Deed.ASK_EXTENSION, concerned(act, item))
    if item.assignment.state not in ASSIGNEES_TURN:
        raise IllegalMove(Deed.ASK_EXTENSION, item.assignment.state)


def _seat(act: Act, post_id: int) -> Post:
    seats = act.office.people.seats([post_id])
    if not seats:
        raise NotFound("post", post_id)
    return seats[0]
