"""A file → its text. What a file is, its content says; its name only helps to explain a refusal."""

from __future__ import annotations

from pathlib import Path, PurePath

from bot.adapters.files.docx import text_of_docx
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
LIES = {"zip": {"txt", "pdf", "rtf", "xlsx", "odt"}, "plain": {"docx", "doc", "pdf", "xlsx", "odt"}}


def text_of(path: Path, name: str) -> str:
    """The text of the file at `path`, sent under `name`.

    Raises:
        BadInput: `empty_file`, `no_text`, `not_what_its_name_says`, `unsupported_format` (detail: its kind),
            `broken_file`, `too_big`.
    """
    with path.open("rb") as file:
        head = file.read(16)
    if not head:
        raise BadInput("empty_file")
    kind = next((kind for first, kind in SIGNATURES if head.startswith(first)), "plain")
    suffix = PurePath(name.lower()).suffix.lstrip(".")
    if kind == "doc" and suffix == "docx":
        raise BadInput("unsupported_format", "password")  # Word wraps what it encrypts into an OLE file
    if kind not in LIES:
        raise BadInput("not_what_its_name_says" if suffix in {"docx", "txt"} else "unsupported_format", kind)
    if suffix in LIES[kind]:
        raise BadInput("not_what_its_name_says", suffix)
    text = text_of_docx(path) if kind == "zip" else text_of_plain(path)
    if not any(character.isalnum() for character in text):
        raise BadInput("no_text")
    return text
