"""A file read in a child process: what a hostile or broken file can harm ends with the child.

Limits: the parent kills at its time; memory and processor time are limited by the child itself where the
system can (POSIX), so that a child whose parent died ends too. The child sets them at its start, not a hook
between fork and exec: such a hook may hang where the parent has threads.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from pathlib import Path
from typing import Any

from bot.domain.errors import BadInput
from bot.domain.minutes_paper import Preamble
from bot.reader.draft import from_json
from bot.usecases.ports import PageRead, ReadResult, Sheet

_PAGE = re.compile(rb"(\d{1,6})/(\d{1,6})")
_MOST_AT_ONCE, _LONGEST_LINE = 4096, 100


def unseen(_page: int, _pages: int) -> None:
    """Nobody looks on."""


async def read_in_child(
    path: Path, name: str, progress: PageRead = unseen, *, seconds: float, memory_mb: int
) -> ReadResult:
    """Reads the file at `path`, sent under `name`. `progress` hears of its pages, where they are counted.

    Raises:
        BadInput: what the reading says of the file; `too_long`: it took longer than `seconds`;
            `unreadable`: the child died.
    """
    answer = await _said(
        "bot.adapters.reading",
        path,
        name,
        "--with-text",
        "--pages",
        progress=progress,
        seconds=seconds,
        memory_mb=memory_mb,
    )
    front = answer["front"]
    return ReadResult(
        from_json(answer),
        answer["text"],
        Preamble(front["organization"], front["kind"], tuple(front["present"])),
    )


async def read_sheets_in_child(path: Path, name: str, *, seconds: float, memory_mb: int) -> tuple[Sheet, ...]:
    """Reads the workbook or CSV file at `path`, sent under `name`.

    Raises:
        BadInput: as `read_in_child`.
    """
    answer = await _said("bot.adapters.sheets_reading", path, name, seconds=seconds, memory_mb=memory_mb)
    return tuple(
        Sheet(one["name"], tuple(map(tuple, one["rows"])), one["first_row"], one["mark"])
        for one in answer["sheets"]
    )


async def _said(
    module: str,
    path: Path,
    name: str,
    *more: str,
    progress: PageRead = unseen,
    seconds: float,
    memory_mb: int,
) -> dict[str, Any]:
    """What the child says, where it could read the file."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        str(path),
        f"--name={name}",
        *more,
        "--memory-mb",
        str(memory_mb),
        "--cpu-seconds",
        str(int(seconds) + 1),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(seconds):
            answer, _ = await asyncio.gather(_all_of(child.stdout), _pages_of(child.stderr, progress))
            await child.wait()
    except TimeoutError as error:
        raise BadInput("too_long") from error
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    try:
        said: dict[str, Any] = json.loads(answer)
    except ValueError as error:
        raise BadInput("unreadable") from error
    if "error" in said:
        raise BadInput(said["error"], said.get("detail", ""))
    return said


async def _all_of(stream: asyncio.StreamReader | None) -> bytes:
    return await stream.read() if stream is not None else b""


async def _pages_of(stream: asyncio.StreamReader | None, progress: PageRead) -> None:
    """The child says «12/300» on a line of its own; whatever else is complained of there is let go."""
    rest = b""
    while stream is not None and (more := await stream.read(_MOST_AT_ONCE)):
        *lines, rest = (rest + more).split(b"\n")
        rest = rest[-_LONGEST_LINE:]
        for line in lines[-1:]:
            if found := _PAGE.fullmatch(line):
                progress(int(found[1]), int(found[2]))
