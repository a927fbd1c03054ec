"""Approved minutes are taken back: all that is open is cancelled, whoever was told hears it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.domain import notices
from bot.domain.assignments import OPEN
from bot.domain.errors import IllegalMove
from bot.domain.lifecycle import Move, target
from bot.domain.minutes import Minutes, MinutesState
from bot.domain.notices import NoticeKind
from bot.domain.rights import Deed, capacities, require
from bot.usecases.approve_minutes import keep_state
from bot.usecases.ports import Act
from bot.usecases.record import record


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
    if minutes.issued_at is not None and minutes.approved_by is not None:
        act.office.outbox.post(notices.live_line(minutes.approved_by, minutes_id, act.now))
    withdrawn = replace(minutes, state=MinutesState.WITHDRAWN, send_at=None)
    return keep_state(act, Deed.WITHDRAW_MINUTES, minutes, withdrawn), cancelled
