"""The directors' group chat: connected, counting, a supergroup by now, disconnected."""

from contextlib import suppress

from playground.group import GroupChat
from playground.phone import Message, NotSeen, Phone
from tests.stories.almanac import working_day
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.steps import issues


def group_id(office: Office) -> int:
    return -(office.workspace % 1_000_000_000) - 1


async def minutes_later(office: Office, chat: GroupChat, words: str) -> Message:
    """The count follows the secretary's line a minute after it was noted, which no screen tells."""
    for _ in range(5):
        await office.playground.clock.plus(minutes=2)
        with suppress(NotSeen):
            return await chat.shows(words, 3)
    return await chat.shows(words)


async def test_decisions_are_counted_there_and_answered_in_private(
    office: Office, secretary: Phone, director: Phone, colleague: Phone
) -> None:
    due = working_day(office.today, 4)
    chat = await office.playground.new_group("Директора", group_id(office))
    await chat.adds_bot(secretary)
    asked = await secretary.sees("Показывать решения в чате «Директора»?")
    await secretary.taps("Да, показывать", on=asked)
    await secretary.sees("Чат директоров: «Директора»")

    await issues(
        office,
        Item("Сдать списки", "директора школ", due),
        Item("Обновить стенд", "Петрова И.А.", due),
        to=("petrova", "sokolov", "lebedev"),
    )
    page = await chat.shows("ответили 0 из 3 организаций")
    # Who must do it is not said, where it is one of them alone nor how far he is.
    assert "СОШ" not in page.text
    assert "Петров" not in page.text
    assert "Обновить стенд" in page.words
    assert page.text.count("ответили") == 1

    # A button leads to the private chat, to the own item.
    await chat.follows(page, "6/1", colleague)
    card = await colleague.sees("Сдать списки")
    await colleague.taps("Исполнено", on=card)
    await colleague.sees("✅ 6/1 исполнено")
    # Not at once: as seldom as Telegram lets it be edited.
    await secretary.sees("ответили 1", anywhere=True)
    counted = await minutes_later(office, chat, "ответили 1 из 3 организаций")
    assert counted.id == page.id
    assert "Соколов" not in counted.text

    # What people write there is nobody's business.
    before = [message.text for message in await chat.messages()]
    await chat.hears(colleague, "6/1 исполнено")
    await chat.hears(colleague, "/start")
    await chat.hears(colleague, "/status")

    # Under another id the old message can't be edited: the count goes on in a new one.
    await chat.becomes_supergroup(secretary)
    await director.taps("6/1 исполнено")
    await director.sees("✅ 6/1 исполнено")
    await secretary.sees("ответили 2", anywhere=True)
    again = await minutes_later(office, chat, "ответили 2 из 3 организаций")
    assert again.id != page.id
    assert len(before) == 1
    assert len(await chat.messages()) == 1

    await secretary.taps("Настройки")
    await secretary.taps("Чат директоров", on=await secretary.sees("Настройки"))
    await secretary.taps("Отключить", on=await secretary.sees("Чат директоров: «Директора»"))
    await secretary.sees("Чат директоров отключён")
    await office["lebedev"].taps("Исполнено")
    await office["lebedev"].sees("✅ 6/1 исполнено")
    await office.playground.clock.plus(minutes=2)
    await secretary.sees("ответили 3", anywhere=True)
    assert "ответили 2 из 3" in (await chat.messages())[-1].words


async def test_a_stranger_and_whoever_has_nothing_to_answer_are_told_so_kindly(
    office: Office, secretary: Phone, director: Phone
) -> None:
    chat = await office.playground.new_group("Директора", group_id(office))
    await chat.adds_bot(secretary)
    await secretary.taps("Да, показывать", on=await secretary.sees("Показывать решения"))
    await secretary.sees("Чат директоров: «Директора»")
    await issues(
        office, Item("Сдать списки", "директора школ", working_day(office.today, 4)), to=("petrova",)
    )
    page = await chat.shows("ответили 0 из 3")
    stranger = await office.playground.new_phone("Зоя", last_name="Прохожая")
    await chat.follows(page, "6/1", stranger)
    await stranger.sees("личную ссылку")
    await chat.follows(page, "6/1", office["egorova"])
    await office["egorova"].sees("По этому решению Вам отвечать не нужно")
    await chat.follows(page, "6/1", office["head"])
    await office["head"].sees("6/1: ответили 0 из 3")


async def test_nobody_else_connects_a_chat(office: Office, secretary: Phone, director: Phone) -> None:
    chat = await office.playground.new_group("Наш чат", group_id(office))
    await director.looks()
    await chat.adds_bot(director)
    await director.sees_nothing_new(1.0)
    assert office.values("group_chat", "chat_id") == []
    # A forged tap of somebody without the right, and one about a chat the bot was never added to.
    own = (await secretary.messages())[-1]
    await director.forges((await director.messages())[-1], f"dchat:yes:{chat.id}")
    await director.sees_toast("")
    await secretary.forges(own, f"dchat:yes:{chat.id}")
    await secretary.sees_toast("")
    assert office.values("group_chat", "connected_at") == []


async def test_taken_out_of_the_chat_it_is_disconnected(office: Office, secretary: Phone) -> None:
    chat = await office.playground.new_group("Директора", group_id(office))
    await chat.adds_bot(secretary)
    await secretary.taps("Да, показывать", on=await secretary.sees("Показывать решения"))
    await secretary.sees("Чат директоров: «Директора»")
    await chat.removes_bot(secretary)
    await secretary.taps("Настройки")
    await secretary.taps("Чат директоров", on=await secretary.sees("Настройки"))
    shown = await secretary.sees("Чат директоров не подключён")
    assert shown.labels[0] == "Добавить в чат"
    assert shown.buttons[0][0]["url"].endswith("?startgroup=connect")
