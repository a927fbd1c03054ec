"""The bot speaks of its own accord: on the right morning, once, and never on a day off."""

from datetime import timedelta

from playground.phone import Phone
from tests.stories.almanac import CALENDAR, as_told, working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues

#: Longer than the planner's interval and the dispatcher's together: what does not come now will not come.
SILENCE = 2.7


async def test_a_digest_shrinks_the_one_before(office: Office, director: Phone) -> None:
    first, second = working_day(office.today, 5), working_day(office.today, 6)
    await issues(
        office,
        Item("Сдать списки", "директора школ", first),
        Item("Провести беседы", "директора школ", second),
        to=("petrova",),
    )
    await office.comes(working_day(first, -3), "09:00")
    early = await director.sees("Через 3 рабочих дня срок: 1 пункт")
    assert "Ещё на контроле: 1" in early.words
    await director.looks()

    await office.comes(working_day(second, -3), "09:00")

    late = await director.sees("Через 3 рабочих дня срок: 1 пункт")
    assert "6/2" in late.words
    shrunk = await director.sees("Свежее — ниже.")
    assert (shrunk.id, shrunk.labels) == (early.id, [])


async def test_one_digest_a_day_and_it_is_answered_from(office: Office, director: Phone) -> None:
    due = working_day(office.today, 4)
    await issues(
        office,
        Item("Сдать списки", "директора школ", due),
        Item("Провести беседы", "директора школ", due),
        to=("petrova",),
    )
    await office.comes(due, "09:00")
    digest = await director.sees("Сегодня срок: 2 пункта")
    await director.taps("6/1 исполнено", on=digest)
    await director.sees("✅ 6/1 исполнено")

    await office.comes(due, "15:00")

    await director.sees_nothing_new(SILENCE)
    await office.comes(working_day(due, 1), "09:00")
    overdue = await director.sees("срок: 1 пункт без ответа")
    assert "6/2" in overdue.words
    assert "6/1" not in overdue.words


async def test_a_day_off_is_quiet_and_told_on_the_next_morning(office: Office, director: Phone) -> None:
    due = office.today + timedelta(days=5)
    while not CALENDAR.is_working(due) or CALENDAR.is_working(due + timedelta(days=1)):
        due += timedelta(days=1)
    await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova",))
    await office.comes(due, "09:00")
    await director.sees("Сегодня срок: 1 пункт")

    await office.comes(due + timedelta(days=1), "09:05")
    await director.sees_nothing_new(SILENCE)

    await office.comes(working_day(due, 1), "08:55")
    await director.sees_nothing_new(SILENCE)
    await office.comes(working_day(due, 1), "09:00")
    await director.sees("рошёл срок: 1 пункт без ответа")


async def test_what_was_answered_is_not_reminded_of(
    office: Office, director: Phone, colleague: Phone
) -> None:
    due = working_day(office.today, 4)
    await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova", "sokolov"))
    await director.taps("Исполнено")
    await director.sees("✅ 6/1 исполнено")

    await office.comes(due, "09:00")

    await colleague.sees("Сегодня срок: 1 пункт")
    assert not [m for m in await director.messages() if "Сегодня срок" in m.words]


async def test_the_silent_are_warned_before_the_head_hears(office: Office, director: Phone) -> None:
    due = working_day(office.today, 4)
    await issues(office, Item("Сдать списки", "директора школ", due), to=("petrova",))

    warning = working_day(due, 1)
    await office.comes(warning, "09:00")

    warned = await director.sees("срок: 1 пункт без ответа")
    assert f", {as_told(working_day(due, 3), warning)}, пункт попадёт в сводку" in warned.words
