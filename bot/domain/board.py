"""Where everything stands, counted: the head's summary and the secretary's live line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.assignments import Standing, fold
from bot.domain.items import Item
from bot.domain.people import Person, Post


@dataclass(frozen=True, slots=True)
class Span:
    """The days a summary speaks of.

    Minutes dated `issued_from` or later count, and of older ones what is not done. Due soon is what has its
    hand-in day on or before `soon_until`; «this week» ends on `week_ends`, «since» begins with `since`;
    `month` is the first day of last month.
    """

    today: date
    issued_from: date | None
    soon_until: date
    since: date
    week_ends: date
    month: date

    @property
    def month_ends(self) -> date:
        """The first day after last month."""
        return date(self.month.year + self.month.month // 12, self.month.month % 12 + 1, 1)


class BoardList(StrEnum):
    """Each number of the summary is a list of decisions; a decision stands in several."""

    TOTAL = "total"
    DONE = "done"
    DONE_LATE = "done_late"
    IN_WORK = "in_work"
    OVERDUE = "overdue"
    SILENT = "silent"
    NOT_DONE = "not_done"
    THIS_WEEK = "this_week"
    DONE_SINCE = "done_since"
    OVERDUE_SINCE = "overdue_since"
    MOVED_SINCE = "moved_since"
    #: Printed day in last month, and done or overdue: what the month's discipline is of; and on time.
    MONTH_JUDGED = "month_judged"
    MONTH_ON_TIME = "month_on_time"


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
class NextDue:
    """The decision that is due next, and how many of its posts have answered."""

    decision_id: int
    code: str
    sentence: str
    due: date | None
    answered: int
    total: int


@dataclass(frozen=True, slots=True)
class MinutesCounts:
    """How many decisions on control of one set of minutes stand where."""

    total: int
    done: int
    silent: int
    not_done: int


@dataclass(frozen=True, slots=True)
class DebtorRow:
    """A post and what it owes: overdue items without a word, and answered but not done.

    `oldest_due` is the earliest printed day among the silent (else among the overdue); `late_days` the
    working days since then, where somebody has counted them.
    """

    post_id: int
    label: str
    person: str
    phone: str
    connected: bool
    silent: int
    not_done: int
    oldest_due: date | None
    late_days: int | None = None


@dataclass(frozen=True, slots=True)
class Owing:
    """How many posts owe something overdue: at all, without a word, with an answer."""

    posts: int
    silent: int
    not_done: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The head's screen. All counts are of decisions, unless the name says posts.

    `debtors` are those to phone first. `first_this_week` is what is due next; `extensions` how many requests
    for another day wait for the reader (none where they aren't his to decide); `may_ask`: he may have the
    silent asked today.
    """

    span: Span
    minutes_numbers: tuple[str, ...]
    counts: Mapping[BoardList, int]
    owing: Owing
    debtors: tuple[DebtorRow, ...]
    first_this_week: NextDue | None = None
    extensions: int = 0
    may_ask: bool = False

    def of(self, which: BoardList) -> int:
        return self.counts.get(which, 0)

    @property
    def on_time(self) -> int:
        return self.of(BoardList.DONE) - self.of(BoardList.DONE_LATE)

    @property
    def judged(self) -> int:
        return self.of(BoardList.DONE) + self.of(BoardList.OVERDUE)

    @property
    def discipline(self) -> int | None:
        """Per cent of decisions done by their printed day, over all done or overdue; None of none."""
        return percent(self.on_time, self.judged)

    @property
    def month_discipline(self) -> int | None:
        """The same of decisions whose printed day was last month's."""
        return percent(self.of(BoardList.MONTH_ON_TIME), self.of(BoardList.MONTH_JUDGED))


def percent(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None


def count_decisions(boards: Iterable[DecisionBoard]) -> dict[Standing, int]:
    """How many decisions stand where; those with all posts left out are not counted."""
    counted = dict.fromkeys(Standing, 0)
    for board in boards:
        counted[board.standing] += 1
    counted.pop(Standing.LEFT_OUT)
    return counted


@dataclass(frozen=True, slots=True)
class Asking:
    """Organizations by whether Telegram reaches them; `at` is when the messages go out, `people` how many.

    `sent`: they were ordered by this very tap.
    """

    reached: tuple[DebtorRow, ...]
    unreached: tuple[DebtorRow, ...]
    people: int
    at: datetime
    sent: bool = False


#: Decisions, or items, on a page of a list.
PAGE = 8


def page_of(page: int, total: int) -> tuple[int, int]:
    """(the nearest page there is, of how many)"""
    pages = max(1, -(-total // PAGE))
    return min(page, pages - 1), pages


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list of decisions; `pages` is 1 where it is empty."""

    which: BoardList
    span: Span
    boards: tuple[DecisionBoard, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Given:
    """All that was given to an organization, to one seat or to one person, and how it stands: what is owed
    first, then what is open, then the rest; each by its day.

    `name` is whose it is; `person` answers for it today. `telegram_id` is his account, None where Telegram
    doesn't reach him; `post` is the seat it was found by.
    """

    name: str
    person: Person | None
    telegram_id: int | None
    items: tuple[tuple[Item, Standing], ...]
    post: Post | None = None


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
