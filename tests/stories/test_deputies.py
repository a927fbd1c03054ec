"""A director is away or busy: a deputy of his answers, and one tap makes it the director's answer."""

import re

import pytest

from playground.client import Playground
from playground.phone import Phone
from tests.stories.album import Album
from tests.stories.offices import Office, opened
from tests.stories.papers import Item
from tests.stories.steps import issues

LISTS = Item("Сдать списки педагогов", "директора школ")
LINK = re.compile(r"start=([\w-]+)")


async def passes_on(office: Office, director: Phone, *items: Item, code: str = "6/1") -> str:
    """The director gets his items and makes a link for one; returns what the deputy will open."""
    await issues(office, *(items or (LISTS,)), to=("petrova",))
    await director.taps("Мои пункты")
    await director.sees("за Вами")
    await director.taps(code)
    await director.sees("Ждём Вашего ответа")
    await director.taps("Поручить заместителю")
    made = await director.sees("просит Вас ответить за этот пункт")
    await director.sees(f"{code}: перешлите заместителю", anywhere=True)
    found = LINK.search(made.text)
    assert found is not None
    return found[1]


async def deputy_of(playground: Playground, name: str = "Анна", family: str = "Иванова") -> Phone:
    return await playground.new_phone(name, last_name=family)


@pytest.mark.walk("12-deputy", "Директор поручил заместителю")
async def test_a_deputy_answers_and_one_tap_makes_it_the_directors_answer(
    office: Office, director: Phone, album: Album
) -> None:
    deputy = await deputy_of(office.playground)
    link = await passes_on(office, director)
    await album.takes(director, "link", "Ссылка, которую директор перешлёт сам.")

    await deputy.starts(link)
    asked = await deputy.sees("Петрова И. А. просит Вас ответить: пункт 6/1")
    assert "Сдать списки педагогов." in asked.words
    assert "Как Вас зовут?" in asked.words
    await deputy.sends("иванова анна петровна")
    await deputy.sees("Записано: Иванова Анна Петровна", anywhere=True)
    card = await deputy.sees("Поручает Петрова И. А., СОШ № 1")
    await album.takes(deputy, "card", "Заместитель видит один этот пункт.")
    assert card.labels == ["Исполнено", "‹ Все пункты"]
    await director.sees("6/1 теперь у заместителя: Иванова Анна Петровна")

    await deputy.taps("Исполнено")
    await deputy.sees("6/1: ответ записан.")
    await deputy.sends("Списки отправлены 27 ноября, исх. № 12")
    await deputy.sees("«Списки отправлены 27 ноября, исх. № 12».")
    assert office.values("assignment", "state") == ["issued"] * 3, "nothing counts before the director's tap"
    assert office.values("report", "pending") == [1]
    await deputy.taps("Отправить")
    await deputy.sees("ответ отправлен на подтверждение")

    told = await director.sees("6/1: заместитель отвечает «исполнено»")
    assert "«Списки отправлены 27 ноября, исх. № 12»." in told.words
    assert told.labels[:2] == ["Подтвердить", "Вернуть заместителю"]
    await album.takes(director, "answered", "Ответ заместителя ждёт одной кнопки.")
    await director.taps("Подтвердить")
    await director.sees("✅ 6/1 исполнено")
    assert sorted(office.values("assignment", "state")) == ["done", "issued", "issued"]
    assert office.values("report", "pending") == [0]
    author = office.values("report", "by_id")
    assert author == office.values("delegation", "person_id"), "who said it stays the deputy"

    await office.playground.clock.plus(minutes=11)
    await deputy.sees("6/1: Ваш ответ подтверждён.")
    await deputy.taps("Мои пункты")
    await deputy.sees("Сейчас за Вами ничего нет")


async def test_confirming_can_be_taken_back(office: Office, director: Phone) -> None:
    link = await passes_on(office, director)
    deputy = await deputy_of(office.playground)
    await deputy.starts(link)
    await deputy.sees("Как Вас зовут?")
    await deputy.taps("Я — Иванова Анна")
    await deputy.sees("Поручает Петрова И. А.")
    await deputy.sends("Сдали")
    await deputy.sees("6/1: ответ записан.")
    await deputy.taps("Отправить")
    await director.sees("6/1: заместитель отвечает")
    await director.taps("Подтвердить")
    await director.sees("✅ 6/1 исполнено")

    await director.taps("Отменить")

    await director.sees("Отменено. 6/1 — как было")
    assert office.values("assignment", "state") == ["issued"] * 3
    assert office.values("report", "pending", "withdrawn") == [(1, 0)]
    await office.playground.clock.plus(minutes=11)
    await deputy.taps("Мои пункты")
    await deputy.sees("Вам поручено ответить: 1 пункт")
    assert not [m for m in await deputy.messages() if "подтверждён" in m.words]


