"""Screens of what the office has to decide, and of what it has just decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.assignments import State
from bot.domain.calendar import PlainWeek
from bot.domain.queue import APPEALS, DAY_BESIDES, Asking, Done, Pending, QueueKind, Wanted, matters
from bot.views import office_asking, queue
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Draw, Sample, worst
from tests.views.samples_of_office_items import WORST_ITEM, appeal, item_in, report

CALENDAR = PlainWeek()
DAY = date(2026, 12, 8)


def pending(kind: QueueKind, number: int = 1, **changes: object) -> Pending:
    item = item_in(State.CLARIFYING if kind in APPEALS else State.REPORTED)
    item = replace(item, assignment=replace(item.assignment, id=number), post_label=f"СОШ № {number}")
    if kind not in APPEALS:
        one = Pending(item, "Петров С. И.", report=report(id=number), files=number % 3)
    else:
        asked = appeal(APPEALS[kind], id=number)
        seat = "методист Иванова А. О." if kind is QueueKind.NOT_OURS else ""
        one = Pending(item, "Петров С. И.", asked, seat=seat)
    return replace(one, **changes)  # type: ignore[arg-type]


def some(kind: QueueKind, count: int) -> list[Pending]:
    return [pending(kind, number) for number in range(1, count + 1)]


def _shown(kind: QueueKind, found: list[Pending], **more: object) -> Draw:
    return lambda t: queue.matter(t, kind, matters(kind, found), TODAY, ZONE, CALENDAR, **more)  # type: ignore[arg-type]


UNDATED = pending(QueueKind.EXTENSION)
UNDATED = replace(UNDATED, appeal=appeal(until=None, words=""))
MOVED = replace(
    pending(QueueKind.EXTENSION), item=item_in(State.IN_WORK, moved=2, first_due=date(2026, 12, 1))
)
NUMBERED = pending(QueueKind.REPORT, 2, report=report(id=2, words="", number="12"), files=0)
BARE = pending(QueueKind.REPORT, 3, report=report(id=3, words=""), files=0)

ITEM = item_in(State.DONE, reported_on=TODAY)
SETTLED = appeal(state=AppealState.GRANTED, answered_by=1, answered_at=NOW, answer_until=DAY)
DEEDS = (
    *(Done(deed, (ITEM,), 1, told=1) for deed in ("not_extended", "excused", "not_excused", "given", "left")),
    *(Done(deed, (ITEM,), 1, DAY, told=1) for deed in ("extended", "answered", "returned", "kept")),
    *(Done(deed, (ITEM,), 1, told=1) for deed in ("answered", "returned", "closed", "reopened")),
    *(Done(deed, (ITEM,), 1) for deed in ("not_closed", "proposed", "accepted")),
    *(
        Done(deed, (ITEM,) * 3, 1, told=3)
        for deed in ("extended_all", "not_extended_all", "excused_all", "not_excused_all", "accepted_all")
    ),
    Done("faster", (ITEM,), faster="Зорина А. О.", at=NOW, day=DAY, appeal=SETTLED),
    Done(
        "faster", (ITEM,), faster="Зорина А. О.", at=NOW, appeal=replace(SETTLED, state=AppealState.REFUSED)
    ),
    Done("faster", (ITEM,), faster="Зорина А. О.", at=NOW, appeal=SETTLED),
    Done("overtaken", (ITEM,), faster="Зорина А. О.", at=NOW),
    Done("dropped", (ITEM,)),
    Done("excused_all", ()),
)

OF_QUEUE = [
    *(Sample("secretary", f"очередь: {kind}", _shown(kind, some(kind, 1))) for kind in QueueKind),
    *(Sample("secretary", f"очередь: {kind}, много", _shown(kind, some(kind, 8))) for kind in QueueKind),
    Sample(
        "secretary",
        "очередь: касается, по одному",
        _shown(QueueKind.NOT_CONCERNED, some(QueueKind.NOT_CONCERNED, 3), place=1, each=True),
    ),
    Sample("secretary", "очередь: срок без дня", _shown(QueueKind.EXTENSION, [UNDATED])),
    Sample("secretary", "очередь: срок уже переносили", _shown(QueueKind.EXTENSION, [MOVED])),
    Sample("secretary", "очередь: число", _shown(QueueKind.REPORT, [NUMBERED])),
    Sample("secretary", "очередь: отчёты разные", _shown(QueueKind.REPORT, [NUMBERED, BARE])),
    Sample("secretary", "очередь: отчётов очень много", _shown(QueueKind.REPORT, some(QueueKind.REPORT, 30))),
    Sample("secretary", "очередь: пусто", _shown(QueueKind.REPORT, [])),
    *(
        Sample("secretary", f"решено: {number} {done.deed}", _shown(QueueKind.REPORT, [], done=done))
        for number, done in enumerate(DEEDS)
    ),
    Sample(
        "secretary",
        "решено, дальше следующий",
        _shown(QueueKind.EXTENSION, some(QueueKind.EXTENSION, 2), done=DEEDS[5]),
    ),
    *(
        Sample(
            "secretary",
            f"спросить: {what}",
            lambda t, what=what: office_asking.ask(
                t, Asking(what, 1, queue=QueueKind.REPORT), ITEM, TODAY, CALENDAR
            ),  # type: ignore[misc]
        )
        for what in Wanted
        if what not in (Wanted.OTHER_DAY, Wanted.KEEP)
    ),
    *(
        Sample(
            "secretary",
            f"спросить с днём: {what}",
            lambda t, what=what: office_asking.ask(t, Asking(what, 1, day=DAY), ITEM, TODAY, CALENDAR),  # type: ignore[misc]
        )
        for what in sorted(DAY_BESIDES)
    ),
    Sample(
        "secretary",
        "спросить день",
        lambda t: office_asking.ask(t, Asking(Wanted.KEEP, 1, asks_day=True), ITEM, TODAY, CALENDAR),
    ),
]

LONG, NAME = office.LONG_SENTENCE, office.LONG_NAME


def _worst(kind: QueueKind, number: int) -> Pending:
    item = replace(WORST_ITEM, assignment=replace(WORST_ITEM.assignment, id=BIG - number))
    if kind not in APPEALS:
        return Pending(item, NAME, report=report(id=BIG - number, words=LONG, number="9" * 40), files=10**6)
    asked = Appeal(
        BIG - number, BIG - number, AppealKind(kind.value), BIG, NOW, f"{number}{LONG}", DAY, post_id=BIG
    )
    return Pending(item, NAME, asked, seat=office.LONG_LABEL)


WORST_DONE = Done(
    "overtaken", (WORST_ITEM,), BIG, DAY, told=10**6, faster=NAME, at=NOW, appeal=appeal(answered_at=NOW)
)
WORST_OF_QUEUE = [
    *(
        worst(
            f"очередь: {kind} {count}",
            _shown(kind, [_worst(kind, number) for number in range(count)], done=WORST_DONE, place=3),
        )
        for kind in QueueKind
        for count in (1, 60)
    ),
    *(
        worst(
            f"спросить: {what}",
            lambda t, what=what: office_asking.ask(
                t, Asking(what, BIG, queue=QueueKind.REPORT), WORST_ITEM, TODAY, CALENDAR
            ),  # type: ignore[misc]
        )
        for what in Wanted
        if what not in (Wanted.OTHER_DAY, Wanted.KEEP)
    ),
]
