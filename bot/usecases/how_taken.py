"""How a draft came in, as far as it has to be asked about: again, in parts, with many old ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.minutes import Decision, Minutes, MinutesState
from bot.domain.review import Taking
from bot.usecases.ports import Act

#: A part that came so long after the one before it may be its continuation.
FOLLOWS_WITHIN = timedelta(minutes=10)
#: Drafts looked through for the one before.
LOOKED_THROUGH = 20

#: So many old drafts within this time are an archive that is being brought in.
ARCHIVE_FROM, ARCHIVE_WITHIN = 3, timedelta(minutes=30)
#: Drafts looked through, and put away at once.
MOST_AT_ONCE = 60


@dataclass(frozen=True, slots=True)
class Archive:
    """Old drafts that came together: the protocols in the order they came, and their decisions."""

    minutes: tuple[Minutes, ...]
    decisions: int


def how_taken(act: Act, minutes: Minutes, decisions: Sequence[Decision]) -> Taking:
    """Nothing of it concerns minutes that are a draft no more."""
    if minutes.state is not MinutesState.DRAFT:
        return Taking()
    earlier_id = minutes.same_as or minutes.corrects
    earlier = act.office.minutes.get(earlier_id) if earlier_id is not None else None
    ask = not minutes.past_settled and is_old(decisions, act.today)
    return Taking(earlier, _before(act, minutes), len(old_drafts(act).minutes) if ask else 0)


def is_old(decisions: Sequence[Decision], today: date) -> bool:
    """All its days are past: nothing can be due any more."""
    days = [one.due for one in decisions if one.due is not None]
    return bool(days) and max(days) < today


def old_drafts(act: Act) -> Archive:
    """Her own old drafts that came within half an hour of each other; none where they are too few.

    What may be another protocol's double is left to its own question.
    """
    mine: list[tuple[Minutes, tuple[Decision, ...]]] = []
    last: Minutes | None = None
    for one in act.office.minutes.recent(MOST_AT_ONCE):
        if one.taken_by != act.actor.person.id or one.taken_at is None:
            continue
        if last is not None and last.taken_at is not None and last.taken_at - one.taken_at > ARCHIVE_WITHIN:
            break
        last = one
        if one.state is not MinutesState.DRAFT or one.same_as is not None or one.corrects is not None:
            continue
        decisions = act.office.minutes.decisions(one.id)
        if is_old(decisions, act.today):
            mine.append((one, decisions))
    if len(mine) < ARCHIVE_FROM:
        return Archive((), 0)
    return Archive(tuple(one for one, _ in reversed(mine)), sum(len(decisions) for _, decisions in mine))


def _before(act: Act, minutes: Minutes) -> Minutes | None:
    """The draft of the same person just before, where neither was touched and neither says it is another."""
    if not _untouched(minutes, minutes):
        return None
    for one in act.office.minutes.recent(LOOKED_THROUGH):
        if one.id < minutes.id and one.taken_by == minutes.taken_by:
            return one if _untouched(one, minutes) and _may_belong(one, minutes) else None
    return None


def _untouched(one: Minutes, minutes: Minutes) -> bool:
    """A first version, its rest nowhere else, and not long before `minutes`."""
    if one.state is not MinutesState.DRAFT or one.version != 1 or one.part_of is not None:
        return False
    if one.taken_at is None or minutes.taken_at is None:
        return False
    return minutes.taken_at - one.taken_at <= FOLLOWS_WITHIN


def _may_belong(one: Minutes, minutes: Minutes) -> bool:
    """A continuation bears no number, or the same."""
    return minutes.number is None or minutes.number == one.number
