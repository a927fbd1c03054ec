"""A draft as a workbook: what she sees in Excel, and that it comes back as it went out."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.files.sheets import sheets_of
from bot.domain.excel_diff import compare, read_table
from bot.domain.minutes import Addressee, Decision, Expected, Tracking
from bot.domain.questions import Question, QuestionKind, open_questions
from bot.domain.review import Review
from bot.domain.review_sheet import (
    HEADINGS,
    TRACKING_WORDS,
    Field,
    canonical,
    exported,
    heading_key,
    unpacked,
)
from bot.i18n import Texts, languages
from bot.reports.review_sheet import DOUBT, HEADING_ROW, WIDTHS, YELLOW, workbook
from tests.domain.test_excel_diff import ANY_DECISION
from tests.views import office
from tests.views.office import TODAY

FIRST = HEADING_ROW + 1


def whole(*decisions: Decision, questions: tuple[Question, ...] = ()) -> Review:
    return Review(office.minutes(), decisions, questions)


def made(read: Review, language: str = "ru") -> bytes:
    return workbook(Texts(language), read, office.groups(), office.posts())


def opened(read: Review, language: str = "ru") -> Any:
    return openpyxl.load_workbook(io.BytesIO(made(read, language)))


@pytest.mark.parametrize("language", languages())
def test_its_own_words_are_understood(language: str) -> None:
    t = Texts(language)
    for name in WIDTHS:
        if name != DOUBT:
            assert heading_key(t.plain(f"excel-{name}")) in HEADINGS[name]
    for tracking in Tracking:
        assert TRACKING_WORDS[t.plain(f"excel-tracking-{tracking}").lower()] is tracking
    for expected in set(Expected) - {Expected.MARK}:
        assert canonical(Field.EXPECTED, t.plain(f"expected-{expected}")) == expected


def test_what_she_sees() -> None:
    decisions = office.decisions()
    book = opened(whole(*decisions, questions=open_questions(office.minutes(), decisions, TODAY)))
    sheet, reference = book.worksheets
    assert [cell.value for cell in sheet[HEADING_ROW]][:7] == [
        "№",
        "Решение",
        "Исполнитель",
        "Срок",
        "Контроль",
        "Что прислать",
        "Сомнение",
    ]
    assert sheet.freeze_panes == "C3"
    assert "пришлите файл" in sheet["A1"].value
    second = sheet[FIRST + 1]
    assert (second[0].value, f"{second[3].value:%d.%m.%Y}") == ("6/2", "13.12.2026")
    assert second[4].value == "На контроль"
    assert [reference["A2"].value, reference["A5"].value] == ["руководители ОО", "СОШ № 1"]
    hidden = [letter for letter, column in sheet.column_dimensions.items() if column.hidden]
    assert {"H", "I"} <= set(hidden)
    rules = {str(rule.sqref).split(":")[0]: rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert rules == {
        "E3": '"На контроль,Запросить информацию,К сведению"',
        "C3": f"'Справочник'!$A$2:$A${reference.max_row}",
    }
    (mark,) = book.custom_doc_props.props
    assert (mark.name, mark.value) == ("reshili", "review:6:3")


def test_doubts_are_yellow_and_said() -> None:
    unknown = replace(office.decisions()[1], addressees=(Addressee(1, "классные руководители"),), doubts=())
    vague = replace(office.decisions()[1], id=99, code="6/99", doubts=())
    questions = (
        Question(QuestionKind.UNKNOWN, (unknown.id,), ("6/2",), "классные руководители"),
        Question(QuestionKind.VAGUE, (vague.id,), ("6/99",)),
    )
    sheet = opened(whole(unknown, vague, questions=questions)).worksheets[0]

    def yellow(row: int) -> str:
        return "".join(cell.column_letter for cell in sheet[row] if cell.fill.start_color.rgb == YELLOW)

    assert (yellow(FIRST), sheet.cell(FIRST, 7).value) == (
        "ABCDEFG",
        "нет в списках: «классные руководители»",
    )
    assert (yellow(FIRST + 1), sheet.cell(FIRST + 1, 7).value) == ("DG", "нет точного дня")


@pytest.mark.parametrize("words", ["=1+1", "+7 900", "-5 %", "@все", '=HYPERLINK("http://x")', "\t=1"])
def test_words_never_become_a_formula(words: str) -> None:
    decision = replace(
        office.decisions()[1], lead=None, text=words, addressees=(Addressee(1, words, post_id=40),)
    )
    sheet = opened(whole(decision)).worksheets[0]
    for column in (2, 3):
        cell = sheet.cell(FIRST, column)
        assert cell.data_type == "s"
        assert cell.quotePrefix or not words.strip().startswith(("=", "+", "-", "@"))


def test_an_empty_draft_and_a_huge_one() -> None:
    assert opened(whole()).worksheets[0].max_row == HEADING_ROW
    many = tuple(replace(office.decisions()[1], id=n, code=f"6/{n}", ordinal=n) for n in range(1, 300))
    assert opened(whole(*many)).worksheets[0].max_row == HEADING_ROW + 299


@given(st.lists(ANY_DECISION, max_size=4), st.sampled_from(languages()))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_comes_back_as_it_went_out(tmp_path: Path, decisions: list[Decision], language: str) -> None:
    numbered = tuple(
        replace(one, id=2**62 + n, ordinal=n, code=f"6/{n}") for n, one in enumerate(decisions, 1)
    )
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(made(whole(*numbered), language))
    sheet = sheets_of(path, "Протокол.xlsx")[0]
    before = unpacked(sheet.rows)
    assert before == tuple(map(exported, numbered))
    table = read_table(sheet.rows, sheet.first_row)
    assert table is not None
    assert before is not None
    found = compare(table, before)
    assert (found.edits, found.added, found.deleted, found.order, found.problems) == ((), (), (), None, ())
