"""Nobody is bound by a link alone; who has none asks, and the secretary or his own number says who he is."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot.domain.access import (
    AccessRequest,
    Asked,
    Confirm,
    Nobody,
    RequestKind,
    RequestOutcome,
    SharePhone,
)
from bot.domain.errors import BadInput, NotAllowed, NotFound, TooLate
from bot.usecases import access, connection, decide_access, links
from bot.usecases.connect import LINK_LIVES, Connected, connect, invite, see_link
from bot.usecases.ports import Act, LiveMessage, UnitOfWork
from tests.scheduler.house import SECRETARY, WORKSPACE, House, at, chat_of, director

T = TypeVar("T")

FIRST, SECOND, THIRD = director(1), director(2), director(3)
#: Telephones that nobody has connected yet.
IRINA, THIEF = 5005, 6006
PHONE = "79000000007"
MORNING = at(23, "10:00")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Of three directors the first is connected."""
    house = House(tmp_path, MORNING)
    await house.settles(3, connected=1)
    yield house
    await house.store.close()


def asker(telegram_id: int = IRINA, said: str = "Ирина") -> access.Asker:
    return access.Asker(telegram_id, telegram_id, said)


async def does(house: House, deed: Callable[[UnitOfWork], T]) -> T:
    return await house.store.write(deed)


async def link(house: House, person_id: int) -> str:
    return await does(house, lambda uow: invite(uow, WORKSPACE, person_id, house.time.now()))


async def common_link(house: House) -> str:
    def deed(uow: UnitOfWork) -> str:
        return links.new_common(uow, acting(uow, house, SECRETARY))

    return await does(house, deed)


def acting(uow: UnitOfWork, house: House, person_id: int) -> Act:
    actor = uow.directory.actor(chat_of(person_id))
    assert actor is not None
    calendar = house.calendars.of(actor.workspace)
    return Act(uow.office(WORKSPACE), actor, house.time.now(), calendar)


async def opens(house: House, token: str, telegram_id: int = IRINA) -> access.Standing:
    return await does(house, lambda uow: access.open_link(uow, asker(telegram_id), token, house.time.now()))


async def says_yes(house: House, token: str, telegram_id: int = IRINA) -> Connected:
    return await does(house, lambda uow: connect(uow, telegram_id, telegram_id, token, house.time.now()))


async def accepts(house: House, request_id: int, telegram_id: int = IRINA) -> Connected:
    return await does(
        house, lambda uow: access.accept(uow, telegram_id, telegram_id, request_id, house.time.now())
    )


async def shares(house: House, number: str = PHONE, telegram_id: int = IRINA) -> access.Standing:
    return await does(
        house, lambda uow: access.share_phone(uow, asker(telegram_id), number, house.time.now())
    )


async def asks(house: House, telegram_id: int = IRINA) -> access.Standing:
    return await does(house, lambda uow: access.ask_access(uow, asker(telegram_id), house.time.now()))


async def asks_for_new(house: House, token: str, telegram_id: int = IRINA) -> access.Standing:
    return await does(
        house, lambda uow: access.ask_new_link(uow, asker(telegram_id), token, house.time.now())
    )


async def standing(house: House, telegram_id: int = IRINA) -> access.Standing:
    return await does(house, lambda uow: access.standing_of(uow, telegram_id, house.time.now()))


async def accounts(house: House) -> dict[int, int]:
    """person id → Telegram id"""
    found = await house.office(lambda office: office.people.accounts())
    return {person_id: one.telegram_id for person_id, one in found.items()}


async def has_phone(house: House, person_id: int, phone: str = "8 (900) 000-00-07") -> None:
    await house.office(
        lambda office: office.people.save_person(replace(office.people.person(person_id), phone=phone))
    )


async def said_to(house: House, chat_id: int) -> list[str]:
    """What arrived, once everything was sent."""
    await house.sends()
    return list(house.telegram.told(chat_id))


def asked(found: access.Standing) -> AccessRequest:
    assert isinstance(found, Asked)
    return found.request


def granted(found: access.Standing) -> int:
    assert isinstance(found, Confirm)
    assert found.request_id is not None
    return found.request_id


# --- a personal link --------------------------------------------------------------------------------------


async def test_a_link_asks_and_binds_nobody(house: House) -> None:
    found = await opens(house, await link(house, SECOND))
    assert isinstance(found, Confirm)
    assert (found.person.id, [one.label for one in found.seats]) == (SECOND, ["СОШ № 2"])
    assert SECOND not in await accounts(house)


