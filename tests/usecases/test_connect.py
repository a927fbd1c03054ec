"""Who is reached: each tie to an account, and each end of one, leaves a line in the journal."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import pytest

from bot.domain.audit import AuditEvent
from bot.usecases.connect import blocked, connect, invite, unblocked
from bot.usecases.ports import UnitOfWork
from tests.scheduler.house import WORKSPACE, House, at, chat_of, director

FIRST, SECOND = director(1), director(2)
#: A telephone nobody has connected yet.
NEW = 5005


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(tmp_path, at(23))
    await house.settles(2)
    yield house
    await house.store.close()


async def last(house: House, person_id: int) -> AuditEvent:
    found = await house.office(lambda office: office.audit.last("person", person_id))
    assert found is not None
    return found


async def connects(house: House, telegram_id: int, person_id: int) -> None:
    """By a link of the person's, made just now."""

    def deed(uow: UnitOfWork) -> None:
        token = invite(uow, WORKSPACE, person_id, house.time.now())
        connect(uow, telegram_id, telegram_id, token, house.time.now())

    await house.store.write(deed)


async def test_blocked_and_let_in_again(house: House) -> None:
    chat = chat_of(FIRST)
    now = house.time.now()

    await house.store.write(lambda uow: blocked(uow, chat, now))
    told = await last(house, FIRST)
    assert (told.deed, told.actor_id, told.chat_id, told.at) == ("blocked", FIRST, chat, now)

    await house.store.write(lambda uow: unblocked(uow, chat, chat, now))
    assert (await last(house, FIRST)).deed == "unblocked"


@pytest.mark.parametrize(
    "deed",
    [
        lambda uow: unblocked(uow, chat_of(FIRST), chat_of(FIRST), at(23)),
        lambda uow: blocked(uow, NEW, at(23)),
    ],
    ids=["let in", "a stranger"],
)
async def test_what_is_no_news_is_not_noted(house: House, deed: Callable[[UnitOfWork], None]) -> None:
    await house.store.write(deed)
    assert await house.office(lambda office: office.audit.last("person", FIRST)) is None


async def test_blocked_twice_is_noted_once(house: House) -> None:
    for moment in (at(23, "09:00"), at(23, "10:00")):
        await house.store.write(partial(blocked, chat_id=chat_of(FIRST), now=moment))
    assert (await last(house, FIRST)).at == at(23, "09:00")
    accounts = await house.office(lambda office: office.people.accounts())
    assert accounts[FIRST].blocked_at == at(23, "09:00")


async def test_the_older_account_of_a_person_is_cut_off(house: House) -> None:
    await connects(house, NEW, FIRST)
    lines = await house.office(lambda office: office.audit.history("person", FIRST))
    assert [(one.deed, one.before) for one in lines] == [
        ("invite", {}),
        ("cut_off", {"telegram_id": chat_of(FIRST)}),
        ("connect", {}),
    ]


async def test_the_person_an_account_leaves_is_noted_too(house: House) -> None:
    await connects(house, chat_of(FIRST), SECOND)
    told = await last(house, FIRST)
    assert (told.deed, told.before) == ("cut_off", {"telegram_id": chat_of(FIRST)})
    accounts = await house.office(lambda office: office.people.accounts())
    assert accounts.keys() & {FIRST, SECOND} == {SECOND}
