"""A person's own items."""

from __future__ import annotations

from bot.callbacks.fields import Id, Number, Tap, Version


class AcknowledgeTap(Tap, prefix="ack"):
    minutes_id: Id


class CardTap(Tap, prefix="card"):
    assignment_id: Id


class MineTap(Tap, prefix="mine"):
    """All open items; of one set of minutes where `minutes_id` isn't 0."""

    minutes_id: Id = 0
    page: Number = 0


class ReportTap(Tap, prefix="done"):
    assignment_id: Id
    version: Version


class TakeTap(Tap, prefix="take"):
    assignment_id: Id
    version: Version


class NoWordsTap(Tap, prefix="nowords"):
    assignment_id: Id


class UndoTap(Tap, prefix="undo"):
    assignment_id: Id
    version: Version


class UndoDeedTap(Tap, prefix="undodeed"):
    """Takes back one tap with all that it did; `deed_id` as in the journal."""

    deed_id: Id


class WordsForTap(Tap, prefix="wordsfor"):
    """«Это ответ по какому пункту?»: this one."""

    assignment_id: Id
