"""Moves by the office: with their reason, told once they can't be taken back, and taken back as one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.assignments import State
from bot.domain.errors import BadInput, NotAllowed, NotFound, Overtaken, TooLate
from bot.domain.lifecycle import Move
from bot.domain.people import Account, Person, Role
from bot.usecases import own_items
from bot.usecases.item_news import tell
from bot.usecases.moves import office_move
from bot.usecases.ports import Act, Office
from bot.usecases.report_done import report_done, take
from bot.usecases.undo import undo_deed
from tests.scheduler.house import SECRETARY, ZONE, House, at, chat_of, director

ONE, OTHER = director(1), director(2)
HEAD = 3
DUE = date(2026, 12, 1)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11.2026, 10:00: 6/1 has come to two directors."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)
    await house.office(moves_in)
    await house.approves(DUE, directors=2)
    await house.plans()
    await house.sends()
    yield house
    await house.store.close()


def moves_in(office: Office) -> None:
    """The head, with an account."""
    office.people.add_person(Person(HEAD, "Орлова", "Елена", "Викторовна", roles=frozenset({Role.HEAD})))
    office.people.bind(Account(chat_of(HEAD), chat_of(HEAD), HEAD, datetime(2026, 11, 20, tzinfo=ZONE)))


async def closes(house: House, *, words: str = "Передумали", who: int = SECRETARY) -> int:
    """Both assignments in one deed; its id."""

    def deed(act: Act) -> int:
        items = [
            office_move(act, one.id, None, Move.CLOSE, words=words)
            for one in act.office.assignments.of_decision(DECISION(act))
        ]
        tell(act, [item.assignment for item in items])
        assert act.deed_id is not None
        return act.deed_id

    return await house.acts(who, deed)


def DECISION(act: Act) -> int:  # noqa: N802
    return act.office.minutes.decisions(act.office.minutes.recent(1)[0].id)[0].id


async def test_a_reason_is_asked_and_told_after_ten_minutes(house: House) -> None:
    with pytest.raises(BadInput, match="reason_needed"):
        await closes(house, words=" ")
    before = len(house.telegram.told(chat_of(ONE)))
    await closes(house)
    await house.sends()
    assert len(house.telegram.told(chat_of(ONE))) == before
    house.time.passes(timedelta(minutes=11))
    await house.sends()
    told = house.telegram.told(chat_of(ONE))[before:]
    assert len(told) == 1
    assert "6/1 закрыт" in told[0]
    assert "«Передумали»" in told[0]


async def test_what_is_taken_back_is_never_said(house: House) -> None:
    before = len(house.telegram.told(chat_of(ONE)))
    deed_id = await closes(house)
    undone = await house.acts(SECRETARY, lambda act: undo_deed(act, deed_id))
    assert [item.assignment.state for item in undone.items] == [State.ISSUED, State.ISSUED]
    house.time.passes(timedelta(minutes=11))
    await house.sends()
    assert len(house.telegram.told(chat_of(ONE))) == before
    with pytest.raises(TooLate):
        await house.acts(SECRETARY, lambda act: undo_deed(act, deed_id))


async def test_nobody_elses_and_not_for_ever(house: House) -> None:
    deed_id = await closes(house)
    with pytest.raises(NotAllowed):
        await house.acts(HEAD, lambda act: undo_deed(act, deed_id))
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: undo_deed(act, deed_id + 1))
    house.time.passes(timedelta(minutes=11))
    with pytest.raises(TooLate):
        await house.acts(SECRETARY, lambda act: undo_deed(act, deed_id))


async def test_where_somebody_acted_since_nothing_is_taken_back(house: House) -> None:
    deed_id = await closes(house)
    await house.acts(HEAD, reopens)
    with pytest.raises(Overtaken):
        await house.acts(SECRETARY, lambda act: undo_deed(act, deed_id))
    assert {one.state for one in await house.assignments()} == {State.CLOSED, State.IN_WORK}


def reopens(act: Act) -> None:
    first = act.office.assignments.of_decision(DECISION(act))[0]
    office_move(act, first.id, first.version, Move.REOPEN, words="Нужно доделать", due=date(2026, 12, 8))


async def test_another_day_is_counted_and_the_first_one_kept(house: House) -> None:
    await closes(house)
    await house.acts(HEAD, reopens)
    one = next(one for one in await house.assignments() if one.state is State.IN_WORK)
    assert (one.due, one.first_due, one.moved, one.hand_in) == (date(2026, 12, 8), DUE, 1, date(2026, 12, 8))


async def test_a_director_makes_no_move_of_the_office(house: House) -> None:
    with pytest.raises(NotAllowed):
        await closes(house, who=ONE)


async def test_what_was_asked_is_settled_with_it_and_asked_again_when_taken_back(house: House) -> None:
    def asks(act: Act) -> int:
        (item,) = own_items.own_items(act)
        appeal = Appeal(
            act.office.new_id(),
            item.assignment.id,
            AppealKind.EXTENSION,
            act.actor.person.id,
            act.now,
            "Ждём справку",
            date(2026, 12, 8),
        )
        act.office.appeals.add(appeal)
        return appeal.id

    appeal_id = await house.acts(ONE, asks)
    deed_id = await closes(house)
    assert await house.acts(ONE, lambda act: act.office.appeals.get(appeal_id).state) is AppealState.DROPPED
    assert await house.acts(SECRETARY, lambda act: act.office.appeals.open()) == ()
    await house.acts(SECRETARY, lambda act: undo_deed(act, deed_id))
    again = await house.acts(SECRETARY, lambda act: act.office.appeals.open(AppealKind.EXTENSION))
    assert [(one.id, one.words) for one in again] == [(appeal_id, "Ждём справку")]


async def test_one_tap_over_two_moves_is_one_deed(house: House) -> None:
    def both(act: Act) -> int:
        (item,) = own_items.own_items(act)
        taken = take(act, item.assignment.id, item.assignment.version).item.assignment
        report_done(act, taken.id, taken.version)
        assert act.deed_id is not None
        return act.deed_id

    deed_id = await house.acts(ONE, both)
    undone = await house.acts(ONE, lambda act: undo_deed(act, deed_id))
    assert undone.items[-1].assignment.state is State.ISSUED


async def test_the_named_controller_accepts_without_a_role(house: House) -> None:
    def names(act: Act) -> None:
        decision = act.office.minutes.decision(DECISION(act))
        act.office.minutes.save_decision(replace(decision, controller_id=OTHER), people=False)

    await house.acts(SECRETARY, names)
    item = (await house.acts(ONE, own_items.own_items))[0]
    assert item.controller_id == OTHER
