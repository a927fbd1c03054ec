"""A protocol that was taken before: the same again, a corrected version, or another one."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.errors import IllegalMove, Overtaken
from bot.domain.minutes import Minutes, MinutesState
from bot.domain.rights import Deed, capacities, require
from bot.usecases.approve_minutes import approve_minutes, keep_state
from bot.usecases.edit_decision import draft
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.withdraw_minutes import Withdrawal, withdraw_minutes, withdrawal


def is_another(act: Act, minutes_id: int, version: int) -> Minutes:
    """It has nothing to do with the earlier one.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    minutes = _asked_about(act, minutes_id, version)
    record(act, "another_minutes", "minutes", minutes_id, {"earlier": minutes.same_as or minutes.corrects})
    return act.office.minutes.save(replace(minutes, same_as=None, corrects=None))


def is_corrected(act: Act, minutes_id: int, version: int) -> Minutes:
    """It is to stand in the place of the earlier one.

    An earlier draft goes at once; what is approved stays until this one is (`approve_corrected`).

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    minutes = _asked_about(act, minutes_id, version)
    if minutes.same_as is None:
        raise Overtaken(minutes_id)
    earlier = act.office.minutes.get(minutes.same_as)
    if earlier.state is MinutesState.DRAFT:
        keep_state(act, "discard_draft", earlier, replace(earlier, state=MinutesState.WITHDRAWN))
    stays = earlier.id if earlier.state is MinutesState.APPROVED else None
    record(act, "corrected_minutes", "minutes", minutes_id, {"earlier": earlier.id})
    return act.office.minutes.save(replace(minutes, same_as=None, corrects=stays))


def replaced_by(act: Act, minutes_id: int) -> Withdrawal:
    """What approving the corrected version would take back.

    Raises:
        NotAllowed, NotFound; IllegalMove: it corrects nothing.
    """
    require(Deed.APPROVE_MINUTES, capacities(act.actor))
    minutes = act.office.minutes.get(minutes_id)
    if minutes.corrects is None:
        raise IllegalMove(Deed.APPROVE_MINUTES, minutes.state)
    return withdrawal(act, minutes.corrects)


def approve_corrected(act: Act, minutes_id: int, version: int) -> Minutes:
    """The earlier version is withdrawn and this one approved, in one commit.

    Raises:
        As `approve_minutes`, `withdraw_minutes`.
    """
    require(Deed.APPROVE_MINUTES, capacities(act.actor))
    minutes = draft(act, minutes_id)
    if minutes.version != version:
        raise Overtaken(minutes_id)
    if minutes.corrects is not None:
        earlier = act.office.minutes.get(minutes.corrects)
        if earlier.state is MinutesState.APPROVED:
            withdraw_minutes(act, earlier.id)
    return approve_minutes(act, minutes_id, version)


def _asked_about(act: Act, minutes_id: int, version: int) -> Minutes:
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    minutes = draft(act, minutes_id)
    if minutes.version != version:
        raise Overtaken(minutes_id)
    return minutes
