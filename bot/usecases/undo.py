"""Taking back what one did: all lines of one deed together, within ten minutes, if nobody acted since.

What others would have heard of it waits until the ten minutes are over, and is dropped here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.appeals import AppealState
from bot.domain.assignments import Assignment, State
from bot.domain.audit import AuditEvent
from bot.domain.errors import NotAllowed, NotFound, Overtaken, TooLate
from bot.domain.items import Item
from bot.domain.lifecycle import UNDO_WINDOW, Move, check
from bot.domain.rights import Deed, Who, require
from bot.usecases.awaiting import stop_awaiting_words
from bot.usecases.bulk import change_all
from bot.usecases.correct_issued import ADD, APPLY
from bot.usecases.delegate import END, give_back
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import make_move
from bot.usecases.own_items import concerned, last_undoable, renew_live_line
from bot.usecases.ports import Act
from bot.usecases.record import record, restored
from bot.usecases.take_back_correction import (
    draft_again,
    in_force_again,
    in_its_draft_again,
    says_as_before,
)
from bot.usecases.withdraw_minutes import bring_back


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
    # What was taken back stays so: what it had written is withdrawn.
    if not any(map(_how, events)) or any(event.deed == Move.UNDO for event in events):
        raise NotFound("deed", deed_id)
    # What has no actor happened in consequence of the deed, and is taken back with it.
    if any(event.actor_id not in (None, act.actor.person.id) for event in events):
        raise NotAllowed(Move.UNDO)
    if act.now - events[0].at > UNDO_WINDOW:
        raise TooLate("undo")
    _require_untouched(act, events)
    items = {}
    many = [event for event in events if event.object_kind == "assignment"]
    if len(many) > 1:
        items = _take_back_all(act, many)
    for event in reversed(events):
        how = _how(event)
        if how is not None and event.object_id not in items:
            item = how(act, event)
            if item is not None:
                items[item.assignment.id] = item
    act.office.outbox.drop_caused(deed_id)
    return Undone(tuple(reversed(items.values())))


def may_undo(act: Act, deed_id: int) -> bool:
    """Whether `undo_deed` would be allowed by its time and author; what happened since is not looked at."""
    events = act.office.audit.of_deed(deed_id)
    mine = {None, act.actor.person.id}
    return bool(events) and all(
        event.actor_id in mine and act.now - event.at <= UNDO_WINDOW for event in events
    )


def _require_untouched(act: Act, events: Iterable[AuditEvent]) -> None:
    """Nobody has acted since on anything that the deed changed.

    Raises:
        Overtaken, TooLate.
    """
    by_kind: dict[str, dict[int, AuditEvent]] = {}
    for event in events:
        if _how(event) is not None:
            by_kind.setdefault(event.object_kind, {})[event.object_id] = event
    for kind, mine in by_kind.items():
        for object_id, last in act.office.audit.last_of(kind, mine).items():
            if last.id != mine[object_id].id and last.deed != Deed.ACKNOWLEDGE:
                raise TooLate("undo") if last.deed == Move.UNDO else Overtaken(object_id)


def _take_back_all(act: Act, events: Sequence[AuditEvent]) -> dict[int, Item]:
    """As `_take_back`, of many assignments in a few statements."""
    items = {one.assignment.id: one for one in act.office.assignments.items({e.object_id for e in events})}
    changed = {assignment_id: item.assignment for assignment_id, item in items.items()}
    for event in reversed(events):
        changed[event.object_id] = _as_before(changed[event.object_id], event)
        _withdraw_report(act, event)
    act.office.notes.withdraw(i for event in events if isinstance(i := event.after.get("note_id"), int))
    change_all(act, Move.UNDO, [(items[i].assignment, one) for i, one in changed.items()])
    for item in {(item.watcher, item.assignment.minutes_id): item for item in items.values()}.values():
        renew_live_line(act, item)
    if act.actor.awaited is not None:
        stop_awaiting_words(act, act.actor.awaited.object_id)
    return {
        i: replace(item, assignment=replace(changed[i], version=item.assignment.version + 1))
        for i, item in items.items()
    }


def _as_before(one: Assignment, event: AuditEvent) -> Assignment:
    """One that the deed itself issued never was: it is cancelled."""
    return replace(one, state=State.CANCELLED) if event.deed == Move.ISSUE else restored(one, event.before)


def _take_back(act: Act, event: AuditEvent) -> Item:
    item = act.office.assignments.item(event.object_id)
    changed = _as_before(item.assignment, event)
    _withdraw_report(act, event)
    if isinstance(note_id := event.after.get("note_id"), int):
        act.office.notes.withdraw([note_id])
    stop_awaiting_words(act, event.object_id)
    look_at = look_at_of(act.office, changed, act.calendar)
    return make_move(act, item, Move.UNDO, changed, look_at, {}, answers=False)


def _withdraw_report(act: Act, event: AuditEvent) -> None:
    report_id = event.after.get("report_id")
    if isinstance(report_id, int):
        act.office.reports.save(replace(act.office.reports.get(report_id), withdrawn=True))


def _reopen_appeal(act: Act, event: AuditEvent) -> None:
    """One that the deed asked is dropped; one that it settled is open again."""
    appeal = act.office.appeals.get(event.object_id)
    asked = event.before.get("state") is None
    state = AppealState.DROPPED if asked else AppealState(str(event.before["state"]))
    reopened = replace(appeal, state=state, answered_by=None, answered_at=None, answer="", answer_until=None)
    if not act.office.appeals.settle(reopened, appeal.state):
        raise Overtaken(appeal.id)
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
}

#: The same by kind and deed: what else is done to these things is not taken back this way.
TAKE_BACK_OF_DEEDS: dict[tuple[str, str], Callable[[Act, AuditEvent], None]] = {
    ("delegation", Deed.DELEGATE): give_back,
    ("delegation", Deed.CONFIRM_DEPUTY): give_back,
    ("delegation", END): give_back,
    ("decision", Deed.CORRECT_ISSUED): says_as_before,
    ("decision", Move.CANCEL): in_force_again,
    ("decision", ADD): in_its_draft_again,
    ("minutes", APPLY): draft_again,
    ("minutes", Deed.WITHDRAW_MINUTES): bring_back,
}


def _how(event: AuditEvent) -> Callable[[Act, AuditEvent], Item | None] | None:
    kind = event.object_kind
    return TAKE_BACK.get(kind) or TAKE_BACK_OF_DEEDS.get((kind, event.deed))
