"""Samples of what a protocol says of earlier decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.about_earlier import Change
from bot.domain.earlier import Earlier, Line, Target
from bot.domain.executions import NamedMinutes, Verdict
from bot.domain.minutes import MinutesState
from bot.i18n import Texts
from bot.views import earlier, review
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG
from tests.views.sample import Sample, worst
from tests.views.samples_of_minutes import WHOLE, WORST_WHOLE

DAY = date(2026, 12, 30)
TODAY = date(2026, 11, 23)
DRAFT = office.minutes()
ISSUED = replace(DRAFT, state=MinutesState.APPROVED, issued_at=office.NOW)


def target(code: str, sentence: str = "Обновить положение о ВСОКО", seats: int = 1) -> Target:
    return Target(70, code, sentence, date(2026, 12, 1), tuple(range(seats)))


ROWS = (
    Line(Change.DONE, (target("5/1"),), 1, words="Исполнено", verdict=Verdict.DONE),
    Line(Change.DONE, (target("5/2"),), 2, words="Приказ № 145", verdict=Verdict.DONE),
    Line(Change.DONE, (target("5/3"),), 3, words="Не исполнено", verdict=Verdict.LEFT),
    Line(Change.DONE, (target("5/4"),), 4, words="Доложено <устно>", verdict=Verdict.UNCLEAR),
    Line(Change.DONE, (target("5/5"),), 5, words="", verdict=Verdict.DONE, sure=False),
)
ABOUTS = (
    Line(Change.MOVE, (target("5/6"),), 0, 11, "6/9", day=DAY),
    Line(Change.CLOSE, (target("5/7"), target("5/8")), 0, 12, "6/10"),
    Line(Change.DONE, (target("5/9"),), 0, 13, "6/11"),
)
NAMED = NamedMinutes("5", date(2026, 7, 2))
BOTH = Earlier(ROWS + ABOUTS, NAMED)
SOME = Earlier((replace(ROWS[0], answer=True), replace(ROWS[2], answer=False), *ROWS[3:4]))
SAID = Earlier(tuple(replace(one, answer=at != 1) for at, one in enumerate(ABOUTS)))
WORST_LINES = tuple(
    Line(
        Change.MOVE if at % 2 else Change.DONE,
        (target("9" * 60 + "/999", "Щ" * 3000, 90),) * 40,
        0 if at % 2 else at + 1,
        at + 1,
        "9" * 60 + "/999",
        "Щ" * 3000,
        date(2027, 12, 30),
        Verdict.UNCLEAR,
        sure=False,
    )
    for at in range(90)
)
WORST = Earlier(WORST_LINES, NamedMinutes("9" * 300, DAY))


def _answered(t: Texts, codes: tuple[str, ...], *, issued: bool) -> Screen:
    note, undo = earlier.answered(t, ISSUED if issued else DRAFT, codes, 5)
    shown = earlier.listed(t, DRAFT, SOME, TODAY, note)
    return replace(shown, buttons=((undo,), *shown.buttons)) if undo else shown


def _each(at: int) -> Sample:
    name = f"прежние решения по одному: {at + 1}"
    return Sample("secretary", name, lambda t: earlier.each(t, DRAFT, BOTH, at, TODAY))


OF_EARLIER = [
    Sample(
        "secretary",
        "прежние решения: в черновике",
        lambda t: review.summary(t, replace(WHOLE, earlier=BOTH), TODAY),
    ),
    Sample(
        "secretary",
        "прежние решения: в черновике отвечены",
        lambda t: review.summary(t, replace(WHOLE, earlier=SAID), TODAY),
    ),
    Sample("secretary", "прежние решения", lambda t: earlier.listed(t, DRAFT, BOTH, TODAY)),
    Sample("secretary", "прежние решения: часть отвечена", lambda t: earlier.listed(t, DRAFT, SOME, TODAY)),
    Sample("secretary", "прежние решения: после рассылки", lambda t: earlier.listed(t, ISSUED, SAID, TODAY)),
    Sample("secretary", "прежние решения: до рассылки", lambda t: earlier.listed(t, DRAFT, SAID, TODAY)),
    Sample("secretary", "прежних решений нет", lambda t: earlier.listed(t, DRAFT, Earlier(()), TODAY)),
    *map(_each, range(len(BOTH.lines))),
    Sample("secretary", "прежние решения: отмечено", lambda t: _answered(t, ("5/1", "5/2"), issued=False)),
    Sample("secretary", "прежние решения: оставлено", lambda t: _answered(t, (), issued=True)),
    Sample("secretary", "прежние решения: после утверждения", lambda t: _answered(t, (), issued=False)),
]


WORST_OF_EARLIER = [
    worst(
        "прежние решения: в черновике",
        lambda t: review.summary(t, replace(WORST_WHOLE, earlier=WORST), TODAY),
    ),
    worst("прежние решения", lambda t: earlier.listed(t, office.worst_minutes(), WORST, TODAY)),
    worst("прежние решения: одно", lambda t: earlier.each(t, office.worst_minutes(), WORST, BIG, TODAY)),
    worst("прежние решения: меняет", lambda t: earlier.each(t, office.worst_minutes(), WORST, 51, TODAY)),
]
