"""Persons, bodies and groups brought to the nominative, a line a case."""

from __future__ import annotations

import pytest

from bot.reader import surnames
from bot.reader.morphology import ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE
from bot.reader.people import Known, names_in
from bot.reader.phrases import in_nominative
from bot.reader.who import read_who
from tests.reader.marked import Case, cases

KNOWN = Known(
    [
        "Присутствовали: Заяц К.К. – юрисконсульт, Бурцева С.Ф., Кравец М.Д., Цой И.Д., Лебедь А.А.",
        "Мороз Е.Ю., главный бухгалтер; Дубяга В.В.; Чайка Н.И.; Осипов Р.Р., Осипов Т.Т.",
        "Лидия Марковна из бухгалтерии",
    ]
)

CASES = {"dat": DATIVE, "acc": ACCUSATIVE, "ins": INSTRUMENTAL, "gen": GENITIVE}

UNKNOWN_SURNAMES = cases("""
    dat Архиповой → Архипова
    dat Рожину → Рожин
    dat Лещёвой → Лещёва
    dat Соболевскому → Соболевский
    dat Вишневской → Вишневская
    dat Бережной → Бережная
    dat Ковалю → Коваль
    dat Цою → Цой
    dat Шульцу → Шульц
    dat Кравцу → Кравец
    dat Гринько → Гринько
    dat Седых → Седых
    dat Саркисян → Саркисян
    dat Дубяге → Дубяга
    acc Таушанкову → Таушанкова
    acc Ильина → Ильин
    acc Осокину → Осокина
    acc Полянского → Полянский
    ins Кравцом → Кравец
    ins Петровым → Петров
    ins Лавровой → Лаврова
    ins Гладким → Гладкий
    gen Щедрина → Щедрин
    dat Римской-Корсаковой → Римская-Корсакова
""")


@pytest.mark.parametrize("case", UNKNOWN_SURNAMES, ids=str)
def test_a_surname_nobody_mentioned(case: Case) -> None:
    which, form = case.text.split()

    assert surnames.nominative(form, CASES[which]) == case.answer


@pytest.mark.parametrize(
    "form, surname",
    [
        ("Зайцу", "Заяц"),
        ("Зайца", "Заяц"),
        ("Кравцом", "Кравец"),
        ("Швецу", "Швец"),
        ("Чайку", "Чайка"),
        ("Лещевой", "Лещёва"),
        ("Лебедю", "Лебедь"),
        ("Толстого", "Толстой"),
        ("Шевчуку", "Шевчук"),
        ("Петровым-Водкиным", "Петров-Водкин"),
    ],
)
def test_forms_of_a_known_surname(form: str, surname: str) -> None:
    assert surnames.may_be_form_of(form, surname)


def test_another_surname_is_no_form() -> None:
    assert not surnames.may_be_form_of("Зайцеву", "Заяц")
    assert not surnames.may_be_form_of("Кравченко", "Кравец")


NAMES = cases("""
    Кондакова И.Г. – начальник → Кондакова И.Г.
    М.В.Чеснокова, заместитель → Чеснокова М.В.
    Комарова Т. Ю, Мингалеева М. В → Комарова Т.Ю. | Мингалеева М.В.
    Начальник И.И. Петров → Петров И.И.
    Барсова Нина Фёдоровна, начальник → Барсова Н.Ф.
    Нина Фёдоровна Барсова → Барсова Н.Ф.
    СИДОРОВ А.А. → Сидоров А.А.
    Директору МБОУ «Гимназия им. А.П. Чехова» Цою И.Д. → Цою И.Д.
    Салтыкова-Щедрина М.Е. → Салтыкова-Щедрина М.Е.
    г. Заречинск, ул. Мира →
""")


@pytest.mark.parametrize("case", NAMES, ids=str)
def test_names_in_a_text(case: Case) -> None:
    assert " | ".join(f"{one.surname} {one.initials}" for one in names_in(case.text)) == case.answer


PHRASES = cases("""
    руководителям образовательных организаций → руководители образовательных организаций
    старшим медицинским сёстрам отделений → старшие медицинские сёстры отделений
    учителям-предметникам → учителя-предметники
    педагогам-психологам ОО → педагоги-психологи ОО
    управляющим советам школ → управляющие советы школ
    заведующим отделениями → заведующие отделениями
    заведующей аптекой → заведующая аптекой
    всем заместителям главы → все заместители главы
    отделу дошкольного и общего образования → отдел дошкольного и общего образования
    учителю технологии → учитель технологии
    ответственным за питание в ОО → ответственные за питание в ОО
    главам сельских поселений → главы сельских поселений
    МКУ «Чистый город» → МКУ «Чистый город»
    муниципальному учреждению «Центр» → муниципальное учреждение «Центр»
    зам. директора → зам. директора
""")


