"""A monthly report as it looks on the telephones: a picture of each step is kept (var/screens/periods)."""

from pathlib import Path

from playwright.async_api import Playwright, async_playwright

from playground.client import Playground
from playground.phone import Phone
from tests.machine import need_chromium
from tests.stories.offices import opened
from tests.stories.papers import Item
from tests.stories.steps import issues
from tests.stories.test_browser import ARGUMENTS, PICTURES
from tests.stories.test_periods import Month, begins, by_period

FOLDER = PICTURES.parent / "periods"


async def test_a_monthly_report_in_pictures(tmp_path: Path) -> None:
    need_chromium()
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with (
        Playground.started(with_office=False, at="2026-11-20T10:00", folder=tmp_path) as playground,
        async_playwright() as player,
    ):
        await playground.bot.start()
        await playground.bot.wait_ready()
        await _lives_through(playground, player)


async def _lives_through(playground: Playground, player: Playwright) -> None:
    chromium = need_chromium()
    async with opened(playground, alone=True) as office:
        browser = await player.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": 1720, "height": 1300}, locale="ru-RU")
        await page.goto(playground.url)
        secretary, director, colleague = office["secretary"], office["petrova"], office["sokolov"]

        async def pictured(moment: str, phone: Phone) -> None:
            await page.wait_for_timeout(700)
            node = page.locator(f".phone[data-person='{phone.key or phone.id}']")
            await node.screenshot(path=FOLDER / f"{moment}.png")

        first = Month.of(office.today)
        second, third = first.next, first.next.next
        report = "Представлять отчёт об организации горячего питания"
        paper = await issues(
            office,
            Item(report, "директора школ", "ежемесячно до 25 числа, кроме июля и августа"),
            to=("petrova", "sokolov", "lebedev"),
        )
        await pictured("1-new", director)
        for phone in (director, colleague):
            await phone.taps("Исполнено")
            await phone.sees("✅ 6/1 исполнено")
        _, its = await begins(office, second, director, colleague)
        await pictured("2-second-month", director)
        await colleague.taps("Исполнено", on=its)
        await colleague.sees("✅ 6/1 исполнено")
        await office.comes(second.is_over, "10:00")
        shown, _ = await begins(office, third, director, colleague)
        await director.taps("Все мои пункты", on=shown)
        mine = await director.sees("2 пункта за Вами")
        await pictured("3-two-open", director)
        await director.taps(f"6/1 до 25.{third.number:02}", on=mine)
        await director.sees("По периодам:")
        await pictured("4-card", director)
        seen = await by_period(secretary, paper.title)
        assert "Не спрашиваю: июль, август" in seen.words
        await pictured("5-periods", secretary)
        await secretary.taps("Больше не нужно", on=seen)
        await secretary.sees("Новых периодов не будет")
        await pictured("6-ended", secretary)
        await browser.close()
