"""What waits for somebody of the office: «Ждут меня»."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.minutes import Minutes
from bot.domain.people import Post


class WaitingKind(StrEnum):
    """In the order in which they are shown.

    `agree`: a draft its chair is asked about; `request`: who asks to be let in; `draft`: minutes not yet
    approved; `held`: a mailing that can still be stopped; `vacant`: a seat with work and nobody in it;
    `unreached`: people with work whom Telegram doesn't reach.
    """

    AGREE = "agree"
    REQUEST = "request"
    DRAFT = "draft"
    HELD = "held"
    VACANT = "vacant"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line. `count`: requests, open items of the seat, or people; of a draft its open questions.

    `remarks`: what the chair said of the draft and nobody has settled.
    """

    kind: WaitingKind
    count: int = 0
    minutes: Minutes | None = None
    remarks: int = 0
    post: Post | None = None
