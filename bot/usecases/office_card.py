"""One assignment for the office: the secretary, the head, whoever accepts reports on it. Only reads."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.assignments import Attachment
from bot.domain.items import Item
from bot.domain.lifecycle import moves_from
from bot.domain.office_card import OfficeCard
from bot.domain.people import Person
from bot.domain.rights import Deed, Who, require
from bot.usecases.own_items import co_progress, concerned
from bot.usecases.ports import Act


def as_office(act: Act, item: Item) -> frozenset[Who]:
    """In which capacities somebody of the office looks at the item; to answer for it is not enough.

    Raises:
        NotAllowed.
    """
    who = concerned(act, item) - {Who.ASSIGNEE, Who.DEPUTY}
    require(Deed.SEE_CARD, who)
    return who


def office_card(act: Act, assignment_id: int) -> OfficeCard:
    """
    Raises:
        NotAllowed, NotFound.
    """
    office = act.office
    item = office.assignments.item(assignment_id)
    who = as_office(act, item)
    reports = office.reports.of_assignment(assignment_id)
    appeals = office.appeals.of_assignment(assignment_id)
    notes = office.notes.of_assignment(assignment_id)
    said = {one.by_id for one in reports} | {one.by_id for one in appeals} | {one.by_id for one in notes}
    files = office.reports.attachments_of(one.id for one in reports)
    said |= {one.answered_by for one in appeals if one.answered_by is not None}
    if item.controller_id is not None:
        said.add(item.controller_id)
    return OfficeCard(
        item,
        holder_of(act, item),
        who,
        moves_from(item.assignment.state, who),
        reports,
        {one.id: len(files.get(one.id, ())) for one in reports},
        appeals,
        notes,
        names_of(act, said),
        {post.id: post.label for post in office.people.seats(one.post_id for one in appeals if one.post_id)},
        control=has_control(act, item),
        co=co_progress(act, item),
    )


def has_control(act: Act, item: Item) -> bool:
    """Whether the office has switched on anything of control."""
    return act.workspace.acceptance or act.workspace.controllers or item.controller_id is not None


def names_of(act: Act, person_ids: Iterable[int]) -> dict[int, str]:
    return {person.id: person.short for person in act.office.people.persons_of(set(person_ids))}


def holder_of(act: Act, item: Item) -> Person | None:
    """Who answers for the item today."""
    one, people = item.assignment, act.office.people
    if one.post_id is None:
        return people.person(one.person_id) if one.person_id is not None else None
    return next((post.holder for post in people.seats([one.post_id])), None)


def files_of(act: Act, assignment_id: int) -> tuple[Item, tuple[Attachment, ...]]:
    """All that was sent with the reports, the oldest first.

    Raises:
        NotAllowed, NotFound.
    """
    item = act.office.assignments.item(assignment_id)
    as_office(act, item)
    reports = act.office.reports.of_assignment(assignment_id)
    return item, tuple(file for one in reports for file in act.office.reports.attachments(one.id))
