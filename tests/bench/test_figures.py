"""Every benchmark runs and promises its keys; how good its figures are is no test's business."""

import json
import subprocess
import sys

import pytest

from tests.house.project import ROOT

KEYS = {
    "board": {
        "growth_sqlite",
        "growth_postgres",
        "status_ratio",
        "status_100k_ms",
        "status_ms",
        "status_postgres_ms",
        "floor_ms",
    },
    "reader": {
        "speed_ratio",
        "growth_ratio",
        "load_ms",
        "load_mb",
        "first_ms",
        "read_s",
        "text_ms",
        "floor_ms",
        "page_ms",
    },
    "review": {"tap_ratio", "longest_block_ms", "calm_block_ms", "search_ms", "tap_us", "floor_us"},
    "startup": {"time_ratio", "memory_ratio", "cpu_ratio", "start_ms", "floor_ms", "start_mb", "floor_mb"},
    "tap": {
        "tap_ratio",
        "usual_ratio",
        "unsynced_ratio",
        "statements",
        "tap_us",
        "floor_us",
        "usual_us",
        "unsynced_us",
    },
}


def test_every_benchmark_is_here() -> None:
    assert {path.stem for path in (ROOT / "benchmarks").glob("[a-z]*.py")} == set(KEYS)


@pytest.mark.parametrize("name", KEYS)
def test_the_last_line_of_stdout_is_the_figures(name: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{name}", "--json", "--quick"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    (line,) = run.stdout.splitlines()
    figures = json.loads(line)
    assert set(figures) == KEYS[name]
    assert all(value is None or value > 0 for value in figures.values()), figures
    assert "× floor" in run.stderr
