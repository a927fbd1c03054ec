"""A school whose director changes: what is open stays with the school, and the new one is told of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import State
from bot.domain.errors import BadInput, NotAllowed, NotFound
from bot.usecases import delegate, own_items
from bot.usecases.change_holder import change_holder
from bot.usecases.organizations import close_organization
from bot.usecases.report_done import report_done
from bot.usecases.staff import leave, new_person
from bot.usecases.undo import undo
from tests.scheduler.house import SECRETARY, House, at, chat_of, director

OLD, NEW = director(1), director(2)
SEAT = 2000 + OLD


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Fri 4.12.2026: item 6/1 has been late since Tue 1.12, 6/2 is due on 15.12."""
    house = House(tmp_path, at(23))
    await house.settles(2)
    await house.approves(date(2026, 12, 1), date(2026, 12, 15), directors=1)
    await house.plans()
    await house.sends()
    house.time.passes(at(4, "10:00", 12) - at(23))
    yield house
    await house.store.close()


async def appoints(house: House, person_id: int | None) -> int:
    done = await house.acts(SECRETARY, lambda act: change_holder(act, SEAT, person_id))
    return done.open_items


async def test_what_is_open_stays_and_is_told_to_the_new_one(house: House) -> None:
    told_before = len(house.telegram.told(chat_of(NEW)))
    assert await appoints(house, NEW) == 2
    await house.sends()
    text = house.telegram.told(chat_of(NEW))[told_before]
    assert "Вам переданы 2 открытых пункта — СОШ № 1" in text
    assert "1 просрочен до Вашего назначения — это отмечено" in text
    assert text.count("просрочено до Вашего назначения") == 1
    items = await house.acts(NEW, own_items.own_items)
    assert [(one.code, one.due_before_holder) for one in items] == [("6/1", True), ("6/2", False)]
    assert await house.acts(OLD, own_items.own_items) == ()


async def test_the_one_before_can_do_nothing_more_with_it(house: House) -> None:
    first, second = await house.acts(OLD, own_items.own_items)
    done = await house.acts(OLD, lambda act: report_done(act, first.assignment.id, first.assignment.version))
    await appoints(house, NEW)
    version = done.item.assignment.version
    for deed in (
        lambda act: report_done(act, second.assignment.id, second.assignment.version),
        lambda act: own_items.open_card(act, second.assignment.id),
        lambda act: undo(act, first.assignment.id, version),
    ):
        with pytest.raises(NotAllowed):
            await house.acts(OLD, deed)
    assert (await house.assignments())[0].state is State.DONE
    answered = await house.acts(
        NEW, lambda act: report_done(act, second.assignment.id, second.assignment.version)
    )
    assert answered.item.assignment.state is State.DONE


async def test_at_night_the_new_one_is_told_in_the_morning(house: House) -> None:
    house.time.passes(timedelta(hours=11))
    told_before = len(house.telegram.told(chat_of(NEW)))
    await appoints(house, NEW)
    await house.sends()
    assert len(house.telegram.told(chat_of(NEW))) == told_before
    await house.lets_pass(at(7, "09:00", 12) - house.time.now())
    texts = house.telegram.told(chat_of(NEW))[told_before:]
    assert len(texts) == 1, "what was handed over stands for that morning's digest"
    assert "Вам переданы 2 открытых пункта" in texts[0]


async def test_who_is_not_connected_yet_is_told_when_he_connects(house: House) -> None:
    person = await house.acts(SECRETARY, lambda act: new_person(act, "Новикова Анна Петровна"))
    await appoints(house, person.id)
    await house.sends()
    assert await house.connects(person.id) == 2
    await house.sends()
    texts = house.telegram.told(chat_of(person.id))
    assert len(texts) == 1
    assert "Вам переданы 2 открытых пункта" in texts[0]
    assert await house.connects(person.id) == 0


async def test_whoever_is_told_no_more_holds_it_hears_nothing(house: House) -> None:
    told_before = len(house.telegram.told(chat_of(NEW)))
    await appoints(house, NEW)
    await appoints(house, None)
    await house.sends()
    assert len(house.telegram.told(chat_of(NEW))) == told_before


async def test_hints_follow_the_holder(house: House) -> None:
    await appoints(house, None)
    await house.lets_pass(timedelta(days=14))
    assert await house.store.read(lambda uow: uow.planner.people_to_look_at(at(31, month=12), 9)) == ()
    await appoints(house, NEW)
    assert await house.store.read(lambda uow: uow.planner.people_to_look_at(at(31, month=12), 9)) == (
        (1, NEW),
    )


async def test_the_same_holder_again_is_no_change(house: House) -> None:
    await appoints(house, OLD)
    assert await house.office(lambda office: office.audit.last("post", SEAT)) is None


async def test_the_journal_tells_ids_only(house: House) -> None:
    await appoints(house, NEW)
    event = await house.office(lambda office: office.audit.last("post", SEAT))
    assert event is not None
    assert (event.deed, event.actor_id) == ("change_holder", SECRETARY)
    assert event.before == {"holder_id": OLD, "held_since": None}
    assert event.after == {"holder_id": NEW, "held_since": "2026-12-04"}


async def test_refused(house: House) -> None:
    with pytest.raises(NotAllowed):
        await house.acts(OLD, lambda act: change_holder(act, SEAT, NEW))
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: change_holder(act, 99, NEW))
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: change_holder(act, SEAT, 99))
    await house.acts(SECRETARY, lambda act: leave(act, NEW))
    with pytest.raises(BadInput, match="person_left"):
        await appoints(house, NEW)


async def test_a_closed_organization_gets_nobody(house: House) -> None:
    await house.acts(SECRETARY, lambda act: close_organization(act, 3002))
    with pytest.raises(BadInput, match="organization_closed"):
        await house.acts(SECRETARY, lambda act: change_holder(act, 2000 + NEW, OLD))


async def test_somebody_named_without_a_number_may_be_added(house: House) -> None:
    added = await house.acts(SECRETARY, lambda act: new_person(act, "петров-водкин семён"))
    assert (added.family, added.given, added.patronymic, added.phone) == ("Петров-водкин", "Семён", "", "")
    known = await house.office(lambda office: office.people.person(added.id))
    assert known == added


async def test_a_deputy_of_the_one_before_is_none_of_the_new_ones(house: House) -> None:
    first, _ = await house.acts(OLD, own_items.own_items)
    await house.acts(OLD, lambda act: delegate.pass_on(act, first.assignment.id))
    await appoints(house, NEW)
    item = await house.office(lambda office: office.assignments.item(first.assignment.id))
    assert item.passed_on is None
