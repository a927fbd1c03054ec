"""A protocol that was taken before: the same again, a corrected version, or another one."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.corrected import inherited, match
from bot.domain.errors import Overtaken
from bot.domain.minutes import Minutes, MinutesState
from bot.domain.rights import Deed, capacities, require
from bot.usecases.approve_minutes import keep_state
from bot.usecases.edit_decision import draft
from bot.usecases.ports import Act
from bot.usecases.record import record


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

    An earlier draft goes at once; what is approved stays, and is corrected by this one (`correct_issued`).

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
    if stays is not None:
        _inherit(act, minutes, earlier)
    return act.office.minutes.save(replace(minutes, same_as=None, corrects=stays))


def _inherit(act: Act, minutes: Minutes, earlier: Minutes) -> None:
    """What she had settled about the same words is not asked, and does not count as changed."""
    book = act.office.minutes
    for before, after in match(book.decisions(earlier.id), book.decisions(minutes.id)):
        settled = inherited(before, after)
        if settled != after:
            book.save_decision(settled, people=settled.addressees != after.addressees)


def _asked_about(act: Act, minutes_id: int, version: int) -> Minutes:
    require(Deed.EDIT_DRAFT, capacities(act.actor))
    minutes = draft(act, minutes_id)
    if minutes.version != version:
        raise Overtaken(minutes_id)
    return minutes
