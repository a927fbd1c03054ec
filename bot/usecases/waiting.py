"""«Ждут меня»: what will not move without the person who looks. Only reads."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.minutes import Minutes, Phase
from bot.domain.people import Role
from bot.domain.rights import Deed, capacities, may, require
from bot.domain.waiting import Waiting, WaitingKind
from bot.usecases.ports import Act
from bot.usecases.review_minutes import review


def waiting(act: Act) -> tuple[Waiting, ...]:
    """Of each kind what this person may do something about; kinds without anything are left out.

    Raises:
        NotAllowed.
    """
    who = capacities(act.actor)
    require(Deed.SEE_WAITING, who)
    found: list[Waiting] = []
    in_hand = act.office.minutes.in_hand()
    if Role.HEAD in act.actor.roles:
        found += (Waiting(WaitingKind.AGREE, minutes=one) for one in in_hand if _asks_the_chair(one))
    if may(Deed.INVITE, who):
        requests = len(act.office.requests.open())
        found += [Waiting(WaitingKind.REQUEST, requests)] if requests else []
    if may(Deed.EDIT_DRAFT, who):
        found += (_minutes(act, one) for one in in_hand)
    if may(Deed.EDIT_PEOPLE, who):
        found += _people(act)
    order = list(WaitingKind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def _asks_the_chair(minutes: Minutes) -> bool:
    return minutes.phase is Phase.DRAFT and minutes.asked_at is not None and minutes.agreed_at is None


def _minutes(act: Act, minutes: Minutes) -> Waiting:
    if minutes.phase is Phase.HELD:
        return Waiting(WaitingKind.HELD, minutes=minutes)
    questions = review(act, minutes.id).questions
    remarks = sum(not one.settled for one in act.office.remarks.of_minutes(minutes.id))
    return Waiting(WaitingKind.DRAFT, len(questions), minutes, remarks)


def _people(act: Act) -> Iterator[Waiting]:
    vacant = act.office.assignments.open_of_vacant()
    if vacant:
        for post in act.office.people.posts():
            if post.id in vacant:
                yield Waiting(WaitingKind.VACANT, vacant[post.id], post=post)
    unreached = act.office.assignments.people_unreached()
    if unreached:
        yield Waiting(WaitingKind.UNREACHED, unreached)
