"""A file → its text. What a file is, its content says; its name only helps to explain a refusal."""

from __future__ import annotations

from pathlib import Path, PurePath

from bot.adapters.files.docx import text_of_docx
from bot.adapters.files.html import is_html, text_of_html
from bot.adapters.files.pdf import Progress, text_of_pdf
from bot.adapters.files.plain import text_of_plain
from bot.domain.errors import BadInput

#: First bytes → the kind of file.
SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),  # OLE: .doc, .xls, and encrypted .docx
    (b"{\\rtf", "rtf"),
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
    "zip": {"txt", "pdf", "rtf", "xlsx", "odt"},
    "pdf": {"txt", "docx", "doc", "rtf", "xlsx", "odt"},
    "plain": {"docx", "doc", "pdf", "xlsx", "odt"},
    "html": {"docx", "pdf", "xlsx", "odt"},
}
#: Where a PDF may begin: some programs write a few bytes before it (PDF 1.7, appendix H, note 13).
PDF_WITHIN = 1024


def _in_silence(_page: int, _of: int) -> None:
    """Nobody looks on."""


def text_of(path: Path, name: str, progress: Progress = _in_silence) -> str:
    """The text of the file at `path`, sent under `name`. `progress` hears of each page of a PDF.

    Raises:
        BadInput: `empty_file`, `no_text`, `scan`, `not_what_its_name_says`, `unsupported_format` (detail: its
            kind), `password`, `broken_file`, `too_big`.
    """
    with path.open("rb") as file:
        head = file.read(PDF_WITHIN)
    if not head:
        raise BadInput("empty_file")
    kind = _kind(head)
    suffix = PurePath(name.lower()).suffix.lstrip(".")
    if kind == "doc" and suffix == "docx":
        raise BadInput("password")  # Word wraps what it encrypts into an OLE file
    if kind not in LIES:
        raise BadInput("not_what_its_name_says" if suffix in {"docx", "txt"} else "unsupported_format", kind)
    text = text_of_plain(path) if kind == "plain" else ""
    if is_html(text):
        kind, text = "html", text_of_html(text)
    if suffix in LIES[kind]:
        raise BadInput("not_what_its_name_says", suffix)
    if kind == "zip":
        text = text_of_docx(path)
    elif kind == "pdf":
        text = text_of_pdf(path, progress)
    if not any(character.isalnum() for character in text):
        raise BadInput("no_text")
    return text


def _kind(head: bytes) -> str:
    known = next((kind for first, kind in SIGNATURES if head.startswith(first)), None)
    if known is None and b"%PDF-" in head and b"\x00" not in head[: head.index(b"%PDF-")]:
        return "pdf"
    return known or "plain"
