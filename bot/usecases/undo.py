"""Taking back what one did: all lines of one deed together, within ten minutes, if nobody acted since.

What others would have heard of it waits until the ten minutes are over, and is dropped here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from bot.domain.appeals import AppealState
from bot.domain.assignments import State
from bot.domain.audit import AuditEvent
from bot.domain.errors import NotAllowed, NotFound, Overtaken, TooLate
from bot.domain.items import Item
from bot.domain.lifecycle import UNDO_WINDOW, Move, check
from bot.domain.rights import Deed, Who, require
from bot.usecases.awaiting import stop_awaiting_words
from bot.usecases.delegate import give_back
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import make_move
from bot.usecases.own_items import concerned, last_undoable
from bot.usecases.ports import Act
from bot.usecases.record import record, restored


@dataclass(frozen=True, slots=True)
class Undone:
    """The items as they stand again."""

    items: tuple[Item, ...]


def undo(act: Act, assignment_id: int, version: int) -> Item:
    """Takes back what the same person did to an item in the last ten minutes, with all that the same tap did.

    Raises:
        NotAllowed, NotFound; TooLate: over ten minutes ago; Overtaken: somebody else acted since.
    """
    item = act.office.assignments.item(assignment_id)
    last = act.office.audit.last("assignment", assignment_id)
    # Whoever had the seat when he answered, and has it no more, takes nothing back.
    require(Deed.SEE_CARD, concerned(act, item))
    if last is None or last.actor_id != act.actor.person.id:
        raise Overtaken(assignment_id)
    check(Move.UNDO, item.assignment.state, frozenset({Who.AUTHOR}))
    event = last_undoable(act, assignment_id)
    if event is None:
        raise TooLate("undo")
    if item.assignment.version != version:
        raise Overtaken(assignment_id)
    if event.deed_id is None:
        return _take_back(act, event)
    undone = undo_deed(act, event.deed_id)
    return next(one for one in undone.items if one.assignment.id == assignment_id)


def undo_deed(act: Act, deed_id: int) -> Undone:
    """Takes back one tap, whatever it did.

    Raises:
        NotFound: no such deed, or nothing in it that can be taken back; NotAllowed: somebody else's; TooLate:
        over ten minutes ago; Overtaken: somebody acted since on a thing it changed.
    """
    events = act.office.audit.of_deed(deed_id)
    if not any(event.object_kind in TAKE_BACK for event in events):
        raise NotFound("deed", deed_id)
    if any(event.actor_id != act.actor.person.id for event in events):
        raise NotAllowed(Move.UNDO)
    if act.now - events[0].at > UNDO_WINDOW:
        raise TooLate("undo")
    for event in _last_of_each(events):
        last = act.office.audit.last(event.object_kind, event.object_id)
        if last is not None and last.id != event.id:
            raise TooLate("undo") if last.deed == Move.UNDO else Overtaken(event.object_id)
    items = {}
    for event in reversed(events):
        if event.object_kind in TAKE_BACK:
            item = TAKE_BACK[event.object_kind](act, event)
            if item is not None:
                items[item.assignment.id] = item
    act.office.outbox.drop_caused(deed_id)
    return Undone(tuple(reversed(items.values())))


def may_undo(act: Act, deed_id: int) -> bool:
    """Whether `undo_deed` would be allowed by its time and author; what happened since is not looked at."""
    events = act.office.audit.of_deed(deed_id)
    return bool(events) and all(
        event.actor_id == act.actor.person.id and act.now - event.at <= UNDO_WINDOW for event in events
    )


def _last_of_each(events: Iterable[AuditEvent]) -> Iterable[AuditEvent]:
    """The last line about each thing that a person could have acted on since."""
    return {
        (event.object_kind, event.object_id): event for event in events if event.object_kind in TAKE_BACK
    }.values()


def _take_back(act: Act, event: AuditEvent) -> Item:
    """An assignment as it was. One that the deed itself issued never was: it is cancelled."""
    item = act.office.assignments.item(event.object_id)
    if event.deed == Move.ISSUE:
        changed = replace(item.assignment, state=State.CANCELLED)
    else:
        changed = restored(item.assignment, event.before)
    _withdraw_words(act, event)
    stop_awaiting_words(act, event.object_id)
    look_at = look_at_of(act.office, changed, act.calendar)
    return make_move(act, item, Move.UNDO, changed, look_at, {}, answers=False)


def _withdraw_words(act: Act, event: AuditEvent) -> None:
    report_id, note_id = event.after.get("report_id"), event.after.get("note_id")
    if isinstance(report_id, int):
        act.office.reports.save(replace(act.office.reports.get(report_id), withdrawn=True))
    if isinstance(note_id, int):
        act.office.notes.save(replace(act.office.notes.get(note_id), withdrawn=True))


def _reopen_appeal(act: Act, event: AuditEvent) -> None:
    """One that the deed asked is dropped; one that it settled is open again."""
    appeal = act.office.appeals.get(event.object_id)
    asked = event.before.get("state") is None
    state = AppealState.DROPPED if asked else AppealState(str(event.before["state"]))
    act.office.appeals.save(
        replace(appeal, state=state, answered_by=None, answered_at=None, answer="", answer_until=None)
    )
    record(act, Move.UNDO, "appeal", appeal.id, {"state": appeal.state}, {"state": state})


def _ask_again(act: Act, event: AuditEvent) -> None:
    """Answers about earlier decisions as they were; what they did to items is taken back beside."""
    kept = act.office.minutes.earlier(event.object_id)
    answers = {key: yes for key, yes in kept.answers.items() if key not in event.before}
    answers |= {key: bool(yes) for key, yes in event.before.items() if yes is not None}
    act.office.minutes.keep_earlier(event.object_id, replace(kept, answers=answers))
    record(act, Move.UNDO, "earlier", event.object_id, event.after, event.before)


#: How a line about each kind of thing is taken back. What a deed did to other things stays.
TAKE_BACK: dict[str, Callable[[Act, AuditEvent], Item | None]] = {
    "assignment": _take_back,
    "appeal": _reopen_appeal,
    "earlier": _ask_again,
    "delegation": give_back,
}
