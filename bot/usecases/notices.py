"""What a claimed notice has to say, read from what is true when it is sent.

A row of the outbox holds ids, never text. A digest is worked out anew: what was answered since the morning
began is left out. What is written once it was sent is in `note_sent`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain import policy
from bot.domain.absences import AbsenceTold
from bot.domain.assignments import Assignment, State
from bot.domain.board import LiveLine
from bot.domain.carry import Table
from bot.domain.deputies import DeputyTold
from bot.domain.earlier import Earlier
from bot.domain.errors import BadInput, IllegalMove, NotFound, Refused
from bot.domain.group_chat import GroupChat, GroupPage
from bot.domain.item_news import ItemNews
from bot.domain.items import Item, Progress
from bot.domain.minutes import Minutes, Phase
from bot.domain.notices import NoticeKind
from bot.domain.people import Actor, Organization, Post
from bot.domain.review import Review
from bot.domain.rights import Deed, Who, capacities, require
from bot.usecases import group_chat
from bot.usecases.absence_news import absence_told
from bot.usecases.access_notices import (
    AccessAnswer,
    AccessAsked,
    ConnectionLine,
    CutOff,
    access_answer,
    access_asked,
    connection_line,
    cut_off,
)
from bot.usecases.ask_today import still_silent
from bot.usecases.chair_agrees import Remarked, see_remark
from bot.usecases.change_holder import items_of_seat, seat
from bot.usecases.decision_files import FilesAdded, files_added
from bot.usecases.deputy_news import deputy_told
from bot.usecases.earlier import see_earlier
from bot.usecases.item_news import news
from bot.usecases.meetings import meeting_table
from bot.usecases.own_items import files_with, notice_codes, own_items
from bot.usecases.ports import Act, Calendars, LiveMessage, Office, OutboxRow, UnitOfWork
from bot.usecases.review_minutes import review
from bot.usecases.take_minutes import PASTED_NAME, pages_told
from bot.usecases.take_sheets import SheetSeen, sheets_seen

#: The kind of a `LiveMessages` row: where the secretary was told that a mailing is held.
HELD_MESSAGE = "held"
#: A person has one digest message: the object of its `LiveMessages` row.
ONE_A_PERSON = 0


@dataclass(frozen=True, slots=True)
class NewItems:
    """What is open of one set of minutes; `informed_of`: codes of what is only to be known; `files`: how many
    travel with the items.
    """

    items: tuple[Item, ...]
    informed_of: tuple[str, ...]
    today: date
    files: int = 0


@dataclass(frozen=True, slots=True)
class GroupAsked:
    """A group chat the bot was added to."""

    chat: GroupChat


@dataclass(frozen=True, slots=True)
class GroupPageDue:
    """A message of the directors' chat, and where it stands since it was first sent."""

    content: GroupPage
    shown: LiveMessage | None
    today: date


@dataclass(frozen=True, slots=True)
class NewPeriod:
    """What has begun of recurring decisions and was not told yet."""

    items: tuple[Item, ...]
    today: date


@dataclass(frozen=True, slots=True)
class MorningDigest:
    """`items` by assignment id, `progress` by decision id; `older` is the digest message before this one."""

    digest: policy.Digest
    items: Mapping[int, Item]
    progress: Mapping[int, Progress]
    older: LiveMessage | None


@dataclass(frozen=True, slots=True)
class Line:
    """`shown` is the message it stands in since it was first sent, `held` the one that said it would be sent;
    `day` is today; `who` reads it.
    """

    line: LiveLine
    shown: LiveMessage | None
    day: date
    who: frozenset[Who]
    held: LiveMessage | None = None


@dataclass(frozen=True, slots=True)
class DraftRead:
    """The draft, or why there is none. `progress` is the message that said «читаю»."""

    outcome: Review | BadInput
    progress: LiveMessage | None
    now: datetime
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that is being read: `name` is empty for pasted words. `slow`: for a while already; `pages` is 0
    where nobody counts them. `progress` is the message that said «читаю».
    """

    name: str
    slow: bool
    page: int
    pages: int
    progress: LiveMessage


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Codes of the person's items of these minutes that were cancelled."""

    minutes: Minutes
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MessageStands:
    """What a message of new items says now: of `withdrawn` minutes that they are, else what it said
    (`acknowledged_at` where its person has). Only edited, never sent anew: its reader may have deleted it.
    """

    shown: LiveMessage
    withdrawn: Cancelled | None
    items: tuple[Item, ...]
    informed_of: tuple[str, ...]
    acknowledged_at: datetime | None
    today: date
    zone: ZoneInfo
    files: int = 0


