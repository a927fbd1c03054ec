"""What is installed is locked: by hash, from whatever registry, the same for users and developers."""

import re
from itertools import chain

import pytest

from tests.house.project import PYPROJECT, text_of

FILES = ["requirements/run.txt", "requirements/dev.txt"]
PIN = re.compile(r"^([a-z0-9._-]+)(?:\[[a-z0-9,-]+\])?==(\S+)", re.MULTILINE)


@pytest.mark.parametrize("file", FILES)
def test_every_pin_carries_hashes(file: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"^#.*\n", "", text_of(file), flags=re.MULTILINE).strip())

    assert len(entries) > len(PYPROJECT["project"]["dependencies"])
    assert [entry for entry in entries if not PIN.match(entry) or "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("file", FILES)
def test_no_address_is_locked(file: str) -> None:
    assert re.findall(r"https?:|file:|--index|--extra-index|--find-links| @ ", text_of(file)) == []


def test_what_the_bot_runs_on_is_what_was_tested() -> None:
    run, dev = (dict(PIN.findall(text_of(file))) for file in FILES)

    assert run.items() <= dev.items()


def test_everything_asked_for_is_locked() -> None:
    """A dependency added without `make lock` is found here, not on a user's machine."""
    project, groups = PYPROJECT["project"], PYPROJECT["dependency-groups"]
    runtime = [
        *project["dependencies"],
        *chain(*project["optional-dependencies"].values()),
        *groups["build"],
    ]
    run, dev = ({name for name, _ in PIN.findall(text_of(file))} for file in FILES)

    assert _names(runtime) - run == set()
    assert _names([*runtime, *groups["dev"]]) - dev == set()


def _names(requirements: list[str]) -> set[str]:
    """As a lock writes them: lower case, hyphens for dots and underscores."""
    names = (re.split(r"[\[<>=!~; ]", requirement)[0] for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}
