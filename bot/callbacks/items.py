"""A person's own items."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number, Version


class AcknowledgeTap(CallbackData, prefix="ack"):
    minutes_id: Id


class CardTap(CallbackData, prefix="card"):
    assignment_id: Id


class MineTap(CallbackData, prefix="mine"):
    """All open items; of one set of minutes where `minutes_id` isn't 0."""

    minutes_id: Id = 0
    page: Number = 0


class ReportTap(CallbackData, prefix="done"):
    assignment_id: Id
    version: Version


class TakeTap(CallbackData, prefix="take"):
    assignment_id: Id
    version: Version


class NoWordsTap(CallbackData, prefix="nowords"):
    assignment_id: Id


class UndoTap(CallbackData, prefix="undo"):
    assignment_id: Id
    version: Version


class UndoDeedTap(CallbackData, prefix="undodeed"):
    """Takes back one tap with all that it did; `deed_id` as in the journal."""

    deed_id: Id


class WordsForTap(CallbackData, prefix="wordsfor"):
    """«Это ответ по какому пункту?»: this one."""

    assignment_id: Id
