"""Old Word documents, and whatever else is called .doc."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.adapters.files import text_of
from bot.domain.errors import BadInput

DATA = Path(__file__).parents[1] / "data" / "files"
DOC = DATA / "council.doc"
HAS_OFFICE = any(map(shutil.which, ("soffice", "libreoffice")))


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)


def refusal(path: Path, name: str) -> BadInput:
    with pytest.raises(BadInput) as caught:
        text_of(path, name)
    return caught.value


@pytest.mark.usefixtures("no_office")
def test_without_a_program_for_it_is_said_what_to_send_instead() -> None:
    assert refusal(DOC, "протокол.doc").reason == "old_word"


@pytest.mark.skipif(not HAS_OFFICE, reason="there is no LibreOffice here")
def test_with_libreoffice_it_is_read_whole() -> None:
    lines = text_of(DOC, "протокол.doc").split("\n")

    assert [line for line in lines if line] == [
        line for line in (DATA / "council.txt").read_text("utf-8").split("\n") if line
    ]


@pytest.mark.skipif(not HAS_OFFICE, reason="there is no LibreOffice here")
def test_what_libreoffice_cannot_open_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(DOC.read_bytes()[:6000] + "WordDocument".encode("utf-16-le"))

    assert refusal(path, "протокол.doc").reason == "broken_file"


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_a_program_that_does_not_end_is_ended_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > {tmp_path / 'started'}\nwait\n")
    program.chmod(0o700)
    monkeypatch.setattr("shutil.which", lambda _name: str(program))
    monkeypatch.setattr("bot.adapters.files.doc._SECONDS", 0.5)

    assert refusal(DOC, "протокол.doc").reason == "too_long"

    started = int((tmp_path / "started").read_text())
    assert not _runs(started)


def _runs(process: int) -> bool:
    """A killed one may still wait for its parent."""
    state = Path(f"/proc/{process}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] != "Z"


def _encrypted(content: bytes) -> bytes:
    at = content.index(b"\xec\xa5")
    flags = int.from_bytes(content[at + 10 : at + 12], "little") | 0x0100
    return content[: at + 10] + flags.to_bytes(2, "little") + content[at + 12 :]


def _renamed(stream: str) -> Callable[[bytes], bytes]:
    old, new = "WordDocument".encode("utf-16-le"), stream.encode("utf-16-le")
    return lambda content: content.replace(old, new.ljust(len(old), b"\x00"))


@pytest.mark.parametrize(
    "change,name,reason",
    [
        (_encrypted, "протокол.doc", "password"),
        (_renamed("EncryptedPackage"), "протокол.docx", "password"),
        (_renamed("Workbook"), "протокол.doc", "unsupported_format"),
        (_renamed("Workbook"), "протокол.txt", "not_what_its_name_says"),
        (bytes, "протокол.txt", "not_what_its_name_says"),
    ],
    ids=["locked", "locked docx", "sheet", "sheet called txt", "called txt"],
)
def test_refused(tmp_path: Path, change: Callable[[bytes], bytes], name: str, reason: str) -> None:
    path = tmp_path / "kept"
    path.write_bytes(change(DOC.read_bytes()))

    assert refusal(path, name).reason == reason


@pytest.mark.parametrize("kind", ["docx", "odt", "rtf"])
def test_other_documents_are_called_doc_too(kind: str) -> None:
    text = text_of(DATA / f"council.{kind}", "протокол.doc")

    assert "Грачёву П.И. подготовить график репетиций до 20 марта 2026 г." in text


def test_a_page_saved_whole(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=XX\r\n\r\n--XX\r\n"
        b"Content-Type: text/html; charset=windows-1251\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + "<html><body><p>РЕШИЛИ:</p><ol start=2><li><p>Сдать отчёт</p></li></ol></body></html>".encode(
            "cp1251"
        )
        + b"\r\n--XX\r\nContent-Type: image/png\r\n\r\nx\r\n--XX--\r\n"
    )

    assert text_of(path, "протокол.doc") == "РЕШИЛИ:\n2. Сдать отчёт"
