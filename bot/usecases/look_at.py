"""The planner's hint, for a deed that changes one item."""

from __future__ import annotations

from datetime import datetime

from bot.domain import policy
from bot.domain.assignments import ASSIGNEES_TURN, Assignment
from bot.domain.calendar import WorkingDays
from bot.usecases.ports import Office


def look_at_of(office: Office, assignment: Assignment, calendar: WorkingDays) -> datetime | None:
    """The earliest moment at which the item could enter a digest of whoever answers for it today.

    None where it is not the assignee's turn, where no step is left, or where the seat is vacant.
    """
    if assignment.state not in ASSIGNEES_TURN:
        return None
    person_id = assignment.person_id
    if assignment.post_id is not None:
        person_id = office.people.holder_of([assignment.post_id]).get(assignment.post_id)
    if person_id is None:
        return None
    hour = office.people.person(person_id).digest_hour
    told_on = office.people.told_on(person_id)
    return policy.look_at(assignment, told_on, hour, office.people.workspace().zone, calendar)
