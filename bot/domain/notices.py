"""What the bot says without being asked. A notice is a row of the outbox until Telegram has taken it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.audit import Value


class NoticeKind(StrEnum):
    #: All new items of one mailing, to one person.
    NEW_ITEMS = "new_items"
    #: New periods of recurring decisions, to one person.
    NEW_PERIOD = "new_period"
    #: The morning digest, one live message a person.
    DIGEST = "digest"
    #: The bot was added to a group chat: to whoever may say whether decisions are shown there.
    GROUP_ASKED = "group_asked"
    #: One message of the directors' chat.
    GROUP_PAGE = "group_page"
    #: The secretary's live line of one set of minutes.
    LIVE_LINE = "live_line"
    #: A file is still being read.
    READING = "reading"
    #: A file was read: its draft, or why it could not be.
    DRAFT_READ = "draft_read"
    #: A sheet was read: what there is in it to say yes to, or why it could not be read.
    SHEET_READ = "sheet_read"
    #: A draft waits for the chair to agree.
    CHAIR_ASKED = "chair_asked"
    #: The chair agreed to a draft, or remarked on it: to the secretary.
    CHAIR_SAID = "chair_said"
    #: What the office did to a person's items: returned, moved, cancelled, …
    ITEM_NEWS = "item_news"
    #: Files came to an item that somebody has already.
    FILES_ADDED = "files_added"
    #: Items of withdrawn minutes were cancelled.
    CANCELLED = "cancelled"
    #: The message of new items is edited as its minutes stand now: withdrawn, or in force again.
    MESSAGE_STANDS = "message_stands"
    #: What is open with a seat, to its new holder.
    HANDED_OVER = "handed_over"
    #: «Запросить ответ сегодня»: what somebody is silent about though it is overdue.
    ASKED_TODAY = "asked_today"
    #: One organization became part of another: to the head who had it, and to the one who goes on.
    MERGED = "merged"
    #: Somebody asks to be let in: to whoever decides it.
    ACCESS_ASKED = "access_asked"
    #: What was decided about it: to who asked.
    ACCESS_ANSWER = "access_answer"
    #: The secretary's live line of who is connected.
    CONNECTION = "connection"
    #: Another account speaks for the person now: to the one that did.
    CUT_OFF = "cut_off"
    #: A meeting has begun: what stands open, to the office.
    MEETING_OPENED = "meeting_opened"
    #: Minutes went out that move or end earlier items, and nobody has said whether to: to the secretary.
    EARLIER_ASKED = "earlier_asked"
    #: Between a director and the deputy to whom he passed an item on.
    DEPUTY = "deputy"
    #: Somebody is away, with a substitute or without: to both, when it is set, begins and ends.
    ABSENCE = "absence"
    #: The person's roles are others now: what is at hand changes.
    ROLE_CHANGED = "role_changed"


#: Urgent before digest: smaller goes first.
URGENCY = {
    NoticeKind.DRAFT_READ: 0,
    NoticeKind.READING: 1,
    NoticeKind.SHEET_READ: 5,
    NoticeKind.ACCESS_ANSWER: 2,
    NoticeKind.CUT_OFF: 4,
    NoticeKind.ACCESS_ASKED: 6,
    NoticeKind.CHAIR_SAID: 7,
    NoticeKind.CHAIR_ASKED: 8,
    NoticeKind.MEETING_OPENED: 3,
    NoticeKind.EARLIER_ASKED: 9,
    NoticeKind.CANCELLED: 10,
    NoticeKind.ITEM_NEWS: 12,
    NoticeKind.MESSAGE_STANDS: 14,
    NoticeKind.ROLE_CHANGED: 15,
    NoticeKind.DEPUTY: 13,
    NoticeKind.ABSENCE: 17,
    NoticeKind.HANDED_OVER: 18,
    NoticeKind.ASKED_TODAY: 16,
    NoticeKind.MERGED: 19,
    NoticeKind.NEW_ITEMS: 20,
    NoticeKind.NEW_PERIOD: 25,
    NoticeKind.FILES_ADDED: 22,
    NoticeKind.LIVE_LINE: 30,
    NoticeKind.GROUP_ASKED: 11,
    NoticeKind.GROUP_PAGE: 35,
    NoticeKind.CONNECTION: 32,
    NoticeKind.DIGEST: 40,
}


@dataclass(frozen=True, slots=True)
class Notice:
    """To one person. `dedupe_key` is unique in the workspace: the same notice twice is one row.

    Posting a key again makes a row that waits or was sent fresh again only where `renews` is set
    (a live line), else it changes nothing. `not_before` is business time. `chat_id`: not to the person's
    account but there: to somebody who asks to be connected as this person, or was until now. `cause_id` is
    the deed that caused it: taking that back drops what was not yet said.
    """

    person_id: int
    kind: NoticeKind
    dedupe_key: str
    not_before: datetime
    params: Mapping[str, Value] = field(default_factory=dict)
    renews: bool = False
    chat_id: int | None = None
    cause_id: int | None = None


def new_items(
    person_id: int, minutes_id: int, not_before: datetime, *, again: bool = False, asked: bool = False
) -> Notice:
    """`again`: the person could not be reached before and can now. `asked`: somebody wants it at this very
    moment, so that quiet hours and days off don't matter; the row holds the moment, lest it ring hours later.
    """
    key = f"new:{minutes_id}:{person_id}"
    params: dict[str, Value] = {"minutes_id": minutes_id}
    if asked:
        params["asked"] = not_before.isoformat()
    return Notice(person_id, NoticeKind.NEW_ITEMS, key, not_before, params, renews=again)


def new_period(person_id: int, not_before: datetime) -> Notice:
    """What begins on one morning is one message; what begins later is said anew."""
    return Notice(person_id, NoticeKind.NEW_PERIOD, f"period:{person_id}", not_before, renews=True)


def group_asked(person_id: int, chat_id: int, not_before: datetime) -> Notice:
    """Added anew, it is asked anew."""
    key = f"group:asked:{chat_id}:{person_id}"
    return Notice(person_id, NoticeKind.GROUP_ASKED, key, not_before, {"group_id": chat_id}, renews=True)


def group_page_key(minutes_id: int, page: int) -> str:
    return f"group:{minutes_id}:{page}"


def group_page(person_id: int, chat_id: int, minutes_id: int, page: int, not_before: datetime) -> Notice:
    """To the directors' chat, in the name of whoever connected it."""
    return Notice(
        person_id,
        NoticeKind.GROUP_PAGE,
        group_page_key(minutes_id, page),
        not_before,
        {"minutes_id": minutes_id, "page": page},
        renews=True,
        chat_id=chat_id,
    )


