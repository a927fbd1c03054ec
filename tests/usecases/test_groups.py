"""Groups by list: made, filled, renamed, thrown away where nothing names them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.errors import BadInput, NotAllowed, NotFound
from bot.domain.matching import KnownName
from bot.domain.people import Group, GroupRule
from bot.usecases import groups
from bot.usecases.ports import Office
from tests.scheduler.house import MINUTES, SECRETARY, House, at, director

SEATS = [2000 + director(n) for n in (1, 2, 3)]


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(3)
    yield house
    await house.store.close()


async def made(house: House, name: str = "Пилотные школы", seats: list[int] = SEATS[:2]) -> Group:
    return await house.acts(SECRETARY, lambda act: groups.make_group(act, name, seats))


async def test_made_and_seen(house: House) -> None:
    group = await made(house, "  Пилотные   школы ")
    assert (group.name, group.post_ids) == ("Пилотные школы", frozenset(SEATS[:2]))
    assert await house.acts(SECRETARY, groups.groups) == ((group, 2),)
    card = await house.acts(SECRETARY, lambda act: groups.group_card(act, group.id))
    assert ([one.id for one in card.members], card.used_in) == (SEATS[:2], ())


async def test_filled_emptied_and_renamed(house: House) -> None:
    group = await made(house)
    await house.acts(SECRETARY, lambda act: groups.add_to_group(act, group.id, [SEATS[2]]))
    await house.acts(SECRETARY, lambda act: groups.take_from_group(act, group.id, SEATS[0]))
    await house.acts(SECRETARY, lambda act: groups.rename_group(act, group.id, "Опорные школы"))
    (kept,) = await house.office(lambda office: office.people.groups())
    assert (kept.name, kept.post_ids) == ("Опорные школы", frozenset(SEATS[1:]))
    event = await house.office(lambda office: office.audit.history("group", group.id))
    assert [one.deed for one in event] == ["make_group", "fill_group", "fill_group", "rename_group"]


async def test_thrown_away_with_what_words_meant(house: House) -> None:
    group = await made(house)
    words = KnownName("пилотные", "пилотные", at(23), group_id=group.id)
    await house.office(lambda office: office.known_words.put(words))
    await house.acts(SECRETARY, lambda act: groups.delete_group(act, group.id))
    assert await house.office(lambda office: (office.people.groups(), office.known_words.all())) == ((), ())


async def test_one_that_minutes_name_stays(house: House) -> None:
    group = await made(house)
    await house.approves(date(2026, 12, 1), directors=1)

    def names_it(office: Office) -> None:
        (decision,) = office.minutes.decisions(MINUTES)
        (one,) = decision.addressees
        named = replace(one, group_id=group.id, post_id=None)
        office.minutes.save_decision(replace(decision, addressees=(named,)))

    await house.office(names_it)
    with pytest.raises(BadInput, match="group_in_use"):
        await house.acts(SECRETARY, lambda act: groups.delete_group(act, group.id))
    card = await house.acts(SECRETARY, lambda act: groups.group_card(act, group.id))
    assert [one.id for one in card.used_in] == [MINUTES]


@pytest.mark.parametrize(
    "name, seats, reason",
    [
        ("", SEATS, "empty_name"),
        ("«»", SEATS, "empty_name"),
        ("Щ" * 61, SEATS, "name_too_long"),
        ("пилотные ШКОЛЫ", SEATS, "group_name_taken"),
        ("школы", [], "empty_group"),
    ],
)
async def test_what_can_be_no_group(house: House, name: str, seats: list[int], reason: str) -> None:
    await made(house)
    with pytest.raises(BadInput, match=reason):
        await made(house, name, seats)


async def test_refused(house: House) -> None:
    ruled = Group(1, "Все", (), GroupRule())
    await house.office(lambda office: office.people.add_group(ruled))
    group = await made(house, seats=SEATS[:1])
    with pytest.raises(BadInput, match="group_by_rule"):
        await house.acts(SECRETARY, lambda act: groups.add_to_group(act, ruled.id, SEATS))
    with pytest.raises(BadInput, match="empty_group"):
        await house.acts(SECRETARY, lambda act: groups.take_from_group(act, group.id, SEATS[0]))
    with pytest.raises(NotFound):
        await made(house, "другая", [99])
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: groups.delete_group(act, 99))
    with pytest.raises(NotAllowed):
        await house.acts(director(1), lambda act: groups.make_group(act, "моя", SEATS))
    with pytest.raises(NotAllowed):
        await house.acts(director(1), groups.groups)
