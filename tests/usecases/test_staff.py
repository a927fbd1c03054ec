"""Persons: names, telephones, roles, the office handed over, somebody who leaves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.errors import BadInput, NotAllowed, NotFound, TooLate
from bot.domain.people import PostKind, Role
from bot.usecases import own_items, staff
from bot.usecases.connect import connect, invite
from bot.usecases.ports import Act, Office, UnitOfWork
from bot.usecases.search_people import search, search_persons
from tests.scheduler.house import MINUTES, SECRETARY, WORKSPACE, House, at, chat_of, director

FIRST, SECOND = director(1), director(2)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)
    await house.approves(date(2026, 12, 1), directors=1)
    await house.plans()
    await house.sends()
    yield house
    await house.store.close()


async def gives(house: House, person_id: int, *roles: Role) -> None:
    """By the console, as it were."""

    def deed(office: Office) -> None:
        office.people.save_person(replace(office.people.person(person_id), roles=frozenset(roles)))

    await house.office(deed)


@pytest.mark.parametrize(
    "words, name",
    [
        ("Петров Сергей Иванович", ("Петров", "Сергей", "Иванович")),
        ("петрова  анна", ("Петрова", "Анна", "")),
        ("Иванова А.А.", ("Иванова", "А", "А")),
        ("Алиев Руслан Ибрагим оглы", ("Алиев", "Руслан", "Ибрагим Оглы")),
    ],
)
async def test_a_name_as_it_is_typed(house: House, words: str, name: tuple[str, str, str]) -> None:
    one = await house.acts(SECRETARY, lambda act: staff.rename_person(act, FIRST, words))
    assert (one.family, one.given, one.patronymic) == name
    assert await house.office(lambda office: office.people.person(FIRST)) == one


@pytest.mark.parametrize("words", ["Петров", "", "123 456", "? !", "Петров 12"])
async def test_what_is_no_name(house: House, words: str) -> None:
    with pytest.raises(BadInput, match="name_needed"):
        await house.acts(SECRETARY, lambda act: staff.rename_person(act, FIRST, words))


async def test_a_new_person_with_a_number(house: House) -> None:
    one = await house.acts(SECRETARY, lambda act: staff.new_person(act, "Седова Ольга, 8(900)000-00-21"))
    assert (one.family, one.given, one.phone) == ("Седова", "Ольга", "+79000000021")
    with pytest.raises(BadInput, match="not_a_phone"):
        await house.acts(SECRETARY, lambda act: staff.new_person(act, "Седова Ольга, 12"))


async def test_a_telephone(house: House) -> None:
    one = await house.acts(SECRETARY, lambda act: staff.set_phone(act, FIRST, "8 900 000 00 21"))
    assert one.phone == "+79000000021"
    with pytest.raises(BadInput, match="not_a_phone"):
        await house.acts(SECRETARY, lambda act: staff.set_phone(act, FIRST, "спросить у завхоза"))


async def test_a_telephone_is_one_person_s(house: House) -> None:
    one = await house.acts(SECRETARY, lambda act: staff.set_phone(act, FIRST, "8 900 000 00 21"))
    with pytest.raises(BadInput, match="phone_taken"):
        await house.acts(SECRETARY, lambda act: staff.new_person(act, "Седова Ольга, 8 900 000-00-21"))
    assert await house.acts(SECRETARY, lambda act: staff.set_phone(act, FIRST, one.phone)) == one


async def test_a_second_secretary_hears_of_it(house: House) -> None:
    await house.acts(SECRETARY, lambda act: staff.set_role(act, FIRST, Role.SECRETARY, given=True))
    await house.sends()
    assert "секретарь" in house.telegram.told(chat_of(FIRST))[-1]
    await house.acts(FIRST, lambda act: staff.set_role(act, SECRETARY, Role.SECRETARY, given=False))
    with pytest.raises(NotAllowed):
        await house.acts(SECRETARY, lambda act: staff.set_phone(act, FIRST, "8 900 000 00 21"))
    event = await house.office(lambda office: office.audit.last("person", FIRST))
    assert event is not None
    assert (event.before, event.after) == ({"roles": ""}, {"roles": "secretary"})


async def test_the_last_secretary_stays_one(house: House) -> None:
    for deed in (
        lambda act: staff.set_role(act, SECRETARY, Role.SECRETARY, given=False),
        lambda act: staff.leave(act, SECRETARY),
    ):
        await gives(house, FIRST, Role.ADMIN)
        with pytest.raises(BadInput, match="last_secretary"):
            await house.acts(FIRST, deed)


async def test_the_last_administrator_stays_one(house: House) -> None:
    await gives(house, FIRST, Role.ADMIN)
    with pytest.raises(BadInput, match="last_admin"):
        await house.acts(FIRST, lambda act: staff.set_role(act, FIRST, Role.ADMIN, given=False))


async def test_only_an_administrator_makes_and_dismisses_another(house: House) -> None:
    with pytest.raises(NotAllowed):
        await house.acts(SECRETARY, lambda act: staff.set_role(act, FIRST, Role.ADMIN, given=True))
    await gives(house, FIRST, Role.ADMIN)
    with pytest.raises(NotAllowed):
        await house.acts(SECRETARY, lambda act: staff.leave(act, FIRST))
    await house.acts(FIRST, lambda act: staff.set_role(act, SECOND, Role.ADMIN, given=True))
    assert (await house.office(lambda office: office.people.person(SECOND))).roles == {Role.ADMIN}


async def test_the_office_is_handed_over(house: House) -> None:
    heir, passed = await house.acts(SECRETARY, lambda act: staff.hand_over_office(act, FIRST))
    assert (heir.id, passed) == (FIRST, 1)
    minutes = await house.office(lambda office: office.minutes.get(MINUTES))
    assert (minutes.taken_by, minutes.approved_by) == (FIRST, FIRST)
    roles = await house.office(lambda o: [o.people.person(one).roles for one in (SECRETARY, FIRST)])
    assert roles == [frozenset(), {Role.SECRETARY}]
    await house.lets_pass(timedelta(seconds=1))
    await house.lets_pass(timedelta(seconds=1))
    told = house.telegram.told(chat_of(FIRST))
    assert any("отправлено 1\u00a0из\u00a01" in text for text in told), "the live line goes on with the heir"
    with pytest.raises(NotAllowed):
        await house.acts(SECRETARY, lambda act: staff.hand_over_office(act, SECOND))
    with pytest.raises(BadInput, match="same_person"):
        await house.acts(FIRST, lambda act: staff.hand_over_office(act, FIRST))


async def test_an_administrator_has_no_office_to_hand_over(house: House) -> None:
    await gives(house, FIRST, Role.ADMIN)
    with pytest.raises(NotAllowed):
        await house.acts(FIRST, lambda act: staff.hand_over_office(act, SECOND))


async def test_who_leaves_is_known_no_more_and_the_work_stays(house: House) -> None:
    token = await house.store.write(lambda uow: invite(uow, WORKSPACE, FIRST, house.time.now()))
    seen = await house.acts(SECRETARY, lambda act: staff.may_leave(act, FIRST))
    assert (seen.open_items, seen.by_name, len(seen.posts)) == (1, 0, 1)
    await house.acts(SECRETARY, lambda act: staff.leave(act, FIRST))

    def after(uow: UnitOfWork) -> None:
        assert uow.directory.actor(chat_of(FIRST)) is None
        with pytest.raises(TooLate, match="link_expired"):
            connect(uow, 77, 77, token, house.time.now())
        people = uow.office(WORKSPACE).people
        assert people.person(FIRST).left_on == date(2026, 11, 23)
        assert people.holder_of([2000 + FIRST]) == {}
        assert search_persons(people, "Директоров1") == ()
        assert search(people, "Директоров1") == ()

    await house.store.write(after)
    assert [one.is_open for one in await house.assignments()] == [True]
    assert FIRST not in [person.id for person, _ in await house.acts(SECRETARY, staff.staff)]


async def test_refused(house: House) -> None:
    async def refused(error: type[Exception], who: int, person_id: int) -> None:
        with pytest.raises(error):
            await house.acts(who, lambda act: staff.leave(act, person_id))

    await refused(NotAllowed, FIRST, SECOND)
    await refused(NotFound, SECRETARY, 99)
    await refused(BadInput, SECRETARY, SECRETARY)
    await house.acts(SECRETARY, lambda act: staff.leave(act, FIRST))
    await refused(BadInput, SECRETARY, FIRST)

    def every(act: Act) -> None:
        for deed in (
            lambda: staff.rename_person(act, FIRST, "Петров Пётр"),
            lambda: staff.set_phone(act, FIRST, "8 900 000 00 21"),
            lambda: staff.set_role(act, FIRST, Role.HEAD, given=True),
            lambda: staff.hand_over_office(act, FIRST),
        ):
            with pytest.raises(BadInput, match="person_left"):
                deed()

    await house.acts(SECRETARY, every)


async def test_a_director_sees_nobody(house: House) -> None:
    for deed in (staff.staff, lambda act: staff.staff_card(act, SECOND)):
        with pytest.raises(NotAllowed):
            await house.acts(FIRST, deed)
    assert len(await house.acts(FIRST, own_items.own_items)) == 1


async def test_a_new_colleague_has_a_seat_of_the_office(house: House) -> None:
    person = await house.acts(
        SECRETARY, lambda act: staff.new_colleague(act, "Кротова Инна Львовна, методист, 8 900 000-00-77")
    )
    seats = dict(await house.acts(SECRETARY, staff.staff))
    (seat,) = seats[next(one for one in seats if one.id == person.id)]
    assert (person.full, person.phone) == ("Кротова Инна Львовна", "+79000000077")
    assert (seat.title, seat.kind, seat.holder) == ("методист", PostKind.METHODIST, person)
    alone = await house.acts(SECRETARY, lambda act: staff.new_colleague(act, "Ломов Егор"))
    assert (alone.full, alone.phone) == ("Ломов Егор", "")
    with pytest.raises(BadInput, match="name_needed"):
        await house.acts(SECRETARY, lambda act: staff.new_colleague(act, "методист"))
    with pytest.raises(NotAllowed):
        await house.acts(FIRST, lambda act: staff.new_colleague(act, "Ломова Ольга"))
