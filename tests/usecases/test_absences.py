"""A leave with a substitute, and one without: who is asked meanwhile, and what is said on return."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.assignments import State
from bot.domain.errors import BadInput, NotAllowed
from bot.usecases import absences, own_items
from bot.usecases.change_holder import change_holder
from bot.usecases.report_done import report_done
from bot.usecases.staff import leave, staff_card
from tests.scheduler.house import SECRETARY, House, at, chat_of, director

AWAY, STANDS_IN, THIRD = director(1), director(2), director(3)
SEAT = 2000 + AWAY


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11, 10:00: item 6/1 of СОШ № 1 is due on Mon 30.11, 6/2 on 15.12."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(3)
    await house.approves(date(2026, 11, 30), date(2026, 12, 15), directors=1)
    await house.plans()
    await house.sends()
    yield house
    await house.store.close()


def told(house: House, person_id: int) -> list[str]:
    return [text.replace("\u00a0", " ") for text in house.telegram.told(chat_of(person_id))]


async def sends(house: House) -> None:
    """What was given up first holds up the rest for a turn."""
    for _ in range(4):
        await house.sends()


async def goes(house: House, first: date, last: date, substitute: int | None = STANDS_IN) -> int:
    one = await house.acts(SECRETARY, lambda act: absences.set_absence(act, AWAY, first, last))
    if substitute is not None:
        await house.acts(SECRETARY, lambda act: absences.set_substitute(act, one.id, substitute))
    return one.id


async def test_reminders_go_to_whoever_stands_in(house: House) -> None:
    await goes(house, date(2026, 11, 24), date(2026, 12, 4))
    await sends(house)
    assert "Отмечено: Вас не будет с 24 ноября по 4 декабря" in told(house, AWAY)[-1]
    assert "Вам предстоит замещать с 24 ноября по 4 декабря: Директоров1 И. И." in told(house, STANDS_IN)[-1]
    before = len(told(house, AWAY))
    await house.lets_pass(at(24, "09:00") - house.time.now())
    assert "Вы замещаете с 24 ноября по 4 декабря" in told(house, STANDS_IN)[-1]
    assert "6/1" in told(house, STANDS_IN)[-1]
    # The 3rd working day before the 30th.
    await house.lets_pass(at(25, "09:00") - house.time.now())
    assert "Через 3 рабочих дня срок" in told(house, STANDS_IN)[-1]
    assert len(told(house, AWAY)) == before, "nothing on leave"


async def test_whoever_stands_in_answers_and_the_other_keeps_his_access(house: House) -> None:
    await goes(house, date(2026, 11, 23), date(2026, 12, 4))
    items = await house.acts(STANDS_IN, own_items.own_items)
    assert [one.code for one in items] == ["6/1", "6/2"]
    first, second = items
    done = await house.acts(
        STANDS_IN, lambda act: report_done(act, first.assignment.id, first.assignment.version)
    )
    assert done.item.assignment.state is State.DONE
    own = await house.acts(
        AWAY, lambda act: report_done(act, second.assignment.id, second.assignment.version)
    )
    assert own.item.assignment.state is State.DONE


async def test_on_return_what_gathered_is_told_once(house: House) -> None:
    await goes(house, date(2026, 11, 24), date(2026, 11, 30))
    await house.lets_pass(at(24, "09:00") - house.time.now())
    [first, _] = await house.acts(STANDS_IN, own_items.own_items)
    await house.acts(STANDS_IN, lambda act: report_done(act, first.assignment.id, first.assignment.version))
    before = len(told(house, AWAY))
    await house.lets_pass(at(1, "09:00", 12) - house.time.now())
    await sends(house)
    back = told(house, AWAY)[before:]
    assert len(back) == 1
    assert "С возвращением! За Вами 1 пункт" in back[0]
    assert "исполнено — 1" in back[0]
    assert "6/2" in back[0]
    assert "Замещение закончилось" in told(house, STANDS_IN)[-1]
    assert await house.acts(STANDS_IN, own_items.own_items) == ()
    with pytest.raises(NotAllowed):
        await house.acts(STANDS_IN, lambda act: own_items.open_card(act, first.assignment.id))
    # The steps go on as if he had never been away.
    await house.lets_pass(at(10, "09:00", 12) - house.time.now())
    assert "Через 3 рабочих дня срок" in told(house, AWAY)[-1]


async def test_without_a_substitute_all_is_silent_until_he_is_back(house: House) -> None:
    await goes(house, date(2026, 11, 24), date(2026, 11, 27), substitute=None)
    await sends(house)
    before = len(told(house, AWAY))
    await house.lets_pass(at(27, "18:00") - house.time.now())
    assert len(told(house, AWAY)) == before
    await house.lets_pass(at(30, "09:00") - house.time.now())
    await sends(house)
    back = told(house, AWAY)[before:]
    assert len(back) == 1, "one message, though a step had come meanwhile and one comes today"
    assert "С возвращением! За Вами 2 пункта" in back[0]


async def test_back_earlier(house: House) -> None:
    absence_id = await goes(house, date(2026, 11, 23), date(2026, 12, 4))
    await house.acts(SECRETARY, lambda act: absences.drop_absence(act, absence_id))
    assert await house.acts(STANDS_IN, own_items.own_items) == ()
    await sends(house)
    assert "С возвращением!" in told(house, AWAY)[-1]
    card = await house.acts(SECRETARY, lambda act: staff_card(act, AWAY))
    assert card.away == ()


async def test_another_substitute(house: House) -> None:
    absence_id = await goes(house, date(2026, 11, 23), date(2026, 12, 4))
    await house.acts(SECRETARY, lambda act: absences.set_substitute(act, absence_id, THIRD))
    await sends(house)
    assert len(await house.acts(THIRD, own_items.own_items)) == 2
    assert await house.acts(STANDS_IN, own_items.own_items) == ()
    assert "Вы замещаете" in told(house, THIRD)[-1]


async def test_a_substitute_who_leaves_stands_in_no_more(house: House) -> None:
    await goes(house, date(2026, 11, 23), date(2026, 12, 4))
    await house.acts(SECRETARY, lambda act: leave(act, STANDS_IN))
    [post] = await house.office(lambda office: office.people.seats([SEAT]))
    assert post.acting_id is None
    card = await house.acts(SECRETARY, lambda act: staff_card(act, AWAY))
    assert [one.substitute for one in card.away] == [None]


async def test_a_new_holder_has_no_substitute_of_the_one_before(house: House) -> None:
    await goes(house, date(2026, 11, 23), date(2026, 12, 4))
    await house.acts(SECRETARY, lambda act: change_holder(act, SEAT, THIRD))
    assert await house.acts(STANDS_IN, own_items.own_items) == ()
    assert len(await house.acts(THIRD, own_items.own_items)) == 2
    # And whoever is away gets a seat: his substitute answers for it as well.
    await house.acts(SECRETARY, lambda act: change_holder(act, SEAT, AWAY))
    assert len(await house.acts(STANDS_IN, own_items.own_items)) == 2


async def test_refused(house: House) -> None:
    await goes(house, date(2026, 11, 24), date(2026, 12, 4))
    day = timedelta(days=1)
    start = date(2026, 12, 4)
    with pytest.raises(BadInput, match="absence_overlaps"):
        await house.acts(SECRETARY, lambda act: absences.set_absence(act, AWAY, start, start + day))
    with pytest.raises(BadInput, match="absence_days"):
        await house.acts(SECRETARY, lambda act: absences.set_absence(act, THIRD, start, start - day))
    past = date(2026, 11, 20)
    with pytest.raises(BadInput, match="day_is_past"):
        await house.acts(SECRETARY, lambda act: absences.set_absence(act, THIRD, past, past))
    with pytest.raises(BadInput, match="absence_days"):
        await house.acts(SECRETARY, lambda act: absences.hear_absence(act, THIRD, "в июле"))
    with pytest.raises(NotAllowed):
        await house.acts(AWAY, lambda act: absences.set_absence(act, THIRD, start, start + day))
