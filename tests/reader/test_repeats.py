"""How the words of a recurring deadline go on."""

from __future__ import annotations

from datetime import date

import pytest

from bot.adapters.calendar import RussianCalendar
from bot.domain.deadlines import DeadlineKind
from bot.reader.days import Meeting
from bot.reader.deadlines import read_deadline
from bot.reader.repeats import quarterly, read_repeats

CALENDAR = RussianCalendar()
DAY = date(2026, 11, 20)
MEETING = Meeting(DAY, None, CALENDAR)


@pytest.mark.parametrize(
    "words, rule",
    [
        ("ежемесячно до 5 числа", "monthly:5"),
        ("до 5 и 20 числа каждого месяца", "monthly:5,20"),
        ("Ежемесячно", "monthly:last"),
        ("последний рабочий день каждого месяца", "monthly:w-1"),
        ("до 3-го рабочего дня каждого месяца", "monthly:w3"),
        ("каждый второй четверг месяца", "monthly:2x4"),
        ("еженедельно по пятницам", "weekly:5"),
        ("каждый четверг", "weekly:4"),
        ("по вторникам и четвергам", "weekly:2,4"),
        ("ежедневно", "weekly:5"),
        ("еженедельно, начиная с 1 февраля", "weekly:5"),
        ("ежемесячно, начиная с 1 февраля", "monthly:last"),
        ("ежеквартально", "quarterly:last"),
        ("не реже одного раза в квартал", "quarterly:last"),
        ("ежеквартально до 10 числа месяца, следующего за кварталом", "quarterly:1-10"),
        ("ежеквартально до 10 числа последнего месяца квартала", "quarterly:3-10"),
        ("до 20 декабря, далее ежеквартально", "quarterly:3-20"),
        ("раз в полугодие", "halfyearly:last"),
        ("2 раза в год", "halfyearly:last"),
        ("дважды в год", "halfyearly:last"),
        ("три раза в год", "yearly:04-30,08-31,12-31"),
        ("ежегодно к 1 сентября", "yearly:09-01"),
        ("до 1 июля и 1 декабря ежегодно", "yearly:07-01,12-01"),
        ("2 раза в год: до 1 июля и до 1 декабря", "yearly:07-01,12-01"),
        ("в апреле и октябре ежегодно", "yearly:04-30,10-31"),
        ("раз в две недели", "days:14:2026-12-04"),
        ("раз в 10 дней", "days:10:2026-11-30"),
        ("раз в два месяца", "yearly:01-20,03-20,05-20,07-20,09-20,11-20"),
    ],
)
def test_words_are_a_rule(words: str, rule: str) -> None:
    deadline = read_deadline(words, DAY, CALENDAR)
    assert deadline is not None
    assert deadline.kind is DeadlineKind.RECURRING
    read = read_repeats(deadline.text, "", deadline.due, MEETING)
    assert read is not None
    assert read.rule.code == rule
    assert read.ends_on is None


@pytest.mark.parametrize("words", ["на каждом совещании", "ежесменно", "после каждого занятия", ""])
def test_what_names_no_period_is_asked_about_once(words: str) -> None:
    assert read_repeats(words, "", None, MEETING) is None


@pytest.mark.parametrize(
    "words, sentence, months",
    [
        ("ежемесячно, кроме июля и августа", "", {7, 8}),
        ("ежемесячно", "Сдавать отчёт ежемесячно, кроме июля и августа.", {7, 8}),
        ("ежемесячно, кроме летнего периода", "", {6, 7, 8}),
        ("ежемесячно, за исключением июня–августа", "", {6, 7, 8}),
        ("ежемесячно, кроме периода с декабря по февраль", "", {12, 1, 2}),
        ("ежемесячно", "Сдавать отчёт по всем, кроме филиалов.", set()),
    ],
)
def test_months_are_left_out(words: str, sentence: str, months: set[int]) -> None:
    read = read_repeats(words, sentence, date(2026, 11, 30), MEETING)
    assert read is not None
    assert read.except_months == months


@pytest.mark.parametrize(
    "words, sentence, ends_on",
    [
        ("в течение учебного года ежемесячно", "", date(2027, 5, 31)),
        ("ежемесячно", "В течение учебного года ежемесячно сдавать отчёт.", date(2027, 5, 31)),
        ("ежемесячно до 25 числа, до конца учебного года", "", date(2027, 5, 31)),
        ("ежемесячно до 31 мая", "", date(2027, 5, 31)),
        ("ежемесячно до 31.12.2026", "", date(2026, 12, 31)),
        ("ежемесячно в течение 2027 года", "", date(2027, 12, 31)),
        ("ежемесячно до конца года", "", date(2026, 12, 31)),
    ],
)
def test_it_ends_where_the_words_say_so(words: str, sentence: str, ends_on: date) -> None:
    read = read_repeats(words, sentence, date(2026, 11, 30), MEETING)
    assert read is not None
    assert read.rule.every == "monthly"
    assert read.ends_on == ends_on


@pytest.mark.parametrize(
    "before, until, words, ends_on",
    [
        ("постоянно", None, "постоянно, раз в квартал", None),
        ("в течение учебного года", date(2027, 5, 31), "в течение учебного года, раз в квартал до 31.05.2027",
         date(2027, 5, 31)),
        ("", None, "раз в квартал", None),
        ("ежемесячно", None, "ежемесячно, раз в квартал", None),
    ],
)  # fmt: skip
def test_asked_once_a_quarter_it_is_so(
    before: str, until: date | None, words: str, ends_on: date | None
) -> None:
    assert quarterly(before, until) == words
    read = read_repeats(words, "", date(2026, 12, 31), MEETING)
    assert read is not None
    assert (read.rule.code, read.ends_on) == ("quarterly:last", ends_on)
    again = read_deadline(words, DAY, CALENDAR)
    assert again is not None
    assert again.kind is DeadlineKind.RECURRING
