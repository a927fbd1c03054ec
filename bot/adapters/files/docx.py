"""A Word document → its text: paragraphs as lines, automatic numbers printed, table rows parted by tabs."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.adapters.files.numbering import Numbering
from bot.domain.errors import BadInput

#: Bytes that a document may unpack to, and how many times its packed size: beyond is a bomb, not a protocol.
UNPACKED_LIMIT, RATIO_LIMIT = 100 * 1024 * 1024, 200
#: Parts that a document may have: its words, styles, pictures.
MOST_PARTS = 5_000
#: Small parts compress well without harm.
RATIO_FROM = 10 * 1024 * 1024

#: Of a part: as far as a document type may begin.
_HEAD_BYTES = 4096

#: What a run's children say, besides their own text.
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
#: Deleted and moved-away words are no part of the final text; a fallback repeats what stands beside it.
_LEFT_OUT = {
    "del",
    "moveFrom",
    "Fallback",
    "instrText",
    "footnoteReference",
    "endnoteReference",
    "pPr",
    "rPr",
}


def text_of_docx(path: Path) -> str:
    """
    Raises:
        BadInput: `broken_file`, `password`, `too_big`; `not_what_its_name_says`: a zip, no Word document.
    """
    _check_zip(path)
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        document = Document(str(path))
        numbering = Numbering.of(document)
        return "\n".join(_lines(document.element.body, numbering))
    except (
        PackageNotFoundError,
        XMLSyntaxError,
        KeyError,
        ValueError,
        AttributeError,
        zipfile.BadZipFile,
    ) as error:
        raise BadInput("broken_file") from error


def _check_zip(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
            declared = any(_declares(package, part) for part in parts[:MOST_PARTS])
    except RuntimeError as error:  # the archive itself has a password
        raise BadInput("password") from error
    except (zipfile.BadZipFile, OSError, NotImplementedError, EOFError, zlib.error) as error:
        raise BadInput("broken_file") from error
    if len(parts) > MOST_PARTS:
        raise BadInput("too_big")
    unpacked = sum(part.file_size for part in parts)
    packed = max(sum(part.compress_size for part in parts), 1)
    if unpacked > UNPACKED_LIMIT or (unpacked > RATIO_FROM and unpacked / packed > RATIO_LIMIT):
        raise BadInput("too_big")
    if not any(part.filename == "word/document.xml" for part in parts):
        raise BadInput("not_what_its_name_says", "docx")
    if declared:
        raise BadInput("broken_file")


def _declares(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part has a document type, where entities can be made a bomb of (forbidden: ECMA-376, part 2).

    It stands before the first element, so that the first bytes tell.
    """
    if not part.filename.endswith((".xml", ".rels")):
        return False
    with package.open(part) as file:
        return b"<!DOCTYPE" in file.read(_HEAD_BYTES).upper()


def _lines(body: Any, numbering: Numbering, *, in_cell: bool = False) -> Iterator[str]:
    for element in body:
        kind = _local(element)
        if kind == "p":
            yield _paragraph(element, numbering, in_cell=in_cell)
        elif kind == "tbl":
            yield from _rows(element, numbering)
        elif kind == "sdt":
            for content in element:
                if _local(content) == "sdtContent":
                    yield from _lines(content, numbering, in_cell=in_cell)


def _paragraph(element: Any, numbering: Numbering, *, in_cell: bool = False) -> str:
    """An empty numbered paragraph is an accident in running text, and a row's number in a table."""
    text = "".join(_words(element))
    number = numbering.next_label(element) if in_cell or text.strip() else ""
    return f"{number} {text.lstrip()}" if number else text


def _rows(table: Any, numbering: Numbering) -> Iterator[str]:
    """A row a line, cells parted by tabs; a cell merged from above is empty, one merged across is one."""
    for row in _children(table, "tr"):
        cells = []
        for cell in _children(row, "tc"):
            words = " ".join(part.strip() for part in _lines(cell, numbering, in_cell=True) if part.strip())
            cells.append("" if _continues(cell) else " ".join(words.split()))
        yield "\t".join(cells)


def _continues(cell: Any) -> bool:
    """Whether a cell is the lower part of one merged downwards."""
    for merge in cell.iter():
        if _local(merge) == "vMerge":
            return not any(value == "restart" for value in merge.attrib.values())
        if _local(merge) == "p":
            return False
    return False


def _words(element: Any) -> Iterator[str]:
    for child in element:
        kind = _local(child)
        if kind in _LEFT_OUT or (kind == "r" and _hidden(child)):
            continue
        if kind == "t":
            yield child.text or ""
        elif kind in _SIGNS:
            yield _SIGNS[kind]
        else:
            yield from _words(child)


def _hidden(run: Any) -> bool:
    for properties in _children(run, "rPr"):
        for vanish in _children(properties, "vanish"):
            return not any(value in ("0", "false", "none") for value in vanish.attrib.values())
    return False


def _children(element: Any, name: str) -> Iterator[Any]:
    return (child for child in element if _local(child) == name)


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
