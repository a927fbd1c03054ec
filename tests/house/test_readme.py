"""The README is a map: its tree is the real one, its commands exist."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.project import ROOT, text_of

#: What tools make; never part of the project.
MADE = {"__pycache__", "build", "dist", "var"}
#: Folders whose own folders have a line each; the others are one subject.
OPENED = ["bot"]


def test_every_folder_has_one_line_in_the_tree() -> None:
    lines = [path for path in _tree() if path.endswith("/")]
    folders = [*_folders(ROOT), *(folder for parent in OPENED for folder in _folders(ROOT / parent))]

    assert sorted(lines) == sorted(f"{folder.relative_to(ROOT)}/" for folder in folders)


def test_every_line_of_the_tree_says_something() -> None:
    assert [path for path, words in _tree().items() if len(words.split()) < 3] == []


def test_every_make_target_is_told_and_every_told_one_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", text_of("Makefile"), re.MULTILINE)) - {"help"}
    told = set(re.findall(r"`make ([a-z]+)", text_of("README.md")))

    assert told == targets


@pytest.mark.parametrize(
    "page", ["README.md", *(str(path.relative_to(ROOT)) for path in (ROOT / "docs").rglob("*.md"))]
)
def test_links_inside_the_project_lead_somewhere(page: str) -> None:
    links = re.findall(r"(?<!!)\[[^\]]*\]\((?!https?:|#)([^)#]+)", text_of(page))

    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []


def _tree() -> dict[str, str]:
    """Path → words, of the block under «The tree»."""
    block = text_of("README.md").split("## The tree")[1].split("```")[1]
    tree: dict[str, str] = {}
    parent = ""
    for line in filter(None, block.splitlines()):
        name, words = line.split(maxsplit=1)
        path = parent + name if line.startswith(" ") else name
        parent = parent if line.startswith(" ") else name
        assert path not in tree, f"{path} has two lines"
        tree[path] = words
    return tree


def _folders(parent: Path) -> Iterator[Path]:
    for path in parent.iterdir():
        if path.is_dir() and not path.name.startswith(".") and path.name not in MADE:
            yield path
