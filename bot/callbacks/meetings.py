"""The next meeting, and what it opens with."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap


class MeetingTap(Tap, prefix="mtg"):
    """`next`: as it is planned; `day`, `title`, `place`: to be changed; `begin` asks where it is not today,
    `sure` begins; `cancel`.
    """

    what: Literal["next", "day", "title", "place", "begin", "sure", "cancel"]
    meeting_id: Id = 0


class PlanTap(Tap, prefix="mtgp"):
    """A day and hour that were proposed: minutes since 1970."""

    at: Number


class TableTap(Tap, prefix="mtgt"):
    """What a meeting opens with: its counts, the table as a file."""

    meeting_id: Id
    what: Literal["counts", "word"] = "counts"


class RowTap(Tap, prefix="mtgr"):
    """«По одному»: the row at `index`."""

    meeting_id: Id
    index: Number = 0
