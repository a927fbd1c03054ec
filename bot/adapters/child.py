"""A protocol read in a child process: what a hostile or broken file can harm ends with the child.

Limits: the parent kills at its time; memory and processor time are limited in the child itself where the
system can (POSIX), so that a child whose parent died ends too.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
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
        "--name",
        name,
        "--with-text",
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        preexec_fn=_limits(int(seconds) + 1, memory_mb),
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


def _limits(cpu_seconds: int, memory_mb: int) -> Callable[[], None] | None:
    """Set between fork and exec; elsewhere than on POSIX the parent's clock alone holds."""
    if sys.platform == "win32":
        return None
    import resource

    memory = memory_mb * 1024 * 1024

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return limit
