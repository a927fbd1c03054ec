"""The table «решение / исполнение» in Word."""

import io
from dataclasses import replace
from zoneinfo import ZoneInfo

from docx import Document

from bot.domain.carry import Table
from bot.i18n import Texts
from bot.reports.execution_table import WIDTHS, document
from bot.reports.office_sheet import MARGINS, SHEET
from tests.views.samples_of_meetings import BEGUN, PREVIEW, WORST_ROW, said

ZONE = ZoneInfo("Europe/Moscow")


def cells(table: Table) -> list[list[str]]:
    made = Document(io.BytesIO(document(Texts(), table, "Управление образования", ZONE)))
    return [[cell.text for cell in row.cells] for row in made.tables[0].rows]


def test_each_decision_is_a_row_under_the_heading() -> None:
    heads, first, second, third, *rest = cells(BEGUN)
    assert heads == ["№", "Решение", "Срок", "Ответственные", "Исполнение"]
    assert first[0] == "5/3"
    assert "перенесён 3-й раз, впервые протокол №\u00a06" in first[2]
    assert first[4].startswith("Нет информации: 12 из 23\nНет ответа: СОШ №\u00a07, СОШ №\u00a09")
    assert "срок перенесён 2 раза, теперь до 08.12.2026" in second[2]
    assert "Приказ №\u00a0145 от 27.11" in third[4]
    assert len(rest) == 3


def test_what_came_later_is_marked() -> None:
    text = cells(BEGUN)[1][4]
    assert text.index("Поступило после:") < text.index("СОШ №\u00a09, 27.11: Сдали")


def test_it_says_of_what_day_it_is_and_how_many() -> None:
    made = Document(io.BytesIO(document(Texts(), BEGUN, "Управление образования", ZONE)))
    words = "\n".join(line.text for line in made.paragraphs)
    assert "на 14.12.2026 в 10:00" in words
    assert "Решений на контроле — 4: исполнено 1, не исполнено 1, нет информации 1, в работе 1." in words
    section = made.sections[0]
    width, height = section.page_width, section.page_height
    assert width is not None
    assert height is not None
    assert width > height
    assert sum(WIDTHS) <= SHEET[1] - MARGINS[2] - MARGINS[1]


def test_an_empty_table_and_what_no_document_can_hold() -> None:
    assert len(cells(replace(PREVIEW, rows=()))) == 1
    odd = replace(WORST_ROW, sentence="a\x00b\ufffe", said=(said(words="\x07да"),), who=("<b>",), silent=())
    row = cells(replace(PREVIEW, rows=(odd,)))[1]
    assert "a b" in row[1]
    assert "да" in row[4]
