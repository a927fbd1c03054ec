"""A school that joins a group after decisions were issued to it is asked about, once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import State
from bot.domain.errors import NotAllowed, TooLate
from bot.domain.minutes import Addressee
from bot.domain.people import Organization, OrganizationKind, Person, Post, PostKind
from bot.domain.waiting import WaitingKind
from bot.usecases import newcomers
from bot.usecases.ports import Office
from bot.usecases.waiting import waiting
from tests.scheduler.house import MINUTES, SECRETARY, House, at, director
from tests.usecases.drafts import DIRECTORS, GROUP

NEW = 50


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """6/1 was issued to the group of two directors, then СОШ № 9 is opened."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)
    await house.office(lambda office: office.people.add_group(DIRECTORS))
    await house.approves(date(2026, 12, 15), directors=2)

    def to_the_group(office: Office) -> None:
        [one] = office.minutes.decisions(MINUTES)
        office.minutes.save_decision(replace(one, addressees=(Addressee(700, "директорам", group_id=GROUP),)))

    await house.office(to_the_group)
    await house.plans()
    await house.sends()

    def opens(office: Office) -> None:
        school = Organization(3050, "МБОУ «СОШ № 9»", "СОШ № 9", OrganizationKind.SCHOOL)
        person = Person(NEW, "Новикова", "Анна", "Петровна")
        office.people.add_all([school], [person], [Post(2050, "директор", PostKind.DIRECTOR, school, person)])

    await house.office(opens)
    yield house
    await house.store.close()


async def test_the_secretary_is_asked(house: House) -> None:
    [one] = [w for w in await house.acts(SECRETARY, waiting) if w.kind is WaitingKind.NEWCOMER]
    assert one.post is not None
    assert (one.post.label, one.group, one.codes) == ("СОШ № 9", "директора школ", ("6/1",))


async def test_given(house: House) -> None:
    await house.acts(SECRETARY, lambda act: newcomers.give(act, 2050))
    [made] = [one for one in await house.assignments() if one.post_id == 2050]
    assert (made.state, made.due, made.came_from) == (State.ISSUED, date(2026, 12, 15), None)
    assert await house.acts(SECRETARY, newcomers.newcomers) == ()
    await house.connects(NEW)
    await house.lets_pass(timedelta(minutes=11))
    assert any("6/1" in text for text in house.telegram.told(1000 + NEW))
    with pytest.raises(TooLate):
        await house.acts(SECRETARY, lambda act: newcomers.give(act, 2050))


async def test_not_needed(house: House) -> None:
    await house.acts(SECRETARY, lambda act: newcomers.pass_over(act, 2050))
    assert await house.acts(SECRETARY, newcomers.newcomers) == ()
    assert len(await house.assignments()) == 2
    with pytest.raises(NotAllowed):
        await house.acts(director(1), newcomers.newcomers)


async def test_who_leaves_the_group_keeps_what_was_issued(house: House) -> None:
    def leaves(office: Office) -> None:
        group = replace(DIRECTORS, rule=None, post_ids=frozenset({2050}))
        office.people.save_group(group)

    await house.office(leaves)
    assert [one.state for one in await house.assignments()] == [State.ISSUED] * 2
    assert [one.post.id for one in await house.acts(SECRETARY, newcomers.newcomers)] == [2050]
