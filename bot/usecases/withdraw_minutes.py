"""Approved minutes are taken back: all that is open is cancelled at once, what was sent says so.

Messages already in the chats are edited, which rings nowhere. A new one goes only to those who had said that
they know of it, and when the ten minutes of undo are over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import notices, policy
from bot.domain.assignments import Assignment
from bot.domain.audit import AuditEvent, Value
from bot.domain.errors import IllegalMove
from bot.domain.lifecycle import UNDO_WINDOW, Move
from bot.domain.minutes import Minutes, MinutesState
from bot.domain.notices import NoticeKind
from bot.domain.rights import Deed, capacities, require
from bot.usecases.bulk import cancel_all
from bot.usecases.ports import Act
from bot.usecases.record import record


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Whom a withdrawal would concern: people whose messages are edited, those of them who hear of it in a
    new one, and open items.
    """

    minutes: Minutes
    people: int
    heard: int
    items: int


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """`items` were cancelled, `heard` people hear of it, `deed_id` takes it back."""

    minutes: Minutes
    items: int
    heard: int
    deed_id: int


def withdrawal(act: Act, minutes_id: int) -> Withdrawal:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.WITHDRAW_MINUTES, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    told = act.office.outbox.all_messages(NoticeKind.NEW_ITEMS, minutes_id)
    assignments = act.office.assignments.of_minutes(minutes_id)
    heard = who_heard(act, assignments)
    return Withdrawal(minutes, len(told), len(heard), sum(one.is_open for one in assignments))


def withdraw_minutes(act: Act, minutes_id: int, reason: str = "") -> Withdrawn:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: not approved; Overtaken.
    """
    require(Deed.WITHDRAW_MINUTES, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    if minutes.state is not MinutesState.APPROVED:
        raise IllegalMove(Deed.WITHDRAW_MINUTES, minutes.state)
    withdrawn = act.office.minutes.save(
        replace(minutes, state=MinutesState.WITHDRAWN, send_at=None, reason=reason.strip())
    )
    record(act, Deed.WITHDRAW_MINUTES, "minutes", minutes_id, _values(minutes), _values(withdrawn))
    assignments = act.office.assignments.of_minutes(minutes_id)
    heard = who_heard(act, assignments)
    cancelled = cancel_all(act, assignments, reason.strip())
    moment = policy.mailing_moment(act.now + UNDO_WINDOW, act.workspace.zone, act.calendar)
    act.office.outbox.post(
        *(
            replace(notices.cancelled(person_id, minutes_id, moment), cause_id=act.deed_id)
            for person_id in heard
        )
    )
    show_as_they_stand(act, withdrawn)
    if act.deed_id is None:
        raise ValueError("only a person's deed can be taken back")
    return Withdrawn(withdrawn, len(cancelled), len(heard), act.deed_id)


def who_heard(act: Act, assignments: Sequence[Assignment]) -> tuple[int, ...]:
    """People with something open among these who have acknowledged or answered any of them, by who answers
    for it today.
    """
    holders = act.office.people.holder_of({one.post_id for one in assignments if one.post_id is not None})

    def whose(one: Assignment) -> int | None:
        return holders.get(one.post_id) if one.post_id is not None else one.person_id

    known = {whose(one) for one in assignments if one.acknowledged_at or one.answered_at}
    owing = dict.fromkeys(whose(one) for one in assignments if one.is_open)
    return tuple(person_id for person_id in owing if person_id is not None and person_id in known)


def show_as_they_stand(act: Act, minutes: Minutes) -> None:
    """Every message of new items, in the chats already, and the secretary's line say how it is now."""
    told = act.office.outbox.all_messages(NoticeKind.NEW_ITEMS, minutes.id)
    act.office.outbox.post(
        *(
            notices.message_stands(person_id, minutes.id, chat_id, message_id, act.now)
            for person_id, places in told.items()
            for chat_id, message_id in places
        )
    )
    if minutes.issued_at is not None and minutes.approved_by is not None:
        act.office.outbox.post(notices.live_line(minutes.approved_by, minutes.id, act.now))


def bring_back(act: Act, event: AuditEvent) -> None:
    """The minutes are in force again, as the line of the journal says they were; undo brings back the items.

    Raises:
        NotFound, Overtaken.
    """
    minutes = act.office.minutes.get(event.object_id)
    send_at = event.before["send_at"]
    again = replace(
        minutes,
        state=MinutesState(str(event.before["state"])),
        send_at=datetime.fromisoformat(str(send_at)) if send_at else None,
        reason="",
    )
    saved = act.office.minutes.save(again)
    record(act, Move.UNDO, "minutes", minutes.id, _values(minutes), _values(saved))
    show_as_they_stand(act, saved)


def _values(minutes: Minutes) -> dict[str, Value]:
    return {"state": minutes.state, "send_at": minutes.send_at.isoformat() if minutes.send_at else None}
