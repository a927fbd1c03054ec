"""Screens of whoever looks at all at once: the summary, debtors, boards of minutes and of a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.domain.assignments import Standing
from bot.domain.board import PAGE, Asking, BoardList, DebtorRow, Listed, MinutesCounts, Owing
from bot.i18n import Texts
from bot.views import asking_today, board, board_lists
from bot.views.board_lists import minutes_board
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Sample, worst
from tests.views.samples_of_minutes import APPROVED, DECISIONS, WORST_DECISIONS, WORST_MINUTES

COUNTS = {APPROVED.id: MinutesCounts(52, 29, 4, 2)}
LISTED = Listed(BoardList.SILENT, office.SPAN, office.boards(), 14, 1, 2)
GOOD = replace(
    office.summary(
        overdue=0, silent=0, not_done=0, done_late=0, done_since=0, overdue_since=0, moved_since=0
    ),
    minutes_numbers=("5",),
    owing=Owing(0, 0, 0),
    debtors=(),
    first_this_week=None,
    extensions=0,
)
EMPTY = office.summary(done=0, done_late=0, overdue=0, month_judged=0, month_on_time=0)


def _list(t: Texts, which: BoardList) -> Screen:
    return board_lists.decisions(t, replace(LISTED, which=which))


def _owing(t: Texts, what: str, rows: tuple[DebtorRow, ...] = office.debtors(), page: int = 0) -> Screen:
    return board_lists.debtors(t, what, rows, TODAY, page, ask=True)


def _paper(t: Texts) -> Screen:
    assert board.paper_name(t, TODAY).endswith(".docx")
    return board.paper_sent(t, office.summary())


OF_BOARDS = [
    Sample("head", "сводка", lambda t: board.summary(t, office.summary(), NOW, ZONE)),
    Sample("head", "сводка: всё хорошо", lambda t: board.summary(t, GOOD, NOW, ZONE)),
    Sample(
        "head",
        "сводка: много протоколов",
        lambda t: board.summary(
            t,
            replace(
                office.summary(),
                minutes_numbers=("4", "28.02", "7"),
                span=replace(office.SPAN, issued_from=None),
            ),
            NOW,
            ZONE,
        ),
    ),
    Sample(
        "head",
        "сводка: очень много протоколов",
        lambda t: board.summary(t, replace(office.summary(), minutes_numbers=("1", "28.02") * 4), NOW, ZONE),
    ),
    Sample("head", "сводка: пусто", board.nothing_on_control),
    Sample(
        "head",
        "нет информации",
        partial(_owing, what="silent"),
    ),
    Sample("head", "нет информации: ни от кого", partial(_owing, what="silent", rows=())),
    Sample(
        "head",
        "не исполнено",
        partial(_owing, what="not_done"),
    ),
    Sample("head", "не исполнено: никем", partial(_owing, what="not_done", rows=())),
    Sample(
        "head",
        "по организациям",
        partial(_owing, what="organizations"),
    ),
    Sample("head", "по организациям: пусто", partial(_owing, what="organizations", rows=())),
    Sample("head", "по протоколам", lambda t: board_lists.minutes_list(t, (APPROVED,), COUNTS)),
    Sample("head", "протоколов нет", lambda t: board_lists.minutes_list(t, (), {})),
    Sample("head", "решения протокола", lambda t: minutes_board(t, APPROVED, office.boards(), TODAY)),
    Sample(
        "head",
        "решение: снято",
        lambda t: minutes_board(t, APPROVED, (office.board(9, None, Standing.LEFT_OUT, 0, 3),), TODAY),
    ),
    Sample(
        "head",
        "одно решение",
        lambda t: board.decision_board(t, DECISIONS[1], office.detail(office.posts()), TODAY),
    ),
    Sample("head", "как считаем", lambda t: board.how_counted(t, office.summary())),
    Sample("head", "как считаем: ещё нечего", lambda t: board.how_counted(t, EMPTY)),
    Sample("head", "все числа списками", lambda t: board.lists(t, office.summary())),
    *(
        Sample("head", f"список: {which}", partial(_list, which=which))
        for which in (BoardList.SILENT, BoardList.NOT_DONE, BoardList.MOVED_SINCE, BoardList.MONTH_JUDGED)
    ),
    Sample("head", "список: пусто", lambda t: board_lists.decisions(t, replace(LISTED, boards=(), total=0))),
    Sample("head", "одна организация", lambda t: board_lists.given(t, office.given(), TODAY)),
    Sample("head", "один человек", lambda t: board_lists.given(t, replace(office.given(), post=None), TODAY)),
    Sample(
        "head",
        "организация без руководителя",
        lambda t: board_lists.given(t, replace(office.given(), person=None, telegram_id=None), TODAY),
    ),
]

ROWS = office.debtors()
ASKING = Asking(ROWS[:1] + ROWS[2:4], ROWS[1:2], 3, NOW)
NOBODY = replace(ASKING, reached=())
WORST_ASKING = Asking(office.worst_debtors(), office.worst_debtors(), 60, NOW)

OF_BOARDS += [
    Sample("head", "запросить ответ", lambda t: asking_today.preview(t, ASKING, NOW, ZONE)),
    Sample(
        "head",
        "запросить ответ: не сейчас",
        lambda t: asking_today.preview(t, replace(ASKING, at=NOW + timedelta(hours=9)), NOW, ZONE),
    ),
    Sample("head", "запросить не у кого", lambda t: asking_today.preview(t, NOBODY, NOW, ZONE)),
    Sample("head", "ответ запрошен", lambda t: asking_today.asked(t, ASKING, NOW, ZONE)),
    Sample("director", "просят ответить", lambda t: asking_today.notice(t, office.items(), TODAY)),
    Sample("head", "справка главе", _paper),
]

WORST_OF_BOARDS = [
    worst("запросить ответ", lambda t: asking_today.preview(t, WORST_ASKING, NOW, ZONE)),
    worst("ответ запрошен", lambda t: asking_today.asked(t, WORST_ASKING, NOW, ZONE)),
    worst("просят ответить", lambda t: asking_today.notice(t, office.worst_items(60), TODAY)),
    worst("сводка", lambda t: board.summary(t, office.worst_summary(), NOW, ZONE)),
    worst("по организациям", partial(_owing, what="organizations", rows=office.worst_debtors(), page=2)),
    worst(
        "по протоколам",
        lambda t: board_lists.minutes_list(
            t,
            [replace(WORST_MINUTES, id=BIG - n) for n in range(60)],
            {BIG - n: MinutesCounts(10**6, 10**5, 10**5, 10**5) for n in range(60)},
            1,
        ),
    ),
    worst("все числа списками", lambda t: board.lists(t, office.worst_summary())),
    worst("как считаем", lambda t: board.how_counted(t, office.worst_summary())),
    worst(
        "список решений",
        lambda t: board_lists.decisions(
            t,
            Listed(
                BoardList.SILENT,
                office.SPAN,
                tuple(
                    replace(
                        office.boards()[1],
                        decision_id=BIG - n,
                        code=office.LONG_NAME,
                        sentence=office.LONG_SENTENCE,
                    )
                    for n in range(PAGE)
                ),
                10**6,
                4,
                9,
            ),
        ),
    ),
    worst(
        "одна организация",
        lambda t: board_lists.given(
            t,
            replace(
                office.given(),
                name=office.LONG_LABEL,
                person=office.WORST_PERSON,
                items=tuple((one, Standing.SILENT) for one in office.worst_items(60)),
            ),
            TODAY,
            3,
        ),
    ),
    worst(
        "решения протокола",
        lambda t: minutes_board(
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
