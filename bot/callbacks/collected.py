"""What came in answer to one decision, carried away."""

from __future__ import annotations

from bot.callbacks.fields import Id, Number, Tap


class CollectedTap(Tap, prefix="coll"):
    """«Сводная в Excel»."""

    decision_id: Id


class ArchiveFilesTap(Tap, prefix="zip"):
    """One part (from 0) of the archive of all files."""

    decision_id: Id
    part: Number = 0
