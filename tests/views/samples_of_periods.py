"""Screens of recurring decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.domain.assignments import Standing, State
from bot.domain.items import Item
from bot.domain.lifecycle import Move
from bot.domain.periods import SUMMER, DecisionPeriods, PeriodRow
from bot.domain.recurrence import Recurrence, Rule
from bot.views import board, cards, periods
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Sample, worst

DECISION, WORST_DECISION = office.decisions()[1], office.worst_decisions()[0]
BOTH = frozenset({Move.REPORT, Move.TAKE})


def monthly(month: int, year: int = 2026, **changes: object) -> Item:
    """A report by the 5th."""
    item = office.item(4, "Сдавать отчёт о горячем питании", date(year, month, 5))
    one = replace(item.assignment, period=f"{year}-{month:02}", id=100 * year + month, **changes)  # type: ignore[arg-type]
    return replace(item, assignment=one)


OWN = (
    monthly(8, state=State.DONE, reported_on=date(2026, 8, 4)),
    monthly(9, state=State.DONE, reported_on=date(2026, 9, 9)),
    monthly(10, state=State.CLOSED),
    monthly(11),
    monthly(12),
)
KEYS = ("2026-12", "2026-W49", "2026-Q4", "2026-12-04")
ELSE = (
    ("2026-10/2", State.DONE),
    ("2026-W49", State.REPORTED),
    ("2026-Q4", State.ISSUED),
    ("2026-H2", State.ISSUED),
    ("2026", State.ISSUED),
)
OTHERS = tuple(
    replace(item, code=f"6/{n}", assignment=replace(item.assignment, id=n, period=key))
    for n, (item, key) in enumerate(((monthly(12), key) for key in KEYS), 4)
)


def row(key: str, due: date, *standings: Standing) -> PeriodRow:
    return PeriodRow(key, due, list(zip(office.posts(), standings, strict=False)))


DONE, LATE, OPEN, SILENT = Standing.DONE, Standing.DONE_LATE, Standing.OPEN, Standing.SILENT
ROWS = (
    row("2026-09", date(2026, 9, 5), DONE, DONE, LATE),
    row("2026-10", date(2026, 10, 5), DONE, DONE, SILENT),
    row("2026-11", date(2026, 11, 5), Standing.LEFT_OUT),
    row("2026-12", date(2026, 12, 5), DONE, OPEN, OPEN),
)
RUNS = Recurrence(
    DECISION.id,
    Rule.of("monthly:5"),
    frozenset({7, 8}),
    date(2027, 5, 31),
    "2027-01",
    datetime(2026, 12, 29, 9, tzinfo=ZONE),
)


def seen(goes_on: Recurrence = RUNS, rows: Sequence[PeriodRow] = ROWS, **changes: object) -> DecisionPeriods:
    one = DecisionPeriods(DECISION, goes_on, tuple(rows), date(2027, 1, 5), 3, may_change=True, today=TODAY)
    return replace(one, **changes)  # type: ignore[arg-type]


ENDED = replace(RUNS, upcoming=None, issue_next=None, ended_at=NOW, ended_by=2)
OVER = replace(RUNS, upcoming=None, issue_next=None, ends_on=None)
WITHOUT_SUMMER = replace(RUNS, except_months=SUMMER, ends_on=None)
YEARLY = replace(
    RUNS, rule=Rule.of("information:01-20"), upcoming="2027", except_months=frozenset(), ends_on=None
)
WORST_ROWS = tuple(
    PeriodRow(
        f"{year}-{month:02}/3", date(year, month, 28), [(post, SILENT) for post in office.worst_posts()]
    )
    for year in (2026, 2027)
    for month in range(1, 13)
)

OF_PERIODS = [
    Sample("director", "новый период", lambda t: periods.begun(t, OWN[-1:], TODAY)),
    Sample("director", "новые периоды разных ритмов", lambda t: periods.begun(t, OTHERS, TODAY)),
    Sample(
        "director",
        "карточка с периодами",
        lambda t: cards.card(t, OWN[-1], (), BOTH, TODAY, ZONE, periods=[item.assignment for item in OWN]),
    ),
    Sample(
        "director",
        "карточка: периоды других ритмов",
        lambda t: cards.card(
            t,
            OWN[-1],
            (),
            BOTH,
            TODAY,
            ZONE,
            periods=[
                replace(OWN[-1].assignment, period=key, state=state, due=date(2026, 12, 31))
                for key, state in ELSE
            ],
        ),
    ),
    *(
        Sample(
            "director",
            f"новый период: {key}",
            lambda t, key=key: periods.begun(  # type: ignore[misc]
                t,
                [
                    replace(
                        OWN[-1], assignment=replace(OWN[-1].assignment, period=key, due=date(2026, 12, 31))
                    )
                ],
                TODAY,
            ),
        )
        for key, _ in ELSE
    ),
    Sample("secretary", "периоды решения", lambda t: periods.periods(t, seen(), ZONE)),
    Sample("head", "периоды решения", lambda t: periods.periods(t, seen(may_change=False), ZONE)),
    Sample("secretary", "периоды: больше не нужно", lambda t: periods.periods(t, seen(ENDED), ZONE)),
    Sample("secretary", "периоды: срок вышел", lambda t: periods.periods(t, seen(OVER, next_due=None), ZONE)),
    Sample("secretary", "периоды: кроме лета", lambda t: periods.periods(t, seen(WITHOUT_SUMMER), ZONE)),
    Sample(
        "secretary",
        "периоды: постоянно",
        lambda t: periods.periods(t, seen(YEARLY, (row("2027", date(2027, 1, 20), OPEN),)), ZONE),
    ),
    Sample(
        "secretary",
        "решение с периодами",
        lambda t: board.decision_board(
            t, DECISION, office.detail(office.posts()), TODAY, [periods.periods_row(t, 2)]
        ),
    ),
]

WORST_OF_PERIODS = [
    worst(
        "новые периоды",
        lambda t: periods.begun(t, office.worst_items(period="2026-12/2"), TODAY),
    ),
    worst(
        "карточка с периодами",
        lambda t: cards.card(
            t,
            office.worst_items(1)[0],
            (),
            BOTH,
            TODAY,
            ZONE,
            periods=[replace(OWN[0].assignment, period="2026-12/9") for _ in range(60)],
        ),
    ),
    worst(
        "периоды решения",
        lambda t: periods.periods(
            t,
            seen(
                replace(RUNS, decision_id=BIG, except_months=frozenset(range(1, 12))),
                WORST_ROWS,
                decision=WORST_DECISION,
                open_items=10**6,
            ),
            ZONE,
        ),
    ),
]
