"""What waits for somebody of the office: «Ждут меня»."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.minutes import Minutes
from bot.domain.people import Post
from bot.domain.queue import QueueKind


class WaitingKind(StrEnum):
    """In the order in which they are shown.

    `agree`: a draft its chair is asked about; `extension` to `report`: what is asked or reported about single
    assignments (`domain.queue`); `request`: who asks to be let in; `draft`: minutes not yet
    approved; `held`: a mailing that can still be stopped; `newcomer`: a seat that came into a group;
    `vacant`: a seat with work and nobody in it;
    `unreached`: people with work whom Telegram doesn't reach; `undelivered`: those of one mailing whom it
    has not reached.
    """

    AGREE = "agree"
    EXTENSION = "extension"
    NOT_CONCERNED = "not_concerned"
    NOT_OURS = "not_ours"
    UNCLEAR = "unclear"
    CLOSE = "close"
    ELSEWHERE = "elsewhere"
    REPORT = "report"
    REQUEST = "request"
    DRAFT = "draft"
    HELD = "held"
    NEWCOMER = "newcomer"
    VACANT = "vacant"
    UNDELIVERED = "undelivered"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line. `count`: assignments, requests, open items of the seat, or people; of a draft its open
    questions.

    `group` and `codes`: what a seat that came into the group has not got.
    `remarks`: what the chair said of the draft and nobody has settled.
    """

    kind: WaitingKind
    count: int = 0
    minutes: Minutes | None = None
    remarks: int = 0
    post: Post | None = None
    group: str = ""
    codes: tuple[str, ...] = ()

    @property
    def matters(self) -> int:
        """For how many it counts in «Ждут Вас»: each assignment to decide, else the line."""
        return self.count if self.kind.value in set(QueueKind) else 1
