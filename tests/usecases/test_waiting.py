"""«Ждут меня» and the first day: told from what is true, to whom it may do something about."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.access import AccessRequest, RequestKind
from bot.domain.drafts import Remark
from bot.domain.errors import NotAllowed
from bot.domain.minutes import Minutes, MinutesState
from bot.domain.people import Account, Person, Role
from bot.domain.waiting import Waiting, WaitingKind
from bot.usecases.guide import first_day, first_day_to_show
from bot.usecases.ports import Office
from bot.usecases.roles import role_changed
from bot.usecases.waiting import waiting
from tests.scheduler.house import SECRETARY, House, at, chat_of, director

HEAD, ADMIN = 3, 4
DUE = date(2026, 12, 1)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)

    def more(office: Office) -> None:
        for one, role in ((HEAD, Role.HEAD), (ADMIN, Role.ADMIN)):
            office.people.add_person(Person(one, "Орлова", "Елена", roles=frozenset({role})))
            office.people.bind(Account(chat_of(one), chat_of(one), one, at(20)))

    await house.office(more)
    yield house
    await house.store.close()


async def waits(house: House, person_id: int) -> tuple[Waiting, ...]:
    return await house.acts(person_id, waiting)


async def kinds(house: House, person_id: int = SECRETARY) -> list[WaitingKind]:
    return [one.kind for one in await waits(house, person_id)]


def draft(number: int = 700, **changes: object) -> Minutes:
    one = Minutes(number, number + 1, "7", date(2026, 11, 20), MinutesState.DRAFT, taken_by=SECRETARY)
    return replace(one, **changes)  # type: ignore[arg-type]


async def test_nothing_waits_in_a_quiet_office(house: House) -> None:
    assert [await kinds(house, one) for one in (SECRETARY, HEAD, ADMIN)] == [[], [], []]


async def test_a_director_has_no_such_list(house: House) -> None:
    with pytest.raises(NotAllowed):
        await waits(house, director(1))


async def test_drafts_with_their_questions_and_remarks(house: House) -> None:
    def add(office: Office) -> None:
        office.minutes.add(draft(), (), "")
        office.remarks.add(Remark(1, 700, HEAD, at(23), "Исправьте"))
        office.remarks.add(Remark(2, 700, HEAD, at(23), "Готово", settled=True))

    await house.office(add)

    [one] = await waits(house, SECRETARY)
    assert (one.kind, one.count, one.remarks) == (WaitingKind.DRAFT, 0, 1)
    assert await kinds(house, HEAD) == [], "nobody has asked the head"
    assert await kinds(house, ADMIN) == []


async def test_the_head_is_shown_what_he_is_asked_about(house: House) -> None:
    await house.office(lambda office: office.minutes.add(draft(asked_at=at(23)), (), ""))
    assert await kinds(house, HEAD) == [WaitingKind.AGREE]

    agreed = draft(800, asked_at=at(23), agreed_at=at(23), agreed_by=HEAD)
    await house.office(lambda office: office.minutes.add(agreed, (), ""))
    assert await kinds(house, HEAD) == [WaitingKind.AGREE], "what is agreed to waits no more"


async def test_a_held_mailing_until_it_is_out(house: House) -> None:
    await house.approves(DUE, directors=2, send_at=house.time.now() + timedelta(minutes=10))
    assert await kinds(house) == [WaitingKind.HELD]

    await house.lets_pass(timedelta(minutes=10))
    assert await kinds(house) == []


async def test_requests_vacant_seats_and_the_unreached(house: House) -> None:
    await house.approves(DUE, directors=2)
    await house.plans()

    def leave(office: Office) -> None:
        vacant = next(p for p in office.people.posts() if p.holder and p.holder.id == director(1))
        office.people.save_post(replace(vacant, holder=None))
        office.people.unbind(director(2))
        office.requests.add(AccessRequest(1, 77, 77, RequestKind.STRANGER, "Иванов", at(23)))

    await house.office(leave)

    [undelivered] = [one for one in await waits(house, SECRETARY) if one.kind is WaitingKind.UNDELIVERED]
    assert (undelivered.count, undelivered.minutes and undelivered.minutes.number) == (1, "6")
    for one in (SECRETARY, ADMIN):
        found = [w for w in await waits(house, one) if w.kind is not WaitingKind.UNDELIVERED]
        assert [(w.kind, w.count) for w in found] == [
            (WaitingKind.REQUEST, 1),
            (WaitingKind.VACANT, 1),
            (WaitingKind.UNREACHED, 1),
        ]
        assert found[1].post is not None
        assert found[1].post.organization is not None
    assert await kinds(house, HEAD) == []


# --- the first day ----------------------------------------------------------------------------------------


async def test_the_first_day_is_counted_from_state(tmp_path: Path) -> None:
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(0)
    assert (await house.acts(SECRETARY, first_day)).steps == (False, False, False)

    def more(office: Office) -> None:
        office.people.add_person(Person(50, "Петров", "Сергей"))
        office.minutes.add(draft(), (), "")

    await house.office(more)
    assert (await house.acts(SECRETARY, first_day)).steps == (True, False, False), "a draft is none yet"

    await house.office(lambda office: office.people.bind(Account(1050, 1050, 50, at(23))))
    await house.approves(DUE, directors=0)
    assert (await house.acts(SECRETARY, first_day)).over
    assert await house.acts(SECRETARY, first_day_to_show) is None
    await house.store.close()


async def test_it_is_nobody_elses(house: House) -> None:
    assert await house.acts(director(1), first_day_to_show) is None
    day = await house.acts(ADMIN, first_day_to_show)
    assert day is not None
    assert not day.takes_minutes


# --- another role -----------------------------------------------------------------------------------------


async def test_a_new_role_comes_with_its_keyboard_and_commands(house: House) -> None:
    shown: list[int] = []

    async def show(actor: object) -> None:
        shown.append(actor.person.id)  # type: ignore[attr-defined]

    house.dispatch._means = replace(house.means, show_commands=show)

    def appoint(office: Office) -> None:
        person = replace(office.people.person(director(1)), roles=frozenset({Role.SECRETARY}))
        office.people.save_person(person)
        role_changed(office, person, house.time.now(), by=SECRETARY)

    await house.office(appoint)
    await house.sends()

    [told] = house.telegram.told(chat_of(director(1)))
    assert "Теперь Вы — секретарь" in told
    [(chat, keyboard)] = house.telegram.keyboards
    assert chat == chat_of(director(1))
    assert "Протокол" in keyboard.rows[0]
    assert shown == [director(1)]


async def test_in_the_evening_it_waits_but_not_for_ones_own_change(house: House) -> None:
    house.time.passes(timedelta(hours=11))

    def appoint(office: Office) -> None:
        for one in (SECRETARY, director(1)):
            role_changed(office, office.people.person(one), house.time.now(), by=SECRETARY)

    await house.office(appoint)
    await house.sends()

    assert len(house.telegram.told(chat_of(SECRETARY))) == 1
    assert house.telegram.told(chat_of(director(1))) == []


async def test_who_is_not_connected_hears_nothing(house: House) -> None:
    await house.office(lambda office: office.people.unbind(director(1)))
    await house.office(
        lambda office: role_changed(office, office.people.person(director(1)), house.time.now())
    )
    assert await house.waiting() == 0
