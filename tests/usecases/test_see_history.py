"""What happened, as it can be shown: to the office all of it, to a director his own item only."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from docx import Document

from bot.domain.assignments import Assignment, State
from bot.domain.errors import NotAllowed, NotFound
from bot.domain.history import History, HistoryLine, speaks_of
from bot.i18n import Texts
from bot.reports.history_paper import document
from bot.usecases.appeal import ask_extension
from bot.usecases.decide_extension import grant
from bot.usecases.hear_words import hear_words
from bot.usecases.report_done import report_done
from bot.usecases.see_history import decision_history, item_history
from bot.usecases.undo import undo
from tests.scheduler.house import SECRETARY, House, at, chat_of, director

FIRST, SECOND = director(1), director(2)
ZONE = ZoneInfo("Europe/Moscow")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11: 6/1 is due on 01.12 with two directors."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(3)
    await house.approves(date(2026, 12, 1), directors=2)
    await house.plans()
    await house.sends()
    yield house
    await house.store.close()


async def item_of(house: House, person_id: int) -> Assignment:
    return next(one for one in await house.assignments() if one.post_id == 2000 + person_id)


def deeds(lines: tuple[HistoryLine, ...]) -> list[str]:
    return [line.deed for line in lines]


async def lives(house: House) -> History:
    """A new day is asked for and given; done is said, taken back, said again."""
    await house.lets_pass(timedelta(minutes=1))
    one = await item_of(house, FIRST)
    await house.acts(FIRST, lambda act: ask_extension(act, one.id, date(2026, 12, 8), "Ждут справку"))
    [asked] = await house.office(lambda office: office.appeals.of_assignment(one.id))
    await house.lets_pass(timedelta(minutes=1))
    await house.acts(SECRETARY, lambda act: grant(act, asked.id))
    await house.lets_pass(timedelta(minutes=1))
    for again in (False, True):
        one = await item_of(house, FIRST)
        await house.acts(FIRST, partial(report_done, assignment_id=one.id, version=one.version))
        await house.lets_pass(timedelta(minutes=1))
        if not again:
            done = await item_of(house, FIRST)
            await house.acts(FIRST, partial(undo, assignment_id=done.id, version=done.version))
            await house.lets_pass(timedelta(minutes=1))
    await house.acts(FIRST, lambda act: hear_words(act, "Приказ № 145"))
    return await house.acts(SECRETARY, lambda act: item_history(act, one.id, evidence=True))


async def test_each_line_tells_who_what_and_from_what_to_what(house: House) -> None:
    found = await lives(house)
    assert deeds(found.lines) == [
        "issue",
        "sent",
        "ask_extension",
        "decide_extension",
        "report",
        "undo",
        "report",
    ]
    issue, _, asked, granted, first, undone, last = found.lines
    assert (asked.words, asked.until) == ("Ждут справку", date(2026, 12, 8))
    assert granted.days == (date(2026, 12, 1), date(2026, 12, 8))
    assert issue.who
    assert asked.who == first.who != granted.who
    assert first.withdrawn
    assert undone.states == (State.DONE, State.ISSUED)
    assert (last.states, last.words, last.withdrawn) == ((State.ISSUED, State.DONE), "Приказ № 145", False)
    assert list(found.lines) == sorted(found.lines, key=lambda line: line.at)


async def test_a_decision_tells_of_all_its_seats(house: House) -> None:
    await lives(house)
    one = await item_of(house, SECOND)
    await house.acts(SECOND, lambda act: report_done(act, one.id, one.version))
    found = await house.acts(SECRETARY, lambda act: decision_history(act, one.decision_id, evidence=True))
    assert deeds(found.lines).count("issue") == 2
    seats = {line.seat for line in found.lines if line.deed == "report"}
    assert len(seats) == 2
    assert {told.to for told in found.told} >= {found.lines[-1].who}


async def test_a_director_sees_his_own_item_and_no_other(house: House) -> None:
    await lives(house)
    mine, other = await item_of(house, FIRST), await item_of(house, SECOND)
    own = await house.acts(FIRST, lambda act: item_history(act, mine.id, evidence=True))
    assert not own.office
    assert len(own.lines) == 7
    assert len({told.to for told in own.told}) == 1
    for person_id, deed in (
        (FIRST, lambda act: item_history(act, other.id)),
        (SECOND, lambda act: item_history(act, mine.id)),
        (FIRST, lambda act: decision_history(act, mine.decision_id)),
    ):
        with pytest.raises(NotAllowed):
            await house.acts(person_id, deed)
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: item_history(act, 999))


async def test_what_was_sent_is_the_evidence(house: House) -> None:
    found = await lives(house)
    [told] = [one for one in found.told if "новый" in one.text]
    assert told.to == next(line.who for line in found.lines if line.deed == "report")
    assert told.text in house.telegram.told(chat_of(FIRST))


async def test_the_file_holds_all_of_it(house: House) -> None:
    found = await lives(house)
    content = document(Texts("ru"), found, "Управление образования", at(24, "09:00"), ZONE)
    made = Document(io.BytesIO(content))
    lines, messages = made.tables
    assert len(lines.rows) == len(found.lines) + 1
    assert len(messages.rows) == len(found.told) + 1
    words = "\n".join(cell.text for row in lines.rows for cell in row.cells)
    assert "срок 01.12.2026 → 08.12.2026" in words.replace("\u00a0", " ")
    assert "«Приказ № 145»" in words.replace("\u00a0", " ")
    assert "<b>" not in "".join(cell.text for row in messages.rows for cell in row.cells)


@pytest.mark.parametrize(
    "text, names",
    [
        ("<b>6/1</b> · до", True),
        ("пункты 6/1, 6/2", True),
        ("6/12 и 16/1", False),
        ("28.6/1", False),
        ("6/1.", True),
    ],
)
def test_a_message_names_the_item(text: str, names: bool) -> None:
    assert speaks_of(text, "6/1") is names
