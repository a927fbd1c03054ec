"""Second scene: those concerned hear of their items, acknowledge, answer, take an answer back."""

import re

from playground.phone import Message, NotSeen, Phone
from playground.story.stage import Stage, side_by_side
from playground.story.telling import counted, expect, names

MAILING_SECONDS = 60.0
# Of those who answer, so many say in words what was done.
IN_WORDS = 3

_NEW = re.compile(r"нов(ый|ых) пункт")
_LINE = re.compile(r"отправлено (\d+) из (\d+)")
_ON_PAPER = re.compile(r"На бумаге \((\d+)\)")
_PAGE = re.compile(r"Страница (\d+) из (\d+)")
_INITIALS = re.compile(r"([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?) ([А-ЯЁ])\. ?(?:([А-ЯЁ])\.)?$")


async def mailing(stage: Stage) -> None:
    """The secretary's line counts the mailing; whoever is connected has one message."""
    stage.tell.chapter("Рассылка")
    line = await stage.secretary.sees("отправлено", timeout=MAILING_SECONDS)
    people, on_paper = _people(line), _on_paper(line)
    reached = f"отправлено {people - on_paper} из {people}"
    line = await stage.secretary.sees(reached, anywhere=True, timeout=MAILING_SECONDS)
    stage.tell.shows(stage.secretary, line)
    found = await side_by_side(new_items, stage.playground.phones())
    stage.told = [phone for phone, message in zip(stage.playground.phones(), found, strict=True) if message]
    expect(len(stage.told), people - on_paper, "получили сообщение о новых пунктах")
    if stage.told:
        stage.tell.says(f"Сообщение получили {names(stage.told)}. Так оно выглядит у первого из них.")
        await _show_first(stage, stage.told[0])
    if on_paper:
        await newcomers(stage, line, on_paper)


async def newcomers(stage: Stage, line: Message, count: int) -> None:
    """Those of the new cards get their personal links from the bot's console, connect and are told."""
    listed = await _listed_on_paper(stage.secretary, line)
    expect(len(listed), count, "не подключены к Telegram, по списку «На бумаге»")
    stage.tell.says(
        f"Ещё {counted(count, 'карточка заведена', 'карточки заведены', 'карточек заведено')} из протокола: "
        f"{'; '.join(listed[:6])}{' …' if count > 6 else ''}. Каждый получает личную ссылку и подключается."
    )
    cards = [card_name(label) for label in listed]
    tokens = [token_of(line) for line in (await stage.console("invite", *cards)).splitlines()]
    phones = [await stage.playground.new_phone(label[:60], key=f"new-{n}") for n, label in enumerate(listed)]
    await side_by_side(_connects, phones, tokens)
    stage.told += phones
    people = _people(line)
    shown = await stage.secretary.sees(
        f"отправлено {people} из {people}", anywhere=True, timeout=MAILING_SECONDS
    )
    stage.tell.shows(stage.secretary, shown)


async def _connects(phone: Phone, token: str) -> None:
    await phone.connects(token)
    await phone.sees("Вы подключены")
    await phone.sees("нов", timeout=MAILING_SECONDS)


async def _listed_on_paper(secretary: Phone, line: Message) -> list[str]:
    """Everybody on the list, page after page; the line stands there again afterwards."""
    await secretary.taps("На бумаге", on=line)
    shown = await secretary.sees("Сообщить на бумаге")
    listed: list[str] = []
    while True:
        rows = [row for row in shown.text.split("\n")[1:] if row and not _PAGE.search(row)]
        listed += [row.split(" · ")[0].replace("\u00a0", " ") for row in rows]
        if "›" not in shown.labels:
            break
        await secretary.taps("›", on=shown)
        shown = await secretary.sees("Сообщить на бумаге")
    await secretary.taps("‹ Назад", on=shown)
    await secretary.sees("отправлено")
    return listed


