"""A director passes an item on to a deputy by a link that he forwards himself, and takes it back.

Only the hash of the link is kept. Lines of the journal stand beside the item's own: passing on is no move, so
whoever answers for the item may still take back what he did before.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain import notices, policy
from bot.domain.audit import AuditEvent
from bot.domain.delegations import HELD, LINK_LIVES, Delegation, DelegationState, may_answer
from bot.domain.deputies import PassedOn
from bot.domain.errors import IllegalMove
from bot.domain.items import Item
from bot.domain.lifecycle import UNDO_WINDOW, Move
from bot.domain.rights import Deed, require
from bot.usecases.connect import hash_of, new_token
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act
from bot.usecases.record import record

#: By it a deputy's link is told from the others before anything is looked up.
PREFIX = "deputy-"
#: A link that ended with a dash would lose it where people forward it as text.
LAST = "d"
#: The deed by which the deputy has it no more.
END = "end_delegation"


def pass_on(act: Act, assignment_id: int) -> PassedOn:
    """A new link, shown once; an older one, or the deputy before, has the item no more.

    Raises:
        NotAllowed, NotFound; IllegalMove: it needs no answer now.
    """
    item = _mine(act, assignment_id)
    if not may_answer(item.assignment):
        raise IllegalMove(Deed.DELEGATE, item.assignment.state)
    end(act, item)
    token = PREFIX + new_token() + LAST
    made = Delegation(
        act.office.new_id(),
        assignment_id,
        act.actor.person.id,
        hash_of(token),
        act.now,
        act.now + LINK_LIVES,
    )
    act.office.delegations.add(made)
    record(act, Deed.DELEGATE, "delegation", made.id, after={"assignment_id": assignment_id})
    return PassedOn(item, made, token=token)


def take_back(act: Act, assignment_id: int) -> PassedOn:
    """«Забрать назад»: the deputy sees it no more, what he answered counts for nothing. Twice is once.

    Raises:
        NotAllowed, NotFound.
    """
    item = _mine(act, assignment_id)
    end(act, item)
    return PassedOn(replace(item, passed_on=None, deputy_id=None), None)


def see_deputy(act: Act, assignment_id: int) -> PassedOn:
    """As the director sees it. Only reads.

    Raises:
        NotAllowed, NotFound.
    """
    return passed_on(act, _mine(act, assignment_id))


def passed_on(act: Act, item: Item) -> PassedOn:
    live = live_of(act, item)
    if live is None or (live.state is DelegationState.OFFERED and live.expires_at <= act.now):
        return PassedOn(item, None)
    deputy = act.office.people.person(live.person_id) if live.person_id is not None else None
    if live.report_id is None:
        return PassedOn(item, live, deputy)
    report = act.office.reports.get(live.report_id)
    return PassedOn(item, live, deputy, report.words, len(act.office.reports.attachments(report.id)))


def live_of(act: Act, item: Item) -> Delegation | None:
    if item.passed_on is None:
        return None
    of_item = act.office.delegations.of_assignment(item.assignment.id)
    return next((one for one in of_item if one.state is not DelegationState.ENDED), None)


def end(act: Act, item: Item) -> int | None:
    """The deputy's time with it is over: the director answered himself, took it back, or it moved on.

    What he had stays in the row, so that an undo can give it back; the deputy hears of it when there is none
    any more. Returns the row's id.
    """
    live = live_of(act, item)
    if live is None:
        return None
    act.office.delegations.save(live, replace(live, state=DelegationState.ENDED))
    record(
        act,
        END,
        "delegation",
        live.id,
        {"state": live.state},
        {"state": DelegationState.ENDED},
    )
    if live.state in HELD and live.person_id is not None:
        moment = policy.mailing_moment(act.now + UNDO_WINDOW, act.workspace.zone, act.calendar)
        told = notices.deputy(live.person_id, live.id, "ended", moment)
        act.office.outbox.post(replace(told, cause_id=act.deed_id))
    return live.id


def give_back(act: Act, event: AuditEvent) -> None:
    """Undo: the deputy has it again as he had it, if nobody else has it meanwhile.

    What the director had confirmed waits for him again. A link that the undone deed made is dead.
    """
    was = act.office.delegations.get(event.object_id)
    item = act.office.assignments.item(was.assignment_id)
    if event.deed == Deed.DELEGATE:
        end(act, item)
        return
    if was.state is not DelegationState.ENDED or item.passed_on is not None:
        return
    state = DelegationState(str(event.before["state"]))
    act.office.delegations.save(was, replace(was, state=state))
    if state is DelegationState.ANSWERED and was.report_id is not None:
        report = act.office.reports.get(was.report_id)
        act.office.reports.save(replace(report, pending=True, withdrawn=False))
    record(act, Move.UNDO, "delegation", was.id, {"state": was.state}, {"state": state})


def _mine(act: Act, assignment_id: int) -> Item:
    item = act.office.assignments.item(assignment_id)
    require(Deed.DELEGATE, concerned(act, item))
    return item
