"""A seat gets another holder, or none: what is open stays with the seat, and the new one is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain import notices, policy
from bot.domain.assignments import ASSIGNEES_TURN
from bot.domain.errors import BadInput, NotFound
from bot.domain.items import Item
from bot.domain.people import Person, Post
from bot.domain.rights import Deed, capacities, require
from bot.domain.staff import Changed
from bot.usecases.absences import acting_for, rehint
from bot.usecases.delegate import end
from bot.usecases.ports import Act
from bot.usecases.record import record

#: No person: items of seats only are asked for.
NOBODY = 0


def change_holder(act: Act, post_id: int, person_id: int | None, since: date | None = None) -> Changed:
    """From this commit on the seat is held by `person_id` (None: vacant), `since` today where not said.

    The one before loses what is open at once; the new one hears of it in working hours, or when he connects.
    Does nothing where he holds it already.

    Raises:
        NotAllowed, NotFound; BadInput: `organization_closed`, `person_left`.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    post = seat(act, post_id)
    holder = act.office.people.person(person_id) if person_id is not None else None
    items = items_of_seat(act, post_id)
    if post.holder and holder and post.holder.id == holder.id:
        return Changed(post, post.holder, len(items))
    if holder and post.organization and post.organization.closed_on:
        raise BadInput("organization_closed", post.organization.short_name)
    if holder and holder.left_on is not None:
        raise BadInput("person_left", holder.short)
    acting = acting_for(act.office, holder.id) if holder else None
    changed = replace(
        post, holder=holder, held_since=(since or act.today) if holder else None, acting_id=acting
    )
    act.office.people.save_post(changed)
    record(act, "change_holder", "post", post_id, _values(post), _values(changed))
    for item in items:
        if item.passed_on is not None:  # a deputy of the one before is none of the new one's
            end(act, item)
    if acting is None:
        _move_hints(act, items, holder)
    else:
        rehint(act.office, [post_id], act.calendar)
    if holder is not None:
        moment = policy.mailing_moment(act.now, act.workspace.zone, act.calendar)
        act.office.outbox.post(notices.handed_over(acting or holder.id, post_id, moment))
    return Changed(changed, post.holder, len(items))


def seat(act: Act, post_id: int) -> Post:
    """
    Raises:
        NotFound.
    """
    found = act.office.people.seats([post_id])
    if not found:
        raise NotFound("post", post_id)
    return found[0]


def items_of_seat(act: Act, *post_ids: int) -> tuple[Item, ...]:
    """What is open with these seats."""
    return act.office.assignments.items_of(post_ids, NOBODY)


def _move_hints(act: Act, items: tuple[Item, ...], holder: Person | None) -> None:
    """The planner's hints as the new holder's hour and last digest have them; none while it is vacant."""
    told_on = act.office.people.told_on(holder.id) if holder else None
    act.office.assignments.set_look_at(
        {
            item.assignment.id: policy.look_at(
                item.assignment, told_on, holder.digest_hour, act.workspace.zone, act.calendar
            )
            if holder and item.assignment.state in ASSIGNEES_TURN
            else None
            for item in items
        }
    )


def _values(post: Post) -> dict[str, str | int | None]:
    return {
        "holder_id": post.holder.id if post.holder else None,
        "held_since": post.held_since.isoformat() if post.held_since else None,
    }
