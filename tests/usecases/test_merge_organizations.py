"""One school becomes part of another: previewed, done, both heads told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import State
from bot.domain.errors import BadInput, NotAllowed, NotFound
from bot.domain.matching import KnownName
from bot.domain.minutes import MinutesState
from bot.domain.people import Role
from bot.usecases import own_items
from bot.usecases.groups import make_group
from bot.usecases.merge_organizations import merge_organizations, preview_merger
from bot.usecases.organizations import close_organization
from bot.usecases.report_done import report_done
from bot.usecases.search_people import search_organizations
from tests.scheduler.house import MINUTES, SECRETARY, House, at, chat_of, director

GONE, INTO, THIRD = 3001, 3002, 3003
HEAD_GONE, HEAD_INTO = director(1), director(2)
SEAT_GONE, SEAT_INTO = 2000 + HEAD_GONE, 2000 + HEAD_INTO


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """6/1 and 6/2 are with both schools, 6/3 with the one that goes; 6/2 is done by the other."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(3)
    await house.approves(date(2026, 12, 1), date(2026, 12, 15), date(2026, 12, 22), directors=2)

    def only_one(office) -> None:  # type: ignore[no-untyped-def]
        third = office.minutes.decisions(MINUTES)[2]
        office.minutes.save_decision(replace(third, addressees=third.addressees[:1]))

    await house.office(only_one)
    await house.plans()
    await house.sends()
    second = (await house.acts(HEAD_INTO, own_items.own_items))[1].assignment
    await house.acts(HEAD_INTO, lambda act: report_done(act, second.id, second.version))
    house.time.passes(timedelta(hours=1))
    yield house
    await house.store.close()


async def test_the_preview_counts_and_changes_nothing(house: House) -> None:
    seen = await house.acts(SECRETARY, lambda act: preview_merger(act, GONE, INTO))
    assert (seen.moving, seen.coinciding, seen.heirs, seen.groups) == (1, 2, 0, ())
    assert seen.head is not None
    assert seen.head.id == HEAD_INTO
    assert len(await house.acts(HEAD_GONE, own_items.own_items)) == 3


async def test_what_moves_is_released_and_issued_anew_what_coincides_only_released(house: House) -> None:
    await house.acts(SECRETARY, lambda act: merge_organizations(act, GONE, INTO))
    found = await house.assignments()
    states = [(one.post_id, one.state) for one in found]
    assert [state for post, state in states if post == SEAT_GONE] == [State.RELEASED] * 3
    assert sorted(state for post, state in states if post == SEAT_INTO) == ["done", "issued", "issued"]
    assert await house.acts(HEAD_GONE, own_items.own_items) == ()
    assert [i.code for i in await house.acts(HEAD_INTO, own_items.own_items)] == ["6/1", "6/3"]
    moved = next(one for one in found if one.post_id == SEAT_INTO and one.sent_at is None)
    event = await house.office(lambda office: office.audit.last("assignment", moved.id))
    assert event is not None
    assert event.deed == "issue"
    assert event.after["post_id"] == SEAT_INTO


async def test_both_heads_are_told_once(house: House) -> None:
    told = {head: len(house.telegram.told(chat_of(head))) for head in (HEAD_GONE, HEAD_INTO)}
    await house.acts(SECRETARY, lambda act: merge_organizations(act, GONE, INTO))
    await house.sends()
    (gone,) = house.telegram.told(chat_of(HEAD_GONE))[told[HEAD_GONE] :]
    (got,) = house.telegram.told(chat_of(HEAD_INTO))[told[HEAD_INTO] :]
    assert "Отвечать за СОШ № 1 больше не нужно" in gone
    assert "Вам передан 1 пункт — СОШ № 1" in got
    assert "6/3" in got
    assert "6/1" not in got
    assert all(one.sent_at for one in await house.assignments())


async def test_the_organization_is_closed_and_found_no_more(house: House) -> None:
    group = await house.acts(
        SECRETARY, lambda act: make_group(act, "Пилотные школы", [SEAT_GONE, 2000 + director(3)])
    )
    words = KnownName("сош один", "СОШ один", at(23), post_id=SEAT_GONE)
    await house.office(lambda office: office.known_words.put(words))
    seen = await house.acts(SECRETARY, lambda act: merge_organizations(act, GONE, INTO))
    assert [one.id for one in seen.groups] == [group.id]
    people = await house.office(lambda office: (office.people.organizations(), office.people.groups()))
    gone = next(one for one in people[0] if one.id == GONE)
    assert (gone.closed_on, gone.merged_into) == (date(2026, 11, 23), INTO)
    assert people[1][0].post_ids == {2000 + director(3)}
    assert await house.office(lambda office: search_organizations(office.people, "сош 1")) == ()
    assert await house.office(lambda office: office.people.holder_of([SEAT_GONE])) == {}
    assert await house.office(lambda office: office.known_words.all()) == (replace(words, post_id=SEAT_INTO),)


async def test_drafts_name_the_heir(house: House) -> None:
    def draft(office) -> None:  # type: ignore[no-untyped-def]
        minutes = office.minutes.get(MINUTES)
        decision = office.minutes.decisions(MINUTES)[0]
        new = replace(
            minutes,
            id=700,
            meeting_id=701,
            number="7",
            state=MinutesState.DRAFT,
            send_at=None,
            issued_at=None,
        )
        addressees = tuple(replace(one, id=90 + n) for n, one in enumerate(decision.addressees))
        office.minutes.add(new, [replace(decision, id=710, minutes_id=700, addressees=addressees)], "…")

    await house.office(draft)
    seen = await house.acts(SECRETARY, lambda act: merge_organizations(act, GONE, INTO))
    assert seen.heirs == 1
    (decision,) = await house.office(lambda office: office.minutes.decisions(700))
    assert {one.post_id for one in decision.addressees} == {SEAT_INTO}


async def test_refused(house: House) -> None:
    async def merges(who: int, gone: int, into: int) -> None:
        await house.acts(who, lambda act: merge_organizations(act, gone, into))

    with pytest.raises(BadInput, match="same_organization"):
        await merges(SECRETARY, GONE, GONE)
    with pytest.raises(NotFound):
        await merges(SECRETARY, GONE, 99)
    with pytest.raises(NotAllowed):
        await merges(HEAD_GONE, GONE, INTO)
    with pytest.raises(BadInput, match="organization_has_items"):
        await house.acts(SECRETARY, lambda act: close_organization(act, GONE))
    await house.acts(SECRETARY, lambda act: close_organization(act, THIRD))
    with pytest.raises(BadInput, match="organization_closed"):
        await merges(SECRETARY, GONE, THIRD)
    await merges(SECRETARY, GONE, INTO)
    with pytest.raises(BadInput, match="organization_closed"):
        await merges(SECRETARY, GONE, INTO)


async def test_an_administrator_gives_no_items_to_another(house: House) -> None:
    def an_admin(office) -> None:  # type: ignore[no-untyped-def]
        person = office.people.person(director(3))
        office.people.save_person(replace(person, roles=frozenset({Role.ADMIN})))

    await house.office(an_admin)
    with pytest.raises(NotAllowed):
        await house.acts(director(3), lambda act: merge_organizations(act, GONE, INTO))
    assert len(await house.acts(HEAD_GONE, own_items.own_items)) == 3
