"""«Сводная в Excel» and the archive, opened again."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from bot.domain.assignments import Attachment, State, Way
from bot.domain.collected import Collected, Row
from bot.domain.minutes import Decision, Expected, Minutes, MinutesState, Tracking
from bot.i18n import Texts, languages
from bot.reports.archive import write_archive
from bot.reports.collected_sheet import HEADING_ROW, workbook

DAY = date(2026, 12, 1)
DECISION = Decision(
    *(1, 1, 4, "6/4", None, None, "Представить число заявок", Tracking.CONTROL, None, None),
    expected=(Expected.NUMBER, Expected.FILE),
)
MINUTES = Minutes(1, 1, "6", date(2026, 11, 20), MinutesState.APPROVED)
FILE = Attachment(7, "Скан.pdf", "application/pdf", 1000, "", "")
HERS, HIS = (DAY, Way.PAPER, "Белова Н. П."), (DAY, Way.CHAT, "Соколов Д. О.")
ROWS = (
    Row("СОШ № 1", "", "", State.DONE, Decimal(27), False, "=1+1", (), (FILE,), *HERS),
    Row("СОШ № 2", "", "", State.DONE, Decimal("2.5"), True, "Раз\nдва", (), (), *HIS),
    Row("СОШ № 3", "", "", State.ISSUED),
)
COLLECTED = Collected(DECISION, MINUTES, ROWS)


def opened(collected: Collected, language: str = "ru") -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(workbook(Texts(language), collected, DAY)))
    [sheet] = book.worksheets
    return list(sheet.iter_rows(min_row=HEADING_ROW, values_only=True))


def test_each_organization_has_a_row_and_numbers_are_summed_up() -> None:
    heading, first, second, third, total = opened(COLLECTED)
    assert heading[:2] == ("Организация", "Число")
    assert first[:3] == ("СОШ № 1", 27, "=1+1")
    assert first[3] == "6-4 СОШ № 1 — 1.pdf"
    assert [str(cell) for cell in first[4:]] == [
        "2026-12-01 00:00:00",
        "на бумаге",
        "Белова Н. П.",
        "исполнено",
    ]
    assert second[:3] == ("СОШ № 2", 2.5, "Раз\nдва")
    assert second[-1] == "исполнено; число исправлено, взято последнее"
    assert third == ("СОШ № 3", None, None, None, None, None, None, "ответа нет")
    assert total[:2] == ("Итого", f"=SUM(B{HEADING_ROW + 1}:B{HEADING_ROW + 3})")


@pytest.mark.parametrize("words", ["=cmd|' /C calc'!A0", "+7 900", "-1", "@SUM(A1)", "\t=1"])
def test_no_words_become_a_formula(words: str) -> None:
    rows = (replace(ROWS[0], label=words, words=words, by=words),)
    book = openpyxl.load_workbook(
        io.BytesIO(workbook(Texts(), replace(COLLECTED, rows=rows), DAY)), data_only=False
    )
    formulas = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.data_type == "f"]
    assert [cell.value for cell in formulas] == [f"=SUM(B{HEADING_ROW + 1}:B{HEADING_ROW + 1})"]
    assert book.worksheets[0].cell(HEADING_ROW + 1, 3).value.strip() == words.strip()


@pytest.mark.parametrize("language", languages())
def test_columns_that_nobody_asked_for_are_left_out(language: str) -> None:
    decision = replace(DECISION, expected=(Expected.WORDS,))
    rows = (replace(ROWS[2]), replace(ROWS[0], number=None, files=(), links=()))
    heading, *_, last = opened(Collected(decision, MINUTES, rows), language)
    assert len(heading) == 6
    assert last[0] == "СОШ № 1"


def test_an_office_without_anybody_still_opens() -> None:
    heading, total = opened(Collected(DECISION, MINUTES, ()))
    assert heading[0] == "Организация"
    assert total[0] == "Итого"


def test_the_archive_holds_the_files_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "1").write_bytes(b"one")
    (tmp_path / "2").write_bytes(b"two" * 1000)
    names = ["6-4 СОШ № 7 — Иванова И. И. — 1.pdf", "b.pdf", "нет.pdf"]
    sources = [tmp_path / "1", tmp_path / "2", tmp_path / "3"]

    missing = write_archive(tmp_path / "a.zip", zip(names, sources, strict=True))

    assert missing == ("нет.pdf",)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == names[:2]
        assert archive.read(names[0]) == b"one"
        assert archive.getinfo(names[0]).flag_bits & 0x800
        assert archive.testzip() is None
