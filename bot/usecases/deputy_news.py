"""What a director and his deputy hear of each other, read as it stands when it is sent."""

from __future__ import annotations

from bot.domain.delegations import HELD, DelegationState
from bot.domain.deputies import DeputyTold
from bot.domain.errors import NotAllowed
from bot.domain.rights import Deed, may
from bot.usecases.deputy_answers import remark_of
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act

TO_DIRECTOR = frozenset({"taken", "answered"})
#: In which states of the delegation it is still worth saying.
HOLDS = {
    "taken": frozenset({DelegationState.TAKEN}),
    "answered": frozenset({DelegationState.ANSWERED}),
    "returned": frozenset({DelegationState.TAKEN}),
    "confirmed": frozenset({DelegationState.ENDED}),
    "ended": frozenset(DelegationState) - HELD,
}


def deputy_told(act: Act, delegation_id: int, what: str) -> DeputyTold | None:
    """None where it has moved on since.

    Raises:
        NotAllowed: the reader is neither.
    """
    one = act.office.delegations.get(delegation_id)
    item = act.office.assignments.item(one.assignment_id)
    if one.state not in HOLDS[what] or one.person_id is None:
        return None
    if what not in TO_DIRECTOR:
        if one.person_id != act.actor.person.id:
            raise NotAllowed(Deed.ANSWER_AS_DEPUTY)
        remark = remark_of(act, one) if what == "returned" else ""
        return DeputyTold(what, item, act.office.people.person(one.by_id), act.today, remark)
    if not may(Deed.CONFIRM_DEPUTY, concerned(act, item)):
        raise NotAllowed(Deed.CONFIRM_DEPUTY)
    deputy = act.office.people.person(one.person_id)
    if one.report_id is None:
        return DeputyTold(what, item, deputy, act.today)
    report = act.office.reports.get(one.report_id)
    files = len(act.office.reports.attachments(report.id))
    return DeputyTold(what, item, deputy, act.today, report.words, files)
