"""Blank forms and annexes that travel with a decision."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Tap


class AttachTap(Tap, prefix="att"):
    """`open`: what is attached; the next file is awaited. `done`: no more. `send`: the files themselves."""

    decision_id: Id
    what: Literal["open", "done", "send"] = "open"


class DetachTap(Tap, prefix="det"):
    """This file travels no more."""

    decision_id: Id
    attachment_id: Id


class ItemFilesTap(Tap, prefix="ifl"):
    """What came with one's item, as files."""

    assignment_id: Id


class MinutesFilesTap(Tap, prefix="mfl"):
    """What came with one's items of these minutes, as files."""

    minutes_id: Id
