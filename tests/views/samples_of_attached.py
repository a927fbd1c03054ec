"""Blank forms and annexes that travel with a decision."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.assignments import Attachment
from bot.domain.collected import DecisionTools
from bot.domain.minutes import Phase
from bot.i18n import Texts
from bot.views import attached, board, cards, decision, notices
from bot.views.collected import tool_rows
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG, TODAY, ZONE
from tests.views.sample import Sample, worst
from tests.views.samples_of_minutes import DECISIONS, WHOLE, WORST_DECISIONS, WORST_WHOLE

FORM = Attachment(1, "Бланк заявки.docx", "application/msword", 24_000, "", "")
ORDER = Attachment(2, "Приказ № 145.pdf", "application/pdf", 3_400_000, "", "")
DECISION = DECISIONS[1]
ITEM = office.items()[0]
LONG = tuple(replace(FORM, id=BIG - n, name=office.LONG_NAME) for n in range(10))


def _nothing(t: Texts) -> Screen:
    assert attached.nothing(t)
    return attached.lost(t, DECISION.code, FORM.name)


OF_ATTACHED = [
    Sample("secretary", "приложения: нет", lambda t: attached.attached(t, DECISION, Phase.DRAFT, ())),
    Sample(
        "secretary", "приложения: нет, разослано", lambda t: attached.attached(t, DECISION, Phase.ISSUED, ())
    ),
    Sample(
        "secretary",
        "приложения: принято",
        lambda t: attached.attached(t, DECISION, Phase.ISSUED, (FORM, ORDER), new=ORDER, told=35),
    ),
    Sample(
        "secretary",
        "решение с приложением",
        lambda t: decision.decision(t, replace(WHOLE, files={DECISION.id: (FORM,)}), 1, TODAY),
    ),
    Sample(
        "secretary",
        "одно решение: приложения",
        lambda t: board.decision_board(
            t,
            DECISION,
            office.detail(office.posts()),
            TODAY,
            tool_rows(t, DecisionTools(DECISION.id, attached=(FORM,), attach=True)),
        ),
    ),
    Sample("director", "файл приложения", lambda t: attached.file_note(t, DECISION.code)),
    Sample("director", "приложение потеряно", _nothing),
    Sample("director", "приложили позже", lambda t: attached.files_added(t, ITEM, (FORM,))),
    Sample(
        "director",
        "новые пункты с приложением",
        lambda t: notices.new_items(t, office.items(), (), TODAY, files=2),
    ),
    Sample("director", "карточка с приложением", lambda t: cards.card(t, ITEM, (), (), TODAY, ZONE, files=1)),
]

WORST_OF_ATTACHED = [
    worst(
        "приложения",
        lambda t: attached.attached(t, WORST_DECISIONS[0], Phase.ISSUED, LONG, new=LONG[0], told=9999),
    ),
    worst(
        "решение с приложениями",
        lambda t: decision.decision(t, replace(WORST_WHOLE, files={WORST_DECISIONS[0].id: LONG}), 0, TODAY),
    ),
    worst("приложили позже", lambda t: attached.files_added(t, ITEM, LONG)),
    worst("приложение потеряно", lambda t: attached.lost(t, office.LONG_NAME, office.LONG_NAME)),
]
