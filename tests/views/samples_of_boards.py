"""Screens of whoever looks at all at once: the summary, debtors, boards of minutes and of a decision."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.assignments import Standing
from bot.views import board
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Sample, worst
from tests.views.samples_of_minutes import APPROVED, DECISIONS, WORST_DECISIONS, WORST_MINUTES

OF_BOARDS = [
    Sample("head", "сводка", lambda t: board.summary(t, office.summary(), NOW, ZONE)),
    Sample(
        "head",
        "сводка: всё хорошо",
        lambda t: board.summary(
            t,
            replace(
                office.summary(),
                minutes_numbers=("5",),
                silent=0,
                not_done=0,
                done_late=0,
                debtors=(),
                this_week=(),
                done_since=0,
                new_overdue_since=0,
            ),
            NOW,
            ZONE,
        ),
    ),
    Sample(
        "head",
        "сводка: много протоколов",
        lambda t: board.summary(
            t, replace(office.summary(), minutes_numbers=("4", "28.02", "7"), period_from=None), NOW, ZONE
        ),
    ),
    Sample(
        "head",
        "сводка: очень много протоколов",
        lambda t: board.summary(t, replace(office.summary(), minutes_numbers=("1", "28.02") * 4), NOW, ZONE),
    ),
    Sample("head", "сводка: пусто", board.nothing_on_control),
    Sample("head", "нет информации", lambda t: board.silent(t, office.debtors(), TODAY)),
    Sample("head", "нет информации: ни от кого", lambda t: board.silent(t, (), TODAY)),
    Sample("head", "не исполнено", lambda t: board.not_done(t, office.debtors(), TODAY)),
    Sample("head", "не исполнено: никем", lambda t: board.not_done(t, (), TODAY)),
    Sample("head", "по организациям", lambda t: board.organizations(t, office.debtors(), TODAY)),
    Sample("head", "по организациям: пусто", lambda t: board.organizations(t, (), TODAY)),
    Sample("head", "по протоколам", lambda t: board.minutes_list(t, (APPROVED,), office.boards())),
    Sample("head", "протоколов нет", lambda t: board.minutes_list(t, (), ())),
    Sample("head", "решения протокола", lambda t: board.minutes_board(t, APPROVED, office.boards(), TODAY)),
    Sample(
        "head",
        "решение: снято",
        lambda t: board.minutes_board(t, APPROVED, (office.board(9, None, Standing.LEFT_OUT, 0, 3),), TODAY),
    ),
    Sample(
        "head",
        "одно решение",
        lambda t: board.decision_board(t, DECISIONS[1], office.detail(office.posts()), TODAY),
    ),
    Sample("head", "как считаем", board.how_counted),
]

WORST_OF_BOARDS = [
    worst("сводка", lambda t: board.summary(t, office.worst_summary(), NOW, ZONE)),
    worst("по организациям", lambda t: board.organizations(t, office.worst_debtors(), TODAY, 2)),
    worst(
        "по протоколам",
        lambda t: board.minutes_list(
            t,
            [replace(WORST_MINUTES, id=BIG - n) for n in range(60)],
            [replace(b, minutes_id=BIG - n) for n in range(60) for b in office.boards()],
            1,
        ),
    ),
    worst(
        "решения протокола",
        lambda t: board.minutes_board(
            t,
            WORST_MINUTES,
            [
                replace(
                    office.boards()[1],
                    decision_id=BIG - n,
                    minutes_id=BIG,
                    code=office.LONG_NAME,
                    sentence=office.LONG_SENTENCE,
                )
                for n in range(60)
            ],
            TODAY,
            1,
        ),
    ),
    worst(
        "одно решение",
        lambda t: board.decision_board(t, WORST_DECISIONS[0], office.detail(office.worst_posts()), TODAY),
    ),
]
