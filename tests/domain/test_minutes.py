"""Decisions of minutes: their codes, sentences, tracking, and what is asked before approval."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import (
    Addressee,
    AddresseeKind,
    Doubt,
    Minutes,
    Question,
    QuestionKind,
    Tracking,
    open_questions,
    propose_tracking,
    short_code,
)
from tests.domain.made import a_decision, some_minutes

TODAY = date(2026, 11, 23)
ONGOING = Deadline(DeadlineKind.ONGOING, None, "постоянно")
DAY = Deadline(DeadlineKind.DATE, date(2026, 12, 1), "до 1 декабря")


@pytest.mark.parametrize(
    "number,day,code",
    [
        ("6", date(2026, 2, 28), "6/17"),
        ("3-р", None, "3-р/17"),
        (None, date(2026, 2, 28), "28.02/17"),
        (None, None, "б/н/17"),
    ],
)
def test_short_code(number: str | None, day: date | None, code: str) -> None:
    assert short_code(number, day, 17) == code


@pytest.mark.parametrize(
    "lead,text,sentence",
    [
        ("обеспечить", "подготовку предложений", "Обеспечить подготовку предложений"),
        (None, "представить заявки", "Представить заявки"),
        (None, "ВСОКО обновить", "ВСОКО обновить"),
        (None, "", ""),
    ],
)
def test_sentence(lead: str | None, text: str, sentence: str) -> None:
    assert a_decision(lead=lead, text=text).sentence == sentence


@pytest.mark.parametrize(
    "sentence,deadline,addressee,tracking",
    [
        ("Считать работу выполненной", None, False, Tracking.NOTICE),
        ("принять к сведению информацию", None, False, Tracking.NOTICE),
        ("– Утвердить план", None, False, Tracking.NOTICE),
        ("Утвердить план", DAY, True, Tracking.CONTROL),
        ("Считать приоритетной подготовку к ЕГЭ", ONGOING, True, Tracking.INFORMATION),
        ("Представить заявки", DAY, True, Tracking.CONTROL),
        ("Представить заявки", None, False, Tracking.CONTROL),
        ("Рассматривать качество подготовки", ONGOING, True, Tracking.INFORMATION),
        ("Рассматривать качество подготовки", ONGOING, False, Tracking.INFORMATION),
        (
            "Представлять отчёт",
            Deadline(DeadlineKind.RECURRING, date(2026, 12, 31), "ежемесячно"),
            True,
            Tracking.CONTROL,
        ),
        ("Направлять", Deadline(DeadlineKind.AS_NEEDED, None, "по мере"), True, Tracking.CONTROL),
        ("Пересчитать заявки", None, False, Tracking.CONTROL),
        ("", None, False, Tracking.CONTROL),
    ],
)
def test_propose_tracking(
    sentence: str, deadline: Deadline | None, addressee: bool, tracking: Tracking
) -> None:
    assert propose_tracking(sentence, deadline, addressee) is tracking


def test_it_goes_to_each_seat_once_and_not_to_co_assignees() -> None:
    decision = a_decision(
        addressees=(
            Addressee(1, "директора школ", group_id=302, post_ids=(203, 207)),
            Addressee(2, "СОШ № 7", post_id=207, post_ids=(207,)),
            Addressee(3, "Белова Н.П.", AddresseeKind.CO_ASSIGNEE, post_id=202, post_ids=(202,)),
            Addressee(4, "никто", nobody=True),
        )
    )
    assert decision.post_ids == (203, 207)


@pytest.mark.parametrize(
    "tracking,deadline,vague",
    [
        (Tracking.CONTROL, None, True),
        (Tracking.CONTROL, DAY, False),
        (Tracking.CONTROL, Deadline(DeadlineKind.DATE, None, "до каникул"), True),
        (Tracking.CONTROL, Deadline(DeadlineKind.AS_NEEDED, None, "по мере"), True),
        (Tracking.CONTROL, Deadline(DeadlineKind.PERIOD, date(2026, 12, 31), "в течение года"), True),
        (Tracking.CONTROL, Deadline(DeadlineKind.RECURRING, date(2026, 12, 31), "ежемесячно"), True),
        (Tracking.INFORMATION, ONGOING, True),
        (Tracking.NOTICE, None, False),
        (Tracking.NOTICE, ONGOING, False),
    ],
)
def test_vague(tracking: Tracking, deadline: Deadline | None, vague: bool) -> None:
    assert a_decision(tracking=tracking, deadline=deadline).vague is vague


# --- what is asked ----------------------------------------------------------------------------------------


def unknown(name: str, **changes: Any) -> Addressee:
    return Addressee(9, name, **changes)


def asked(*decisions: dict[str, Any], minutes: Minutes | None = None) -> list[tuple[Any, ...]]:
    """(kind, codes, about) of what is asked about decisions made of changes, 6/1 being the first."""
    made = [a_decision(id=n, code=f"6/{n}", **changes) for n, changes in enumerate(decisions, start=1)]
    questions = open_questions(minutes or some_minutes(), made, TODAY)
    assert all(len(question.decision_ids) == len(question.codes) for question in questions)
    return [(question.kind, question.codes, question.about) for question in questions]


def test_nothing_is_asked_about_what_is_clear() -> None:
    assert asked({}, {}) == []


def test_each_unknown_name_is_asked_about_once() -> None:
    teachers = {"addressees": (unknown("классные руководители"),)}
    cabinet = {"addressees": (unknown("кабинет"), unknown("классные руководители"))}
    assert asked(teachers, {}, cabinet) == [
        (QuestionKind.UNKNOWN, ("6/1", "6/3"), "классные руководители"),
        (QuestionKind.UNKNOWN, ("6/3",), "кабинет"),
    ]


@pytest.mark.parametrize("changes", [{"group_id": 1}, {"post_id": 1}, {"nobody": True}])
def test_whoever_is_known_or_left_out_is_not_asked_about(changes: dict[str, Any]) -> None:
    assert asked({"addressees": (unknown("кабинет", **changes),)}) == []


def test_doubts_are_asked_one_by_one_with_both_readings() -> None:
    doubts = (
        Doubt("deadline", "two_days", "до 15 декабря"),
        Doubt("assignees", "who", answered=True),
        Doubt("assignees", "who", "директора школ"),
        Doubt("number", "twice"),
    )
    questions = open_questions(some_minutes(), [a_decision(doubts=doubts)], TODAY)
    assert questions == (
        Question(
            QuestionKind.DOUBT, (11,), ("6/4",), "deadline", "до 1 декабря", "до 15 декабря", "two_days"
        ),
        Question(
            QuestionKind.DOUBT, (11,), ("6/4",), "assignees", "руководители ОО", "директора школ", "who", 2
        ),
        Question(QuestionKind.DOUBT, (11,), ("6/4",), "number", "4", "", "twice", 3),
    )


def test_past_days_are_asked_about_once_together() -> None:
    yesterday = {"deadline": Deadline(DeadlineKind.DATE, TODAY - timedelta(1), "вчера")}
    today = {"deadline": Deadline(DeadlineKind.DATE, TODAY, "сегодня")}
    told = {**yesterday, "tracking": Tracking.NOTICE}
    assert asked(yesterday, today, told, yesterday) == [(QuestionKind.PAST, ("6/1", "6/4"), "")]
    assert asked(yesterday, minutes=some_minutes(past_settled=True)) == []


def test_vague_ones_are_asked_about_once_together() -> None:
    assert asked({"deadline": None}, {}, {"deadline": ONGOING}) == [(QuestionKind.VAGUE, ("6/1", "6/3"), "")]
    assert asked({"deadline": None}, minutes=some_minutes(vague_settled=True)) == []


def test_names_first_then_doubts_then_days() -> None:
    everything = {
        "addressees": (unknown("кабинет"),),
        "doubts": (Doubt("text", "cut"),),
        "deadline": Deadline(DeadlineKind.DATE, date(2020, 1, 1), "до 1 января"),
    }
    kinds = [kind for kind, _, _ in asked(everything, {"deadline": None})]
    assert kinds == [QuestionKind.UNKNOWN, QuestionKind.DOUBT, QuestionKind.PAST, QuestionKind.VAGUE]