@dataclass(frozen=True, slots=True)
class ChairAsked:
    """A draft as the chair sees it."""

    whole: Review
    today: date


@dataclass(frozen=True, slots=True)
class ChairSaid:
    """What the chair said of a draft: agreed, where there is no remark."""

    whole: Review
    said: Remarked | None


@dataclass(frozen=True, slots=True)
class RoleChanged:
    """As whom the person acts now."""

    actor: Actor


@dataclass(frozen=True, slots=True)
class AskedToday:
    """What the person is silent about though it is overdue."""

    items: tuple[Item, ...]
    today: date


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What is open with a seat of the person's."""

    post: Post
    items: tuple[Item, ...]
    today: date


@dataclass(frozen=True, slots=True)
class Merged:
    """`gone` became part of `into`; `items`: what the person got by it, none where he was its head."""

    gone: Organization
    into: Organization
    items: tuple[Item, ...]
    today: date


@dataclass(frozen=True, slots=True)
class EarlierAsked:
    """What minutes that went out say of earlier items, and nobody has answered."""

    minutes: Minutes
    earlier: Earlier
    today: date


@dataclass(frozen=True, slots=True)
class MeetingOpened:
    """What a meeting opens with, and what came since."""

    table: Table
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class SheetRead:
    """What was read of a sheet, or why nothing was. `progress` is the message that said «читаю»."""

    outcome: SheetSeen | BadInput
    progress: LiveMessage | None


Matter = (
    NewItems
    | GroupAsked
    | GroupPageDue
    | NewPeriod
    | MorningDigest
    | Line
    | DraftRead
    | SheetRead
    | Cancelled
    | MessageStands
    | RoleChanged
    | HandedOver
    | AskedToday
    | Merged
    | Reading
    | AccessAsked
    | AccessAnswer
    | ConnectionLine
    | CutOff
    | ChairAsked
    | ChairSaid
    | FilesAdded
    | ItemNews
    | MeetingOpened
    | EarlierAsked
    | DeputyTold
    | AbsenceTold
)


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing is left to say. `reason` is a code."""

    reason: str


@dataclass(frozen=True, slots=True)
class NotNow:
    """Quiet hours or a day off: to be said from `until` on."""

    until: datetime


#: What waits for working hours, where an outage or a late commit has carried it out of them.
IN_WORKING_HOURS = frozenset(
    {
        NoticeKind.NEW_ITEMS,
        NoticeKind.NEW_PERIOD,
        NoticeKind.CANCELLED,
        NoticeKind.FILES_ADDED,
        NoticeKind.ITEM_NEWS,
        NoticeKind.DEPUTY,
        NoticeKind.ABSENCE,
        NoticeKind.ACCESS_ASKED,
        NoticeKind.CHAIR_ASKED,
        NoticeKind.ROLE_CHANGED,
        NoticeKind.HANDED_OVER,
        NoticeKind.ASKED_TODAY,
        NoticeKind.MERGED,
    }
)
#: A period that nobody could be told of for longer is told by the digest.
PERIODS_TOLD = timedelta(days=3)
#: Whoever is away hears none of this: once he is back one message says what gathered, as it then stands.
SILENT_WHILE_AWAY = frozenset(
    {
        NoticeKind.NEW_ITEMS,
        NoticeKind.ITEM_NEWS,
        NoticeKind.CANCELLED,
        NoticeKind.HANDED_OVER,
        NoticeKind.MERGED,
        NoticeKind.FILES_ADDED,
        NoticeKind.NEW_PERIOD,
        NoticeKind.DIGEST,
    }
)
#: What was asked for at a moment outside of them may still come so long after it.
ASKED_HOLDS = timedelta(hours=1)


def matter_of(
    uow: UnitOfWork, row: OutboxRow, now: datetime, calendars: Calendars
) -> Matter | Nothing | NotNow:
    """What the row's recipient is to hear now."""
    try:
        act = _act_for(uow, row, now, calendars)
        if row.kind in IN_WORKING_HOURS and not _asked_just_now(row, now):
            moment = policy.mailing_moment(now, act.workspace.zone, act.calendar)
            if moment > now:
                return NotNow(moment)
        if row.kind in SILENT_WHILE_AWAY and act.office.absences.running_of(row.person_id) is not None:
            return Nothing("away")
        return _MATTERS[row.kind](act, row)
    except NotFound:
        return Nothing("gone")
    except Refused:
        return Nothing("not_allowed")


