"""The Makefile where something is missing: it says what to do, and installs nothing."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.project import ROOT

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="no make")


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_without_a_python_new_enough_it_says_what_to_do(tmp_path: Path) -> None:
    run = make("PYTHON=", f"VENV={tmp_path}/venv", f"{tmp_path}/venv/bin/python")

    assert run.returncode != 0
    assert "Python 3.11 or newer is needed" in run.stdout
    assert not (tmp_path / "venv").exists()


def test_play_without_a_file_asks_for_one() -> None:
    run = make("--assume-old=.venv/.run", "play")

    assert run.returncode != 0
    assert "make play FILE=" in run.stdout


def test_an_old_python_is_passed_over(tmp_path: Path) -> None:
    """Only a Python that answers with success is taken, whatever its name promises."""
    for name, code in {"python3.13": 1, "python3.12": 0, "python3": 0}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\nexit {code}\n")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "Probe.mk").write_text(f"include {ROOT}/Makefile\nprobe:\n\t@echo '$(PYTHON)'\n")
    command = [shutil.which("make") or "make", "-f", "Probe.mk", "probe"]
    run = subprocess.run(
        command,
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.stdout.strip() == "python3.12"
