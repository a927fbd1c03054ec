"""Ids made by the application: known before the insert, ordered by time (docs/decisions/0003)."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Lock

EPOCH = datetime(2024, 1, 1, tzinfo=UTC)

#: 63 bits in all: 41 of milliseconds since EPOCH (to the year 2093), a counter, and chance that keeps two
#: processes apart.
COUNTER_BITS, CHANCE_BITS = 12, 10

_MILLISECOND = timedelta(milliseconds=1)


class IdMaker:
    """Each call gives a greater id than the one before, whatever the clock does. Safe among threads."""

    def __init__(self, machine_now: Callable[[], datetime]) -> None:
        self._machine_now = machine_now
        self._chance = secrets.randbelow(1 << CHANCE_BITS)
        self._last = 0
        self._lock = Lock()

    def go_on_after(self, there: int) -> None:
        """Whatever the clock says, ids to come are greater than `there` and what was made in its moment."""
        with self._lock:
            self._last = max(self._last, (there >> CHANCE_BITS) + (1 << COUNTER_BITS))

    def __call__(self) -> int:
        milliseconds = (self._machine_now() - EPOCH) // _MILLISECOND
        with self._lock:
            # A clock set back, or more ids than a millisecond's counter holds: the stamp runs ahead a little.
            self._last = max(milliseconds << COUNTER_BITS, self._last + 1)
            return self._last << CHANCE_BITS | self._chance
