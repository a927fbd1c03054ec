"""What of the office's people joined, and an item that goes to another seat."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Tap, Version


class NewcomerTap(Tap, prefix="newc"):
    """A seat that came into a group: looked at, given what the group has, passed over."""

    post_id: Id
    what: Literal["see", "give", "pass"] = "see"


class SeatItemsTap(Tap, prefix="seatit"):
    """What is open with a seat that nobody holds: each item can be given to another."""

    post_id: Id


class ReaddressTap(Tap, prefix="readr"):
    """`post_id` 0: it is asked to whom."""

    assignment_id: Id
    version: Version
    post_id: Id = 0
