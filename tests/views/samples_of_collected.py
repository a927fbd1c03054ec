"""What came in answer to one decision, carried away."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.domain.assignments import Attachment, State, Way
from bot.domain.collected import Collected, DecisionTools, Row
from bot.domain.minutes import Expected
from bot.i18n import Texts
from bot.views import board, collected
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG, TODAY
from tests.views.sample import Sample, worst
from tests.views.samples_of_minutes import APPROVED, DECISIONS, WORST_DECISIONS, WORST_MINUTES

FILE = Attachment(1, "Список.pdf", "application/pdf", 1000, "", "")
DECISION = replace(DECISIONS[1], expected=(Expected.NUMBER, Expected.FILE))
ANSWERED = Row("СОШ № 1", "", "", State.DONE, Decimal(1200), False, "", (), (FILE,), TODAY, Way.CHAT, "")
ROWS = (
    ANSWERED,
    replace(ANSWERED, number=Decimal("27.5"), corrected=True),
    replace(ANSWERED, number=None, files=()),
    Row("СОШ № 3", "", "", State.ISSUED),
)
WHOLE = Collected(DECISION, APPROVED, ROWS)
WORST = Collected(WORST_DECISIONS[0], WORST_MINUTES, ROWS * 300)


def _table(t: Texts) -> Screen:
    assert collected.sheet_name(t, DECISION).endswith(".xlsx")
    return collected.sheet_sent(t, WHOLE)


def _part(t: Texts) -> Screen:
    names = {collected.archive_name(t, DECISION, part, of) for part, of in ((0, 1), (0, 2), (1, 2))}
    assert len(names) == 3
    return collected.archive_sent(t, WHOLE, 12, 0, 3, 2)


OF_COLLECTED = [
    Sample("secretary", "сводная", _table),
    Sample(
        "secretary",
        "сводная: целые числа",
        lambda t: collected.sheet_sent(t, replace(WHOLE, rows=(ANSWERED, ROWS[3]))),
    ),
    Sample("secretary", "архив", lambda t: collected.archive_sent(t, WHOLE, 12, 0, 1)),
    Sample("secretary", "архив: часть", _part),
    Sample("secretary", "архив: пусто", lambda t: collected.no_files(t, DECISION)),
    Sample(
        "secretary",
        "одно решение: что можно сделать",
        lambda t: board.decision_board(
            t,
            DECISION,
            office.detail(office.posts()),
            TODAY,
            collected.tool_rows(t, DecisionTools(DECISION.id, table=True, files=12)),
        ),
    ),
]

WORST_OF_COLLECTED = [
    worst("сводная", lambda t: collected.sheet_sent(t, WORST)),
    worst("архив", lambda t: collected.archive_sent(t, WORST, 9999, 98, 200, 999)),
    worst(
        "одно решение: кнопки",
        lambda t: board.decision_board(
            t,
            WORST_DECISIONS[0],
            office.detail(office.worst_posts()),
            TODAY,
            collected.tool_rows(t, DecisionTools(BIG, table=True, files=9999)),
        ),
    ),
]