async def test_yes_binds_and_the_same_yes_again_changes_nothing(house: House) -> None:
    token = await link(house, SECOND)
    assert (await says_yes(house, token)).fresh
    assert not (await says_yes(house, token)).fresh
    assert (await accounts(house))[SECOND] == IRINA


async def test_two_at_once_one_is_bound(house: House) -> None:
    token = await link(house, SECOND)
    await opens(house, token, IRINA)
    await opens(house, token, THIEF)
    await says_yes(house, token, IRINA)
    with pytest.raises(TooLate, match="link_used"):
        await says_yes(house, token, THIEF)
    assert (await accounts(house))[SECOND] == IRINA


async def test_a_link_revoked_or_expired_between_question_and_yes(house: House) -> None:
    older = await link(house, SECOND)
    await opens(house, older)
    newer = await link(house, SECOND)
    with pytest.raises(TooLate, match="link_expired"):
        await says_yes(house, older)
    house.time.passes(LINK_LIVES)
    with pytest.raises(TooLate, match="link_expired"):
        await says_yes(house, newer)


async def test_who_has_left_is_bound_by_no_link(house: House) -> None:
    token = await link(house, SECOND)

    def leaves(uow: UnitOfWork) -> None:
        people = uow.office(WORKSPACE).people
        people.save_person(replace(people.person(SECOND), left_on=date(2026, 11, 23)))

    await does(house, leaves)
    with pytest.raises(TooLate, match="link_expired"):
        await opens(house, token)


async def test_an_account_hears_whom_it_spoke_for_until_now(house: House) -> None:
    found = await opens(house, await link(house, SECOND), chat_of(FIRST))
    assert isinstance(found, Confirm)
    assert found.instead_of is not None
    assert found.instead_of.id == FIRST


async def test_a_stolen_link_does_not_go_unseen(house: House) -> None:
    """The thief is bound; she finds it used, asks, the secretary lets her in, and the thief is cut off."""
    token = await link(house, SECOND)
    await says_yes(house, token, THIEF)
    with pytest.raises(TooLate, match="link_used"):
        await opens(house, token)
    request = asked(await asks_for_new(house, token))
    assert (request.kind, request.person_id) == (RequestKind.NEW_LINK, SECOND)
    card = await house.acts(SECRETARY, lambda act: decide_access.request_card(act, request.id))
    assert (card.likely[0].person.id, card.taken) == (SECOND, frozenset({SECOND}))

    await house.acts(SECRETARY, lambda act: decide_access.grant(act, request.id, SECOND))
    assert (await accounts(house))[SECOND] == THIEF, "nobody is bound before the yes"
    assert "Вы — Директоров2 Иван Иванович, директор СОШ № 2?" in (await said_to(house, IRINA))[-1]
    await accepts(house, request.id)
    assert (await accounts(house))[SECOND] == IRINA
    assert "отключён" in (await said_to(house, THIEF))[-1]
    with pytest.raises(NotFound):
        await accepts(house, request.id, THIEF)


async def test_a_new_link_cuts_off_at_once_and_revokes_what_was_there(house: House) -> None:
    token = await link(house, SECOND)
    request = asked(await asks_for_new(house, token))
    await house.acts(SECRETARY, lambda act: decide_access.grant(act, request.id, SECOND))

    def deed(uow: UnitOfWork) -> None:
        act = acting(uow, house, SECRETARY)
        assert links.new_link(uow, act, FIRST, sure=False).token == ""
        assert links.new_link(uow, act, FIRST, sure=True).token
        assert links.new_link(uow, act, SECOND, sure=False).token, "nobody to be cut off"

    await does(house, deed)
    assert FIRST not in await accounts(house)
    assert "отключён" in (await said_to(house, chat_of(FIRST)))[-1]
    with pytest.raises(TooLate):
        await says_yes(house, token)
    with pytest.raises(TooLate):
        await accepts(house, request.id)


async def test_connected_by_one_link_the_older_ones_are_dead(house: House) -> None:
    """She was let in by a request while a link of hers was still about."""
    token = await link(house, SECOND)
    request = asked(await asks(house))
    await house.acts(SECRETARY, lambda act: decide_access.grant(act, request.id, SECOND))
    await accepts(house, request.id)
    with pytest.raises(TooLate, match="link_expired"):
        await says_yes(house, token, THIEF)


# --- the link of the chat ---------------------------------------------------------------------------------


async def test_the_common_link_finds_by_the_number(house: House) -> None:
    await has_phone(house, SECOND)
    assert isinstance(await opens(house, await common_link(house)), SharePhone)
    assert isinstance(await standing(house), SharePhone), "a restart forgets nothing"
    request_id = granted(await shares(house))
    assert SECOND not in await accounts(house)
    await accepts(house, request_id)
    assert (await accounts(house))[SECOND] == IRINA
    assert await house.acts(SECRETARY, decide_access.open_requests) == ()


