"""Whom a sentence opens with, a line a case: the sentence → names ‖ co-assignees, or nothing."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.calendar import PlainWeek
from bot.reader.addressee import find_addressee, find_together
from bot.reader.apart import Splitter
from bot.reader.clauses import clauses_of
from bot.reader.days import Meeting
from bot.reader.deadlines import Deadlines
from bot.reader.passage import Passage
from bot.reader.people import Known
from bot.reader.wording import shown, tidy
from tests.reader.marked import Case, cases

KNOWN = Known(["Рожин Ф.К., Зырянов Б.С., Усик А.Н., Мухина Ж.Ж., Дёмин С.С."])
DEADLINES = Deadlines(Meeting(date(2026, 2, 5), None, PlainWeek()))

OPENINGS = cases("""
    Руководителям учреждений культуры строго соблюдать сроки → руководители учреждений культуры
    Отделу кадров по итогам проверки подготовить приказ → отдел кадров
    Комитету по культуре администрации района провести смотр → комитет по культуре администрации района
    Директорам школ с низкими результатами разработать планы → директора школ с низкими результатами
    Главам поселений – провести сходы → главы поселений
    Рожину, Зырянову – явиться на заседание → Рожин Ф.К. | Зырянов Б.С.
    Усику А.Н. освещать ход месячника → Усик А.Н.
    Рожин — обновить список → Рожин Ф.К.
    МУ «Центр» обеспечить закупку → МУ «Центр»
    Поручить Рожину Ф.К. подготовить проект → Рожин Ф.К.
    Рекомендовать управляющим советам школ организовать наблюдение → управляющие советы школ
    Просить финансовое управление района рассмотреть вопрос → финансовое управление района
    Просить начальника полиции Крутикова Б.Е. рассмотреть вопрос → Крутиков Б.Е.
    Классным руководителям 1–4 классов: провести беседы → классные руководители 1–4 классов
    Всем директорам, кроме школы № 3, провести анализ → все директора, кроме школы № 3
    Кл. руководителю 8 «Б» (Мухина Ж.Ж.) собрать заявки → Мухина Ж.Ж.
nobody is addressed
    Заявки на ремонт принять →
    Информацию Рожина Ф.К. принять к сведению →
    на сайте разместить рубрику →
    провести курсы педагогическим работникам →
    Отдел кадров подготовил приказ и может его представить →
    Обучающимся предоставить льготы →
    Исполнительные схемы сдавать Рожину Ф.К. →
""")


@pytest.mark.parametrize("case", OPENINGS, ids=str)
def test_an_opening(case: Case) -> None:
    addressee = find_addressee(Passage.whole(case.text), KNOWN, [])

    assert " | ".join(addressee.who.assignees if addressee else ()) == case.answer


def test_an_addressee_alone_is_a_head() -> None:
    alone = find_addressee(Passage.whole("Администрации школы"), KNOWN, [])
    task = find_addressee(Passage.whole("Администрации школы обновить сайт"), KNOWN, [])

    assert alone is not None
    assert alone.alone
    assert task is not None
    assert not task.alone


def test_together_with_ends_before_the_task() -> None:
    text = Passage.whole(
        "Дёмину С.С. совместно с городским центром профилактики в целях порядка провести рейды"
    )
    found = find_together(text, KNOWN, frozenset())

    assert [one.who.co_assignees for one in found] == [("городской центр профилактики",)]


REMAINING = cases("""
    Отделу кадров в срок до 1 марта подготовить приказ. → подготовить приказ
    освещать ход месячника, каждый четверг, в газете → освещать ход месячника в газете
    подготовить справку (отв. Дёмин С.С., до 1 марта) → подготовить справку
    подготовить справку (п. 4, 7) → подготовить справку (п. 4, 7)
    подготовить справку. Отв.: Дёмин С.С. Срок: 1 марта → подготовить справку
    прайс на ноябрь — Дёмин, 26.02 → прайс на ноябрь
    Поручить подготовить проект → подготовить проект
    Рекомендовать директорам школ провести анализ → Рекомендовать провести анализ
    Рожину Ф.К. совместно с Зыряновым Б.С. проверить насос → проверить насос
    передать документы Рожину Ф.К. → передать документы Рожину Ф.К.
    провести сверку, акт сверки представить. → провести сверку, акт сверки представить
""")


@pytest.mark.parametrize("case", REMAINING, ids=str)
def test_what_remains_of_a_sentence(case: Case) -> None:
    whole = Passage.whole(case.text)
    apart = Splitter(KNOWN, DEADLINES).item(whole, [])

    assert shown(tidy(apart.text), whole) == case.answer


CLAUSES = cases("""
    Заявки принять до 20 февраля, сводный заказ направить до 27 февраля. → Заявки принять до 20 февраля | сводный заказ направить до 27 февраля.
    провести в трёхдневный срок проверку, результаты доложить к 14 марта → провести в трёхдневный срок проверку | результаты доложить к 14 марта
    Рожину Ф.К. – составить план; Зырянову – проверить насос → Рожину Ф.К. – составить план | Зырянову – проверить насос
    Мухиной Ж.Ж. составить план, медсестре Ваниной С.С. согласовать его → Мухиной Ж.Ж. составить план | медсестре Ваниной С.С. согласовать его
    Составить списки. Рассмотреть их на советах до 1 марта → Составить списки. Рассмотреть их на советах до 1 марта
    проверить стоки до 20-го. Заявку на технику сдать Рожину Ф.К. → проверить стоки до 20-го. Заявку на технику сдать Рожину Ф.К.
""")  # noqa: E501 - a case is a line


@pytest.mark.parametrize("case", CLAUSES, ids=str)
def test_parts_that_are_assignable_apart(case: Case) -> None:
    parts = clauses_of(Passage.whole(case.text), KNOWN, DEADLINES, deadline_is_given=False)

    assert " | ".join(part.text.strip() for part in parts) == case.answer


def test_a_given_deadline_keeps_the_parts_together() -> None:
    text = Passage.whole("Заявки принять до 20 февраля, сводный заказ направить до 27 февраля.")

    assert [one.text for one in clauses_of(text, KNOWN, DEADLINES, deadline_is_given=True)] == [text.text]
