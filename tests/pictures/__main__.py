"""`python -m tests.pictures [first_day] [month]`: takes these walks' pictures anew, or all (Chromium)."""

import asyncio
import sys

from playwright.async_api import async_playwright

from tests.pictures import first_day, month
from tests.pictures.camera import Stage

WALKS = {"first_day": first_day.lives_through, "month": month.lives_through}


async def main(names: list[str]) -> None:
    async with async_playwright() as player:
        for name in names or WALKS:
            await WALKS[name](Stage(player))


asyncio.run(main(sys.argv[1:]))
