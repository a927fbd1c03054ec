"""What a deputy hears, and when, where a director answers himself or the deputy leaves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import Assignment
from bot.domain.delegations import Delegation, DelegationState
from bot.usecases import own_items, staff
from bot.usecases.ports import Act
from bot.usecases.report_done import report_done
from bot.usecases.undo import undo
from tests.scheduler.house import SECRETARY, House, at, chat_of, director

ONE, DEPUTY = director(1), director(2)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11.2026, 10:00: 6/1 has come to a director, who has passed it on to a colleague."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)
    await house.approves(date(2026, 12, 15), directors=1)
    await house.plans()
    await house.sends()
    [one] = await house.assignments()
    now, until = house.time.now(), house.time.now() + timedelta(days=14)
    passed = Delegation(7001, one.id, ONE, "a" * 64, now, until, DelegationState.TAKEN, DEPUTY)
    await house.office(lambda office: office.delegations.add(passed))
    yield house
    await house.store.close()


async def the_item(house: House) -> Assignment:
    [one] = await house.assignments()
    return one


async def reports(house: House) -> None:
    one = await the_item(house)
    await house.acts(ONE, lambda act: report_done(act, one.id, one.version))


async def test_a_deputy_hears_nothing_of_an_answer_that_is_taken_back(house: House) -> None:
    heard = len(house.telegram.told(chat_of(DEPUTY)))
    await reports(house)
    await house.lets_pass(timedelta(minutes=2))
    one = await the_item(house)
    await house.acts(ONE, lambda act: undo(act, one.id, one.version))
    await house.lets_pass(timedelta(minutes=20))
    assert len(house.telegram.told(chat_of(DEPUTY))) == heard
    assert (await house.office(lambda office: office.delegations.get(7001))).state is DelegationState.TAKEN


async def test_a_deputy_hears_that_the_director_has_answered_when_it_stands(house: House) -> None:
    heard = len(house.telegram.told(chat_of(DEPUTY)))
    await reports(house)
    await house.lets_pass(timedelta(minutes=9))
    assert len(house.telegram.told(chat_of(DEPUTY))) == heard
    await house.lets_pass(timedelta(minutes=2))
    assert len(house.telegram.told(chat_of(DEPUTY))) == heard + 1


async def test_who_leaves_has_nothing_as_a_deputy_any_more(house: House) -> None:
    await house.acts(SECRETARY, lambda act: staff.leave(act, DEPUTY))
    assert (await house.office(lambda office: office.delegations.get(7001))).state is DelegationState.ENDED

    def mine(act: Act) -> bool:
        [item] = own_items.own_items(act)
        return item.passed_on is None

    assert await house.acts(ONE, mine)
