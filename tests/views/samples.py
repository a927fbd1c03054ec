"""Every screen from samples, usual and worst: what the tests draw and `make screens` shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.assignments import Standing, State
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.items import Item, Progress
from bot.domain.lifecycle import Move
from bot.domain.minutes import Decision, Minutes, MinutesState, Phase
from bot.domain.people import Group, Post, Role
from bot.domain.policy import Digest, DigestLine, Reason
from bot.domain.questions import Question, QuestionKind, open_questions
from bot.domain.review import Review, Taking
from bot.domain.rights import Who
from bot.views import board, cards, decision, keyboards, mailing, notices, people, questions, review, taking
from bot.views.standing import standing
from tests.views import office
from tests.views.office import BIG, NOW, TODAY, ZONE
from tests.views.sample import Draw, Sample
from tests.views.samples_editing import Draft
from tests.views.samples_of_connecting import OF_CONNECTING, WORST_OF_CONNECTING
from tests.views.samples_of_excel import OF_EXCEL, WORST_OF_EXCEL
from tests.views.samples_of_office import OF_OFFICE, WORST_OF_OFFICE
from tests.views.samples_of_people import OF_PEOPLE, WORST_OF_PEOPLE
from tests.views.samples_of_roster import OF_ROSTER, WORST_OF_ROSTER

ITEMS, MANY, WORST = office.items(), office.many_items(), office.worst_items()
MINUTES, WORST_MINUTES = office.minutes(), office.worst_minutes()
APPROVED = office.minutes(MinutesState.APPROVED)
ISSUED = replace(APPROVED, issued_at=NOW)
DECISIONS, WORST_DECISIONS = office.decisions(), office.worst_decisions()
QUESTIONS = tuple(
    replace(one, day=date(2026, 12, 18)) if one.kind is QuestionKind.UNDATED else one
    for one in open_questions(MINUTES, DECISIONS, TODAY)
)
WORST_QUESTIONS = open_questions(WORST_MINUTES, WORST_DECISIONS, TODAY)
LABELS = {post.id: post.label for post in office.posts()}
GROUPS = {"руководители ОО": (12, 16), "директора школ": (8, 8), "специалисты управления": (5, 10)}
WORST_GROUPS = {f"{n}{office.LONG_NAME}": (1000, 1000) for n in range(40)}
SECRETARYS = frozenset({Who.MEMBER, Who.SECRETARY})
WHOLE = Review(MINUTES, DECISIONS, QUESTIONS, GROUPS, LABELS, 31, 35, who=SECRETARYS)
HELD = replace(WHOLE, minutes=APPROVED)
TAKEN = replace(ISSUED, taken_at=NOW)
SAME = replace(
    WHOLE,
    minutes=replace(MINUTES, same_as=TAKEN.id),
    taking=Taking(TAKEN, replace(MINUTES, id=MINUTES.id + 1), 12),
)
CORRECTED = replace(WHOLE, minutes=replace(MINUTES, corrects=TAKEN.id), questions=(), taking=Taking(TAKEN))
OLD = tuple(replace(MINUTES, number=str(n)) for n in range(1, 15))
WORST_WHOLE = Review(
    WORST_MINUTES,
    WORST_DECISIONS,
    WORST_QUESTIONS,
    WORST_GROUPS,
    dict.fromkeys(range(99), office.LONG_LABEL),
    0,
    10**6,
    who=SECRETARYS,
)
WORST_SAME = replace(
    WORST_WHOLE,
    minutes=replace(WORST_MINUTES, same_as=BIG),
    taking=Taking(replace(WORST_MINUTES, taken_at=NOW), WORST_MINUTES, 10**6),
)
CODES = tuple(i.code for i in WORST)
BOTH = frozenset({Move.REPORT, Move.TAKE})
ROLES = {
    "secretary": frozenset({Role.SECRETARY}),
    "head": frozenset({Role.HEAD}),
    "admin": frozenset({Role.ADMIN}),
    "director": frozenset[Role](),
}


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


def _stands(minutes: Minutes) -> Draw:
    line = office.live_line() if minutes.issued_at else None
    whole = replace(
        WHOLE, minutes=minutes, line=line and replace(line, withdrawn=minutes.phase is Phase.WITHDRAWN)
    )
    return lambda t: standing(t, whole, NOW, ZONE)


def _undated() -> Draw:
    kinds = (DeadlineKind.DATE, DeadlineKind.AS_NEEDED)
    vague = tuple(replace(DECISIONS[1], deadline=Deadline(kind, None, "к совещанию")) for kind in kinds)
    whole = replace(WHOLE, decisions=vague, questions=(), groups={}, reached=8, people=8)
    return lambda t: review.summary(t, whole, TODAY)


def _question_with(*likely: Group | Post, proposed: Post | None = None) -> Draw:
    index, asked = next((i, q) for i, q in enumerate(QUESTIONS) if q.kind is QuestionKind.UNKNOWN)
    one = replace(asked, likely=likely, proposed=proposed)
    return lambda t: questions.question(t, asked_of(one, index, len(QUESTIONS)))


def asked_of(
    one: Question, index: int = 0, total: int = 1, of: Sequence[Decision] = DECISIONS
) -> questions.Asked:
    """The question in its place among those of a draft."""
    return questions.Asked(one, index, total, of, office.INFORMATION_DAY, TODAY)


def every_kind(those: Sequence[Question], posts: Sequence[Post]) -> dict[QuestionKind, Question]:
    """One of each kind: of names that are shared or new by the dozen, made of an unknown name."""
    found = {one.kind: one for one in reversed(those)}
    unknown = found[QuestionKind.UNKNOWN]
    names = (unknown.about, *(f"Кравцов {letter}.П." for letter in "АБВГДЕЖЗИК"))
    return {
        **found,
        QuestionKind.SHARED: replace(unknown, kind=QuestionKind.SHARED, likely=tuple(posts[:2])),
        QuestionKind.CARDS: replace(unknown, kind=QuestionKind.CARDS, about="", names=names),
    }


def _question_about_one() -> Draw:
    decision = replace(DECISIONS[2], doubts=())
    one = open_questions(replace(MINUTES, vague_settled=True), (decision,), TODAY)[0]
    return lambda t: questions.question(t, asked_of(one, of=(decision,)))


def _question(kind: QuestionKind) -> Draw:
    index, one = list(QuestionKind).index(kind), EVERY_KIND[kind]
    return lambda t: questions.question(t, asked_of(one, index, len(QuestionKind)))


EVERY_KIND = every_kind(QUESTIONS, office.posts())
WORST_KIND = every_kind(WORST_QUESTIONS, office.worst_posts())


def _worst_question(kind: QuestionKind) -> Draw:
    one = WORST_KIND[kind]
    return lambda t: questions.question(t, asked_of(one, 1, 999, WORST_DECISIONS))


def _doubted(field: str, reason: str) -> Draw:
    doubted = replace(
        DECISIONS[1], doubts=(replace(DECISIONS[1].doubts[0], field=field, reason=reason, other=None),)
    )
    one = Question(QuestionKind.DOUBT, (doubted.id,), (doubted.code,), field, "до 1 декабря", reason=reason)
    return lambda t: questions.question(t, asked_of(one, of=(doubted,)))


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
DOUBTS = (
    *((field, "unheard_of") for field in ("text", "assignees", "co_assignees", "deadline", "number")),
    *(("deadline", code) for code in ("deadline_not_understood", "several_deadlines", "maybe_no_deadline")),
    ("assignees", "several_of_that_surname"),
    ("assignees", "unknown_surname"),
    ("assignees", "post_or_second_person"),
    ("text", "only_who_and_when"),
    ("number", "unclear_digits"),
)

DIRECTOR = [
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

SECRETARY = [
    Sample("secretary", "как прислать", lambda t: review.how_to_send(t, (MINUTES, APPROVED, ISSUED))),
    Sample("secretary", "как прислать впервые", lambda t: review.how_to_send(t, ())),
    Sample("secretary", "читаю файл", lambda t: taking.reading(t, "протокол № 6.docx")),
    Sample("secretary", "читаю текст", lambda t: taking.reading(t, "")),
    Sample("secretary", "читаю, перед ним другие", lambda t: taking.reading(t, "протокол № 6.docx", 2)),
    Sample("secretary", "ещё читаю", lambda t: taking.still_reading(t, "протокол № 6.pdf", 120, 300)),
    Sample("secretary", "ещё читаю текст", lambda t: taking.still_reading(t, "", 0, 0)),
    Sample("secretary", "читаю оба как один", taking.reading_as_one),
    Sample("secretary", "уже внесён", lambda t: standing(t, SAME, NOW, ZONE)),
    Sample("secretary", "исправленный вариант", lambda t: standing(t, CORRECTED, NOW, ZONE)),
    Sample(
        "secretary",
        "отозвать прежний",
        lambda t: taking.replace_confirm(t, CORRECTED.minutes, ISSUED, 31, 118),
    ),
    Sample("secretary", "в архив", lambda t: taking.archive_confirm(t, MINUTES.id, OLD, 117)),
    Sample("secretary", "в архиве", lambda t: taking.archived(t, OLD, 117)),
    Sample(
        "secretary",
        "протокол прочитан",
        lambda t: review.summary(t, WHOLE, TODAY),
    ),
    Sample(
        "secretary",
        "вопросов нет",
        lambda t: review.summary(
            t,
            replace(
                WHOLE,
                decisions=DECISIONS[:2],
                questions=(),
                groups={"директора школ": (8, 1)},
                reached=8,
                people=8,
            ),
            TODAY,
        ),
    ),
    *(
        Sample("secretary", f"протокол {name}", _stands(minutes))
        for name, minutes in (
            ("ждёт рассылки", APPROVED),
            ("ждёт без рассылки", replace(APPROVED, quiet=True)),
            ("разослан", ISSUED),
            ("отозван", replace(office.minutes(MinutesState.WITHDRAWN), issued_at=NOW)),
            ("выброшен", office.minutes(MinutesState.WITHDRAWN)),
        )
    ),
    Sample("secretary", "протокол без точных сроков", _undated()),
    *(Sample("secretary", f"вопрос: {kind}", _question(kind)) for kind in QuestionKind),
    Sample("secretary", "вопрос: об одном решении", _question_about_one()),
    Sample("secretary", "вопрос: похожие есть", _question_with(office.groups()[0], office.posts()[1])),
    Sample("secretary", "вопрос: опечатка", _question_with(office.posts()[1], proposed=office.posts()[1])),
    *(
        Sample("secretary", f"сомнение: {field}, {reason}", _doubted(field, reason))
        for field, reason in DOUBTS
    ),
    Sample(
        "secretary",
        "кто это",
        lambda t: questions.choose_for_unknown(
            t, DECISIONS[2].addressees[0], office.groups(), office.posts(), 6, 0
        ),
    ),
    *(
        Sample(
            "secretary",
            f"решение {index + 1}",
            lambda t, index=index: decision.decision(t, WHOLE, index, TODAY),  # type: ignore[misc]
        )
        for index in range(len(DECISIONS))
    ),
    Sample(
        "secretary",
        "решение: без исполнителя",
        lambda t: decision.decision(
            t,
            replace(
                WHOLE,
                minutes=APPROVED,
                decisions=(
                    replace(DECISIONS[2], addressees=(replace(DECISIONS[2].addressees[0], nobody=True),)),
                ),
            ),
            0,
            TODAY,
        ),
    ),
    Sample(
        "secretary",
        "дословно",
        lambda t: decision.source(
            t, MINUTES, DECISIONS[1], "2.1. Руководителям ОО обеспечить:\n– подготовку", 1
        ),
    ),
    *(Sample("secretary", name, draw) for name, draw in Draft(WHOLE, 1).drawn()),
    Sample("secretary", "утверждено", lambda t: mailing.approved(t, HELD, NOW, ZONE)),
    Sample(
        "secretary",
        "утверждено в выходной",
        lambda t: mailing.approved(t, replace(HELD, people=31), NOW - timedelta(days=2), ZONE),
    ),
    Sample(
        "secretary",
        "утверждено без рассылки",
        lambda t: mailing.approved(t, replace(HELD, minutes=replace(APPROVED, quiet=True)), NOW, ZONE),
    ),
    Sample("secretary", "рассылаю", lambda t: mailing.sending(t, APPROVED)),
    Sample("secretary", "рассылка отменена", lambda t: mailing.stopped(t, MINUTES)),
    Sample(
        "secretary",
        "что увидит директор",
        lambda t: mailing.sample(t, MINUTES, office.posts()[6], ITEMS, ("6/1",), TODAY),
    ),
    Sample("secretary", "живая строка", lambda t: mailing.live_line(t, office.live_line(), SECRETARYS)),
    Sample("secretary", "кто молчит", lambda t: mailing.live_silent(t, office.live_line(), office.posts())),
    Sample("secretary", "молчащих нет", lambda t: mailing.live_silent(t, office.live_line(), ())),
    Sample(
        "secretary", "на бумаге", lambda t: mailing.live_on_paper(t, office.live_line(), office.posts()[:2])
    ),
    Sample("secretary", "на бумаге никого", lambda t: mailing.live_on_paper(t, office.live_line(), ())),
    Sample("secretary", "отозвать?", lambda t: mailing.withdraw_confirm(t, APPROVED, 41, 754)),
    Sample("secretary", "отозвано", lambda t: mailing.withdrawn(t, APPROVED, 754)),
    *(
        Sample(
            "secretary",
            f"имя протокола: {number}, {day}",
            lambda t, number=number, day=day: review.discarded(  # type: ignore[misc]
                t, replace(WHOLE, minutes=replace(MINUTES, number=number, date=day))
            ),
        )
        for number in ("6", None)
        for day in (MINUTES.date, None)
    ),
]

HEAD = [
    Sample("head", "сводка", lambda t: board.summary(t, office.summary(), NOW, ZONE)),
    Sample(
        "head",
        "сводка: всё хорошо",
        lambda t: board.summary(
            t,
            replace(
                office.summary(),
                minutes_numbers=("5",),
                silent=0,
                not_done=0,
                done_late=0,
                debtors=(),
                this_week=(),
                done_since=0,
                new_overdue_since=0,
            ),
            NOW,
            ZONE,
        ),
    ),
    Sample(
        "head",
        "сводка: много протоколов",
        lambda t: board.summary(
            t, replace(office.summary(), minutes_numbers=("4", "28.02", "7"), period_from=None), NOW, ZONE
        ),
    ),
    Sample(
        "head",
        "сводка: очень много протоколов",
        lambda t: board.summary(t, replace(office.summary(), minutes_numbers=("1", "28.02") * 4), NOW, ZONE),
    ),
    Sample("head", "сводка: пусто", board.nothing_on_control),
    Sample("head", "нет информации", lambda t: board.silent(t, office.debtors(), TODAY)),
    Sample("head", "нет информации: ни от кого", lambda t: board.silent(t, (), TODAY)),
    Sample("head", "не исполнено", lambda t: board.not_done(t, office.debtors(), TODAY)),
    Sample("head", "не исполнено: никем", lambda t: board.not_done(t, (), TODAY)),
    Sample("head", "по организациям", lambda t: board.organizations(t, office.debtors(), TODAY)),
    Sample("head", "по организациям: пусто", lambda t: board.organizations(t, (), TODAY)),
    Sample("head", "по протоколам", lambda t: board.minutes_list(t, (APPROVED,), office.boards())),
    Sample("head", "протоколов нет", lambda t: board.minutes_list(t, (), ())),
    Sample("head", "решения протокола", lambda t: board.minutes_board(t, APPROVED, office.boards(), TODAY)),
    Sample(
        "head",
        "решение: снято",
        lambda t: board.minutes_board(t, APPROVED, (office.board(9, None, Standing.LEFT_OUT, 0, 3),), TODAY),
    ),
    Sample(
        "head",
        "одно решение",
        lambda t: board.decision_board(t, DECISIONS[1], office.detail(office.posts()), TODAY),
    ),
    Sample("head", "как считаем", board.how_counted),
]

EVERYBODY = [
    *(
        Sample(who, f"приветствие: {who}", lambda t, one=one: people.greeting(t, office.WORKSPACE, one, 3))  # type: ignore[misc]
        for who, one in (
            ("secretary", office.SECRETARY),
            ("head", office.HEAD),
            ("director", office.DIRECTOR),
        )
    ),
    *(
        Sample(who, f"{name}: {who}", lambda t, draw=draw, roles=roles: draw(t, roles))  # type: ignore[misc]
        for who, roles in ROLES.items()
        for name, draw in (
            ("помощь", keyboards.help_text),
            ("роль изменилась", keyboards.role_changed),
            ("непонятные слова", people.unknown_text),
            ("наклейка", people.sticker),
        )
    ),
    Sample("director", "исправленное сообщение", people.edited),
    Sample("director", "уже подключены", lambda t: people.already_connected(t, office.DIRECTOR)),
]


def _worst(name: str, draw: Draw) -> Sample:
    return Sample("worst", name, draw, worst=True)


WORST_CASES = [
    _worst("новые пункты", lambda t: notices.new_items(t, WORST, CODES, TODAY)),
    _worst("новые пункты: два", lambda t: notices.new_items(t, WORST[:2], CODES, TODAY)),
    _worst("ознакомлен", lambda t: notices.new_items_acknowledged(t, WORST, CODES, TODAY, NOW, ZONE)),
    _worst("к сведению", lambda t: notices.new_items(t, (), CODES, TODAY)),
    _worst("дайджест", lambda t: notices.digest(t, WORST_DIGEST, BY_ID, PROGRESS)),
    _worst("отозвано", lambda t: notices.cancelled(t, WORST_MINUTES, CODES)),
    _worst(
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
    _worst("после «Исполнено»", lambda t: cards.reported(t, WORST[0], NOW, ZONE)),
    _worst(
        "слова", lambda t: cards.words_kept(t, WORST[0], office.LONG_SENTENCE, TODAY, files=99, undoable=True)
    ),
    _worst("взято в работу", lambda t: cards.taken(t, WORST[0], TODAY)),
    _worst("отменено", lambda t: cards.undone(t, WORST[0], TODAY, ZONE)),
    *(
        _worst(f"мои пункты, страница {page}", lambda t, page=page: cards.mine(t, WORST, TODAY, page, BIG))  # type: ignore[misc]
        for page in (-1, 0, 1, 5, 999)
    ),
    _worst("по какому пункту", lambda t: cards.which_item(t, WORST, office.LONG_SENTENCE, 99)),
    _worst("как прислать", lambda t: review.how_to_send(t, (WORST_MINUTES,) * 20)),
    _worst("читаю", lambda t: taking.reading(t, office.LONG_NAME, 10**6)),
    _worst("уже внесён", lambda t: standing(t, WORST_SAME, NOW, ZONE)),
    _worst("в архив", lambda t: taking.archive_confirm(t, BIG, (WORST_MINUTES,) * 60, 10**6)),
    _worst(
        "протокол прочитан",
        lambda t: review.summary(t, WORST_WHOLE, TODAY),
    ),
    *(
        _worst(f"вопрос: {kind}", _worst_question(kind))
        for kind in (QuestionKind.UNKNOWN, QuestionKind.DOUBT, QuestionKind.PAST)
    ),
    *(
        _worst(
            f"кто это, страница {page}",
            lambda t, page=page: questions.choose_for_unknown(  # type: ignore[misc]
                t,
                WORST_DECISIONS[0].addressees[0],
                office.worst_groups(),
                office.worst_posts(),
                BIG,
                10**6,
                page,
            ),
        )
        for page in (0, 3, 999)
    ),
    _worst(
        "решение",
        lambda t: decision.decision(t, WORST_WHOLE, 0, TODAY),
    ),
    _worst(
        "дословно",
        lambda t: decision.source(t, WORST_MINUTES, WORST_DECISIONS[0], office.LONG_SENTENCE * 3, 10**6),
    ),
    *(_worst(name, draw) for name, draw in Draft(WORST_WHOLE, 0).worst()),
    _worst(
        "утверждено",
        lambda t: mailing.approved(
            t,
            replace(WORST_WHOLE, minutes=office.worst_minutes(MinutesState.APPROVED), reached=10**5),
            NOW - timedelta(days=2),
            ZONE,
        ),
    ),
    _worst("рассылаю", lambda t: mailing.sending(t, WORST_MINUTES)),
    _worst("рассылка отменена", lambda t: mailing.stopped(t, WORST_MINUTES)),
    _worst(
        "что увидит директор",
        lambda t: mailing.sample(t, WORST_MINUTES, office.worst_posts()[0], WORST, CODES, TODAY),
    ),
    _worst("отозвать?", lambda t: mailing.withdraw_confirm(t, WORST_MINUTES, 10**6, 10**6)),
    _worst("отозван", lambda t: mailing.withdrawn(t, WORST_MINUTES, 10**6)),
    _worst("живая строка", lambda t: mailing.live_line(t, office.worst_live_line(), SECRETARYS)),
    _worst("кто молчит", lambda t: mailing.live_silent(t, office.worst_live_line(), office.worst_posts(), 1)),
    _worst("черновик выброшен", lambda t: review.discarded(t, WORST_WHOLE)),
    _worst("сводка", lambda t: board.summary(t, office.worst_summary(), NOW, ZONE)),
    _worst("по организациям", lambda t: board.organizations(t, office.worst_debtors(), TODAY, 2)),
    _worst(
        "по протоколам",
        lambda t: board.minutes_list(
            t,
            [replace(WORST_MINUTES, id=BIG - n) for n in range(60)],
            [replace(b, minutes_id=BIG - n) for n in range(60) for b in office.boards()],
            1,
        ),
    ),
    _worst(
        "решения протокола",
        lambda t: board.minutes_board(
            t,
            WORST_MINUTES,
            [
                replace(
                    office.boards()[1],
                    decision_id=BIG - n,
                    minutes_id=BIG,
                    code=office.LONG_NAME,
                    sentence=office.LONG_SENTENCE,
                )
                for n in range(60)
            ],
            TODAY,
            1,
        ),
    ),
    _worst(
        "одно решение",
        lambda t: board.decision_board(t, WORST_DECISIONS[0], office.detail(office.worst_posts()), TODAY),
    ),
    _worst(
        "приветствие",
        lambda t: people.greeting(
            t, replace(office.WORKSPACE, name=office.LONG_LABEL), office.WORST_PERSON, 10**6
        ),
    ),
    _worst("уже подключены", lambda t: people.already_connected(t, office.WORST_PERSON)),
]

# They are made of what stands above.
from tests.views.samples_of_questions import OF_QUESTIONS, WORST_OF_QUESTIONS  # noqa: E402

SAMPLES = [
    *OF_QUESTIONS,
    *WORST_OF_QUESTIONS,
    *DIRECTOR,
    *SECRETARY,
    *HEAD,
    *EVERYBODY,
    *WORST_CASES,
    *OF_OFFICE,
    *OF_ROSTER,
    *WORST_OF_OFFICE,
    *WORST_OF_ROSTER,
    *OF_PEOPLE,
    *WORST_OF_PEOPLE,
    *OF_CONNECTING,
    *WORST_OF_CONNECTING,
    *OF_EXCEL,
    *WORST_OF_EXCEL,
]
