"""A stand-in in this process for the contract tests, and a whole playground with a fake bot for the rest."""

import shlex
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from playground.app import Options, running
from playground.client import Playground
from tests.playground.standin import StandIn

HERE = Path(__file__).parent
OFFICE = HERE / "office.json"
FAKE_BOT = shlex.join([sys.executable, str(HERE / "fake_bot.py")])


@pytest.fixture
async def standin(tmp_path: Path) -> AsyncIterator[StandIn]:
    """The stand-in alone, served over real HTTP by this process."""
    async with (
        running(Options(tmp_path, office=None, bot_command=None)) as inside,
        Playground.attached(inside.url) as playground,
        StandIn.of(inside, playground) as standin,
    ):
        yield standin


@pytest.fixture
async def playground(tmp_path: Path) -> AsyncIterator[Playground]:
    """A playground in a process of its own with the fake bot, everybody connected."""
    async with Playground.started(office=OFFICE, bot_command=FAKE_BOT, folder=tmp_path) as playground:
        yield playground
