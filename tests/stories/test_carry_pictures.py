"""Carry-over as it looks on the telephones: a picture of each step is kept (var/screens/carry)."""

from pathlib import Path

from playwright.async_api import Playwright, async_playwright

from playground.client import Playground
from playground.phone import Phone
from tests.machine import need_chromium
from tests.stories.almanac import in_full, in_words, working_day
from tests.stories.offices import opened
from tests.stories.papers import Item, Paper
from tests.stories.steps import issues
from tests.stories.test_browser import ARGUMENTS, PICTURES

FOLDER = PICTURES.parent / "carry"


async def test_the_next_meeting_in_pictures(tmp_path: Path) -> None:
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
        secretary, head, director = office["secretary"], office["head"], office["petrova"]

        async def pictured(moment: str, phone: Phone) -> None:
            await page.wait_for_timeout(700)
            node = page.locator(f".phone[data-person='{phone.key or phone.id}']")
            await node.screenshot(path=FOLDER / f"{moment}.png")

        due, later = working_day(office.today, 4), working_day(office.today, 20)
        items = (
            Item("Сдать списки педагогов для аттестации", "директора школ", due),
            Item("Обновить информационный стенд в вестибюле", "Петрова И.А.", due),
            Item("Представить график открытых уроков", "Соколов Д.О.", due),
        )
        await issues(office, *items, number="5", to=("petrova", "sokolov"))
        await director.taps("5/2 исполнено")
        await director.sees("✅ 5/2 исполнено")
        await director.sends("Приказ № 145, фото на сайте")
        await director.sees("Приказ № 145")
        meets = working_day(office.today, 6)
        await secretary.taps("Совещание")
        await secretary.sees("Когда следующее совещание?")
        await pictured("1-when", secretary)
        await secretary.sends(f"{in_words(meets)} в 11")
        await secretary.sees("Следующее совещание —")
        await pictured("2-planned", secretary)
        await office.comes(meets, "11:01")
        begun = await secretary.sees("Совещание началось.")
        await head.sees("Совещание началось.")
        await pictured("3-begun-head", head)
        await secretary.taps("По одному", on=begun)
        await secretary.sees("5/1 ·")
        await pictured("4-one-by-one", secretary)

        paper = Paper(
            meets,
            (
                Item(f"Продлить срок исполнения п. 1 протокола № 5 до {in_full(later)}"),
                Item("Провести субботник", "директора школ", later),
            ),
        )
        table = (
            f"Об исполнении решений протокола № 5 от {office.today:%d.%m.%Y}:\n\n"
            "решение\tисполнение\n"
            "Сдать списки педагогов для аттестации\tВ работе\n"
            "Представить график открытых уроков\tПредставлен 27 ноября\n\n"
        )
        text = paper.text.replace("РЕШИЛИ:", f"{table}РЕШИЛИ:")
        await secretary.sends_bytes(paper.name, text.encode())
        await secretary.sees("Найдены 2 решения")
        await pictured("5-draft", secretary)
        await secretary.taps("Прежние решения (3)")
        await secretary.sees("✅ 5/3 — исполнено")
        await pictured("6-earlier", secretary)
        await secretary.taps("Исполнено: 1")
        await secretary.sees("Записано: 1 решение — 5/3.")
        await pictured("7-noted", secretary)
        await browser.close()
