"""Screens of one assignment in the hands of the office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.appeals import Appeal, AppealKind, AppealState, Note
from bot.domain.assignments import Report, Standing, State, Way
from bot.domain.items import Item, Progress
from bot.domain.lifecycle import moves_from
from bot.domain.office_card import OfficeCard
from bot.domain.rights import Who
from bot.i18n import Texts
from bot.views import cards, control, decision
from bot.views import office_card as view
from bot.views.screen import Screen
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Draw, Sample, worst
from tests.views.samples_of_minutes import DECISIONS, WORST_DECISIONS

OFFICE = frozenset({Who.SECRETARY, Who.MEMBER})
NAMES = {1: "Белова Н. П.", 2: "Орлова Е. В.", 3: "Петров С. И."}
ITEM = office.items()[1]


def report(way: Way = Way.CHAT, **changes: object) -> Report:
    one = Report(1, 9, 3, NOW, TODAY, way, final=True, words="Приказ от 23.11 № 145, размещено на сайте")
    return replace(one, **changes)  # type: ignore[arg-type]


def appeal(kind: AppealKind = AppealKind.EXTENSION, **changes: object) -> Appeal:
    one = Appeal(1, 9, kind, 3, NOW, "Ждут справку из области")
    if kind is AppealKind.EXTENSION:
        one = replace(one, until=date(2026, 12, 21))
    if kind is AppealKind.NOT_OURS:
        one = replace(one, post_id=40)
    return replace(one, **changes)  # type: ignore[arg-type]


def item_in(state: State, **changes: object) -> Item:
    return replace(ITEM, assignment=replace(ITEM.assignment, state=state, **changes))  # type: ignore[arg-type]


def card(item: Item, who: frozenset[Who] = OFFICE, **changes: object) -> OfficeCard:
    one = OfficeCard(
        item,
        office.DIRECTOR,
        who,
        moves_from(item.assignment.state, who),
        (),
        {},
        (),
        (),
        NAMES,
        {40: "методист Иванова А. О."},
        control=True,
    )
    return replace(one, **changes)  # type: ignore[arg-type]


def _drawn(one: OfficeCard) -> Draw:
    return lambda t: view.office_card(t, one, TODAY, ZONE)


def _in(state: State, **changes: object) -> Draw:
    return _drawn(card(item_in(state, **changes)))


REPORTED = card(item_in(State.REPORTED, answered_at=NOW), reports=(report(),), files={1: 2})
WAYS = tuple(report(way, id=n, final=way is not Way.PHONE, number="12") for n, way in enumerate(Way))
ALL_APPEALS = tuple(appeal(kind, id=n) for n, kind in enumerate(AppealKind))
ANSWERED = (
    appeal(state=AppealState.REFUSED, answer="Срок общий для района", answered_by=1),
    appeal(id=2, state=AppealState.GRANTED, answer_until=date(2026, 12, 21), answered_by=1),
)
NOTES = tuple(
    Note(n, 9, 2, NOW, kind, "Ссылка не открывается, исправьте")
    for n, kind in enumerate(("return", "keep", "close", "reopen", "excuse"))
)
WORST_ITEM = replace(
    office.worst_items(1, moved=10**6, first_due=date(2027, 1, 3), state=State.REPORTED)[0],
    controller_id=BIG,
    first_takes=True,
)
LONG = office.LONG_SENTENCE
WORST_CARD = OfficeCard(
    WORST_ITEM,
    office.WORST_PERSON,
    frozenset(Who),
    moves_from(State.REPORTED, frozenset(Who)),
    tuple(report(way, id=BIG - n, by_id=BIG, words=LONG, number="9" * 40) for n, way in enumerate(Way)),
    {BIG - n: 10**6 for n in range(5)},
    tuple(
        appeal(
            kind,
            by_id=BIG,
            words=LONG,
            post_id=BIG,
            state=AppealState.GRANTED,
            answer=LONG,
            at=NOW + timedelta(n),
        )
        for n, kind in enumerate(AppealKind)
    ),
    tuple(Note(n, 9, BIG, NOW, "return", LONG) for n in range(9)),
    {BIG: office.LONG_NAME},
    {BIG: office.LONG_LABEL},
    control=True,
    co=Progress(10**6, 10**6),
    undoable=True,
)

ROWS = [(post, replace(one, id=n), how) for n, (post, one, how) in enumerate(office.detail(office.posts()))]


def _controllers(t: Texts, now: int | None, whole: int | None, *, draft: bool = True) -> Screen:
    people = (office.SECRETARY, office.HEAD)
    return control.pick_controller(t, DECISIONS[1], people, now, whole, draft=draft)


OF_OFFICE_ITEMS = [
    *(Sample("secretary", f"поручение: {state}", _in(state)) for state in State),
    Sample("secretary", "поручение: отчёт", _drawn(REPORTED)),
    Sample(
        "head", "поручение: смотрит начальник", _drawn(replace(REPORTED, who=frozenset({Who.HEAD}), moves=()))
    ),
    Sample(
        "head",
        "поручение: контролёр",
        _drawn(card(item_in(State.IN_WORK), frozenset({Who.CONTROLLER}))),
    ),
    Sample("secretary", "поручение: доставлено", _in(State.ISSUED, sent_at=NOW)),
    Sample("secretary", "поручение: ознакомились", _in(State.ISSUED, sent_at=NOW, acknowledged_at=NOW)),
    Sample("secretary", "поручение: обещали", _in(State.IN_WORK, silent_until=date(2026, 11, 25))),
    Sample("secretary", "поручение: молчат", _in(State.ISSUED, due=date(2026, 11, 2))),
    Sample(
        "secretary", "поручение: не исполнено", _in(State.IN_WORK, due=date(2026, 11, 2), answered_at=NOW)
    ),
    Sample("secretary", "поручение: исполнено", _in(State.DONE, reported_on=TODAY)),
    Sample("secretary", "поручение: с опозданием", _in(State.DONE, reported_on=TODAY, due=date(2026, 11, 2))),
    Sample(
        "secretary",
        "поручение: сдали другим путём",
        _drawn(card(item_in(State.REPORTED), reports=(report(Way.ELSEWHERE, words=""),))),
    ),
    Sample(
        "secretary", "поручение: отчёты", _drawn(card(item_in(State.IN_WORK), reports=WAYS, files={0: 1}))
    ),
    Sample("secretary", "поручение: просьбы", _drawn(card(item_in(State.CLARIFYING), appeals=ALL_APPEALS))),
    Sample("secretary", "поручение: ответы", _drawn(card(item_in(State.IN_WORK), appeals=ANSWERED))),
    Sample("secretary", "поручение: слова", _drawn(card(item_in(State.IN_WORK), notes=NOTES))),
    Sample(
        "secretary",
        "поручение: другие слова",
        _drawn(card(item_in(State.IN_WORK), notes=(replace(NOTES[0], kind="other"),))),
    ),
    Sample(
        "secretary",
        "поручение: перенесено, с контролёром и соисполнителями",
        _drawn(
            card(
                replace(
                    item_in(State.IN_WORK, moved=2, first_due=date(2026, 12, 1)),
                    controller_id=2,
                    first_takes=True,
                ),
                co=Progress(2, 3),
                holder=None,
            )
        ),
    ),
    Sample("secretary", "поручение: соисполнитель", _in(State.IN_WORK, co=True)),
    Sample(
        "secretary",
        "решение по организациям",
        lambda t: view.seats(t, DECISIONS[1], ROWS, TODAY),
    ),
    Sample(
        "secretary",
        "решение по организациям: состояния",
        lambda t: view.seats(
            t,
            DECISIONS[1],
            [
                (post, replace(one, state=state), Standing.OPEN)
                for state, (post, one, _) in zip(State, ROWS, strict=False)
            ],
            TODAY,
        ),
    ),
    Sample(
        "secretary",
        "решение по организациям: с контролёром",
        lambda t: view.seats(t, DECISIONS[1], ROWS, TODAY, controllers=True),
    ),
    Sample("secretary", "контролёр: никто", lambda t: _controllers(t, None, None)),
    Sample("secretary", "контролёр: на решение", lambda t: _controllers(t, 2, 1)),
    Sample("secretary", "контролёр: на весь протокол", lambda t: _controllers(t, None, 2, draft=False)),
    Sample(
        "secretary",
        "ещё: кто первый и контролёр",
        lambda t: decision.more(t, DECISIONS[1], 1, 7, controllers=True),
    ),
    Sample(
        "secretary",
        "ещё: исполняют все",
        lambda t: decision.more(t, replace(DECISIONS[1], first_takes=True), 1, 7),
    ),
    Sample(
        "director",
        "карточка: соисполнитель",
        lambda t: cards.card(t, item_in(State.ISSUED, co=True), (), (), TODAY, ZONE),
    ),
    Sample("secretary", "файл отчёта", lambda t: view.file_note(t, ITEM, 1, 2)),
]

WORST_OF_OFFICE_ITEMS = [
    worst("поручение", _drawn(WORST_CARD)),
    worst("поручение: только заметки", _drawn(replace(WORST_CARD, appeals=(), reports=(), files={}))),
    worst(
        "решение по организациям",
        lambda t: view.seats(t, WORST_DECISIONS[0], office.detail(office.worst_posts()), TODAY, 1),
    ),
    worst(
        "контролёр",
        lambda t: control.pick_controller(
            t,
            WORST_DECISIONS[0],
            tuple(replace(office.WORST_PERSON, id=BIG - n) for n in range(60)),
            BIG,
            None,
            draft=True,
        ),
    ),
    worst("файл отчёта", lambda t: view.file_note(t, WORST_ITEM, 10**6, 10**6)),
]