def token_of(line: str) -> str:
    """Of a line the console's `invite` prints: a name, and a link or the bare token."""
    return line.rsplit(maxsplit=1)[-1].rpartition("start=")[2]


def card_name(label: str) -> str:
    """What the console finds the card by: «Кравцов А П» of «Кравцов А. П.», a body as it is called."""
    found = _INITIALS.search(label)
    if found:
        return " ".join(part for part in found.groups() if part)
    return label.removesuffix("…").strip()


async def answers(stage: Stage) -> None:
    """All acknowledge, half of them answer «Исполнено», one takes it back and answers again."""
    if not stage.told:
        stage.tell.says("Поручений никому нет: все решения — к сведению. Отвечать некому.")
        return
    stage.tell.chapter("Ответы")
    await side_by_side(_acknowledges, stage.told)
    stage.tell.says(f"Ознакомились все: {names(stage.told)}.")
    who = [phone for phone in stage.told if phone not in (stage.secretary, stage.head)] or stage.told
    answering = who[: (len(stage.told) + 1) // 2]
    done = await side_by_side(_answers, answering, range(len(answering)))
    stage.tell.says(f"«Исполнено» по одному пункту отвечают {len(answering)} из {len(stage.told)}.")
    stage.tell.shows(answering[0], done[0])
    await _takes_back(stage, answering[-1])
    line = await stage.secretary.sees(
        f"ознакомились {len(stage.told)} · ответили {len(answering)}", anywhere=True, timeout=MAILING_SECONDS
    )
    stage.tell.says("Счётчик секретаря сошёлся.")
    stage.tell.shows(stage.secretary, line)


async def _acknowledges(phone: Phone) -> None:
    message = await new_items(phone)
    if message is None:
        raise NotSeen(f"{phone.name}: сообщения о новых пунктах больше нет\n{await phone.screen()}")
    await phone.taps("Ознакомлен(а)", on=message)
    shown = await phone.sees(message.words.split(" пункт")[0])
    expect(shown.labels[0].startswith("✓ Ознакомлен(а)"), True, f"{phone.name} ознакомлен(а)", str(shown))


async def _answers(phone: Phone, number: int) -> Message:
    """«Исполнено» on the first item; the first few say in words what was done."""
    message = await new_items(phone)
    if message is None:
        raise NotSeen(f"{phone.name}: сообщения о новых пунктах больше нет\n{await phone.screen()}")
    done = next((label for label in message.labels if label.lower().endswith("исполнено")), None)
    if done is None:
        code, done = message.labels[1], "Исполнено"
        await phone.taps(code, on=message)
        message = await phone.sees(code)
    await phone.taps(done, on=message)
    await phone.sees("записано")
    if number < IN_WORDS:
        await phone.sends("Сделано: приказ издан, размещено на сайте.")
        return await phone.sees("«Сделано: приказ издан, размещено на сайте.». Спасибо")
    return (await phone.looks())[-1]


async def _takes_back(stage: Stage, phone: Phone) -> None:
    await phone.taps("Отменить")
    undone = await phone.sees("Отменено.")
    stage.tell.says(f"{phone.name} нажимает «Отменить»: ответ взят назад. И отвечает снова.")
    stage.tell.shows(phone, undone)
    await phone.taps("Исполнено", on=undone)
    await phone.sees("записано")


async def new_items(phone: Phone) -> Message | None:
    """The latest message of new items on a telephone."""
    found = [m for m in await phone.messages() if not m.mine and _NEW.search(m.text.split("\n")[0])]
    return found[-1] if found else None


async def _show_first(stage: Stage, phone: Phone) -> None:
    if message := await new_items(phone):
        stage.tell.shows(phone, message)


def _people(line: Message) -> int:
    found = _LINE.search(line.words)
    return int(found[2]) if found else 0


def _on_paper(line: Message) -> int:
    found = next(filter(None, map(_ON_PAPER.search, line.labels)), None)
    return int(found[1]) if found else 0
