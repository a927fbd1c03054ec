"""A person's own items: seen, acknowledged, opened."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain import notices
from bot.domain.assignments import Report
from bot.domain.items import Item
from bot.domain.lifecycle import Move, moves_from
from bot.domain.minutes import Decision, Tracking
from bot.domain.rights import Deed, Who, capacities, require
from bot.usecases.ports import Act
from bot.usecases.record import record


@dataclass(frozen=True, slots=True)
class Card:
    """One item as this person may see it; `moves` are those he may make now."""

    item: Item
    reports: tuple[Report, ...]
    moves: tuple[Move, ...]


def own_items(act: Act, minutes_id: int | None = None) -> tuple[Item, ...]:
    """What is open with the actor's seats, of one set of minutes where `minutes_id` is given."""
    require(Deed.SEE_OWN_ITEMS, capacities(act.actor))
    return act.office.assignments.items_of(act.actor.post_ids, act.actor.person.id, minutes_id=minutes_id)


def concerned(act: Act, item: Item) -> frozenset[Who]:
    """The actor's capacities toward an item."""
    return capacities(act.actor, item.assignment.post_id, item.assignment.person_id)


def open_card(act: Act, assignment_id: int) -> Card:
    """
    Raises:
        NotAllowed, NotFound.
    """
    item = act.office.assignments.item(assignment_id)
    who = concerned(act, item)
    require(Deed.SEE_CARD, who)
    return Card(
        item,
        act.office.reports.of_assignment(assignment_id),
        moves_from(item.assignment.state, who & {Who.ASSIGNEE}),
    )


def acknowledge(act: Act, minutes_id: int) -> tuple[Item, ...]:
    """«Ознакомлен(а)» with all own items of these minutes. A fact beside the state: it is not working.

    Returns the items. Raises NotAllowed where none of them is the actor's.
    """
    items = act.office.assignments.items_of(
        act.actor.post_ids, act.actor.person.id, minutes_id=minutes_id, open_only=False
    )
    require(Deed.ACKNOWLEDGE, frozenset({Who.ASSIGNEE}) if items else capacities(act.actor))
    fresh = [i.assignment.id for i in items if i.assignment.acknowledged_at is None]
    if act.office.assignments.acknowledge(fresh, act.now):
        record(act, Deed.ACKNOWLEDGE, "minutes", minutes_id, after={"items": len(fresh)})
        renew_live_line(act, items[0])
    return items


def notice_decisions(act: Act, minutes_id: int) -> tuple[Decision, ...]:
    """What these minutes only let the actor know («к сведению»)."""
    return tuple(
        decision
        for decision in act.office.minutes.decisions(minutes_id)
        if decision.tracking is Tracking.NOTICE
        and (not decision.post_ids or act.actor.post_ids & set(decision.post_ids))
    )


def renew_live_line(act: Act, item: Item) -> None:
    """The secretary who watches the minutes sees it in her live line."""
    if item.taken_by is not None:
        act.office.outbox.post(notices.live_line(item.taken_by, item.assignment.minutes_id, act.now))
