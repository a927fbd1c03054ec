"""Clean lines that keep their places, tables out of lines, and what a line is."""

from __future__ import annotations

import pytest

from bot.reader.kinds import Kind, marked
from bot.reader.lines import Line, lines_of
from bot.reader.passage import Passage, fold
from bot.reader.tables import Table, with_tables
from tests.reader.marked import Case, cases

CLEAN = cases(r"""
    **Решили:** *до 1 марта* → Решили: до 1 марта
    1\. Утвердить → 1. Утвердить
    <p>Создать условия</p> → Создать условия
    охват&nbsp;– 97 % → охват – 97 %
    Р Е Ш И Л А : → РЕШИЛА :
    • провести беседы → - провести беседы
    ✅ Кто — что — когда → Кто — что — когда
    строго_соблюдать сроки → строго_соблюдать сроки
    ## Протокол № 3 → Протокол № 3
    5 * 3 = 15 → 5 * 3 = 15
""")


@pytest.mark.parametrize("case", CLEAN, ids=str)
def test_markup_goes(case: Case) -> None:
    assert [line.text for line in lines_of(case.text)] == [case.answer]


@pytest.mark.parametrize(
    "text, joined",
    [
        ("перечень обору-\nдования", "перечень оборудования"),
        ("для педагогов-\nпсихологов школ", "для педагогов-психологов школ"),
        ("срок до 1-\nго марта", None),
    ],
)
def test_a_word_broken_by_a_lines_end(text: str, joined: str | None) -> None:
    lines = [line.text for line in lines_of(text)]

    assert lines == ([joined] if joined else text.split("\n"))


def test_characters_keep_their_places() -> None:
    text = "<p>**Срок:** до&nbsp;1 марта</p>\n\nобору-\nдование"
    for line in lines_of(text):
        for character, place in zip(line.text, line.passage.places, strict=True):
            assert text[place] == character or character == " "


def test_blank_lines_are_counted() -> None:
    assert [line.gap for line in lines_of("а\n\n\nб\nв")] == [0, 2, 0]


def test_decisions_on_the_line_of_the_hearing_begin_their_own() -> None:
    lines = lines_of("Слушали: Иванова И.И. о питании. РЕШИЛИ: 1. Утвердить план.")

    assert [line.text for line in lines] == ["Слушали: Иванова И.И. о питании.", "РЕШИЛИ: 1. Утвердить план."]


def test_folding_keeps_the_length() -> None:
    assert fold("Ёлка — «İ»\u00a0") == 'елка - "İ" '


def test_a_slip_of_the_scanner_in_a_number() -> None:
    assert Passage.whole("до 2О.l2.2О25, о школах").digits_mended == "до 20.12.2025, о школах"


def test_cutting_keeps_places() -> None:
    whole = Passage.whole("провести до 1 марта проверку")
    rest = whole.without([(9, 20)])

    assert rest.text == "провести проверку"
    assert rest.places[-1] == len(whole) - 1


KINDS = cases("""
    РЕШИЛИ: → RESOLVED
    По первому вопросу решили: → RESOLVED
    Кроме того решили: → RESOLVED
    Коллегия постановляет: → RESOLVED
    По итогам обсуждения поручено: → RESOLVED
    Решения штаба → RESOLVED
    Не решили: едем ли на выставку → PLAIN
    Решение принято единогласно. → VOTED
    Голосовали: «за» – 23 → VOTED
    СЛУШАЛИ: Иванову И.И. → HEARD
    1. СЛУШАЛИ: Иванову И.И. → HEARD
    По второму вопросу слушали Иванову И.И. → HEARD
    Выступили: Петров П.П. → HEARD
    По 2 вопросу «О питании» → QUESTION
    3. О подготовке к отопительному сезону → QUESTION
    4. РАЗНОЕ → QUESTION
    II. Об организации питания → QUESTION
    ПОВЕСТКА ДНЯ: → AGENDA
    Отв.: Иванов И.И. → LABEL
    Ответственные – директора школ → LABEL
    (ответственный – Иванов И.И., срок исполнения – март) → LABEL
    Срок исполнения: до 1 марта → LABEL
    Сроки закупок соблюдать → PLAIN
    Ответственным за питание подготовить отчёт → PLAIN
    Контроль за исполнением решения возложить на Иванову И.И. → CONTROL
    5. Контроль за исполнением настоящего приказа оставляю за собой. → CONTROL
    Контроль за организацией питания возложить на Иванову И.И. → PLAIN
    Следующее заседание – 14 марта. → NEXT
    Председатель          И.И. Иванов → SIGNATURE
    1.1.Провести проверку → NUMBERED
    2 – провести проверку → NUMBERED
    12.02.2025 г. Верхний Яр → PLAIN
    10.00 начало → PLAIN
    2) провести проверку → PARENTHESIS
    б) провести проверку → LETTERED
    – провести проверку → DASHED
    Провести проверку → PLAIN
""")


