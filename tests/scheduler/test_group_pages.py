"""Messages of the directors' chat: edited in place, seldom, and found again where the chat has moved."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.group_chat import GroupChat
from bot.scheduler.sender import Blocked, Moved
from bot.usecases.report_done import report_done
from bot.usecases.withdraw_minutes import withdraw_minutes
from tests.scheduler.house import MINUTES, SECRETARY, House, at, director

OLD, NEW = -4711, -1_000_000_004_711


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11, 10:00: ten decisions to three directors are issued, and stand in the chat on two pages."""
    house = House(tmp_path, at(23, "09:59"))
    await house.settles(3)
    await house.office(
        lambda office: office.group_chats.put(GroupChat(OLD, "Директора", house.time.now(), SECRETARY))
    )
    await house.approves(*(date(2026, 12, n) for n in range(1, 11)), directors=3)
    await passes(house, timedelta(minutes=1))
    yield house
    await house.store.close()


async def passes(house: House, time: timedelta) -> None:
    """The dispatcher has a turn each second, in which each person, and in his name the chat, is written to
    once.
    """
    await house.lets_pass(time)
    for _ in range(8):
        await house.lets_pass(timedelta(seconds=1))


async def answers(house: House, number: int, nth: int = 0) -> None:
    mine = [a for a in await house.assignments() if a.post_id == 2000 + director(number)]
    await house.acts(director(number), lambda act: report_done(act, mine[nth].id, mine[nth].version))


def shown(house: House, chat_id: int = OLD) -> list[str]:
    return list(house.telegram.told(chat_id))


async def test_decisions_stand_there_on_pages(house: House) -> None:
    first, second = shown(house)
    assert "6/1</b>" in first
    assert "(1 из 2)" in first
    assert "6/10</b>" in second
    assert "ответили 0 из 3 организаций" in second


async def test_answers_are_counted_once_a_minute(house: House) -> None:
    for number in (1, 2):
        await answers(house, number)
        await passes(house, timedelta(seconds=20))
    assert not [one for _, one in house.telegram.edited if "ответили 1 из 3 организаций" in one.text]
    await passes(house, timedelta(minutes=1))
    edited = [one.text for _, one in house.telegram.edited if "решения</b>" in one.text]
    assert len(edited) == 2
    assert "ответили 2 из 3 организаций" in edited[0]
    assert len(shown(house)) == 2


async def test_a_steady_stream_of_answers_does_not_put_it_off(house: House) -> None:
    for nth in range(6):
        await answers(house, 1, nth)
        await passes(house, timedelta(seconds=30))
    assert len([one for _, one in house.telegram.edited if "решения</b>" in one.text]) >= 2


async def test_the_refusal_tells_where_it_has_moved(house: House) -> None:
    house.telegram.refusals[OLD] = [Moved(NEW), Moved(NEW)]
    await answers(house, 1)
    await passes(house, timedelta(seconds=10))
    await passes(house, timedelta(minutes=2))
    assert any("ответили 1 из 3 организаций" in one for one in shown(house, NEW))
    assert len(shown(house, NEW)) == 2
    chat = await house.office(lambda office: office.group_chats.connected())
    assert chat is not None
    assert chat.chat_id == NEW


async def test_thrown_out_it_is_disconnected(house: House) -> None:
    house.telegram.refusals[OLD] = [Blocked()]
    await answers(house, 1)
    await passes(house, timedelta(seconds=10))
    await passes(house, timedelta(minutes=2))
    assert await house.office(lambda office: office.group_chats.connected()) is None
    assert await house.waiting() == 0


async def test_withdrawn_minutes_are_said_to_be_so(house: House) -> None:
    await house.acts(SECRETARY, lambda act: withdraw_minutes(act, MINUTES))
    await passes(house, timedelta(seconds=10))
    await passes(house, timedelta(minutes=2))
    assert [one.text for _, one in house.telegram.edited][-1].startswith("⛔")


async def test_where_the_secretary_is_not_reached_it_goes_on_counting(house: House) -> None:
    house.telegram.refusals[1000 + SECRETARY] = [Blocked()]
    await answers(house, 1)
    await passes(house, timedelta(seconds=10))
    await passes(house, timedelta(minutes=2))
    assert any("ответили 1 из 3 организаций" in one.text for _, one in house.telegram.edited)
