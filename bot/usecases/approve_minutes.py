"""From a checked draft to issued assignments, and back: approve, hold, stop, send now, withdraw, discard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain import notices, policy
from bot.domain.assignments import OPEN
from bot.domain.errors import BadInput, IllegalMove, Overtaken
from bot.domain.lifecycle import Move, target
from bot.domain.minutes import Minutes, MinutesState, open_questions
from bot.domain.notices import NoticeKind
from bot.domain.rights import Deed, capacities, require
from bot.usecases.ports import Act
from bot.usecases.record import record


def approve_minutes(act: Act, minutes_id: int, version: int) -> Minutes:
    """Approves a draft and holds its mailing.

    Raises:
        NotAllowed, NotFound; IllegalMove: no draft; Overtaken: changed since;
        BadInput: `questions_open`, with their number.
    """
    require(Deed.APPROVE_MINUTES, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    if minutes.state is not MinutesState.DRAFT:
        raise IllegalMove(Deed.APPROVE_MINUTES, minutes.state)
    if minutes.version != version:
        raise Overtaken(minutes_id)
    questions = open_questions(minutes, act.office.minutes.decisions(minutes_id), act.today)
    if questions:
        raise BadInput("questions_open", str(len(questions)))
    hold = timedelta(minutes=act.workspace.hold_minutes)
    send_at = policy.hold_end(act.now, hold, act.workspace.zone, act.calendar)
    return _keep(
        act,
        Deed.APPROVE_MINUTES,
        minutes,
        replace(minutes, state=MinutesState.APPROVED, send_at=send_at, approved_by=act.actor.person.id),
    )


def stop_mailing(act: Act, minutes_id: int) -> Minutes:
    """Within the hold: back to a draft, nobody has heard anything.

    Raises:
        NotAllowed, NotFound; IllegalMove: not approved, or already issued.
    """
    require(Deed.STOP_MAILING, capacities(act.actor))
    minutes = _held(act, Deed.STOP_MAILING, minutes_id)
    return _keep(
        act,
        Deed.STOP_MAILING,
        minutes,
        replace(minutes, state=MinutesState.DRAFT, send_at=None, approved_by=None),
    )


def send_now(act: Act, minutes_id: int) -> Minutes:
    """Ends the hold, also outside working hours: she asked for it.

    Raises:
        NotAllowed, NotFound; IllegalMove: not approved, or already issued.
    """
    require(Deed.SEND_NOW, capacities(act.actor))
    minutes = _held(act, Deed.SEND_NOW, minutes_id)
    return _keep(act, Deed.SEND_NOW, minutes, replace(minutes, send_at=act.now))


def discard_draft(act: Act, minutes_id: int, version: int) -> Minutes:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: no draft; Overtaken: changed since.
    """
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    if minutes.state is not MinutesState.DRAFT:
        raise IllegalMove(Deed.EDIT_DRAFT, minutes.state)
    if minutes.version != version:
        raise Overtaken(minutes_id)
    return _keep(act, "discard_draft", minutes, replace(minutes, state=MinutesState.WITHDRAWN))


def withdraw_minutes(act: Act, minutes_id: int) -> tuple[Minutes, int]:
    """All open items are cancelled at once, and those who were told hear it. Returns how many items.

    Raises:
        NotAllowed, NotFound; IllegalMove: not approved.
    """
    who = capacities(act.actor)
    require(Deed.WITHDRAW_MINUTES, who)
    minutes = act.office.minutes.get(minutes_id)
    if minutes.state is not MinutesState.APPROVED:
        raise IllegalMove(Deed.WITHDRAW_MINUTES, minutes.state)
    cancelled = 0
    for one in act.office.assignments.of_minutes(minutes_id):
        if one.state in OPEN:
            after = replace(one, state=target(Move.CANCEL, one.state, who))
            act.office.assignments.save(after, None)
            record(act, Move.CANCEL, "assignment", one.id, {"state": one.state}, {"state": after.state})
            cancelled += 1
    told = act.office.outbox.sent_messages(NoticeKind.NEW_ITEMS, minutes_id)
    act.office.outbox.post(*(notices.cancelled(person_id, minutes_id, act.now) for person_id in told))
    withdrawn = replace(minutes, state=MinutesState.WITHDRAWN, send_at=None)
    return _keep(act, Deed.WITHDRAW_MINUTES, minutes, withdrawn), cancelled


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Whom a withdrawal would concern: people who were told, and their open items."""

    minutes: Minutes
    people: int
    items: int


def withdrawal(act: Act, minutes_id: int) -> Withdrawal:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.WITHDRAW_MINUTES, capacities(act.actor))
    told = act.office.outbox.sent_messages(NoticeKind.NEW_ITEMS, minutes_id)
    items = sum(one.is_open for one in act.office.assignments.of_minutes(minutes_id))
    return Withdrawal(act.office.minutes.get(minutes_id), len(told), items)


def _held(act: Act, deed: Deed, minutes_id: int) -> Minutes:
    minutes = act.office.minutes.get(minutes_id)
    if minutes.state is not MinutesState.APPROVED or minutes.issued_at is not None:
        raise IllegalMove(deed, "issued" if minutes.issued_at else minutes.state)
    return minutes


def _keep(act: Act, deed: str, before: Minutes, after: Minutes) -> Minutes:
    record(act, deed, "minutes", after.id, {"state": before.state}, {"state": after.state})
    return act.office.minutes.save(after)
