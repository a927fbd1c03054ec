"""The log of calls: what the bot asked, what it was told, and when by machine time."""

import time
from collections import deque
from dataclasses import dataclass
from typing import Any

from playground.model import Json

KEPT = 20_000


@dataclass(slots=True)
class CallRecord:
    """`started` and `ended` are monotonic seconds; `ended` None while the call is on its way."""

    n: int
    method: str
    params: dict[str, Any]
    started: float
    ended: float | None = None
    result: Any = None
    error: Json | None = None
    fault: str | None = None

    def shown(self) -> Json:
        return {
            "n": self.n,
            "method": self.method,
            "params": self.params,
            "ok": self.error is None and self.ended is not None,
            "result": self.result,
            "error": self.error,
            "fault": self.fault,
            "started": self.started,
            "ended": self.ended,
        }


class CallLog:
    def __init__(self) -> None:
        self._records: deque[CallRecord] = deque(maxlen=KEPT)
        self._count = 0

    def open(self, method: str, params: dict[str, Any]) -> CallRecord:
        self._count += 1
        record = CallRecord(self._count, method, params, time.monotonic())
        self._records.append(record)
        return record

    def close(self, record: CallRecord, *, result: Any = None, error: Json | None = None) -> None:
        record.ended = time.monotonic()
        record.result, record.error = result, error

    def clear(self) -> None:
        self._records.clear()

    def since(self, n: int, method: str | None = None, *, polls: bool = False) -> list[Json]:
        """Calls after number `n`; getUpdates only if asked for by name or with `polls`."""
        wanted = method.lower() if method else None
        return [
            record.shown()
            for record in self._records
            if record.n > n
            and (record.method.lower() == wanted if wanted else polls or record.method != "getUpdates")
        ]
