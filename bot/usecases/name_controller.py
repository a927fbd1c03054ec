"""Who accepts the reports on a decision, or on all of a protocol, where the office names such people."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.domain.errors import BadInput
from bot.domain.minutes import Decision, Minutes, MinutesState
from bot.domain.people import Person, Role
from bot.domain.rights import Deed, capacities, require
from bot.usecases.ports import Act
from bot.usecases.record import record

#: Whoever has a role in the office may be named; first those whose role it is.
_FIRST = (Role.CONTROLLER, Role.HEAD, Role.SECRETARY, Role.ADMIN)


@dataclass(frozen=True, slots=True)
class Controllers:
    """`people` may be named; `now` is who was named for the decision, `whole` who for its protocol."""

    decision: Decision
    minutes: Minutes
    people: tuple[Person, ...]
    now: int | None
    whole: int | None

    @property
    def draft(self) -> bool:
        return self.minutes.state is MinutesState.DRAFT


def controllers(act: Act, decision_id: int) -> Controllers:
    """Only reads.

    Raises:
        NotAllowed, NotFound; BadInput: `controllers_off`.
    """
    require(Deed.NAME_CONTROLLER, capacities(act.actor))
    if not act.workspace.controllers:
        raise BadInput("controllers_off")
    decision = act.office.minutes.decision(decision_id)
    minutes = act.office.minutes.get(decision.minutes_id)
    staff = [one for one in act.office.people.persons() if one.roles and one.left_on is None]
    staff.sort(key=lambda one: (min(_FIRST.index(role) for role in one.roles), one.family))
    return Controllers(decision, minutes, tuple(staff), decision.controller_id, minutes.controller_id)


def name_controller(act: Act, decision_id: int, person_id: int | None, *, whole: bool = False) -> Controllers:
    """`person_id` None: nobody. `whole`: for all decisions of the protocol that name nobody else.

    What waits already goes to whoever accepts it now.

    Raises:
        NotAllowed, NotFound, Overtaken; BadInput: `controllers_off`, `no_such_choice`.
    """
    found = controllers(act, decision_id)
    if person_id is not None and person_id not in {one.id for one in found.people}:
        raise BadInput("no_such_choice")
    if whole:
        if found.whole != person_id:
            act.office.minutes.save(replace(found.minutes, controller_id=person_id))
            _record(act, "minutes", found.minutes.id, found.whole, person_id)
    elif found.now != person_id:
        act.office.minutes.save_decision(replace(found.decision, controller_id=person_id), people=False)
        _record(act, "decision", decision_id, found.now, person_id)
    return controllers(act, decision_id)


def _record(act: Act, kind: str, object_id: int, before: int | None, after: int | None) -> None:
    record(act, Deed.NAME_CONTROLLER, kind, object_id, {"controller_id": before}, {"controller_id": after})
