"""A protocol read in a child process: what a hostile or broken file can harm ends with the child.

Limits: the parent kills at its time; memory and processor time are limited by the child itself where the
system can (POSIX), so that a child whose parent died ends too. The child sets them at its start, not a hook
between fork and exec: such a hook may hang where the parent has threads.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from bot.domain.errors import BadInput
from bot.reader.draft import from_json
from bot.usecases.ports import ReadResult


async def read_in_child(path: Path, name: str, *, seconds: float, memory_mb: int) -> ReadResult:
    """Reads the file at `path`, sent under `name`.

    Raises:
        BadInput: what the reading says of the file; `too_long`: it took longer than `seconds`;
            `unreadable`: the child died.
    """
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.adapters.reading",
        str(path),
        f"--name={name}",
        "--with-text",
        "--memory-mb",
        str(memory_mb),
        "--cpu-seconds",
        str(int(seconds) + 1),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(seconds):
            answer, _ = await child.communicate()
    except TimeoutError as error:
        raise BadInput("too_long") from error
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return _result(answer)


def _result(answer: bytes) -> ReadResult:
    try:
        said: dict[str, Any] = json.loads(answer)
    except ValueError as error:
        raise BadInput("unreadable") from error
    if "error" in said:
        raise BadInput(said["error"], said.get("detail", ""))
    return ReadResult(from_json(said), said["text"])
