"""Deadlines in words: the printed day first, the working day behind it, nothing invented."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.i18n import Texts, visible
from bot.views.words import (
    closed,
    codes_words,
    deadline_words,
    minutes_words,
    names_words,
    person_words,
    short_sentence,
)

TODAY = date(2026, 11, 23)
DATE, PERIOD = DeadlineKind.DATE, DeadlineKind.PERIOD
ONGOING, AS_NEEDED = DeadlineKind.ONGOING, DeadlineKind.AS_NEEDED


@pytest.mark.parametrize(
    "deadline, due, hand_in, asked_on, told",
    [
        (Deadline(DATE, None, "до 1.12"), date(2026, 12, 1), date(2026, 12, 1), None, "до 1 декабря, вт"),
        (
            Deadline(DATE, None, "до 13 декабря"),
            date(2026, 12, 13),
            date(2026, 12, 11),
            None,
            "до 13 декабря, вс (сдать в пт 11 декабря)",
        ),
        (
            Deadline(PERIOD, None, "в течение года"),
            date(2026, 12, 31),
            date(2026, 12, 30),
            None,
            "в течение года: до 31 декабря, чт (сдать в ср 30 декабря)",
        ),
        (Deadline(DATE, None, "срочно"), date(2026, 11, 26), None, None, "срочно: до 26 ноября, чт"),
        (
            Deadline(DATE, None, "1 декабря к 9:00", time(9)),
            date(2026, 12, 1),
            None,
            None,
            "до 1 декабря, вт, 9:00",
        ),
        (Deadline(DATE, None, "до 1.02.2027"), date(2027, 2, 1), None, None, "до 1 февраля 2027, пн"),
        (Deadline(ONGOING, None, "постоянно"), None, None, None, "постоянно"),
        (
            Deadline(ONGOING, None, "постоянно"),
            None,
            None,
            date(2027, 1, 20),
            "постоянно, информация к 20 января 2027",
        ),
        (Deadline(AS_NEEDED, None, "по мере необходимости"), None, None, None, "по мере необходимости"),
        (Deadline(DATE, None, "до начала сезона"), None, None, None, "до начала сезона"),
        (None, None, None, None, "без срока"),
        (None, None, None, date(2026, 12, 20), "без срока, информация к 20 декабря"),
    ],
)
def test_a_deadline(
    deadline: Deadline | None, due: date | None, hand_in: date | None, asked_on: date | None, told: str
) -> None:
    words = deadline_words(Texts(), deadline, due, hand_in, asked_on, TODAY)

    assert visible(words).replace("\u00a0", " ") == told


def test_minutes_by_name_with_what_is_known_of_them() -> None:
    t, day = Texts(), date(2026, 11, 20)
    told = [minutes_words(t, number, one) for number in ("6", None) for one in (day, None)]

    assert [one.replace("\u00a0", " ") for one in told] == [
        "протокол № 6 от 20.11.2026",
        "протокол № 6",
        "протокол от 20.11.2026",
        "протокол без номера и даты",
    ]


@pytest.mark.parametrize(
    "written, told",
    [
        ("Орлова Е.В.", "Орлова\u00a0Е.\u00a0В."),
        ("Е.В. Орлова", "Е.\u00a0В.\u00a0Орлова"),
        ("Орлова Елена Викторовна", "Орлова Елена Викторовна"),
        ("учителя 5 А класса", "учителя 5 А класса"),
    ],
)
def test_initials_are_not_parted_from_their_name(written: str, told: str) -> None:
    assert person_words(written) == told


@pytest.mark.parametrize(
    "sentence, short, whole",
    [
        ("Сдать списки.", "Сдать списки", "Сдать списки."),
        ("Сдать списки;", "Сдать списки", "Сдать списки."),
        ("Сдать акты Громову А.Н.", "Сдать акты Громову А.Н.", "Сдать акты Громову А.Н."),
        ("Сдать планы, акты и т.д.", "Сдать планы, акты и т.д.", "Сдать планы, акты и т.д."),
        ("Сдать отчёты за 2026 г.", "Сдать отчёты за 2026 г.", "Сдать отчёты за 2026 г."),
    ],
)
def test_a_dot_that_belongs_to_the_last_word_stays(sentence: str, short: str, whole: str) -> None:
    assert short_sentence(sentence) == short
    assert closed(short_sentence(sentence)) == whole


def test_long_rows_end_in_a_count() -> None:
    t = Texts()

    assert codes_words(t, ["6/1", "6/2", "6/3"], most=2) == "6/1, 6/2 и\u00a0ещё\u00a01"
    assert names_words(t, ["СОШ № 1", "СОШ № 2", "СОШ № 3"], room=20) == "СОШ № 1, СОШ № 2 и\u00a0ещё\u00a01"
    assert names_words(t, ["очень длинное название"], room=1) == "очень длинное название"
