"""From process start to the first getUpdates, against the bare import of aiogram.

The bot is `python -m bot.cli run` as it is deployed, each time over a fresh migrated SQLite file, so that it
also makes its first office; its Telegram is a small HTTP server in this process. The floor is a process that imports aiogram and says so.
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
    """`seconds` on the clock until the process was ready, `cpu` of the processor; `megabytes` at the peak.

    The last two are None where the system has no /proc.
    """

    seconds: float
    cpu: float | None
    megabytes: float | None


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
        process = await self._start("-m", "bot.cli", "migrate", database=self._migrated)
        _, said = await process.communicate()
        if process.returncode:
            raise SystemExit(f"migrate ended with {process.returncode}:\n{said.decode()}")

    async def floor(self) -> Start:
        began = perf_counter()
        process = await self._start("-c", FLOOR)
        assert process.stdout is not None
        await process.stdout.readexactly(1)
        return await _ended(process, perf_counter() - began)

    async def bot(self) -> Start:
        for leftover in self._folder.glob(
            f"{self._used.name}*"
        ):  # of the run before, with what SQLite keeps beside
            leftover.unlink()
        shutil.copy(self._migrated, self._used)
        self._sink.asked.clear()
        began = perf_counter()
        process = await self._start("-m", "bot.cli", "run", database=self._used)
        waiting = {asyncio.create_task(self._sink.asked.wait()), asyncio.create_task(process.wait())}
        done, waiting = await asyncio.wait(waiting, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        seconds = perf_counter() - began
        for task in waiting:
            task.cancel()
        if not done or process.returncode is not None:
            assert process.stderr is not None
            raise SystemExit(f"the bot did not start:\n{(await process.stderr.read(20_000)).decode()}")
        return await _ended(process, seconds)

    async def _start(self, *arguments: str, database: Path | None = None) -> Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *arguments,
            cwd=self._folder,
            env=self._environment | ({"DATABASE_URL": f"sqlite:///{database}"} if database else {}),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
        )


async def _ended(process: Process, seconds: float) -> Start:
    start = Start(seconds, _cpu(process.pid), _peak(process.pid))
    process.kill()
    await process.communicate()
    return start


def _peak(pid: int) -> float | None:
    """Megabytes of memory at the most, of this program alone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return None
    fields = dict(line.split(":", 1) for line in status.splitlines())
    return int(fields["VmHWM"].split()[0]) / 1024


def _cpu(pid: int) -> float | None:
    """Seconds of the processor, all threads."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    after_name = stat.rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def _result(floor: list[Start], bot: list[Start]) -> Result:
    times = [[one.seconds * 1000 for one in some] for some in (bot, floor)]
    cpus = [[one.cpu * 1000 for one in some if one.cpu is not None] for some in (bot, floor)]
    peaks = [[one.megabytes for one in some if one.megabytes is not None] for some in (bot, floor)]
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
