"""What came in answer to one decision, gathered. Only reads."""

from __future__ import annotations

import re
from collections import defaultdict

from bot.domain.assignments import Assignment, Report
from bot.domain.collected import NOT_ASKED, Collected, Row, row_of
from bot.domain.people import Person, Post
from bot.domain.rights import Deed, capacities, require
from bot.usecases.ports import Act


def collect(act: Act, decision_id: int) -> Collected:
    """A row for each organization (or whoever else has to do it), whether it has answered or not.

    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.COLLECT, capacities(act.actor))
    office = act.office
    decision = office.minutes.decision(decision_id)
    reports: defaultdict[int, list[Report]] = defaultdict(list)
    for report in office.reports.of_decision(decision_id):
        reports[report.assignment_id].append(report)
    asked = [one for one in office.assignments.of_decision(decision_id) if one.state not in NOT_ASKED]
    posts = {post.id: post for post in office.people.seats([one.post_id for one in asked if one.post_id])}
    said_by = {report.by_id for some in reports.values() for report in some}
    named = {one.person_id for one in asked if one.person_id is not None}
    people = {person.id: person for person in office.people.persons_of(said_by | named)}
    names = {person.id: person.short for person in people.values()}
    files = office.reports.files_of_decision(decision_id)

    def row(one: Assignment) -> Row:
        label, organization, head = _whose(posts.get(one.post_id or 0), people.get(one.person_id or 0))
        return row_of(label, organization, head, one.state, reports[one.id], files, names)

    rows = sorted(map(row, asked), key=lambda one: natural(one.label))
    return Collected(decision, office.minutes.get(decision.minutes_id), tuple(rows))


def _whose(post: Post | None, person: Person | None) -> tuple[str, str, str]:
    """Its short name, the whole one, and who answers for it today."""
    if post is None:
        name = person.short if person else ""
        return name, person.full if person else "", name
    return (
        post.label,
        post.organization.name if post.organization else post.label,
        post.holder.short if post.holder else "",
    )


def natural(label: str) -> list[tuple[int, int, str]]:
    """СОШ № 2 before СОШ № 10."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part.lower())
        for part in re.split(r"(\d+)", label)
        if part
    ]
