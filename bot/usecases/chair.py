"""Who agrees to a draft: the chair it names, or where the chair isn't reached, the heads of the office."""

from __future__ import annotations

from bot.domain.errors import BadInput
from bot.domain.matching import find
from bot.domain.minutes import Minutes, MinutesState
from bot.domain.people import Person, Post, Role
from bot.domain.review import ChairSays
from bot.domain.rights import Who, capacities
from bot.usecases.ports import Act


def chairs(act: Act, minutes: Minutes) -> tuple[Person, ...]:
    """Whom Telegram reaches of them; empty where it reaches nobody."""
    accounts = act.office.people.accounts()
    reached = {one.person_id for one in accounts.values() if one.blocked_at is None}
    chair = chair_of(minutes, act.office.people.posts())
    if chair is not None and chair.id in reached:
        return (chair,)
    return tuple(one for one in act.office.people.persons() if Role.HEAD in one.roles and one.id in reached)


def chair_of(minutes: Minutes, posts: tuple[Post, ...]) -> Person | None:
    """Whom the protocol names, where that is one person of the roster."""
    match = find(minutes.chair, (), posts) if minutes.chair else None
    return next((post.holder for post in posts if match is not None and post.id == match.post_id), None)


def looks_as(act: Act, minutes: Minutes, posts: tuple[Post, ...] | None = None) -> frozenset[Who]:
    """In which capacities the actor looks at these minutes: also as their chair, who may be no head."""
    who = capacities(act.actor)
    if not act.workspace.chair_agrees or Who.HEAD in who:
        return who
    chair = chair_of(minutes, act.office.people.posts() if posts is None else posts)
    return who | {Who.CHAIR} if chair is not None and chair.id == act.actor.person.id else who


def chair_says(act: Act, minutes: Minutes) -> ChairSays:
    """What was said of a draft and still holds."""
    if minutes.state is not MinutesState.DRAFT or not act.workspace.chair_agrees:
        return ChairSays()
    remarks = [one for one in act.office.remarks.of_minutes(minutes.id) if not one.settled]
    names = {i: act.office.people.person(i).short for i in {one.by_id for one in remarks}}
    agreed = act.office.people.person(minutes.agreed_by).short if minutes.agreed_by else ""
    awaited = minutes.agreed_at is None and bool(chairs(act, minutes))
    return ChairSays(tuple((one, names[one.by_id]) for one in remarks), agreed, awaited)


def require_agreed(act: Act, minutes: Minutes) -> None:
    """
    Raises:
        BadInput: `not_agreed`, where the office wants the chair's word, and there is one to be asked.
    """
    if act.workspace.chair_agrees and minutes.agreed_at is None and chairs(act, minutes):
        raise BadInput("not_agreed")
