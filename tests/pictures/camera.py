"""Two telephones in a browser, and pictures of what one of them shows last."""

from __future__ import annotations

import json
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Page, Playwright

from playground.client import Playground
from playground.phone import Phone
from tests.machine import need_chromium

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
#: A plain ground makes small files; nothing may stand over the words or move while a picture is taken.
STYLE = """
* { transition: none !important; animation: none !important }
.phone .screen { background: #d9e6ee !important }
.day { visibility: hidden }
"""
#: A page of two telephones beside each other, high enough for the longest message.
WIDTH, HEIGHT = 840, 1500
#: Around what is shown, in points.
EDGE = 4


class Camera:
    """Takes telephones by their owner."""

    def __init__(self, page: Page) -> None:
        self._page = page

    async def takes(self, phone: Phone, name: str, *, messages: int = 1, keys: bool = False) -> None:
        """The last `messages` of the chat; with `keys` the keyboard below it too."""
        await self._page.wait_for_timeout(900)
        node = self._page.locator(f".phone[data-person='{phone.key or phone.id}']")
        first = await node.locator(".message").nth(-messages).bounding_box()
        below = await node.locator("." + ("keys" if keys else "list")).bounding_box()
        if first is None or below is None:
            raise ValueError(f"{phone.name} shows nothing")
        top, bottom = first["y"] - EDGE, below["y"] + below["height"]
        place = {"x": below["x"], "y": top, "width": below["width"], "height": bottom - top}
        await self._page.screenshot(path=FOLDER / f"ru-{name}.png", clip=place)  # type: ignore[arg-type]


class Stage:
    """A playground and a browser for each walk."""

    def __init__(self, player: Playwright) -> None:
        self._player = player

    @asynccontextmanager
    async def playground(self) -> AsyncIterator[Playground]:
        """An empty one, whose bot runs."""
        with tempfile.TemporaryDirectory(prefix="pictures-") as folder:
            at = "2026-11-23T10:00"
            async with Playground.started(with_office=False, at=at, folder=Path(folder)) as playground:
                await playground.bot.start()
                await playground.bot.wait_ready()
                yield playground

    @asynccontextmanager
    async def camera(self, playground: Playground, *phones: Phone) -> AsyncIterator[Camera]:
        """The page with these telephones."""
        browser = await self._player.chromium.launch(executable_path=need_chromium(), args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, locale="ru-RU")
        shown = json.dumps([phone.id for phone in phones])
        await page.add_init_script(f"localStorage.setItem('phones', '{shown}')")
        await page.goto(playground.url)
        await page.add_style_tag(content=STYLE)
        yield Camera(page)
        await browser.close()
