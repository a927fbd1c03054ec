"""Who joined a group after decisions were issued to it: the secretary gives them to the seat, or doesn't."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.assignments import Assignment
from bot.domain.errors import TooLate
from bot.domain.lifecycle import Move
from bot.domain.newcomers import GroupDecision, Newcomer
from bot.domain.rights import Deed, capacities, require
from bot.usecases.look_at import look_at_of
from bot.usecases.ports import Act
from bot.usecases.readdress import issued_to
from bot.usecases.readdress_item import tell_new
from bot.usecases.record import issued_values, record


def newcomers(act: Act) -> tuple[Newcomer, ...]:
    """By seat. Only reads.

    Raises:
        NotAllowed.
    """
    require(Deed.SETTLE_NEWCOMERS, capacities(act.actor))
    decisions = act.office.newcomers.open_decisions()
    if not decisions:
        return ()
    groups = {one.id: one for one in act.office.people.groups()}
    posts = act.office.people.posts()
    members = {one: groups[one].members(posts) for one in {d.group_id for d in decisions} if one in groups}
    settled = act.office.newcomers.settled({one.decision_id for one in decisions})
    found: dict[int, list[GroupDecision]] = {}
    for decision in decisions:
        for post in members.get(decision.group_id, ()):
            if post.id not in settled[decision.decision_id]:
                found.setdefault(post.id, []).append(decision)
    return tuple(
        Newcomer(post, groups[found[post.id][0].group_id], tuple(found[post.id]))
        for post in posts
        if post.id in found
    )


def see_newcomer(act: Act, post_id: int) -> Newcomer:
    """
    Raises:
        NotAllowed; TooLate: `newcomer`: it was decided meanwhile.
    """
    found = next((one for one in newcomers(act) if one.post.id == post_id), None)
    if found is None:
        raise TooLate("newcomer")
    return found


def give(act: Act, post_id: int) -> Newcomer:
    """«Поручить»: an assignment for each, as the others of the group have it; the holder hears of them.

    Raises:
        NotAllowed, TooLate.
    """
    one = see_newcomer(act, post_id)
    _settle(act, one)
    made = []
    for decision_id in dict.fromkeys(decision.decision_id for decision in one.decisions):
        pattern = _pattern(act, decision_id)
        if pattern is not None:
            fresh = issued_to(act, pattern, post_id)
            made.append(replace(fresh, came_from=None, moved=0, first_due=None))
    act.office.assignments.add(made, {new.id: look_at_of(act.office, new, act.calendar) for new in made})
    for new in made:
        record(act, Move.ISSUE, "assignment", new.id, after=issued_values(new))
    tell_new(act, *made)
    return one


def pass_over(act: Act, post_id: int) -> Newcomer:
    """«Не надо»: it isn't asked about these any more.

    Raises:
        NotAllowed, TooLate.
    """
    one = see_newcomer(act, post_id)
    _settle(act, one)
    record(act, "pass_over", "post", post_id, after={"decisions": len(one.decisions)})
    return one


def _settle(act: Act, one: Newcomer) -> None:
    """Of two who settle it at once one is first.

    Raises:
        TooLate.
    """
    for decision_id in sorted({decision.decision_id for decision in one.decisions}):
        if not act.office.newcomers.pass_over(decision_id, one.post.id, act.actor.person.id, act.now):
            raise TooLate("newcomer")


def _pattern(act: Act, decision_id: int) -> Assignment | None:
    """What another seat has open of it."""
    there = act.office.assignments.of_decision(decision_id)
    return next((one for one in there if one.is_open and not one.co and one.period is None), None)
