"""The three walks of docs/architecture.md, told through Telegram's HTTP."""

from playground.phone import Phone
from tests.stories.almanac import as_told, in_words, working_day
from tests.stories.offices import Office
from tests.stories.papers import Item, Paper
from tests.stories.steps import issues


async def test_a_file_becomes_tracked_work(
    office: Office, secretary: Phone, director: Phone, colleague: Phone
) -> None:
    due = working_day(office.today, 6)
    paper = Paper(
        office.today,
        (Item("Сдать списки педагогов", "директора школ", due), Item("Принять к сведению отчёт")),
    )
    await secretary.sends_bytes(paper.name, paper.data)
    draft = await secretary.sees(f"{paper.title} прочитан: 2 решения")
    assert "директора школ (3) — 1" in draft.words
    assert "Получат в Telegram: 3 из 3." in draft.words

    await secretary.taps("Утвердить")
    held = await secretary.sees("разошлю сегодня в 10:10")
    assert held.id == draft.id
    await director.sees_nothing_new(0.1)

    await office.comes(office.today, "10:10")
    for one in (director, colleague, office["lebedev"]):
        told = await one.sees(f"1 новый пункт, ближайший срок {in_words(due)}")
        assert "К сведению, отвечать не надо: 6/2." in told.words
        assert told.labels == ["Ознакомлен(а)", "Исполнено", "В работе", "Не могу"]
    line = await secretary.sees("отправлено 3 из 3 · ознакомились 0 · ответили 0")
    assert await secretary.pinned() == [line]
    assert office.values("assignment", "state") == ["issued"] * 3


async def test_a_minute_passes_and_the_silent_are_reminded(
    office: Office, secretary: Phone, director: Phone, colleague: Phone
) -> None:
    due = working_day(office.today, 6)
    await issues(
        office, Item("Сдать списки педагогов", "директора школ", due), to=("petrova", "sokolov", "lebedev")
    )
    await colleague.taps("Исполнено")
    await colleague.sees("6/1 исполнено")

    await office.comes(working_day(due, -3), "09:05")
    digest = await director.sees("Через 3 рабочих дня срок: 1 пункт")
    assert "Ответили 1 из 3." in digest.words
    assert digest.labels == ["Исполнено", "В работе", "Не могу"]

    await office.comes(working_day(due, 1), "09:05")
    overdue = await director.sees("рошёл срок: 1 пункт без ответа")
    third = as_told(working_day(due, 3), working_day(due, 1))
    assert f", {third}, пункт попадёт в сводку начальнику управления" in overdue.words
    assert not [m for m in await colleague.messages() if "срок" in m.words and m.id > digest.id]


async def test_a_director_taps_done(office: Office, secretary: Phone, head: Phone, director: Phone) -> None:
    due = working_day(office.today, 6)
    await issues(office, Item("Сдать списки педагогов", "Петрова И.А.", due), to=("petrova",))
    await director.taps("Ознакомлен(а)")
    await director.sees("1 новый пункт")
    assert "✓ Ознакомлен(а) " in "".join((await director.messages())[-1].labels)

    await director.taps("Исполнено")
    asked = await director.sees("✅ 6/1 исполнено — записано")
    assert "Что сделано?" in asked.words
    await director.sends("Приказ № 145, размещено на сайте")
    await director.sees("«Приказ № 145, размещено на сайте». Спасибо.")

    await secretary.sees("ознакомились 1 · ответили 1")
    await head.taps("Сводка")
    await head.sees("исполнено 1 · в работе 0 · просрочено 0")
