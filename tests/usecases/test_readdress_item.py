"""One item goes from one seat to another."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import State
from bot.domain.errors import BadInput, IllegalMove, NotAllowed, Overtaken
from bot.usecases.readdress_item import Readdressed, readdress
from tests.scheduler.house import SECRETARY, House, at, chat_of, director

FIRST, SECOND = director(1), director(2)


def seat(person_id: int) -> int:
    return 2000 + person_id


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11: 6/1 is due on 15.12 with the first director; the second has nothing."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(3)
    await house.approves(date(2026, 12, 15), directors=1)
    await house.plans()
    await house.sends()
    yield house
    await house.store.close()


async def gives(house: House, to: int, words: str = "", by: int = SECRETARY) -> Readdressed:
    [one] = [a for a in await house.assignments() if a.is_open]
    return await house.acts(by, lambda act: readdress(act, one.id, one.version, seat(to), words))


async def test_it_is_released_and_issued_anew(house: House) -> None:
    done = await gives(house, SECOND, "Питание ведёт другая школа")
    before, after = await house.assignments()
    assert (before.state, before.answered_at) == (State.RELEASED, None)
    assert (after.state, after.post_id, after.came_from, after.due) == (
        State.ISSUED,
        seat(SECOND),
        before.id,
        date(2026, 12, 15),
    )
    assert done.made is not None
    [note] = await house.office(lambda office: office.notes.of_assignment(before.id))
    assert (note.kind, note.words) == ("readdress", "Питание ведёт другая школа")


async def test_the_other_hears_of_it_when_nothing_can_be_taken_back_any_more(house: House) -> None:
    await gives(house, SECOND)
    await house.lets_pass(timedelta(minutes=9))
    assert house.telegram.told(chat_of(SECOND)) == []
    await house.lets_pass(timedelta(minutes=2))
    [text] = house.telegram.told(chat_of(SECOND))
    assert "1\u00a0новый пункт" in text


async def test_who_has_it_already_gets_no_second_one(house: House) -> None:
    await gives(house, SECOND)
    again = await gives(house, FIRST)
    assert again.made is not None, "released, he has it no more"
    [one] = [a for a in await house.assignments() if a.is_open]
    await house.office(
        lambda office: office.assignments.add([replace(one, id=77, post_id=seat(SECOND), came_from=None)], {})
    )
    third = await house.acts(SECRETARY, lambda act: readdress(act, one.id, one.version, seat(SECOND)))
    assert third.made is None
    assert [a.id for a in await house.assignments() if a.is_open] == [77]


async def test_refused(house: House) -> None:
    [one] = await house.assignments()
    with pytest.raises(NotAllowed):
        await gives(house, SECOND, by=FIRST)
    with pytest.raises(BadInput, match="same_seat"):
        await gives(house, FIRST)
    with pytest.raises(Overtaken):
        await house.acts(SECRETARY, lambda act: readdress(act, one.id, one.version + 1, seat(SECOND)))
    await gives(house, SECOND)
    with pytest.raises(IllegalMove):
        await house.acts(SECRETARY, lambda act: readdress(act, one.id, one.version + 1, seat(SECOND)))
