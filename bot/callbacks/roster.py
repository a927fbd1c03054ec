"""The list of people as a file."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap


class RosterTap(Tap, prefix="rst"):
    """How to send one, and one to fill in."""

    what: Literal["how", "sample"] = "how"


class RosterReadTap(Tap, prefix="rstjob"):
    """What was read of a sent list: looked at, taken, or left."""

    job_id: Id
    what: Literal["preview", "wrong", "changes", "take", "leave"]
    page: Number = 0
