"""`reshili read FILE` and the child process that runs it."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.adapters import reading
from bot.adapters.child import read_in_child
from bot.domain.errors import BadInput

TEXT = "Протокол № 3 от 5 февраля 2026 г.\n\nРешили:\n1. Ивановой И.И. подготовить отчёт до 1 марта.\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def protocol(tmp_path: Path) -> Path:
    path = tmp_path / "kept-under-an-id"
    path.write_text(TEXT, "utf-8")
    return path


def answer_of(capfd: pytest.CaptureFixture[str]) -> dict[str, object]:
    answer: dict[str, object] = json.loads(capfd.readouterr().out)
    return answer


def test_json_of_the_format(protocol: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert reading.main([str(protocol)]) == 0

    answer = answer_of(capfd)
    assert answer["number"] == "3"
    assert answer["date"] == "2026-02-05"
    assert answer["decisions"] == [
        {
            "number": "1",
            "lead": None,
            "text": "подготовить отчёт",
            "assignees": ["Иванова И.И."],
            "co_assignees": [],
            "deadline": {"kind": "date", "due": "2026-03-01", "text": "до 1 марта"},
            "source": {"start": TEXT.index("Ивановой"), "end": len(TEXT) - 1},
            "doubts": [],
        }
    ]
    assert "text" not in answer


def test_with_the_text_it_was_read_from(protocol: Path, capfd: pytest.CaptureFixture[str]) -> None:
    reading.main([str(protocol), "--with-text"])

    answer = answer_of(capfd)
    assert answer["text"] == TEXT
    assert answer["front"] == {"organization": "", "kind": "", "present": []}


def test_explained(protocol: Path, capfd: pytest.CaptureFixture[str]) -> None:
    reading.main([str(protocol), "--explain"])

    lines = capfd.readouterr().out.splitlines()
    assert lines[0] == "1  подготовить отчёт"
    assert lines[1].split() == ["assignees", "opening", "dative", "46-59", "Ивановой", "И.И."]
    assert "by a day" in lines[2]


def test_a_refusal_is_json_too(protocol: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert reading.main([str(protocol), "--name", "протокол.docx"]) == 3
    assert answer_of(capfd) == {"error": "not_what_its_name_says", "detail": "docx"}


@pytest.mark.parametrize("command", [["bot.adapters.reading"], ["bot.cli", "read"]], ids=" ".join)
def test_it_starts_lean(command: list[str], protocol: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", *command, str(protocol)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {line.rpartition("|")[2].strip().split(".")[0] for line in run.stderr.splitlines()}

    assert "pymorphy3" in loaded
    assert not loaded & {"aiogram", "aiohttp", "sqlalchemy", "pydantic", "docx", "lxml", "asyncio"}


# --- the child --------------------------------------------------------------------------------------------


async def test_the_child_hands_over_draft_and_text(protocol: Path) -> None:
    result = await read_in_child(protocol, "протокол.txt", seconds=60, memory_mb=1024)

    assert result.text == TEXT
    assert result.draft.date == date(2026, 2, 5)
    assert [one.assignees for one in result.draft.decisions] == [("Иванова И.И.",)]


async def test_the_child_hands_over_refusals(protocol: Path) -> None:
    with pytest.raises(BadInput) as caught:
        await read_in_child(protocol, "протокол.docx", seconds=60, memory_mb=1024)

    assert (caught.value.reason, caught.value.detail) == ("not_what_its_name_says", "docx")


async def test_a_child_out_of_time_is_killed(protocol: Path) -> None:
    with pytest.raises(BadInput, match="too_long"):
        await read_in_child(protocol, "протокол.txt", seconds=0.01, memory_mb=1024)


@pytest.mark.skipif(sys.platform == "win32", reason="memory is limited on POSIX only")
async def test_a_child_out_of_memory_harms_nobody(tmp_path: Path) -> None:
    path = tmp_path / "long"
    path.write_text(TEXT * 120_000, "utf-8")

    with pytest.raises(BadInput) as caught:
        await read_in_child(path, "протокол.txt", seconds=60, memory_mb=128)

    assert caught.value.reason in {"unreadable", "too_big"}


async def test_a_name_is_no_option(protocol: Path) -> None:
    result = await read_in_child(protocol, "--explain", seconds=60, memory_mb=1024)

    assert result.draft.number == "3"


async def test_a_killed_child_does_not_live_on(protocol: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    make = asyncio.create_subprocess_exec

    async def noting(*command: str, **options: Any) -> asyncio.subprocess.Process:
        child = await make(*command, **options)
        started.append(child.pid)
        return child

    monkeypatch.setattr("asyncio.create_subprocess_exec", noting)
    with pytest.raises(BadInput):
        await read_in_child(protocol, "протокол.txt", seconds=0.01, memory_mb=1024)

    with pytest.raises(ProcessLookupError):
        os.kill(started[0], 0)
