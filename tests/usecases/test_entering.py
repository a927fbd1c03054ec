"""Entering for others: ticked and typed, written at once, taken back as one, never twice."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from bot.domain.assignments import Assignment, State, Way
from bot.domain.entering import Entered, Grid, NoSuchDecision, Understood
from bot.domain.errors import BadInput, IllegalMove, NotAllowed, Overtaken
from bot.domain.minutes import Decision, Expected
from bot.usecases import enter_for_others as deeds
from bot.usecases.collect import collect
from bot.usecases.hear_entering import HeardEntering, concerns_entering, hear_entering
from bot.usecases.ports import Act, Office
from bot.usecases.report_done import report_done
from bot.usecases.undo import undo_deed
from tests.scheduler.house import MINUTES, SECRETARY, House, at, chat_of, director

T = TypeVar("T")
TODAY, DUE = date(2026, 12, 2), date(2026, 12, 1)
SCHOOLS = 5


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Wed 2.12.2026: 6/1 (due the day before) and 6/2 (a number) went to five directors on 23.11."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(SCHOOLS)
    await house.approves(DUE, date(2026, 12, 15), directors=SCHOOLS)
    await house.office(wants_a_number)
    await house.plans()
    await house.sends()
    house.time.passes(timedelta(days=9))
    yield house
    await house.store.close()


def wants_a_number(office: Office) -> None:
    second = office.minutes.decisions(MINUTES)[1]
    office.minutes.save_decision(replace(second, expected=(Expected.NUMBER,)))


async def decision(house: House, number: int = 1) -> Decision:
    return await house.office(lambda office: office.minutes.decisions(MINUTES)[number - 1])


async def secretary(house: House, deed: Callable[[Act], T]) -> T:
    return await house.acts(SECRETARY, deed)


async def of(house: House, number: int = 1) -> dict[int, Assignment]:
    """By the number of the school."""
    decision_id = (await decision(house, number)).id
    found = await house.office(lambda office: office.assignments.of_decision(decision_id))
    return {(one.post_id or 0) - 2000 - director(0): one for one in found}


async def types(house: House, text: str) -> HeardEntering:
    return await secretary(house, lambda act: hear_entering(act, text))


async def reports(house: House, school: int, number: int = 1) -> list[tuple[Way, date, str | None, int]]:
    one = (await of(house, number))[school]
    found = await house.office(lambda office: office.reports.of_assignment(one.id))
    return [(report.way, report.on, report.number, report.by_id) for report in found]


async def test_those_ticked_are_written_at_once_and_taken_back_as_one(house: House) -> None:
    one = await decision(house)
    ids = {school: found.id for school, found in (await of(house)).items()}
    before = len(house.telegram.told(chat_of(director(1))))
    await secretary(house, lambda act: deeds.tick(act, one.id, ids[3]))
    found = await secretary(house, lambda act: deeds.tick_all(act, one.id, invert=True))
    assert [seat.label for seat in found.ticked] == ["СОШ № 1", "СОШ № 2", "СОШ № 4", "СОШ № 5"]
    await secretary(house, lambda act: deeds.set_way(act, one.id, Way.PAPER))
    await secretary(house, lambda act: deeds.set_day(act, one.id, 1))

    written = await secretary(house, lambda act: deeds.enter(act, one.id, 4))

    states = {school: found.state for school, found in (await of(house)).items()}
    assert states == {1: State.DONE, 2: State.DONE, 3: State.ISSUED, 4: State.DONE, 5: State.DONE}
    assert await reports(house, 1) == [(Way.PAPER, DUE, None, SECRETARY)]
    assert (await of(house))[1].reported_on == DUE, "late is counted from the day it came"
    house.time.passes(timedelta(minutes=9))
    await house.plans()
    await house.sends()
    assert len(house.telegram.told(chat_of(director(1)))) == before, "nobody hears of it"

    assert written.deed_id is not None
    deed_id = written.deed_id
    await secretary(house, lambda act: undo_deed(act, deed_id))
    assert {found.state for found in (await of(house)).values()} == {State.ISSUED}
    assert await reports(house, 1) == []


async def test_who_answers_meanwhile_is_left_out_and_told(house: House) -> None:
    one, mine = await decision(house), await of(house)
    for assignment_id in (mine[1].id, mine[2].id):
        await secretary(house, partial(deeds.tick, decision_id=one.id, assignment_id=assignment_id))
    await house.acts(director(2), lambda act: report_done(act, mine[2].id, mine[2].version))

    written = await secretary(house, lambda act: deeds.enter(act, one.id, 2, Way.PHONE))

    assert [seat.label for seat in written.seats] == ["СОШ № 1"]
    assert [seat.label for seat in written.passed_over] == ["СОШ № 2"]
    assert len(await reports(house, 2)) == 1


async def test_what_the_screen_did_not_show_is_not_written(house: House) -> None:
    one, mine = await decision(house), await of(house)
    with pytest.raises(BadInput, match="nobody_ticked"):
        await secretary(house, lambda act: deeds.enter(act, one.id, 1, Way.PHONE))
    await secretary(house, lambda act: deeds.tick(act, one.id, mine[1].id))
    with pytest.raises(Overtaken):
        await secretary(house, lambda act: deeds.enter(act, one.id, 2, Way.PHONE))
    with pytest.raises(BadInput, match="way_needed"):
        await secretary(house, lambda act: deeds.enter(act, one.id, 1))
    with pytest.raises(BadInput, match="way_needed"):
        await secretary(house, lambda act: deeds.enter(act, one.id, 1, Way.ELSEWHERE))
    assert {found.state for found in (await of(house)).values()} == {State.ISSUED}


async def test_twice_is_once(house: House) -> None:
    one, mine = await decision(house), await of(house)
    await secretary(house, lambda act: deeds.tick(act, one.id, mine[1].id))
    await secretary(house, lambda act: deeds.enter(act, one.id, 1, Way.PHONE))
    with pytest.raises(BadInput, match="nobody_ticked"):
        await secretary(house, lambda act: deeds.enter(act, one.id, 1, Way.PHONE))
    assert len(await reports(house, 1)) == 1


async def test_only_the_secretary_enters_and_foreign_ids_do_nothing(house: House) -> None:
    one, mine, other = await decision(house), await of(house), await of(house, 2)
    with pytest.raises(NotAllowed):
        await house.acts(director(1), lambda act: deeds.tick(act, one.id, mine[1].id))
    with pytest.raises(NotAllowed):
        await house.acts(director(1), lambda act: deeds.tick_only(act, mine[1].id))
    found = await secretary(house, lambda act: deeds.tick(act, one.id, other[1].id))
    assert not found.ticked
    assert not await house.acts(director(1), lambda act: concerns_entering(act, "6/1 сош 2 исполнено"))


async def test_from_the_card_of_one_it_alone_is_ticked(house: House) -> None:
    one, mine = await decision(house), await of(house)
    await secretary(house, lambda act: deeds.tick_all(act, one.id, invert=True))
    found = await secretary(house, lambda act: deeds.tick_only(act, mine[4].id))
    assert [seat.label for seat in found.ticked] == ["СОШ № 4"]
    await secretary(house, lambda act: deeds.enter(act, one.id, 1, Way.MAIL))
    with pytest.raises(IllegalMove):
        await secretary(house, lambda act: deeds.tick_only(act, mine[4].id))


async def test_ticks_of_yesterday_are_gone_and_those_of_another_are_hers(house: House) -> None:
    one, mine = await decision(house), await of(house)
    await secretary(house, lambda act: deeds.tick(act, one.id, mine[1].id))
    house.time.passes(timedelta(hours=13))
    assert not (await secretary(house, lambda act: deeds.grid(act, one.id))).ticked


async def test_another_day_is_typed(house: House) -> None:
    one = await decision(house)
    await secretary(house, lambda act: deeds.await_day(act, one.id))
    assert await secretary(house, lambda act: concerns_entering(act, "когда-то"))
    with pytest.raises(BadInput, match="not_a_past_day"):
        await types(house, "когда-то")
    found = await types(house, "30.11")
    assert isinstance(found, Grid)
    assert found.entering.on == date(2026, 11, 30)
    assert not await secretary(house, lambda act: concerns_entering(act, "30.11"))


async def test_words_that_are_sure_are_written_at_once(house: House) -> None:
    heard = await types(house, "6/1 сош 2 и 4 по телефону исполнено вчера")
    assert isinstance(heard, Entered)
    assert [seat.label for seat in heard.seats] == ["СОШ № 2", "СОШ № 4"]
    assert await reports(house, 4) == [(Way.PHONE, DUE, None, SECRETARY)]


ASKED = {
    "6/1 все кроме сош 2 сдали на бумаге": (1, 3, 4, 5),
    "6/1 сош 2 исполнено": (2,),
    "6/1 сош 2, сош 99 сдали на бумаге": (2,),
    "6/1 директоров3 сдали на бумаге 25.12": (3,),
    "6/1 директоров сдали на бумаге": (),
    "6/2 сош 1 и 2 по телефону число 27": (1, 2),
}


@pytest.mark.parametrize("text", ASKED)
async def test_what_is_doubtful_or_many_is_asked_first(house: House, text: str) -> None:
    heard = await types(house, text)
    assert isinstance(heard, Understood)
    assert [seat.label for seat in heard.grid.ticked] == [f"СОШ № {n}" for n in ASKED[text]]
    number = 2 if text.startswith("6/2") else 1
    assert {found.state for found in (await of(house, number)).values()} == {State.ISSUED}
    if ASKED[text]:
        one, count = await decision(house, number), len(ASKED[text])
        await secretary(house, lambda act: deeds.enter(act, one.id, count, Way.PAPER))
        states = {school: found.state for school, found in (await of(house, number)).items()}
        assert all(states[school] is State.DONE for school in ASKED[text])


async def test_a_number_is_written_and_corrected_by_a_later_one(house: House) -> None:
    assert isinstance(await types(house, "6/2 сош 1 по телефону число 27"), Entered)
    corrected = await types(house, "6/2 сош 1 по почте число 30,5")
    assert isinstance(corrected, Entered)
    assert corrected.corrected
    one = await decision(house, 2)
    row = (await secretary(house, lambda act: collect(act, one.id))).rows[0]
    assert (str(row.number), row.corrected, row.state) == ("30.5", True, State.DONE)


async def test_no_such_decision_is_said_and_an_answer_there_already_too(house: House) -> None:
    assert await types(house, "6/99 сош 1 исполнено") == NoSuchDecision("6/99")
    await types(house, "6/1 сош 1 по телефону исполнено")
    heard = await types(house, "6/1 сош 1 по телефону исполнено")
    assert isinstance(heard, Understood)
    assert [seat.label for seat in heard.answered] == ["СОШ № 1"]
    assert not heard.grid.ticked


async def test_the_same_words_again_change_nothing(house: House) -> None:
    text = "6/1 сош 1 по телефону исполнено"
    await secretary(house, lambda act: hear_entering(act, text, again=True))
    assert {found.state for found in (await of(house)).values()} == {State.ISSUED}
