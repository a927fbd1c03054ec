"""The clock brings up a person: his digest is posted where one is due, and the hints of his items move on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from bot.domain import notices, policy
from bot.domain.absences import ends_at
from bot.domain.assignments import Assignment
from bot.domain.calendar import WorkingDays
from bot.usecases.ports import Office


def plan_person(office: Office, person_id: int, now: datetime, calendar: WorkingDays) -> None:
    """Posts today's digest if policy has something to say now; afterwards no hint lies in the past."""
    told_on = office.people.told_on(person_id)
    open_items = _open_items(office, person_id)
    hour = office.people.person(person_id).digest_hour
    zone = office.people.workspace().zone
    if office.absences.running_of(person_id) is not None:
        _move_hints_on(office, person_id, open_items, told_on, now, calendar)
        return
    digest = policy.digest(open_items, told_on, now, hour, zone, calendar)
    if digest is not None:
        office.outbox.post(notices.digest(person_id, digest.day, now))
        told_on = digest.day
    _move_hints_on(office, person_id, open_items, told_on, now, calendar)


def look_again(office: Office, person_id: int, now: datetime, calendar: WorkingDays) -> None:
    """Hints by what the person was really told: for a digest that was posted and came to nothing."""
    told_on = office.people.told_on(person_id)
    _move_hints_on(office, person_id, _open_items(office, person_id), told_on, now, calendar)


def _open_items(office: Office, person_id: int) -> list[Assignment]:
    items = office.assignments.items_of(office.people.answers_for(person_id), person_id)
    return [item.assignment for item in items]


def _move_hints_on(
    office: Office,
    person_id: int,
    assignments: Iterable[Assignment],
    told_on: date | None,
    now: datetime,
    calendar: WorkingDays,
) -> None:
    """A step that waits for its moment (quiet hours, a day off) is looked at when a digest may be sent.

    Whoever is away is reminded of nothing until he is back.
    """
    hour = office.people.person(person_id).digest_hour
    zone = office.people.workspace().zone
    away = office.absences.running_of(person_id)
    moment = max(now, ends_at(away, zone)) if away else now
    earliest = policy.digest_moment(moment, hour, zone, calendar)
    hints = {one.id: policy.look_at(one, told_on, hour, zone, calendar) for one in assignments}
    office.assignments.set_look_at({key: hint and max(hint, earliest) for key, hint in hints.items()})
