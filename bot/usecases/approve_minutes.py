"""A checked draft is approved, its mailing held, stopped or sent now; or the draft is thrown away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain import policy
from bot.domain.errors import BadInput, IllegalMove, Overtaken
from bot.domain.minutes import Minutes, MinutesState, Phase
from bot.domain.rights import Deed, capacities, require
from bot.usecases.draft_steps import DISCARD, one_step
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.review_minutes import questions_of


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
    questions = questions_of(act, minutes, act.office.minutes.decisions(minutes_id))
    if questions:
        raise BadInput("questions_open", str(len(questions)))
    hold = timedelta(minutes=act.workspace.hold_minutes)
    send_at = policy.hold_end(act.now, hold, act.workspace.zone, act.calendar)
    return keep_state(
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
    return keep_state(
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
    return keep_state(act, Deed.SEND_NOW, minutes, replace(minutes, send_at=act.now))


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
    with one_step(act, minutes, DISCARD) as step:
        step.flags = True
        return keep_state(act, DISCARD, minutes, replace(minutes, state=MinutesState.WITHDRAWN))


def _held(act: Act, deed: Deed, minutes_id: int) -> Minutes:
    minutes = act.office.minutes.get(minutes_id)
    if minutes.phase is not Phase.HELD:
        raise IllegalMove(deed, minutes.phase)
    return minutes


def keep_state(act: Act, deed: str, before: Minutes, after: Minutes) -> Minutes:
    """Minutes in their new state, with a line in the journal."""
    record(act, deed, "minutes", after.id, {"state": before.state}, {"state": after.state})
    return act.office.minutes.save(after)
