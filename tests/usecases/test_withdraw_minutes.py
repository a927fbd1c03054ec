"""Minutes taken back: messages are edited, only who knew of them hears it anew, undo brings all back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import State
from bot.domain.errors import IllegalMove, NotAllowed, TooLate
from bot.domain.minutes import MinutesState
from bot.usecases import own_items
from bot.usecases.ports import Act
from bot.usecases.report_done import report_done
from bot.usecases.undo import undo_deed
from bot.usecases.withdraw_minutes import Withdrawn, withdraw_minutes, withdrawal
from tests.db.counting import counted_statements
from tests.scheduler.house import MINUTES, SECRETARY, House, at, chat_of, director

KNEW, DID, SILENT = director(1), director(2), director(3)
DUE = date(2026, 12, 1)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11.2026, 10:00: 6/1 and 6/2 have come to three; one knows of them, one has done 6/1."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(3)
    await house.approves(DUE, date(2026, 12, 8), directors=3)
    await house.plans()
    await house.sends()
    await house.acts(KNEW, lambda act: own_items.acknowledge(act, MINUTES))
    await house.acts(DID, does)
    await house.sends()
    yield house
    await house.store.close()


def does(act: Act) -> None:
    first = own_items.own_items(act)[0].assignment
    report_done(act, first.id, first.version)


def message_of(house: House, person_id: int) -> int:
    """The first message in the person's chat: that of new items. Telegram's numbers begin with 101."""
    return next(101 + n for n, (chat, _) in enumerate(house.telegram.sent) if chat == chat_of(person_id))


def shown(house: House, person_id: int) -> str:
    """What that message says now."""
    message_id = message_of(house, person_id)
    said = [screen.text for edited, screen in house.telegram.edited if edited == message_id]
    return said[-1] if said else house.telegram.sent[message_id - 101][1].text


async def withdraws(house: House, reason: str = "") -> Withdrawn:
    return await house.acts(SECRETARY, lambda act: withdraw_minutes(act, MINUTES, reason))


async def test_it_is_said_before_whom_it_concerns(house: House) -> None:
    told = await house.acts(SECRETARY, lambda act: withdrawal(act, MINUTES))
    assert (told.people, told.heard, told.items) == (3, 2, 5)


async def test_all_open_items_are_cancelled_and_what_was_done_stays(house: House) -> None:
    done = await withdraws(house, "Разослан не тот файл")
    assert (done.items, done.heard) == (5, 2)
    states = [one.state for one in await house.assignments()]
    assert sorted(states) == [State.CANCELLED] * 5 + [State.DONE]
    minutes = await house.office(lambda office: office.minutes.get(MINUTES))
    assert (minutes.state, minutes.reason) == (MinutesState.WITHDRAWN, "Разослан не тот файл")


async def test_messages_are_edited_at_once_and_only_who_knew_hears_anew(house: House) -> None:
    before = {one: len(house.telegram.told(chat_of(one))) for one in (KNEW, DID, SILENT)}
    await withdraws(house, "Разослан не тот файл")
    await house.sends()
    for one, count in before.items():
        assert len(house.telegram.told(chat_of(one))) == count
        assert "отозван" in shown(house, one)
        assert "Разослан не тот файл" in shown(house, one)
    await house.lets_pass(timedelta(minutes=11))
    new = {one: house.telegram.told(chat_of(one))[count:] for one, count in before.items()}
    assert [len(new[one]) for one in (KNEW, DID, SILENT)] == [1, 1, 0]
    assert "6/1, 6/2" in new[KNEW][0]
    assert "6/2" in new[DID][0]
    assert "6/1" not in new[DID][0]


async def test_undo_brings_everything_back(house: House) -> None:
    was = await house.assignments()
    before = {one: len(house.telegram.told(chat_of(one))) for one in (KNEW, DID, SILENT)}
    done = await withdraws(house, "Не тот")
    await house.sends()
    house.time.passes(timedelta(minutes=5))
    await house.acts(SECRETARY, lambda act: undo_deed(act, done.deed_id))
    await house.lets_pass(timedelta(minutes=11))
    for one, count in before.items():
        assert len(house.telegram.told(chat_of(one))) == count
        assert "нов" in shown(house, one)
        assert "6/2" in shown(house, one)
    again = await house.assignments()
    assert [(a.state, a.due, a.answered_at) for a in again] == [(a.state, a.due, a.answered_at) for a in was]
    minutes = await house.office(lambda office: office.minutes.get(MINUTES))
    assert (minutes.state, minutes.reason) == (MinutesState.APPROVED, "")
    with pytest.raises(TooLate):
        await house.acts(SECRETARY, lambda act: undo_deed(act, done.deed_id))


async def test_withdrawn_once_more_it_is_told_once_more(house: House) -> None:
    first = await withdraws(house)
    await house.acts(SECRETARY, lambda act: undo_deed(act, first.deed_id))
    before = len(house.telegram.told(chat_of(KNEW)))
    await withdraws(house)
    await house.lets_pass(timedelta(minutes=11))
    assert len(house.telegram.told(chat_of(KNEW))) == before + 1


async def test_whoever_reads_it_meanwhile_stops_no_undo(house: House) -> None:
    done = await withdraws(house)
    await house.acts(SILENT, lambda act: own_items.acknowledge(act, MINUTES))
    await house.acts(SECRETARY, lambda act: undo_deed(act, done.deed_id))
    minutes = await house.office(lambda office: office.minutes.get(MINUTES))
    assert minutes.state is MinutesState.APPROVED


async def test_not_for_ever(house: House) -> None:
    done = await withdraws(house)
    house.time.passes(timedelta(minutes=11))
    with pytest.raises(TooLate):
        await house.acts(SECRETARY, lambda act: undo_deed(act, done.deed_id))


async def test_two_at_once_are_one(house: House) -> None:
    await withdraws(house)
    with pytest.raises(IllegalMove):
        await withdraws(house)
    with pytest.raises(NotAllowed):
        await house.acts(KNEW, lambda act: withdraw_minutes(act, MINUTES))


async def test_a_message_that_went_out_meanwhile_is_edited_too(tmp_path: Path) -> None:
    """It is on its way to the chat while she withdraws: nobody can know of it yet."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(1)
    await house.approves(DUE, directors=1)
    await house.plans()

    async def withdrawn_meanwhile() -> None:
        await withdraws(house)

    house.telegram.meanwhile[chat_of(KNEW)] = withdrawn_meanwhile
    await house.sends()
    await house.sends()
    assert "отозван" in shown(house, KNEW)
    assert len(house.telegram.told(chat_of(KNEW))) == 1
    await house.store.close()


async def test_a_message_deleted_by_its_reader_is_not_sent_anew(house: House) -> None:
    house.telegram.gone.add(message_of(house, SILENT))
    before = len(house.telegram.told(chat_of(SILENT)))
    await withdraws(house)
    await house.lets_pass(timedelta(minutes=11))
    assert len(house.telegram.told(chat_of(SILENT))) == before


async def test_seven_hundred_are_withdrawn_in_a_few_statements(tmp_path: Path) -> None:
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(70)
    await house.approves(*[DUE] * 10, directors=70)
    await house.plans()
    with counted_statements() as statements:
        done = await withdraws(house)
    assert done.items == 700
    assert len(statements) < 40
    with counted_statements() as statements:
        await house.acts(SECRETARY, lambda act: undo_deed(act, done.deed_id))
    assert len(statements) < 40
    await house.store.close()
