"""What a secretary types for others: what is taken for it, what is not, and each word's part."""

from datetime import date

import pytest

from bot.domain.assignments import Way
from bot.domain.entering_words import Said, day_typed, said

TODAY = date(2026, 12, 2)
YESTERDAY = date(2026, 12, 1)

UNDERSTOOD = {
    "6/17 сош 12 по телефону исполнено": Said("6/17", ("сош 12",), way=Way.PHONE),
    "6/4 сош 3, 5 и 7 сдали на бумаге вчера": Said(
        "6/4", ("сош 3", "сош 5", "сош 7"), way=Way.PAPER, on=YESTERDAY
    ),
    "6/4 все кроме сош 2 исполнено": Said("6/4", everybody=True, but=("сош 2",)),
    "6/4 все, кроме сош 2 и ДС «Ромашка», сдали на бумаге": Said(
        "6/4", everybody=True, but=("сош 2", "дс «ромашка»"), way=Way.PAPER
    ),
    "6/17 сош 12 число 27": Said("6/17", ("сош 12",), number="27"),
    "6/17 сош 12 число заявок: 1 200,5 по почте": Said("6/17", ("сош 12",), way=Way.MAIL, number="1200.5"),
    "СОШ № 12 — 6/17 исполнено, позвонили": Said("6/17", ("сош 12",), way=Way.PHONE),
    "сош 12 позвонила, 6/17": Said("6/17", ("сош 12",), way=Way.PHONE),
    "п. 6/17, Петрова И.А. принесла": Said("6/17", ("петрова и.а",), way=Way.PAPER),
    "28.02/3 лицей сдал 2.12": Said("28.02/3", ("лицей",), on=TODAY),
    "6/4 сош 3 5 7 выполнено 30 ноября": Said("6/4", ("сош 3", "сош 5", "сош 7"), on=date(2026, 11, 30)),
    "6/4 школы 3 и 5 отчитались": Said("6/4", ("школы 3", "школы 5")),
    "6/4 сош 12 всё сделано": Said("6/4", ("сош 12",)),
    "6/4 сош 12 все исполнено": Said("6/4", ("сош 12",)),
    "6/4 все сдали": Said("6/4", everybody=True),
    "6/4 сош 3-7 сдали": Said("6/4", ("сош 3-7",)),
    "6/4 сош 12 сдали 15 декабря": Said("6/4", ("сош 12",), future=True),
    "6/4 сош 12 отправили письмом 1.12.26": Said("6/4", ("сош 12",), way=Way.MAIL, on=YESTERDAY),
    "6/4 сош 12 банан исполнено": Said("6/4", ("сош 12 банан",)),
}

PASSED_OVER = (
    "",
    "сош 12 исполнено",
    "6/17",
    "6/17 исполнено",
    "6/17 сош 12",
    "6/17 сош 12 не исполнено",
    "6/17 сош 12 ещё не сдали",
    "6/17 сош 12 исполнено?",
    "6/17 сош 12 обещали исполнено завтра",
    "6/17 сош 12 почти исполнено",
    "6/17 сош 12 просит перенести, исполнено будет позже",
    "6/17 и 6/18 сош 12 исполнено",
    "6/17/2 сош 12 исполнено",
    "кто по 6/17 сдал",
    "напомни сош 12: 6/17 исполнено",
    "6/17 сош 12 без ответа, сдано",
    "Обеспечить исполнение решений протокола № 6",
)


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_what_is_understood(text: str) -> None:
    assert said(text, TODAY) == UNDERSTOOD[text]
    assert said(f"  {text.upper()}. ", TODAY) == UNDERSTOOD[text]


@pytest.mark.parametrize("text", PASSED_OVER)
def test_what_is_no_entry(text: str) -> None:
    assert said(text, TODAY) is None


@pytest.mark.parametrize(
    "text, day",
    [
        ("2.12", TODAY),
        ("02.12.2026", TODAY),
        ("1 декабря", YESTERDAY),
        (" Вчера ", YESTERDAY),
        ("позавчера", date(2026, 11, 30)),
        ("30.11.26 г.", date(2026, 11, 30)),
        ("3.12", None),
        ("31.02", None),
        ("45.13", None),
        ("2.12 утром", None),
        ("не знаю", None),
        ("", None),
    ],
)
def test_a_day_that_was_typed(text: str, day: date | None) -> None:
    assert day_typed(text, TODAY) == day


def test_in_january_a_day_of_december_is_last_years() -> None:
    assert day_typed("28.12", date(2027, 1, 11)) == date(2026, 12, 28)
    assert day_typed("28.06", date(2027, 1, 11)) is None
    assert day_typed("29.02", date(2027, 1, 11)) is None
