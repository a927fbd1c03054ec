"""A secretary enters for others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.assignments import State, Way
from bot.domain.collected import DecisionTools
from bot.domain.entering import Entered, Entering, Grid, NoSuchDecision, Seat, Understood
from bot.domain.minutes import Expected
from bot.views import board, entering
from bot.views.collected import tool_rows
from tests.views import office
from tests.views.office import BIG, NOW, TODAY
from tests.views.sample import Sample, worst
from tests.views.samples_of_minutes import APPROVED, DECISIONS, WORST_DECISIONS, WORST_MINUTES

ONE = office.items()[0].assignment
DECISION = replace(DECISIONS[1], expected=(Expected.NUMBER,))
SEATS = tuple(Seat(replace(ONE, id=n, post_id=n), f"СОШ № {n}") for n in range(1, 36))
DONE = tuple(Seat(replace(ONE, id=n, state=State.DONE), f"ДС № {n}") for n in range(90, 93))
EMPTY = Grid(DECISION, APPROVED, SEATS, DONE, Entering(1, DECISION.id, NOW))
TICKED = Entering(1, DECISION.id, NOW, frozenset(range(1, 22)), Way.PAPER)
FULL = replace(EMPTY, entering=TICKED)
YESTERDAY: date = TODAY - timedelta(days=1)
ASKED = Understood(replace(FULL, entering=replace(TICKED, ticked=frozenset({3}), number="27.5")))
WRITTEN = Entered(DECISION, APPROVED, SEATS[:21], Way.PAPER, TODAY, None, 7, passed_over=DONE[:1])
LONG = tuple(Seat(replace(ONE, id=BIG - n), office.LONG_NAME) for n in range(120))
WORST = Grid(
    WORST_DECISIONS[0],
    WORST_MINUTES,
    LONG,
    LONG,
    Entering(1, BIG, NOW, frozenset(one.assignment.id for one in LONG), Way.MAIL, YESTERDAY),
)

OF_ENTERING = [
    Sample("secretary", "отметить: никто", lambda t: entering.grid(t, EMPTY, TODAY)),
    Sample("secretary", "отметить: 21", lambda t: entering.grid(t, FULL, TODAY)),
    Sample(
        "secretary",
        "отметить: вчера",
        lambda t: entering.grid(t, replace(FULL, entering=replace(TICKED, on=YESTERDAY)), TODAY, 1),
    ),
    Sample(
        "secretary",
        "отметить: другой день",
        lambda t: entering.grid(
            t, replace(FULL, entering=replace(TICKED, on=YESTERDAY - timedelta(days=3))), TODAY
        ),
    ),
    Sample("secretary", "отметить: некого", lambda t: entering.grid(t, replace(EMPTY, seats=()), TODAY)),
    Sample("secretary", "отметить: какой день", lambda t: entering.ask_day(t, FULL)),
    Sample("secretary", "понял слова", lambda t: entering.understood(t, ASKED, TODAY)),
    Sample(
        "secretary",
        "понял слова: как сообщили?",
        lambda t: entering.understood(
            t, Understood(replace(FULL, entering=replace(TICKED, way=None))), TODAY
        ),
    ),
    Sample(
        "secretary",
        "понял слова не все",
        lambda t: entering.understood(
            t,
            replace(ASKED, unknown=("банан",), answered=DONE, others=1, future=True, lone_number=True),
            TODAY,
        ),
    ),
    Sample(
        "secretary",
        "понял слова: никого",
        lambda t: entering.understood(t, Understood(EMPTY, unknown=("сош 99",)), TODAY),
    ),
    Sample("secretary", "записано за 21", lambda t: entering.entered(t, WRITTEN, TODAY)),
    Sample(
        "secretary",
        "записано: ждут приёмки",
        lambda t: entering.entered(
            t, replace(WRITTEN, seats=SEATS[:1], waits=True, way=Way.PHONE, passed_over=()), TODAY
        ),
    ),
    Sample(
        "secretary",
        "число исправлено",
        lambda t: entering.entered(
            t,
            replace(
                WRITTEN,
                seats=SEATS[:1],
                number="30",
                way=Way.MAIL,
                corrected=True,
                passed_over=(),
                deed_id=None,
            ),
            TODAY,
        ),
    ),
    Sample("secretary", "нет такого решения", lambda t: entering.no_such_decision(t, NoSuchDecision("6/99"))),
    Sample(
        "secretary",
        "одно решение: отметить",
        lambda t: board.decision_board(
            t,
            DECISION,
            office.detail(office.posts()),
            TODAY,
            tool_rows(t, DecisionTools(DECISION.id, table=True, files=3, attach=True, enter=True)),
        ),
    ),
]

WORST_OF_ENTERING = [
    worst("отметить исполнение", lambda t: entering.grid(t, WORST, TODAY, 2)),
    worst(
        "понял слова",
        lambda t: entering.understood(
            t, Understood(WORST, (office.LONG_NAME,) * 99, LONG, 999, future=True, lone_number=True), TODAY
        ),
    ),
    worst(
        "записано",
        lambda t: entering.entered(
            t,
            Entered(WORST_DECISIONS[0], WORST_MINUTES, LONG, Way.MAIL, YESTERDAY, "9" * 40, BIG, True, LONG),
            TODAY,
        ),
    ),
    worst("нет такого решения", lambda t: entering.no_such_decision(t, NoSuchDecision(office.LONG_NAME))),
]
