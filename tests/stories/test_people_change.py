"""People change while items go on: a leave with a substitute, a new director, a newcomer, another address."""

import pytest

from playground.phone import Phone
from tests.stories.album import Album
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.sheets import workbook
from tests.stories.steps import issues


async def card_of(secretary: Phone, family: str) -> None:
    """The secretary types a part of a name and opens the person's card."""
    await secretary.sends(family)
    await secretary.sees(family)
    await secretary.taps(next(label for label in (await secretary.messages())[-1].labels if family in label))
    await secretary.sees("Телефон")


@pytest.mark.walk("04-leave", "Отпуск директора: отвечает заместитель")
async def test_a_substitute_for_a_leave(
    office: Office, secretary: Phone, director: Phone, colleague: Phone, album: Album
) -> None:
    due = working_day(office.today, 4)
    await issues(office, Item("Сдать списки", "Петрова И.А.", due), to=("petrova",))
    first, last = working_day(office.today, 1), working_day(office.today, 6)
    await card_of(secretary, "Петрова")

    await album.takes(secretary, "person", "Карточка директора по части фамилии.")
    await secretary.taps("Отпуск, замещение")
    await secretary.sees("с какого по какое число не будет?")
    await album.takes(secretary, "when", "С какого по какое число.")
    await secretary.sends(f"{first:%d.%m} – {last:%d.%m}")
    await secretary.sees("Кто замещает? Напишите часть фамилии.")
    await album.takes(secretary, "who", "Кто замещает.")
    await secretary.sends("сокол")
    await secretary.sees("Соколов")
    await secretary.taps(next(x for x in (await secretary.messages())[-1].labels if "Соколов" in x))
    card = await secretary.sees("Замещение записано.")
    assert "замещает Соколов Д. О." in card.words
    await album.takes(secretary, "set", "Замещение записано.")

    await director.sees("Отмечено: Вас не будет")
    await director.sees("Замещает Соколов Д. О.", anywhere=True)
    await album.takes(director, "told", "Директор узнаёт, кто за него ответит.")
    await colleague.sees("Вам предстоит замещать")
    await album.takes(colleague, "asked", "И тот, кто будет замещать.")
    before = len(await director.messages())
    await office.comes(first, "09:00")
    told = await colleague.sees("Вы замещаете")
    assert "1 пункт" in told.words
    await album.takes(colleague, "begun", "Отпуск начался: пункт у заместителя.")
    await colleague.taps("6/1", on=told)
    await colleague.sees("Сдать списки.")
    await colleague.taps("Исполнено")
    await colleague.sees("6/1 исполнено")
    await album.takes(colleague, "done", "Заместитель ответил.")
    await secretary.sees("ответили 1")
    assert len(await director.messages()) == before, "nothing on leave"

    await office.comes(working_day(office.today, 7), "09:00")
    await director.sees("С возвращением! Открытых пунктов за Вами нет")
    await colleague.sees("Замещение закончилось")
    await album.takes(director, "back", "С возвращением: открытых пунктов нет.")
    await album.takes(colleague, "over", "Замещение закончилось.")


async def test_an_item_goes_to_another_seat_and_back(
    office: Office, secretary: Phone, director: Phone, colleague: Phone
) -> None:
    await issues(office, Item("Сдать списки", "Петрова И.А."), to=("petrova",))
    [assignment_id] = office.values("assignment", "id")
    line = await secretary.sees("отправлено", anywhere=True)
    await secretary.forges(line, f"oitem:{assignment_id}")
    await secretary.sees("Сдать списки.")
    await secretary.taps("Передать другому")
    await secretary.sees("кому передать?")
    await secretary.sends("сош № 2")
    await secretary.sees("СОШ № 2")
    await secretary.taps(next(x for x in (await secretary.messages())[-1].labels if "СОШ № 2" in x))
    done = await secretary.sees("6/1 передан: СОШ № 2")
    assert sorted(office.values("assignment", "state")) == ["issued", "released"]

    await secretary.taps("Отменить", on=done)
    await secretary.sees("Отменено")
    assert sorted(office.values("assignment", "state")) == ["cancelled", "issued"]
    await office.playground.clock.plus(minutes=11)
    assert not [m for m in await colleague.messages() if "6/1" in m.words], "nobody heard of it"


@pytest.mark.walk("15-newcomer", "Новая школа в группе")
async def test_a_newcomer_to_a_group_is_asked_about(office: Office, secretary: Phone, album: Album) -> None:
    """A school is opened after the mailing: the group's open items are offered, and given."""
    await issues(office, Item("Сдать списки", "директора школ"), to=("petrova",))
    rows = [
        ("ФИО", "Должность", "Организация", "Телефон"),
        ("Новикова Анна Петровна", "директор", "МБОУ «Средняя школа № 9»", "+79000000909"),
    ]
    await secretary.sends_bytes("Сотрудники.xlsx", workbook(rows))
    await secretary.sees("Список прочитан")
    await secretary.taps("Принять")
    await secretary.sees("Список записан")

    await secretary.sends("Ждут меня")
    waits = await secretary.sees("поручить 6/1?")
    assert "В группе «директора школ» теперь и СОШ № 9" in waits.words
    await album.takes(secretary, "waits", "Открылась школа: поручить ли ей открытые пункты.")
    await secretary.taps(next(label for label in waits.labels if label.startswith("Новые")), on=waits)
    await secretary.sees("в группе «директора школ» — поручить 6/1?")
    await secretary.taps("Поручить")
    await secretary.sees("поручен 1 пункт — 6/1")
    assert office.values("assignment", "state") == ["issued"] * 4
    await secretary.sends("Ждут меня")
    again = (await secretary.messages())[-1]
    assert "поручить 6/1?" not in again.words
