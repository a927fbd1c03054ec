"""Which minutes of the office a protocol seems to repeat."""

from __future__ import annotations

from bot.domain.minutes import Minutes, MinutesState
from bot.domain.sameness import same_meeting
from bot.usecases.ports import Office

#: Minutes looked back through for the same number and day: an office's ten years.
LOOKED_THROUGH = 400


def taken_before(office: Office, minutes: Minutes) -> Minutes | None:
    """The minutes that these seem to repeat: what is in force first, else the draft taken last."""
    known = {one.id: one for one in office.minutes.with_words(minutes.words_hash)}
    if not any(_counts(one, minutes) for one in known.values()):
        known = {one.id: one for one in office.minutes.recent(LOOKED_THROUGH) if same_meeting(minutes, one)}
    found = [one for one in known.values() if _counts(one, minutes)]
    return max(found, key=lambda one: (one.state is MinutesState.APPROVED, one.id), default=None)


def _counts(one: Minutes, minutes: Minutes) -> bool:
    """What was thrown away or withdrawn is not in force; the rest of other minutes is no protocol."""
    return one.state is not MinutesState.WITHDRAWN and one.id != minutes.id and one.part_of is None
