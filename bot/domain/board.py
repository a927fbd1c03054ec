"""Where everything stands, counted: the head's summary and the secretary's live line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.assignments import Standing, fold


@dataclass(frozen=True, slots=True)
class DecisionBoard:
    """One decision over its posts. `standings` counts its posts by standing; `answered` those that moved."""

    decision_id: int
    minutes_id: int
    code: str
    sentence: str
    due: date | None
    standings: Mapping[Standing, int]
    answered: int
    total: int

    @property
    def standing(self) -> Standing:
        return fold(s for s, posts in self.standings.items() if posts)


@dataclass(frozen=True, slots=True)
class DebtorRow:
    """A post and what it owes: overdue items without a word, and answered but not done.

    `oldest_due` is the earliest printed day among the silent (else among the overdue).
    """

    post_id: int
    label: str
    person: str
    phone: str
    connected: bool
    silent: int
    not_done: int
    oldest_due: date | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The head's screen. All counts are of decisions, unless the name says posts.

    `done_since` and `new_overdue_since` count from `since` (a week before) up to `today`.
    """

    today: date
    period_from: date | None
    minutes_numbers: tuple[str, ...]
    total: int
    done: int
    done_late: int
    in_work: int
    silent: int
    not_done: int
    silent_posts: int
    not_done_posts: int
    debtors: tuple[DebtorRow, ...]
    this_week: tuple[DecisionBoard, ...]
    since: date
    done_since: int
    new_overdue_since: int

    @property
    def overdue(self) -> int:
        return self.silent + self.not_done

    @property
    def discipline(self) -> int | None:
        """Per cent of decisions done by their printed day, over all done or overdue; None of none."""
        judged = self.done + self.overdue
        return round(100 * (self.done - self.done_late) / judged) if judged else None


def count_decisions(boards: Iterable[DecisionBoard]) -> dict[Standing, int]:
    """How many decisions stand where; those with all posts left out are not counted."""
    counted = dict.fromkeys(Standing, 0)
    for board in boards:
        counted[board.standing] += 1
    counted.pop(Standing.LEFT_OUT)
    return counted


@dataclass(frozen=True, slots=True)
class LiveLine:
    """The secretary's line of one set of minutes: people, and (`…_items`) assignments.

    `on_paper`: who has no connected account, or blocked the bot, and has to be told otherwise; `part`: these
    are the rest of minutes of that number.
    """

    minutes_id: int
    number: str | None
    date: date | None
    people: int
    sent: int
    acknowledged: int
    answered: int
    on_paper: int
    done_items: int
    all_items: int
    withdrawn: bool = False
    part: bool = False
