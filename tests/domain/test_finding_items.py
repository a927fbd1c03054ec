"""One's own items found by what is typed."""

from dataclasses import replace

import pytest

from bot.domain.finding_items import code_in, with_code, with_words
from tests.views.office import item

ITEMS = (
    item(1, "Представить заявки на аттестацию педагогов"),
    item(2, "Обеспечить установку турникетов у входа"),
    item(17, "Обновить положение о ВСОКО и разместить на сайте"),
)


@pytest.mark.parametrize(
    "typed, code",
    [
        ("6/17", "6/17"),
        (" 6 / 17 ", "6/17"),
        ("п. 6/17", "6/17"),
        ("Пункт 28.02/3", "28.02/3"),
        ("6/17?", "6/17"),
        ("17", None),
        ("6/17 исполнено", None),
        ("Сдали 6/17", None),
        ("", None),
    ],
)
def test_a_code_and_nothing_else(typed: str, code: str | None) -> None:
    assert code_in(typed) == code


def test_of_two_seats_both_are_found() -> None:
    twice = (*ITEMS, replace(ITEMS[0], post_label="СОШ № 12"))
    assert len(with_code("6/1", twice)) == 2


@pytest.mark.parametrize(
    "typed, found",
    [
        ("аттестация", [1]),
        ("заявка аттестация", [1]),
        ("турникеты", [2]),
        ("ВСОКО", [17]),
        ("на сайте", [17]),
        ("разместить заявки", []),
        ("да", []),
        ("на", []),
        ("27 заявок", []),
        ("заявки на аттестацию сданы", []),
        ("Исполнено", []),
        ("", []),
    ],
)
def test_words_are_found_in_any_case_and_an_answer_is_no_search(typed: str, found: list[int]) -> None:
    assert [int(one.code.split("/")[1]) for one in with_words(typed, ITEMS)] == found
