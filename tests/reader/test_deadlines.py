"""Deadlines, a line a case: the words → kind, day, hour. The meeting is on Thursday, 5 February 2026."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.calendar import PlainWeek
from bot.domain.deadlines import Deadline
from bot.reader.days import Meeting
from bot.reader.deadlines import SAME, UNREAD, find_all, is_deadline, read_deadline, read_value
from bot.reader.passage import Passage
from tests.reader.marked import Case, cases

MEETING = Meeting(date(2026, 2, 5), date(2026, 2, 26), PlainWeek())

VALUES = cases("""
one day
    до 1 марта → date 2026-03-01
    до 28.02.26 г. → date 2026-02-28
    до 28.02.2026 → date 2026-02-28
    в срок до 15.01.2027 года → date 2027-01-15
    не позднее 20 февраля т.г. → date 2026-02-20
    не позднее 3 февраля → date 2027-02-03
    «28» февраля 2026 г. → date 2026-02-28
    к 14 марта → date 2026-03-14
    2026-04-01 → date 2026-04-01
    чт 12.02 → date 2026-02-12
    19 марта, четверг → date 2026-03-19
    17 и 24 февраля → date 2026-02-24
    с 16.02.2026 → date 2026-02-16
    с понедельника → date 2026-02-09
    до 18 числа → date 2026-02-18
    до 5-го → date 2026-02-05
    до среды → date 2026-02-11
    до пт → date 2026-02-06
    просрочено! новый срок 29.07.2026 → date 2026-07-29
    до 2О.12.2О26 → date 2026-12-20
    до l2.02.2026 → date 2026-02-12
hours
    до 16-00 21.02.2026 → date 2026-02-21 16:00
    20.02.2026 до 12:00 → date 2026-02-20 12:00
    сегодня до 17:00 → date 2026-02-05 17:00
    завтра к 9.30 → date 2026-02-06 09:30
at once
    срочно → date 2026-02-05
    незамедлительно → date 2026-02-05
    ASAP → date 2026-02-05
counted
    в недельный срок → date 2026-02-12
    в месячный срок → date 2026-03-05
    в течение месяца → date 2026-03-05
    в течение 10 рабочих дней → date 2026-02-19
    10 раб. дней → date 2026-02-19
    в трёхдневный срок → date 2026-02-08
    в 10-дневный срок → date 2026-02-15
    в течение пяти дней → date 2026-02-10
    через две недели → date 2026-02-19
    две недели → date 2026-02-19
    в пятидневный срок с момента подписания протокола → date 2026-02-10
    в течение 3 дней после утверждения сметы → date None
ends
    до конца недели → date 2026-02-06
    до конца месяца → date 2026-02-28
    до конца I квартала → date 2026-03-31
    до конца года → date 2026-12-31
    до конца 2027 года → date 2027-12-31
    до конца марта → date 2026-03-31
    до конца учебного года → date 2026-05-31
    до конца 3 четверти → date None
    к следующему совещанию → date 2026-02-26
    до начала учебного года → date 2026-09-01
    до начала 4 четверти (30.03.2026) → date 2026-03-30
no day can be worked out
    до начала отопительного сезона → date None
    после утверждения бюджета → date None
    не позднее чем за 2 недели до начала экзаменов → date None
stretches
    март 2026 года → period 2026-03-31
    январь → period 2027-01-31
    ориентировочно август → period 2026-08-31
    март – июнь 2026 года → period 2026-06-30
    апрель - май → period 2026-05-31
    с 24 по 28 февраля 2026 г. → period 2026-02-28
    28.02 - 08.03 → period 2026-03-08
    с 25.12.2026 по 19.01 → period 2027-01-19
    первая декада марта → period 2026-03-10
    II квартал → period 2026-06-30
    I кв. 2027 → period 2027-03-31
    2-е полугодие 2026 г. → period 2026-12-31
    II полугодие 2025–2026 уч. г. → period 2026-05-31
    в течение года → period 2026-12-31
    в течение учебного года → period 2026-05-31
    в течение 2026/2027 учебного года → period 2027-05-31
    2026, 2027 годы → period 2027-12-31
    2026-2028 гг. → period 2028-12-31
    начало учебного года → period 2026-09-30
    на этой неделе → period 2026-02-06
    во время весенних каникул (23 марта – 29 марта) → period 2026-03-29
    летние каникулы → period None
repeating
    ежедневно до 10.00 → recurring 2026-02-06 10:00
    еженедельно → recurring 2026-02-06
    еженедельно, по понедельникам до 12.00 → recurring 2026-02-09 12:00
    каждый четверг → recurring 2026-02-12
    по средам начиная с 18.02.2026 → recurring 2026-02-18
    ежемесячно → recurring 2026-02-28
    ежемесячно до 3 числа → recurring 2026-03-03
    ежемесячно, в последнюю пятницу месяца → recurring 2026-02-27
    до 15 числа каждого месяца → recurring 2026-02-15
    ежеквартально → recurring 2026-03-31
    ежеквартально до 5 числа месяца, следующего за отчётным → recurring 2026-04-05
    ежегодно → recurring 2026-12-31
    ежегодно в сентябре → recurring 2026-09-30
    ежегодно до 1 февраля → recurring 2027-02-01
    до 1 июня 2026 г., далее – ежегодно → recurring 2026-06-01
    октябрь, март → recurring 2026-03-31
    два раза в год (май, октябрь) → recurring 2026-05-31
    не реже 1 раза в месяц → recurring 2026-02-28
    раз в полугодие → recurring 2026-06-30
