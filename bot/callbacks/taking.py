"""A protocol that came in: again, in parts, with many old ones."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap, Version


class SameTap(Tap, prefix="same"):
    """What the minutes are that seem to repeat earlier ones: `corrected`, or `another`."""

    minutes_id: Id
    version: Version
    what: Literal["corrected", "another"]


class ContinueTap(Tap, prefix="cont"):
    """It is the rest of the draft `before_id`: both are read as one protocol."""

    minutes_id: Id
    before_id: Id


class ArchiveTap(Tap, prefix="arch"):
    """All old drafts that came together go to the archive: shown first, done when `count` (from 1) is given.

    `minutes_id`: the draft to come back to.
    """

    minutes_id: Id
    count: Number = 0
