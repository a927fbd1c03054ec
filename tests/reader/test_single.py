"""One decision as somebody types it."""

from datetime import date

import pytest

from bot.domain.calendar import PlainWeek
from bot.reader.single import read_single


@pytest.mark.parametrize(
    "words, text, people, due",
    [
        (
            "Сдать списки педагогов. Отв.: директора школ. Срок: до 15 марта",
            "Сдать списки педагогов",
            ("директора школ",),
            date(2027, 3, 15),
        ),
        ("Директорам школ сдать списки до 15 марта", "сдать списки", ("директора школ",), date(2027, 3, 15)),
        ("сдать списки педагогов", "сдать списки педагогов", (), None),
        ("просто слова", "просто слова", (), None),
    ],
)
def test_it_is_read_as_in_a_protocol(
    words: str, text: str, people: tuple[str, ...], due: date | None
) -> None:
    read = read_single(words, date(2026, 11, 20), PlainWeek())
    assert (read.text, read.assignees) == (text, people)
    assert (read.deadline.due if read.deadline else None) == due
