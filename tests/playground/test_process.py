"""`python -m playground` as a process: its address, its end, and that the bot never outlives it."""

import asyncio
import os
import re
import signal
import sys
from pathlib import Path

import aiohttp
import pytest

from tests.playground.conftest import FAKE_BOT, OFFICE

LINUX_ONLY = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a child")


async def opened(folder: Path) -> tuple[asyncio.subprocess.Process, str]:
    """A playground as `make demo` opens it, and its address."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "playground", f"--office={OFFICE}"),
        *(f"--bot-command={FAKE_BOT}", f"--folder={folder}", "--env=GREETING=hello"),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    async with asyncio.timeout(30):
        while not (found := re.search(rb"http://127\.0\.0\.1:\d+", await process.stdout.readline())):
            continue
    return process, found.group().decode()


async def bot_of(url: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(f"{url}/control/bot") as response:
        return int((await response.json())["pid"])


async def gone(pid: int) -> bool:
    """Whether the process ends soon."""
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        await asyncio.sleep(0.02)
    return False


async def test_ctrl_c_ends_all(tmp_path: Path) -> None:
    process, url = await opened(tmp_path)
    pid = await bot_of(url)
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as page:
            assert "<title>Решили" in await page.text()
        # Somebody's browser waits for changes: that must not hold the end.
        async with asyncio.TaskGroup() as group:
            waiting = group.create_task(hang(session, f"{url}/control/changes?since=999999&timeout=60"))
            await asyncio.sleep(0.1)
            process.send_signal(signal.SIGINT)
            assert await asyncio.wait_for(process.wait(), 15) == 0
            waiting.cancel()
    assert await gone(pid)


async def hang(session: aiohttp.ClientSession, url: str) -> None:
    try:
        await session.get(url)
    except aiohttp.ClientError:
        return


@LINUX_ONLY
async def test_a_killed_playground_takes_the_bot_with_it(tmp_path: Path) -> None:
    process, url = await opened(tmp_path)
    pid = await bot_of(url)
    process.kill()
    await process.wait()
    assert await gone(pid)
