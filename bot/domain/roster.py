"""The office's list of people as somebody's table: what it says, what is wrong in it, what it would change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RosterRead:
    """A list that was read and is not yet taken."""

    job_id: int
