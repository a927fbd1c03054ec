"""What the office did to somebody's items, told to whoever answers for them: one message a deed and person.

It waits until the deed can't be taken back any more, and for working hours. What is told is read from the
journal when it is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.domain import notices, policy
from bot.domain.assignments import Assignment
from bot.domain.audit import AuditEvent
from bot.domain.corrected import Change, Correction, difference
from bot.domain.item_news import TOLD, ItemNews, NewsLine
from bot.domain.items import Item
from bot.domain.lifecycle import UNDO_WINDOW
from bot.usecases.draft_steps import decision_from
from bot.usecases.ports import Act


def tell(act: Act, assignments: Iterable[Assignment]) -> int:
    """Whoever answers for these hears of this deed, but not the actor himself. Returns how many people."""
    told = list(assignments)
    holders = act.office.people.holder_of({one.post_id for one in told if one.post_id is not None})
    people = dict.fromkeys(
        person_id
        for one in told
        for person_id in [holders.get(one.post_id) if one.post_id is not None else one.person_id]
        if person_id is not None and person_id != act.actor.person.id
    )
    moment = policy.mailing_moment(act.now + UNDO_WINDOW, act.workspace.zone, act.calendar)
    if act.deed_id is None:
        raise ValueError("only a person's deed is told as news")
    act.office.outbox.post(*(notices.item_news(one, act.deed_id, moment) for one in people))
    return len(people)


def news(act: Act, deed_id: int) -> ItemNews:
    """What a deed did to the actor's own items."""
    events = [
        event
        for event in act.office.audit.of_deed(deed_id)
        if event.object_kind == "assignment" and event.deed in TOLD and not event.after.get("new_items")
    ]
    own = {
        item.assignment.id: item
        for item in act.office.assignments.items_among(
            {event.object_id for event in events}, act.actor.post_ids, act.actor.person.id
        )
    }
    by = _names(act, events)
    return ItemNews(
        tuple(_line(act, event, own[event.object_id], by) for event in events if event.object_id in own),
        act.today,
        act.workspace.zone,
    )


def _names(act: Act, events: Iterable[AuditEvent]) -> Mapping[int, str]:
    actors = {event.actor_id for event in events if event.actor_id is not None}
    return {person.id: person.short for person in act.office.people.persons_of(actors)}


def _line(act: Act, event: AuditEvent, item: Item, by: Mapping[int, str]) -> NewsLine:
    note_id, appeal_id = event.after.get("note_id"), event.after.get("appeal_id")
    appeal = act.office.appeals.get(appeal_id) if isinstance(appeal_id, int) else None
    words = act.office.notes.get(note_id).words if isinstance(note_id, int) else ""
    correction_id = event.after.get("correction_id")
    correction = act.office.corrections.get(correction_id) if isinstance(correction_id, int) else None
    return NewsLine(
        item,
        event.deed,
        words or (appeal.answer if appeal else "") or (correction.reason if correction else ""),
        by.get(event.actor_id or 0, ""),
        event.before,
        event.after,
        appeal,
        _change(item, correction) if correction else None,
    )


def _change(item: Item, correction: Correction) -> Change | None:
    minutes_id = item.assignment.minutes_id
    before, after = (decision_from(minutes_id, values) for values in (correction.before, correction.after))
    return difference(before, after)
