"""What is asked before approval: each question once, and by whom it can be answered."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import Addressee, Doubt, Minutes, Tracking
from bot.domain.people import Person, Post, PostKind
from bot.domain.questions import (
    MANY_CARDS,
    MANY_UNDATED,
    NOBODY_MEANT,
    SEVERAL_OF_THAT_SURNAME,
    UNKNOWN_SURNAME,
    Meant,
    Question,
    QuestionKind,
    held_back,
    open_questions,
)
from tests.domain.made import a_decision, some_minutes

TODAY = date(2026, 11, 23)
ONGOING = Deadline(DeadlineKind.ONGOING, None, "постоянно")
FIRST, SECOND = (Post(n, "директор", PostKind.DIRECTOR, None, Person(n, "Иванова")) for n in (71, 72))


def unknown(name: str, **changes: Any) -> Addressee:
    return Addressee(9, name, **changes)


def asked(
    *decisions: dict[str, Any], minutes: Minutes | None = None, meant: Meant = NOBODY_MEANT
) -> list[tuple[Any, ...]]:
    """(kind, codes, about) of what is asked about decisions made of changes, 6/1 being the first."""
    made = [a_decision(id=n, code=f"6/{n}", **changes) for n, changes in enumerate(decisions, start=1)]
    questions = open_questions(minutes or some_minutes(), made, TODAY, meant)
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


UNDATED, VAGUE = {"deadline": None}, {"deadline": ONGOING}


def test_vague_ones_are_asked_about_once_together() -> None:
    assert asked(VAGUE, {}, VAGUE) == [(QuestionKind.VAGUE, ("6/1", "6/3"), "")]
    assert asked(VAGUE, minutes=some_minutes(vague_settled=True)) == []


def test_those_without_a_deadline_are_a_question_of_their_own() -> None:
    assert asked(UNDATED, VAGUE, UNDATED) == [
        (QuestionKind.UNDATED, ("6/1", "6/3"), ""),
        (QuestionKind.VAGUE, ("6/2",), ""),
    ]
    assert asked({**UNDATED, "tracking": Tracking.NOTICE}) == []
    assert asked(UNDATED, minutes=some_minutes(undated_settled=True)) == []


def test_names_first_then_doubts_then_days() -> None:
    everything = {
        "addressees": (unknown("кабинет"),),
        "doubts": (Doubt("text", "cut"),),
        "deadline": Deadline(DeadlineKind.DATE, date(2020, 1, 1), "до 1 января"),
    }
    kinds = [kind for kind, _, _ in asked(everything, UNDATED, VAGUE)]
    assert kinds == [
        QuestionKind.UNKNOWN,
        QuestionKind.DOUBT,
        QuestionKind.PAST,
        QuestionKind.UNDATED,
        QuestionKind.VAGUE,
    ]


# --- names ------------------------------------------------------------------------------------------------


def test_a_name_that_two_share_is_hers_to_tell() -> None:
    made = [a_decision(id=n, code=f"6/{n}", addressees=(unknown("Иванова"),)) for n in (1, 2)]
    (question,) = open_questions(some_minutes(), made, TODAY, {"Иванова": (FIRST, SECOND)})
    assert (question.kind, question.codes) == (QuestionKind.SHARED, ("6/1", "6/2"))
    assert question.likely == (FIRST, SECOND)
    assert question.proposed is None


def test_a_slip_is_proposed() -> None:
    (question,) = open_questions(
        some_minutes(), [a_decision(addressees=(unknown("Ивнаова А.А."),))], TODAY, {"Ивнаова А.А.": (FIRST,)}
    )
    assert (question.kind, question.proposed, question.likely) == (QuestionKind.UNKNOWN, FIRST, (FIRST,))


NAMES = [f"Кравцов {letter}.П." for letter in "АБВГ"]


@pytest.mark.parametrize(
    "names,meant,kinds",
    [
        (NAMES[: MANY_CARDS - 1], {}, [QuestionKind.UNKNOWN] * (MANY_CARDS - 1)),
        (NAMES, {}, [QuestionKind.CARDS]),
        ([*NAMES, "кабинет"], {}, [QuestionKind.UNKNOWN, QuestionKind.CARDS]),
        (NAMES, {NAMES[0]: (FIRST,)}, [QuestionKind.UNKNOWN, QuestionKind.CARDS]),
        (NAMES[:MANY_CARDS], {NAMES[0]: (FIRST, SECOND)}, [*[QuestionKind.UNKNOWN] * 2, QuestionKind.SHARED]),
    ],
    ids=["few", "many", "words that name no person", "a slip stays apart", "a shared name stays apart"],
)
def test_many_persons_of_no_roster_are_asked_about_together(
    names: list[str], meant: Meant, kinds: list[QuestionKind]
) -> None:
    decisions = [{"addressees": (unknown(name),)} for name in names]
    assert [kind for kind, _, _ in asked(*decisions, meant=meant)] == kinds


KNOWN = Addressee(8, "Иванова А.А.", post_id=71, post_ids=(71,))


@pytest.mark.parametrize(
    "reason,addressees,meant,kinds",
    [
        (UNKNOWN_SURNAME, (unknown("Иванова"),), {}, [QuestionKind.UNKNOWN]),
        (UNKNOWN_SURNAME, (KNOWN,), {}, []),
        (SEVERAL_OF_THAT_SURNAME, (unknown("Иванова А.А."),), {}, [QuestionKind.UNKNOWN]),
        (SEVERAL_OF_THAT_SURNAME, (KNOWN,), {"Иванова А.А.": (FIRST, SECOND)}, [QuestionKind.SHARED]),
        (SEVERAL_OF_THAT_SURNAME, (KNOWN,), {"Иванова А.А.": (FIRST,)}, [QuestionKind.DOUBT]),
        ("post_or_second_person", (unknown("Иванова"),), {}, [QuestionKind.UNKNOWN, QuestionKind.DOUBT]),
    ],
)
def test_one_name_is_asked_about_once(
    reason: str, addressees: tuple[Addressee, ...], meant: Meant, kinds: list[QuestionKind]
) -> None:
    changes = {"addressees": addressees, "doubts": (Doubt("assignees", reason),)}
    assert [kind for kind, _, _ in asked(changes, meant=meant)] == kinds


# --- what waits, what does not ----------------------------------------------------------------------------


def test_common_questions_hold_nothing_back() -> None:
    few = [a_decision(id=n, **UNDATED) for n in range(1, MANY_UNDATED)]
    many = [a_decision(id=n, **UNDATED) for n in range(1, MANY_UNDATED + 1)]
    vague = a_decision(id=90, **VAGUE)
    doubted = a_decision(id=91, doubts=(Doubt("text", "cut"),))

    assert held_back(open_questions(some_minutes(), [*few, vague, doubted], TODAY)) == {1, 2, 3, 91}
    assert held_back(open_questions(some_minutes(), [*many, vague, doubted], TODAY)) == {91}


def test_three_hundred_decisions_are_asked_about_in_no_time() -> None:
    made = [
        a_decision(id=n, code=f"6/{n}", addressees=(unknown(f"кабинет {n}"),), doubts=(Doubt("text", "cut"),))
        for n in range(300)
    ]
    assert len(open_questions(some_minutes(), made, TODAY)) == 600
