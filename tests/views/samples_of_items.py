"""Screens of whoever has items: what is new, what is due, the card, and what is said after an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.assignments import State
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.items import Item, Progress
from bot.domain.lifecycle import Move
from bot.domain.policy import Digest, DigestLine, Reason
from bot.views import cards, notices
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Draw, Sample, worst

ITEMS, MANY, WORST = office.items(), office.many_items(), office.worst_items()
MINUTES, WORST_MINUTES = office.minutes(), office.worst_minutes()
CODES = tuple(i.code for i in WORST)
BOTH = frozenset({Move.REPORT, Move.TAKE})
BY_ID = {i.assignment.id: i for i in WORST}
YESTERDAY, THURSDAY = TODAY - timedelta(days=1), date(2026, 11, 26)


def _digest(*lines: tuple[Item, DigestLine], others: Sequence[Item] = ITEMS[1:]) -> Draw:
    items = {item.assignment.id: item for item, _ in lines}
    one = Digest(TODAY, tuple(line for _, line in lines), tuple(i.assignment for i in others))
    return lambda t: notices.digest(t, one, items, {4: Progress(14, 23)})


def _line(
    item: Item,
    due: date | None,
    reason: Reason,
    days: int = 0,
    escalates_on: date | None = None,
    **changes: object,
) -> tuple[Item, DigestLine]:
    """The item moved to `due`, and its line."""
    item = office.moved(item, due, **changes) if due else item
    return item, DigestLine(item.assignment, reason, days, escalates_on)


FRESH = office.many_items()
ONE_OF_EACH = _digest(
    _line(FRESH[0], YESTERDAY, Reason.OVERDUE, 1, THURSDAY),
    _line(FRESH[1], TODAY, Reason.TODAY),
    _line(ITEMS[0], None, Reason.SOON, 3),
    _line(ITEMS[1], None, Reason.RESUMED),
    _line(ITEMS[2], None, Reason.INFORMATION),
    others=(
        FRESH[3],
        office.moved(FRESH[4], date(2026, 12, 10), state=State.REPORTED),
        office.moved(FRESH[5], YESTERDAY),
    ),
)
LATE = _digest(_line(ITEMS[0], YESTERDAY, Reason.OVERDUE, 1, THURSDAY))
ANSWERED_LATE = _digest(
    _line(ITEMS[0], date(2026, 11, 12), Reason.OVERDUE, 6, answered_at=NOW),
    _line(ITEMS[1], date(2026, 11, 13), Reason.OVERDUE, 6, answered_at=NOW),
)
SOME_ESCALATE = _digest(
    _line(FRESH[0], date(2026, 11, 12), Reason.OVERDUE, 6),
    _line(FRESH[1], date(2026, 11, 20), Reason.OVERDUE, 1, THURSDAY),
    _line(FRESH[2], date(2026, 11, 20), Reason.OVERDUE, 1, THURSDAY),
)
WORST_DIGEST = Digest(
    TODAY,
    tuple(
        DigestLine(replace(i.assignment, due=date(2026, 11, 20)), list(Reason)[n // 12], 1, THURSDAY)
        for n, i in enumerate(WORST)
    ),
    tuple(i.assignment for i in WORST),
)
PROGRESS = {BIG - n: Progress(10**6, 10**6) for n in range(60)}


def _now(state: State, **changes: object) -> Item:
    """The usual item, in this state."""
    one = replace(ITEMS[1].assignment, state=state, **changes)  # type: ignore[arg-type]
    return replace(ITEMS[1], assignment=one)


def _in(state: State, **changes: object) -> Draw:
    item = _now(state, **changes)
    return lambda t: cards.card(t, item, (office.report("Приказ от 27.11 № 145"),), (), TODAY, ZONE)


def _after(state: State) -> Draw:
    item = replace(_now(state), expected=ITEMS[0].expected)
    return lambda t: cards.reported(t, item, NOW, ZONE)


def _with_words(state: State) -> Draw:
    item = _now(state, reported_on=TODAY)
    words = "Приказ от 23.11 № 145, размещено на сайте"
    return lambda t: cards.words_kept(t, item, words, TODAY, files=2, undoable=True)


def _mine_states() -> Draw:
    shown = [
        replace(i, assignment=replace(i.assignment, state=state))
        for i, state in zip(
            MANY, (State.IN_WORK, State.REPORTED, State.RETURNED, State.CLARIFYING), strict=False
        )
    ]
    late = [
        office.moved(i, date(2026, 11, 2), answered_at=at) for i, at in zip(ITEMS, (None, NOW), strict=False)
    ]
    return lambda t: cards.mine(t, [*late, *shown, *ITEMS], TODAY)


def _deadline(deadline: Deadline | None, **changes: object) -> Draw:
    item = replace(ITEMS[1], deadline=deadline)
    item = replace(item, assignment=replace(item.assignment, **changes))  # type: ignore[arg-type]
    return lambda t: cards.card(t, item, (), BOTH, TODAY, ZONE)


URGENT = Deadline(DeadlineKind.DATE, date(2026, 11, 23), "срочно")
BY_NOON = Deadline(
    DeadlineKind.DATE, date(2026, 12, 1), "до 12:00 1 декабря", NOW.time().replace(hour=12, minute=0)
)
SUNDAY = {"due": date(2027, 8, 29), "hand_in": date(2027, 8, 27)}

OF_ITEMS = [
    Sample("director", "новые пункты", lambda t: notices.new_items(t, ITEMS, ("6/1", "6/2"), TODAY)),
    Sample("director", "новый пункт один", lambda t: notices.new_items(t, ITEMS[:1], (), TODAY)),
    Sample("director", "новые пункты: два", lambda t: notices.new_items(t, ITEMS[:2], ("6/1",), TODAY)),
    Sample("director", "новые пункты: девять", lambda t: notices.new_items(t, MANY, (), TODAY)),
    Sample("director", "только к сведению", lambda t: notices.new_items(t, (), ("6/1", "6/2"), TODAY)),
    Sample(
        "director",
        "ознакомлен",
        lambda t: notices.new_items_acknowledged(t, ITEMS, ("6/1",), TODAY, NOW, ZONE),
    ),
    Sample("director", "дайджест: скоро", _digest(_line(ITEMS[0], None, Reason.SOON, 3))),
    Sample(
        "director",
        "дайджест: два скоро",
        _digest(_line(ITEMS[0], None, Reason.SOON, 1), _line(ITEMS[1], None, Reason.SOON, 3)),
    ),
    Sample("director", "дайджест: сегодня", _digest(_line(ITEMS[0], TODAY, Reason.TODAY))),
    Sample(
        "director",
        "дайджест: сдать",
        _digest(_line(ITEMS[0], date(2026, 11, 24), Reason.TODAY, hand_in=TODAY), others=()),
    ),
    Sample("director", "дайджест: прошёл", LATE),
    Sample("director", "дайджест: не исполнено", ANSWERED_LATE),
    Sample("director", "дайджест: часть к начальнику", SOME_ESCALATE),
    Sample("director", "дайджест: всё сразу", ONE_OF_EACH),
    Sample("director", "дайджест сжат", lambda t: notices.digest_shrunk(t, date(2026, 11, 20), TODAY)),
    Sample("director", "отозвано", lambda t: notices.cancelled(t, MINUTES, ("6/4", "6/9"))),
    Sample(
        "director",
        "отозвано, и почему",
        lambda t: notices.cancelled(t, replace(MINUTES, reason="Разослан не тот файл"), ("6/4",)),
    ),
    Sample("director", "отозвано, делать было нечего", lambda t: notices.cancelled(t, MINUTES, ())),
    Sample(
        "director",
        "карточка",
        lambda t: cards.card(t, ITEMS[0], (), BOTH, TODAY, ZONE),
    ),
    Sample(
        "director",
        "карточка: ждёт слов",
        lambda t: cards.card(t, _now(State.DONE), (), (), TODAY, ZONE, awaiting=True, undoable=True),
    ),
    Sample(
        "director", "карточка: срочно", _deadline(URGENT, due=date(2026, 11, 26), hand_in=date(2026, 11, 26))
    ),
    Sample(
        "director", "карточка: к часу", _deadline(BY_NOON, due=date(2026, 12, 1), hand_in=date(2026, 12, 1))
    ),
    Sample(
        "director",
        "карточка: выходной",
        _deadline(Deadline(DeadlineKind.DATE, None, "до 29.08.2027"), **SUNDAY),
    ),
    *(Sample("director", f"карточка: {state}", _in(state)) for state in State),
    Sample(
        "director",
        "карточка: срок прошёл до назначения",
        lambda t: cards.card(
            t,
            replace(office.moved(ITEMS[1], date(2026, 11, 2)), held_since=date(2026, 11, 16)),
            (),
            BOTH,
            TODAY,
            ZONE,
        ),
    ),
    Sample("director", "карточка: исполнено", _in(State.DONE, reported_on=TODAY)),
    Sample("director", "карточка: ознакомлен", _in(State.ISSUED, acknowledged_at=NOW)),
    Sample("director", "карточка: вернусь", _in(State.IN_WORK, silent_until=date(2026, 11, 25))),
    Sample(
        "director", "карточка: молчит", _in(State.ISSUED, due=date(2026, 11, 2), hand_in=date(2026, 11, 2))
    ),
    Sample(
        "director",
        "карточка: не исполнено",
        _in(State.IN_WORK, due=date(2026, 11, 2), hand_in=None, answered_at=NOW),
    ),
    Sample(
        "director",
        "карточка: кто первый",
        lambda t: cards.card(t, replace(ITEMS[0], first_takes=True), (), BOTH, TODAY, ZONE),
    ),
    *(
        Sample("director", f"после «Исполнено»: {state}", _after(state))
        for state in (State.DONE, State.REPORTED, State.IN_WORK)
    ),
    *(
        Sample("director", f"слова: {state}", _with_words(state))
        for state in (State.DONE, State.REPORTED, State.IN_WORK)
    ),
    Sample("director", "без пояснений", lambda t: cards.words_kept(t, _now(State.DONE), "", TODAY)),
    Sample("director", "ответ ниже", lambda t: cards.answered_below(t, _now(State.DONE))),
    Sample("director", "взято в работу", lambda t: cards.taken(t, _now(State.IN_WORK), TODAY)),
    Sample("director", "отменено", lambda t: cards.undone(t, ITEMS[0], TODAY, ZONE)),
    Sample("director", "мои пункты", lambda t: cards.mine(t, ITEMS, TODAY)),
    Sample("director", "мои пункты: состояния", _mine_states()),
    Sample("director", "мои пункты: пусто", lambda t: cards.mine(t, (), TODAY)),
    Sample("director", "по какому пункту", lambda t: cards.which_item(t, ITEMS, "Приказ № 145", 1)),
    Sample("director", "по какому: только файлы", lambda t: cards.which_item(t, ITEMS, "", 2)),
    Sample("director", "по какому: не по чему", lambda t: cards.which_item(t, (), "Приказ № 145")),
]

WORST_OF_ITEMS = [
    worst("новые пункты", lambda t: notices.new_items(t, WORST, CODES, TODAY)),
    worst("новые пункты: два", lambda t: notices.new_items(t, WORST[:2], CODES, TODAY)),
    worst("ознакомлен", lambda t: notices.new_items_acknowledged(t, WORST, CODES, TODAY, NOW, ZONE)),
    worst("к сведению", lambda t: notices.new_items(t, (), CODES, TODAY)),
    worst("дайджест", lambda t: notices.digest(t, WORST_DIGEST, BY_ID, PROGRESS)),
    worst(
        "отозвано",
        lambda t: notices.cancelled(t, replace(WORST_MINUTES, reason=office.LONG_SENTENCE), CODES),
    ),
    worst(
        "карточка",
        lambda t: cards.card(
            t,
            WORST[0],
            (office.report(office.LONG_SENTENCE),) * 9,
            BOTH,
            TODAY,
            ZONE,
            awaiting=True,
            undoable=True,
        ),
    ),
    worst("после «Исполнено»", lambda t: cards.reported(t, WORST[0], NOW, ZONE)),
    worst(
        "слова", lambda t: cards.words_kept(t, WORST[0], office.LONG_SENTENCE, TODAY, files=99, undoable=True)
    ),
    worst("взято в работу", lambda t: cards.taken(t, WORST[0], TODAY)),
    worst("отменено", lambda t: cards.undone(t, WORST[0], TODAY, ZONE)),
    *(
        worst(f"мои пункты, страница {page}", lambda t, page=page: cards.mine(t, WORST, TODAY, page, BIG))  # type: ignore[misc]
        for page in (-1, 0, 1, 5, 999)
    ),
    worst("по какому пункту", lambda t: cards.which_item(t, WORST, office.LONG_SENTENCE, 99)),
]
