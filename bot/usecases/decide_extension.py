"""«Просят перенести срок»: granted with a day, or refused with a reason."""

from __future__ import annotations

from datetime import date

from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.errors import BadInput
from bot.domain.items import Item
from bot.domain.queue import Done
from bot.domain.rights import Deed
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import moved_to, settle_appeal
from bot.usecases.own_items import renew_live_line
from bot.usecases.ports import Act
from bot.usecases.record import changes, record
from bot.usecases.settling import asked, asked_up_to, faster, is_open, told

KIND, DEED = AppealKind.EXTENSION, Deed.DECIDE_EXTENSION


def grant(act: Act, appeal_id: int, day: date | None = None) -> Done:
    """The item is due on `day`, by default on the one that was asked for. The first day is kept.

    Raises:
        NotAllowed, NotFound, Overtaken; BadInput: `day_is_past`, `day_needed`.
    """
    appeal, item = asked(act, appeal_id, KIND, DEED)
    if not is_open(appeal, item):
        return faster(act, appeal, item)
    day = day or appeal.until
    if day is None:
        raise BadInput("day_needed")
    if day < act.today:
        raise BadInput("day_is_past")
    return told(act, "extended", [_grant(act, appeal, item, day)], day=day)


def grant_all(act: Act, last_id: int) -> Done:
    """To everybody the day he asked for; what named none, or one that has passed, goes on waiting.

    Raises:
        NotAllowed, Overtaken.
    """
    granted = [
        _grant(act, appeal, item, appeal.until)
        for appeal, item in asked_up_to(act, last_id, KIND, DEED)
        if appeal.until is not None and appeal.until >= act.today
    ]
    return told(act, "extended_all", granted)


def refuse(act: Act, appeal_id: int, words: str) -> Done:
    """The day stays.

    Raises:
        NotAllowed, NotFound, Overtaken; BadInput: `reason_needed`.
    """
    appeal, item = asked(act, appeal_id, KIND, DEED)
    if not is_open(appeal, item):
        return faster(act, appeal, item)
    return told(act, "not_extended", [_refuse(act, appeal, item, words)])


def refuse_all(act: Act, last_id: int, words: str) -> Done:
    """One reason for everybody.

    Raises:
        NotAllowed, Overtaken; BadInput: `reason_needed`.
    """
    refused = [_refuse(act, *pair, words) for pair in asked_up_to(act, last_id, KIND, DEED)]
    return told(act, "not_extended_all", refused)


def _grant(act: Act, appeal: Appeal, item: Item, day: date) -> Item:
    settle_appeal(act, appeal, AppealState.GRANTED, until=day)
    moved = moved_to(item.assignment, day, act.today, act.calendar)
    saved = act.office.assignments.save(moved, look_at_of(act.office, moved, act.calendar))
    before, after = changes(item.assignment, saved)
    record(act, DEED, "assignment", saved.id, before, {**after, "appeal_id": appeal.id})
    renew_live_line(act, item)
    return act.office.assignments.item(saved.id)


def _refuse(act: Act, appeal: Appeal, item: Item, words: str) -> Item:
    if not words.strip():
        raise BadInput("reason_needed")
    settle_appeal(act, appeal, AppealState.REFUSED, answer=words.strip())
    state = {"state": item.assignment.state}
    record(act, DEED, "assignment", item.assignment.id, state, {**state, "appeal_id": appeal.id})
    return item
