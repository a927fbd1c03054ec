"""Numbers and files of many organizations become one table and one archive."""

import io
import zipfile

import pytest
from openpyxl import load_workbook

from playground.phone import Phone
from tests.stories.album import Album
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import reads

NUMBERS = Item("Представить число заявок на аттестацию", "директора школ")


async def asks_for(secretary: Phone, *what: str) -> None:
    """What is to be sent with 6/1, chosen in its draft."""
    await secretary.taps("Списком")
    await secretary.taps("6/1")
    for one in what:
        await secretary.taps("Что прислать" if one == what[0] else one)
        if one == what[0]:
            await secretary.taps(one)
    await secretary.taps("Готово")


async def issues_asking(office: Office, *what: str) -> None:
    secretary = office["secretary"]
    await reads(office, NUMBERS)
    if "Принять предложенное" in (await secretary.sees("прочитан", anywhere=True)).labels:
        await secretary.taps("Принять предложенное")
        await secretary.sees("Вопросов нет")
    await asks_for(secretary, *what)
    await secretary.sees("Прислать:")
    await secretary.taps("К протоколу")
    await secretary.taps("Утвердить")
    await secretary.sees("Утверждено.")
    await secretary.taps("Отправить сейчас")
    await office["petrova"].sees("нов")


async def opens_board(secretary: Phone) -> None:
    await secretary.taps("Сводка")
    await secretary.taps("По протоколам", on=await secretary.sees("решени"))
    await secretary.taps("Протокол № 6")
    await secretary.taps("6/1")
    await secretary.sees("6/1: ответили")


@pytest.mark.walk("06-numbers", "Числа от школ — в одну таблицу")
async def test_numbers_become_a_table_with_a_total(
    office: Office, secretary: Phone, director: Phone, album: Album
) -> None:
    await issues_asking(office, "Число")
    await album.takes(director, "new", "Директору: что прислать.")
    await director.taps("Исполнено")
    await director.sees("6/1")
    await album.takes(director, "almost", "Почти готово: осталось число.")
    await director.sends("27")
    await director.sees("27")
    await album.takes(director, "sent", "Число принято.")
    await secretary.sends("6/1 сош 2 по телефону число 15")
    await secretary.sees("записано за 1 организацию")
    await secretary.sends("6/1 сош 2 по почте число 12")
    await secretary.sees("число исправлено")
    await album.takes(
        secretary, "entered", "Секретарь вносит за школу словами; второе число исправляет первое."
    )

    await opens_board(secretary)
    await album.takes(secretary, "board", "Пункт у секретаря: кто ответил.")
    await secretary.taps("Сводная в Excel")

    sent = await secretary.sees("Сводная по 6/1: ответили 2 из 3 организаций")
    await album.takes(secretary, "table", "Сводная в Excel: строка на школу и итог.")
    assert "Итого: 39 (2 числа)." in sent.words
    assert "1 организация исправила число: взято последнее." in sent.words
    assert sent.file is not None
    assert sent.file["name"] == "6-1 — сводная.xlsx"
    sheet = load_workbook(io.BytesIO(await secretary.downloads(sent))).worksheets[0]
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    assert rows[0][:2] == ("Организация", "Число")
    assert [row[:2] for row in rows[1:4]] == [("СОШ № 1", 27), ("СОШ № 2", 12), ("СОШ № 3", None)]
    assert rows[2][-3:-1] == ("по почте", "Белова Н. П.")
    assert rows[3][-1] == "ответа нет"
    assert rows[4][:2] == ("Итого", "=SUM(B5:B7)")


async def test_all_files_come_as_one_archive(
    office: Office, secretary: Phone, director: Phone, colleague: Phone
) -> None:
    await issues_asking(office, "Файл")
    for phone, name, content in (
        (director, "скан 1.pdf", b"%PDF-1"),
        (director, "фото.JPG", b"jpeg"),
        (colleague, "скан 1.pdf", b"%PDF-2"),
    ):
        if "Исполнено" in (await phone.sees("6/1", anywhere=True)).labels:
            await phone.taps("Исполнено")
            await phone.sees("6/1")
        await phone.sends_bytes(name, content)
        await phone.sees("6/1")

    await opens_board(secretary)
    await secretary.taps("Файлы архивом (3)")

    sent = await secretary.sees("Файлы по 6/1: 3 файла в архиве.")
    assert sent.file is not None
    assert sent.file["name"] == "6-1 — файлы.zip"
    with zipfile.ZipFile(io.BytesIO(await secretary.downloads(sent))) as archive:
        assert [name.replace("\u00a0", " ") for name in archive.namelist()] == [
            "6-1 СОШ № 1 — Петрова И. А. — 1.pdf",
            "6-1 СОШ № 1 — Петрова И. А. — 2.jpg",
            "6-1 СОШ № 2 — Соколов Д. О. — 1.pdf",
        ]
        assert archive.read(archive.namelist()[2]) == b"%PDF-2"


async def test_a_director_gets_neither(office: Office, secretary: Phone, director: Phone) -> None:
    await issues_asking(office, "Число")
    await opens_board(secretary)
    board = await secretary.sees("6/1: ответили", anywhere=True)
    [table] = [b["callback_data"] for row in board.buttons for b in row if b["text"] == "Сводная в Excel"]
    own = await director.sees("нов", anywhere=True)
    for data in (table, table.replace("coll:", "zip:") + ":0", table.replace("coll:", "ent:") + ":open:0"):
        await director.forges(own, data)
        await director.sees_toast("Это может сделать только тот, кому поручено, или секретарь")
