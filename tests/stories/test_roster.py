"""The office's list of people: sent with its faults, looked at, taken, sent again when something changed."""

from playground.phone import Phone
from tests.stories.offices import Office
from tests.stories.sheets import csv, workbook

HEADINGS = ("№ п/п", "Ф.И.О. руководителя", "Должность", "Наименование ОО", "Сот. тел.", "Группы")
SCHOOLS = (
    (
        1,
        "Петрова Ирина Алексеевна",
        "директор",
        "МБОУ «Средняя школа № 1»",
        "8 (900) 000-00-03",
        "аттестация",
    ),
    (2, "Ёлкин А.П.", "директор", "МБОУ «Средняя школа № 2»", 79000000555, None),
    (3, "Лебедев Павел Андреевич", "директор", "СОШ № 3", "8 900 000 77 77", "аттестация"),
    (4, None, "директор", "МБОУ «Гимназия № 4»", None, None),
    (5, "Лисицын Олег Ильич", "директор", "МБОУ «Лицей № 5»", "2-34-56", None),
    (6, "Лебедев Павел Андреевич", "директор", "СОШ № 3", None, None),
)
LIST = workbook(
    [("Список руководителей школ на 2026 год",), (), HEADINGS, *SCHOOLS],
    [("Праздники", "Цветы")],
    merged=["A1:F1"],
)


def names_of(office: Office) -> set[str]:
    return set(office.values("person", "family"))


async def test_a_list_with_faults_is_taken_and_changed_by_the_next(office: Office, secretary: Phone) -> None:
    people, before = names_of(office), office.records("organization", "person", "post", "executor_group")

    await secretary.sends_bytes("Директора.xlsx", LIST)
    read = await secretary.sees("Список прочитан")
    assert "4 человека, 4 организации" in read.text
    assert "с ошибками — 3, из них не возьму — 2" in read.text
    assert "«Лист2»" in read.text
    await secretary.taps("Ошибки (3)")
    faults = await secretary.sees("Строки с ошибками: 3")
    assert "Строка 7: не нашёл фамилию и имя" in faults.text
    assert "Строка 8: телефон не понял: «2-34-56»" in faults.text
    assert "Строка 9: этот человек уже есть в строке 6" in faults.text
    await secretary.taps("Назад")
    await secretary.taps("Что изменится")
    changes = await secretary.sees("Что изменится: 6")
    assert "СОШ № 2: Ёлкин А. П. вместо: Соколов Д. О." in changes.words
    assert "+7 900 000-00-05 → +7 900 000-77-77" in changes.words
    assert "МБОУ «Лицей № 5» → лицей № 5" in changes.words
    assert office.records(*before) == before
    await secretary.taps("Назад")
    await secretary.taps("Принять")
    await secretary.sees("Список записан")

    assert names_of(office) == people | {"Ёлкин", "Лисицын"}
    assert "+79000007777" in office.values("person", "phone")
    after = office.records(*before)
    await secretary.sends_bytes("Директора.csv", csv([HEADINGS, *SCHOOLS[:2]]))
    same = await secretary.sees("Менять нечего")
    assert "В этом списке больше нет: 2 — оставляю как есть" in same.text
    assert office.records(*before) == after


async def test_a_list_is_left_and_a_sample_is_read_back(office: Office, secretary: Phone) -> None:
    before = office.records("organization", "person", "post", "executor_group")
    await secretary.sends_bytes("Фото.xlsx", b"MZ\x90" + bytes(500))
    await secretary.sees("Внутри файла не таблица")
    await secretary.taps("Образец (Excel)")
    sample = await secretary.sees("Образец списка")
    content = await secretary.downloads(sample)
    await secretary.sends_bytes("Наши люди.xlsx", content)
    read = await secretary.sees("Список прочитан")
    assert "ошибок нет" in read.text
    await secretary.taps("Не надо")
    await secretary.sees("Список не записан")
    await secretary.taps("Принять", on=read)
    await secretary.sees_the_tap_answered()
    assert office.records(*before) == before
