"""Samples of «Протокол в Word»."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.minutes import MinutesState
from bot.i18n import Texts
from bot.views import paper
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG
from tests.views.sample import Sample, worst

DRAFT, WORST = office.minutes(), office.worst_minutes()
APPROVED = replace(DRAFT, state=MinutesState.APPROVED)


def _sent(t: Texts) -> Screen:
    """The file has a name of its own."""
    assert paper.paper_name(t, APPROVED).endswith(".docx")
    return paper.sent(t, APPROVED, 40)


OF_PAPER = [
    Sample("secretary", "Word: файл отправлен", _sent),
    Sample("secretary", "Word: файл черновика отправлен", lambda t: paper.sent(t, DRAFT, 1)),
]

WORST_OF_PAPER = [worst("Word: файл отправлен", lambda t: paper.sent(t, WORST, BIG))]
