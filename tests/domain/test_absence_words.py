"""From when to when somebody is away, as a secretary types it."""

from datetime import date

import pytest

from bot.domain.absence_words import days_typed

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "words, first, last",
    [
        ("24.11 – 4.12", "2026-11-24", "2026-12-04"),
        ("24.11-04.12", "2026-11-24", "2026-12-04"),
        ("с 24 ноября по 4 декабря", "2026-11-24", "2026-12-04"),
        ("С 24.11.2026 до 4.12.26 г.", "2026-11-24", "2026-12-04"),
        ("28.12 – 8.01", "2026-12-28", "2027-01-08"),
        ("20.11 - 27.11", "2026-11-20", "2026-11-27"),
        ("10 января – 20 января", "2027-01-10", "2027-01-20"),
        ("25.11", "2026-11-25", "2026-11-25"),
        ("1 мая – 9 мая", "2027-05-01", "2027-05-09"),
    ],
)
def test_days(words: str, first: str, last: str) -> None:
    assert days_typed(words, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("words", ["", "в отпуске", "31.11 – 4.12", "24.11 – 25.11 – 26.11", "5", "24 кота"])
def test_what_says_no_days(words: str) -> None:
    assert days_typed(words, TODAY) is None
