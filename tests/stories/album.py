"""Pictures of a story's telephones: `PICTURES=folder` keeps them there, else none is taken.

A browser takes seconds to start, so the stories run without. The page shows the people of one story: with
pictures each is run by itself.
"""

import os
from pathlib import Path
from typing import Any

from playground.phone import Phone

#: Where pictures go; empty: none are taken.
FOLDER = os.environ.get("PICTURES", "")  # noqa: TID251 - a switch of the tests alone
#: As the page of all telephones lays them out.
VIEWPORT = {"width": 1720, "height": 1400}
PATIENCE_MS = 900


class Album:
    """Opens the playground's page with the first picture."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._player: Any = None
        self._page: Any = None

    async def takes(self, phone: Phone, name: str) -> None:
        """The telephone as it looks now."""
        if not FOLDER:
            return
        os.makedirs(FOLDER, exist_ok=True)  # noqa: PTH103 - no Path in a coroutine
        page = await self._opened()
        await page.wait_for_timeout(PATIENCE_MS)
        node = page.locator(f".phone[data-person='{phone.key or phone.id}']")
        await node.screenshot(path=Path(FOLDER) / f"{name}.png")

    async def _opened(self) -> Any:
        from playwright.async_api import async_playwright

        from tests.machine import need_chromium
        from tests.stories.test_browser import ARGUMENTS

        if self._page is None:
            self._player = await async_playwright().start()
            browser = await self._player.chromium.launch(executable_path=need_chromium(), args=ARGUMENTS)
            self._page = await browser.new_page(viewport=VIEWPORT, locale="ru-RU")
            await self._page.goto(self._url)
        return self._page

    async def closes(self) -> None:
        if self._player is not None:
            await self._player.stop()
