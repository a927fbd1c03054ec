"""The arrows of docs/architecture.md, as far as import-linter's contracts can't say them."""

import re
import sys
from typing import Any

import grimp

from tests.house.project import PYPROJECT, ROOT

#: The only modules that know all concretes.
ASSEMBLY = {"bot.app", "bot.cli"}


def test_domain_imports_the_standard_library_only() -> None:
    graph = grimp.build_graph("bot", include_external_packages=True, cache_dir=None)
    domain = {"bot.domain"} | graph.find_descendants("bot.domain")
    imported = set().union(*(graph.find_modules_directly_imported_by(module) for module in domain)) - domain
    strangers = {name for name in imported if name.split(".")[0] not in sys.stdlib_module_names}

    assert strangers == set()


def test_every_part_of_the_bot_has_its_row() -> None:
    assert set(_rows()) == _parts() - ASSEMBLY


def test_a_row_forbids_all_that_its_name_does_not_allow() -> None:
    """A part added later must be forbidden or allowed in each row: silence is no permission."""
    everything = _parts() | {"playground"}
    for part, contract in _rows().items():
        allowed = {f"bot.{word}" for word in re.findall(r"[\w.]+", contract["name"])}
        assert set(contract["forbidden_modules"]) == everything - allowed - {part}, contract["name"]


def _parts() -> set[str]:
    files = (path for path in (ROOT / "bot").iterdir() if not path.name.startswith("_"))
    return {f"bot.{path.stem}" for path in files if path.is_dir() or path.suffix == ".py"} | ASSEMBLY


def _rows() -> dict[str, dict[str, Any]]:
    """Part → its contract: those whose only source is one part of the bot."""
    contracts = PYPROJECT["tool"]["importlinter"]["contracts"]
    single = (contract for contract in contracts if len(contract["source_modules"]) == 1)
    return {row["source_modules"][0]: row for row in single if row["source_modules"][0].startswith("bot.")}
