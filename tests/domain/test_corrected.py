"""A corrected protocol finds its decisions again by their words, and says what differs."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.corrected import What, compare, difference, same_sense
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import Addressee, Decision, Expected, Tracking
from tests.domain.made import a_decision

TEXTS = (
    "Представить заявки на аттестацию педагогов в методический центр",
    "Обновить положение о внутренней системе оценки качества",
    "Провести родительские собрания по безопасности на льду",
    "Организовать горячее питание обучающихся начальных классов",
    "Проверить готовность котельных к отопительному сезону",
    "Направить списки участников муниципального этапа олимпиады",
    "Разместить на сайте отчёт о самообследовании за прошлый год",
    "Обеспечить подвоз детей из отдалённых деревень на экзамены",
)


def protocol(*texts: str, first_id: int = 1, **changes: object) -> tuple[Decision, ...]:
    """Decisions numbered in their order; ids from `first_id` on."""
    return tuple(
        a_decision(
            id=first_id + n,
            ordinal=n + 1,
            code=f"6/{n + 1}",
            number=str(n + 1),
            lead=None,
            text=text,
            **changes,
        )
        for n, text in enumerate(texts)
    )


ISSUED = protocol(*TEXTS)


@given(st.permutations(range(len(TEXTS))))
def test_other_numbers_are_no_change(order: list[int]) -> None:
    found = compare(ISSUED, protocol(*(TEXTS[n] for n in order), first_id=100))
    assert not found.differs


@given(st.integers(0, len(TEXTS)))
def test_one_more_in_the_middle_is_one_added(place: int) -> None:
    texts = [*TEXTS[:place], "Создать рабочую группу по подготовке юбилея района", *TEXTS[place:]]
    found = compare(ISSUED, protocol(*texts, first_id=100))
    assert [one.ordinal for one in found.added] == [place + 1]
    assert not found.changed
    assert not found.left_out


@given(st.integers(0, len(TEXTS) - 1))
def test_one_less_is_one_left_out(place: int) -> None:
    texts = [*TEXTS[:place], *TEXTS[place + 1 :]]
    found = compare(ISSUED, protocol(*texts, first_id=100))
    assert [one.id for one in found.left_out] == [place + 1]
    assert not found.changed
    assert not found.added


def test_a_reworded_decision_is_found_though_everything_moved_by_one() -> None:
    texts = ["Новое поручение о ремонте спортивных залов", *TEXTS]
    texts[3] = "Провести в декабре общешкольные родительские собрания по безопасности на льду водоёмов"
    found = compare(ISSUED, protocol(*texts, first_id=100))
    assert [(one.before.id, one.after.id, *one.what) for one in found.changed] == [(3, 103, What.TEXT)]
    assert [one.id for one in found.added] == [100]
    assert not found.left_out


def test_wholly_other_words_under_the_same_number_are_another_decision() -> None:
    texts = ["Закупить новогодние подарки для детей участников операции", *TEXTS[1:]]
    found = compare(ISSUED, protocol(*texts, first_id=100))
    assert [one.id for one in found.left_out] == [1]
    assert [one.id for one in found.added] == [100]


def test_the_same_words_twice_pair_by_their_numbers() -> None:
    twice = protocol(TEXTS[0], TEXTS[1], TEXTS[0])
    other_day = Deadline(DeadlineKind.DATE, date(2026, 12, 8), "до 8 декабря")
    new = protocol(TEXTS[0], TEXTS[1], TEXTS[0], first_id=100)
    found = compare(twice, (*new[:2], replace(new[2], deadline=other_day)))
    assert [(one.before.id, one.after.id) for one in found.changed] == [(3, 102)]


def test_what_was_cancelled_before_is_not_left_out_again() -> None:
    issued = (*ISSUED[:2], replace(ISSUED[2], cancelled=True))
    assert not compare(issued, protocol(*TEXTS[:2], first_id=100)).differs
    assert [one.id for one in compare(issued, protocol(*TEXTS[:3], first_id=100)).added] == [102]


DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    "changes, what",
    [
        ({"deadline": Deadline(DeadlineKind.DATE, DAY, "01.12.2026")}, set()),
        ({"deadline": Deadline(DeadlineKind.PERIOD, DAY, "до конца осени")}, set()),
        ({"deadline": Deadline(DeadlineKind.DATE, date(2026, 12, 8), "до 8 декабря")}, {What.DEADLINE}),
        ({"deadline": Deadline(DeadlineKind.DATE, DAY, "1 декабря до 15:00", time(15))}, {What.DEADLINE}),
        ({"deadline": Deadline(DeadlineKind.ONGOING, None, "постоянно")}, {What.DEADLINE}),
        ({"deadline": None}, {What.DEADLINE}),
        ({"text": "представить  заявки на аттестацию."}, set()),
        ({"text": "представить заявку на аттестацию"}, {What.TEXT}),
        ({"expected": (Expected.FILE,)}, {What.EXPECTED}),
        ({"tracking": Tracking.INFORMATION}, {What.TRACKING}),
        ({"tracking": Tracking.NOTICE}, {What.TRACKING}),
        ({"addressees": (Addressee(9, "школы", group_id=302, post_ids=(207, 219)),)}, set()),
        ({"addressees": (Addressee(9, "школы", group_id=302, post_ids=(207,)),)}, {What.PEOPLE}),
        ({"number": "17", "ordinal": 17, "code": "6/17"}, set()),
    ],
)
def test_what_differs(changes: dict[str, object], what: set[What]) -> None:
    found = difference(a_decision(), a_decision(id=99, **changes))
    assert (found.what if found else set()) == what


def test_whom_nobody_knows_stands_with_other_people() -> None:
    unknown = a_decision(addressees=(Addressee(9, "Кравцов"),))
    found = difference(a_decision(), unknown)
    assert found is not None
    assert found.what == {What.PEOPLE}
    assert found.seats_gone == (207, 219)


@pytest.mark.parametrize(
    "was, now, same",
    [
        ("Представить заявкки на атестацию", "Представить заявки на аттестацию", True),
        ("Сдать отчёт", "Сдать отчет.", True),
        ("Сдать 3 отчёта", "Сдать 4 отчёта", False),
        ("Сдать отчёт", "Сдать общий отчёт", False),
        ("Обеспечить допуск", "Не обеспечить допуск", False),
        ("обеспеченность учебниками", "необеспеченность учебниками", False),
        ("Провести собрание", "Отменить собрание", False),
    ],
)
def test_a_slip_of_the_pen_is_no_change_of_substance(was: str, now: str, same: bool) -> None:
    assert same_sense(was, now) is same