@pytest.mark.parametrize("case", KINDS, ids=str)
def test_what_a_line_is(case: Case) -> None:
    assert marked(Line(Passage.whole(case.text), 0)).kind is Kind[case.answer]


@pytest.mark.parametrize(
    "line, number, body",
    [
        ("2.1. Провести", "2.1", "Провести"),
        ("2.1 Провести", "2.1", "Провести"),
        ("З.2. Провести", "З.2", "Провести"),
        ("5. – сотрудникам", "5", "сотрудникам"),
        ("1- считать", "1", "считать"),
        ("12) Провести", "12", "Провести"),
        ("в) Провести", "в", "Провести"),
    ],
)
def test_a_printed_number(line: str, number: str, body: str) -> None:
    one = marked(Line(Passage.whole(line), 0))

    assert (one.number, one.body.text) == (number, body)


def table_of(text: str) -> Table:
    (table,) = (one for one in with_tables(lines_of(text)) if isinstance(one, Table))
    return table


def cells_of(table: Table) -> list[tuple[str, ...]]:
    return [tuple(row.cell(kind).text for kind in table.columns) for row in table.rows]


def test_a_table_of_tabs_with_rows_broken_by_hand() -> None:
    table = table_of(
        "№\tРешение\tИсполнитель\tСрок\n"
        "1\tЗаменить стояки, провести\nопрессовку\tПаутов\tдо 24.07\n"
        "2\tСоставить акт\tБарсукова,\nКоваль\tсрочно\n"
        "3\tВыполнить наладку\t–\tдо начала отопительного\nсезона\n"
        "Кроме того решили:"
    )

    assert table.columns == ["number", "text", "who", "when"]
    assert cells_of(table) == [
        ("1", "Заменить стояки, провести опрессовку", "Паутов", "до 24.07"),
        ("2", "Составить акт", "Барсукова, Коваль", "срочно"),
        ("3", "Выполнить наладку", "–", "до начала отопительного сезона"),
    ]


def test_a_row_torn_by_a_page() -> None:
    table = table_of(
        "решение\tисполнение\n"
        "Развивать формы работы по привлечению\tЗаключён договор.\n\n"
        "молодых специалистов\tПринято трое.\n"
        "Изучить опыт\tИзучен\n"
    )

    assert table.is_report
    assert cells_of(table) == [
        ("Развивать формы работы по привлечению молодых специалистов", "Заключён договор. Принято трое."),
        ("Изучить опыт", "Изучен"),
    ]


def test_a_table_of_pipes_with_subtitles() -> None:
    table = table_of(
        "| № | Мероприятие | Ответственный | Срок |\n|---|---|---|---|\n"
        "| **Кровля** | | | |\n| 1 | Демонтаж | Тарханов | 22.05 |\n| | Вывоз | Лях | 23.05 |\n"
    )

    assert cells_of(table)[-2:] == [("1", "Демонтаж", "Тарханов", "22.05"), ("", "Вывоз", "Лях", "23.05")]


def test_a_table_of_dashes() -> None:
    table = table_of("Кто — что — когда\nГатин — посчитать остатки — до среды\nпрайс — Ершов, 26.10\n")

    assert [row.cell("text").text for row in table.rows] == ["посчитать остатки", "прайс — Ершов, 26.10"]
    assert table.rows[0].cell("who").text == "Гатин"


def test_a_table_in_html() -> None:
    table = table_of(
        "<table><tr><td>Решение</td><td>Ответственный</td></tr>\n"
        "<tr>\n<td>Провести\nпроверку</td>\n<td>Гатин</td></tr></table>"
    )

    assert [row.cell("text").text.split() for row in table.rows] == [["Провести", "проверку"]]


def test_a_line_with_a_tab_is_no_table() -> None:
    lines = with_tables(lines_of("Протокол вела\t\tНазимова Г.К.\n12.05.2026\tг. Нагорный"))

    assert not any(isinstance(line, Table) for line in lines)
