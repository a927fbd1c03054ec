"""What correcting an issued decision does to its assignments: who goes on otherwise, who is out, who is new.

Answers already given stay: who has answered is never cancelled, though the decision names him no more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.assignments import LEFT_OUT, Assignment, State, put_off
from bot.domain.corrected import Change, What, asked_of, same_sense
from bot.domain.minutes import AddresseeKind, Decision, Tracking


@dataclass(frozen=True, slots=True)
class Effect:
    """What one change does. `moved`: (before, after) of those that go on with another day or tracking;
    `cancelled` as they are before; `kept` are named no more, but have answered; `added` are seats; `told` go
    on and are to hear of the change.
    """

    change: Change
    moved: tuple[tuple[Assignment, Assignment], ...] = ()
    cancelled: tuple[Assignment, ...] = ()
    kept: tuple[Assignment, ...] = ()
    added: tuple[int, ...] = ()
    told: tuple[Assignment, ...] = ()

    @property
    def seats_told(self) -> frozenset[int]:
        """Seats of all that hear of it: of the change, that they are out, that it is theirs now."""
        concerned = (*self.told, *self.cancelled)
        return frozenset(i for one in concerned if (i := one.post_id) is not None) | frozenset(self.added)


def effect_of(
    change: Change, assignments: Iterable[Assignment], today: date, asked_on: date | None
) -> Effect:
    """`assignments` of the issued decision; `asked_on`: when information would be asked for."""
    standing = tuple(assignments)
    gone = _gone(change, standing)
    out = [one for one in standing if one.is_open and one.id in gone]
    staying = [one for one in standing if one.id not in gone]
    moved = [
        (one, after)
        for one in staying
        if one.is_open and (after := _moved(one, change, today, asked_on)) != one
    ]
    there = {one.post_id for one in standing if one.state not in LEFT_OUT}
    days = {one.id for one, after in moved if one.due != after.due}
    return Effect(
        change,
        tuple(moved),
        tuple(one for one in out if one.answered_at is None),
        tuple(one for one in out if one.answered_at is not None),
        tuple(i for i in _named_now(change) if i not in there),
        tuple(one for one in staying if _hears(one, change, moved_day=one.id in days)),
    )


def _gone(change: Change, assignments: Iterable[Assignment]) -> frozenset[int]:
    """Ids of the assignments whose seats the decision names no more.

    Who left a group since the decision was issued, or got it from another seat, goes only with the whole of
    those it named.
    """
    if change.after.tracking is Tracking.NOTICE:
        return frozenset(one.id for one in assignments)
    if What.PEOPLE not in change.what:
        return frozenset()
    wanted = asked_of(change.after)
    all_others = _groups(change.before).isdisjoint(_groups(change.after))
    named = asked_of(change.before)
    return frozenset(
        one.id
        for one in assignments
        if not one.co and one.post_id not in wanted and (all_others or one.post_id in named)
    )


def _named_now(change: Change) -> tuple[int, ...]:
    """Seats that the change names anew; those who joined a group since are another question."""
    return change.seats_added if change.what & {What.PEOPLE, What.TRACKING} else ()


def _groups(one: Decision) -> frozenset[int]:
    return frozenset(
        a.group_id for a in one.addressees if a.group_id is not None and a.kind is AddresseeKind.ASSIGNEE
    )


def _moved(one: Assignment, change: Change, today: date, asked_on: date | None) -> Assignment:
    """A day of its own stays: that of a period, a co-assignee's, a later one that was granted."""
    after = change.after
    if not change.what & {What.DEADLINE, What.TRACKING}:
        return one
    changed = replace(one, tracking=after.tracking, asked_on=asked_on)
    if What.DEADLINE not in change.what or one.co or one.period is not None:
        return replace(changed, asked_on=one.asked_on) if one.period is not None else changed
    granted = one.due != change.before.due and one.due is not None
    if granted and after.due is not None and one.due is not None and one.due >= after.due:
        return changed
    past = after.due is not None and after.due < today
    return put_off(changed, after.due, None if past else after.hand_in, today)


def _hears(one: Assignment, change: Change, *, moved_day: bool) -> bool:
    """Whoever has done his part hears of other words only, whoever is out of it of nothing."""
    says_else = bool(change.what & {What.EXPECTED, What.TRACKING}) or (
        What.TEXT in change.what and not same_sense(change.before.sentence, change.after.sentence)
    )
    if one.state in (State.DONE, State.REPORTED):
        return says_else
    return one.is_open and (says_else or moved_day)
