"""A workbook (XLSX) or a CSV file → its sheets, cells as people see them. What it is, its content says."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path, PurePath
from typing import Any

from bot.adapters.files.package import RATIO_FROM, RATIO_LIMIT, UNPACKED_LIMIT
from bot.adapters.files.plain import text_of_plain
from bot.domain.errors import BadInput
from bot.usecases.ports import Sheet

#: Beyond it is no list of an office's. Columns on the right of the last one are left out, rows are refused.
MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 20_000, 60, 50

#: The custom document property in which this bot marks its own workbooks.
MARK = "reshili"

WORKBOOK = "xl/workbook.xml"

#: First bytes of what is sometimes called .xlsx or .csv and is none.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = (
    b"MZ",
    b"\x7fELF",
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"{\\rtf",
)

#: Below it every whole number is kept exactly: Excel has fifteen digits.
EXACT = 10**15

#: Within so many bytes a part of a workbook has begun; none has a DOCTYPE (ECMA-376 part 2, § 7.2.2).
_HEAD = 4096

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
#: What Excel shows where a formula failed: nobody meant it.
_FAULTS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#Н/Д"})

_SEPARATORS = (";", "\t", ",")
#: A field as long as this is no cell: a quotation mark was never closed.
_LONGEST_FIELD = 100_000

Rows = list[list[str]]


def sheets_of(path: Path, name: str) -> tuple[Sheet, ...]:
    """The visible sheets of the file at `path`, sent under `name`; empty ones too.

    Raises:
        BadInput: `empty_file`, `password`, `old_sheet` (.xls), `not_a_sheet`, `broken_file`, `too_big`,
            `too_many_rows` (detail: how many may be).
    """
    with path.open("rb") as file:
        head = file.read(16)
    suffix = PurePath(name.lower()).suffix
    if not head:
        raise BadInput("empty_file")
    if head.startswith(_OLE):  # Excel wraps what it encrypts into the format of its old .xls
        raise BadInput("password" if suffix in (".xlsx", ".xlsm") else "old_sheet")
    if head.startswith(b"PK"):
        return _workbook(path)
    if head.startswith(_FOREIGN) or suffix in (".xlsx", ".xlsm"):
        raise BadInput("not_a_sheet", suffix.lstrip("."))
    return (_csv(path, PurePath(name).stem),)


# --- XLSX -------------------------------------------------------------------------------------------------


def _workbook(path: Path) -> tuple[Sheet, ...]:
    _check_package(path)
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        # By the open file: a path's suffix would be judged, and it is ours, not the sender's.
        with path.open("rb") as file:
            book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
            mark = _mark(book)
            shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"][:MOST_SHEETS]
            return tuple(_sheet(book, sheet, mark) for sheet in shown)
    except BadInput:
        raise
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        SyntaxError,  # ElementTree's and lxml's ParseError
        LookupError,
        ValueError,  # of defusedxml too
        TypeError,
        AttributeError,
        OSError,
        EOFError,
    ) as error:
        raise BadInput("broken_file") from error


def _check_package(path: Path) -> None:
    """
    Raises:
        BadInput: no workbook, a bomb of zip or of XML, encrypted.
    """
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
            unpacked = sum(part.file_size for part in parts)
            packed = max(sum(part.compress_size for part in parts), 1)
            if unpacked > UNPACKED_LIMIT or (unpacked > RATIO_FROM and unpacked / packed > RATIO_LIMIT):
                raise BadInput("too_big")
            if any(part.flag_bits & 1 for part in parts):
                raise BadInput("password")
            if not any(part.filename == WORKBOOK for part in parts):
                raise BadInput("not_a_sheet", "zip")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _declares(package, part):
                    raise BadInput("broken_file")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise BadInput("broken_file") from error
    except Exception as error:
        # zlib.error and its like have no common root; what we raise ourselves goes on as it is.
        raise error if isinstance(error, BadInput) else BadInput("broken_file") from error


def _declares(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part has a DOCTYPE, where entities are declared: a bomb, or somebody's files."""
    with package.open(part) as opened:
        return b"<!DOCTYPE" in opened.read(_HEAD).replace(b"\x00", b"").upper()