def _asked_just_now(row: OutboxRow, now: datetime) -> bool:
    asked = row.params.get("asked")
    return isinstance(asked, str) and now - datetime.fromisoformat(asked) <= ASKED_HOLDS


def _act_for(uow: UnitOfWork, row: OutboxRow, now: datetime, calendars: Calendars) -> Act:
    """The recipient looks with his own eyes: what he may not see, he isn't told."""
    office = uow.office(row.workspace_id)
    workspace = office.people.workspace()
    actor = Actor(
        workspace,
        office.people.person(row.person_id),
        row.chat_id or 0,
        office.people.posts_of(row.person_id),
    )
    return Act(office, actor, now, calendars.of(workspace))


def _new_items(act: Act, row: OutboxRow) -> NewItems | Nothing:
    minutes_id = id_of(row, "minutes_id")
    items = own_items(act, minutes_id)
    if not items:
        return Nothing("nothing_open")
    # Posted anew for who connected or came back, or where more was issued since: what was said is not new.
    fresh = tuple(item for item in items if item.assignment.sent_at is None)
    if not fresh:
        return Nothing("heard")
    return NewItems(fresh, notice_codes(act, minutes_id), act.today, files_with(act, fresh))


def _digest(act: Act, _row: OutboxRow) -> MorningDigest | Nothing:
    """Today's, whichever day the row was posted for: what an outage swallowed is told once."""
    person, office = act.actor.person, act.office
    items = {item.assignment.id: item for item in own_items(act)}
    digest = policy.digest(
        (item.assignment for item in items.values()),
        office.people.told_on(person.id),
        act.now,
        person.digest_hour,
        act.workspace.zone,
        act.calendar,
    )
    if digest is None:
        return Nothing("nothing_due")
    progress = _progress(office, [line.assignment for line in digest.lines])
    older = office.live.get(person.id, NoticeKind.DIGEST, ONE_A_PERSON)
    return MorningDigest(digest, items, progress, older)


def _progress(office: Office, told: Sequence[Assignment]) -> Mapping[int, Progress]:
    """By decision id. Where two periods of one decision are told, neither speaks for it."""
    periods: dict[int, set[str | None]] = {}
    for one in told:
        periods.setdefault(one.decision_id, set()).add(one.period)
    counted = office.assignments.progress(periods)
    return {
        decision_id: said
        for (decision_id, period), said in counted.items()
        if periods[decision_id] == {period}
    }


def _new_period(act: Act, _row: OutboxRow) -> NewPeriod | Nothing:
    """What of the last days nobody has told yet: what begins on one morning is one message."""
    since = act.now - PERIODS_TOLD
    items = tuple(
        item
        for item in own_items(act)
        if item.assignment.period is not None
        and item.assignment.sent_at is None
        and item.assignment.issued_at > since
    )
    return NewPeriod(items, act.today) if items else Nothing("nothing_open")


def _group_asked(act: Act, row: OutboxRow) -> GroupAsked | Nothing:
    require(Deed.EDIT_SETTINGS, capacities(act.actor))
    chat = group_chat.asked_notice(act, id_of(row, "group_id"))
    return GroupAsked(chat) if chat else Nothing("settled")


def _group_page(act: Act, row: OutboxRow) -> GroupPageDue | Nothing:
    found = group_chat.page_of(act, row.chat_id, id_of(row, "minutes_id"), id_of(row, "page"))
    if found is None:
        return Nothing("not_connected_there")
    place = LiveMessage(*found.shown, act.today) if found.shown else None
    return GroupPageDue(found.content, place, act.today)


def _live_line(act: Act, row: OutboxRow) -> Line:
    require(Deed.SEE_LIVE_LINE, capacities(act.actor))
    minutes_id = id_of(row, "minutes_id")
    shown = act.office.live.get(row.person_id, NoticeKind.LIVE_LINE, minutes_id)
    held = act.office.live.get(row.person_id, HELD_MESSAGE, minutes_id)
    return Line(act.office.boards.live_line(minutes_id), shown, act.today, capacities(act.actor), held)


def _draft_read(act: Act, row: OutboxRow) -> DraftRead | Nothing:
    require(Deed.SEE_MINUTES, capacities(act.actor))
    job = act.office.jobs.get(id_of(row, "job_id"))
    progress = act.office.live.get(row.person_id, NoticeKind.DRAFT_READ, job.id)
    if job.state == "failed":
        failure = BadInput(str(job.result["reason"]), str(job.result.get("detail", "")))
        return DraftRead(failure, progress, act.now, act.workspace.zone)
    minutes_id = job.result.get("minutes_id")
    if not isinstance(minutes_id, int):
        return Nothing("not_read")
    return DraftRead(review(act, minutes_id), progress, act.now, act.workspace.zone)


