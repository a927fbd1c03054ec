"""A file → its text. What a file is, its content says; its name only helps to explain a refusal.

Readers are imported when they are needed: plain text is read without any of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from bot.adapters.files.plain import text_of_plain
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.adapters.files.pdf import Progress

#: First bytes → the kind of file.
SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),  # .doc, .xls, and encrypted .docx
    (b"{\\rt", "rtf"),
    (b"MZ", "exe"),
    (b"\x7fELF", "exe"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
)

#: What can be read, and the suffixes that would be a lie for it; others say nothing about the content.
LIES = {
    "docx": {"txt", "pdf", "rtf", "xlsx", "odt"},
    "odt": {"txt", "pdf", "rtf", "xlsx", "docx"},
    "doc": {"txt", "pdf", "xlsx", "odt"},
    "rtf": {"txt", "pdf", "xlsx", "odt", "docx"},
    "pdf": {"txt", "docx", "doc", "rtf", "xlsx", "odt"},
    "fodt": {"docx", "doc", "pdf", "xlsx", "odt"},
    "plain": {"docx", "doc", "pdf", "rtf", "xlsx", "odt"},
    "html": {"docx", "pdf", "xlsx", "odt"},
    "mhtml": {"docx", "pdf", "xlsx", "odt"},
}
#: Where a PDF may begin: some programs write a few bytes before it (PDF 1.7, appendix H, note 13).
PDF_WITHIN = 1024
#: How a page of a browser or a mail begins, after white space.
_PAGE_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)


def _in_silence(_page: int, _of: int) -> None:
    """Nobody looks on."""


def text_of(path: Path, name: str, progress: Progress = _in_silence) -> str:
    """The text of the file at `path`, sent under `name`. `progress` hears of each page of a PDF.

    Raises:
        BadInput: `empty_file`, `no_text`, `scan`, `not_what_its_name_says`, `unsupported_format` (detail: its
            kind), `password`, `broken_file`, `too_big`, `old_word` (there is no program to open it with).
    """
    with path.open("rb") as file:
        head = file.read(PDF_WITHIN)
    if not head:
        raise BadInput("empty_file")
    suffix = PurePath(name.lower()).suffix.lstrip(".")
    try:
        text = _text_of(path, _kind(head), suffix, progress)
    except RecursionError as error:
        raise BadInput("broken_file") from error
    if not any(character.isalnum() for character in text):
        raise BadInput("no_text")
    return text


def _text_of(path: Path, kind: str, suffix: str, progress: Progress) -> str:
    if kind == "zip":
        from bot.adapters.files.zipped import kind_of_package

        kind = kind_of_package(path)
    elif kind == "ole":
        from bot.adapters.files.doc import kind_of_ole

        kind = kind_of_ole(path)
    elif kind == "plain":
        return _text_of_plain(path, suffix)
    _check_name(kind, suffix)
    if kind == "pdf":
        from bot.adapters.files.pdf import text_of_pdf

        return text_of_pdf(path, progress)
    return _reader(kind)(path)


def _text_of_plain(path: Path, suffix: str) -> str:
    text = text_of_plain(path)
    kind = _written_kind(text)
    _check_name(kind, suffix)
    if kind == "html":
        from bot.adapters.files.html import text_of_html

        return text_of_html(text)
    return text if kind == "plain" else _reader(kind)(path)


def _check_name(kind: str, suffix: str) -> None:
    if kind == "ole" and suffix == "docx":
        raise BadInput("password")  # Word wraps what it encrypts into an OLE file
    if kind not in LIES:
        lies = suffix in {"docx", "txt", "odt", "rtf"}
        raise BadInput("not_what_its_name_says" if lies else "unsupported_format", kind)
    if suffix in LIES[kind]:
        raise BadInput("not_what_its_name_says", suffix)


def _reader(kind: str) -> Callable[[Path], str]:
    if kind == "docx":
        from bot.adapters.files.docx import text_of_docx as reader
    elif kind == "odt":
        from bot.adapters.files.odt import text_of_odt as reader
    elif kind == "fodt":
        from bot.adapters.files.odt import text_of_fodt as reader
    elif kind == "rtf":
        from bot.adapters.files.rtf import text_of_rtf as reader
    elif kind == "mhtml":
        from bot.adapters.files.mhtml import text_of_mhtml as reader
    else:
        from bot.adapters.files.doc import text_of_doc as reader
    return reader


def _kind(head: bytes) -> str:
    known = next((kind for first, kind in SIGNATURES if head.startswith(first)), None)
    if known is None and b"%PDF-" in head and b"\x00" not in head[: head.index(b"%PDF-")]:
        return "pdf"
    return known or "plain"


def _written_kind(text: str) -> str:
    """Of what is written in letters."""
    if _PAGE_BEGINS.match(text[:2000]):
        return "html"
    begin = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if begin.startswith(("<?xml", "<office:document")):
        return "fodt"
    if begin.startswith("mime-version:") or ("\nmime-version:" in begin and "multipart/related" in begin):
        return "mhtml"
    return "plain"
