"""«Протокол в Word»: who may have it, and what stands in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.errors import IllegalMove, NotAllowed, NotFound
from bot.domain.minutes import Addressee, AddresseeKind, MinutesState
from bot.domain.minutes_paper import MinutesPaper, Preamble
from bot.usecases.print_minutes import print_minutes
from tests.scheduler.house import MINUTES, SECRETARY, House, at, director
from tests.usecases.drafts import DRAFT, decision, seat, with_draft

REST = 9000


@pytest.fixture
async def house(tmp_path: Path) -> House:
    return await with_draft(House(tmp_path, at(23)), decision(1), decision(3))


async def printed(house: House, minutes_id: int = MINUTES, person_id: int = SECRETARY) -> MinutesPaper:
    found = await house.acts(person_id, lambda act: print_minutes(act, minutes_id))
    return found.paper


async def test_it_names_whom_the_decisions_name_and_whose_it_is(house: House) -> None:
    beside = Addressee(811, "Белова Н.П.", AddresseeKind.CO_ASSIGNEE, post_id=seat(2))
    one = decision(1)
    await house.office(
        lambda office: office.minutes.save_decision(replace(one, addressees=(*one.addressees, beside)))
    )
    paper = await printed(house)

    assert paper.preamble == Preamble("Управление образования"), "nothing was kept: the office's own name"
    first = paper.decisions[0]
    assert (first.number, first.assignees, first.co_assignees) == ("2.1", ("СОШ № 1",), ("Белова Н.П.",))
    assert first.deadline == one.deadline


async def test_what_was_left_for_later_stands_in_the_same_paper(house: House) -> None:
    rest = replace(DRAFT, id=REST, part_of=MINUTES)
    waiting = decision(2, minutes_id=REST)
    around = Preamble("Комитет", "заседания", ("Присутствовали: 5",), ("Разное",), (("Сдать", "Сдано"),))

    def leaves(office: object) -> None:
        office.minutes.add(rest, [waiting], "")  # type: ignore[attr-defined]

    await house.office(leaves)
    numbers = ["2.1", "2.2", "2.3"]
    assert [one.number for one in (await printed(house)).decisions] == numbers
    assert [one.number for one in (await printed(house, REST)).decisions] == numbers

    other = replace(DRAFT, id=REST + 1, meeting_id=REST + 2, number="8")
    await house.office(lambda office: office.minutes.add(other, (), "", around))
    assert (await printed(house, other.id)).preamble == around


async def test_it_is_for_whoever_may_see_the_minutes(house: House) -> None:
    for minutes_id in (MINUTES, 1):
        with pytest.raises(NotAllowed):
            await printed(house, minutes_id, director(1))
    with pytest.raises(NotFound):
        await printed(house, 1)

    await house.office(lambda office: office.minutes.save(replace(DRAFT, state=MinutesState.WITHDRAWN)))
    with pytest.raises(IllegalMove):
        await printed(house)
