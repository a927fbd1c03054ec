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
    #: The morning digest, one live message a person.
    DIGEST = "digest"
    #: The secretary's live line of one set of minutes.
    LIVE_LINE = "live_line"
    #: A file was read: its draft, or why it could not be.
    DRAFT_READ = "draft_read"
    #: Items of withdrawn minutes were cancelled.
    CANCELLED = "cancelled"


#: Urgent before digest: smaller goes first.
URGENCY = {
    NoticeKind.DRAFT_READ: 0,
    NoticeKind.CANCELLED: 1,
    NoticeKind.NEW_ITEMS: 2,
    NoticeKind.LIVE_LINE: 3,
    NoticeKind.DIGEST: 4,
}


@dataclass(frozen=True, slots=True)
class Notice:
    """To one person. `dedupe_key` is unique in the workspace: the same notice twice is one row.

    Posting a key again makes a row that waits or was sent fresh again only where `renews` is set
    (a live line), else it changes nothing. `not_before` is business time.
    """

    person_id: int
    kind: NoticeKind
    dedupe_key: str
    not_before: datetime
    params: Mapping[str, Value] = field(default_factory=dict)
    renews: bool = False


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


def cancelled(person_id: int, minutes_id: int, not_before: datetime) -> Notice:
    return Notice(
        person_id,
        NoticeKind.CANCELLED,
        f"cancelled:{minutes_id}:{person_id}",
        not_before,
        {"minutes_id": minutes_id},
    )
