"""The first day of an office, by somebody who has never seen the bot: from an empty database to the first
protocol approved, with no other help than what stands on the screen.
"""

import re
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from playground.client import Playground
from playground.phone import Phone
from tests.stories.offices import Office
from tests.stories.papers import Item, Paper
from tests.stories.sheets import csv

TODAY = date(2026, 11, 23)
STAFF = (
    ("ФИО", "Должность", "Организация", "Телефон", "Роль"),
    ("Белова Нина Павловна", "секретарь", "Управление образования", "8 900 000-00-01", "секретарь"),
    ("Петрова Ирина Алексеевна", "директор", "МБОУ «Средняя школа № 1»", "8 900 000-00-03", ""),
    ("Соколов Дмитрий Олегович", "директор", "МБОУ «Средняя школа № 2»", "8 900 000-00-04", ""),
)
PAPER = Paper(TODAY, (Item("Сдать списки педагогов", "Петрова И.А., Соколов Д.О.", date(2026, 12, 1)),))
LINK = re.compile(r"https://t\.me/reshili_bot\?start=([\w-]+)")


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Playground]:
    """A bot that was just started over nothing."""
    async with Playground.started(with_office=False, at=f"{TODAY}T10:00", folder=tmp_path) as playground:
        await playground.bot.start()
        await playground.bot.wait_ready()
        yield playground
        assert " ERROR " not in await playground.bot.log()


async def test_from_nothing_to_the_first_protocol(empty: Playground) -> None:
    [token] = LINK.findall(await empty.bot.log())
    newcomer = await empty.new_phone("Нина", last_name="Белова")
    await newcomer.connects(token)
    await newcomer.sees("Вы подключены")
    guide = await newcomer.sees("С чего начать: три шага")
    assert guide.labels == ["1. Прислать список", "2. Ссылки", "3. Как прислать протокол"]

    assert await newcomer.keyboard() == [
        ["Протокол", "Совещание"],
        ["Ждут меня", "Сводка"],
        ["Люди", "Настройки"],
        ["Помощь"],
    ]
    assert "waiting" in await newcomer.commands()

    await newcomer.taps("1. Прислать список")
    assert (await newcomer.sees("Пришлите список сотрудников таблицей")).id > guide.id, "the guide stays"
    await newcomer.sends_bytes("Сотрудники.csv", csv(STAFF))
    await newcomer.sees("Список прочитан: 3 человека")
    await newcomer.taps("Принять")
    await newcomer.sees("Список записан")

    await newcomer.taps("Помощь")
    guide = await newcomer.sees("С чего начать: готово 1 из 3")
    await newcomer.taps("2. Ссылки", on=guide)
    await newcomer.sees("Подключён 1 из 4")
    await newcomer.taps("Ссылки списком")
    await newcomer.taps("Сделать 3 ссылки")
    rows = (await newcomer.sees("Личные ссылки")).text.splitlines()
    [link] = [found[1] for row in rows if "Петрова" in row and (found := LINK.search(row))]
    director = await empty.new_phone("Ирина", last_name="Петрова")
    await director.connects(link)
    await director.sees("Вы подключены")

    await newcomer.sends_bytes(PAPER.name, PAPER.data)
    await newcomer.sees(f"{PAPER.title} прочитан: 1 решение")
    await newcomer.taps("Ждут меня")
    waits = await newcomer.sees("Ждут Вас: 1")
    assert "не утверждён. Вопросов нет, можно утверждать." in waits.words
    await newcomer.taps("Открыть № 6")
    await newcomer.taps("Утвердить")
    await newcomer.sees("Утверждено.")
    await newcomer.taps("Отправить сейчас")
    await director.sees("1 новый пункт, ближайший срок 1 декабря")
    await newcomer.sees("отправлено 1 из 2", anywhere=True)  # the line counts the mailing out of turn
    await newcomer.taps("Помощь")
    await newcomer.sees("Что здесь можно")
    await newcomer.sees_nothing_new(0.3)


async def test_settings_take_effect_at_once(office: Office, secretary: Phone) -> None:
    await secretary.taps("Настройки")
    await secretary.sees("Задержка рассылки: 10 минут")
    await secretary.taps("Задержка рассылки")
    await secretary.taps("30 минут")
    await secretary.sees("Было: 10 минут → стало: 30 минут. Действует сразу.")
    await secretary.taps("‹ Настройки")
    await secretary.sees("Задержка рассылки: 30 минут (обычно — 10 минут)")
    await secretary.taps("Название")
    await secretary.sees("Напишите новое название")
    await secretary.sends("Отдел образования Тихоречья")
    await secretary.sees("стало: Отдел образования Тихоречья")
    await secretary.taps("Переименовать")
    await secretary.sees("Напишите новое название")
    await secretary.sends("/settings")
    await secretary.sends("Спасибо!")
    await secretary.sees("Не понял")
    await secretary.sends("/settings")
    await secretary.sees("Название: Отдел образования Тихоречья")
    await secretary.taps("Мои настройки")
    await secretary.taps("в 8:00")
    await secretary.sees("приходит Вам в 8:00")
    assert office.values("workspace", "name", "hold_minutes") == [("Отдел образования Тихоречья", 30)]
