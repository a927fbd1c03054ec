"""Screens of whoever answers: «Не могу», a day to come back, several at once, what is still to be sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.adapters.calendar import RussianCalendar
from bot.domain.appeals import Appeal, AppealKind
from bot.domain.assignments import State
from bot.domain.items import Item
from bot.domain.lifecycle import Move
from bot.domain.minutes import Expected
from bot.domain.promises import extension_days, promise_days
from bot.views import cannot, cards, finding, notices, ticks
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Sample, worst

ITEM, WORST = office.items()[0], office.worst_items()
MANY = office.many_items()
LATE = office.moved(ITEM, date(2026, 11, 20))
POSTS = office.posts()
CALENDAR = RussianCalendar()
FRIDAYS = promise_days(ITEM.assignment, date(2026, 11, 20), CALENDAR)
PROMISES = promise_days(ITEM.assignment, TODAY, CALENDAR)
EXTENSIONS = extension_days(ITEM.assignment, TODAY, CALENDAR)
UNTIL = date(2026, 12, 8)


CLARIFYING = replace(ITEM, assignment=replace(ITEM.assignment, state=State.CLARIFYING))
TAKEN = replace(
    ITEM, assignment=replace(ITEM.assignment, state=State.IN_WORK, silent_until=date(2026, 11, 25))
)
REPORTED = replace(ITEM, assignment=replace(ITEM.assignment, state=State.REPORTED, reported_on=TODAY))


def _appeal(kind: AppealKind, words: str = "", **changes: object) -> Appeal:
    return replace(Appeal(1, ITEM.assignment.id, kind, 3, NOW, words), **changes)  # type: ignore[arg-type]


APPEALS = (
    _appeal(AppealKind.EXTENSION, "Ждём справку из архива", until=UNTIL),
    _appeal(AppealKind.NOT_CONCERNED),
    _appeal(AppealKind.NOT_OURS, post_id=7),
    _appeal(AppealKind.NOT_OURS, "Это делает бухгалтерия"),
    _appeal(AppealKind.UNCLEAR, "За какой год?"),
)
CLOSING = _appeal(AppealKind.CLOSE, "Сделано в прошлом году")
OF_REPLIES = [
    Sample(
        "director",
        "карточка: предложено снять",
        lambda t: cards.card(t, ITEM, (), (), TODAY, ZONE, appeals=(CLOSING,)),
    ),
    Sample(
        "director",
        "карточка: остальные вопросы",
        lambda t: cards.card(t, CLARIFYING, (), (), TODAY, ZONE, appeals=APPEALS[3:]),
    ),
    Sample(
        "director",
        "новые пункты: один в работе",
        lambda t: notices.new_items(t, (TAKEN, office.items()[1]), (), TODAY),
    ),
    Sample(
        "director",
        "новые пункты: оба просрочены",
        lambda t: notices.new_items(
            t, (LATE, office.moved(office.items()[1], date(2026, 11, 20))), (), TODAY
        ),
    ),
    Sample("director", "не могу", lambda t: cannot.why(t, ITEM, TODAY)),
    Sample("director", "другой срок: какой", lambda t: cannot.pick_extension(t, ITEM, EXTENSIONS, TODAY)),
    Sample("director", "другой срок: написать день", lambda t: cannot.type_extension(t, ITEM)),
    Sample("director", "другой срок: почему", lambda t: cannot.ask_reason(t, ITEM, UNTIL, TODAY)),
    Sample("director", "непонятно: что", lambda t: cannot.ask_question(t, ITEM)),
    Sample("director", "не нам: кому", lambda t: cannot.ask_heir(t, ITEM)),
    Sample("director", "не нам: кто из них", lambda t: cannot.heirs_found(t, ITEM, "СОШ", POSTS[:3])),
    Sample("director", "не нам: никого", lambda t: cannot.heirs_found(t, ITEM, "бухгалтерия", ())),
    *(
        Sample(
            "director",
            f"попросили: {number}",
            lambda t, one=one: cannot.appealed(  # type: ignore[misc]
                t, CLARIFYING, one, TODAY, POSTS[6] if one.post_id else None
            ),
        )
        for number, one in enumerate(APPEALS, 1)
    ),
    Sample(
        "director",
        "карточка: вопросы заданы",
        lambda t: cards.card(
            t, CLARIFYING, (), {Move.REPORT}, TODAY, ZONE, appeals=APPEALS[:2], undoable=True
        ),
    ),
    Sample(
        "director", "вопрос дополнен", lambda t: cards.words_kept(t, CLARIFYING, "И за какой год?", TODAY)
    ),
    Sample("director", "вернусь: когда", lambda t: cannot.pick_promise(t, ITEM, PROMISES, TODAY)),
    Sample(
        "director",
        "вернусь: в пятницу",
        lambda t: cannot.pick_promise(t, ITEM, FRIDAYS, date(2026, 11, 20)),
    ),
    Sample("director", "мои пункты: много совещаний", lambda t: cards.mine(t, _of_meetings(24), TODAY)),
    Sample("director", "мои пункты: три совещания", lambda t: cards.mine(t, _of_meetings(9), TODAY)),
    Sample("director", "вернусь: написать день", lambda t: cannot.type_promise(t, ITEM)),
    Sample("director", "вернусь: записано", lambda t: cannot.promised(t, TAKEN, TODAY)),
    Sample("director", "взято: когда вернётесь", lambda t: cards.taken(t, TAKEN, TODAY, PROMISES)),
    Sample(
        "director",
        "карточка: просрочено",
        lambda t: cards.card(t, LATE, (), {Move.REPORT, Move.TAKE, Move.CLARIFY}, TODAY, ZONE),
    ),
    Sample("director", "сдали иначе: как", lambda t: cannot.which_way(t, ITEM)),
    Sample(
        "director",
        "сдали иначе: записано",
        lambda t: cards.reported(t, REPORTED, NOW, ZONE, elsewhere=True),
    ),
    Sample(
        "director",
        "почти готово: какое число",
        lambda t: cards.words_kept(
            t,
            TAKEN,
            "27 заявок из 30",
            TODAY,
            missing=(Expected.NUMBER, Expected.FILE),
            numbers=("27", "30", "12.5"),
        ),
    ),
    Sample(
        "director",
        "карточка: почти готово",
        lambda t: cards.card(t, TAKEN, (), {Move.REPORT}, TODAY, ZONE, missing=(Expected.FILE,)),
    ),
    Sample(
        "director", "отметить несколько", lambda t: ticks.ticking(t, MANY, {MANY[1].assignment.id}, TODAY)
    ),
    Sample("director", "отметить: ничего нет", lambda t: ticks.ticking(t, (), (), TODAY)),
    Sample(
        "director",
        "несколько сразу",
        lambda t: ticks.answered(
            t,
            [
                *(
                    ticks.Told(replace(one, assignment=replace(one.assignment, state=state)))
                    for one, state in zip(MANY, (State.DONE, State.DONE, State.REPORTED), strict=False)
                ),
                ticks.Told(TAKEN, (Expected.NUMBER, Expected.FILE)),
            ],
            7,
        ),
    ),
    Sample(
        "director",
        "несколько в работе",
        lambda t: ticks.answered(t, [ticks.Told(TAKEN)], 7, "Собираем сведения"),
    ),
    Sample("director", "несколько отменено", lambda t: ticks.own_undone(t, MANY[:3])),
    Sample("director", "несколько: слова", lambda t: ticks.words_kept(t, MANY[:3], "Приказ № 145")),
    Sample("director", "найдено", lambda t: finding.found(t, MANY[:2], "заявки", TODAY)),
    Sample("director", "по совещаниям", lambda t: finding.meetings(t, _of_meetings())),
    Sample("director", "по какому: есть отмеченные", lambda t: cards.which_item(t, MANY, "Приказ", 1, 3)),
]


def _of_meetings(count: int = 9) -> list[Item]:
    """Three of each."""
    return [
        replace(
            MANY[n % len(MANY)],
            minutes_number=str(n // 3 + 1),
            assignment=replace(MANY[n % len(MANY)].assignment, id=n + 1, minutes_id=n // 3 + 1),
        )
        for n in range(count)
    ]


WORST_LATE = replace(WORST[0], assignment=replace(WORST[0].assignment, due=date(2026, 11, 2)))
WORST_APPEAL = Appeal(BIG, BIG, AppealKind.NOT_OURS, BIG, NOW, office.LONG_SENTENCE, UNTIL, BIG)
WORST_OF_REPLIES = [
    worst("ответы: не могу", lambda t: cannot.why(t, WORST[0], TODAY)),
    worst("просить: какой срок", lambda t: cannot.pick_extension(t, WORST[0], EXTENSIONS, TODAY)),
    worst("просить: почему", lambda t: cannot.ask_reason(t, WORST[0], UNTIL, TODAY)),
    worst("ответы: непонятно", lambda t: cannot.ask_question(t, WORST[0])),
    worst("не нам: кому", lambda t: cannot.ask_heir(t, WORST[0])),
    worst("не нам: кто", lambda t: cannot.heirs_found(t, WORST[0], office.LONG_NAME, office.worst_posts())),
    worst("ответы: вернусь", lambda t: cannot.pick_promise(t, WORST_LATE, PROMISES, TODAY)),
    worst("ответы: как сдали", lambda t: cannot.which_way(t, WORST[0])),
    *(
        worst(
            f"ответы: попросили: {kind}",
            lambda t, kind=kind: cannot.appealed(  # type: ignore[misc]
                t, WORST[0], replace(WORST_APPEAL, kind=kind), TODAY, office.worst_posts()[0]
            ),
        )
        for kind in AppealKind
        if kind is not AppealKind.CLOSE
    ),
    *(
        worst(
            f"ответы: карточка, страница {page}",
            lambda t, page=page: cards.card(  # type: ignore[misc]
                t,
                WORST_LATE,
                (office.report(office.LONG_SENTENCE),) * 9,
                set(Move),
                TODAY,
                ZONE,
                awaiting=True,
                undoable=True,
                missing=(Expected.NUMBER, Expected.FILE, Expected.LINK),
                appeals=(WORST_APPEAL,) * 3,
                page=page,
            ),
        )
        for page in (0, 1, 99)
    ),
    worst(
        "ответы: почти готово",
        lambda t: cards.words_kept(
            t,
            WORST[0],
            office.LONG_SENTENCE,
            TODAY,
            files=99,
            missing=tuple(Expected)[1:],
            numbers=tuple(str(10**14 + n) for n in range(30)),
        ),
    ),
    *(
        worst(
            f"ответы: отметить, страница {page}",
            lambda t, page=page: ticks.ticking(  # type: ignore[misc]
                t, WORST, {one.assignment.id for one in WORST}, TODAY, BIG, page
            ),
        )
        for page in (0, 3, 99)
    ),
    worst(
        "ответы: несколько сразу",
        lambda t: ticks.answered(
            t, [ticks.Told(one, tuple(Expected)[1:]) for one in WORST], BIG, office.LONG_SENTENCE
        ),
    ),
    worst("ответы: несколько отменено", lambda t: ticks.own_undone(t, WORST)),
    worst("ответы: несколько: слова", lambda t: ticks.words_kept(t, WORST, office.LONG_SENTENCE)),
    worst("ответы: найдено", lambda t: finding.found(t, WORST, office.LONG_NAME, TODAY)),
    worst("ответы: по совещаниям", lambda t: finding.meetings(t, WORST, 9)),
]