def digest(person_id: int, day: date, not_before: datetime) -> Notice:
    """One a day: the key holds the day in the workspace's zone."""
    return Notice(
        person_id, NoticeKind.DIGEST, f"digest:{person_id}:{day}", not_before, {"day": day.isoformat()}
    )


def live_line(person_id: int, minutes_id: int, not_before: datetime) -> Notice:
    return Notice(
        person_id,
        NoticeKind.LIVE_LINE,
        f"live:{minutes_id}:{person_id}",
        not_before,
        {"minutes_id": minutes_id},
        renews=True,
    )


def draft_read(person_id: int, job_id: int, not_before: datetime) -> Notice:
    return Notice(person_id, NoticeKind.DRAFT_READ, f"draft:{job_id}", not_before, {"job_id": job_id})


def sheet_read(person_id: int, job_id: int, not_before: datetime) -> Notice:
    return Notice(person_id, NoticeKind.SHEET_READ, f"sheet:{job_id}", not_before, {"job_id": job_id})


def reading(person_id: int, job_id: int, not_before: datetime) -> Notice:
    """How far a reading is, each time anew in the message that promised it."""
    key = f"reading:{job_id}"
    return Notice(person_id, NoticeKind.READING, key, not_before, {"job_id": job_id}, renews=True)


def files_added(person_id: int, decision_id: int, not_before: datetime) -> Notice:
    """Several files in a row are told once; one that comes later is told anew."""
    return Notice(
        person_id,
        NoticeKind.FILES_ADDED,
        f"files:{decision_id}:{person_id}",
        not_before,
        {"decision_id": decision_id},
        renews=True,
    )


def cancelled(person_id: int, minutes_id: int, not_before: datetime) -> Notice:
    return Notice(
        person_id,
        NoticeKind.CANCELLED,
        f"cancelled:{minutes_id}:{person_id}",
        not_before,
        {"minutes_id": minutes_id},
    )


def item_news(person_id: int, deed_id: int, not_before: datetime) -> Notice:
    """All that one deed did to this person's items. Taking the deed back drops it."""
    return Notice(
        person_id,
        NoticeKind.ITEM_NEWS,
        f"news:{deed_id}:{person_id}",
        not_before,
        {"deed_id": deed_id},
        cause_id=deed_id,
    )


def earlier_asked(person_id: int, minutes_id: int, not_before: datetime) -> Notice:
    key = f"earlier:{minutes_id}:{person_id}"
    return Notice(person_id, NoticeKind.EARLIER_ASKED, key, not_before, {"minutes_id": minutes_id})


def meeting_opened(person_id: int, meeting_id: int, not_before: datetime) -> Notice:
    key = f"opened:{meeting_id}:{person_id}"
    params: dict[str, Value] = {"meeting_id": meeting_id}
    return Notice(person_id, NoticeKind.MEETING_OPENED, key, not_before, params)


def message_stands(
    person_id: int, minutes_id: int, chat_id: int, message_id: int, not_before: datetime
) -> Notice:
    """Edits a message that is in the chat already; what it says is read when it is edited, each time anew."""
    return Notice(
        person_id,
        NoticeKind.MESSAGE_STANDS,
        f"stands:{chat_id}:{message_id}",
        not_before,
        {"minutes_id": minutes_id, "chat_id": chat_id, "message_id": message_id},
        renews=True,
    )


