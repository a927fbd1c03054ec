"""What happens to a draft before it is approved: steps that can be taken back, remarks of the chair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DraftStep:
    """One change of a draft. `before` is what `usecases.draft_steps` needs to take it back: JSON."""

    id: int
    minutes_id: int
    by_id: int
    at: datetime
    deed: str
    before: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Remark:
    """What was said of a draft: of one decision, or of all where `decision_id` is None."""

    id: int
    minutes_id: int
    by_id: int
    at: datetime
    words: str
    decision_id: int | None = None
    settled: bool = False
