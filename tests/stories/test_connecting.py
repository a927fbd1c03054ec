"""People are connected: by their own links, by the link of the chat, by asking; and one is cut off."""

import re

from playground.client import Playground
from playground.phone import Message
from tests.stories.offices import Office, opened

LINK = re.compile(r"start=([\w-]+)")


def token_of(message: Message) -> str:
    found = LINK.search(message.text)
    assert found is not None, message
    return found[1]


async def test_people_are_connected_each_in_his_way(playground: Playground) -> None:
    async with opened(playground, without={"petrova", "sokolov", "lebedev", "egorova"}, alone=True) as office:
        secretary = office["secretary"]
        await secretary.taps("Люди")
        await secretary.taps("Подключение")
        line = await secretary.sees("Подключены 3 из 7")
        assert "Лебедев П. А., СОШ № 3" in line.words

        await by_his_own_link(office)
        await by_the_link_of_the_chat(office, line)
        await by_asking(office, playground, line)
        await a_link_that_was_used_is_asked_for_anew(office, playground)


async def by_his_own_link(office: Office) -> None:
    """«Нет» leaves the link as good as it was."""
    petrova = office["petrova"]
    await petrova.starts(petrova.link)
    asked = await petrova.sees("Вы — Петрова Ирина Алексеевна, директор СОШ № 1?")
    await petrova.taps("Нет")
    assert (await petrova.sees("Ссылка для другого человека")).id == asked.id
    await petrova.taps("Назад")
    await petrova.taps("Да, это я")
    greeting = await petrova.sees("Вы подключены")
    assert "Храним имя, должность" in greeting.words
    assert await petrova.keyboard() == [["Мои пункты", "Помощь"]]


async def by_the_link_of_the_chat(office: Office, line: Message) -> None:
    """Only his own number says who he is."""
    secretary, sokolov = office["secretary"], office["sokolov"]
    await secretary.taps("Ссылка для чата", on=line)
    await secretary.taps("Сделать ссылку")
    link = token_of(await secretary.sees("затем внизу «Поделиться номером»"))
    await sokolov.starts(link)
    await sokolov.sees("Поделитесь номером")
    await sokolov.shares_contact_of(office["lebedev"])
    await sokolov.sees("Нужен Ваш собственный номер")
    await sokolov.taps("Поделиться номером")
    await sokolov.sees("Вы — Соколов Дмитрий Олегович, директор СОШ № 2?")
    await sokolov.taps("Да, это я")
    await sokolov.sees("Вы подключены")


async def by_asking(office: Office, playground: Playground, line: Message) -> None:
    """A stranger writes, the secretary finds him by a part of his name: he hears it, nobody though he is.

    The line, looked at here once for all three, changes where it stands: it follows only every few seconds.
    """
    secretary = office["secretary"]
    stranger = await playground.new_phone("Паша")
    await stranger.sends("Здравствуйте, это Лебедев")
    await stranger.taps("Попросить доступ")
    await stranger.sees("Просьба передана секретарю")
    await stranger.sends("ну что там?")
    await stranger.sees("Просьба передана секретарю")

    card = await secretary.sees("Просит доступ: Паша")
    await secretary.taps("Выбрать сотрудника", on=card)
    await secretary.sees("Напишите часть фамилии")
    await secretary.sends("лебе")
    await secretary.taps("Лебедев П. А., СОШ № 3")
    await secretary.sees("Доступ дан: Паша")

    await stranger.taps("Да, это я")
    await stranger.sees("Вы подключены")
    shown = await secretary.sees("Подключены 6 из 7")
    assert shown.id == line.id


async def a_link_that_was_used_is_asked_for_anew(office: Office, playground: Playground) -> None:
    """A stolen link: whose it was asks, the secretary sends a new one with one tap, the thief is out."""
    secretary, egorova = office["secretary"], office["egorova"]
    thief = await playground.new_phone("Кто-то")
    await thief.connects(egorova.link)
    await thief.sees("Вы подключены")

    await egorova.starts(egorova.link)
    await egorova.taps("Попросить новую")
    await egorova.sees("Просьба передана секретарю")
    card = await secretary.sees("Открывает ссылку, которая уже не действует: Егорова В. С., ДС «Солнышко»")
    await secretary.taps("Отправить новую ссылку", on=card)
    await egorova.taps("Да, это я")
    await egorova.sees("Вы подключены")
    await thief.sees("Этот Telegram отключён")
    await thief.sends("мои")
    await thief.sees("Раньше были подключены?")