@pytest.mark.parametrize("holders", [(), (SECOND, THIRD)])
async def test_nobody_or_two_with_the_number_are_for_the_secretary(
    house: House, holders: tuple[int, ...]
) -> None:
    for person_id in holders:
        await has_phone(house, person_id)
    await opens(house, await common_link(house))
    request = asked(await shares(house))
    assert (request.phone, request.person_id, request.outcome) == (
        "+79000000007",
        None,
        RequestOutcome.OPEN,
    )
    card = await house.acts(SECRETARY, lambda act: decide_access.request_card(act, request.id))
    assert tuple(one.person.id for one in card.likely) == holders
    assert "Просит доступ: Ирина" in (await said_to(house, chat_of(SECRETARY)))[-1]


async def test_a_number_does_not_cut_off_who_is_connected(house: House) -> None:
    await has_phone(house, FIRST)
    await opens(house, await common_link(house))
    assert asked(await shares(house)).person_id == FIRST
    assert (await accounts(house))[FIRST] == chat_of(FIRST)


async def test_somebody_is_connected_between_number_and_yes(house: House) -> None:
    await has_phone(house, SECOND)
    await opens(house, await common_link(house))
    request_id = granted(await shares(house))
    await says_yes(house, await link(house, SECOND), THIEF)
    with pytest.raises(TooLate):
        await accepts(house, request_id)


async def test_without_the_link_a_number_only_helps_the_secretary(house: House) -> None:
    await has_phone(house, SECOND)
    assert await shares(house) == Nobody(may_ask=True)
    await asks(house)
    request = asked(await shares(house))
    assert (request.kind, request.person_id) == (RequestKind.STRANGER, SECOND)
    assert len(await house.acts(SECRETARY, decide_access.open_requests)) == 1


async def test_a_number_that_was_said_no_to_is_for_the_secretary(house: House) -> None:
    await has_phone(house, SECOND)
    await opens(house, await common_link(house))
    request_id = granted(await shares(house))
    found = await does(house, lambda uow: access.not_me(uow, IRINA, request_id, house.time.now()))
    assert asked(found).outcome is RequestOutcome.OPEN
    assert SECOND not in await accounts(house)


async def test_a_new_common_link_revokes_the_older_one(house: House) -> None:
    older, newer = await common_link(house), await common_link(house)
    with pytest.raises(TooLate, match="link_unknown"):
        await opens(house, older)
    assert isinstance(await opens(house, newer), SharePhone)


async def test_who_is_connected_here_needs_no_common_link(house: House) -> None:
    assert isinstance(await opens(house, await common_link(house), chat_of(FIRST)), Connected)
    assert isinstance(await shares(house, telegram_id=chat_of(FIRST)), Connected)


# --- strangers --------------------------------------------------------------------------------------------


async def test_a_flood_of_requests_is_one_and_is_told_once(house: House) -> None:
    assert await standing(house) == Nobody(may_ask=True)
    first = asked(await asks(house))
    for _ in range(20):
        assert asked(await asks(house)).id == first.id
    assert len(await house.acts(SECRETARY, decide_access.open_requests)) == 1
    assert len(await said_to(house, chat_of(SECRETARY))) == 1


async def test_with_two_offices_it_is_not_plain_whom_to_ask(house: House) -> None:
    await does(
        house,
        lambda uow: uow.directory.add_workspace(
            replace(uow.directory.workspaces()[0], id=2, name="Соседнее управление")
        ),
    )
    assert await standing(house) == Nobody(may_ask=False)
    with pytest.raises(TooLate):
        await asks(house)


async def test_refused_he_hears_it_and_may_ask_again_in_a_day(house: House) -> None:
    request = asked(await asks(house))
    await house.acts(SECRETARY, lambda act: decide_access.refuse(act, request.id))
    assert "не подтвердил" in (await said_to(house, IRINA))[-1]
    assert asked(await asks(house)).outcome is RequestOutcome.REFUSED
    house.time.passes(timedelta(days=1))
    assert asked(await asks(house)).outcome is RequestOutcome.OPEN


async def test_decided_twice_the_first_counts(house: House) -> None:
    request = asked(await asks(house))
    await house.acts(SECRETARY, lambda act: decide_access.grant(act, request.id, SECOND))
    for again in (
        lambda act: decide_access.grant(act, request.id, THIRD),
        lambda act: decide_access.refuse(act, request.id),
    ):
        card = await house.acts(SECRETARY, again)
        assert card.decided is not None
        assert (card.decided.person.id, card.request.outcome) == (SECOND, RequestOutcome.GRANTED)
    assert len(await said_to(house, IRINA)) == 1


