"""«Люди»: a school gets another director, another becomes part of it, somebody leaves."""

import pytest

from playground.phone import Phone
from tests.stories.album import Album
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues


@pytest.mark.walk("11-new-director", "В школе новый директор")
async def test_a_school_whose_director_changes(
    office: Office, secretary: Phone, director: Phone, album: Album
) -> None:
    due, later = working_day(office.today, 2), working_day(office.today, 9)
    await issues(
        office,
        Item("Сдать списки", "Петрова И.А.", due),
        Item("Обновить стенд", "директора школ", later),
        to=("petrova",),
    )
    own = await director.sees("Сдать списки", anywhere=True)
    await office.comes(working_day(due, 1), "08:00")

    await secretary.sends("рыбакова")  # a name is understood wherever it is typed
    await secretary.sees("Рыбакова Софья Денисовна — методист, Методцентр")
    await secretary.sends("люди")
    await secretary.sees("Люди: 7 сотрудников в 6 организациях")
    await secretary.sends("gtn")  # «пет», the keyboard left in English
    found = await secretary.sees("Петрова Ирина Алексеевна — директор СОШ № 1")
    await secretary.taps("Петрова И. А.", on=found)
    await secretary.sees("Открытых пунктов за должностью: 2.")
    await album.takes(secretary, "person", "Прежний директор.")
    await secretary.taps("СОШ № 1")
    await secretary.sees("Открытых пунктов: 2, просрочено: 1.")
    await album.takes(secretary, "school", "Школа: сколько за ней открыто.")
    await secretary.taps("Новый руководитель")
    await secretary.sees("Кто теперь руководит СОШ № 1?")
    await secretary.taps("Новый человек")
    await secretary.sees("Новый руководитель СОШ № 1")
    await album.takes(secretary, "new", "Новый человек: фамилия, имя, телефон.")
    await secretary.sends("новикова")
    await secretary.sees("Нужны фамилия и имя")
    await secretary.sends("Новикова Анна Петровна, 8 900 000-00-21")
    await secretary.sees("Переданы 2 открытых пункта")
    await album.takes(secretary, "handed", "Записан, открытые пункты переданы.")
    # She was not in the list: somebody who works here takes the school over until she has a telephone.
    await secretary.taps("Новый руководитель")
    await secretary.sees("Кто теперь руководит СОШ № 1?")
    await secretary.sends("рыб")
    found = await secretary.sees("Рыбакова Софья Денисовна — методист, Методцентр")
    await album.takes(secretary, "found", "Или тот, кто уже работает: по трём буквам.")
    await secretary.taps("Рыбакова С. Д.", on=found)
    await secretary.sees("Записано: Рыбакова Софья Денисовна")
    await album.takes(secretary, "until", "Школой руководит она.")

    heir = office["rybakova"]
    await office.comes(working_day(due, 1), "09:00")
    shown = await heir.sees("Вам переданы 2 открытых пункта — СОШ № 1")
    await album.takes(heir, "heir", "Новый директор получает всё открытое.")
    assert "1 просрочен до Вашего назначения — это отмечено." in shown.words
    await director.taps("6/1 исполнено", on=own)
    await director.sees_toast("Это может сделать только тот, кому поручено")
    await heir.taps("6/1", on=shown)
    await heir.sees("Срок прошёл до Вашего назначения — это отмечено.")
    await album.takes(heir, "late", "Просрочено не при нём — отмечено.")
    await heir.taps("Исполнено")
    await heir.sees("✅ 6/1 исполнено")
    await director.sends("мои")
    await director.sees("Сейчас за Вами ничего нет.")
    await album.takes(director, "former", "За прежним ничего не осталось.")


async def test_one_becomes_part_of_another_and_its_director_leaves(
    office: Office, secretary: Phone, colleague: Phone
) -> None:
    due, third = working_day(office.today, 4), office["lebedev"]
    await issues(
        office,
        Item("Обновить стенд", "директора школ", due),
        Item("Сдать списки", "Лебедев П.А.", due),
        to=("sokolov", "lebedev"),
    )
    await secretary.taps("Люди")
    await secretary.sees("Люди: 7 сотрудников")
    await secretary.taps("Организации (6)")
    await secretary.sees("Организации: 6")
    await secretary.taps("СОШ № 3")
    await secretary.sees("Открытых пунктов: 2.")
    await secretary.taps("Объединить с…")
    await secretary.sees("С кем объединить СОШ № 3?")
    await secretary.sends("2")
    found = await secretary.sees("СОШ № 2 — организация")
    await secretary.taps("СОШ № 2", on=found)
    seen = await secretary.sees("Из СОШ № 3 перейдёт 1 пункт.")
    assert "1 пункт совпадает с пунктами СОШ № 2: останутся по одному." in seen.words
    await secretary.taps("Объединить с СОШ № 2")
    await secretary.sees("СОШ № 3 теперь часть СОШ № 2")
    got = await colleague.sees("Вам передан 1 пункт — СОШ № 3")
    assert "Сдать списки" in got.words
    await third.sees("Отвечать за СОШ № 3 больше не нужно")

    await secretary.taps("‹ Организации")
    await secretary.sees("Организации: 5")
    await secretary.sends("леб")
    await secretary.sees("ничего не нашлось")
    await secretary.sends("люди")
    await secretary.sees("Люди: 7 сотрудников")
    await secretary.sends("леб")
    found = await secretary.sees("Лебедев Павел Андреевич — без должности")
    await secretary.taps("Лебедев П. А.", on=found)
    await secretary.sees("Лебедев Павел Андреевич")
    await secretary.taps("Уволен(а)")
    await secretary.sees("Доступ закроется сразу")
    await secretary.taps("Да, уволен(а)")
    await secretary.sees("Доступ закрыт, должности свободны.")
    await third.sends("мои")
    await third.sees("отвечаю только подключённым")
    deeds = set(office.values("audit_event", "deed"))
    assert {"change_holder", "merge", "readdress", "leave"} <= deeds