def _sheet_read(act: Act, row: OutboxRow) -> SheetRead | Nothing:
    require(Deed.TAKE_ROSTER, capacities(act.actor))
    job = act.office.jobs.get(id_of(row, "job_id"))
    progress = act.office.live.get(row.person_id, NoticeKind.SHEET_READ, job.id)
    if job.state == "failed":
        failure = BadInput(str(job.result["reason"]), str(job.result.get("detail", "")))
        return SheetRead(failure, progress)
    try:
        return SheetRead(sheets_seen(act, job), progress)
    except IllegalMove as error:  # approved, or thrown away, while its sheet was read
        return SheetRead(BadInput(f"sheet_of_{error.state}"), progress)


def _reading(act: Act, row: OutboxRow) -> Reading | Nothing:
    require(Deed.SEE_MINUTES, capacities(act.actor))
    job = act.office.jobs.get(id_of(row, "job_id"))
    progress = act.office.live.get(row.person_id, NoticeKind.DRAFT_READ, job.id)
    if job.state != "waiting" or progress is None:
        return Nothing("read" if job.state != "waiting" else "unseen")
    attachment_id = job.params["attachment_id"]
    name = act.office.attachments.get(attachment_id).name if isinstance(attachment_id, int) else ""
    told = pages_told(act.office, job)
    return Reading("" if name == PASTED_NAME else name, told is not None, *(told or (0, 0)), progress)


def _chair_asked(act: Act, row: OutboxRow) -> ChairAsked | Nothing:
    whole = review(act, id_of(row, "minutes_id"))
    if whole.minutes.phase is not Phase.DRAFT or whole.minutes.asked_at is None:
        return Nothing("not_asked")
    return ChairAsked(whole, act.today)


def _chair_said(act: Act, row: OutboxRow) -> ChairSaid | Nothing:
    whole, remark_id = review(act, id_of(row, "minutes_id")), id_of(row, "remark_id")
    if whole.minutes.phase is not Phase.DRAFT:
        return Nothing("no_draft")
    if not remark_id:
        # Changed already since: the draft itself says so.
        return ChairSaid(whole, None) if whole.minutes.agreed_at else Nothing("changed")
    said = see_remark(act, whole.minutes.id, remark_id)
    return Nothing("settled") if said.remark.settled else ChairSaid(whole, said)


def _earlier_asked(act: Act, row: OutboxRow) -> EarlierAsked | Nothing:
    minutes, found = see_earlier(act, id_of(row, "minutes_id"))
    asked = replace(found, lines=tuple(one for one in found.abouts if one.answer is None))
    return EarlierAsked(minutes, asked, act.today) if asked.lines else Nothing("answered")


def _meeting_opened(act: Act, row: OutboxRow) -> MeetingOpened | Nothing:
    table = meeting_table(act, id_of(row, "meeting_id"))
    return MeetingOpened(table, act.workspace.zone) if table.meeting.opened_at else Nothing("not_opened")


def _cancelled(act: Act, row: OutboxRow) -> Cancelled | Nothing:
    minutes_id = id_of(row, "minutes_id")
    require(Deed.SEE_OWN_ITEMS, capacities(act.actor))
    items = act.office.assignments.items_of(
        act.actor.post_ids, row.person_id, minutes_id=minutes_id, open_only=False
    )
    codes = tuple(item.code for item in items if item.assignment.state is State.CANCELLED)
    return Cancelled(act.office.minutes.get(minutes_id), codes) if codes else Nothing("nothing_cancelled")


def _item_news(act: Act, row: OutboxRow) -> ItemNews | Nothing:
    told = news(act, id_of(row, "deed_id"))
    return told if told.lines else Nothing("not_concerned")


def _deputy(act: Act, row: OutboxRow) -> DeputyTold | Nothing:
    told = deputy_told(act, id_of(row, "delegation_id"), str(row.params["what"]))
    return told or Nothing("moved_on")


def _message_stands(act: Act, row: OutboxRow) -> MessageStands | Nothing:
    require(Deed.SEE_OWN_ITEMS, capacities(act.actor))
    minutes_id = id_of(row, "minutes_id")
    if id_of(row, "chat_id") != row.chat_id:
        return Nothing("another_account")
    minutes = act.office.minutes.get(minutes_id)
    items = act.office.assignments.items_of(
        act.actor.post_ids, row.person_id, minutes_id=minutes_id, open_only=False
    )
    codes = tuple(item.code for item in items if item.assignment.state is State.CANCELLED)
    seen = [item.assignment.acknowledged_at for item in items]
    shown = tuple(item for item in items if item.assignment.is_open) or items
    return MessageStands(
        LiveMessage(row.chat_id, id_of(row, "message_id"), act.today),
        Cancelled(minutes, codes) if minutes.phase is Phase.WITHDRAWN else None,
        shown,
        notice_codes(act, minutes_id),
        min((moment for moment in seen if moment), default=None),
        act.today,
        act.workspace.zone,
        files_with(act, shown),
    )


