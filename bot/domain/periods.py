"""The periods of a recurring decision as the office looks at them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.assignments import Assignment, Standing, standing
from bot.domain.calendar import WorkingDays
from bot.domain.minutes import Decision
from bot.domain.people import Post
from bot.domain.recurrence import Recurrence

SUMMER = frozenset({6, 7, 8})


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """One period over its seats: (seat, where it stands). `due` is its printed (or asking) day."""

    key: str
    due: date | None
    seats: Sequence[tuple[Post, Standing]]


@dataclass(frozen=True, slots=True)
class DecisionPeriods:
    """`rows` oldest first; `next_due` is the printed day of the period that `goes_on.issue_next` issues.
    `open_items` are still to be answered; `may_change`: whoever looks may.
    """

    decision: Decision
    goes_on: Recurrence
    rows: tuple[PeriodRow, ...]
    next_due: date | None
    open_items: int
    may_change: bool
    today: date


def rows_of(
    assignments: Sequence[Assignment], posts: Mapping[int, Post], today: date, calendar: WorkingDays
) -> tuple[PeriodRow, ...]:
    by_key: dict[str, list[Assignment]] = {}
    for one in assignments:
        if one.period is not None and one.post_id in posts:
            by_key.setdefault(one.period, []).append(one)
    return tuple(
        PeriodRow(
            key,
            next((a.first_due or a.due or a.asked_on for a in those), None),
            [(posts[a.post_id], standing(a, today, calendar)) for a in those if a.post_id is not None],
        )
        for key, those in sorted(by_key.items())
    )
