"""Every ban of ruff says what to do instead, and bites."""

import json
import subprocess
import sys

import pytest

from tests.house.project import PYPROJECT, ROOT

BANS: dict[str, dict[str, str]] = PYPROJECT["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]


@pytest.mark.parametrize("name", BANS)
def test_a_ban_carries_its_reason(name: str) -> None:
    assert len(BANS[name].get("msg", "").split()) >= 6


def test_every_ban_bites_inside_the_bot() -> None:
    code = "".join(f"import {name.split('.')[0]}\nprint({name})\n" for name in BANS)
    command = [sys.executable, "-m", "ruff", "check", "--select=TID251", "--output-format=json"]
    command += ["--stdin-filename=bot/usecases/some_deed.py", "-"]
    run = subprocess.run(command, cwd=ROOT, input=code, capture_output=True, text=True, check=False)
    found = {finding["message"].split("`")[1] for finding in json.loads(run.stdout)}

    assert found == set(BANS)
