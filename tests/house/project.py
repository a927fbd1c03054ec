"""The project as files: where it lies and what its `pyproject.toml` says."""

import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def text_of(path: str) -> str:
    return (ROOT / path).read_text("utf-8")
