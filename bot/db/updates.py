"""Which of Telegram's updates were committed."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from bot.db import tables as t
from bot.db.repository import for_each_dialect, upsert

#: Telegram keeps an update for a day; twice as long is on the safe side.
KEPT = timedelta(days=2)

_NOTE = for_each_dialect(
    lambda insert: insert(t.update_seen).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
)
_SET_ASIDE = upsert(t.update_seen)


class Updates:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def first_time(self, update_id: int, machine_now: datetime) -> bool:
        row = {"update_id": update_id, "seen_at": machine_now}
        return self._connection.execute(_NOTE[self._connection.dialect.name], row).rowcount == 1

    def is_noted(self, update_id: int) -> bool:
        query = select(t.update_seen.c.update_id).where(t.update_seen.c.update_id == update_id)
        return self._connection.scalar(query) is not None

    def set_aside(self, update_id: int, machine_now: datetime, error: str) -> None:
        row = {"update_id": update_id, "seen_at": machine_now, "error": error}
        self._connection.execute(_SET_ASIDE[self._connection.dialect.name], row)

    def forget_before(self, machine_now: datetime) -> int:
        """Counted from `machine_now`: whatever is younger than `KEPT` stays."""
        old = delete(t.update_seen).where(t.update_seen.c.seen_at < machine_now - KEPT)
        return self._connection.execute(old).rowcount
