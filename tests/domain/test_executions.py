"""A table «решение / исполнение»: what is done, which decision a row speaks of, of which protocol."""

from datetime import date

import pytest

from bot.domain.executions import Candidate, NamedMinutes, Verdict, likeness, matched, named_above, verdict

LISTS = Candidate(1, "Сдать списки педагогов для аттестации", "1")
BOARD = Candidate(2, "Обновить информационный стенд в вестибюле", "2")
LISTS_AGAIN = Candidate(3, "Сдать списки педагогов для курсов повышения квалификации", "3")


@pytest.mark.parametrize(
    "report, expected",
    [
        ("Исполнено", Verdict.DONE),
        ("выполнено 12.05.2026", Verdict.DONE),
        ("Сдано всеми школами, вх. № 118", Verdict.DONE),
        ("Утверждены приказом от 29.08.2025 № 114-о", Verdict.DONE),
        ("Схемы переданы технадзору 09.07.2025", Verdict.DONE),
        ("Вывезено 4 контейнера", Verdict.DONE),
        ("Заключён договор с колледжем", Verdict.DONE),
        ("Не исполнено", Verdict.LEFT),
        ("не выполнено, бригада переведена на фасад", Verdict.LEFT),
        ("Нет информации", Verdict.LEFT),
        ("Будет оформлен в ноябре", Verdict.LEFT),
        ("В работе", Verdict.LEFT),
        ("–", Verdict.LEFT),
        ("", Verdict.LEFT),
        ("Размещена 41 программа из 43. Не сданы: музыка", Verdict.UNCLEAR),
        ("Представлены не все, остаток обещают до 20.05", Verdict.UNCLEAR),
        ("Исполнено частично", Verdict.UNCLEAR),
        ("Информация принята к сведению директорами", Verdict.UNCLEAR),
        ("Докладывает Петрова", Verdict.UNCLEAR),
    ],
)
def test_what_a_report_says(report: str, expected: Verdict) -> None:
    assert verdict(report) is expected


def test_rows_find_their_decisions_by_their_words() -> None:
    rows = [
        ("1. Сдать списки педагогов для аттестации (директора школ, до 1 декабря)", "Исполнено"),
        ("Обновление информационных стендов", "Не исполнено"),
        ("Отремонтировать кровлю спортивного зала", "Исполнено"),
    ]
    found = matched(rows, [LISTS, BOARD, LISTS_AGAIN])
    assert [(one.row, one.decision_id, one.verdict) for one in found] == [
        (0, 1, Verdict.DONE),
        (1, 2, Verdict.LEFT),
    ]
    assert found[0].sure


def test_what_could_be_two_decisions_is_not_sure() -> None:
    [found] = matched([("Сдать списки педагогов", "Исполнено")], [LISTS, LISTS_AGAIN])
    assert not found.sure


def test_one_decision_in_two_rows_is_sure_of_neither() -> None:
    rows = [(LISTS.sentence, "Исполнено"), (LISTS.sentence, "Не исполнено")]
    assert [one.sure for one in matched(rows, [LISTS, BOARD])] == [False, False]


def test_few_words_are_alike_only_where_they_are_the_same() -> None:
    assert likeness("Сдать отчёт", "Сдать отчёт") == 1
    assert likeness("Сдать отчёт", "Сдать отчёт о питании обучающихся") == 0
    assert likeness("", "Сдать") == 0


def test_nothing_to_match() -> None:
    assert matched([], [LISTS]) == ()
    assert matched([("Сдать списки педагогов", "Исполнено")], []) == ()


@pytest.mark.parametrize(
    "above, named",
    [
        ("Исполнение решений совещания (протокол от 07.05.2026 № 13):", NamedMinutes("13", date(2026, 5, 7))),
        ("Исполнение решений предыдущего заседания (07.07.2025)", NamedMinutes(None, date(2025, 7, 7))),
        ("О выполнении решений педсовета от 28 августа 2025 г.", NamedMinutes(None, date(2025, 8, 28))),
        ("Об исполнении протокола № 5", NamedMinutes("5", None)),
        ("Присутствовали 28 человек, 20.11.2026", None),
    ],
)
def test_the_protocol_named_above_the_table(above: str, named: NamedMinutes | None) -> None:
    text = f"ПРОТОКОЛ\n\n{above}\n\nрешение\tисполнение\nСдать списки педагогов\tИсполнено\n"
    assert named_above(text, "Сдать списки педагогов") == named


def test_nothing_is_named_above_a_table_that_is_not_there() -> None:
    assert named_above("ПРОТОКОЛ № 5", "Сдать списки") is None
    assert named_above("", "") is None
