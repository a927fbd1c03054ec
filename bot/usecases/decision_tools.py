"""What can be done with one issued decision from its board, besides looking. Only reads."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.assignments import Assignment
from bot.domain.collected import DecisionTools
from bot.domain.entering import TO_ANSWER
from bot.domain.minutes import Decision, Expected
from bot.domain.rights import Deed, capacities, may
from bot.usecases.ports import Act


def decision_tools(act: Act, decision: Decision, assignments: Iterable[Assignment]) -> DecisionTools:
    """What the actor may do here, and has any use."""
    issued = tuple(assignments)
    who, several = capacities(act.actor), len(issued) > 1
    if not may(Deed.COLLECT, who):
        return DecisionTools(decision.id)
    attached = act.office.decision_files.of([decision.id]).get(decision.id, ())
    files = act.office.reports.files_of_decision(decision.id)
    wanted = any(one is not Expected.MARK for one in decision.expected)
    return DecisionTools(
        decision.id,
        table=several and wanted,
        files=sum(len(sent) for sent in files.values()),
        attached=attached,
        attach=may(Deed.ATTACH_FILE, who),
        enter=may(Deed.ENTER_FOR_OTHERS, who) and any(one.state in TO_ANSWER for one in issued),
    )
