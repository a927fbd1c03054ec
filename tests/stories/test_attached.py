"""A blank form attached to a decision reaches whoever has to fill it in."""

from playground.phone import Phone
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues, reads

FORMS = Item("Заполнить бланк заявки", "директора школ")
FORM = b"PK form"


async def test_a_form_of_the_draft_reaches_the_director(
    office: Office, secretary: Phone, director: Phone
) -> None:
    await reads(office, FORMS, Item("Провести беседы", "директора школ"))
    if "Принять предложенное" in (await secretary.sees("прочитан", anywhere=True)).labels:
        await secretary.taps("Принять предложенное")
        await secretary.sees("Вопросов нет")
    await secretary.taps("Списком")
    await secretary.taps("6/1")
    await secretary.taps("Приложить файл")
    await secretary.sees("К 6/1 пока ничего не приложено")
    await secretary.sends_bytes("Бланк заявки.docx", FORM)
    kept = await secretary.sees("✅ Приложено: «Бланк заявки.docx»")
    await secretary.sends_bytes("Лишнее.pdf", b"%PDF")
    kept = await secretary.sees("Приложения к 6/1: 2")
    await secretary.taps("Убрать «Лишнее.pdf»", on=kept)
    kept = await secretary.sees("Приложения к 6/1: 1")
    await secretary.taps("Готово", on=kept)
    card = await secretary.sees("Приложения: Бланк заявки.docx")
    assert "Приложения (1)" in card.labels
    assert office.values("minutes", "id") != [], "a file that was awaited is no protocol"
    assert len(office.values("minutes", "id")) == 1

    await secretary.taps("К протоколу")
    await secretary.taps("Утвердить")
    await secretary.sees("Утверждено.")
    await secretary.taps("Отправить сейчас")
    told = await director.sees("2 новых пункта")
    await director.taps("Приложения (1)", on=told)

    file = await director.sees("Приложение к 6/1")
    assert file.file is not None
    assert file.file["name"] == "Бланк заявки.docx"
    assert await director.downloads(file) == FORM


async def test_a_form_attached_later_is_told_after_ten_minutes(
    office: Office, secretary: Phone, director: Phone
) -> None:
    await issues(office, FORMS, to=("petrova", "sokolov"))
    await secretary.taps("Сводка")
    await secretary.taps("По протоколам", on=await secretary.sees("решени"))
    await secretary.taps("Протокол № 6")
    await secretary.taps("6/1")
    await secretary.taps("Приложить файл")
    await secretary.sees("его получит каждый, кто ещё не исполнил пункт")
    await secretary.sends_bytes("Бланк заявки.docx", FORM)
    await secretary.sees("3 людям через 10 минут придёт сообщение", timeout=5)
    await secretary.taps("Готово")
    assert "Приложения (1)" in (await secretary.sees("6/1: ответили")).labels
    await director.looks()

    await office.playground.clock.plus(minutes=11)

    told = await director.sees("К 6/1 приложили файл")
    await director.taps("Приложения (1)", on=told)
    await director.sees("Приложение к 6/1")

    await secretary.sends_bytes("Протокол 7.txt", "РЕШИЛИ:\n1. Сдать отчёты.".encode())
    await secretary.sees("прочитан: 1 решение")  # after «Готово» a file is a protocol again
