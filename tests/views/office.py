"""A fictitious office for the screens: a usual one, and the worst that may come.

Worst: names of 300 characters with markup in them, sentences of 4,000, 60 items, ids of 19 digits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.assignments import Assignment, Report, Standing, State, Way
from bot.domain.board import (
    BoardList,
    DebtorRow,
    DecisionBoard,
    Given,
    LiveLine,
    NextDue,
    Owing,
    Span,
    Summary,
)
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.items import Item
from bot.domain.minutes import Addressee, Decision, Doubt, Expected, Minutes, MinutesState, Tracking
from bot.domain.people import (
    Group,
    Organization,
    OrganizationKind,
    Person,
    Post,
    PostKind,
    Role,
    Workspace,
)

ZONE = ZoneInfo("Europe/Moscow")
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 5, tzinfo=ZONE)
INFORMATION_DAY = (1, 20)

#: The largest id: 63 bits.
BIG = 2**63 - 1
#: Marks only escaping keeps harmless, then 300 characters without a gap, then with gaps.
LONG_NAME = ('<b>&"</i>' + "Щ" * 300)[:300]
LONG_LABEL = ("МБОУ «Школа <b>&" + " имени Героя" * 30)[:300]
LONG_SENTENCE = ("Обеспечить <script> & «исполнение» " + "подготовки предложений и сведений " * 150)[:4000]


def minutes(state: MinutesState = MinutesState.DRAFT) -> Minutes:
    return Minutes(
        id=6,
        meeting_id=6,
        number="6",
        date=date(2026, 11, 20),
        state=state,
        title="Совещание руководителей ОО",
        chair="Орлова Е. В.",
        secretary="Белова Н. П.",
        send_at=NOW + timedelta(minutes=10) if state is MinutesState.APPROVED else None,
        version=3,
    )


def worst_minutes(state: MinutesState = MinutesState.DRAFT) -> Minutes:
    return replace(
        minutes(state),
        id=BIG,
        number=LONG_NAME,
        title=LONG_LABEL,
        chair=LONG_NAME,
        secretary=LONG_NAME,
        controller=LONG_NAME,
        version=10**6,
    )


# --- people -----------------------------------------------------------------------------------------------

WORKSPACE = Workspace(1, "Управление образования Зареченского района", ZONE)
SECRETARY = Person(1, "Белова", "Нина", "Павловна", roles=frozenset({Role.SECRETARY}))
HEAD = Person(2, "Орлова", "Елена", "Викторовна", roles=frozenset({Role.HEAD}))
DIRECTOR = Person(3, "Петров", "Сергей", "Иванович", phone="+7 900 000-00-07")
WORST_PERSON = Person(BIG, LONG_NAME, LONG_NAME, LONG_NAME, phone=LONG_NAME)


def school(number: int) -> Organization:
    return Organization(number, f"МБОУ СОШ № {number}", f"СОШ № {number}", OrganizationKind.SCHOOL)


def posts() -> tuple[Post, ...]:
    directors = tuple(
        Post(n, "директор", PostKind.DIRECTOR, school(n), replace(DIRECTOR, id=100 + n)) for n in range(1, 13)
    )
    methodist = Person(40, "Иванова", "Анна", "Олеговна", phone="+7 900 000-00-40")
    return (
        *directors,
        Post(40, "методист", PostKind.METHODIST, None, methodist),
        Post(41, "юрист", PostKind.OTHER),
    )


def worst_posts() -> tuple[Post, ...]:
    place = Organization(BIG, LONG_LABEL, LONG_LABEL, OrganizationKind.SCHOOL)
    return tuple(
        Post(BIG - n, LONG_NAME, PostKind.DIRECTOR, place, replace(WORST_PERSON, id=BIG - n))
        for n in range(120)
    )


def groups() -> tuple[Group, ...]:
    return Group(1, "руководители ОО"), Group(2, "директора школ"), Group(3, "заведующие детскими садами")


def worst_groups() -> tuple[Group, ...]:
    return tuple(Group(BIG - n, LONG_NAME) for n in range(30))


# --- items ------------------------------------------------------------------------------------------------


def moved(one: Item, due: date, **changes: object) -> Item:
    """The same item with another printed day."""
    deadline = Deadline(DeadlineKind.DATE, due, f"до {due:%d.%m.%Y}")
    assignment = replace(one.assignment, **{"due": due, "hand_in": due, **changes})  # type: ignore[arg-type]
    return replace(one, deadline=deadline, assignment=assignment)


def item(ordinal: int, sentence: str, due: date | None = None, **changes: object) -> Item:
    """An item of the usual office; `changes` are fields of its assignment."""
    deadline = Deadline(DeadlineKind.DATE, due, f"до {due:%d.%m.%Y}") if due else None
    assignment = Assignment(
        id=ordinal,
        decision_id=ordinal,
        minutes_id=6,
        post_id=7,
        person_id=None,
        tracking=Tracking.CONTROL,
        state=State.ISSUED,
        due=due,
        hand_in=due,
        issued_at=NOW,
    )
    return Item(
        assignment=replace(assignment, **changes),  # type: ignore[arg-type]
        code=f"6/{ordinal}",
        sentence=sentence,
        deadline=deadline,
        expected=(Expected.MARK,),
        first_takes=False,
        minutes_number="6",
        minutes_date=date(2026, 11, 20),
        chair="Орлова Е. В.",
        post_label="СОШ № 7",
        watcher=1,
    )


def items() -> tuple[Item, ...]:
    applications = replace(
        item(4, "Представить заявки на аттестацию педагогов", date(2026, 12, 1)),
        expected=(Expected.NUMBER, Expected.FILE),
    )
    rules = item(9, "Обновить положение о ВСОКО и разместить на сайте", date(2026, 12, 15))
    quality = replace(
        item(
            12,
            "Рассматривать качество подготовки обучающихся на заседаниях ШМО",
            tracking=Tracking.INFORMATION,
            asked_on=date(2027, 1, 20),
        ),
        deadline=Deadline(DeadlineKind.ONGOING, None, "постоянно"),
    )
    return applications, rules, quality


def many_items() -> tuple[Item, ...]:
    """Nine, of which four have no exact day."""
    dated = tuple(
        item(n, f"Представить сведения о готовности, часть {n}", date(2026, 12, n)) for n in range(1, 6)
    )
    return (*dated, *(item(n, f"Провести беседы, часть {n}") for n in range(6, 10)))


def worst_items(count: int = 60, **changes: object) -> tuple[Item, ...]:
    due = date(2027, 1, 3)
    assignment = replace(
        item(1, "", due).assignment,
        **{"hand_in": date(2026, 12, 30), "minutes_id": BIG, "version": 10**6, **changes},  # type: ignore[arg-type]
    )
    return tuple(
        Item(
            assignment=replace(assignment, id=BIG - n, decision_id=BIG - n),
            code=f"{LONG_NAME}/{n}",
            sentence=LONG_SENTENCE,
            deadline=Deadline(DeadlineKind.PERIOD, due, LONG_LABEL.replace("1", "")),
            expected=tuple(Expected),
            first_takes=True,
            minutes_number=LONG_NAME,
            minutes_date=date(2026, 11, 20),
            chair=LONG_NAME,
            post_label=LONG_LABEL,
            watcher=1,
        )
        for n in range(count)
    )


def report(words: str, days_ago: int = 1) -> Report:
    at = NOW - timedelta(days=days_ago)
    return Report(days_ago, 9, 3, at, at.date(), Way.CHAT, True, words)


# --- decisions --------------------------------------------------------------------------------------------


def addressee(name: str, count: int = 1, **changes: object) -> Addressee:
    one = Addressee(id=count, as_written=name, post_ids=tuple(range(1, count + 1)))
    return replace(one, **changes)  # type: ignore[arg-type]


def decisions() -> tuple[Decision, ...]:
    everybody = addressee("руководители ОО", 12, group_id=1)
    methodist = addressee("Иванова А. О.", 1, post_id=40, post_ids=(40,))
    unknown = addressee("классные руководители", 0)
    shape = Decision(
        id=1,
        minutes_id=6,
        ordinal=1,
        code="6/1",
        number="1.1",
        lead=None,
        text="Информацию принять к сведению",
        tracking=Tracking.NOTICE,
        deadline=None,
        hand_in=None,
        version=2,
    )
    new_year = date(2026, 12, 31)
    return (
        shape,
        replace(
            shape,
            id=2,
            ordinal=2,
            code="6/2",
            number="2.1",
            lead="обеспечить",
            text="подготовку предложений по обновлению положения о ВСОКО",
            tracking=Tracking.CONTROL,
            deadline=Deadline(DeadlineKind.DATE, date(2026, 12, 13), "до 13 декабря"),
            hand_in=date(2026, 12, 11),
            addressees=(everybody, replace(methodist, kind=methodist.kind)),
            expected=(Expected.WORDS, Expected.FILE),
            doubts=(Doubt("deadline", "two_dates", "до 01.12"),),
        ),
        replace(
            shape,
            id=3,
            ordinal=3,
            code="6/3",
            number="2.2",
            text="Провести родительские собрания",
            tracking=Tracking.CONTROL,
            deadline=Deadline(DeadlineKind.PERIOD, new_year, "в течение года"),
            hand_in=date(2026, 12, 30),
            addressees=(unknown,),
        ),
        replace(
            shape,
            id=4,
            ordinal=4,
            code="6/4",
            number=None,
            text="Рассматривать качество подготовки обучающихся на заседаниях ШМО",
            tracking=Tracking.INFORMATION,
            deadline=Deadline(DeadlineKind.ONGOING, None, "постоянно"),
            addressees=(everybody,),
        ),
        replace(
            shape,
            id=5,
            ordinal=5,
            code="6/5",
            number="3",
            text="Сдать отчёт о питании",
            tracking=Tracking.CONTROL,
            deadline=Deadline(DeadlineKind.DATE, date(2026, 11, 1), "до 1 ноября"),
            hand_in=date(2026, 10, 30),
            addressees=(methodist,),
        ),
        replace(
            shape,
            id=6,
            ordinal=6,
            code="6/6",
            number="4",
            text="Усилить контроль за посещаемостью",
            tracking=Tracking.CONTROL,
        ),
        replace(
            shape,
            id=7,
            ordinal=7,
            code="6/7",
            number="5",
            text="Обследовать подъездные пути",
            tracking=Tracking.CONTROL,
            deadline=Deadline(DeadlineKind.RECURRING, date(2027, 9, 30), "ежегодно в сентябре"),
            hand_in=date(2027, 9, 30),
            addressees=(everybody,),
        ),
    )


def worst_decisions() -> tuple[Decision, ...]:
    shape = decisions()[1]
    unknown = tuple(addressee(f"{n}{LONG_NAME}", 0, id=BIG - n) for n in range(20))
    with_others = replace(unknown[0], kind=next(k for k in type(unknown[0].kind) if k != unknown[0].kind))
    return tuple(
        replace(
            shape,
            id=BIG - n,
            minutes_id=BIG,
            ordinal=n,
            code=f"{LONG_NAME}/{n}",
            number=LONG_NAME,
            lead=None,
            text=LONG_SENTENCE,
            deadline=Deadline(DeadlineKind.DATE, TODAY - timedelta(days=n), LONG_LABEL),
            hand_in=TODAY - timedelta(days=n + 1),
            addressees=(*unknown, with_others),
            expected=tuple(Expected),
            doubts=tuple(Doubt("assignees", f"unheard_{k}", LONG_SENTENCE) for k in range(5)),
            version=10**6,
        )
        for n in range(60)
    )


# --- boards -----------------------------------------------------------------------------------------------


def board(ordinal: int, due: date | None, standing: Standing, answered: int, total: int) -> DecisionBoard:
    standings = {standing: total - answered, Standing.DONE: answered}
    return DecisionBoard(
        ordinal, 6, f"6/{ordinal}", "Организовать горячее питание", due, standings, answered, total
    )


def boards() -> tuple[DecisionBoard, ...]:
    return (
        board(2, date(2026, 11, 25), Standing.DUE_SOON, 18, 23),
        board(3, date(2026, 11, 10), Standing.SILENT, 9, 12),
        board(4, date(2026, 11, 12), Standing.NOT_DONE, 11, 12),
        board(5, None, Standing.OPEN, 0, 12),
        board(7, date(2026, 11, 2), Standing.DONE_LATE, 12, 13),
        board(8, date(2026, 11, 2), Standing.DONE, 12, 12),
    )


def debtors() -> tuple[DebtorRow, ...]:
    return (
        DebtorRow(7, "СОШ № 7", "Петров С. И.", "+7 900 000-00-07", True, 4, 0, date(2026, 11, 5)),
        DebtorRow(19, "ДС «Ромашка»", "Иванова О. П.", "+7 900 000-00-19", False, 2, 1, date(2026, 11, 9)),
        DebtorRow(3, "СОШ № 3", "Кузнецова М. А.", "", True, 1, 0, date(2026, 11, 10)),
        DebtorRow(40, "методист Иванова А. О.", "Иванова А. О.", "", True, 1, 0, date(2026, 11, 12)),
        DebtorRow(5, "СОШ № 5", "Фёдоров П. К.", "+7 900 000-00-05", True, 0, 2, date(2026, 11, 12)),
    )


def worst_debtors() -> tuple[DebtorRow, ...]:
    return tuple(
        DebtorRow(BIG - n, LONG_LABEL, LONG_NAME, LONG_NAME, False, 1000, 1000, date(2025, 12, 31))
        for n in range(60)
    )


SPAN = Span(
    today=TODAY,
    issued_from=date(2026, 9, 1),
    soon_until=date(2026, 11, 26),
    since=date(2026, 11, 16),
    week_ends=date(2026, 11, 29),
    month=date(2026, 10, 1),
)


def summary(**counts: int) -> Summary:
    """`counts` by the names of `BoardList`."""
    usual = {
        "total": 52,
        "done": 29,
        "done_late": 4,
        "in_work": 17,
        "overdue": 6,
        "silent": 4,
        "not_done": 2,
        "this_week": 5,
        "done_since": 6,
        "overdue_since": 1,
        "moved_since": 2,
        "month_judged": 18,
        "month_on_time": 12,
    }
    return Summary(
        span=SPAN,
        minutes_numbers=("4", "5", "6"),
        counts={BoardList(name): count for name, count in (usual | counts).items()},
        owing=Owing(8, 7, 3),
        debtors=tuple(replace(row, late_days=12) for row in debtors()[:3]),
        first_this_week=NextDue(2, "6/2", "Организовать горячее питание", date(2026, 11, 25), 18, 23),
        extensions=2,
        may_ask=True,
    )


def given() -> Given:
    stands = (Standing.SILENT, Standing.NOT_DONE, Standing.DUE_SOON, Standing.DONE, Standing.DONE_LATE)
    post = posts()[0]
    shown = tuple(zip(items(), stands * 8, strict=False))
    return Given(post.label, post.holder, 7, shown, post)


def worst_summary() -> Summary:
    wide = NextDue(BIG, LONG_NAME, LONG_SENTENCE, TODAY, 10**6, 10**6)
    return replace(
        summary(**{which.value: 10**6 for which in BoardList}),
        minutes_numbers=(LONG_NAME,) * 4,
        debtors=worst_debtors()[:3],
        first_this_week=wide,
        extensions=10**6,
    )


def live_line() -> LiveLine:
    return LiveLine(6, "6", date(2026, 11, 20), 45, 41, 27, 12, 4, 31, 754)


def worst_live_line() -> LiveLine:
    big = 10**6
    return LiveLine(BIG, LONG_NAME, date(2026, 11, 20), big, big, big, 0, big, big, big)


def detail(seats: Sequence[Post]) -> list[tuple[Post, Assignment, Standing]]:
    """Each seat in the next standing, round and round."""
    one = items()[0].assignment
    kinds = list(Standing)
    return [
        (post, replace(one, post_id=post.id, answered_at=NOW if n % 2 else None), kinds[n % len(kinds)])
        for n, post in enumerate(seats)
    ]
