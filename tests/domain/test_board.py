"""Counting: decisions by standing, the discipline of an office."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.assignments import Standing
from bot.domain.board import BoardList, DecisionBoard, Owing, Span, Summary, count_decisions, page_of

S = Standing


def board(**posts: int) -> DecisionBoard:
    """A decision of so many posts by standing: `board(done=3, overdue_silent=1)`."""
    return DecisionBoard(
        decision_id=1,
        minutes_id=1,
        code="6/4",
        sentence="Представить заявки",
        due=date(2026, 12, 1),
        standings={Standing(name): count for name, count in posts.items()},
        answered=0,
        total=sum(posts.values()),
    )


@pytest.mark.parametrize(
    "posts,standing",
    [
        ({"done": 3, "overdue_silent": 1}, S.SILENT),
        ({"done": 3, "overdue_silent": 0}, S.DONE),
        ({"done": 3, "left_out": 2}, S.DONE),
        ({"left_out": 2}, S.LEFT_OUT),
        ({}, S.LEFT_OUT),
    ],
)
def test_a_decision_stands_as_its_posts_do(posts: dict[str, int], standing: Standing) -> None:
    assert board(**posts).standing is standing


def test_decisions_are_counted_without_those_left_out() -> None:
    boards = [board(done=1), board(done=1, open=1), board(left_out=3), board(open=2), board(due_soon=1)]
    assert count_decisions(boards) == {
        S.OPEN: 2,
        S.DUE_SOON: 1,
        S.SILENT: 0,
        S.NOT_DONE: 0,
        S.DONE: 1,
        S.DONE_LATE: 0,
    }


def summary(**counts: int) -> Summary:
    usual = {"total": 52, "done": 29, "done_late": 4, "in_work": 17, "overdue": 6, "silent": 4, "not_done": 2}
    day = date(2026, 11, 23)
    return Summary(
        Span(day, None, day, date(2026, 11, 16), date(2026, 11, 29), date(2026, 10, 1)),
        (),
        {BoardList(name): count for name, count in (usual | counts).items()},
        Owing(0, 0, 0),
        (),
    )


@pytest.mark.parametrize(
    "counts,discipline",
    [
        ({}, 71),
        ({"done": 5, "done_late": 0, "overdue": 0}, 100),
        ({"done": 5, "done_late": 5, "overdue": 0}, 0),
        ({"done": 0, "done_late": 0, "overdue": 3}, 0),
        ({"done": 0, "done_late": 0, "overdue": 0}, None),
    ],
)
def test_discipline(counts: dict[str, int], discipline: int | None) -> None:
    assert summary(**counts).discipline == discipline


def test_the_discipline_of_last_month() -> None:
    assert summary().month_discipline is None
    assert summary(month_judged=18, month_on_time=12).month_discipline == 67


@pytest.mark.parametrize(
    "month, ends", [(date(2026, 10, 1), date(2026, 11, 1)), (date(2026, 12, 1), date(2027, 1, 1))]
)
def test_a_month_ends_with_the_next(month: date, ends: date) -> None:
    assert replace(summary().span, month=month).month_ends == ends


@pytest.mark.parametrize(
    "page, total, found", [(0, 0, (0, 1)), (3, 0, (0, 1)), (0, 8, (0, 1)), (1, 9, (1, 2)), (7, 9, (1, 2))]
)
def test_the_nearest_page_there_is(page: int, total: int, found: tuple[int, int]) -> None:
    assert page_of(page, total) == found
