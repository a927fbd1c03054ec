"""A new protocol speaks of earlier decisions: its table of what was done, «Продлить срок п. …»."""

import pytest

from playground.phone import Phone
from tests.stories.album import Album
from tests.stories.almanac import as_told, in_full, in_words, working_day
from tests.stories.offices import Office
from tests.stories.papers import Item, Paper
from tests.stories.steps import issues, reads

FIFTH = (
    Item("Сдать списки педагогов для аттестации", "директора школ"),
    Item("Обновить информационный стенд в вестибюле", "Петрова И.А."),
    Item("Представить график открытых уроков", "Соколов Д.О."),
)


@pytest.mark.walk("10-carry-over-read", "Новый протокол говорит о прежних решениях")
async def test_a_table_of_executions_is_taken_over(office: Office, secretary: Phone, album: Album) -> None:
    due = working_day(office.today, 3)
    fifth = [Item(one.what, one.who, due) for one in FIFTH]
    await issues(office, *fifth, number="5", to=("petrova",))
    first = office.today
    day = working_day(office.today, 5)
    await office.comes(day)
    text = Paper(day, (Item("Провести субботник", "директора школ", working_day(day, 4)),)).text
    table = (
        f"Об исполнении решений протокола № 5 от {first:%d.%m.%Y}:\n\n"
        "решение\tисполнение\n"
        "Сдать списки педагогов для аттестации\tИсполнено всеми школами\n"
        "Обновить информационный стенд в вестибюле\tОбновлён, фото на сайте\n"
        "Представить график открытых уроков\tНе исполнено\n\n"
    )
    await secretary.sends_bytes("Протокол 6.txt", text.replace("РЕШИЛИ:", f"{table}РЕШИЛИ:").encode())
    shown = await secretary.sees("Найдены 3 решения")
    await album.takes(secretary, "found", "В протоколе — таблица исполнения: найдены прежние решения.")
    assert "исполнено 2, оставить 1" in shown.words

    await secretary.taps("Прежние решения (3)")
    shown = await secretary.sees("✅ 5/1 — исполнено")
    await album.takes(secretary, "earlier", "Что сказано о каждом.")
    assert "⏳ 5/3 — оставить" in shown.words
    await secretary.taps("Исполнено: 2")
    shown = await secretary.sees("Записано: 2 решения — 5/1, 5/2.")
    await album.takes(secretary, "noted", "Исполненное записано разом.")
    assert set(office.values("report", "way")) == {"paper"}
    assert set(office.values("report", "on_day")) == {day.isoformat()}
    assert sorted(office.values("assignment", "state")) == ["done"] * 4 + ["issued"]

    # A wrong tap is taken back whole, and asked again.
    await secretary.taps("Отменить", on=shown)
    await secretary.sees("Отменено. 4 поручения")
    assert set(office.values("assignment", "state")) == {"issued"}
    await secretary.taps("Протокол")
    await secretary.taps("Протокол № 6")
    await secretary.taps("Прежние решения (3)")
    await secretary.taps("Исполнено: 2")
    await secretary.sees("Записано: 2 решения")
    await secretary.taps("Оставить: 1")
    shown = await secretary.sees("5/3 — оставлено на контроле")
    await album.takes(secretary, "left", "Остальное — на контроле.")
    assert sorted(office.values("assignment", "state")) == ["done"] * 4 + ["issued"]


async def test_a_deadline_is_moved_by_the_next_protocol(
    office: Office, secretary: Phone, director: Phone, colleague: Phone
) -> None:
    due, later = working_day(office.today, 4), working_day(office.today, 20)
    fifth = [Item(one.what, one.who, due) for one in FIFTH]
    await issues(office, *fifth, number="5", to=("petrova", "sokolov"))
    day = working_day(office.today, 2)
    await office.comes(day)
    paper = Paper(
        day,
        (
            Item(f"Продлить срок исполнения п. 2 протокола № 5 до {in_full(later)}"),
            Item("Снять с контроля п. 3 протокола № 5"),
            Item("Провести субботник", "директора школ", later),
        ),
    )
    await secretary.sends_bytes(paper.name, paper.data)
    shown = await secretary.sees(f"6/1 продлевает срок 5/2 до {as_told(later, day)}.")
    assert "6/2 снимает с контроля 5/3." in shown.words
    await secretary.taps("Прежние решения (2)")
    shown = await secretary.sees("Протокол меняет прежние решения: 2")
    await secretary.taps("6/1: Перенести", on=shown)
    shown = await secretary.sees("Сделаю, когда протокол будет разослан")
    assert set(office.values("assignment", "moved")) == {0}
    await secretary.taps("‹ К протоколу", on=shown)
    await secretary.taps("Утвердить")
    await secretary.sees("Утверждено.")
    await secretary.taps("Отправить сейчас")

    # The minutes are out: the day has moved, and what nobody answered is asked.
    asked = await secretary.sees("Протокол меняет прежние решения: 1")
    assert sorted(office.values("assignment", "moved")) == [0] * 7 + [1]
    await office.comes(day, "10:20")
    news = await director.sees("Изменён 5/2")
    assert as_told(later, day) in news.words
    assert "протокол № 6 от" in news.words
    await secretary.taps("6/2: Снять с контроля", on=asked)
    await secretary.sees("Записано: 1 решение — 5/3.")
    await office.comes(day, "10:40")
    await colleague.sees("5/3 закрыт")


async def test_a_protocol_that_speaks_of_nothing_earlier_asks_nothing(
    office: Office, secretary: Phone
) -> None:
    due = in_words(working_day(office.today, 9))
    await reads(office, Item(f"Продлить срок исполнения п. 2 протокола № 77 до {due}"))
    shown = await secretary.sees("прочитан")
    assert "Прежние решения" not in " ".join(shown.labels)
