"""From process start to the first getUpdates, against the bare import of aiogram.

The bot is `python -m bot.cli run` as it is deployed, each time over a fresh migrated SQLite file, so that it
also makes its first office; its Telegram is a small HTTP server in this process. The floor is a process that
imports aiogram and says so.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from aiohttp import web

from benchmarks._common import Result, Row, main, middle, ratio, take_turns
from benchmarks._processes import cpu_milliseconds, peak_megabytes

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 9
#: Seconds after which a process that has not said anything is given up.
PATIENCE = 120.0
#: Once the import is done the process says so and waits, for its memory is still to be looked at.
FLOOR = "import aiogram, sys; sys.stdout.write('.'); sys.stdout.flush(); sys.stdin.read()"

#: What getMe says, the only other call of a start.
ME = {"id": 1, "is_bot": True, "first_name": "Решили", "username": "reshili_bot"}

TIME_LIMIT, MEMORY_LIMIT = 1.3, 1.25


@dataclass(frozen=True, slots=True)
class Start:
    """What it took until a process was ready: milliseconds on the clock and of the processor, peak megabytes.

    The last two are None where the system has no /proc.
    """

    clock: float
    processor: float | None
    memory: float | None

    @classmethod
    def of(cls, process: Process, began: float) -> Start:
        clock = (perf_counter() - began) * 1000
        return cls(clock, cpu_milliseconds(process.pid), peak_megabytes(process.pid))


class Sink:
    """A Telegram that notes getUpdates and leaves it without an answer, as where there is nothing to tell."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self._closed = asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        if request.match_info["method"] == "getUpdates":
            self.asked.set()
            await self._closed.wait()
        return web.json_response({"ok": True, "result": ME})

    @asynccontextmanager
    async def address(self) -> AsyncIterator[str]:
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self.answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            host, port = runner.addresses[0]
            yield f"http://{host}:{port}"
        finally:
            self._closed.set()
            await runner.cleanup()


async def measured(quick: bool) -> Result:
    sink = Sink()
    with tempfile.TemporaryDirectory() as folder:
        async with sink.address() as address:
            here = Machine(Path(folder), sink, {"BOT_TOKEN": "1:benchmark", "API_URL": address})
            await here.migrate()
            cases = {"floor": here.floor, "bot": here.bot}
            if not quick:
                await take_turns(cases, 1)  # the first start reads the disk and writes what Python compiles
            starts = await take_turns(cases, 1 if quick else ROUNDS)
    return _result(starts["floor"], starts["bot"])


class Machine:
    """Starts processes that know nothing of this one's environment and of any `.env`."""

    def __init__(self, folder: Path, sink: Sink, settings: Mapping[str, str]) -> None:
        self._folder, self._sink = folder, sink
        self._migrated, self._used = folder / "migrated.sqlite", folder / "office.sqlite"
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        self._environment = {**kept, **settings, "PYTHONPATH": str(ROOT), "DATA_DIR": str(folder)}

    async def migrate(self) -> None:
        async with self._process("-m", "bot.cli", "migrate", database=self._migrated) as process:
            _, said = await process.communicate()
            if process.returncode:
                raise SystemExit(f"migrate ended with {process.returncode}:\n{said.decode()}")

    async def floor(self) -> Start:
        began = perf_counter()
        async with self._process("-c", FLOOR) as process:
            assert process.stdout is not None
            await process.stdout.readexactly(1)
            return Start.of(process, began)

    async def bot(self) -> Start:
        for leftover in self._folder.glob("office.sqlite*"):
            leftover.unlink()
        shutil.copy(self._migrated, self._used)
        self._sink.asked.clear()
        began = perf_counter()
        async with self._process("-m", "bot.cli", "run", database=self._used) as process:
            ways_out = {asyncio.create_task(self._sink.asked.wait()), asyncio.create_task(process.wait())}
            done, others = await asyncio.wait(ways_out, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
            start = Start.of(process, began)
            for task in others:
                task.cancel()
            if self._sink.asked.is_set():
                return start
            if not done:
                process.kill()
            _, said = await process.communicate()
            raise SystemExit(f"the bot did not ask for updates:\n{said.decode()}")

    @asynccontextmanager
    async def _process(self, *arguments: str, database: Path | None = None) -> AsyncIterator[Process]:
        """Killed at the end, if it has not ended by itself."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *arguments,
            cwd=self._folder,
            env=self._environment | ({"DATABASE_URL": f"sqlite:///{database}"} if database else {}),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()


def _result(floor: list[Start], bot: list[Start]) -> Result:
    times = [[one.clock for one in some] for some in (bot, floor)]
    cpus = [[one.processor for one in some if one.processor is not None] for some in (bot, floor)]
    peaks = [[one.memory for one in some if one.memory is not None] for some in (bot, floor)]
    return Result(
        figures={
            "time_ratio": ratio(*times),
            "memory_ratio": ratio(*peaks),
            "cpu_ratio": ratio(*cpus),
            "start_ms": middle(times[0]),
            "floor_ms": middle(times[1]),
            "start_mb": middle(peaks[0]),
            "floor_mb": middle(peaks[1]),
        },
        rows=[
            Row("import of aiogram", "ms", times[1], times[1]),
            Row("bot to first getUpdates", "ms", times[0], times[1], TIME_LIMIT),
            Row("import, processor", "ms", cpus[1], cpus[1]),
            Row("bot, processor", "ms", cpus[0], cpus[1]),
            Row("import, peak memory", "MB", peaks[1], peaks[1]),
            Row("bot, peak memory", "MB", peaks[0], peaks[1], MEMORY_LIMIT),
        ],
    )


def measure(quick: bool) -> Result:
    return asyncio.run(measured(quick))


if __name__ == "__main__":
    sys.exit(main(measure, __doc__ or ""))
