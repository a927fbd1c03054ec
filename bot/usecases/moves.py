"""One move of an assignment: what every deed that makes one has in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.domain.appeals import Appeal, AppealState, Note
from bot.domain.assignments import ASSIGNEES_TURN, Assignment, put_off
from bot.domain.audit import Value
from bot.domain.calendar import WorkingDays, this_or_previous
from bot.domain.errors import BadInput, Overtaken
from bot.domain.items import Item
from bot.domain.lifecycle import MOVES, Move, check, target
from bot.domain.minutes import Tracking
from bot.domain.rights import Who
from bot.usecases.delegate import end
from bot.usecases.first_took import TAKES, release_others
from bot.usecases.look_at import look_at_of
from bot.usecases.own_items import concerned, renew_live_line
from bot.usecases.ports import Act
from bot.usecases.record import changes, record


def mine_to_move(act: Act, assignment_id: int, version: int, move: Move) -> tuple[Item, frozenset[Who]]:
    """A button drawn for an older version still works where only the actor himself acted since.

    Where nothing is left to move, it is told why, not that somebody was faster.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    item = act.office.assignments.item(assignment_id)
    who = concerned(act, item) & {Who.ASSIGNEE}
    check(move, item.assignment.state, who)
    if item.assignment.version != version:
        last = act.office.audit.last("assignment", assignment_id)
        if last is None or last.actor_id != act.actor.person.id:
            raise Overtaken(assignment_id)
    return item, who


def to_move(act: Act, assignment_id: int, version: int | None, move: Move) -> tuple[Item, frozenset[Who]]:
    """As `mine_to_move`, in whatever capacity the actor has; `version` None: whichever it has.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    item = act.office.assignments.item(assignment_id)
    who = concerned(act, item)
    check(move, item.assignment.state, who)
    if version is not None and item.assignment.version != version:
        last = act.office.audit.last("assignment", assignment_id)
        if last is None or last.actor_id != act.actor.person.id:
            raise Overtaken(assignment_id)
    return item, who


def office_move(
    act: Act,
    assignment_id: int,
    version: int | None,
    move: Move,
    *,
    words: str = "",
    due: date | None = None,
    silent_until: date | None = None,
    more: Mapping[str, Value] | None = None,
) -> Item:
    """A move by the office (return, accept, keep, close, reopen, excuse, cancel, reissue), with its reason.

    `due` is the new printed day, where it moves; `silent_until` the day before which nothing is reminded of.
    Whoever answers for the item is not told by this: `item_news.tell` tells all that a deed did at once.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `reason_needed`.
    """
    item, who = to_move(act, assignment_id, version, move)
    if MOVES[move].reason and not words.strip():
        raise BadInput("reason_needed")
    before = item.assignment
    changed = replace(before, state=target(move, before.state, who), silent_until=silent_until)
    if due is not None and due != before.due:
        changed = moved_to(changed, due, act.today, act.calendar)
    values = dict(more or {})
    if words.strip():
        values["note_id"] = add_note(act, assignment_id, move, words.strip())
    drop_appeals(act, assignment_id)
    return make_move(
        act, item, move, changed, look_at_of(act.office, changed, act.calendar), values, answers=False
    )


def moved_to(one: Assignment, due: date, today: date, calendar: WorkingDays) -> Assignment:
    """With another printed day, on which information is asked for as well, where it is."""
    moved = put_off(one, due, this_or_previous(due, calendar), today)
    return replace(moved, asked_on=due) if one.tracking is Tracking.INFORMATION else moved


def add_note(act: Act, assignment_id: int, kind: str, words: str) -> int:
    """Words said with a move; the journal names them by this id."""
    note = Note(act.office.new_id(), assignment_id, act.actor.person.id, act.now, kind, words)
    act.office.notes.add(note)
    return note.id


def drop_appeals(act: Act, assignment_id: int) -> None:
    """What was asked about the item and not yet answered needs no answer any more."""
    for appeal in act.office.appeals.of_assignment(assignment_id):
        if appeal.state is AppealState.OPEN:
            settle_appeal(act, appeal, AppealState.DROPPED)


def settle_appeal(
    act: Act, appeal: Appeal, state: AppealState, *, answer: str = "", until: date | None = None
) -> Appeal:
    """The office answers; undo opens it again.

    Raises:
        Overtaken: somebody has answered it at this very moment.
    """
    settled = replace(
        appeal,
        state=state,
        answered_by=act.actor.person.id,
        answered_at=act.now,
        answer=answer,
        answer_until=until,
    )
    if not act.office.appeals.settle(settled):
        raise Overtaken(appeal.id)
    record(act, f"appeal_{state}", "appeal", appeal.id, {"state": appeal.state}, {"state": state})
    return settled


def make_move(
    act: Act,
    item: Item,
    move: Move,
    changed: Assignment,
    look_at: datetime | None,
    more: dict[str, Value],
    *,
    answers: bool = True,
) -> Item:
    """One move: the guarded row, its line in the journal, the live line that shows it.

    `more` stands in the journal beside what changed; `answers`: it is the assignee's own, or made for him.
    A deputy has the item until it is answered for him, or moves on.
    """
    if item.passed_on is not None and (move is Move.REPORT or changed.state not in ASSIGNEES_TURN):
        end(act, item)
    if answers and changed.answered_at is None:
        changed = replace(changed, answered_at=act.now)
    saved = act.office.assignments.save(changed, look_at)
    before, after = changes(item.assignment, saved)
    record(act, move, "assignment", saved.id, before, {**after, **more})
    if item.first_takes and move in TAKES:
        for other_id in release_others(act, item):
            drop_appeals(act, other_id)
    renew_live_line(act, item)
    return replace(item, assignment=saved)
