"""One assignment in the hands of the office."""

from __future__ import annotations

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.fields import Id, Number, Version


class OfficeItemTap(CallbackData, prefix="oitem"):
    """Its card, for the secretary, the head, whoever accepts reports."""

    assignment_id: Id


class OfficeFilesTap(CallbackData, prefix="ofiles"):
    """All that was sent with the reports, as files."""

    assignment_id: Id


class OfficeSeatsTap(CallbackData, prefix="oseats"):
    """A decision seat by seat, each a button to its card."""

    decision_id: Id
    page: Number = 0


class OfficeMoveTap(CallbackData, prefix="omove"):
    """A move from the card. What needs words, or a day, asks for them next."""

    assignment_id: Id
    version: Version
    move: Literal["accept", "return", "keep", "close", "reopen", "excuse", "propose"]
