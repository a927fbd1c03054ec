"""Pictures of a story's telephones: `PICTURES=folder` keeps them there, else none is taken.

A browser takes seconds to start, so the stories run without. `make album` switches it on for the walks, and
makes a page of what they left (tests/album.py).
"""

import asyncio
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Locator, Page, async_playwright

from playground.phone import Phone
from tests.machine import need_chromium

#: Where pictures go; empty: none are taken.
FOLDER = os.environ.get("PICTURES", "")  # noqa: TID251 - a switch of the tests alone
#: What a walk's folder keeps beside its pictures.
STORY = "story.json"
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split(" ")
#: One telephone, high enough for the longest message of the stories; two to the width of a sheet.
VIEWPORT = {"width": 400, "height": 980}
PATIENCE_MS = 700
#: The page shows whoever this key of its memory names: also people without a key, and the thirteenth.
SHOWS = "id => localStorage.setItem('phones', JSON.stringify([id]))"


@asynccontextmanager
async def browsing(
    url: str, viewport: dict[str, int], errors: list[str] | None = None
) -> AsyncIterator[Page]:
    """The playground's page in Chromium; skips, or fails, where there is none (tests/machine.py).

    `errors` gathers what the page's scripts stumble over.
    """
    chromium = need_chromium()
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = await browser.new_page(viewport=viewport, locale="ru-RU")  # type: ignore[arg-type]
        page.on("pageerror", lambda error: None if errors is None else errors.append(str(error)))
        await page.goto(url)
        yield page
        await browser.close()


async def keeps(node: Locator, walk: str, name: str) -> None:
    """The picture FOLDER/walk/name.png, where pictures are taken."""
    if FOLDER:
        await node.screenshot(path=Path(FOLDER) / walk / f"{name}.png")


class Album:
    """The pictures of one walk, numbered as they are taken. `page` is None where none are."""

    def __init__(self, page: Page | None, walk: str = "", title: str = "") -> None:
        self._page = page
        self._walk, self._title = walk, title
        self._steps: list[dict[str, Any]] = []
        self._shown = 0

    async def takes(self, phone: Phone, what: str, says: str) -> None:
        """The telephone as it looks now: NN-what.png, with a line that tells the story's step."""
        if self._page is None:
            return
        await self._turns_to(self._page, phone)
        for understood in await self._page.locator(".alert button").all():
            await understood.click()
        name = f"{len(self._steps) + 1:02}-{what}"
        await keeps(self._page.locator(".phone").first, self._walk, name)
        self._steps.append({"picture": f"{name}.png", "who": f"{phone.name}, {phone.note}", "says": says})
        told = json.dumps({"title": self._title, "steps": self._steps}, ensure_ascii=False, indent=1)
        await asyncio.to_thread((Path(FOLDER) / self._walk / STORY).write_text, told, "utf-8")

    async def _turns_to(self, page: Page, phone: Phone) -> None:
        if self._shown != phone.id:
            await page.evaluate(SHOWS, phone.id)
            await page.reload()
            await page.locator(f".phone[data-person='{phone.key or phone.id}']").wait_for()
            self._shown = phone.id
        await page.wait_for_timeout(PATIENCE_MS)
