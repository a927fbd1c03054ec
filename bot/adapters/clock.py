"""The two clocks (docs/decisions/0005): business time, which the playground can move, and machine time."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path


class SystemClock:
    """Business time is machine time."""

    def now(self) -> datetime:
        return self.machine_now()

    def machine_now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 here the time comes from


class MovableClock(SystemClock):
    """Business time is machine time and an offset kept in a file: `{"offset_seconds": 3600.0}`.

    The file is looked at on each call and read when it changed; while it is missing nothing is moved. What
    can't be understood (half written) leaves the offset as it was. Against the real Telegram the settings
    refuse such a file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._changed: tuple[int, int] | None = None
        self._offset = timedelta(0)

    def now(self) -> datetime:
        self._look()
        return self.machine_now() + self._offset

    def _look(self) -> None:
        try:
            there = self._path.stat()
        except FileNotFoundError:
            self._changed, self._offset = None, timedelta(0)
            return
        changed = (there.st_mtime_ns, there.st_size)
        if changed == self._changed:
            return
        try:
            said = json.loads(self._path.read_text("utf-8"))
            self._offset = timedelta(seconds=float(said["offset_seconds"]))
        except (ValueError, KeyError, TypeError, OverflowError):
            return
        self._changed = changed
