"""The journal: who did what to what, from what to what, by which chat. Ids and values, never names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One deed. `at` is business time. `before` and `after` hold only what changed; undo reads `before`.

    `deed_id` is common to all lines of one tap, which are taken back together.
    `actor_id` is None where the bot itself acted (a hold ended, the first of several took it).
    """

    id: int
    at: datetime
    actor_id: int | None
    chat_id: int | None
    deed: str
    object_kind: str
    object_id: int
    before: Mapping[str, Value] = field(default_factory=dict)
    after: Mapping[str, Value] = field(default_factory=dict)
    deed_id: int | None = None
