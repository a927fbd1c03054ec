"""A draft goes out to Excel and comes back; the chair is asked before it is approved."""

from datetime import date
from typing import Any

from playground.phone import Phone
from tests.stories.almanac import in_words, working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.sheets import changed
from tests.stories.steps import reads

#: As Excel counts them.
FIRST_ROW, TEXT, PEOPLE, DAY = 3, 2, 3, 4

ITEMS = (
    Item("Сдать списки педагогов", "директора школ", "до конца учебного года"),
    Item("Провести беседы", "методисты", "постоянно"),
    Item("Обновить стенды", "Петрова И.А."),
)


async def test_a_draft_is_corrected_in_excel(office: Office, secretary: Phone) -> None:
    paper = await reads(office, *ITEMS)
    await secretary.taps("Править в Excel")
    sent = await secretary.sees("3 решения в таблице")
    assert sent.file is not None
    assert sent.file["name"] == "Протокол № 6 — проверка.xlsx"
    content = await secretary.downloads(sent)
    day = working_day(office.today, 12)

    def corrects(sheet: Any) -> None:
        sheet.cell(FIRST_ROW, DAY).value = date(day.year, day.month, day.day)
        sheet.cell(FIRST_ROW + 1, PEOPLE).value = "Неизвестная Ж. Ж."
        sheet.cell(FIRST_ROW + 2, TEXT).value = "=1+1 и обновить стенды"
        sheet.cell(FIRST_ROW + 2, TEXT).data_type = "s"
        sheet.cell(FIRST_ROW + 3, TEXT).value = "Купить мел"
        sheet.cell(FIRST_ROW + 3, PEOPLE).value = "СОШ № 2; СОШ № 3"

    await secretary.sends_bytes("Копия протокола.xlsx", changed(content, corrects))
    shown = await secretary.sees("Изменено: 1 срок, 1 формулировка, 1 решение добавлено.")
    assert "строка 4, 6/2: «Неизвестная Ж. Ж.» — в списках нет" in shown.words
    assert office.values("decision", "text").count("Обновить стенды") == 1
    await secretary.taps("Показать (3)", on=shown)
    listed = await secretary.sees("Отличия: 3.")
    assert f"стало: {in_words(day)}" in listed.words
    await secretary.taps("‹ К отличиям", on=listed)
    await secretary.sees("Пока ничего не записано")
    await secretary.taps("Принять")
    done = await secretary.sees("Принято: 1 срок, 1 формулировка, 1 решение добавлено.")
    await secretary.taps("‹ К протоколу", on=done)
    await secretary.sees(f"{paper.title} прочитан: 4 решения")
    texts = office.values("decision", "ordinal", "text")
    assert texts[2:] == [(3, "=1+1 и обновить стенды"), (4, "Купить мел")]

    await secretary.sends_bytes("Копия протокола.xlsx", changed(content, lambda _: None))
    same = await secretary.sees("Отличий нет", anywhere=True)
    assert "Принять" not in same.labels
    await secretary.taps("Все 4 по порядку")
    await secretary.sees("решение 1 из 4")


async def test_the_chair_agrees(office: Office, secretary: Phone, head: Phone) -> None:
    await secretary.sends("/settings")
    await secretary.sees("Согласование председателем: нет")
    await secretary.taps("Согласование председателем")
    await secretary.sees("Согласует ли председатель")
    await secretary.taps("да")
    await secretary.sees("стало: да")
    await reads(office, Item("Сдать списки", "директора школ", working_day(office.today, 10)))
    draft = await secretary.sees("прочитан", anywhere=True)
    assert draft.labels[0] == "Председателю на согласование"
    assert "Утвердить" not in draft.labels
    await secretary.taps("Председателю на согласование")
    await secretary.sees("ждём председателя")

    await head.sees("прочитан: 1 решение")
    await head.taps("Замечание")
    await head.sees("Напишите замечание одним сообщением")
    await head.sends("6/1 срок слишком близкий")
    await head.sees("Замечание к 6/1 записано")
    told = await secretary.sees("Замечание к 6/1: Орлова Е. В.")
    assert "срок слишком близкий" in told.words
    await secretary.taps("Открыть 6/1", on=told)
    card = await secretary.sees("Замечание: «срок слишком близкий» — Орлова Е. В.")
    await secretary.taps("Учтено: «срок слишком близкий»", on=card)
    await secretary.sees("Учтено: замечание к 6/1")

    await head.taps("‹ К протоколу")
    await head.taps("Согласовать")
    await head.sees("Согласовано: Орлова Е. В.")
    agreed = await secretary.sees("можно утверждать")
    await secretary.taps("Открыть черновик", on=agreed)
    await secretary.sees("Всего поручений: 3")
    await secretary.taps("Утвердить")
    await secretary.sees("Утверждено.")
