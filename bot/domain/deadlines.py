"""A deadline as it was written, and the day the product proposes to hand in by.

Reading gives the day as written and nothing here moves it (DESIGN §4): the printed date comes first in
every text, the working day before it is a proposal beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class DeadlineKind(StrEnum):
    DATE = "date"
    PERIOD = "period"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    AS_NEEDED = "as_needed"


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a decision is due.

    `due` is the last day as written, in the workspace's zone (None for ongoing, as needed, or where no day
    can be worked out); `time` stands only where an hour is said; `text` is the words it was read from.
    """

    kind: DeadlineKind
    due: date | None
    text: str
    time: time | None = None
