"""Directors answer: in two taps, with words after it, together, late, and taking it back."""

import asyncio

from playground.client import Playground
from playground.phone import Phone
from tests.stories.almanac import in_words, working_day
from tests.stories.offices import Office, opened
from tests.stories.papers import Item
from tests.stories.steps import issues

LISTS = Item("Сдать списки педагогов", "директора школ")


async def test_an_answer_is_taken_back_within_ten_minutes(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("Исполнено")
    await director.sees("6/1 исполнено")
    await office.playground.clock.plus(minutes=9)

    await director.taps("Отменить")

    undone = await director.sees("Отменено. 6/1 — как было")
    assert undone.labels[:2] == ["Исполнено", "В работе"]
    assert office.values("assignment", "state") == ["issued"] * 3


async def test_after_ten_minutes_an_answer_stands(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("Исполнено")
    await director.sees("6/1 исполнено")
    await office.playground.clock.plus(minutes=11)

    await director.taps("Отменить")

    await director.sees_toast("Отменить уже нельзя")
    assert sorted(office.values("assignment", "state")) == ["done", "issued", "issued"]


async def test_two_directors_answer_at_once(office: Office, director: Phone, colleague: Phone) -> None:
    await issues(office, LISTS, to=("petrova", "sokolov"))

    await asyncio.gather(director.taps("Исполнено"), colleague.taps("В работе"))

    await director.sees("✅ 6/1 исполнено")
    await colleague.sees("6/1 — в работе.")
    await office["secretary"].sees("ответили 2")
    assert sorted(office.values("assignment", "state")) == ["done", "in_work", "issued"]


async def test_the_same_tap_twice_is_one_answer(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    told = await director.sees("нов", anywhere=True)
    done = told.buttons[1][0]["callback_data"]

    await asyncio.gather(*(director.forges(told, done) for _ in range(3)))

    await director.sees("✅ 6/1 исполнено")
    await director.sees_toast("Этот пункт уже исполнен")
    assert len(office.values("report", "id")) == 1


async def test_words_after_the_tap_belong_to_the_item(office: Office, director: Phone) -> None:
    await issues(office, LISTS, Item("Провести беседы", "директора школ"), to=("petrova",))
    await director.taps("6/2 исполнено")
    await director.sees("6/2 исполнено")

    await director.sends("Беседы проведены")
    await director.sees("✅ 6/2 исполнено")
    await director.sends("Всего 12")
    await director.sees("«Беседы проведены Всего 12»")

    assert office.values("report", "words") == ["Беседы проведены\nВсего 12"]


async def test_without_a_tap_the_bot_asks_which_item_the_words_answer(
    office: Office, director: Phone
) -> None:
    await issues(office, LISTS, Item("Провести беседы", "директора школ"), to=("petrova",))

    await director.sends("Беседы проведены")
    asked = await director.sees("Это ответ по какому пункту?")
    assert asked.labels == ["6/1", "6/2"]
    await director.taps("6/2", on=asked)

    await director.sees("6/2 в работе. «Беседы проведены».")


async def test_without_explanations(office: Office, director: Phone) -> None:
    await issues(office, LISTS, to=("petrova",))
    await director.taps("Исполнено")
    await director.sees("Что сделано?")

    await director.taps("Без пояснений")

    thanked = await director.sees("✅ 6/1 исполнено")
    assert "Что сделано?" not in thanked.words
    assert thanked.words.endswith("Спасибо.")


async def test_three_items_are_answered_on_their_cards(office: Office, director: Phone) -> None:
    due = working_day(office.today, 10)
    items = [Item(f"Провести беседу {n}", "директора школ", due) for n in (1, 2, 3)]
    await issues(office, *items, to=("petrova",))
    told = await director.sees(f"3 новых пункта, ближайший срок {in_words(due)}", anywhere=True)
    assert told.labels == ["Ознакомлен(а)", "6/1", "6/2", "6/3", "Отметить несколько"]

    await director.taps("6/2", on=told)
    card = await director.sees("Провести беседу 2.")
    assert (card.id, card.labels) == (
        told.id,
        ["Исполнено", "В работе", "Не могу", "Поручить заместителю", "‹ Все пункты"],
    )
    await director.taps("Исполнено", on=card)
    await director.sees("✅ 6/2 исполнено")

    await director.taps("Мои пункты")
    left = await director.sees("2 пункта за Вами")
    assert left.labels == ["6/1", "6/3"]


async def test_my_items_show_what_is_open_and_how_it_stands(office: Office, director: Phone) -> None:
    first, second = working_day(office.today, 5), working_day(office.today, 10)
    await issues(
        office,
        Item("Провести беседы", "директора школ", second),
        Item("Сдать списки", "директора школ", first),
        to=("petrova",),
    )
    await director.taps("6/1 в работе")
    await director.sees("6/1 — в работе.")

    await director.sends("мои")

    shown = await director.sees(f"2 пункта за Вами, ближайший срок {in_words(first)}")
    assert shown.words.index("6/2 · до") < shown.words.index("6/1 · до")
    assert shown.words.endswith("Провести беседы. в работе")
    assert shown.labels == ["6/2", "6/1"]


async def test_who_connects_late_gets_everything_in_one_message(playground: Playground) -> None:
    async with opened(playground, without={"lebedev"}) as office:
        paper = await issues(office, LISTS, Item("Провести беседы", "Лебедев П.А."), to=("petrova",))
        await office["secretary"].sees("отправлено 2 из 3 · ознакомились 0 · ответили 0 · на бумаге 1")

        await office["lebedev"].connects()

        await office["lebedev"].sees("За Вами уже 2 пункта")
        told = await office["lebedev"].sees("2 новых пункта")
        assert paper.title in told.words
        await office["secretary"].sees("отправлено 3 из 3 · ознакомились 0 · ответили 0")
        assert [m for m in await office["lebedev"].messages() if "нов" in m.words] == [told]


async def test_who_blocked_the_bot_is_told_when_he_lets_it_in_again(
    office: Office, secretary: Phone, director: Phone
) -> None:
    await director.blocks()
    await issues(office, LISTS, to=("sokolov", "lebedev"))
    await secretary.sees("отправлено 2 из 3 · ознакомились 0 · ответили 0 · на бумаге 1")

    await director.unblocks()

    await director.sees("1 новый пункт")
    await secretary.sees("отправлено 3 из 3")