without a day
    постоянно → ongoing None
    на постоянной основе → ongoing None
    весь период → ongoing None
    на период паводка → ongoing None
    по мере необходимости → as_needed None
    при необходимости → as_needed None
    по факту выполнения → as_needed None
    когда придёт груз → as_needed None
""")


def said(deadline: Deadline) -> str:
    hour = f" {deadline.time:%H:%M}" if deadline.time else ""
    return f"{deadline.kind} {deadline.due}{hour}"


@pytest.mark.parametrize("case", VALUES, ids=str)
def test_behind_a_label(case: Case) -> None:
    timing = read_value(Passage.whole(case.text), MEETING)

    assert timing is not None
    assert timing.rule not in {UNREAD, SAME}
    assert said(timing.deadline) == case.answer
    assert timing.deadline.text == case.text


IN_A_SENTENCE = cases("""
    в срок до 1 марта провести проверку → в срок до 1 марта
    провести проверку, до среды. → до среды
    провести проверку – II квартал 2026 г. → II квартал 2026 г.
    провести к 1 марта проверку → к 1 марта
    освещать ход месячника, каждый четверг → каждый четверг
    незамедлительно оплатить счёт → незамедлительно
    проводить сверку ежегодно в марте; → ежегодно в марте
    на период паводка организовать дежурство → на период паводка
    при подъёме воды до 380 см выставить пост → при подъёме воды до 380 см
    собрать отчёты до 1 марта, сводку направить до 5 марта → до 1 марта | до 5 марта
no deadlines
    провести анализ работы за 2025 год →
    подготовить план на II квартал →
    ознакомить с приказом от 26.01.2026 № 41 →
    провести праздник «До 1 марта» для детей →
    исполнить решение, принятое в 2025 году →
    подвести итоги по состоянию на 01.01.2026 →
    организовать ежедневный контроль за питанием →
    пригласить от 10 до 15 человек →
""")


@pytest.mark.parametrize("case", IN_A_SENTENCE, ids=str)
def test_in_a_sentence(case: Case) -> None:
    found = find_all(Passage.whole(case.text), MEETING)

    assert " | ".join(one.deadline.text for one in found) == case.answer


@pytest.mark.parametrize("case", IN_A_SENTENCE, ids=str)
def test_a_finding_stands_where_it_says(case: Case) -> None:
    for one in find_all(Passage.whole(case.text), MEETING):
        assert case.text[one.start : one.end].strip() == one.deadline.text


def test_the_same_as_before() -> None:
    timing = read_value(Passage.whole("тот же"), MEETING)

    assert timing is not None
    assert timing.rule == SAME


def test_what_no_rule_reads_keeps_its_words() -> None:
    timing = read_value(Passage.whole("по усмотрению заказчика"), MEETING)
    odd = read_value(Passage.whole("как договоримся"), MEETING)

    assert timing is not None
    assert odd is not None
    assert odd.rule == UNREAD
    assert odd.deadline.text == "как договоримся"
    assert odd.deadline.due is None


@pytest.mark.parametrize("nothing", ["–", "-", "", "нет", "???", "___", "без срока", "не указан"])
def test_nothing_written(nothing: str) -> None:
    assert read_value(Passage.whole(nothing), MEETING) is None


def test_without_a_meetings_day_only_full_dates_are_worked_out() -> None:
    unknown = Meeting(None, None, PlainWeek())

    full = read_value(Passage.whole("до 1 марта 2026 года"), unknown)
    partial = read_value(Passage.whole("до 1 марта"), unknown)

    assert full is not None
    assert full.deadline.due == date(2026, 3, 1)
    assert partial is not None
    assert partial.deadline.due is None


def test_working_days_ask_the_calendar() -> None:
    class MarchOff(PlainWeek):
        def is_working(self, day: date) -> bool:
            return super().is_working(day) and day.day > 12

    timing = read_value(
        Passage.whole("в течение 2 рабочих дней"), Meeting(date(2026, 2, 5), None, MarchOff())
    )

    assert timing is not None
    assert timing.deadline.due == date(2026, 2, 16)


@pytest.mark.parametrize("day", ["31.02.2026", "до 32 марта", "99.99.9999"])
def test_a_day_that_is_none_is_not_invented(day: str) -> None:
    timing = read_value(Passage.whole(day), MEETING)

    assert timing is not None
    assert timing.deadline.due is None or timing.deadline.due.month == 3


def test_a_typed_deadline() -> None:
    typed = read_deadline("до 1 марта", date(2026, 2, 5), PlainWeek())

    assert typed is not None
    assert typed.due == date(2026, 3, 1)
    assert read_deadline("как договоримся", date(2026, 2, 5), PlainWeek()) is None


@pytest.mark.parametrize(
    "words, answer",
    [
        ("до 1 марта", True),
        ("I кв. 2026", True),
        ("ориентировочно январь", True),
        ("общий отдел", False),
        ("советники по воспитанию", False),
        ("Иванов И.И.", False),
        ("узел 7", False),
    ],
)
def test_says_when_and_nothing_else(words: str, answer: bool) -> None:
    assert is_deadline(Passage.whole(words), MEETING) is answer
