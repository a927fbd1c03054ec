"""The reader's work grows as the text does: counted, for time depends on the machine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import FrameType

import pytest

from bot.reader.apart import LONGEST_ITEM
from bot.reader.passage import Passage
from bot.reader.read import read_protocol
from bot.settings import Settings
from tests.house.project import ROOT
from tests.reader.shapes import SHAPES

TIMES = 4
#: Quick: what stands on many lines. A single line is longer than any item, from where on it is not searched.
QUICK, LONG_LINE = 2500, LONGEST_ITEM + 500
MANY_LINES = [name for name, shape in SHAPES.items() if shape(QUICK).count("\n") > 20]
#: Above the growth of the text itself; what grows with the square comes to 4 here.
SLACK = 1.7
#: What is carried from passage to passage costs far less than a call.
CHARACTERS_A_CALL = 50
#: Characters of a text that is as long as they come.
LONGEST = 1_000_000


def work(text: str, monkeypatch: pytest.MonkeyPatch) -> float:
    """Calls made while it is read, and characters carried from passage to passage."""
    calls = characters = 0
    made = Passage.__init__

    def count(_frame: FrameType, event: str, _said: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    def make(self: Passage, text: str, places: list[int]) -> None:
        nonlocal characters
        characters += len(text)
        made(self, text, places)

    with monkeypatch.context() as patch:
        patch.setattr(Passage, "__init__", make)
        sys.setprofile(count)
        try:
            read_protocol(text)
        finally:
            sys.setprofile(None)
    return calls + characters / CHARACTERS_A_CALL


def growth(name: str, length: int, monkeypatch: pytest.MonkeyPatch) -> float:
    """Of the work over that of the text: 1 is linear."""
    short, long = SHAPES[name](length), SHAPES[name](length * TIMES)
    read_protocol(short)  # words that were never looked up cost more
    return work(long, monkeypatch) / work(short, monkeypatch) * len(short) / len(long)


@pytest.mark.parametrize("name", MANY_LINES)
def test_work_grows_with_the_lines(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert growth(name, QUICK, monkeypatch) <= SLACK


@pytest.mark.soak
@pytest.mark.parametrize("name", SHAPES)
def test_work_grows_with_a_line(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert growth(name, LONG_LINE, monkeypatch) <= SLACK


@pytest.mark.soak
@pytest.mark.parametrize("name", SHAPES)
def test_a_megabyte_is_read_in_the_time_a_file_has(name: str, tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text(SHAPES[name](LONGEST), "utf-8")
    allowed = Settings.model_fields
    limits = [
        *("--cpu-seconds", str(allowed["read_seconds"].default)),
        *("--memory-mb", str(allowed["read_memory_mb"].default)),
    ]

    done = subprocess.run(
        [sys.executable, "-m", "bot.adapters.reading", str(file), *limits],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout[:300] + done.stderr[-300:]
