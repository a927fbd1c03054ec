"""What the office has to decide about single assignments."""

from __future__ import annotations

from typing import Literal, TypeAlias

from bot.callbacks.fields import Id, Number, Tap, Version

#: As `domain.queue.QueueKind`.
Kind: TypeAlias = Literal["extension", "not_concerned", "not_ours", "unclear", "close", "elsewhere", "report"]


class QueueTap(Tap, prefix="queue"):
    """The `place`-th matter of a kind, from 0. `each`: what belongs together is taken one by one."""

    kind: Kind
    place: Number = 0
    each: bool = False


class DecideTap(Tap, prefix="decide"):
    """What is answered to one appeal; what needs words, or a day, asks for them next."""

    appeal_id: Id
    choice: Literal["grant", "some", "other", "refuse", "agree", "give", "leave", "answer"]


class ConcernTap(Tap, prefix="concern"):
    """All that was asked about one decision up to the newest that stood on the screen."""

    decision_id: Id
    last_id: Id
    choice: Literal["agree", "refuse"]


class AllTap(Tap, prefix="qall"):
    """All of a kind, up to the newest that stood on the screen."""

    kind: Literal["extension", "elsewhere", "report"]
    last_id: Id
    choice: Literal["grant", "refuse", "accept"]


class QueueMoveTap(Tap, prefix="qmove"):
    """As `OfficeMoveTap`, in the queue: the next matter follows."""

    assignment_id: Id
    version: Version
    move: Literal["accept", "return", "keep"]
    kind: Literal["elsewhere", "report"]


class ReasonTap(Tap, prefix="reason"):
    """One of the ready reasons for what is asked now, from 0."""

    number: Number


class AskDayTap(Tap, prefix="askday"):
    """«С новым сроком»: a day is said before the words."""


class OfficeDayTap(Tap, prefix="oday"):
    """The day that is asked for: (year × 100 + month) × 100 + day."""

    day: Number
