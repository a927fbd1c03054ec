"""The pictures of docs/ru, taken from the playground: `python -m tests.pictures` (Chromium).

One secretary lives through her first day over an empty database; every picture is of a telephone.
"""

from __future__ import annotations

import asyncio
import json
import re
import tempfile
from pathlib import Path
from typing import Any

from playwright.async_api import Page, async_playwright

from playground.client import Playground
from playground.office import OFFICE_FILE, SAMPLES
from playground.phone import Phone
from tests.machine import need_chromium
from tests.stories.sheets import workbook

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
LINK = re.compile(r"https://t\.me/reshili_bot\?start=([\w-]+)")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
#: What she answers where it is offered; else the first button.
PROPOSED = ("Завести карточку", "Как предложено", "Принять предложенное")
MINUTES = "Протокол 6. Совещание руководителей.txt"
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


def staff(office: dict[str, Any]) -> bytes:
    """The fictitious office as the table that such an office has."""
    people = {one["key"]: one for one in office["people"]}
    places = {one["key"]: one for one in office["organizations"]}
    groups = {"director": "руководители ОО, директора школ", "kindergarten_head": "руководители ОО"}
    rows = [
        (
            " ".join(holder[part] for part in ("family", "given", "patronymic") if holder.get(part)),
            post["title"],
            places[post["organization"]]["name"] if post.get("organization") else "",
            holder.get("phone", ""),
            groups.get(post["kind"], ""),
        )
        for post in office["posts"]
        if (holder := people.get(post.get("holder", "")))
    ]
    return workbook([("ФИО", "Должность", "Организация", "Телефон", "Группы"), *rows])


class Camera:
    """Takes telephones by the key of their owner."""

    def __init__(self, page: Page) -> None:
        self._page = page

    async def takes(self, phone: Phone, name: str, *, messages: int = 1, keys: bool = False) -> None:
        """The last `messages` of the chat; with `keys` the keyboard below it too."""
        await self._page.wait_for_timeout(900)
        node = self._page.locator(f".phone[data-person='{phone.key}']")
        first = await node.locator(".message").nth(-messages).bounding_box()
        below = await node.locator("." + ("keys" if keys else "list")).bounding_box()
        if first is None or below is None:
            raise ValueError(f"{phone.key} shows nothing")
        top, bottom = first["y"] - EDGE, below["y"] + below["height"]
        place = {"x": below["x"], "y": top, "width": below["width"], "height": bottom - top}
        await self._page.screenshot(path=FOLDER / f"ru-{name}.png", clip=place)  # type: ignore[arg-type]


async def first_day(playground: Playground, camera: Camera, nina: Phone, director: Phone) -> None:
    office = json.loads(OFFICE_FILE.read_text("utf-8"))
    [token] = LINK.findall(await playground.bot.log())
    await nina.connects(token)
    await nina.sees("С чего начать")
    await camera.takes(nina, "guide", keys=True)

    await nina.sends_bytes("Сотрудники.xlsx", staff(office))
    await nina.sees("Список прочитан")
    await camera.takes(nina, "roster")
    await nina.taps("Принять")
    await nina.sees("Список записан")

    await nina.taps("Подключить людей")
    await nina.taps("Ссылка для чата")
    await nina.taps("Сделать ссылку")
    shared = await nina.sees("Коллеги, подключитесь")
    await camera.takes(nina, "links", messages=2)
    found = LINK.search(shared.text)
    if found is None:
        raise ValueError("no link for the chat")
    await director.starts(found[1])
    await director.sees("Поделит")
    await director.shares_contact()
    await director.sees("Вы — ")
    await director.taps("Да, это я")
    await director.sees("Вы подключены")

    await nina.sends(SAMPLES / MINUTES)
    await nina.sees("прочитан:")
    await camera.takes(nina, "read")
    await nina.taps("Ответить на вопросы")
    await nina.sees("Вопрос 1 из")
    await camera.takes(nina, "question")
    await answers(nina)
    await nina.taps("Утвердить")
    await nina.sees("Утверждено")
    await camera.takes(nina, "approved")
    await nina.taps("Отправить сейчас")
    await director.sees("нов")
    await camera.takes(director, "director")
    line = await nina.sees("отправлено")
    await camera.takes(nina, "line")
    await nina.taps("Протокол в Word", on=line)
    await nina.sees("Остаётся распечатать")
    await camera.takes(nina, "word")


async def answers(nina: Phone) -> None:
    """What is proposed, until nothing is asked any more."""
    for _ in range(9):
        shown = (await nina.messages())[-1]
        if "Утвердить" in shown.labels:
            return
        wanted = next((label for label in shown.labels if label in PROPOSED), shown.labels[0])
        await nina.taps(wanted, on=shown)
        await nina.sees("")


async def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pictures-") as folder:
        async with (
            Playground.started(with_office=False, at="2026-11-23T10:00", folder=Path(folder)) as playground,
            async_playwright() as player,
        ):
            await playground.bot.start()
            await playground.bot.wait_ready()
            nina = await playground.new_phone("Нина Павловна", last_name="Белова", key="belova")
            director = await playground.new_phone(
                "Ирина Алексеевна", last_name="Петрова", key="director", phone=phone_of_a_director()
            )
            browser = await player.chromium.launch(executable_path=need_chromium(), args=ARGUMENTS)
            page = await browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, locale="ru-RU")
            await page.goto(playground.url)
            await page.add_style_tag(content=STYLE)
            await first_day(playground, Camera(page), nina, director)
            await browser.close()


def phone_of_a_director() -> str:
    """Of the first school's: by it the link of the chat knows him."""
    office = json.loads(OFFICE_FILE.read_text("utf-8"))
    holder = next(post["holder"] for post in office["posts"] if post["kind"] == "director")
    return str(next(one["phone"] for one in office["people"] if one["key"] == holder))


if __name__ == "__main__":
    asyncio.run(main())
