"""Somebody is away from … to …: a substitute answers for the seats meanwhile, or nothing is reminded of.

What is set for today begins at once, else in the morning of its day (`scheduler.plan`). Whoever is away keeps
his access; he is reminded of nothing, and hears once what gathered when he is back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from bot.domain import notices, policy
from bot.domain.absence_words import days_typed
from bot.domain.absences import Absence, begins_at, ends_at
from bot.domain.audit import AuditEvent, Value
from bot.domain.calendar import WorkingDays, local_day
from bot.domain.errors import BadInput
from bot.domain.people import Post
from bot.domain.rights import Deed, capacities, require
from bot.usecases.look_at import look_at_of
from bot.usecases.ports import Act, Office
from bot.usecases.record import record

#: No person: items of seats only are asked for.
NOBODY = 0
#: Nobody is away longer in one piece: what is meant is another holder.
LONGEST_DAYS = 366


def hear_absence(act: Act, person_id: int, words: str) -> Absence:
    """«24.11 – 4.12»

    Raises:
        As `set_absence`.
    """
    days = days_typed(words, act.today)
    if days is None:
        raise BadInput("absence_days")
    return set_absence(act, person_id, *days)


def set_absence(act: Act, person_id: int, from_day: date, to_day: date) -> Absence:
    """Without a substitute so far. The person hears of it.

    Raises:
        NotAllowed, NotFound; BadInput: `person_left`, `absence_days`, `day_is_past`, `absence_overlaps`.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    person = act.office.people.person(person_id)
    if person.left_on is not None:
        raise BadInput("person_left", person.short)
    if to_day < from_day or (to_day - from_day).days > LONGEST_DAYS:
        raise BadInput("absence_days")
    if to_day < act.today:
        raise BadInput("day_is_past")
    others = act.office.absences.coming_of(person_id)
    if any(one.from_day <= to_day and from_day <= one.to_day for one in others):
        raise BadInput("absence_overlaps")
    one = Absence(act.office.new_id(), person_id, None, from_day, to_day, act.actor.person.id, act.now)
    one = replace(one, turn_at=max(begins_at(one, act.workspace.zone), act.now))
    act.office.absences.add(one)
    values: dict[str, Value] = {"absence_id": one.id, "from": from_day.isoformat(), "to": to_day.isoformat()}
    record(act, "set_absence", "person", person_id, after=values)
    if person_id != act.actor.person.id:
        _tell(act, person_id, one, "set")
    if from_day <= act.today:
        one = begin(act.office, one.id, act.now, act.calendar)
    return one


def set_substitute(act: Act, absence_id: int, person_id: int | None) -> Absence:
    """Who answers meanwhile; None: nobody, all is silent until the person is back.

    Raises:
        NotAllowed, NotFound; BadInput: `person_left`, `same_person`, `absence_over`.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    before = act.office.absences.get(absence_id)
    if before.ended_at is not None:
        raise BadInput("absence_over")
    if person_id is not None:
        substitute = act.office.people.person(person_id)
        if substitute.left_on is not None:
            raise BadInput("person_left", substitute.short)
        if person_id == before.person_id:
            raise BadInput("same_person")
    if person_id == before.substitute_id:
        return before
    one = replace(before, substitute_id=person_id)
    act.office.absences.save(one)
    record(
        act,
        "set_substitute",
        "person",
        one.person_id,
        {"absence_id": one.id, "substitute_id": before.substitute_id},
        {"absence_id": one.id, "substitute_id": person_id},
    )
    if one.running:
        _give_over(act.office, one, act.calendar)
        if before.substitute_id is not None:
            _tell(act, before.substitute_id, one, "over")
    if person_id is not None:
        _tell(act, person_id, one, "begun" if one.running else "set")
        if not one.running:
            # Was told of the absence before anybody was named.
            _tell(act, one.person_id, one, "set")
    return one


def drop_absence(act: Act, absence_id: int) -> Absence:
    """Back earlier than thought, or not going at all.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.EDIT_PEOPLE, capacities(act.actor))
    one = act.office.absences.get(absence_id)
    if one.ended_at is not None:
        return one
    record(act, "drop_absence", "person", one.person_id, {"absence_id": one.id})
    if one.running:
        return end(act.office, absence_id, act.now, act.calendar)
    dropped = replace(one, ended_at=act.now, turn_at=None)
    act.office.absences.save(dropped)
    for person_id in (one.person_id, one.substitute_id):
        if person_id is not None:
            _tell(act, person_id, one, "dropped")
    return dropped


