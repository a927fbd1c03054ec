"""Files of every shape and protocols that come twice, in pieces or by the dozen: one office, one bot."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from playground.phone import Phone
from tests.adapters.made_pdf import LOCKED, Page, laid_out, pdf
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item, Paper
from tests.stories.steps import issues, reads

LISTS = Item("Сдать списки педагогов", "директора школ")
ENGLISH = b"Minutes of the meeting held on Friday. It was decided to repair the roof of the school."


async def test_files_that_an_office_sends(
    office: Office, secretary: Phone, subtests: pytest.Subtests
) -> None:
    due = working_day(office.today, 5)
    paper = Paper(office.today, (LISTS, Item("Провести сверку", "Петрова И.А.", due)))
    refused = (
        ("Протокол 6.pdf", pdf([Page()]), "Это скан: текста в файле нет"),
        ("Протокол 6.pdf", pdf(laid_out(["РЕШИЛИ:"]), LOCKED), "Файл закрыт паролем"),
        ("Протокол 6.docx", b"MZ\x90\x00" + bytes(400), "Внутри файла не то, что обещает имя"),
        ("Minutes.txt", ENGLISH, "Решений на русском языке в этом тексте не нашлось"),
    )
    for name, content, words in refused:
        with subtests.test(name, words=words):
            await secretary.sends_bytes(name, content)
            await secretary.sees(words)
    assert office.values("minutes", "id") == []

    await secretary.sends_bytes("Протокол 6.pdf", pdf(laid_out(paper.text.split("\n"))))
    assert "Прочитано уверенно" in (await secretary.sees(f"{paper.title} прочитан: 2 решения")).words

    await secretary.sends_bytes("Протокол 6.txt", paper.text.encode("koi8-r", errors="replace"))
    await secretary.sees("уже внесён")
    assert office.values("minutes", "state") == ["draft", "draft"]

    body = paper.text.replace("\n", "\\par ").encode("cp1251")
    await secretary.sends_bytes("Протокол 6.rtf", b"{\\rtf1\\ansi\\ansicpg1251 " + body + b"}")
    await secretary.sees("уже внесён")
    assert office.values("minutes", "state") == ["draft", "draft", "draft"]


async def test_a_text_cut_by_telegram_is_one_protocol(office: Office, secretary: Phone) -> None:
    due = working_day(office.today, 5)
    items = tuple(
        Item(f"Сдать список № {n} педагогов и классных руководителей", "директора школ", due)
        for n in range(60)
    )
    paper = Paper(office.today, items)
    sent = await secretary.sends(paper.text)
    assert len(sent) > 1

    await secretary.sees(f"{paper.title} прочитан: 60 решений")

    assert len(office.values("minutes", "id")) == 1
    assert len([m for m in await secretary.messages() if "Читаю" in m.text]) == 0


async def test_two_files_are_one_protocol_where_she_says_so(office: Office, secretary: Phone) -> None:
    paper = await reads(office, LISTS)
    who = "Ответственные: Петрова И.А."
    rest = f"РЕШИЛИ:\n2. Провести сверку.\n{who}\n3. Обновить сайт.\n{who}"
    await secretary.sends_bytes("Окончание.txt", rest.encode())
    second = await secretary.sees("2 решения")
    await secretary.taps("Это продолжение предыдущего", on=second)
    await secretary.sees(f"{paper.title} прочитан: 3 решения")
    assert sorted(office.values("minutes", "state")) == ["draft", "withdrawn", "withdrawn"]


async def test_the_same_again(office: Office, secretary: Phone, director: Phone) -> None:
    paper = await issues(office, LISTS, to=("petrova",))
    await secretary.sees("отправлено")
    corrected = replace(paper, items=(LISTS, Item("Провести сверку", "директора школ")))
    await secretary.sends_bytes(corrected.name, corrected.data)
    asked = await secretary.sees("уже внесён")
    assert "Он разослан и стоит на контроле" in asked.words
    await secretary.taps("Это исправленный вариант", on=asked)
    draft = await secretary.sees("второго протокола не будет")
    if "Принять предложенное" in draft.labels:
        await secretary.taps("Принять предложенное")
        await secretary.sees("Вопросов нет")
    await secretary.taps("Сравнить и применить")
    await secretary.sees("Изменено решений: 0, добавлено: 1, исключено: 0")
    await secretary.taps("Применить")
    await secretary.sees("Исправления внесены")
    await office.playground.clock.plus(minutes=11)
    assert "1 новый пункт" in (await director.sees("6/2")).words
    assert sorted(office.values("minutes", "state")) == ["approved", "withdrawn"]


async def test_a_folder_of_last_year(office: Office, secretary: Phone, director: Phone) -> None:
    """Sent one after another; nobody hears of them, others are served meanwhile."""
    before = len(await director.messages())
    papers = [
        Paper(day, (LISTS, Item("Провести сверку", "Кравцов П. П.", working_day(day, 5))), str(number))
        for number, day in enumerate((date(2025, month, 14) for month in (2, 3, 4, 5)), 1)
    ]
    await asyncio.gather(*(secretary.sends_bytes(paper.name, paper.data) for paper in papers))
    await director.taps("Мои пункты")
    await director.sees("Сейчас за Вами ничего нет")
    for paper in papers:
        await secretary.sees(f"{paper.title} прочитан", anywhere=True)
    draft = await secretary.sees("прочитан", anywhere=True)
    await secretary.taps("Все такие — в архив (4)", on=draft)
    await secretary.taps("Внести в архив (4)", on=await secretary.sees("В архив без рассылки: 4 протокола"))
    await secretary.sees("В архив внесены 4 протокола")
    assert set(office.values("minutes", "state")) == {"approved"}
    assert office.values("assignment", "id") == []
    assert len(await director.messages()) == before + 2
