"""The whole line by hand, on the playground's page in a real browser; `PICTURES=folder` keeps pictures."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from playground.client import Playground
from tests.machine import need_chromium
from tests.stories.album import browsing, keeps

#: Where its pictures go, if any are taken (tests/stories/album.py).
WALK = "00-line"
#: The bot reads in a child and sends in turns.
PATIENCE_MS = 30_000


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[Page]:
    """The page over the demo's office on a Monday morning; a script's error fails the test."""
    need_chromium()
    errors: list[str] = []
    expect.set_options(timeout=PATIENCE_MS)
    async with (
        Playground.started(at="2026-11-23T10:00", folder=tmp_path) as playground,
        browsing(playground.url, {"width": 1720, "height": 940}, errors) as page,
    ):
        yield page
    assert errors == []


class Telephone:
    """One telephone of the page: a hand on it, and a look at it."""

    def __init__(self, page: Page, key: str) -> None:
        self.key = key
        self.node: Locator = page.locator(f".phone[data-person={key}]")

    async def taps(self, label: str) -> None:
        """The newest inline button with these words."""
        await self.node.locator(".inline").get_by_role("button", name=label, exact=True).last.click()

    async def presses(self, key: str) -> None:
        """A key of the keyboard below the chat."""
        await self.node.locator(".keys").get_by_role("button", name=key, exact=True).click()

    async def types(self, words: str) -> None:
        field = self.node.get_by_role("textbox", name="Сообщение")
        await field.fill(words)
        await field.press("Enter")

    async def shows(self, words: str) -> None:
        """Some message of the bot says this, within patience; any blank stands for any other."""
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        said = self.node.locator(".message:not(.own) .text").filter(has_text=pattern)
        await expect(said.last).to_be_visible()

    async def pictured(self, moment: str) -> None:
        await keeps(self.node, WALK, f"{moment}-{self.key}")


async def test_the_whole_line_by_hand(page: Page) -> None:
    secretary, head = Telephone(page, "belova"), Telephone(page, "orlova")
    director, silent = Telephone(page, "petrova"), Telephone(page, "sokolov")
    garden = Telephone(page, "ivanova_op")

    await page.get_by_title("Отправить «Протокол 6").click()
    await secretary.shows("Протокол № 6 от 20.11.2026 прочитан")
    await secretary.pictured("1-draft")
    await secretary.taps("Ответить на вопросы (1 + 1)")
    await secretary.shows("Вопрос 1 из 2")
    await secretary.pictured("2-question")
    await secretary.taps("Завести карточку")
    await secretary.shows("Вопрос 1 из 1")
    await secretary.taps("К концу периода")
    await secretary.shows("Вопросов нет")
    await secretary.taps("Утвердить")
    await secretary.shows("Утверждено.")
    await secretary.pictured("3-approved")

    await page.get_by_role("button", name="+1 час").click()
    await director.shows("4 новых пункта")
    await secretary.shows("отправлено 24 из 25")
    for phone in (director, garden, secretary):
        await phone.pictured("4-sent")

    await director.taps("Ознакомлен(а)")
    await expect(
        director.node.locator(".inline").get_by_role("button", name="✓ Ознакомлен(а)")
    ).to_be_visible()
    await director.taps("6/1")
    await director.shows("ответа ещё нет.")
    await director.pictured("5-card")
    await director.taps("Исполнено")
    await director.shows("Что сделано?")
    await director.pictured("6-done")
    await director.types("Списки переданы в методический центр 23 ноября")
    await director.shows("Спасибо.")
    await director.pictured("7-thanked")

    await page.get_by_role("button", name="к сроку").click()
    await expect(page.locator(".moment .day")).to_contain_text("1 декабря")
    await silent.shows("Сегодня срок")
    await silent.pictured("8-due")
    await page.get_by_role("button", name="завтра 9:00").click()
    await silent.shows("Вчера прошёл срок")

    await head.presses("Сводка")
    await head.shows("Просрочено 2 решения")
    for phone in (secretary, director, silent, garden, head):
        await phone.pictured("9-end")
    await keeps(page.locator("body"), WALK, "page")
