"""What people read stands in locales/; the code has no Russian of its own."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.project import ROOT

CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
#: Where Russian is what is read, not what is said: the language of protocols and of the office's files.
READS_RUSSIAN = {"domain", "reader", "adapters"}


def test_the_bot_has_no_words_of_its_own() -> None:
    files = (
        path
        for path in (ROOT / "bot").rglob("*.py")
        if path.relative_to(ROOT / "bot").parts[0] not in READS_RUSSIAN
    )
    found = [
        f"{path.relative_to(ROOT)}:{literal.lineno}" for path in files for literal in _russian_literals(path)
    ]

    assert found == []


def _russian_literals(path: Path) -> Iterator[ast.Constant]:
    tree = ast.parse(path.read_text("utf-8"))
    comments = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    words = (
        node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    yield from (word for word in words if id(word) not in comments and CYRILLIC.search(str(word.value)))
