"""The first day: one secretary over an empty database, from her link to the line that counts answers."""

from __future__ import annotations

import json
import re
from typing import Any

from playground.client import Playground
from playground.office import OFFICE_FILE, SAMPLES
from playground.phone import Phone
from tests.pictures.camera import Camera, Stage
from tests.stories.sheets import workbook

LINK = re.compile(r"https://t\.me/reshili_bot\?start=([\w-]+)")
#: What she answers where it is offered; else the first button.
PROPOSED = ("Завести карточку", "Как предложено", "Принять предложенное")
MINUTES = "Протокол 6. Совещание руководителей.txt"


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


async def lives_through(stage: Stage) -> None:
    """She on an empty database, and one director to whom everything comes."""
    async with stage.playground() as playground:
        nina = await playground.new_phone("Нина Павловна", last_name="Белова", key="belova")
        director = await playground.new_phone(
            "Ирина Алексеевна", last_name="Петрова", key="director", phone=phone_of_a_director()
        )
        async with stage.camera(playground, nina, director) as camera:
            await first_day(playground, camera, nina, director)


def phone_of_a_director() -> str:
    """Of the first school's: by it the link of the chat knows him."""
    office = json.loads(OFFICE_FILE.read_text("utf-8"))
    holder = next(post["holder"] for post in office["posts"] if post["kind"] == "director")
    return str(next(one["phone"] for one in office["people"] if one["key"] == holder))