def _mark(book: Any) -> str:
    for one in book.custom_doc_props.props:
        if one.name == MARK:
            return str(one.value or "")
    return ""


def _sheet(book: Any, sheet: Any, mark: str) -> Sheet:
    sheet.reset_dimensions()  # what a workbook says of its size is often wrong
    rows: Rows = []
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)):
        if row.count(None) == len(row):  # of a million empty rows each must cost next to nothing
            continue
        cells = [_shown(value) for value in row]
        if not any(cells):
            continue
        if number >= MOST_ROWS:
            raise BadInput("too_many_rows", str(MOST_ROWS))
        rows.extend([] for _ in range(number - len(rows)))
        rows.append(cells)
    _fill_merged(rows, book._archive.read(sheet._worksheet_path))
    return _cut(sheet.title, rows, mark)


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "да" if value else "нет"
        case date() | time():
            return _moment(value)
        case float():
            whole = value.is_integer() and abs(value) < EXACT
            return str(int(value)) if whole else f"{value:.10g}"
    words = str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\x00", "").strip()
    return "" if words in _FAULTS else words


def _moment(value: date | time) -> str:
    """A day, or a day with its hour (which is a `date` too), or an hour alone."""
    if isinstance(value, time):
        return f"{value:%H:%M}"
    hour = value.time() if isinstance(value, datetime) else time()
    return f"{value:%Y-%m-%d}" + (f" {hour:%H:%M}" if hour != time() else "")


def _fill_merged(rows: Rows, source: bytes) -> None:
    """A merged cell holds its words in the corner; here each part of it does. Merged cells don't overlap."""
    left = MOST_ROWS * MOST_COLUMNS
    for first, top, last, bottom in _MERGED.findall(source):
        columns = range(_column(first), min(_column(last) + 1, MOST_COLUMNS))
        lines = range(int(top) - 1, min(int(bottom), len(rows)))
        left -= len(columns) * len(lines)
        if left < 0 or not columns or not lines or columns.start >= len(rows[lines.start]):
            continue
        words = rows[lines.start][columns.start]
        for line in lines:
            row = rows[line]
            row.extend([""] * (columns.stop - len(row)))
            for column in columns:
                row[column] = row[column] or words


def _column(letters: bytes) -> int:
    """«A» → 0."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def _cut(name: str, rows: Sequence[Sequence[str]], mark: str = "") -> Sheet:
    """Without empty rows around and empty columns behind, all rows equally long."""
    filled = [number for number, row in enumerate(rows) if any(row)]
    if not filled:
        return Sheet(name, (), mark=mark)
    inner = rows[filled[0] : filled[-1] + 1]
    width = max(place + 1 for row in inner for place, cell in enumerate(row) if cell)
    even = tuple((*row[:width], *[""] * (width - len(row))) for row in inner)
    return Sheet(name, even, filled[0] + 1, mark)


# --- CSV --------------------------------------------------------------------------------------------------


def _csv(path: Path, name: str) -> Sheet:
    try:
        text = text_of_plain(path)
    except BadInput as error:
        raise BadInput("not_a_sheet", error.detail) from error
    lines = text.lstrip("\ufeff").split("\n")
    first = 0
    if lines[0].lower().startswith("sep=") and len(lines[0].strip()) == len("sep=;"):
        separator, first = lines[0].strip()[-1], 1
    else:
        separator = max(_SEPARATORS, key=lambda one: sum(line.count(one) for line in lines[:50]))
    rows = [*[[] for _ in range(first)], *_fields("\n".join(lines[first:]), separator)]
    return _cut(name, rows)


def _fields(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        for number, row in enumerate(_parsed(text, separator)):
            cells = [cell.strip() for cell in row[:MOST_COLUMNS]]
            if number >= MOST_ROWS and any(cells):
                raise BadInput("too_many_rows", str(MOST_ROWS))
            yield cells
    except csv.Error as error:
        raise BadInput("broken_file") from error


def _parsed(text: str, separator: str) -> Iterable[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)
