"""A director with many items: several answered at once, one found among forty, always few taps."""

import asyncio

import pytest

from playground.phone import Message, Phone
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues

FIVE = [
    Item("Сдать списки педагогов", "директора школ"),
    Item("Обновить стенды", "директора школ"),
    Item("Провести сверку", "директора школ"),
    Item("Представить заявки на аттестацию", "директора школ"),
    Item("Разместить положение на сайте", "директора школ"),
]


class Taps:
    """A phone whose taps are counted."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.count = 0

    async def __call__(self, label: str, **on: object) -> None:
        self.count += 1
        await self.phone.taps(label, **on)  # type: ignore[arg-type]


@pytest.fixture
def taps(director: Phone) -> Taps:
    return Taps(director)


@pytest.fixture
async def forty(office: Office) -> Office:
    """Forty open items of СОШ № 1, of two meetings."""
    for number in ("6", "7"):
        items = [Item(f"Представить сведения о кружке номер {n}", "Петрова И.А.") for n in range(1, 21)]
        items[16] = Item("Обеспечить установку турникетов у входа", "Петрова И.А.")
        await issues(office, *items, to=("petrova",), number=number)
        await office["petrova"].sees(f"{number}/1 · ")
    return office


def states(office: Office) -> list[str]:
    return office.values("assignment", "state")


# --- how many taps ----------------------------------------------------------------------------------------


async def test_of_one_item_done_is_one_tap_from_the_notice(office: Office, taps: Taps) -> None:
    await issues(office, FIVE[0], to=("petrova",))
    await taps("Исполнено", on=await taps.phone.sees("1 новый пункт", anywhere=True))

    done = await taps.phone.sees("✅ 6/1 исполнено")
    assert taps.count == 1
    assert done.labels == ["Без пояснений", "Отменить", "‹ Все пункты"]


async def test_of_five_items_done_is_two_taps_from_the_notice_and_the_others_are_not_lost(
    office: Office, taps: Taps
) -> None:
    await issues(office, *FIVE, to=("petrova",))
    await taps("6/3", on=await taps.phone.sees("5 новых пунктов", anywhere=True))
    await taps("Исполнено", on=await taps.phone.sees("Провести сверку."))
    done = await taps.phone.sees("✅ 6/3 исполнено")
    assert taps.count == 2

    await taps("‹ Все пункты", on=done)
    left = await taps.phone.sees("4 пункта за Вами")
    assert left.id == done.id


async def test_of_two_items_one_answer_leaves_a_way_to_the_other(office: Office, taps: Taps) -> None:
    await issues(office, *FIVE[:2], to=("petrova",))
    await taps("6/1 исполнено")
    await taps("‹ Все пункты", on=await taps.phone.sees("✅ 6/1 исполнено"))
    assert "6/2" in (await taps.phone.sees("1 пункт за Вами")).labels


async def test_one_of_forty_is_found_by_its_code_without_a_tap(forty: Office, taps: Taps) -> None:
    await taps.phone.sends("п. 7/17")

    card = await taps.phone.sees("Обеспечить установку турникетов у входа.")
    assert "7/17" in card.words
    assert card.labels[0] == "Исполнено"
    assert taps.count == 0


async def test_one_of_forty_is_found_by_a_word_in_one_tap(forty: Office, taps: Taps) -> None:
    await taps.phone.sends("турникет")
    found = await taps.phone.sees("Нашлось 2 пункта по словам «турникет»")
    assert found.labels == ["6/17", "7/17", "Это мой ответ", "‹ Все пункты"]

    await taps("6/17", on=found)

    await taps.phone.sees("Обеспечить установку турникетов у входа.")
    assert taps.count == 1
    assert set(states(forty)) == {"issued"}


async def test_one_of_forty_is_found_by_its_meeting_in_three_taps(forty: Office, taps: Taps) -> None:
    await taps("Мои пункты")
    listed = await taps.phone.sees("40 пунктов за Вами")
    meetings = [label for label in listed.labels if label.startswith("Протокол № ")]
    assert [label.split()[2] for label in meetings] == ["7", "6"]
    await taps("Протокол № 7", on=listed)
    await taps("7/17", on=await taps.phone.sees("20 пунктов за Вами"))

    await taps.phone.sees("Обеспечить установку турникетов у входа.")
    assert taps.count == 3


async def test_a_word_that_finds_something_may_be_the_answer(office: Office, director: Phone) -> None:
    await issues(office, *FIVE, to=("petrova",))
    await director.sends("Стенды")
    await director.taps("Это мой ответ", on=await director.sees("Нашёлся 1 пункт"))
    asked = await director.sees("Это ответ по какому пункту?")
    assert "«Стенды»" in asked.words

    await director.sends("6/2")

    await director.sees("6/2 в работе. «Стенды».")


# --- several at once --------------------------------------------------------------------------------------


async def ticks(director: Phone, *numbers: int) -> Message:
    listed = await director.sees("Отмечено: 0")
    for number in numbers:
        await director.taps(f"☐ 6/{number}", on=listed)
        listed = await director.sees(f"☑ 6/{number}")
    return listed


async def test_several_are_ticked_and_done_by_one_tap(office: Office, director: Phone) -> None:
    await issues(office, *FIVE, to=("petrova",))
    await director.taps("Отметить несколько", on=await director.sees("5 новых пунктов", anywhere=True))
    listed = await director.sees("Отмечено: 0 из 5")
    assert listed.labels == [*(f"☐ 6/{n}" for n in range(1, 6)), "‹ Все пункты"]
    for number in (1, 3, 5):
        await director.taps(f"☐ 6/{number}")
        ticked = await director.sees(f"☑ 6/{number}")
        assert ticked.id == listed.id
    await director.taps("☑ 6/3")
    await director.sees("Отмечено: 2 из 5")

    await director.taps("Исполнено (2)")

    done = await director.sees("✅ Исполнено 2 пункта: 6/1, 6/5.")
    assert "Что сделано?" in done.words
    assert sorted(states(office)).count("done") == 2
    await office["secretary"].sees("ответили 1")

    # Words that follow go to all of them, as does a photo.
    await director.sends("Приказ № 145")
    await director.sees("Записано ко всем: 6/1, 6/5. «Приказ № 145».")
    assert office.values("report", "words") == ["Приказ № 145"] * 2


async def test_all_of_them_are_taken_back_at_once(office: Office, director: Phone) -> None:
    await issues(office, *FIVE, to=("petrova",))
    await director.taps("Отметить несколько", on=await director.sees("5 новых", anywhere=True))
    await ticks(director, 2, 4)
    await director.taps("В работе (2)")
    taken = await director.sees("В работе 2 пункта: 6/2, 6/4.")

    await director.taps("Отменить", on=taken)

    await director.sees("Отменено. Как было: 6/2, 6/4.")
    assert set(states(office)) == {"issued"}


async def test_a_tap_delivered_twice_ticks_once_and_answers_once(office: Office, director: Phone) -> None:
    await issues(office, *FIVE, to=("petrova",))
    await director.taps("Отметить несколько", on=await director.sees("5 новых", anywhere=True))
    listed = await director.sees("Отмечено: 0 из 5")
    first = listed.buttons[0][0]["callback_data"]
    await asyncio.gather(*(director.forges(listed, first) for _ in range(3)))
    await director.sees("Отмечено: 1 из 5")
    await director.sees_the_tap_answered()

    await asyncio.gather(*(director.forges(listed, "tickall:done") for _ in range(3)))

    await director.sees_the_tap_answered()
    assert len(office.values("report", "id")) == 1


async def test_ticks_survive_a_restart_and_words_that_came_before_go_to_all(
    office: Office, director: Phone
) -> None:
    await issues(office, *FIVE, to=("petrova",))
    await director.taps("Отметить несколько", on=await director.sees("5 новых", anywhere=True))
    listed = await ticks(director, 1, 2)
    await office.playground.bot.restart()
    await director.sends("Сделано по приказу № 12 от прошлой недели")
    asked = await director.sees("Это ответ по какому пункту?")
    assert "нажмите ответ под списком с отметками" in asked.words

    await director.taps("Исполнено (2)", on=listed)

    await director.sees("✅ Исполнено 2 пункта: 6/1, 6/2.")
    assert office.values("report", "words") == ["Сделано по приказу № 12 от прошлой недели"] * 2


async def test_what_was_answered_meanwhile_is_left_out(office: Office, director: Phone) -> None:
    await issues(office, *FIVE[:3], to=("petrova",))
    told = await director.sees("3 новых", anywhere=True)
    await director.taps("Отметить несколько", on=told)
    listed = await ticks(director, 1, 2)
    # The same item, from another message of the chat.
    await director.sends("6/1")
    card = await director.sees("Сдать списки педагогов.")
    await director.taps("Исполнено", on=card)
    await director.sees("✅ 6/1 исполнено")

    await director.taps("Исполнено (2)", on=listed)

    await director.sees_toast("Ничего не отмечено")
    assert len(office.values("report", "id")) == 1
