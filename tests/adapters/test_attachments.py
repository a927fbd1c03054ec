"""Attachments on disk: whole, synced, under a readable name, and nowhere else."""

import hashlib
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.adapters.attachments import MOST_NAME_BYTES, DiskFiles, safe_name
from bot.domain.assignments import Attachment
from bot.domain.errors import BadInput, StorageDown
from bot.usecases.ports import MOST_MEGABYTES

ID = 2**63 - 1


class FixedClock:
    def now(self) -> datetime:
        return datetime(2026, 3, 31, 23, 30, tzinfo=UTC)

    def machine_now(self) -> datetime:
        raise AssertionError("a folder bears the month people live in")


@pytest.fixture
def files(tmp_path: Path) -> DiskFiles:
    return DiskFiles(tmp_path, FixedClock())


def everything_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


async def test_kept(files: DiskFiles, tmp_path: Path) -> None:
    content = "приказ".encode()
    kept = await files.keep(content, "Приказ № 145.docx", "application/pdf", 42)
    assert kept == Attachment(
        id=42,
        name="Приказ № 145.docx",
        mime="application/pdf",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        path="attachments/2026/03/42-Приказ № 145.docx",
    )
    assert files.path(kept).read_bytes() == content
    assert everything_in(tmp_path) == [kept.path], "no temporary file is left"
    assert stat.S_IMODE(files.path(kept).stat().st_mode) == 0o600, "for nobody else on the server"


async def test_relative_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kept = await DiskFiles(Path("var"), FixedClock()).keep(b"1", "a.txt", "text/plain", 1)
    assert (tmp_path / "var" / kept.path).read_bytes() == b"1"


async def test_the_same_id_again_writes_over(files: DiskFiles, tmp_path: Path) -> None:
    await files.keep(b"half", "a.txt", "text/plain", 7)
    kept = await files.keep(b"whole", "a.txt", "text/plain", 7)
    assert everything_in(tmp_path) == [kept.path]
    assert files.path(kept).read_bytes() == b"whole"


async def test_the_largest_is_taken_and_a_larger_is_not(files: DiskFiles, tmp_path: Path) -> None:
    largest = bytes(MOST_MEGABYTES * 1024 * 1024)
    kept = await files.keep(largest, "a", "", 1)
    assert kept.size == len(largest)
    with pytest.raises(BadInput) as caught:
        await files.keep(largest + b"1", "b", "", 2)
    assert (caught.value.reason, caught.value.detail) == ("too_big", "20")
    assert everything_in(tmp_path) == [kept.path]


async def test_synced_before_it_has_a_name_and_the_folders_after(
    files: DiskFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def watched_sync(descriptor: int) -> None:
        folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        steps.append("sync folder" if folder else "sync file")
        sync(descriptor)

    def watched_replace(self: Path, target: Path) -> Path:
        steps.append("name")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", watched_sync)
    monkeypatch.setattr(Path, "replace", watched_replace)
    await files.keep(b"1", "a", "", 1)
    assert steps == ["sync file", "name", *["sync folder"] * 4]  # month, year, attachments, data


async def test_a_full_disk_leaves_nothing(
    files: DiskFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageDown):
        await files.keep(b"1", "a", "", 1)
    assert everything_in(tmp_path) == []


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "attachments/../../secret", "reshili.sqlite"])
def test_a_path_from_elsewhere_is_refused(files: DiskFiles, path: str) -> None:
    with pytest.raises(ValueError, match="leads out"):
        files.path(Attachment(1, "a", "", 1, "", path))


NAMES = {
    "Приказ.docx": "Приказ.docx",
    "  Справка   о\tпитании .pdf": "Справка о питании.pdf",
    "../../etc/passwd": "_._etc_passwd",
    "C:\\Отчёты\\май.xlsx": "C__Отчёты_май.xlsx",
    "a\x00b\u202etxt.exe": "abtxt.exe",
    "что?*.txt": "что__.txt",
    ".htaccess": "htaccess",
    "CON.txt": "CON.txt",
    "отчёт...": "отчёт",
    "": "file",
    "..": "file",
    "\u0438\u0306од.txt": "йод.txt",
    "ж" * 300 + ".docx": "ж" * 97 + ".docx",
    "приказ. О проведении совещания": "приказ. О проведении совещания",
}


@pytest.mark.parametrize("name,safe", NAMES.items())
def test_safe_name(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text() | st.text(alphabet="./\\ \x00ж:", max_size=300))
@example("\ud800")
@example("/" * 400)
def test_no_name_leads_out_of_its_folder(name: str) -> None:
    safe = safe_name(name)
    assert safe == Path(safe).name
    assert 0 < len(safe.encode()) <= MOST_NAME_BYTES
    assert len(f"{ID}-{safe}".encode()) <= 255
    assert safe.isprintable()
    assert safe_name(safe) == safe


@given(st.text(alphabet=st.characters(exclude_categories=["C"]) | st.sampled_from("/\\."), max_size=60))
async def test_any_name_can_be_written(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    root = tmp_path_factory.mktemp("data")
    kept = await DiskFiles(root, FixedClock()).keep(b"1", name, "", ID)
    assert everything_in(root) == [kept.path]
