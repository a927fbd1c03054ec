"""«Ждут меня»: what will not move without the person who looks. Only reads."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.minutes import Minutes, Phase
from bot.domain.rights import Deed, capacities, may, require
from bot.domain.waiting import Waiting, WaitingKind
from bot.usecases.chair import looks_as
from bot.usecases.newcomers import newcomers
from bot.usecases.ports import Act
from bot.usecases.queue import queue_counts
from bot.usecases.review_minutes import review


def waiting(act: Act) -> tuple[Waiting, ...]:
    """Of each kind what this person may do something about; kinds without anything are left out.

    Raises:
        NotAllowed.
    """
    who = capacities(act.actor)
    in_hand = act.office.minutes.in_hand()
    found = [Waiting(WaitingKind.AGREE, minutes=one) for one in in_hand if _is_asked(act, one)]
    found += [Waiting(WaitingKind(kind), count) for kind, count in queue_counts(act).items()]
    if not found:  # whoever chairs a meeting, or accepts reports, has a line here, whatever his role
        require(Deed.SEE_WAITING, who)
    if may(Deed.INVITE, who):
        requests = len(act.office.requests.open())
        found += [Waiting(WaitingKind.REQUEST, requests)] if requests else []
    if may(Deed.EDIT_DRAFT, who):
        found += (_minutes(act, one) for one in in_hand)
    if may(Deed.SETTLE_NEWCOMERS, who):
        found += (
            Waiting(WaitingKind.NEWCOMER, post=one.post, group=one.group.name, codes=one.codes)
            for one in newcomers(act)
        )
    if may(Deed.EDIT_PEOPLE, who):
        found += _people(act)
    if may(Deed.HAND_OVER_ON_PAPER, who):
        found += (
            Waiting(WaitingKind.UNDELIVERED, people, act.office.minutes.get(minutes_id))
            for minutes_id, people in act.office.assignments.undelivered().items()
        )
    order = list(WaitingKind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def _is_asked(act: Act, minutes: Minutes) -> bool:
    if minutes.phase is not Phase.DRAFT or minutes.asked_at is None or minutes.agreed_at is not None:
        return False
    return may(Deed.AGREE_DRAFT, looks_as(act, minutes))


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
