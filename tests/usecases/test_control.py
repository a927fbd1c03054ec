"""Control where it is switched on: who accepts, co-assignees, and «кто первый взял»."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import Assignment, State
from bot.domain.errors import BadInput, IllegalMove, NotAllowed
from bot.domain.minutes import Addressee, AddresseeKind, Decision
from bot.usecases.name_controller import controllers, name_controller
from bot.usecases.ports import Act, Office
from bot.usecases.report_done import report_done, take
from bot.usecases.undo import undo_deed
from tests.scheduler.house import MINUTES, SECRETARY, House, at, chat_of, director

ONE, OTHER, THIRD = director(1), director(2), director(3)
DUE = date(2026, 12, 8)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11.2026, 10:00: three directors, nothing issued yet."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(3)
    yield house
    await house.store.close()


async def issues(house: House, directors: int = 3, **changes: object) -> Decision:
    """6/1 to the first directors, with these changes."""
    await house.approves(DUE, directors=directors)

    def change(office: Office) -> Decision:
        [decision] = office.minutes.decisions(MINUTES)
        return office.minutes.save_decision(replace(decision, **changes))  # type: ignore[arg-type]

    decision = await house.office(change)
    await house.plans()
    await house.sends()
    return decision


async def of(house: House, person_id: int) -> Assignment:
    return next(one for one in await house.assignments() if one.post_id == 2000 + person_id)


async def sets(house: House, **changes: object) -> None:
    await house.office(
        lambda office: office.people.save_workspace(replace(office.people.workspace(), **changes))  # type: ignore[arg-type]
    )


# --- who is first -----------------------------------------------------------------------------------------


async def test_whoever_takes_it_frees_the_others_who_hear_it_later(house: House) -> None:
    await issues(house, first_takes=True)
    one = await of(house, ONE)
    before = len(house.telegram.told(chat_of(OTHER)))
    await house.acts(ONE, lambda act: take(act, one.id, one.version))

    assert [item.state for item in await house.assignments()] == [
        State.IN_WORK,
        State.RELEASED,
        State.RELEASED,
    ]
    await house.sends()
    assert len(house.telegram.told(chat_of(OTHER))) == before
    await house.lets_pass(timedelta(minutes=11))
    [told] = house.telegram.told(chat_of(OTHER))[before:]
    assert "6/1 взяли другие" in told


async def test_the_second_is_told_that_it_is_taken(house: House) -> None:
    await issues(house, first_takes=True)
    one, other = await of(house, ONE), await of(house, OTHER)
    await house.acts(ONE, lambda act: report_done(act, one.id, one.version))
    with pytest.raises(IllegalMove) as caught:
        await house.acts(OTHER, lambda act: report_done(act, other.id, other.version))
    assert caught.value.state == State.RELEASED


async def test_taken_back_it_is_everybodys_again(house: House) -> None:
    await issues(house, first_takes=True)
    one = await of(house, ONE)

    def deed(act: Act) -> int:
        take(act, one.id, one.version)
        return act.deed_id or 0

    deed_id = await house.acts(ONE, deed)
    await house.acts(ONE, lambda act: undo_deed(act, deed_id))
    assert {item.state for item in await house.assignments()} == {State.ISSUED}
    before = len(house.telegram.told(chat_of(OTHER)))
    await house.lets_pass(timedelta(minutes=11))
    assert len(house.telegram.told(chat_of(OTHER))) == before


async def test_otherwise_nobody_is_freed(house: House) -> None:
    await issues(house)
    one = await of(house, ONE)
    await house.acts(ONE, lambda act: take(act, one.id, one.version))
    assert (await of(house, OTHER)).state is State.ISSUED


# --- co-assignees -----------------------------------------------------------------------------------------


def with_third(decision_posts: int = 2) -> tuple[Addressee, ...]:
    mine = tuple(Addressee(900 + n, f"директор {n}", post_id=2010 + n) for n in range(1, decision_posts + 1))
    return (*mine, Addressee(950, "с участием", AddresseeKind.CO_ASSIGNEE, post_id=2000 + THIRD))


async def test_co_assignees_are_not_asked_until_switched_on(house: House) -> None:
    await issues(house, 2, addressees=with_third())
    assert [one.post_id for one in await house.assignments()] == [2000 + ONE, 2000 + OTHER]


@pytest.mark.parametrize("days, day", [(3, date(2026, 12, 3)), (30, date(2026, 11, 23))])
async def test_co_assignees_answer_earlier_and_never_before_issue(house: House, days: int, day: date) -> None:
    await sets(house, co_days=days)
    await issues(house, 2, addressees=with_third())
    found = await house.assignments()
    assert [(one.co, one.due, one.hand_in) for one in found] == [
        (False, DUE, DUE),
        (False, DUE, DUE),
        (True, day, day),
    ]


async def test_who_answers_for_the_whole_is_no_co_assignee_besides(house: House) -> None:
    await sets(house, co_days=3)
    await issues(house, 3, addressees=(*with_third(3),))
    assert [one.co for one in await house.assignments()] == [False] * 3


async def test_a_co_assignee_who_takes_it_frees_nobody_of_the_main_ones(house: House) -> None:
    await sets(house, co_days=3)
    await issues(house, 2, addressees=with_third(), first_takes=True)
    third = await of(house, THIRD)
    await house.acts(THIRD, lambda act: take(act, third.id, third.version))
    assert (await of(house, ONE)).state is State.ISSUED


# --- who accepts ------------------------------------------------------------------------------------------


async def test_a_controller_is_named_where_switched_on_and_reports_wait_for_him(house: House) -> None:
    decision = await issues(house)
    with pytest.raises(BadInput, match="controllers_off"):
        await house.acts(SECRETARY, lambda act: controllers(act, decision.id))
    await sets(house, controllers=True)
    with pytest.raises(NotAllowed):
        await house.acts(ONE, lambda act: controllers(act, decision.id))
    with pytest.raises(BadInput, match="no_such_choice"):
        await house.acts(SECRETARY, lambda act: name_controller(act, decision.id, ONE))

    named = await house.acts(SECRETARY, lambda act: name_controller(act, decision.id, SECRETARY, whole=True))
    assert (named.now, named.whole) == (None, SECRETARY)
    one = await of(house, ONE)
    await house.acts(ONE, lambda act: report_done(act, one.id, one.version))
    assert (await of(house, ONE)).state is State.REPORTED

    await house.acts(SECRETARY, lambda act: name_controller(act, decision.id, None, whole=True))
    other = await of(house, OTHER)
    await house.acts(OTHER, lambda act: report_done(act, other.id, other.version))
    assert (await of(house, OTHER)).state is State.DONE
