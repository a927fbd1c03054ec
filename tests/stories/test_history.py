"""What happened is told on every card, and as a file that stands before an inspection; the head's board and
its page; an answer asked for today.
"""

import pytest

from playground.phone import Phone
from playground.screen import Message
from tests.stories.album import Album
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues


@pytest.mark.walk("16-head", "Сводка начальника")
async def test_the_head_asks_for_answers_and_carries_a_page_away(
    office: Office, head: Phone, director: Phone, album: Album
) -> None:
    due = working_day(office.today, 4)
    await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova", "sokolov", "lebedev"))
    await office.comes(working_day(due, 1), "10:00")
    await head.taps("Сводка")
    shown = await head.sees("По 1 нет информации от 3 организаций")
    assert "молчит по 1 пункту, 1 рабочий день" in shown.words.replace("\u00a0", " ")

    await album.takes(head, "summary", "«Сводка» начальника.")
    await head.taps("Все числа списками", on=shown)
    lists = await head.sees("Какие решения показать?")
    await head.taps("Просрочено: 1", on=lists)
    overdue = await head.sees("Здесь считаны решения")
    assert "🟠 нет информации, ответили 0 из 3" in overdue.words.replace("\u00a0", " ")
    await head.taps("Какие организации молчат", on=await _silent(head, overdue))
    silent = await head.sees("Нет информации от 3 организаций")
    await head.taps("СОШ № 1", on=silent)
    school = await head.sees("СОШ № 1: 1 пункт")
    assert "🟠 нет информации" in school.words.replace("\u00a0", " ")

    await head.sends("сводка")
    await head.taps("Запросить ответ сегодня")
    whom = await head.sees("Запросить ответ у 3 организаций?")
    await head.taps("Запросить: 3", on=whom)
    await head.sees("Запрошено у 3 организаций")
    await director.sees("Просим ответить сегодня: 1 пункт без ответа")
    await album.takes(director, "asked", "Директора спросили сегодня.")

    await head.sends("сводка")
    await head.taps("Справка главе")
    sent = await head.sees("на контроле 1, просрочено 1")
    assert sent.file is not None
    assert sent.file["name"].startswith("Справка ")
    assert (await head.downloads(sent))[:2] == b"PK"
    await head.sends("сводка")
    await head.taps("Как считаем")
    how = await head.sees("Как считаем")
    assert "0 из 1 = 0 %" in how.words.replace("\u00a0", " ")


async def _silent(head: Phone, overdue: Message) -> Message:
    await head.taps("‹ Сводка", on=overdue)
    shown = await head.sees("По 1 нет информации")
    await head.taps("Нет информации (1)", on=shown)
    return await head.sees("Нет информации: 1")


@pytest.mark.walk("17-history", "История пункта")
async def test_history_of_an_item_and_of_a_decision(
    office: Office, head: Phone, director: Phone, colleague: Phone, album: Album
) -> None:
    due = working_day(office.today, 4)
    paper = await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova", "sokolov"))
    await director.taps("Исполнено")
    await director.sees("✅ 6/1 исполнено")
    await director.sends("Приказ № 145")
    await director.sees("Приказ № 145")
    await colleague.taps("В работе")
    await colleague.sees("6/1 — в работе")

    await head.taps("Сводка")
    await head.taps("По протоколам")
    await head.taps(paper.title, on=await head.sees("На контроле 1 протокол"))
    await head.taps("6/1", on=await head.sees("1 решение на контроле"))
    await head.taps("История", on=await head.sees("6/1: ответили 2 из 3"))
    told = await head.sees("История 6/1")
    await album.takes(head, "history", "История пункта.")
    words = told.words.replace("\u00a0", " ")
    assert "исполнено · «Приказ № 145»" in words
    assert "взято в работу" in words
    await head.taps("Файлом", on=told)
    sent = await head.sees("отправленных сообщений")
    assert sent.file is not None
    assert sent.file["name"] == "История 6-1.docx"