def _absence(act: Act, row: OutboxRow) -> AbsenceTold | Nothing:
    told = absence_told(act, id_of(row, "absence_id"), str(row.params["what"]))
    return told or Nothing("moved_on")


def _asked_today(act: Act, _: OutboxRow) -> AskedToday | Nothing:
    items = still_silent(act)
    return AskedToday(items, act.today) if items else Nothing("nothing_open")


def _handed_over(act: Act, row: OutboxRow) -> HandedOver | Nothing:
    post_id = id_of(row, "post_id")
    if post_id not in act.actor.post_ids:
        return Nothing("not_holder")
    return HandedOver(seat(act, post_id), items_of_seat(act, post_id), act.today)


def _merged(act: Act, row: OutboxRow) -> Merged | Nothing:
    organizations = {one.id: one for one in act.office.people.organizations()}
    gone = organizations[id_of(row, "organization_id")]
    if gone.merged_into is None:
        return Nothing("not_merged")
    into, issued_at = organizations[gone.merged_into], row.params.get("issued_at")
    if not isinstance(issued_at, str):
        return Merged(gone, into, (), act.today)
    moment = datetime.fromisoformat(issued_at)
    items = tuple(item for item in own_items(act) if item.assignment.issued_at == moment)
    return Merged(gone, into, items, act.today) if items else Nothing("nothing_open")


def _role_changed(act: Act, _row: OutboxRow) -> RoleChanged:
    return RoleChanged(act.actor)


def _of_request(
    find: Callable[[Act, int], AccessAsked | AccessAnswer | None],
) -> Callable[[Act, OutboxRow], Matter | Nothing]:
    return lambda act, row: find(act, id_of(row, "request_id")) or Nothing("settled")


_MATTERS: Mapping[NoticeKind, Callable[[Act, OutboxRow], Matter | Nothing]] = {
    NoticeKind.NEW_ITEMS: _new_items,
    NoticeKind.NEW_PERIOD: _new_period,
    NoticeKind.GROUP_ASKED: _group_asked,
    NoticeKind.GROUP_PAGE: _group_page,
    NoticeKind.DIGEST: _digest,
    NoticeKind.LIVE_LINE: _live_line,
    NoticeKind.DRAFT_READ: _draft_read,
    NoticeKind.READING: _reading,
    NoticeKind.SHEET_READ: _sheet_read,
    NoticeKind.CHAIR_ASKED: _chair_asked,
    NoticeKind.CHAIR_SAID: _chair_said,
    NoticeKind.CANCELLED: _cancelled,
    NoticeKind.FILES_ADDED: lambda act, row: files_added(act, id_of(row, "decision_id")),
    NoticeKind.ITEM_NEWS: _item_news,
    NoticeKind.MEETING_OPENED: _meeting_opened,
    NoticeKind.EARLIER_ASKED: _earlier_asked,
    NoticeKind.DEPUTY: _deputy,
    NoticeKind.MESSAGE_STANDS: _message_stands,
    NoticeKind.ABSENCE: _absence,
    NoticeKind.ROLE_CHANGED: _role_changed,
    NoticeKind.HANDED_OVER: _handed_over,
    NoticeKind.ASKED_TODAY: _asked_today,
    NoticeKind.MERGED: _merged,
    NoticeKind.ACCESS_ASKED: _of_request(access_asked),
    NoticeKind.ACCESS_ANSWER: _of_request(access_answer),
    NoticeKind.CONNECTION: lambda act, _: connection_line(act) or Nothing("not_opened"),
    NoticeKind.CUT_OFF: lambda act, _: cut_off(act) or Nothing("connected"),
}


def note_held(act: Act, minutes_id: int, message: LiveMessage) -> None:
    """`message` says that the mailing is held, or goes out: the line will stand in its place."""
    act.office.live.put(act.actor.person.id, HELD_MESSAGE, minutes_id, message)


def id_of(row: OutboxRow, name: str) -> int:
    value = row.params[name]
    if not isinstance(value, int):
        raise TypeError(f"{row.kind}: {name} is no id")
    return value