async def test_two_let_in_as_one_the_first_yes_counts(house: House) -> None:
    hers, his = asked(await asks(house)), asked(await asks(house, THIEF))
    await house.acts(SECRETARY, lambda act: decide_access.grant(act, hers.id, SECOND))
    await house.acts(SECRETARY, lambda act: decide_access.grant(act, his.id, SECOND))
    await accepts(house, hers.id)
    with pytest.raises(TooLate, match="link_expired"):
        await accepts(house, his.id, THIEF)
    assert (await accounts(house))[SECOND] == IRINA


async def test_a_yes_comes_too_late_after_two_weeks(house: House) -> None:
    request = asked(await asks(house))
    await house.acts(SECRETARY, lambda act: decide_access.grant(act, request.id, SECOND))
    house.time.passes(LINK_LIVES)
    assert await standing(house) == Nobody(may_ask=True)
    with pytest.raises(TooLate, match="link_expired"):
        await accepts(house, request.id)


async def test_only_the_account_that_asked_says_yes(house: House) -> None:
    request = asked(await asks(house))
    await house.acts(SECRETARY, lambda act: decide_access.grant(act, request.id, SECOND))
    with pytest.raises(NotFound):
        await accepts(house, request.id, THIEF)


async def test_a_director_decides_nothing(house: House) -> None:
    request = asked(await asks(house))
    for deed in (
        decide_access.open_requests,
        connection.connection,
        lambda act: decide_access.grant(act, request.id, SECOND),
        lambda act: decide_access.refuse(act, request.id),
        lambda act: links.link_of(act, SECOND),
        lambda act: links.links_page(act, 0),
    ):
        with pytest.raises(NotAllowed):
            await house.acts(FIRST, deed)


async def test_nobody_is_let_in_as_one_who_has_left(house: House) -> None:
    request = asked(await asks(house))
    await house.office(
        lambda office: office.people.save_person(
            replace(office.people.person(SECOND), left_on=date(2026, 11, 1))
        )
    )
    with pytest.raises(BadInput, match="person_left"):
        await house.acts(SECRETARY, lambda act: decide_access.grant(act, request.id, SECOND))


async def test_who_gets_in_by_a_link_asks_no_more(house: House) -> None:
    await asks(house)
    await says_yes(house, await link(house, SECOND))
    assert await house.acts(SECRETARY, decide_access.open_requests) == ()


async def test_an_update_come_again_only_reads(house: House) -> None:
    await has_phone(house, SECOND)
    token = await common_link(house)
    await opens(house, token)
    request_id = granted(await shares(house))
    found = await does(house, lambda uow: access.opened_before(uow, IRINA, token, house.time.now()))
    assert granted(found) == request_id
    with pytest.raises(TooLate):
        await does(house, lambda uow: access.opened_before(uow, IRINA, "x", house.time.now()))


# --- the line ---------------------------------------------------------------------------------------------


async def test_the_line_counts_and_changes_itself_where_it_was_opened(house: House) -> None:
    await house.connects(SECOND)
    assert await said_to(house, chat_of(SECRETARY)) == [], "nothing before she has opened it"
    line = await house.acts(SECRETARY, connection.connection)
    assert (line.connected, line.total) == (3, 4)
    assert [one.person.id for one in line.absent] == [THIRD]

    message = LiveMessage(chat_of(SECRETARY), 41, date(2026, 11, 23))
    await house.office(lambda office: connection.note_line(office, SECRETARY, message))
    await house.connects(THIRD)
    house.time.passes(connection.LINE_LAGS)
    await house.sends()
    ((number, screen),) = house.telegram.edited
    assert number == message.message_id
    shown = screen.text
    assert "Подключены все сотрудники: 4" in shown
    assert "Директоров3 И. И., СОШ № 3" in shown.replace("\u00a0", " ")


async def test_a_list_of_links_is_for_who_is_not_connected(house: House) -> None:
    older = await link(house, SECOND)

    def deed(uow: UnitOfWork) -> list[tuple[int, str]]:
        made = links.make_links(uow, acting(uow, house, SECRETARY), 0)
        return [(one.whom.person.id, one.token) for one in made.links]

    made = dict(await does(house, deed))
    assert made.keys() == {SECOND, THIRD}
    found = await does(house, lambda uow: see_link(uow, IRINA, made[THIRD], house.time.now()))
    assert isinstance(found, Confirm)
    with pytest.raises(TooLate, match="link_expired"):
        await opens(house, older)
