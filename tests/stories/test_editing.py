"""One decision of a draft is changed by hand: words, people, days, places; all of it can be taken back."""

from dataclasses import replace

from bot.domain.people import Role
from playground.client import Playground
from playground.phone import Phone
from tests.stories.almanac import in_words, working_day
from tests.stories.offices import PLAN, Office, opened
from tests.stories.papers import Item
from tests.stories.steps import reads

LISTS = Item("Сдать списки педагогов", "директора школ")
TALKS, STANDS = Item("Провести беседы", "директора школ"), Item("Обновить стенды", "Петрова И.А.")


async def test_a_decision_is_put_right(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS, TALKS, STANDS)
    await secretary.taps("Все 3 по порядку")
    first = await secretary.sees("6/1 · решение 1 из 3")
    assert first.labels == [
        *("Кому", "Срок", "Текст", "Контроль", "Что прислать", "Слова протокола", "Ещё…"),
        *("Приложить файл", "6/2 ›", "‹ К протоколу", "Списком"),
    ]

    # Words may be corrected at once, and taken back.
    await secretary.taps("Срок", on=first)
    await secretary.sees("Какой срок у 6/1?")
    days = [working_day(office.today, count) for count in (9, 10)]
    for day in days:
        await secretary.sends(f"до {in_words(day)}")
        changed = await secretary.sees(f"Срок: до {in_words(day)}")
        assert "Записано. Не так? Напишите срок ещё раз." in changed.words
    await secretary.taps("Отменить: срок 6/1")
    await secretary.sees(f"Срок: до {in_words(days[0])}")

    # A day of the calendar.
    await secretary.taps("Срок")
    calendar = await secretary.sees("Точкой отмечены выходные.")
    assert calendar.labels[4].istitle()
    await secretary.taps(f"[{days[0].day}]", on=calendar)
    await secretary.sees(f"Срок: до {in_words(days[0])}")

    # A part of a name is enough; several are ticked.
    await secretary.taps("Кому")
    await secretary.sees("Выберите или напишите часть имени")
    await secretary.sends("соко")
    found = await secretary.sees("По словам «соко» нашлись:")
    await secretary.taps("СОШ № 2", on=found)
    await secretary.sees("Кому: СОШ № 2")
    await secretary.taps("Кому")
    await secretary.taps("Несколько…")
    await secretary.taps("СОШ № 3", on=await secretary.sees("Отметьте всех"))
    ticked = await secretary.sees("Кому: СОШ № 2 и СОШ № 3")
    assert "Отметьте всех." in ticked.words
    assert {"✓ СОШ № 2", "✓ СОШ № 3", "СОШ № 1"} <= set(ticked.labels)
    await secretary.taps("Готово", on=ticked)
    await secretary.sees("Кому: СОШ № 2 и СОШ № 3")

    # What is to be sent.
    await secretary.taps("Что прислать")
    await secretary.taps("Файл", on=await secretary.sees("Что прислать вместе с «Исполнено» по 6/1?"))
    await secretary.taps("Готово")
    await secretary.sees("Прислать: файл.")


async def test_the_draft_is_arranged(office: Office, secretary: Phone) -> None:
    await reads(office, LISTS, TALKS, STANDS)
    await secretary.taps("Списком")
    listed = await secretary.sees("Протокол № 6: 3 решения")
    assert listed.labels[:3] == ["6/1", "6/2", "6/3"]
    await secretary.sends("3")
    third = await secretary.sees("6/3 · решение 3 из 3")
    await secretary.taps("Ещё…", on=third)
    await secretary.taps("Переместить")
    await secretary.sends("1")
    moved = await secretary.sees("6/1 · решение 1 из 3")
    assert "Обновить стенды." in moved.words
    assert "В протоколе — пункт 3" in moved.words

    # But for one school.
    await secretary.taps("6/2 ›", on=moved)
    await secretary.taps("Кому", on=await secretary.sees("6/2 · решение 2 из 3"))
    await secretary.taps("Кроме…")
    await secretary.taps("✓ СОШ № 2")
    await secretary.taps("Готово", on=await secretary.sees("остаются 2 из 3"))
    lists = await secretary.sees("Кому: директора школ, кроме СОШ № 2 (2)")

    # Taken out, and brought back, as the whole draft can be.
    await secretary.taps("Ещё…", on=lists)
    await secretary.taps("Удалить")
    deleted = await secretary.sees("6/2 удалено из черновика")
    await secretary.taps("Отменить: удаление 6/2", on=deleted)
    back = await secretary.sees("кроме СОШ № 2 (2)")
    await secretary.taps("‹ К протоколу", on=back)
    await secretary.taps("Выбросить черновик", on=await secretary.sees("прочитан: 3 решения"))
    await secretary.taps("Вернуть черновик", on=await secretary.sees("Черновик выброшен"))
    await secretary.sees("прочитан: 3 решения")


async def test_two_secretaries_on_one_draft(playground: Playground) -> None:
    both = tuple(
        replace(one, roles=(Role.SECRETARY,)) if one.key == "rybakova" else one for one in PLAN.people
    )
    async with opened(playground, plan=replace(PLAN, people=both)) as office:
        first, second = office["secretary"], office["rybakova"]
        await reads(office, LISTS)
        await first.taps("по порядку")
        await first.taps("Текст")
        await first.sees("Напишите 6/1 заново")

        await second.taps("Протокол")
        await second.taps("черновик")
        await second.taps("по порядку")
        seen = await second.sees("6/1 · решение 1 из 1")
        await second.taps("Ещё…", on=seen)
        more = await second.sees("Номера решений после изменений пересчитаются")
        await second.taps("‹ Назад", on=more)
        await second.taps("Текст")
        await second.sends("Сдать списки до четверга")
        await second.sees("Сдать списки до четверга.")

        await first.sends("Сдать списки в методкабинет")
        clash = await first.sees("Рыбакова С. Д. только что изменила 6/1")
        assert "Сдать списки до четверга." in clash.words
        assert "Сдать списки в методкабинет" in clash.words
        await first.taps("Всё равно записать", on=clash)
        await first.sees("Сдать списки в методкабинет.")
        # An old button does nothing, and shows how it stands.
        await second.taps("Удалить", on=more)
        stands = await second.sees("Белова Н. П. только что изменила 6/1: вот как теперь.")
        assert "Сдать списки в методкабинет." in stands.words
