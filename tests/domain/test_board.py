"""Counting: decisions by standing, the discipline of an office."""

from datetime import date
from typing import Any

import pytest

from bot.domain.assignments import Standing
from bot.domain.board import DecisionBoard, Summary, count_decisions

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


def summary(**counts: Any) -> Summary:
    values: dict[str, Any] = {
        "today": date(2026, 11, 23),
        "period_from": None,
        "minutes_numbers": (),
        "total": 52,
        "done": 29,
        "done_late": 4,
        "in_work": 17,
        "silent": 4,
        "not_done": 2,
        "silent_posts": 7,
        "not_done_posts": 3,
        "debtors": (),
        "this_week": (),
        "since": date(2026, 11, 16),
        "done_since": 6,
        "new_overdue_since": 1,
    }
    return Summary(**values | counts)


@pytest.mark.parametrize(
    "counts,discipline",
    [
        ({}, 71),
        ({"done": 5, "done_late": 0, "silent": 0, "not_done": 0}, 100),
        ({"done": 5, "done_late": 5, "silent": 0, "not_done": 0}, 0),
        ({"done": 0, "done_late": 0, "silent": 3, "not_done": 0}, 0),
        ({"done": 0, "done_late": 0, "silent": 0, "not_done": 0}, None),
    ],
)
def test_discipline(counts: dict[str, int], discipline: int | None) -> None:
    assert summary(**counts).discipline == discipline


def test_overdue_is_orange_and_red_together() -> None:
    assert summary().overdue == 6
