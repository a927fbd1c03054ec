"""An office of its own for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scheduler.house import House, at


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """On Monday 23.11.2026 at 10:00."""
    one = House(tmp_path, at(23, "10:00"))
    yield one
    await one.store.close()
