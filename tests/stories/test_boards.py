"""The head asks where things stand: one screen, and the lists one tap deeper."""

from playground.phone import Phone
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues


async def test_the_numbers_of_the_summary_follow_the_answers(
    office: Office, head: Phone, director: Phone, colleague: Phone
) -> None:
    due = working_day(office.today, 4)
    await head.taps("Сводка")
    await head.sees("На контроле ничего нет.")
    await issues(
        office,
        Item("Сдать списки", "директора школ", due),
        Item("Обновить стенд", "Петрова И.А.", due),
        to=("petrova", "sokolov", "lebedev"),
    )
    await head.taps("Сводка")
    shown = await head.sees("Просроченных решений нет. На контроле 2 решения")
    assert "исполнено 0 · в работе 2 · просрочено 0" in shown.words

    await director.taps("6/2 исполнено")
    await director.sees("✅ 6/2 исполнено")
    await head.taps("Сводка")
    shown = await head.sees("исполнено 1 · в работе 1 · просрочено 0")
    assert "Дисциплина по решениям: 100 %" in shown.words

    await colleague.taps("В работе")
    await colleague.sees("6/1 — в работе.")
    await office.comes(working_day(due, 1), "08:00")
    await head.sends("сводка")
    shown = await head.sees("Просрочено 1 решение. По 1 нет информации от 2 организаций")
    assert "исполнено 1 · в работе 0 · просрочено 1" in shown.words
    assert "СОШ № 1, Петрова И. А. — молчит по 1 пункту" in shown.words
    assert "Дисциплина по решениям: 50 %" in shown.words


async def test_the_lists_are_one_tap_deeper(office: Office, head: Phone, director: Phone) -> None:
    due = working_day(office.today, 4)
    paper = await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova",))
    await director.taps("В работе")
    await director.sees("6/1 — в работе.")
    await office.comes(working_day(due, 1), "08:00")
    await head.taps("Сводка")
    shown = await head.sees("Просрочено 1 решение")

    await head.taps("Нет информации (1)", on=shown)
    decisions = await head.sees("Нет информации: 1")
    assert "🟠 нет информации, ответили 1 из 3" in decisions.words
    await head.taps("Какие организации молчат", on=decisions)
    silent = await head.sees("Нет информации от 2 организаций")
    assert "СОШ № 1" not in silent.words
    await head.taps("‹ Сводка", on=silent)
    await head.sees("Просрочено 1 решение")
    await head.taps("По протоколам")
    minutes = await head.sees("На контроле 1 протокол")
    await head.taps(paper.title, on=minutes)
    decisions = await head.sees("1 решение на контроле")
    assert "🟠 нет информации, ответили 1 из 3" in decisions.words
    await head.taps("6/1", on=decisions)
    detail = await head.sees("6/1: ответили 1 из 3")
    assert "Нет информации: 2. СОШ № 2, СОШ № 3" in detail.words


async def test_overdue_by_one_word(office: Office, head: Phone) -> None:
    due = working_day(office.today, 4)
    await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova",))
    await head.taps("Просрочено")
    await head.sees("Ни у одной организации просроченного нет")
    await office.comes(working_day(due, 1), "08:00")
    await head.sends("кто молчит")
    await head.sees("Просрочено у 3 организаций")
