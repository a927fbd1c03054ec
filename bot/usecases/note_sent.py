"""What is written once a notice was sent, or could not be: each deed is one commit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain import notices
from bot.domain.absences import AbsenceTold
from bot.domain.items import Item
from bot.domain.minutes import MinutesState
from bot.domain.notices import NoticeKind
from bot.usecases.access_notices import ConnectionLine
from bot.usecases.connect import blocked
from bot.usecases.connection import note_line
from bot.usecases.group_chat import bot_removed, chat_moved, show_in_group
from bot.usecases.notices import (
    ONE_A_PERSON,
    GroupPageDue,
    HandedOver,
    Line,
    Matter,
    Merged,
    MorningDigest,
    NewItems,
    NewPeriod,
    id_of,
)
from bot.usecases.plan import look_again
from bot.usecases.ports import Calendars, LiveMessage, Office, OutboxRow, UnitOfWork

#: The live line waits this long after a message of its mailing, so that it need not be edited for each.
LIVE_LINE_LAGS = timedelta(seconds=3)

#: Reasons of `note_unsendable`.
BLOCKED, NOT_CONNECTED, REFUSED = "blocked", "not_connected", "refused"


@dataclass(frozen=True, slots=True)
class Sent:
    """What Telegram took: in which message, with which text (kept as evidence)."""

    chat_id: int
    message_id: int
    text: str


def note_sent(uow: UnitOfWork, row: OutboxRow, matter: Matter, sent: Sent, at: datetime) -> None:
    """The row is done, and so is what follows from it: one commit."""
    uow.outbox.mark_sent(row, at, sent.message_id, sent.text)
    office = uow.office(row.workspace_id)
    match matter:
        case NewItems():
            office.assignments.mark_sent([item.assignment.id for item in matter.items], at)
            _renew_live_line(office, matter.items[0], at)
            _show_withdrawn(office, row, sent, at)
        case NewPeriod(items=items):
            office.assignments.mark_sent([item.assignment.id for item in items], at)
            for minutes_id in {item.assignment.minutes_id for item in items}:
                _renew_live_line(office, next(i for i in items if i.assignment.minutes_id == minutes_id), at)
        case HandedOver():
            _note_handed_over(office, row.person_id, matter, at)
        case AbsenceTold(items=items) if items:
            _note_told(office, row.person_id, items, matter.today, at)
        case Merged(items=items):
            office.assignments.mark_sent([item.assignment.id for item in items], at)
        case MorningDigest():
            office.people.set_told_on(row.person_id, matter.digest.day)
            message = LiveMessage(sent.chat_id, sent.message_id, matter.digest.day)
            office.live.put(row.person_id, NoticeKind.DIGEST, ONE_A_PERSON, message)
        case ConnectionLine():
            note_line(office, row.person_id, LiveMessage(sent.chat_id, sent.message_id, matter.day))
        case Line():
            message = LiveMessage(sent.chat_id, sent.message_id, matter.day)
            office.live.put(row.person_id, NoticeKind.LIVE_LINE, matter.line.minutes_id, message)
            show_in_group(office, matter.line.minutes_id, at)
        case GroupPageDue(content=one):
            office.group_chats.put_message(one.minutes.id, one.page, sent.chat_id, sent.message_id)


def _note_handed_over(office: Office, person_id: int, matter: HandedOver, at: datetime) -> None:
    """Where the person has nothing else open it stands for today's digest: it said the same, and more."""
    _note_told(office, person_id, matter.items, matter.today, at)


def _note_told(office: Office, person_id: int, items: Iterable[Item], today: date, at: datetime) -> None:
    told = {item.assignment.id for item in items}
    office.assignments.mark_sent(told, at)
    own = office.assignments.items_of(office.people.answers_for(person_id), person_id)
    if told and all(item.assignment.id in told for item in own):
        office.people.set_told_on(person_id, today)


def note_nothing(uow: UnitOfWork, row: OutboxRow, reason: str, at: datetime, calendars: Calendars) -> None:
    """Nothing was left to say. A digest is also taken back: the same day may have one yet."""
    office = uow.office(row.workspace_id)
    if row.kind is NoticeKind.DIGEST:
        office.outbox.drop(notices.digest(row.person_id, _day(row), at).dedupe_key)
        look_again(office, row.person_id, at, calendars.of(office.people.workspace()))
    uow.outbox.mark_dropped(row, at, reason)


def note_unsendable(uow: UnitOfWork, row: OutboxRow, reason: str, at: datetime) -> None:
    """It will not be tried again: `blocked`, `not_connected`, `refused`.

    A digest counts as told, so that the next one comes with the next step and not with the next second.
    """
    uow.outbox.mark_dropped(row, at, reason)
    if row.kind is NoticeKind.GROUP_PAGE:
        if reason == BLOCKED and row.chat_id is not None:
            bot_removed(uow, row.chat_id)
        return
    if row.kind is NoticeKind.LIVE_LINE:
        # The chat goes on counting where she herself is not reached.
        show_in_group(uow.office(row.workspace_id), id_of(row, "minutes_id"), at)
    if reason == BLOCKED and row.chat_id is not None and not row.blocked:
        blocked(uow, row.chat_id, at)
    if row.kind is NoticeKind.DIGEST:
        people = uow.office(row.workspace_id).people
        people.set_told_on(row.person_id, max(_day(row), people.told_on(row.person_id) or date.min))


def note_moved(uow: UnitOfWork, row: OutboxRow, chat_id: int, at: datetime, machine_now: datetime) -> None:
    """The group has become a supergroup: its new id takes the old one's place, and the row goes there."""
    if row.chat_id is not None:
        chat_moved(uow, row.chat_id, chat_id, at)
    uow.outbox.retry(row, machine_now, "moved")


def _day(row: OutboxRow) -> date:
    return date.fromisoformat(str(row.params["day"]))


def _show_withdrawn(office: Office, row: OutboxRow, sent: Sent, at: datetime) -> None:
    """Whoever withdrew them meanwhile could not know yet of this message."""
    minutes_id = id_of(row, "minutes_id")
    if office.minutes.get(minutes_id).state is MinutesState.WITHDRAWN:
        stands = notices.message_stands(row.person_id, minutes_id, sent.chat_id, sent.message_id, at)
        office.outbox.post(stands)


def _renew_live_line(office: Office, item: Item, at: datetime) -> None:
    if item.watcher is not None:
        line = notices.live_line(item.watcher, item.assignment.minutes_id, at + LIVE_LINE_LAGS)
        office.outbox.post(line)
