"""The same protocol is known again; another of the same day is not taken for it."""

from datetime import date

import pytest

from bot.domain.minutes import Minutes, MinutesState
from bot.domain.sameness import same_meeting, words_hash

DAY = date(2026, 11, 20)


def minutes(number: str | None = "6", day: date | None = DAY, chair: str | None = "Орлова Е.В.") -> Minutes:
    return Minutes(1, 2, number, day, MinutesState.DRAFT, chair=chair)


def test_what_reads_the_same_is_the_same() -> None:
    text = "ПРОТОКОЛ № 6\nРЕШИЛИ: 1. Всё сдать."
    assert words_hash(text) == words_hash("Протокол №6\r\n\r\nРешили:\t1) все  сдать")
    assert words_hash(text) != words_hash(text.replace("6", "7"))


@pytest.mark.parametrize(
    "other,same",
    [
        (minutes(), True),
        (minutes(chair="Орлова Е. В"), True),
        (minutes(chair=None), True),
        (minutes(chair="Лаврова Т.П."), False),
        (minutes(number="7"), False),
        (minutes(day=date(2026, 11, 21)), False),
        (minutes(number=None), False),
    ],
)
def test_the_same_meeting(other: Minutes, same: bool) -> None:
    assert same_meeting(minutes(), other) is same
    assert same_meeting(other, minutes()) is same


def test_without_number_or_day_nothing_is_known() -> None:
    assert not same_meeting(minutes(number=None), minutes(number=None))
    assert not same_meeting(minutes(day=None), minutes(day=None))
