"""What is said of an absence, read as it stands when it is sent."""

from __future__ import annotations

from bot.domain.absences import Absence, AbsenceTold
from bot.domain.assignments import State
from bot.domain.errors import NotAllowed
from bot.domain.items import Item
from bot.domain.rights import Deed
from bot.usecases.ports import Act

NOBODY = 0


def absence_told(act: Act, absence_id: int, what: str) -> AbsenceTold | None:
    """None where it is no longer worth saying.

    Raises:
        NotAllowed: the reader is neither away nor stands in.
    """
    one, reader = act.office.absences.get(absence_id), act.actor.person.id
    own = one.person_id == reader
    if not _holds(one, what, reader):
        return None
    person = act.office.people.person(one.person_id)
    substitute = act.office.people.person(one.substitute_id) if one.substitute_id is not None else None
    seats = act.office.people.seats(act.office.people.held_by(one.person_id))
    told = AbsenceTold(what, own, one, person, substitute, seats, act.today)
    if what not in ("begun", "over") or (what == "over" and not own):
        return told
    if not own and one.substitute_id != reader:
        raise NotAllowed(Deed.SEE_OWN_ITEMS)
    of_seats = act.office.assignments.items_of([post.id for post in seats], NOBODY, open_only=False)
    items = tuple(item for item in of_seats if item.assignment.is_open)
    return AbsenceTold(
        what,
        own,
        one,
        person,
        substitute,
        seats,
        act.today,
        items,
        sum(_since(item, one) for item in items),
        sum(item.assignment.state is State.DONE and _done_since(item, one) for item in of_seats),
    )


def _holds(one: Absence, what: str, reader: int) -> bool:
    if what == "set":
        return one.ended_at is None and (one.begun_at is None or one.person_id == reader)
    if what == "begun":
        return one.running
    return one.ended_at is not None or one.substitute_id != reader


def _since(item: Item, one: Absence) -> bool:
    return one.begun_at is not None and item.assignment.issued_at >= one.begun_at


def _done_since(item: Item, one: Absence) -> bool:
    day = item.assignment.reported_on
    return day is not None and one.from_day <= day <= one.to_day
