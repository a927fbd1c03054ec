"""One playground with one bot for each worker, and in it an office of its own for each story.

Business time in there only moves forward: every story begins on the next working morning.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio

from playground.client import Playground
from playground.phone import Phone
from tests.stories.album import FOLDER, VIEWPORT, Album, browsing
from tests.stories.offices import Office, opened

BEGINNING = "2026-11-20T10:00"


@dataclass(frozen=True)
class Town:
    """The running playground of this worker."""

    url: str
    folder: Path


def _as_long(fixture_name: str, config: pytest.Config) -> Literal["function", "session"]:
    """Each pictured walk has a playground of its own: the same days stand on its pictures every time."""
    return "function" if FOLDER else "session"


@pytest_asyncio.fixture(scope=_as_long, loop_scope="session")
async def town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    folder = tmp_path_factory.mktemp("town")
    async with Playground.started(with_office=False, at=BEGINNING, folder=folder) as playground:
        await playground.bot.start()
        await playground.bot.wait_ready()
        yield Town(playground.url, folder)


@pytest.fixture
async def playground(town: Town) -> AsyncIterator[Playground]:
    """The worker's own, joined by this test. The bot must come through every story without an error."""
    log = town.folder / "bot.log"
    before = log.stat().st_size
    async with Playground.attached(town.url, town.folder) as playground:
        yield playground
        await playground.faults.clear()
        if not (await playground.bot.state())["ready"]:
            # Killed by a story that failed: the next one needs it.
            await playground.bot.restart()
    said = log.read_bytes()[before:].decode()
    assert " ERROR " not in said, said


@pytest.fixture
async def album(playground: Playground, request: pytest.FixtureRequest) -> AsyncIterator[Album]:
    """Takes pictures of a test marked `walk(folder, title)` while they are switched on."""
    walk = request.node.get_closest_marker("walk")
    if walk is None or not FOLDER:
        yield Album(None)
        return
    async with browsing(playground.url, VIEWPORT) as page:
        yield Album(page, *walk.args)


@pytest.fixture
async def office(playground: Playground) -> AsyncIterator[Office]:
    async with opened(playground) as office:
        yield office


@pytest.fixture
def secretary(office: Office) -> Phone:
    return office["secretary"]


@pytest.fixture
def head(office: Office) -> Phone:
    return office["head"]


@pytest.fixture
def director(office: Office) -> Phone:
    """Of СОШ № 1."""
    return office["petrova"]


@pytest.fixture
def colleague(office: Office) -> Phone:
    """Of СОШ № 2."""
    return office["sokolov"]
