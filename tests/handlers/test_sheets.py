"""Which of the documents that come in are tables."""

from __future__ import annotations

import io
import zipfile

import pytest

from bot.handlers.secretary.sheets import is_sheet


def package(part: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(part, "<x/>")
    return made.getvalue()


@pytest.mark.parametrize(
    "content, name, sheet",
    [
        (b"x", "Список.xlsx", True),
        (b"x", "СПИСОК.XLSX", True),
        (b"x", "Список.csv", True),
        (b"x", "Список.xls", True),
        (package("xl/workbook.xml"), "Список", True),
        (package("xl/workbook.xml"), "Протокол.docx", True),
        (package("word/document.xml"), "Протокол.docx", False),
        (package("word/document.xml") + package("xl/workbook.xml"), "Протокол.docx", False),
        (package("content.xml"), "Протокол.odt", False),
        ("в таблице xl/workbook.xml".encode(), "Протокол.txt", False),
        (b"%PDF-1.7", "Протокол.pdf", False),
        (b"", "", False),
    ],
)
def test_a_table_by_its_name_or_its_content(content: bytes, name: str, sheet: bool) -> None:
    assert is_sheet(content, name) is sheet
