"""Workbooks and CSV files as their cells look; whatever is none, or harmful, is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from bot.adapters.child import read_sheets_in_child
from bot.adapters.files.sheets import MOST_COLUMNS, MOST_ROWS, WORKBOOK, sheets_of
from bot.domain.errors import BadInput
from bot.usecases.ports import Sheet

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def saved(book: Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def one_sheet(fill: Callable[..., object]) -> bytes:
    book = Workbook()
    fill(book.worksheets[0])
    return saved(book)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., tuple[Sheet, ...]]:
    def reads(content: bytes, name: str = "Список.xlsx") -> tuple[Sheet, ...]:
        path = tmp_path / "kept"
        path.write_bytes(content)
        return sheets_of(path, name)

    return reads


def rebuilt(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The same package with its parts changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(part, old.read(part)))
    return made.getvalue()


# --- cells ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value, shown",
    [
        ("Иванова", "Иванова"),
        ("  две  строки\nв ячейке ", "две  строки\nв ячейке"),
        (79000000007, "79000000007"),
        (79000000007.0, "79000000007"),
        (0.5, "0.5"),
        (7, "7"),
        (True, "да"),
        (date(2026, 9, 1), "2026-09-01"),
        (datetime(2026, 9, 1, 10, 30), "2026-09-01 10:30"),  # noqa: DTZ001 Excel knows no zones
        (time(9, 5), "09:05"),
        ("=1+1", ""),
        ("#N/A", ""),
        ("", ""),
    ],
)
def test_a_cell_is_what_people_see(read: Callable[..., tuple[Sheet, ...]], value: object, shown: str) -> None:
    [sheet] = read(one_sheet(lambda sheet: sheet.append([value, "конец"])))
    assert sheet.rows == ((shown, "конец"),)


def test_merged_cells_are_filled(read: Callable[..., tuple[Sheet, ...]]) -> None:
    def fill(sheet: Any) -> None:
        for row in (
            ["Список", None, None],
            ["СОШ № 7", "Иванова", 1],
            [None, "Петров", 2],
            ["СОШ № 8", "Орлов", 3],
        ):
            sheet.append(row)
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("A2:A3")

    [sheet] = read(one_sheet(fill))
    assert sheet.rows == (
        ("Список", "Список", "Список"),
        ("СОШ № 7", "Иванова", "1"),
        ("СОШ № 7", "Петров", "2"),
        ("СОШ № 8", "Орлов", "3"),
    )


def test_empty_ranges_are_cut_off_and_rows_keep_their_numbers(read: Callable[..., tuple[Sheet, ...]]) -> None:
    def fill(sheet: dict[str, object]) -> None:
        sheet["B4"], sheet["B6"] = "ФИО", "Иванова"
        sheet["XFD1048576"] = None
        sheet["AAA1"] = "за пределами"

    [sheet] = read(one_sheet(fill))
    assert (sheet.first_row, sheet.rows) == (4, (("", "ФИО"), ("", ""), ("", "Иванова")))


def test_every_visible_sheet_is_read_and_a_mark_of_ours(read: Callable[..., tuple[Sheet, ...]]) -> None:
    book = Workbook()
    book.worksheets[0].title = "Школы"
    book.create_sheet("Сады").append(["ДС № 2"])
    book.create_sheet("Справочник").sheet_state = "hidden"
    book.custom_doc_props.append(StringProperty(name="reshili", value="review:7:3"))
    assert read(saved(book)) == (
        Sheet("Школы", (), 1, "review:7:3"),
        Sheet("Сады", (("ДС № 2",),), 1, "review:7:3"),
    )


def test_rows_hidden_by_a_filter_are_people_too(read: Callable[..., tuple[Sheet, ...]]) -> None:
    book = Workbook()
    book.worksheets[0].append(["Иванова"])
    book.worksheets[0].append(["Петров"])
    book.worksheets[0].row_dimensions[1].hidden = True
    assert len(read(saved(book))[0].rows) == 2


# --- CSV --------------------------------------------------------------------------------------------------

TEXT = 'ФИО;Организация\r\n\r\nИванова Анна Петровна;"МБОУ «СОШ № 7»; корпус 2"\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "koi8-r", "utf-16"])
def test_csv_in_every_usual_encoding(read: Callable[..., tuple[Sheet, ...]], encoding: str) -> None:
    text = TEXT if encoding != "koi8-r" else TEXT.replace("«", "'").replace("»", "'").replace("№", "N")
    [sheet] = read(text.encode(encoding), "Список.csv")
    assert sheet.name == "Список"
    assert sheet.rows[0] == ("ФИО", "Организация")
    assert sheet.rows[1] == ("", "")
    assert sheet.rows[2][0] == "Иванова Анна Петровна"
    assert sheet.rows[2][1].endswith("корпус 2")


@pytest.mark.parametrize("text", ["а;б,в\nг;д", "а\tб,в\nг\tд", 'а,"б,в"\nг,д', "sep=;\nа;б,в\nг;д"])
def test_csv_with_every_usual_separator(read: Callable[..., tuple[Sheet, ...]], text: str) -> None:
    [sheet] = read(text.encode(), "Список.csv")
    assert sheet.rows == (("а", "б,в"), ("г", "д"))
    assert sheet.first_row == (2 if text.startswith("sep") else 1)


# --- what is refused --------------------------------------------------------------------------------------

GOOD = one_sheet(lambda sheet: sheet.append(["ФИО", "Организация"]))
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'
DOCX = io.BytesIO()
with zipfile.ZipFile(DOCX, "w") as package:
    package.writestr("word/document.xml", "<w:document/>")


def bomb() -> bytes:
    return rebuilt(GOOD, lambda part, data: data + b" " * 60_000_000 if part == WORKBOOK else data)


def with_entities() -> bytes:
    return rebuilt(GOOD, lambda part, data: DOCTYPE + data.split(b"?>", 1)[-1] if "sheet1" in part else data)


@pytest.mark.parametrize(
    "content, name, reason",
    [
        (b"", "Список.xlsx", "empty_file"),
        (OLE, "Список.xlsx", "password"),
        (OLE, "Список.xls", "old_sheet"),
        (b"MZ\x90" + bytes(500), "Список.xlsx", "not_a_sheet"),
        (b"MZ\x90" + bytes(500), "Список.csv", "not_a_sheet"),
        (b"%PDF-1.7", "Список.xlsx", "not_a_sheet"),
        ("ФИО;Должность".encode(), "Список.xlsx", "not_a_sheet"),
        (bytes(range(256)) * 20, "Список.csv", "not_a_sheet"),
        (DOCX.getvalue(), "Список.xlsx", "not_a_sheet"),
        (b"PK\x03\x04" + bytes(500), "Список.xlsx", "broken_file"),
        (GOOD[: len(GOOD) // 2], "Список.xlsx", "broken_file"),
        (rebuilt(GOOD, lambda part, data: b"<x" if "sheet1" in part else data), "Список.xlsx", "broken_file"),
        (rebuilt(GOOD, lambda part, data: b"" if part == WORKBOOK else data), "Список.xlsx", "broken_file"),
        (bomb(), "Список.xlsx", "too_big"),
        (with_entities(), "Список.xlsx", "broken_file"),
        ("а;б\n".encode() * (MOST_ROWS + 1), "Список.csv", "too_many_rows"),
    ],
    ids=lambda one: None if isinstance(one, bytes) else str(one),
)
def test_what_is_no_sheet_is_refused(
    read: Callable[..., tuple[Sheet, ...]], content: bytes, name: str, reason: str
) -> None:
    with pytest.raises(BadInput) as refused:
        read(content, name)
    assert refused.value.reason == reason


def test_a_row_far_below_is_told_and_not_left_out(read: Callable[..., tuple[Sheet, ...]]) -> None:
    def fill(sheet: dict[str, object]) -> None:
        sheet["A1"], sheet[f"A{MOST_ROWS + 1}"] = "ФИО", "Иванова"

    with pytest.raises(BadInput) as refused:
        read(one_sheet(fill))
    assert (refused.value.reason, refused.value.detail) == ("too_many_rows", str(MOST_ROWS))


def test_columns_far_to_the_right_are_left_out(read: Callable[..., tuple[Sheet, ...]]) -> None:
    [sheet] = read(one_sheet(lambda sheet: sheet.append([f"{n}" for n in range(200)])))
    assert len(sheet.rows[0]) == MOST_COLUMNS


# --- the child --------------------------------------------------------------------------------------------


async def test_the_child_reads_five_thousand_rows(tmp_path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Люди")
    for number in range(5000):
        sheet.append(
            [number, "Иванова Анна Петровна", "директор", f"МБОУ «СОШ № {number}»", 79000000000 + number]
        )
    path = tmp_path / "kept"
    path.write_bytes(saved(book))
    [read] = await read_sheets_in_child(path, "Люди.xlsx", seconds=30, memory_mb=512)
    assert len(read.rows) == 5000
    assert read.rows[-1] == ("4999", "Иванова Анна Петровна", "директор", "МБОУ «СОШ № 4999»", "79000004999")


async def test_the_child_says_what_it_could_not_read(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(OLE)
    with pytest.raises(BadInput) as refused:
        await read_sheets_in_child(path, "Люди.xls", seconds=30, memory_mb=512)
    assert refused.value.reason == "old_sheet"
