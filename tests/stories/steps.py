"""Steps that many stories begin with."""

from tests.stories.offices import Office
from tests.stories.papers import Item, Paper


async def reads(office: Office, *items: Item, number: str = "6") -> Paper:
    """The secretary sends a protocol of today, and its draft stands on her screen."""
    paper = Paper(office.today, items, number)
    await office["secretary"].sends_bytes(paper.name, paper.data)
    await office["secretary"].sees(f"{paper.title} прочитан")
    return paper


async def approves(office: Office, *items: Item, number: str = "6") -> Paper:
    """She takes what is proposed, where there are questions, and approves: the mailing is held."""
    secretary = office["secretary"]
    paper = await reads(office, *items, number=number)
    if "Принять предложенное" in (await secretary.sees("прочитан", anywhere=True)).labels:
        await secretary.taps("Принять предложенное")
        await secretary.sees("Вопросов нет")
    await secretary.taps("Утвердить")
    await secretary.sees("Утверждено.")
    return paper


async def issues(office: Office, *items: Item, to: tuple[str, ...], number: str = "6") -> Paper:
    """She doesn't wait for the hold: everybody of `to` has the message of new items."""
    paper = await approves(office, *items, number=number)
    await office["secretary"].taps("Отправить сейчас")
    for key in to:
        await office[key].sees("нов")
    return paper


async def issues_wanting(office: Office, item: Item, *what: str, to: str) -> Paper:
    """As `issues`, of one decision with which something has to be sent: «Число», «Файл», «Ссылка»."""
    secretary = office["secretary"]
    paper = await reads(office, item)
    await secretary.taps("по порядку")
    await secretary.taps("Что прислать", on=await secretary.sees("решение 1 из 1"))
    for one in what:
        await secretary.taps(one, on=await secretary.sees("Что прислать вместе с «Исполнено»"))
    await secretary.taps("Готово")
    await secretary.taps("К протоколу", on=await secretary.sees("Прислать: "))
    await secretary.sees("прочитан")
    if "Принять предложенное" in (await secretary.sees("прочитан")).labels:
        await secretary.taps("Принять предложенное")
        await secretary.sees("Вопросов нет")
    await secretary.taps("Утвердить")
    await secretary.sees("Утверждено.")
    await secretary.taps("Отправить сейчас")
    await office[to].sees("нов")
    return paper
