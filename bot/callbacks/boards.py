"""Boards."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap


class BoardTap(Tap, prefix="brd"):
    """`silent` and `not_done` are the organizations that owe; `lists` is all numbers as buttons."""

    what: Literal["summary", "lists", "silent", "not_done", "minutes", "organizations", "how"]
    page: Number = 0


class BoardListTap(Tap, prefix="brdl"):
    """The decisions behind one number of the summary: `domain.board.BoardList`."""

    which: Literal[
        "total",
        "done",
        "done_late",
        "in_work",
        "overdue",
        "silent",
        "not_done",
        "this_week",
        "done_since",
        "overdue_since",
        "moved_since",
        "month_judged",
        "month_on_time",
    ]
    page: Number = 0


class BoardMinutesTap(Tap, prefix="brdm"):
    minutes_id: Id
    page: Number = 0


class BoardSeatTap(Tap, prefix="brdo"):
    """All that an organization was given, found by one of its seats."""

    post_id: Id
    page: Number = 0


class BoardPersonTap(Tap, prefix="brdp"):
    """All that one person answers for."""

    person_id: Id
    page: Number = 0


class AskTodayTap(Tap, prefix="brda"):
    """«Запросить ответ сегодня»: whom first, then `sure`."""

    sure: bool = False


class BoardPaperTap(Tap, prefix="brdw"):
    """«Справка главе»: the summary as a page in Word."""


class LiveTap(Tap, prefix="live"):
    """The secretary's line of one set of minutes, and its lists."""

    minutes_id: Id
    what: Literal["line", "silent", "paper"]
    page: Number = 0


class DecisionBoardTap(Tap, prefix="brdd"):
    """One decision: who has answered and who is silent."""

    decision_id: Id
