"""A person's own items: seen, acknowledged, opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain import minutes, notices
from bot.domain.appeals import Appeal, AppealState
from bot.domain.assignments import Assignment, Report
from bot.domain.audit import AuditEvent
from bot.domain.items import Item, Progress
from bot.domain.lifecycle import UNDO_WINDOW, Move, moves_from
from bot.domain.minutes import Expected
from bot.domain.rights import Deed, Who, capacities, require
from bot.usecases.awaiting import following
from bot.usecases.ports import Act
from bot.usecases.record import record
from bot.usecases.rounds import still_missing


@dataclass(frozen=True, slots=True)
class Card:
    """One item as this person may see it; `moves` are those he may make now.

    `awaiting`: the bot waits for his words about it; `undoable`: his last move can still be taken back.
    `periods` are all of his of a recurring decision, this one among them, in their order; `files` travel
    with it. `missing`: it was said to be done, and this is still to be sent; `appeals`: what was asked of the
    office and is not answered.
    """

    item: Item
    reports: tuple[Report, ...]
    moves: tuple[Move, ...]
    awaiting: bool
    undoable: bool
    periods: tuple[Assignment, ...] = ()
    co: Progress | None = None
    files: int = 0
    missing: tuple[Expected, ...] = ()
    appeals: tuple[Appeal, ...] = ()


def own_items(act: Act, minutes_id: int | None = None) -> tuple[Item, ...]:
    """What is open with the actor's seats, of one set of minutes where `minutes_id` is given."""
    require(Deed.SEE_OWN_ITEMS, capacities(act.actor))
    return act.office.assignments.items_of(act.actor.post_ids, act.actor.person.id, minutes_id=minutes_id)


def concerned(act: Act, item: Item) -> frozenset[Who]:
    """The actor's capacities toward an item."""
    one = item.assignment
    return capacities(act.actor, one.post_id, one.person_id, item.controller_id, item.deputy_id)


def open_card(act: Act, assignment_id: int) -> Card:
    """
    Raises:
        NotAllowed, NotFound.
    """
    item = act.office.assignments.item(assignment_id)
    who = concerned(act, item)
    require(Deed.SEE_CARD, who)
    follows = following(act)
    return Card(
        item,
        act.office.reports.of_assignment(assignment_id),
        moves_from(item.assignment.state, who & {Who.ASSIGNEE}),
        awaiting=follows is not None and assignment_id in follows.items,
        undoable=last_undoable(act, assignment_id) is not None,
        periods=_periods(act, item.assignment),
        co=co_progress(act, item) if act.workspace.co_days is not None else None,
        files=files_with(act, [item]),
        missing=still_missing(act, item),
        appeals=tuple(
            one for one in act.office.appeals.of_assignment(assignment_id) if one.state == AppealState.OPEN
        ),
    )


def co_progress(act: Act, item: Item) -> Progress | None:
    """How many co-assignees of the decision have answered; None where it has none."""
    those = [one for one in act.office.assignments.of_decision(item.assignment.decision_id) if one.co]
    if item.assignment.co or not those:
        return None
    return Progress(sum(one.answered_at is not None for one in those), len(those))


def _periods(act: Act, one: Assignment) -> tuple[Assignment, ...]:
    if one.period is None:
        return ()
    alike = (
        other
        for other in act.office.assignments.of_decision(one.decision_id)
        if other.period is not None and other.post_id == one.post_id and other.person_id == one.person_id
    )
    return tuple(sorted(alike, key=lambda other: (other.period or "", other.issued_at, other.id)))


#: Moves that the person who made them may take back.
UNDOABLE = (frozenset[str](Move) - {Move.ISSUE, Move.UNDO}) | {Deed.ASK_EXTENSION}


def last_undoable(act: Act, assignment_id: int) -> AuditEvent | None:
    """The item's last move, if the actor made it within the window of undo."""
    event = act.office.audit.last("assignment", assignment_id)
    if event is None or event.actor_id != act.actor.person.id or event.deed not in UNDOABLE:
        return None
    return event if act.now - event.at <= UNDO_WINDOW else None


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """One mailing as its message shows it from then on.

    `notices` are codes; `acknowledged_at` is the first of the items'; `files` travel with the items.
    """

    items: tuple[Item, ...]
    notices: tuple[str, ...]
    today: date
    zone: ZoneInfo
    acknowledged_at: datetime
    files: int = 0


def acknowledge(act: Act, minutes_id: int) -> Acknowledged:
    """«Ознакомлен(а)» with all own items of these minutes. A fact beside the state: it is not working.

    Raises:
        NotAllowed: none of them is the actor's.
    """
    items = _of_minutes(act, minutes_id)
    fresh = [item.assignment.id for item in items if item.assignment.acknowledged_at is None]
    if act.office.assignments.acknowledge(fresh, act.now):
        record(act, Deed.ACKNOWLEDGE, "minutes", minutes_id, after={"items": len(fresh)})
        renew_live_line(act, items[0])
    return acknowledged(act, minutes_id)


def acknowledged(act: Act, minutes_id: int) -> Acknowledged:
    """
    Raises:
        NotAllowed: none of the items is the actor's.
    """
    items = _of_minutes(act, minutes_id)
    moments = [item.assignment.acknowledged_at for item in items]
    shown = tuple(item for item in items if item.assignment.is_open) or items
    return Acknowledged(
        shown,
        notice_codes(act, minutes_id),
        act.today,
        act.workspace.zone,
        min((moment for moment in moments if moment), default=act.now),
        files_with(act, shown),
    )


def _of_minutes(act: Act, minutes_id: int) -> tuple[Item, ...]:
    items = act.office.assignments.items_of(
        act.actor.post_ids, act.actor.person.id, minutes_id=minutes_id, open_only=False
    )
    require(Deed.ACKNOWLEDGE, frozenset({Who.ASSIGNEE}) if items else capacities(act.actor))
    return items


def files_with(act: Act, items: Iterable[Item]) -> int:
    """How many files travel with these items."""
    found = act.office.decision_files.of({item.assignment.decision_id for item in items})
    return sum(map(len, found.values()))


def notice_codes(act: Act, minutes_id: int) -> tuple[str, ...]:
    """What these minutes only let the actor know («к сведению»)."""
    return minutes.notice_codes(act.office.minutes.decisions(minutes_id), act.actor.post_ids)


def renew_live_line(act: Act, item: Item) -> None:
    """The secretary who watches the minutes sees it in her live line."""
    if item.watcher is not None:
        act.office.outbox.post(notices.live_line(item.watcher, item.assignment.minutes_id, act.now))