def role_changed(person_id: int, change_id: int, not_before: datetime, *, asked: bool = False) -> Notice:
    """Each change is told once, as things stand when it is sent. `asked`: as of new items."""
    params: dict[str, Value] = {"change_id": change_id}
    if asked:
        params["asked"] = not_before.isoformat()
    return Notice(person_id, NoticeKind.ROLE_CHANGED, f"role:{change_id}:{person_id}", not_before, params)


def asked_today(person_id: int, day: date, not_before: datetime) -> Notice:
    """One a day: the key holds the day in the workspace's zone."""
    key, params = f"asked:{person_id}:{day}", {"day": day.isoformat()}
    return Notice(person_id, NoticeKind.ASKED_TODAY, key, not_before, params)


def handed_over_key(person_id: int, post_id: int) -> str:
    return f"handed:{post_id}:{person_id}"


def handed_over(person_id: int, post_id: int, not_before: datetime, *, asked: bool = False) -> Notice:
    """Told anew at each appointment. `asked`: as of new items."""
    params: dict[str, Value] = {"post_id": post_id}
    if asked:
        params["asked"] = not_before.isoformat()
    key = handed_over_key(person_id, post_id)
    return Notice(person_id, NoticeKind.HANDED_OVER, key, not_before, params, renews=True)


def deputy(person_id: int, delegation_id: int, what: str, not_before: datetime) -> Notice:
    """`what`: `taken` and `answered` to the director, `returned`, `confirmed` and `ended` to the deputy."""
    return Notice(
        person_id,
        NoticeKind.DEPUTY,
        f"deputy:{delegation_id}:{what}:{person_id}",
        not_before,
        {"delegation_id": delegation_id, "what": what},
        renews=True,
    )


def absence(person_id: int, absence_id: int, what: str, not_before: datetime) -> Notice:
    """`what`: `set`, `begun`, `over` or `dropped`, as of `absence_id`."""
    return Notice(
        person_id,
        NoticeKind.ABSENCE,
        f"absence:{absence_id}:{what}:{person_id}",
        not_before,
        {"absence_id": absence_id, "what": what},
        renews=True,
    )


def merged(
    person_id: int, organization_id: int, not_before: datetime, *, issued_at: datetime | None = None
) -> Notice:
    """`organization_id` is the one that is no more; `issued_at`: when its items were given to this person."""
    params: dict[str, Value] = {"organization_id": organization_id}
    if issued_at is not None:
        params["issued_at"] = issued_at.isoformat()
    key = f"merged:{organization_id}:{person_id}"
    return Notice(person_id, NoticeKind.MERGED, key, not_before, params)


def access_asked(person_id: int, request_id: int, not_before: datetime) -> Notice:
    """To one who may decide. Asked again, it is told again."""
    return Notice(
        person_id,
        NoticeKind.ACCESS_ASKED,
        f"access:{request_id}:{person_id}",
        not_before,
        {"request_id": request_id},
        renews=True,
    )


def access_answer(person_id: int, request_id: int, chat_id: int, not_before: datetime) -> Notice:
    """To the chat that asked. `person_id`: as whom it is let in, or who refused."""
    return Notice(
        person_id,
        NoticeKind.ACCESS_ANSWER,
        f"answer:{request_id}:{person_id}",
        not_before,
        {"request_id": request_id},
        renews=True,
        chat_id=chat_id,
    )


def connection(person_id: int, not_before: datetime) -> Notice:
    return Notice(person_id, NoticeKind.CONNECTION, f"connection:{person_id}", not_before, renews=True)


def cut_off(person_id: int, chat_id: int, not_before: datetime) -> Notice:
    """To the chat that spoke for the person until now; it may happen to it again."""
    return Notice(
        person_id,
        NoticeKind.CUT_OFF,
        f"cut_off:{chat_id}:{person_id}",
        not_before,
        {"chat_id": chat_id},
        renews=True,
        chat_id=chat_id,
    )


def chair_asked(person_id: int, minutes_id: int, not_before: datetime) -> Notice:
    """Asked again, it is said again."""
    return Notice(
        person_id,
        NoticeKind.CHAIR_ASKED,
        f"chair:{minutes_id}:{person_id}",
        not_before,
        {"minutes_id": minutes_id},
        renews=True,
    )


def chair_said(person_id: int, minutes_id: int, remark_id: int, version: int, not_before: datetime) -> Notice:
    """`remark_id` 0: agreed, to the draft of this `version`."""
    return Notice(
        person_id,
        NoticeKind.CHAIR_SAID,
        f"said:{minutes_id}:{remark_id or version}:{person_id}",
        not_before,
        {"minutes_id": minutes_id, "remark_id": remark_id},
    )
