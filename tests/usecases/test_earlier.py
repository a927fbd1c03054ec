"""What a protocol says of earlier items is done to them: by its table, by what it decides."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.assignments import Assignment, State
from bot.domain.earlier import Kept
from bot.domain.errors import IllegalMove, NotAllowed, NotFound, Overtaken
from bot.domain.executions import Verdict
from bot.domain.minutes import Decision, Minutes, MinutesState, Tracking
from bot.usecases.earlier import Answered, answer_many, answer_one, see_earlier
from bot.usecases.meetings import next_meeting, plan_meeting
from bot.usecases.open_meeting import table_now
from bot.usecases.ports import Act, Office
from tests.scheduler.house import SECRETARY, House, at, director

DUE, LATER, DAY = date(2026, 12, 1), date(2026, 12, 25), date(2026, 12, 2)
SEVENTH = 7000
MOVES, CLOSES = SEVENTH + 1, SEVENTH + 2


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Mon 23.11.2026: 6/1 has come to two directors."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)
    await house.approves(DUE, directors=2)
    await house.plans()
    house.time.passes(timedelta(days=9))
    yield house
    await house.store.close()


async def sixth(house: House) -> tuple[Decision, tuple[Assignment, ...]]:
    def look(office: Office) -> tuple[Decision, tuple[Assignment, ...]]:
        [minutes] = [one for one in office.minutes.recent(9) if one.id != SEVENTH]
        [decision] = office.minutes.decisions(minutes.id)
        return decision, office.assignments.of_decision(decision.id)

    return await house.office(look)


async def seventh(house: House, *, rows: bool = True) -> None:
    """A draft of № 7, which moves 6/1 and takes it off; its table says that 6/1 is done."""
    decision, _ = await sixth(house)

    def says(number: int, words: str) -> Decision:
        return Decision(
            SEVENTH + number,
            SEVENTH,
            number,
            f"7/{number}",
            str(number),
            None,
            words,
            Tracking.NOTICE,
            None,
            None,
        )

    def add(office: Office) -> None:
        minutes = Minutes(SEVENTH, SEVENTH + 90, "7", DAY, MinutesState.DRAFT, taken_by=SECRETARY)
        words = ("Продлить срок п. 1 протокола № 6 до 25.12.2026", "Снять с контроля п. 1 протокола № 6")
        office.minutes.add(minutes, [says(at, one) for at, one in enumerate(words, 1)], decision.sentence)
        if rows:
            office.minutes.keep_earlier(SEVENTH, Kept(((decision.sentence, "Исполнено"),)))

    await house.office(add)


async def done(house: House) -> Answered:
    return await house.acts(SECRETARY, lambda act: answer_many(act, SEVENTH, Verdict.DONE))


async def test_what_the_table_says_is_reported_on_the_day_of_the_meeting(house: House) -> None:
    await seventh(house)
    answered = await done(house)
    assert answered.changed == ("6/1",)
    _, assignments = await sixth(house)
    assert {(one.state, one.reported_on) for one in assignments} == {(State.DONE, DAY)}
    # Nothing is open: nothing is asked any more.
    assert answered.earlier.lines == ()
    assert (await done(house)).changed == ()


async def test_what_waits_for_acceptance_is_accepted_by_it(house: House) -> None:
    await seventh(house)
    _, assignments = await sixth(house)
    reported = replace(assignments[0], state=State.REPORTED, reported_on=DUE)
    await house.office(lambda office: office.assignments.save(reported, None))
    await done(house)
    _, assignments = await sixth(house)
    assert [(one.state, one.reported_on) for one in assignments] == [(State.DONE, DUE), (State.DONE, DAY)]


async def test_only_the_secretary_answers_and_only_of_her_own_minutes(house: House) -> None:
    await seventh(house)
    with pytest.raises(NotAllowed):
        await house.acts(director(1), lambda act: answer_many(act, SEVENTH, Verdict.DONE))
    with pytest.raises(NotAllowed):
        await house.acts(director(1), lambda act: see_earlier(act, SEVENTH))
    with pytest.raises(NotFound):
        await house.acts(SECRETARY, lambda act: see_earlier(act, SEVENTH + 5))
    with pytest.raises(Overtaken):
        await house.acts(SECRETARY, lambda act: answer_one(act, SEVENTH, 1, MOVES, yes=True))
    _, assignments = await sixth(house)
    assert {one.state for one in assignments} == {State.ISSUED}


async def test_withdrawn_minutes_say_nothing(house: House) -> None:
    await seventh(house)

    def withdraw(office: Office) -> None:
        office.minutes.save(replace(office.minutes.get(SEVENTH), state=MinutesState.WITHDRAWN))

    await house.office(withdraw)
    with pytest.raises(IllegalMove):
        await done(house)


async def test_a_moved_day_waits_for_the_mailing_and_answers_who_asked(house: House) -> None:
    await seventh(house, rows=False)
    _, assignments = await sixth(house)
    asked = Appeal(91, assignments[0].id, AppealKind.EXTENSION, director(1), house.time.now(), "ждут справку")
    await house.office(lambda office: office.appeals.add(asked))
    await house.acts(SECRETARY, lambda act: answer_one(act, SEVENTH, 0, MOVES, yes=True))
    await house.acts(SECRETARY, lambda act: answer_one(act, SEVENTH, 0, CLOSES, yes=False))
    _, assignments = await sixth(house)
    assert {(one.due, one.moved) for one in assignments} == {(DUE, 0)}

    def approve(office: Office) -> None:
        minutes = office.minutes.get(SEVENTH)
        approved = replace(
            minutes, state=MinutesState.APPROVED, send_at=house.time.now(), approved_by=SECRETARY
        )
        office.minutes.save(approved)

    await house.office(approve)
    await house.plans()
    decision, assignments = await sixth(house)
    assert {(one.due, one.first_due, one.moved) for one in assignments} == {(LATER, DUE, 1)}
    assert decision.due == DUE
    appeal = await house.office(lambda office: office.appeals.get(91))
    assert (appeal.state, appeal.answer_until) == (AppealState.GRANTED, LATER)


async def test_the_table_of_the_next_meeting_tells_the_moved_day(house: House) -> None:
    def plan(act: Act) -> None:
        plan_meeting(act, date(2026, 12, 18), at(18).time())

    await house.acts(SECRETARY, plan)
    with pytest.raises(NotAllowed):
        await house.acts(director(1), plan)
    with pytest.raises(NotAllowed):
        await house.acts(director(1), next_meeting)

    def look(act: Act) -> tuple[str, int]:
        [planned] = act.office.meetings.planned()
        [row] = table_now(act.office, planned, act.now, act.calendar)
        return row.code, row.total

    assert await house.acts(SECRETARY, look) == ("6/1", 2)
