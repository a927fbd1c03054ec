"""The bot as a child process: prepared, started, stopped, killed; its words go to a log file."""

import asyncio
import contextlib
import json
import os
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from playground.errors import ControlError
from playground.model import Json
from playground.parentage import die_with_parent

PROJECT = Path(__file__).resolve().parent.parent
STOP_SECONDS = 10.0
PREPARE_SECONDS = 120.0
TAIL_BYTES = 20_000


class Child:
    """`command` is what starts the bot's console, e.g. [python, "-m", "bot.cli"]; `env` is added to ours."""

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], log_file: Path, changed: Callable[[], object]
    ) -> None:
        self.command = list(command)
        self.env = dict(env)
        self.log_file = log_file
        self._changed = changed
        self._process: asyncio.subprocess.Process | None = None
        self._watcher: asyncio.Task[None] | None = None
        self._wanted_end = False
        self.exit_code: int | None = None
        self.starts = 0
        self.started_at = 0.0

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    def shown(self) -> Json:
        """`state` is running, stopped (on purpose or never started) or crashed."""
        if self.running:
            state = "running"
        elif self.exit_code is None or self._wanted_end:
            state = "stopped"
        else:
            state = "crashed"
        return {
            "state": state,
            "pid": self._process.pid if self._process is not None and self.running else None,
            "exit_code": None if self.running else self.exit_code,
            "starts": self.starts,
            "up_seconds": round(time.monotonic() - self.started_at, 1) if self.running else None,
        }

    async def prepare(self, office: Path) -> Json:
        """Migrates the database and loads the office; returns {"workspace": id, "links": {key: token}}.

        Raises ControlError with the end of the bot's words if either command fails.
        """
        await self.console("migrate")
        words = await self.console("office", str(office))
        try:
            answer: Any = json.loads(words)
        except ValueError:
            raise ControlError(f"`office` printed no JSON object: {words[-2000:]!r}", 500) from None
        if not isinstance(answer, dict) or "links" not in answer:
            raise ControlError(f"`office` printed no links: {words[-2000:]!r}", 500)
        return answer

    async def console(self, *arguments: str) -> str:
        """What one command of the bot's console prints; raises ControlError if it fails."""
        with self.log_file.open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                *self.command,
                *arguments,
                cwd=PROJECT,
                env={**os.environ, **self.env},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                preexec_fn=die_with_parent(),
            )
            try:
                output, _ = await asyncio.wait_for(process.communicate(), PREPARE_SECONDS)
            except TimeoutError:
                process.kill()
                raise ControlError(
                    f"`{' '.join(arguments)}` took over {PREPARE_SECONDS:.0f} s", 500
                ) from None
        if process.returncode:
            line = " ".join([*self.command, *arguments])
            raise ControlError(f"`{line}` ended with {process.returncode}:\n{self.tail(4000)}", 500)
        return output.decode()

    async def start(self) -> None:
        """Starts the bot in a process group of its own; does nothing if it runs."""
        if self.running:
            return
        with self.log_file.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self.command,
                "run",
                cwd=PROJECT,
                env={**os.environ, **self.env},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=die_with_parent(),
            )
        self.starts += 1
        self.started_at = time.monotonic()
        self._wanted_end = False
        self._watcher = asyncio.create_task(self._watch(self._process))
        self._changed()

    async def stop(self) -> None:
        """SIGTERM, and SIGKILL if that is not enough; returns when it has ended."""
        await self._end(signal.SIGTERM)

    async def kill(self) -> None:
        """SIGKILL; returns when it has ended."""
        await self._end(signal.SIGKILL)

    def kill_now(self) -> None:
        """SIGKILL without waiting, for the faults in the middle of a call."""
        self._wanted_end = True
        self._signal(signal.SIGKILL)

    async def _end(self, how: signal.Signals) -> None:
        if self._process is None or self._watcher is None:
            return
        self._wanted_end = True
        self._signal(how)
        watcher = asyncio.shield(self._watcher)
        try:
            await asyncio.wait_for(watcher, STOP_SECONDS)
        except TimeoutError:
            self._signal(signal.SIGKILL)
            await self._watcher

    def _signal(self, how: signal.Signals) -> None:
        """To the whole group: a half-finished helper of the bot must not outlive it."""
        if self._process is not None and self.running:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, how)

    async def _watch(self, process: asyncio.subprocess.Process) -> None:
        self.exit_code = await process.wait()
        self._changed()

    def tail(self, most: int = TAIL_BYTES) -> str:
        """The end of what the bot said."""
        if not self.log_file.exists():
            return ""
        with self.log_file.open("rb") as log:
            log.seek(max(0, self.log_file.stat().st_size - most))
            return log.read().decode(errors="replace")
