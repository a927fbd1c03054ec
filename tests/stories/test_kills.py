"""The bot is killed all along the line: nothing is lost, and doubled is at most what was on its way."""

from pathlib import Path
from typing import Any

import pytest

from playground.phone import Phone
from tests.stories.killed_line import (
    Blow,
    Blows,
    Line,
    WhileReading,
    check_all_is_done_once,
    opened,
    until,
)
from tests.stories.offices import Office
from tests.stories.papers import Item
from tests.stories.sheets import changed, csv
from tests.stories.steps import issues, reads

BEFORE, AFTER = "kill_before", "kill_after"
READING, READ, APPROVED = "Читаю", "прочитан", "Утверждено"
NEW_ITEMS, LINE, DONE, DIGEST, SUMMARY = "новый пункт", "отправлено", "6/1", "Сегодня срок", "на контроле"

TO_THE_DRAFT: Blows = {
    "file": (
        Blow("getUpdates", BEFORE),
        Blow("getUpdates", AFTER),  # at the start: with the unconfirmed update in the lost answer
        WhileReading(),
        Blow("editMessageText", AFTER, READ),
    )
}
FROM_APPROVAL_ON: Blows = {
    "approval": (Blow("editMessageText", AFTER, APPROVED), Blow("answerCallbackQuery", BEFORE)),
    "mailing": (Blow("sendMessage", BEFORE, NEW_ITEMS), Blow("sendMessage", AFTER, NEW_ITEMS, nth=3)),
    "answer": (Blow("editMessageText", AFTER, DONE),),
    "morning": (Blow("sendMessage", AFTER, DIGEST, nth=2),),
    "summary": (Blow("sendMessage", BEFORE, SUMMARY),),
}


@pytest.mark.parametrize(
    "blows",
    [
        pytest.param(TO_THE_DRAFT, id="to the draft"),
        pytest.param(FROM_APPROVAL_ON, id="from approval on"),
    ],
)
async def test_blows_all_along_the_line(tmp_path: Path, blows: Blows) -> None:
    await strike(tmp_path, blows)


POINTS = (
    ("file", "getUpdates", "", 1),
    ("file", "download", "", 1),
    ("file", "sendMessage", READING, 1),
    ("file", "editMessageText", READ, 1),
    ("approval", "editMessageText", APPROVED, 1),
    ("approval", "answerCallbackQuery", "", 1),
    ("mailing", "sendMessage", NEW_ITEMS, 1),
    ("mailing", "sendMessage", NEW_ITEMS, 3),
    ("mailing", "sendMessage", NEW_ITEMS, 20),
    ("mailing", "sendMessage", LINE, 1),
    ("answer", "getUpdates", "", 1),
    ("answer", "editMessageText", DONE, 1),
    ("answer", "answerCallbackQuery", "", 1),
    ("morning", "sendMessage", DIGEST, 1),
    ("morning", "sendMessage", DIGEST, 7),
    ("summary", "sendMessage", SUMMARY, 1),
)


@pytest.mark.soak
@pytest.mark.parametrize("action", [BEFORE, AFTER])
@pytest.mark.parametrize("step, method, says, nth", POINTS)
async def test_a_blow_anywhere(
    tmp_path: Path, step: str, method: str, says: str, nth: int, action: str
) -> None:
    await strike(tmp_path, {step: (Blow(method, action, says, nth),)})


@pytest.mark.soak
async def test_a_blow_while_reading(tmp_path: Path) -> None:
    await strike(tmp_path, {"file": (WhileReading(),)})


async def strike(folder: Path, blows: Blows) -> None:
    async with opened(folder) as playground:
        line = Line(playground, blows)
        await line.runs()
        await check_all_is_done_once(line)


# --- in the shared playground -----------------------------------------------------------------------------


async def test_an_update_whose_handler_dies_is_seen_again(office: Office, director: Phone) -> None:
    playground = office.playground
    await playground.faults.order("sendMessage", BEFORE, contains="за Вами")
    (before,) = (await playground.control.get("/calls", method="getUpdates", polls=1))[-1:]
    await director.sends("мои")
    await playground.bot.wait_end()

    await playground.bot.start()

    await director.sees("Сейчас за Вами ничего нет")
    polls = await playground.control.get("/calls", method="getUpdates", polls=1, since=before["n"])
    given = [update["update_id"] for poll in polls for update in poll["result"] or ()]
    assert len(given) > len(set(given)), "the same update was given twice"


async def test_fifty_messages_at_once_stay_in_order(office: Office, director: Phone) -> None:
    await issues(office, Item("Сдать списки", "директора школ"), to=("petrova",))
    await director.taps("Исполнено")
    await director.sees("✅ 6/1 исполнено")
    await office.playground.faults.order("sendMessage", "slow", seconds=0.5, chat_id=str(director.id))

    words = [f"слово {number}" for number in range(1, 51)]
    for one in words:
        await director.sends(one)

    await until(lambda: words[-1] in office.values("report", "words")[0], "the last of them is recorded")
    assert office.values("report", "words") == ["\n".join(words)]


async def test_a_list_of_people_outlives_the_bot_twice(office: Office, secretary: Phone) -> None:
    bot, tables = office.playground.bot, ("organization", "person", "post")
    before = office.records(*tables)
    row = ("Лисицын Олег Ильич", "директор", "Лицей № 5", "8 900 000 07 77")
    await secretary.sends_bytes("Люди.csv", csv([("ФИО", "Должность", "Организация", "Телефон"), row]))
    read = await secretary.sees("Список прочитан")
    await bot.kill()
    assert office.records(*tables) == before

    await bot.start()
    await office.playground.faults.order("editMessageText", BEFORE, contains="Список записан")
    await secretary.taps("Принять", on=read)
    await bot.wait_end()
    after = office.records(*tables)
    assert [len(after[table]) - len(before[table]) for table in tables] == [1, 1, 1]

    await bot.start()
    await secretary.sees("Список записан")
    assert office.records(*tables) == after


async def test_a_workbook_is_taken_whole_or_not_at_all(office: Office, secretary: Phone) -> None:
    bot, tables = office.playground.bot, ("decision", "minutes", "draft_step")
    items = tuple(Item(f"Сдать отчёт {n}", "директора школ", "постоянно") for n in range(1, 9))
    await reads(office, *items)
    await secretary.taps("Править в Excel")
    sent = await secretary.sees("8 решений в таблице")

    def corrects(sheet: Any) -> None:
        for row in range(3, 11):
            sheet.cell(row, 2).value = f"Сдать сводку {row - 2}"

    await secretary.sends_bytes("Правка.xlsx", changed(await secretary.downloads(sent), corrects))
    shown = await secretary.sees("Изменено: 8 формулировок.")
    before = office.records(*tables)
    # However far it has come with the tap by then.
    await secretary.taps("Принять", on=shown)
    await bot.kill()
    texts = {text.split()[1] for text in office.values("decision", "text")}
    assert len(texts) == 1
    assert (texts == {"отчёт"}) == (office.records(*tables) == before)

    await bot.start()
    await secretary.sees("Принято: 8 формулировок.")
    assert office.values("decision", "text") == [f"Сдать сводку {n}" for n in range(1, 9)]