def turn(office: Office, absence_id: int, now: datetime, calendar: WorkingDays) -> None:
    """The clock brings it up: it begins, or is over. Whichever has been done already is not done again."""
    one = office.absences.get(absence_id)
    zone = office.people.workspace().zone
    if one.ended_at is not None or one.turn_at is None or one.turn_at > now:
        return
    if local_day(now, zone) > one.to_day or one.begun_at is not None:
        end(office, absence_id, now, calendar)
    else:
        begin(office, absence_id, now, calendar)


def begin(office: Office, absence_id: int, now: datetime, calendar: WorkingDays) -> Absence:
    """The seats are the substitute's from now on; he hears what is open with them."""
    zone = office.people.workspace().zone
    before = office.absences.get(absence_id)
    one = replace(before, begun_at=now, turn_at=ends_at(before, zone))
    office.absences.save(one)
    _give_over(office, one, calendar)
    _note(office, one, "absence_begun", now)
    if one.substitute_id is not None:
        _post(office, one.substitute_id, one, "begun", now, calendar)
    return one


def end(office: Office, absence_id: int, now: datetime, calendar: WorkingDays) -> Absence:
    """The seats are the person's own again; he hears once what gathered."""
    before = office.absences.get(absence_id)
    one = replace(before, ended_at=now, turn_at=None)
    office.absences.save(one)
    _give_over(office, replace(one, substitute_id=None), calendar)
    _note(office, one, "absence_over", now)
    if before.begun_at is not None:
        for person_id in (one.person_id, one.substitute_id):
            if person_id is not None:
                _post(office, person_id, one, "over", now, calendar)
    return one


def without_leaver(act: Act, person_id: int) -> None:
    """Whoever leaves stands in for nobody, and is not waited for."""
    for one in act.office.absences.substituted_by(person_id):
        changed = replace(one, substitute_id=None)
        act.office.absences.save(changed)
        if changed.running:
            _give_over(act.office, changed, act.calendar)
    for one in act.office.absences.coming_of(person_id):
        act.office.absences.save(replace(one, ended_at=act.now, turn_at=None))


def acting_for(office: Office, person_id: int) -> int | None:
    """Who stands in today for whoever gets a seat now."""
    running = office.absences.running_of(person_id)
    return running.substitute_id if running else None


def rehint(office: Office, post_ids: Iterable[int], calendar: WorkingDays) -> None:
    """The planner's hints of what is open with these seats, by whoever answers for them now."""
    items = office.assignments.items_of(post_ids, NOBODY)
    office.assignments.set_look_at(
        {item.assignment.id: look_at_of(office, item.assignment, calendar) for item in items}
    )


def _give_over(office: Office, one: Absence, calendar: WorkingDays) -> None:
    seats: tuple[Post, ...] = office.people.seats(office.people.held_by(one.person_id))
    for post in seats:
        if post.acting_id != one.substitute_id:
            office.people.save_post(replace(post, acting_id=one.substitute_id))
    rehint(office, [post.id for post in seats], calendar)


def _note(office: Office, one: Absence, deed: str, now: datetime) -> None:
    after: dict[str, Value] = {"absence_id": one.id, "substitute_id": one.substitute_id}
    event = AuditEvent(office.new_id(), now, one.by_id, None, deed, "person", one.person_id, after=after)
    office.audit.add(event)


def _tell(act: Act, person_id: int, one: Absence, what: str) -> None:
    if person_id != act.actor.person.id or what == "begun":
        _post(act.office, person_id, one, what, act.now, act.calendar)


def _post(
    office: Office, person_id: int, one: Absence, what: str, now: datetime, calendar: WorkingDays
) -> None:
    moment = policy.mailing_moment(now, office.people.workspace().zone, calendar)
    office.outbox.post(notices.absence(person_id, one.id, what, moment))
