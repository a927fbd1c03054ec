"""One assignment in the hands of the office."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap, Version


class OfficeItemTap(Tap, prefix="oitem"):
    """Its card, for the secretary, the head, whoever accepts reports."""

    assignment_id: Id


class OfficeFilesTap(Tap, prefix="ofiles"):
    """All that was sent with the reports, as files."""

    assignment_id: Id


class OfficeSeatsTap(Tap, prefix="oseats"):
    """A decision seat by seat, each a button to its card."""

    decision_id: Id
    page: Number = 0


class OfficeMoveTap(Tap, prefix="omove"):
    """A move from the card. What needs words, or a day, asks for them next."""

    assignment_id: Id
    version: Version
    move: Literal["accept", "return", "keep", "close", "reopen", "excuse", "propose"]
