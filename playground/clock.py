"""Business time, which the playground moves; machine time it leaves alone.

The bot reads the same small file: `{"offset_seconds": <float>}`, business now = machine now + offset.
"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playground.errors import ControlError


class BusinessClock:
    """Owner of the clock file; replaces it in one step, so that a reader never sees half of it."""

    def __init__(self, file: Path, zone: str = "Europe/Moscow") -> None:
        self.file = file
        self.zone = ZoneInfo(zone)
        self.offset = timedelta()
        self._write()

    def now(self) -> datetime:
        """The business moment in the office's zone."""
        return (datetime.now(UTC) + self.offset).astimezone(self.zone)

    def timestamp(self) -> int:
        """The business moment as Telegram dates messages: whole Unix seconds."""
        return int(self.now().timestamp())

    def move_to(self, moment: datetime, *, allow_back: bool = False) -> None:
        """Makes `moment` the business now; a naive one is read in the office's zone.

        Raises ControlError if that lies in the past and `allow_back` is not set.
        """
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=self.zone)
        offset = moment - datetime.now(UTC)
        if offset < self.offset and not allow_back:
            raise ControlError(f"business time goes forward only: it is {self.now().isoformat()} already")
        self.offset = offset
        self._write()

    def plus(self, step: timedelta, *, allow_back: bool = False) -> None:
        """Moves by a step; a negative one needs `allow_back`, else ControlError."""
        if step < timedelta() and not allow_back:
            raise ControlError("business time goes forward only")
        self.offset += step
        self._write()

    def _write(self) -> None:
        draft = self.file.with_suffix(".new")
        draft.write_text(json.dumps({"offset_seconds": self.offset.total_seconds()}), encoding="utf-8")
        draft.replace(self.file)
