"""Word 97–2003 (DOC) → its text, by way of LibreOffice where the machine has it.

No reader of this format is kept up but LibreOffice's; small ones (antiword, catdoc) show deleted words as
text and no numbers of lists, and what is wrong unseen is worse than a refusal.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.adapters.files.docx import text_of_docx
from bot.domain.errors import BadInput

#: Under either name it is installed.
_PROGRAMS = ("soffice", "libreoffice")
#: Before whoever waits for the reading gives up; it takes two to five.
_SECONDS = 40

#: Streams of an OLE file → what it is. Names stand in its directory in UTF-16.
_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)
#: How the stream of words begins, at a sector's start; a bit of its header says that it has a password.
_WORD, _SECTOR, _FLAGS, _ENCRYPTED = b"\xec\xa5", 512, 0x0A, 0x0100


def kind_of_ole(path: Path) -> str:
    """
    Raises:
        BadInput: `password`.
    """
    content = path.read_bytes()
    kind = next((kind for name, kind in _STREAMS if name.encode("utf-16-le") in content), "ole")
    if kind == "encrypted" or (kind == "doc" and _has_password(content)):
        raise BadInput("password")
    return kind


def _has_password(content: bytes) -> bool:
    at = content.find(_WORD)
    while at >= 0 and at % _SECTOR:
        at = content.find(_WORD, at + 1)
    flags = content[at + _FLAGS : at + _FLAGS + 2] if at >= 0 else b""
    return bool(int.from_bytes(flags, "little") & _ENCRYPTED)


def text_of_doc(path: Path) -> str:
    """
    Raises:
        BadInput: `old_word`: there is no program to open it with; `broken_file`, `too_long`; all that is said
            of a DOCX.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise BadInput("old_word")
    with TemporaryDirectory(prefix="reshili-doc-") as folder:
        return text_of_docx(_converted(program, path, Path(folder)))


def _converted(program: str, path: Path, folder: Path) -> Path:
    """The document as DOCX. A profile of its own, so that a LibreOffice somebody uses stays out of it."""
    source = folder / "source.doc"
    shutil.copyfile(path, source)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--infilter=MS Word 97",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder),
        str(source),
    ]
    _run(command)
    made = source.with_suffix(".docx")
    if not made.exists():
        raise BadInput("broken_file")
    return made


def _run(command: list[str]) -> None:
    """In a session of its own: what is started is a script, and what it starts must end with it."""
    try:
        process = subprocess.Popen(  # noqa: S603 no shell, our own words
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise BadInput("old_word") from error
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise BadInput("too_long") from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
