"""Machine time never moves; business time moves by a file."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters.clock import MovableClock, SystemClock


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clock.json"


def write(file: Path, text: str) -> None:
    """With a time of change of its own, however coarse the file system's clock is."""
    before = file.stat().st_mtime_ns if file.exists() else 0
    file.write_text(text)
    os.utime(file, ns=(before + 1_000_000_000, before + 1_000_000_000))


def moved_by(clock: MovableClock) -> timedelta:
    return clock.now() - clock.machine_now()


def about(offset: timedelta, hours: float) -> bool:
    return abs(offset - timedelta(hours=hours)) < timedelta(minutes=1)


def test_the_system_clock_is_aware_and_one() -> None:
    clock = SystemClock()
    assert clock.now().tzinfo is UTC
    assert about(clock.now() - clock.machine_now(), 0)
    assert abs(clock.machine_now() - datetime.now(UTC)) < timedelta(minutes=1)  # noqa: TID251 the clock itself


def test_business_time_moves_by_the_file_and_machine_time_does_not(file: Path) -> None:
    clock, machine = MovableClock(file), SystemClock()
    assert about(moved_by(clock), 0), "no file: nothing is moved"
    write(file, '{"offset_seconds": 3600.0}')
    assert about(moved_by(clock), 1)
    write(file, '{"offset_seconds": -86400}')
    assert about(moved_by(clock), -24)
    assert about(clock.machine_now() - machine.machine_now(), 0)
    file.unlink()
    assert about(moved_by(clock), 0)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"offset_seconds": "soon"}', '{"offset_seconds": 1e300}']
)
def test_what_cannot_be_understood_leaves_the_time_as_it_was(file: Path, text: str) -> None:
    clock = MovableClock(file)
    write(file, '{"offset_seconds": 3600}')
    assert about(moved_by(clock), 1)
    write(file, text)
    assert about(moved_by(clock), 1)
    write(file, '{"offset_seconds": 7200}')
    assert about(moved_by(clock), 2)


def test_an_unchanged_file_is_not_read_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = MovableClock(file)
    write(file, '{"offset_seconds": 3600}')
    clock.now()
    monkeypatch.setattr(Path, "read_text", None)
    assert about(moved_by(clock), 1)
