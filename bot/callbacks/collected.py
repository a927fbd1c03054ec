"""What came in answer to one decision, carried away."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number


class CollectedTap(CallbackData, prefix="coll"):
    """«Сводная в Excel»."""

    decision_id: Id


class ArchiveFilesTap(CallbackData, prefix="zip"):
    """One part (from 0) of the archive of all files."""

    decision_id: Id
    part: Number = 0