async def test_an_answer_goes_back_to_the_deputy_with_a_word(office: Office, director: Phone) -> None:
    link = await passes_on(office, director)
    deputy = await deputy_of(office.playground)
    await deputy.starts(link)
    await deputy.sees("Как Вас зовут?")
    await deputy.taps("Я — Иванова Анна")
    await deputy.sees("Поручает Петрова И. А.")
    await deputy.sends("Сдали")
    await deputy.sees("6/1: ответ записан.")
    await deputy.taps("Отправить")
    await director.sees("6/1: заместитель отвечает")

    await director.taps("Вернуть заместителю")
    await director.sees("6/1: ответ вернули заместителю")
    await director.sends("Нужен исходящий номер")
    await director.sees("6/1: передано заместителю")

    back = await deputy.sees("Вернули 6/1: нужно исправить и ответить ещё раз")
    assert "Петрова И. А.: «Нужен исходящий номер»" in back.words
    await deputy.sends("Исх. № 12 от 27.11")
    await deputy.sees("«Исх. № 12 от 27.11».")
    await deputy.taps("Отправить")
    told = await director.sees("«Исх. № 12 от 27.11».")
    await director.taps("Подтвердить", on=told)
    await director.sees("✅ 6/1 исполнено")
    assert office.values("report", "words", "withdrawn", "pending") == [
        ("Исх. № 12 от 27.11", 0, 0),
        ("Сдали", 1, 1),
    ]


async def test_the_wrong_person_opened_it(office: Office, director: Phone) -> None:
    link = await passes_on(office, director)
    wrong, right = await deputy_of(office.playground, "Пётр", "Чужой"), await deputy_of(office.playground)
    await wrong.starts(link)
    await wrong.sees("Как Вас зовут?")
    await right.starts(link)
    await right.sees("Эту ссылку уже открыл другой человек")
    await wrong.taps("Я — Чужой Пётр")
    await wrong.sees("Поручает Петрова И. А.")
    told = await director.sees("6/1 теперь у заместителя: Чужой Пётр")

    await director.taps("Забрать назад", on=told)

    await director.sees("6/1 снова только за Вами")
    await office.playground.clock.plus(minutes=11)
    await wrong.sees("6/1 больше не за Вами")
    card = (await wrong.messages())[-2]
    await wrong.taps("Исполнено", on=card)
    await wrong.sees_toast("")
    assert office.values("report", "id") == []
    await wrong.starts(link)
    await wrong.sees("Эта ссылка больше не действует")


async def test_a_colleague_who_is_connected_says_only_yes(
    office: Office, director: Phone, colleague: Phone
) -> None:
    link = await passes_on(office, director)
    await director.starts(link)
    await director.sees("Это ссылка для заместителя")
    await colleague.starts(link)
    await colleague.sees("Соколов Дмитрий Олегович, ответите за этот пункт?")
    await colleague.taps("Да, отвечу")
    await colleague.sees("Поручает Петрова И. А., СОШ № 1")
    people = len(office.values("person", "id"))
    assert people == 7, "no card is made for who has one"

    await colleague.taps("Мои пункты")
    mine = await colleague.sees("1 пункт за Вами")
    assert mine.labels[-1] == "Поручено мне (1)"
    await colleague.taps("Поручено мне (1)")
    await colleague.sees("Вам поручено ответить: 1 пункт")


async def test_the_director_may_answer_himself(office: Office, director: Phone) -> None:
    link = await passes_on(office, director)
    deputy = await deputy_of(office.playground)
    await deputy.starts(link)
    await deputy.taps("Я — Иванова Анна")
    await deputy.sees("Поручает Петрова И. А.")
    await director.taps("Мои пункты")
    await director.sees("за Вами")
    await director.taps("6/1")
    await director.sees("Поручен заместителю, ответа от него ещё нет.")
    await director.taps("Исполнено")
    await director.sees("✅ 6/1 исполнено")

    await director.taps("Отменить")

    await director.sees("Отменено. 6/1 — как было")
    await office.playground.clock.plus(minutes=11)
    await deputy.taps("Мои пункты")
    await deputy.sees("Вам поручено ответить: 1 пункт")
    assert not any("больше не за Вами" in message.words for message in await deputy.messages())


async def test_somebody_of_another_office_is_refused_kindly(playground: Playground) -> None:
    async with opened(playground) as other:
        stranger = other["petrova"]
        async with opened(playground) as office:
            link = await passes_on(office, office["petrova"])
            await stranger.starts(link)
            await stranger.sees("Принять этот пункт не получится")
            deputy = await deputy_of(office.playground)
            await deputy.starts(link)
            await deputy.sees("Как Вас зовут?")
            await deputy.sends("Иванова")
            await deputy.sees("имя")
            await deputy.sends("Иванова Анна")
            await deputy.sees("Поручает Петрова И. А.")
