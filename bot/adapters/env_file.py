"""The file `.env`: some of its lines set anew, the others left as they are."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

#: Only whoever runs the bot may read it: it holds the token.
OWNERS_ONLY = 0o600

_PLAIN = re.compile(r"[A-Za-z0-9_.,:;/@%+=?&~*()!-]*")


def with_values(text: str, values: Mapping[str, str]) -> str:
    """`text` with these settings: each in its own place where it stands already, else at the end."""
    left = dict(values)
    lines = []
    for line in text.splitlines():
        name = _name_in(line)
        if name not in values:
            lines.append(line)
        elif name in left:  # said twice, the last would count: one is left
            lines.append(_line(name, left.pop(name)))
    return "".join(f"{line}\n" for line in (*lines, *(_line(name, value) for name, value in left.items())))


def _name_in(line: str) -> str | None:
    found = re.match(r"\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=", line)
    return found[1] if found else None


def _line(name: str, value: str) -> str:
    if _PLAIN.fullmatch(value):
        return f"{name}={value}"
    quoted = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"{name}='{quoted}'"


def write(path: Path, values: Mapping[str, str]) -> None:
    """As a whole or not at all; only its owner may read it afterwards.

    Raises:
        OSError: it can't be read or written.
    """
    # An editor of Windows puts a mark in front.
    older = path.read_text("utf-8-sig") if path.exists() else ""
    # mkstemp gives the file to its owner alone.
    number, name = tempfile.mkstemp(prefix=path.name, dir=path.resolve().parent)
    made = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(with_values(older, values))
            file.flush()
            os.fsync(file.fileno())
        made.chmod(OWNERS_ONLY)
        made.replace(path.resolve())
    except BaseException:
        made.unlink(missing_ok=True)
        raise