@pytest.mark.parametrize("case", PHRASES, ids=str)
def test_a_phrase_in_the_dative(case: Case) -> None:
    assert in_nominative(case.text, DATIVE) == case.answer


def test_a_phrase_in_the_instrumental() -> None:
    assert in_nominative("городским центром профилактики", INSTRUMENTAL) == "городской центр профилактики"
    assert in_nominative("руководителями сельских школ", INSTRUMENTAL) == "руководители сельских школ"


LISTED = cases("""
as behind a label
    руководители ОО, советники по воспитанию → руководители ОО | советники по воспитанию
    отдел образования руководители ОО → отдел образования | руководители ОО
    отдел образования классные руководители → отдел образования | классные руководители
    руководители МБУ «Радуга» и ОО → руководители МБУ «Радуга» | руководители ОО
    руководители учреждений и предприятий → руководители учреждений и предприятий
    директора школ №№ 1, 3, 7 → директора школ №№ 1, 3, 7
    директора школ № 2, 5 и 8, Мороз Е.Ю. → директора школ № 2, 5 и 8 | Мороз Е.Ю.
    руководители ОО, кроме школы № 5 → руководители ОО, кроме школы № 5
    Мороз Е.Ю. директора школ → Мороз Е.Ю. | директора школ
    Бурцева, участковые терапевты → Бурцева С.Ф. | участковые терапевты
    юридический отдел – Мороз Е.Ю. → юридический отдел | Мороз Е.Ю.
    МКУ «Чистый город» (Цой И.Д.) → МКУ «Чистый город» | Цой И.Д.
    Отдел кадров (Цой И.Д.) → отдел кадров | Цой И.Д.
    главный инженер Цой И.Д. → Цой И.Д.
    Цой И.Д. (ООО «Мастер») → Цой И.Д.
    Лидия Марковна → Лидия Марковна
    Мороз Е.Ю., завхозы → Мороз Е.Ю. | завхозы
    Мороз + Цой → Мороз Е.Ю. | Цой И.Д.
    – →
    ??? →
    по согласованию →
""")


@pytest.mark.parametrize("case", LISTED, ids=str)
def test_a_list_in_the_nominative(case: Case) -> None:
    assert " | ".join(read_who(case.text, NOMINATIVE, KNOWN).assignees) == case.answer


ADDRESSED = cases("""
    Зайцу К.К., Бурцевой → Заяц К.К. | Бурцева С.Ф.
    Юрисконсульту Зайцу К.К. → Заяц К.К.
    Психологу (Островский М.А.) → Островский М.А.
    Специалисту управления (Архиповой Ю.И.) → Архипова Ю.И.
    Отделу безопасности (Цой И.Д.) → отдел безопасности | Цой И.Д.
    Кл. руководителю 8 «Б» (Чайка Н.И.) и учителю технологии Полушкину Г.Г. → Чайка Н.И. | Полушкин Г.Г.
    Кравцу М.Д. и начальникам отделов → Кравец М.Д. | начальники отделов
    Лидии Марковне → Лидия Марковна
    Всем заместителям главы → все заместители главы
    Руководителям общеобразовательных учреждений → руководители общеобразовательных учреждений
""")


@pytest.mark.parametrize("case", ADDRESSED, ids=str)
def test_a_list_in_the_dative(case: Case) -> None:
    assert " | ".join(read_who(case.text, DATIVE, KNOWN).assignees) == case.answer


def test_together_with() -> None:
    who = read_who("Мороз Е.Ю. совместно с Кравцом и отделом кадров", NOMINATIVE, KNOWN)

    assert who.assignees == ("Мороз Е.Ю.",)
    assert who.co_assignees == ("Кравец М.Д.", "отдел кадров")


def test_the_same_people() -> None:
    assert read_who("те же", NOMINATIVE, KNOWN).same


def test_a_surname_that_two_bear_is_doubted() -> None:
    who = read_who("Осипову", DATIVE, KNOWN)

    assert [code for code, _ in who.doubts] == ["several_of_that_surname"]


def test_a_surname_that_nobody_bears_is_doubted() -> None:
    who = read_who("Архиповой", DATIVE, KNOWN)

    assert who.assignees == ("Архипова",)
    assert [code for code, _ in who.doubts] == ["unknown_surname"]


def test_his_post_behind_his_name_is_no_second_person() -> None:
    who = read_who("Мороз Е.Ю., главный бухгалтер, Цой И.Д.", NOMINATIVE, KNOWN)

    assert who.assignees == ("Мороз Е.Ю.", "Цой И.Д.")
