"""Samples of the next meeting, and of the table it opens with."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.assignments import Standing
from bot.domain.carry import Carried, Said, Table
from bot.domain.meetings import Meeting, Next, Proposal
from bot.domain.minutes import Tracking
from bot.domain.rights import Who
from bot.i18n import Texts
from bot.views import meetings
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG
from tests.views.sample import Sample, worst

ZONE = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 12, 14, 7, 0, tzinfo=UTC)
DAY = date(2026, 12, 18)
SECRETARY, HEAD = frozenset({Who.SECRETARY}), frozenset({Who.HEAD})
PLANNED = Meeting(1, "Совещание руководителей ОО", DAY, "актовый зал", NOW + timedelta(days=4))
LAST = Meeting(2, "Прошлое", date(2026, 11, 20), None, NOW, NOW - timedelta(days=24))
PROPOSAL = Proposal("Совещание руководителей ОО", "актовый зал", time(10), (DAY, date(2026, 12, 25)))
NEXT = Next(PLANNED, PROPOSAL, 12, LAST, SECRETARY)
NONE = replace(NEXT, meeting=None, open_count=0, last=None)
#: The words are longest, the counts biggest.
LONG = office.LONG_LABEL * 20
WORST_NEXT = Next(
    replace(PLANNED, title=LONG, place=LONG),
    replace(PROPOSAL, title=LONG, place=LONG, days=(DAY, date(2027, 12, 25), date(2028, 1, 5))),
    BIG,
    LAST,
    SECRETARY,
)


def said(seat: str = "СОШ № 1", words: str = "", *, final: bool = True, number: str | None = None) -> Said:
    return Said(seat, date(2026, 11, 27), NOW, final, words, number)


def row(code: str, standing: Standing, **changes: object) -> Carried:
    made = Carried(
        1,
        1,
        code,
        "Обновить положение о ВСОКО и разместить на сайте",
        standing,
        Tracking.CONTROL,
        "6",
        date(2026, 11, 20),
        date(2026, 12, 1),
        who=("директора школ",),
        total=1,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


ROWS = (
    row("5/3", Standing.SILENT, total=23, answered=14, done=12, silent=("СОШ № 7", "СОШ № 9"), times=3),
    row("6/4", Standing.NOT_DONE, moved=2, until=date(2026, 12, 8), said=(said(final=False),)),
    row(
        "6/9",
        Standing.DONE,
        said=(said(), said(words="Приказ № 145 от 27.11"), said("ДС <«Ромашка»>", number="12")),
    ),
    row("6/10", Standing.OPEN, due=None, deadline_text="постоянно", total=2),
    row("6/11", Standing.LEFT_OUT, due=None),
    row("6/12", Standing.OPEN, tracking=Tracking.INFORMATION),
)
BEGUN = Table(replace(LAST, title="Совещание"), ROWS, {1: (said("СОШ № 9", "Сдали"),)}, NOW, SECRETARY)
PREVIEW = Table(PLANNED, ROWS, {}, NOW, SECRETARY)
WORST_SAID = tuple(said(office.LONG_LABEL, "Щ" * 4000, final=False, number="9" * 40) for _ in range(60))
WORST_ROW = row(
    "9" * 60 + "/999",
    Standing.SILENT,
    sentence="Щ" * 9000,
    who=(office.LONG_LABEL,) * 40,
    total=BIG,
    answered=BIG,
    done=BIG,
    moved=BIG,
    times=BIG,
    due=date(2027, 5, 31),
    until=date(2028, 5, 31),
    minutes_number="9" * 80,
    said=WORST_SAID,
    silent=(office.LONG_LABEL,) * 90,
)
WORST = Table(replace(LAST, title=LONG), (WORST_ROW,) * 900, {1: WORST_SAID}, NOW, SECRETARY)


def _named(t: Texts) -> Screen:
    """The file has a name of its own."""
    assert meetings.file_name(t, BEGUN, ZONE).endswith(".docx")
    return meetings.sent(t, BEGUN)


def _of_row(at: int) -> Sample:
    name = f"решение совещания: {ROWS[at].code}"
    return Sample("secretary", name, lambda t: meetings.row(t, BEGUN, at, DAY))


OF_MEETINGS = [
    Sample("secretary", "совещание: назначено", lambda t: meetings.next_meeting(t, NEXT, NOW, ZONE)),
    Sample("secretary", "совещание: не назначено", lambda t: meetings.next_meeting(t, NONE, NOW, ZONE)),
    Sample(
        "head",
        "совещание: назначено",
        lambda t: meetings.next_meeting(t, replace(NEXT, who=HEAD, open_count=1), NOW, ZONE),
    ),
    Sample(
        "head",
        "совещание: не назначено",
        lambda t: meetings.next_meeting(t, replace(NONE, who=HEAD), NOW, ZONE),
    ),
    Sample("secretary", "совещание: день и час", lambda t: meetings.ask_day(t, NEXT, NOW, ZONE)),
    Sample("secretary", "совещание: название", lambda t: meetings.ask_words(t, "title", PLANNED)),
    Sample("secretary", "совещание: место", lambda t: meetings.ask_words(t, "place", LAST)),
    Sample("secretary", "совещание: начать раньше", lambda t: meetings.sure(t, NEXT, PLANNED, NOW, ZONE)),
    Sample("secretary", "совещание: отменено", lambda t: meetings.cancelled(t, PLANNED, NOW, ZONE)),
    Sample("secretary", "совещание: началось", lambda t: meetings.table(t, BEGUN, ZONE)),
    Sample("head", "совещание: таблица на сейчас", lambda t: meetings.table(t, PREVIEW, ZONE)),
    Sample("head", "совещание: пустая таблица", lambda t: meetings.table(t, replace(PREVIEW, rows=()), ZONE)),
    Sample(
        "head",
        "совещание: началось с пустой таблицей",
        lambda t: meetings.table(t, replace(BEGUN, rows=(), later={}), ZONE),
    ),
    *map(_of_row, range(len(ROWS))),
    Sample("secretary", "Word: таблица отправлена", _named),
    Sample("secretary", "Word: таблица на сейчас отправлена", lambda t: meetings.sent(t, PREVIEW)),
]

WORST_OF_MEETINGS = [
    worst("совещание: назначено", lambda t: meetings.next_meeting(t, WORST_NEXT, NOW, ZONE)),
    worst(
        "совещание: не назначено",
        lambda t: meetings.next_meeting(t, replace(WORST_NEXT, meeting=None), NOW, ZONE),
    ),
    worst("совещание: день и час", lambda t: meetings.ask_day(t, WORST_NEXT, NOW, ZONE)),
    worst(
        "совещание: название",
        lambda t: meetings.ask_words(t, "title", WORST_NEXT.meeting or PLANNED),
    ),
    worst("совещание: началось", lambda t: meetings.table(t, WORST, ZONE)),
    worst("решение совещания", lambda t: meetings.row(t, WORST, 450, DAY)),
    worst("Word: таблица отправлена", lambda t: meetings.sent(t, WORST)),
]
