"""What was given to one goes to another: released there and issued here, where it is not already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.domain import notices
from bot.domain.assignments import LEFT_OUT, Assignment, State
from bot.domain.items import Item
from bot.domain.lifecycle import Move, target
from bot.domain.rights import capacities
from bot.usecases.look_at import look_at_of
from bot.usecases.ports import Act
from bot.usecases.record import issued_values, record


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be issued to the other seat, and what it has already (`coinciding`)."""

    moving: tuple[Item, ...]
    coinciding: tuple[Item, ...]


def plan_readdressing(act: Act, items: Iterable[Item], post_id: int) -> Plan:
    """Only reads. A decision that the seat has, done or open, is not given to it a second time."""
    moving: dict[int, Item] = {}
    coinciding = []
    for item in items:
        decision_id = item.assignment.decision_id
        there = decision_id in moving or any(
            one.post_id == post_id and one.state not in LEFT_OUT
            for one in act.office.assignments.of_decision(decision_id)
        )
        if there:
            coinciding.append(item)
        else:
            moving[decision_id] = item
    return Plan(tuple(moving.values()), tuple(coinciding))


def readdress(act: Act, items: Iterable[Item], post_id: int) -> Plan:
    """A move of the lifecycle for each; nobody is told here but the secretary's live lines.

    Raises:
        NotAllowed: only a secretary gives items to another.
    """
    who = capacities(act.actor)
    plan = plan_readdressing(act, items, post_id)
    for item in (*plan.moving, *plan.coinciding):
        before = item.assignment
        after = replace(before, state=target(Move.READDRESS, before.state, who))
        act.office.assignments.save(after, None)
        record(
            act,
            Move.READDRESS,
            "assignment",
            before.id,
            {"state": before.state},
            {"state": after.state, "post_id": post_id},
        )
    made = [issued_to(act, item.assignment, post_id) for item in plan.moving]
    act.office.assignments.add(made, {one.id: look_at_of(act.office, one, act.calendar) for one in made})
    for one, item in zip(made, plan.moving, strict=True):
        record(
            act,
            Move.ISSUE,
            "assignment",
            one.id,
            after={**issued_values(one), "instead_of": item.assignment.id},
        )
    lines = {(item.watcher, item.assignment.minutes_id) for item in (*plan.moving, *plan.coinciding)}
    act.office.outbox.post(
        *(notices.live_line(watcher, minutes_id, act.now) for watcher, minutes_id in lines if watcher)
    )
    return plan


def issued_to(act: Act, one: Assignment, post_id: int) -> Assignment:
    """What the other seat gets in the place of `one`, not yet kept."""
    past = one.due is not None and one.due < act.today
    return Assignment(
        id=act.office.new_id(),
        decision_id=one.decision_id,
        minutes_id=one.minutes_id,
        post_id=post_id,
        person_id=None,
        tracking=one.tracking,
        state=State.ISSUED,
        due=one.due,
        # As with what is issued late: a day already past never causes reminders by itself.
        hand_in=None if past else one.hand_in,
        issued_at=act.now,
        asked_on=one.asked_on,
        moved=one.moved,
        moved_on=one.moved_on,
        first_due=one.first_due,
        co=one.co,
        period=one.period,
        came_from=one.id,
    )
