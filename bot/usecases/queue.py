"""What waits for a decision of whoever looks: asked by assignees, reported, proposed. Only reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.domain.appeals import Appeal
from bot.domain.assignments import Report, Way
from bot.domain.items import Item
from bot.domain.people import Role
from bot.domain.queue import APPEALS, Pending, QueueKind, matters
from bot.domain.rights import Deed, capacities, may
from bot.usecases.office_card import names_of
from bot.usecases.ports import Act


def queue(act: Act, kind: QueueKind) -> tuple[tuple[Pending, ...], ...]:
    """The matters of one kind, in their order. Empty for whoever has nothing to decide there."""
    if kind in APPEALS:
        found = _appeals(act, act.office.appeals.open(APPEALS[kind])) if _decides(act, kind) else []
    else:
        found = _reports(act).get(kind, [])
    return matters(kind, found)


def queue_counts(act: Act) -> dict[QueueKind, int]:
    """How many assignments of each kind wait for this person; kinds without any are left out."""
    open_appeals = act.office.appeals.open()
    asked = {one.id for one in _still_asked(act, open_appeals)}
    counted = {
        kind: sum(one.kind is appeal_kind and one.id in asked for one in open_appeals)
        for kind, appeal_kind in APPEALS.items()
        if _decides(act, kind)
    }
    counted |= {kind: len(found) for kind, found in _reports(act).items()}
    return {kind: counted[kind] for kind in QueueKind if counted.get(kind)}


def _decides(act: Act, kind: QueueKind) -> bool:
    deed = Deed.DECIDE_EXTENSION if kind is QueueKind.EXTENSION else Deed.DECIDE_APPEAL
    return may(deed, capacities(act.actor))


def _still_asked(act: Act, appeals: Iterable[Appeal]) -> list[Appeal]:
    """What was asked about an item that is nobody's business any more waits for nobody."""
    asked = list(appeals)
    items = {
        item.assignment.id: item for item in act.office.assignments.items(a.assignment_id for a in asked)
    }
    return [one for one in asked if items[one.assignment_id].assignment.is_open]


def _appeals(act: Act, appeals: Iterable[Appeal]) -> list[Pending]:
    asked = _still_asked(act, appeals)
    items = {
        item.assignment.id: item for item in act.office.assignments.items(a.assignment_id for a in asked)
    }
    names = names_of(act, (one.by_id for one in asked))
    seats = {post.id: post.label for post in act.office.people.seats({a.post_id for a in asked if a.post_id})}
    return [
        Pending(items[one.assignment_id], names.get(one.by_id, ""), one, seat=seats.get(one.post_id or 0, ""))
        for one in asked
    ]


def _reports(act: Act) -> Mapping[QueueKind, list[Pending]]:
    """Reports that wait for this person: to be accepted, or confirmed where they came another way."""
    roles = act.actor.person.roles
    items = act.office.assignments.reported()
    last = act.office.reports.last_of(item.assignment.id for item in items)
    mine = [(item, last.get(item.assignment.id)) for item in items]
    mine = [(item, report) for item, report in mine if _accepts(act, roles, item, report)]
    names = names_of(act, {report.by_id for _, report in mine if report is not None})
    files = act.office.reports.attachments_of(report.id for _, report in mine if report is not None)
    found: dict[QueueKind, list[Pending]] = {}
    for item, report in mine:
        kind = QueueKind.ELSEWHERE if _elsewhere(report) else QueueKind.REPORT
        by = names.get(report.by_id, "") if report else ""
        count = len(files.get(report.id, ())) if report else 0
        found.setdefault(kind, []).append(Pending(item, by, report=report, files=count))
    return found


def _elsewhere(report: Report | None) -> bool:
    return report is not None and report.way is Way.ELSEWHERE


def _accepts(act: Act, roles: Iterable[Role], item: Item, report: Report | None) -> bool:
    """Whoever was named accepts; else all who may. What came another way the secretary has seen, or not."""
    if item.controller_id == act.actor.person.id:
        return True
    if _elsewhere(report):
        return Role.SECRETARY in roles
    return item.controller_id is None and bool({Role.SECRETARY, Role.CONTROLLER} & set(roles))
