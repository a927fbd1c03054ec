"""Screens of what happened to an item or a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from bot.domain.assignments import State, Way
from bot.domain.history import History, HistoryLine, Told
from bot.i18n import Texts
from bot.views import history
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG, LONG_LABEL, LONG_NAME, LONG_SENTENCE, NOW, ZONE
from tests.views.sample import Sample, worst

PETROV, ORLOVA = "Петров С. И.", "Орлова Е. В."
LINES = (
    HistoryLine(NOW, ORLOVA, "issue", states=(None, State.ISSUED)),
    HistoryLine(NOW, "", "sent"),
    HistoryLine(NOW, PETROV, "ask_extension", until=date(2026, 12, 8), words="Ждут справку"),
    HistoryLine(NOW, ORLOVA, "decide_extension", days=(date(2026, 12, 1), date(2026, 12, 8))),
    HistoryLine(
        NOW,
        PETROV,
        "report",
        states=(State.ISSUED, State.DONE),
        words="Приказ от 27.11 № 145",
        number="24",
        way=Way.PAPER,
        files=("приказ.pdf",),
    ),
    HistoryLine(NOW, PETROV, "undo", states=(State.DONE, State.ISSUED)),
    HistoryLine(
        NOW, ORLOVA, "return", states=(State.REPORTED, State.RETURNED), words="Ссылка не открывается"
    ),
    HistoryLine(NOW, ORLOVA, "readdress", states=(State.ISSUED, State.RELEASED), other="СОШ № 3"),
    HistoryLine(NOW, PETROV, "delegated"),
    HistoryLine(NOW, ORLOVA, "something_new"),
    HistoryLine(NOW, PETROV, "report", states=(State.ISSUED, State.IN_WORK), withdrawn=True),
)
ITEM = office.items()[0]
HISTORY = History(
    6,
    "6/4",
    ITEM.sentence,
    ITEM.deadline,
    date(2026, 12, 1),
    "6",
    date(2026, 11, 20),
    LINES,
    (Told(NOW, PETROV, "<b>3 новых пункта</b> 6/4"),),
    9,
    "СОШ № 7",
)
OWN = replace(HISTORY, office=False)
#: Everything that has words of its own.
DEEDS = (
    "issue take interim clarify reissue readdress excuse accept return keep reopen close cancel first_took"
    " undo sent acknowledged delegated deputy_reported added corrected ask_extension ask_not_concerned"
    " ask_not_ours ask_unclear ask_close decide_extension appeal_granted appeal_refused approve_minutes"
    " withdraw_minutes attach_file edit_periods"
).split()
ALL = tuple(
    [HistoryLine(NOW, ORLOVA, deed, "СОШ № 7", other="СОШ № 3") for deed in DEEDS]
    + [HistoryLine(NOW, PETROV, "report", states=(None, state)) for state in (State.DONE, State.REPORTED)]
    + [HistoryLine(NOW, PETROV, "of_state", states=(None, state)) for state in State]
    + [HistoryLine(NOW, PETROV, "report", states=(None, State.DONE), way=way) for way in Way]
)
WORST = tuple(
    replace(
        LINES[4], at=NOW + timedelta(n), who=LONG_NAME, seat=LONG_LABEL, words=LONG_SENTENCE, number=LONG_NAME
    )
    for n in range(60)
)


def _page(t: Texts, page: int) -> Screen:
    return history.history(t, replace(HISTORY, lines=ALL, assignment_id=None, seat=""), ZONE, page)


def _sent(t: Texts) -> Screen:
    assert history.file_name(t, HISTORY).endswith("6-4 СОШ № 7.docx")
    return history.sent(t, HISTORY)


OF_HISTORY = [
    Sample("head", "история пункта", lambda t: history.history(t, HISTORY, ZONE)),
    Sample(
        "director",
        "история своего пункта",
        lambda t: history.history(t, replace(HISTORY, office=False), ZONE),
    ),
    Sample("head", "история: пусто", lambda t: history.history(t, replace(HISTORY, lines=()), ZONE)),
    *(
        Sample("head", f"история решения: {page + 1}", partial(_page, page=page))
        for page in range(-(-len(ALL) // 10))
    ),
    Sample("head", "история файлом", _sent),
]

WORST_OF_HISTORY = [
    worst(
        "история",
        lambda t: history.history(
            t, replace(HISTORY, lines=WORST, code=LONG_NAME, seat=LONG_LABEL, assignment_id=BIG), ZONE, 2
        ),
    ),
    worst("история файлом", lambda t: history.sent(t, replace(HISTORY, code=LONG_NAME))),
]
