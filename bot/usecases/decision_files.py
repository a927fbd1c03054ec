"""A blank form or an annex travels with a decision to everybody who has to do it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain import notices, policy
from bot.domain.assignments import Attachment
from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.errors import BadInput, IllegalMove, NotFound
from bot.domain.items import Item
from bot.domain.lifecycle import UNDO_WINDOW
from bot.domain.minutes import Decision, Minutes, Phase
from bot.domain.rights import Deed, Who, capacities, require
from bot.usecases.awaiting import WORDS_WINDOW, waiting
from bot.usecases.edit_decision import touch
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act
from bot.usecases.record import record

#: Nobody reads more than this with one item.
MOST_FILES = 10


@dataclass(frozen=True, slots=True)
class Attached:
    """A decision with what travels with it. `told`: how many hear of a file that came after the item did."""

    decision: Decision
    minutes: Minutes
    files: tuple[Attachment, ...]
    told: int = 0


@dataclass(frozen=True, slots=True)
class Sendable:
    """A file and the code of its decision."""

    code: str
    file: Attachment


def attached(act: Act, decision_id: int) -> Attached:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.ATTACH_FILE, capacities(act.actor))
    decision = act.office.minutes.decision(decision_id)
    files = act.office.decision_files.of([decision_id]).get(decision_id, ())
    return Attached(decision, act.office.minutes.get(decision.minutes_id), files)


def begin_attaching(act: Act, decision_id: int) -> Attached:
    """The next files of this person go to this decision.

    Raises:
        NotAllowed, NotFound; IllegalMove: withdrawn; BadInput: `words_wait`.
    """
    found = _standing(act, decision_id)
    if waiting(act) is not None:
        raise BadInput("words_wait")
    _await(act, decision_id)
    return found


def attaching(act: Act) -> int | None:
    """The decision for which a file is awaited."""
    awaited = act.actor.awaited
    if awaited is None or awaited.field is not AwaitedField.DECISION_FILE:
        return None
    return awaited.object_id if act.now - awaited.since <= WORDS_WINDOW else None


def stop_attaching(act: Act) -> None:
    if act.actor.awaited and act.actor.awaited.field is AwaitedField.DECISION_FILE:
        act.office.awaited.clear(act.actor.person.id)


def attach(act: Act, decision_id: int, file: Attachment) -> Attached:
    """One file more, and others may follow. Who has the item already hears of it, unless it is taken away
    within the ten minutes.

    Raises:
        NotAllowed, NotFound; IllegalMove: withdrawn; BadInput: `too_many_files`.
    """
    found = _standing(act, decision_id)
    if len(found.files) >= MOST_FILES:
        raise BadInput("too_many_files", str(MOST_FILES))
    act.office.attachments.add(file, act.now)
    act.office.decision_files.attach(decision_id, file.id)
    record(act, Deed.ATTACH_FILE, "decision", decision_id, {}, {"attachment_id": file.id})
    _changed(act, found)
    _await(act, decision_id)
    told = _tell(act, found) if found.minutes.phase is Phase.ISSUED else 0
    return Attached(found.decision, found.minutes, (*found.files, file), told)


def detach(act: Act, decision_id: int, attachment_id: int) -> Attached:
    """It travels no more; on our disk it stays, as part of the record. Twice is once.

    Raises:
        NotAllowed, NotFound; IllegalMove: withdrawn.
    """
    found = _standing(act, decision_id)
    if act.office.decision_files.detach(decision_id, attachment_id):
        record(act, Deed.ATTACH_FILE, "decision", decision_id, {"attachment_id": attachment_id}, {})
        _changed(act, found)
    _await(act, decision_id)
    return attached(act, decision_id)


def files_of_decision(act: Act, decision_id: int) -> tuple[Sendable, ...]:
    """For the office.

    Raises:
        NotAllowed, NotFound.
    """
    found = attached(act, decision_id)
    return tuple(Sendable(found.decision.code, file) for file in found.files)


def files_of_item(act: Act, assignment_id: int) -> tuple[Sendable, ...]:
    """For whoever answers for the item.

    Raises:
        NotAllowed, NotFound.
    """
    item = act.office.assignments.item(assignment_id)
    require(Deed.SEE_CARD, concerned(act, item))
    return files_of_items(act, [item])


def files_of_minutes(act: Act, minutes_id: int) -> tuple[Sendable, ...]:
    """With the actor's own items of these minutes, done ones as well.

    Raises:
        NotAllowed: none of them is the actor's.
    """
    items = act.office.assignments.items_of(
        act.actor.post_ids, act.actor.person.id, minutes_id=minutes_id, open_only=False
    )
    require(Deed.SEE_CARD, frozenset({Who.ASSIGNEE}) if items else frozenset({Who.MEMBER}))
    return files_of_items(act, items)


def files_of_items(act: Act, items: Iterable[Item]) -> tuple[Sendable, ...]:
    """Each file once, in the order of the items."""
    codes = {item.assignment.decision_id: item.code for item in items}
    found = act.office.decision_files.of(codes)
    return tuple(Sendable(code, file) for one, code in codes.items() for file in found.get(one, ()))


def _standing(act: Act, decision_id: int) -> Attached:
    found = attached(act, decision_id)
    if found.minutes.phase is Phase.WITHDRAWN:
        raise IllegalMove(Deed.ATTACH_FILE, found.minutes.state)
    return found


def _changed(act: Act, found: Attached) -> None:
    """Of a draft: who agreed to it, or has its screen open, has not seen this."""
    if found.minutes.phase is Phase.DRAFT:
        touch(act, found.minutes)


def _tell(act: Act, found: Attached) -> int:
    """Whoever has been told of the item: the others will find the file with it."""
    open_ones = [
        one
        for one in act.office.assignments.of_decision(found.decision.id)
        if one.is_open and one.sent_at is not None
    ]
    holders = act.office.people.holder_of({one.post_id for one in open_ones if one.post_id is not None})
    people = {holders.get(one.post_id) if one.post_id is not None else one.person_id for one in open_ones} - {
        None,
        act.actor.person.id,
    }
    moment = policy.mailing_moment(act.now + UNDO_WINDOW, act.workspace.zone, act.calendar)
    act.office.outbox.post(
        *(notices.files_added(one, found.decision.id, moment) for one in people if one is not None)
    )
    return len(people)


def _await(act: Act, decision_id: int) -> None:
    act.office.awaited.put(act.actor.person.id, Awaited(AwaitedField.DECISION_FILE, decision_id, act.now))


@dataclass(frozen=True, slots=True)
class FilesAdded:
    """Files came to an item that was sent before."""

    item: Item
    files: tuple[Attachment, ...]


def files_added(act: Act, decision_id: int) -> FilesAdded:
    """What a notice of it says.

    Raises:
        NotFound: none travels with it any more, or the item is closed.
    """
    for one in act.office.assignments.of_decision(decision_id):
        mine = one.post_id in act.actor.post_ids or one.person_id == act.actor.person.id
        if mine and one.is_open:
            files = act.office.decision_files.of([decision_id]).get(decision_id, ())
            if files:
                return FilesAdded(act.office.assignments.item(one.id), files)
    raise NotFound("files", decision_id)
