"""A minute passes → the plan → the outbox → the dispatcher: what people hear over the days."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.domain.assignments import State
from bot.domain.calendar import WorkingDays
from bot.domain.minutes import Minutes
from bot.domain.people import Account
from bot.scheduler.sender import Blocked, Unavailable
from bot.usecases.plan import plan_person
from bot.usecases.ports import LiveMessage, Office, UnitOfWork
from tests.scheduler.house import MINUTES, House, at, chat_of, director

FIRST = director(1)
CHAT = chat_of(FIRST)
#: Tuesday. Its steps: Thu 26.11 (3 working days before), Tue 1.12, Wed 2.12, Wed 9.12.
DUE = date(2026, 12, 1)


async def issued(house: House, *dues: date, directors: int = 1, connected: int | None = None) -> None:
    """On Monday 23.11 at 10:00; everybody has heard of it."""
    await house.settles(directors, connected=connected)
    await house.approves(*dues, directors=directors)
    await house.lets_pass(timedelta(seconds=5))
    await house.lets_pass(timedelta(seconds=5))
    house.telegram.sent.clear()


async def told_at(house: House, day: int, hour: str, month: int = 11) -> list[str]:
    """What the first director hears when it is `hour` on that day, and not before."""
    before = len(house.telegram.told(CHAT))
    await house.lets_pass(at(day, hour, month) - house.time.now())
    return list(house.telegram.told(CHAT)[before:])


async def test_held_minutes_are_issued_when_the_hold_ends(house: House) -> None:
    await house.settles(1)
    await house.approves(DUE, directors=1, send_at=at(23, "10:10"))
    await house.lets_pass(timedelta(minutes=9))
    assert await house.assignments() == ()
    await house.lets_pass(timedelta(minutes=1))
    assert len(await house.assignments()) == 1
    assert len(house.telegram.told(CHAT)) == 1


async def test_stopped_minutes_are_not_issued(house: House) -> None:
    await house.settles(1)
    await house.approves(DUE, directors=1, send_at=at(23, "10:10"))

    def stop(office: Office) -> Minutes:
        return office.minutes.save(replace(office.minutes.get(MINUTES), send_at=None))

    await house.office(stop)
    await house.lets_pass(timedelta(days=1))
    assert await house.assignments() == ()


async def test_a_digest_comes_at_its_steps_and_at_no_other_time(house: House) -> None:
    await issued(house, DUE)
    heard = []
    while house.time.now() < at(11, month=12):
        before = len(house.telegram.told(CHAT))
        await house.lets_pass(timedelta(minutes=30))
        if len(house.telegram.told(CHAT)) > before:
            heard.append(f"{house.time.now():%d.%m %H}")
    assert heard == ["26.11 09", "01.12 09", "02.12 09", "09.12 09"]


async def test_two_items_are_told_in_one_message(house: House) -> None:
    await issued(house, DUE, DUE)
    [text] = await told_at(house, 26, "09:00")
    assert "6/1" in text
    assert "6/2" in text


async def test_what_a_digest_has_told_is_not_told_again_by_the_next(house: House) -> None:
    """6/1 has its step on the 9th of December, 6/2 on the 10th."""
    await issued(house, DUE, date(2026, 12, 15))
    await told_at(house, 9, "09:00", month=12)
    [text] = await told_at(house, 10, "09:00", month=12)
    assert "6/2" in text
    assert "6/1" not in text


async def test_a_bot_that_wakes_in_quiet_hours_waits_for_the_morning(house: House) -> None:
    await issued(house, DUE)
    house.time.passes(at(26, "21:00") - house.time.now())
    await house.plans()
    assert await _due(house) == ()
    assert await told_at(house, 27, "08:59") == []
    assert len(await told_at(house, 27, "09:00")) == 1


async def test_what_was_answered_between_plan_and_dispatch_is_left_out(house: House) -> None:
    await issued(house, DUE)
    house.time.passes(at(26) - house.time.now())
    await house.plans()
    assert await house.waiting() == 1
    await _answers(house)
    await house.sends()
    assert house.telegram.told(CHAT) == []
    assert await house.waiting() == 0


async def test_a_digest_taken_back_may_come_the_same_day_after_all(house: House) -> None:
    """Answered between plan and dispatch, and undone a minute later."""
    await issued(house, DUE)
    house.time.passes(at(26) - house.time.now())
    await house.plans()
    before = (await house.assignments())[0]
    await _answers(house)
    await house.sends()

    def undo(office: Office) -> None:
        one = office.assignments.of_minutes(MINUTES)[0]
        office.assignments.save(replace(one, state=before.state), house.time.now())

    await house.office(undo)
    await house.lets_pass(timedelta(minutes=1))
    assert len(house.telegram.told(CHAT)) == 1


async def test_after_an_outage_over_the_day_the_next_morning_tells_it_once(house: House) -> None:
    await issued(house, DUE)
    house.telegram.refusals[CHAT] = [Unavailable("TelegramNetworkError")] * 10_000
    house.time.passes(at(26) - house.time.now())
    while house.time.now() < at(27, "00:30"):
        await house.lets_pass(timedelta(minutes=15))
    house.telegram.refusals.clear()
    assert await told_at(house, 27, "08:59") == []
    assert len(await told_at(house, 27, "09:00")) == 1
    assert await told_at(house, 27, "19:00") == []


async def test_a_bot_that_slept_for_a_week_speaks_once(house: House) -> None:
    await issued(house, DUE)
    heard = await told_at(house, 5, "12:00", month=12)
    assert heard == [], "the 5th of December 2026 is a Saturday"
    assert len(await told_at(house, 7, "09:00", month=12)) == 1


async def test_older_digests_shrink_to_a_line(house: House) -> None:
    await issued(house, DUE)
    await told_at(house, 26, "09:00")
    house.telegram.edited.clear()
    await told_at(house, 1, "09:00", month=12)
    [(message_id, screen)] = house.telegram.edited
    assert "\n" not in screen.text
    assert not screen.buttons
    shown = await house.office(lambda office: office.live.get(FIRST, "digest", 0))
    assert isinstance(shown, LiveMessage)
    assert shown.message_id != message_id
    assert shown.day == DUE


async def test_who_cannot_be_reached_is_not_looked_at_again_and_again(house: House) -> None:
    await issued(house, DUE)
    house.telegram.refusals[CHAT] = [Blocked()]
    await told_at(house, 26, "09:00")
    assert await _due(house) == ()
    assert (await house.office(lambda office: office.people.told_on(FIRST))) == date(2026, 11, 26)

    def lets_in(office: Office) -> None:
        office.people.bind(Account(CHAT, CHAT, FIRST, house.time.now()))

    await house.office(lets_in)
    assert await told_at(house, 26, "12:00") == []
    assert len(await told_at(house, 1, "09:00", month=12)) == 1


async def test_the_hint_never_stays_in_the_past(house: House) -> None:
    """Whatever the hour the plan meets an item at, nothing is due again right after."""
    await issued(house, DUE, directors=3, connected=1)
    for _ in range(14 * 12):
        house.time.passes(timedelta(hours=2))
        await house.plans()
        assert await _due(house) == ()
        await house.sends()


async def test_with_nothing_due_nothing_is_written(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    await issued(house, DUE)
    writes = 0
    write = house.store.write

    async def counted(deed: Callable[[UnitOfWork], object]) -> object:
        nonlocal writes
        writes += 1
        return await write(deed)

    monkeypatch.setattr(house.store, "write", counted)
    for _ in range(10):
        house.time.passes(timedelta(seconds=2))
        assert await house.plan.run() is False
    assert writes == 0


async def test_an_item_that_cannot_be_planned_holds_up_no_other(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await issued(house, DUE, directors=3)

    def fails_for_the_first(office: Office, person_id: int, now: datetime, calendar: WorkingDays) -> None:
        if person_id == FIRST:
            raise KeyError("Директоров")
        plan_person(office, person_id, now, calendar)

    monkeypatch.setattr("bot.scheduler.plan.plan_person", fails_for_the_first)
    await told_at(house, 26, "09:00")
    await told_at(house, 26, "09:01")
    assert [len(house.telegram.told(chat_of(director(n)))) for n in (1, 2, 3)] == [0, 1, 1]
    assert caplog.text.count("look_at of") == 1, "complained about once"
    assert "Директоров" not in caplog.text
    monkeypatch.undo()
    assert len(await told_at(house, 26, "09:02")) == 1


async def _due(house: House) -> tuple[tuple[int, int], ...]:
    """Whom the plan would take up now."""
    return await house.store.read(lambda uow: uow.planner.people_to_look_at(house.time.now(), 10))


async def _answers(house: House) -> None:
    def answer(office: Office) -> None:
        for one in office.assignments.of_minutes(MINUTES):
            done = replace(one, state=State.DONE, answered_at=house.time.now(), reported_on=DUE)
            office.assignments.save(done, None)

    await house.office(answer)
