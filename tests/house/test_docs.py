"""The pages that must keep their form."""

import ast
import re

import pytest

from tests.house.project import ROOT, text_of

DECISIONS = sorted(path.name for path in (ROOT / "docs/decisions").glob("[0-9]*.md"))


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(name[:4]) for name in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("name", DECISIONS)
def test_a_decision_tells_context_choice_and_price(name: str) -> None:
    page = text_of(f"docs/decisions/{name}")

    assert page.startswith(f"# {name[:4]} · ")
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == ["Context", "Decision", "Given up"]
    assert f"({name})" in text_of("docs/decisions/README.md")


def test_the_changelog_has_a_place_for_the_next_change() -> None:
    first = re.search(r"^## (.+)$", text_of("CHANGELOG.md"), re.MULTILINE)

    assert first is not None
    assert first[1] == "[Unreleased]"


def test_the_words_of_the_glossary_are_those_of_the_code() -> None:
    rows = re.findall(r"^\| [^|]+ \| ([^|]+) \| [^|]+ \|$", text_of("docs/glossary.md"), re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([A-Z][A-Za-z_.]+)`", row)}
    known = _names_of_the_domain()

    assert len(named) > 20
    assert named - known == set()


def _names_of_the_domain() -> set[str]:
    """`Decision`, `Decision.code`, `State.ISSUED`: classes and what they bind."""
    names: set[str] = set()
    for path in (ROOT / "bot/domain").glob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                names.add(node.name)
                names |= {f"{node.name}.{member}" for statement in node.body for member in _bound(statement)}
    return names


def _bound(statement: ast.stmt) -> list[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
    return []


#: Bytes of a picture that a page may carry.
HEAVIEST_PICTURE = 150_000
SHOWN_IN_RUSSIAN = {
    picture
    for page in (ROOT / "docs/ru").glob("*.md")
    for picture in re.findall(r"!\[[^\]]+\]\(\.\./pictures/([^)]+)\)", page.read_text("utf-8"))
}


def test_every_picture_of_the_russian_pages_is_there_and_shown() -> None:
    there = {path.name for path in (ROOT / "docs/pictures").glob("ru-*.png")}

    assert there == SHOWN_IN_RUSSIAN
    assert [n for n in there if (ROOT / "docs/pictures" / n).stat().st_size > HEAVIEST_PICTURE] == []
