"""How far the office has come on its first day. Only reads."""

from __future__ import annotations

from bot.domain.first_day import FirstDay
from bot.domain.minutes import MinutesState
from bot.domain.rights import Deed, capacities, may, require
from bot.usecases.ports import Act

#: Minutes looked at for one that was approved: drafts and withdrawn ones don't count.
LOOKED_AT = 50


def first_day(act: Act) -> FirstDay:
    """
    Raises:
        NotAllowed: for whoever looks after the people.
    """
    who = capacities(act.actor)
    require(Deed.EDIT_PEOPLE, who)
    own = act.actor.person.id
    people = act.office.people
    return FirstDay(
        people=sum(one.id != own and one.left_on is None for one in people.persons()),
        connected=sum(person_id != own for person_id in people.accounts()),
        approved=any(m.state is MinutesState.APPROVED for m in act.office.minutes.recent(LOOKED_AT)),
        takes_minutes=may(Deed.TAKE_MINUTES, who),
    )


def first_day_to_show(act: Act) -> FirstDay | None:
    """None where it is over, or it is somebody else's."""
    if not may(Deed.EDIT_PEOPLE, capacities(act.actor)):
        return None
    found = first_day(act)
    return None if found.over else found
