"""Telephones as people write them in a table's cell, a chat and a form."""

import pytest

from bot.domain.phones import normalise, shown

OURS = "+79000000007"


@pytest.mark.parametrize(
    "written",
    [
        "+79000000007",
        "79000000007",
        "89000000007",
        "9000000007",
        "+7 900 000-00-07",
        "+7 (900) 000-00-07",
        "+7(900)0000007",
        "8 (900) 000 00 07",
        "8-900-000-00-07",
        "8.900.000.00.07",
        "8\u2011900\u2011000\u201100\u201107",
        "8 900 000\u201300\u201307",
        "7-900-000-00-07",
        "+8 900 000-00-07",
        "(900) 000-00-07",
        " 8\u00a0900\u00a0000\u00a000\u00a007 ",
        "т. 89000000007",
        "тел.: 8 900 000 00 07",
        "Моб. 8 900 000-00-07",
        "сот.89000000007",
        "8 900 000-00-07 (моб.)",
        "8 900 000-00-07 Анна Петровна",
        "89000000007, 89000000008",
        "89000000007; 2-34-56",
        "2-34-56, 89000000007",
        "89000000007 / 89000000008",
        "89000000007\n89000000008",
        "89000000007 89000000008",
        "8 900 000-00-07 и 8 900 000-00-08",
        "8 900 000-00-07 доб. 12",
        "8 900 000-00-07 (доб. 112)",
        "+7 900 000-00-07, вн. 3",
        "\u200e+7 900 000-00-07",
    ],
)
def test_every_spelling_is_one_number(written: str) -> None:
    assert normalise(written) == OURS


@pytest.mark.parametrize(
    "written, number",
    [
        ("8 (86332) 2-34-56", "+78633223456"),
        ("(86332) 2-34-56", "+78633223456"),
        ("+375 29 000-00-07", "+375290000007"),
        ("+998 90 000 00 07", "+998900000007"),
    ],
)
def test_numbers_of_towns_and_of_other_countries(written: str, number: str) -> None:
    assert normalise(written) == number


@pytest.mark.parametrize(
    "written",
    [
        "",
        "-",
        "нет",
        "2-34-56",
        "23456",
        "доб. 12",
        "7.9E+10",
        "890000000077",
        "00000000007",
        "+7",
        "каб. 12",
    ],
)
def test_what_is_no_number(written: str) -> None:
    assert normalise(written) is None


def test_it_is_shown_in_groups() -> None:
    assert shown(OURS) == "+7 900 000-00-07"
    assert shown("+375290000007") == "+375290000007"
    assert shown("") == ""
