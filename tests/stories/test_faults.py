"""Telegram fails at the wrong moment: nothing is lost, nothing comes twice."""

from datetime import timedelta

from playground.client import Playground
from playground.phone import Phone
from tests.stories.offices import Office, opened
from tests.stories.papers import Item, Paper

LISTS = Item("Сдать списки педагогов", "СОШ № 1")


async def test_a_protocol_is_read_though_its_coming_could_not_be_confirmed(
    office: Office, playground: Playground, secretary: Phone
) -> None:
    await playground.faults.order("sendMessage", "500", count=4, contains="Читаю")
    paper = Paper(office.today, (LISTS,))

    await secretary.sends_bytes(paper.name, paper.data)

    draft = await secretary.sees(f"{paper.title} прочитан")
    assert [m.id for m in await secretary.messages() if not m.mine][-1] == draft.id
    assert office.values("job", "state") == ["done"]
    assert office.values("attachment", "name") == [paper.name]


async def test_an_answer_lost_on_its_way_back_doubles_no_protocol(
    office: Office, playground: Playground, secretary: Phone
) -> None:
    await playground.faults.order("sendMessage", "drop_after", contains="Читаю")
    paper = Paper(office.today, (LISTS,))

    await secretary.sends_bytes(paper.name, paper.data)

    await secretary.sees(f"{paper.title} прочитан")
    assert sum("Читаю" in message.text for message in await secretary.messages()) == 1
    assert office.values("job", "state") == ["done"]


async def test_what_is_on_control_without_a_mailing_is_not_sent_to_who_connects(
    playground: Playground,
) -> None:
    async with opened(playground, without=("petrova",)) as office:
        secretary, director = office["secretary"], office["petrova"]
        past = Item(LISTS.what, LISTS.who, office.today - timedelta(days=30))
        paper = Paper(office.today - timedelta(days=60), (past,))
        await secretary.sends_bytes(paper.name, paper.data)
        await secretary.taps("Ответить на вопрос")
        await secretary.taps("без рассылки")
        await secretary.taps("Утвердить")
        await secretary.taps("сейчас")
        await director.connects()
        greeting = await director.sees("Вы подключены")

        await director.sees_nothing_new(2.0)

        assert "За Вами уже" not in greeting.words
        assert office.values("assignment", "state") == ["issued"]
