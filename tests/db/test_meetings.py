"""Planned meetings, and the tables they began with."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.assignments import Report, Standing, State, Way
from bot.domain.carry import Carried, Said
from bot.domain.earlier import Kept
from bot.domain.errors import NotFound
from bot.domain.meetings import Meeting
from bot.domain.minutes import MinutesState, Tracking
from bot.usecases.ports import Office, UnitOfWork
from tests.db.samples import DECISION, MINUTES, NORTH, NOW, PLAIN, SECRETARY, add_minutes, assignment

DAY = date(2026, 12, 18)
PLANNED = Meeting(7001, "Совещание руководителей", DAY, "каб. 12", NOW + timedelta(days=25))
OPENED = Meeting(7002, "Прошлое", date(2026, 11, 20), None, NOW - timedelta(days=3), NOW - timedelta(days=3))
ROW = Carried(
    DECISION.id,
    1,
    "6/1",
    "Сдать списки",
    Standing.SILENT,
    Tracking.CONTROL,
    "6",
    date(2026, 11, 20),
    DAY,
    "постоянно",
    DAY + timedelta(days=3),
    2,
    ("директора школ",),
    1,
    0,
    2,
    (Said("СОШ № 7", DAY, NOW, False, "начали", "12.5"),),
    ("СОШ № 8",),
    3,
)


def test_a_meeting_is_planned_changed_and_cancelled(north: Office, south: Office) -> None:
    north.meetings.add(PLANNED)
    assert north.meetings.get(PLANNED.id) == PLANNED
    assert north.meetings.planned() == (PLANNED,)
    assert south.meetings.planned() == ()
    later = replace(PLANNED, title="Другое", place=None, starts_at=NOW + timedelta(days=30), held_on=None)
    north.meetings.save(later)
    assert north.meetings.planned() == (later,)
    with pytest.raises(NotFound):
        south.meetings.save(later)
    north.meetings.delete(PLANNED.id)
    with pytest.raises(NotFound):
        north.meetings.get(PLANNED.id)


def test_the_next_comes_first_and_those_that_began_are_not_planned(north: Office) -> None:
    sooner = replace(PLANNED, id=7003, starts_at=NOW + timedelta(days=1))
    for one in (PLANNED, sooner, OPENED):
        north.meetings.add(one)
    assert north.meetings.planned() == (sooner, PLANNED)
    assert north.meetings.last_opened() == OPENED


def test_a_meeting_begins_once(north: Office, south: Office) -> None:
    north.meetings.add(PLANNED)
    assert not south.meetings.begin(PLANNED.id, DAY, NOW)
    assert north.meetings.begin(PLANNED.id, DAY + timedelta(days=1), NOW)
    assert not north.meetings.begin(PLANNED.id, DAY, NOW + timedelta(hours=1))
    begun = north.meetings.get(PLANNED.id)
    assert (begun.held_on, begun.opened_at) == (DAY + timedelta(days=1), NOW)


def test_minutes_of_a_planned_day_belong_to_its_meeting(north: Office) -> None:
    north.meetings.add(PLANNED)
    assert north.meetings.of_day(DAY) == (PLANNED,)
    assert north.meetings.of_day(DAY + timedelta(days=1)) == ()
    mine = replace(MINUTES, meeting_id=PLANNED.id, date=DAY, title=PLANNED.title)
    north.minutes.add(mine, (), "", of_meeting=True)
    assert north.minutes.get(mine.id) == mine
    kept = north.meetings.get(PLANNED.id)
    assert (kept.starts_at, kept.place) == (PLANNED.starts_at, mine.place)
    assert north.meetings.has_minutes(PLANNED.id)
    assert north.meetings.of_day(DAY) == ()
    north.minutes.save(replace(mine, state=MinutesState.WITHDRAWN))
    assert [one.id for one in north.meetings.of_day(DAY)] == [PLANNED.id]


def test_the_last_one_held_is_that_of_issued_minutes(north: Office) -> None:
    add_minutes(north)
    assert MINUTES.date is not None
    after = MINUTES.date + timedelta(days=1)
    assert north.meetings.last_held(after) is None
    north.minutes.save(replace(MINUTES, state=MinutesState.APPROVED, issued_at=NOW))
    found = north.meetings.last_held(after)
    assert found is not None
    assert found.id == MINUTES.meeting_id
    assert north.meetings.last_held(MINUTES.date) is None


def test_a_table_is_kept_as_it_stood(north: Office, south: Office) -> None:
    add_minutes(north)
    north.meetings.add(OPENED)
    second = replace(ROW, decision_id=PLAIN.id, ordinal=2, standing=Standing.DONE)
    north.meetings.keep_carried(OPENED.id, (ROW, second))
    assert north.meetings.carried(OPENED.id) == (ROW, second)
    assert south.meetings.carried(OPENED.id) == ()
    # Only where it stood open it was carried over.
    assert north.meetings.times_carried([DECISION.id, PLAIN.id]) == {DECISION.id: 1}
    assert north.meetings.times_carried([]) == {}


def test_on_control_is_what_is_open_was_reported_since_or_stood_open_before(north: Office) -> None:
    add_minutes(north)
    done = replace(assignment(901), state=State.DONE)
    north.assignments.add([done], {})
    assert north.meetings.on_control(None, None) == frozenset()
    assert north.meetings.open_count() == 0
    north.meetings.add(OPENED)
    north.meetings.keep_carried(OPENED.id, (ROW,))
    assert north.meetings.on_control(NOW, OPENED.id) == {DECISION.id}
    north.reports.add(Report(801, 901, SECRETARY.id, NOW, NOW.date(), Way.CHAT, final=True))
    assert north.meetings.on_control(None, None) == {done.decision_id}
    assert north.meetings.on_control(NOW - timedelta(hours=1), None) == {done.decision_id}
    assert north.meetings.on_control(NOW, None) == frozenset()
    north.assignments.add([assignment(902), assignment(903)], {})
    assert north.meetings.open_count() == 1
    assert north.meetings.on_control(NOW, None) == {done.decision_id}


def test_a_meeting_opens_when_its_hour_has_come(work: UnitOfWork, north: Office) -> None:
    north.meetings.add(PLANNED)
    north.meetings.add(OPENED)
    assert PLANNED.starts_at is not None
    assert work.planner.meetings_to_open(PLANNED.starts_at - timedelta(seconds=1), 9) == ()
    assert work.planner.meetings_to_open(PLANNED.starts_at, 9) == ((NORTH.id, PLANNED.id),)


def test_several_at_once(north: Office) -> None:
    add_minutes(north)
    north.assignments.add([assignment(901)], {})
    north.reports.add(Report(801, 901, SECRETARY.id, NOW, NOW.date(), Way.CHAT, final=True))
    ids = [DECISION.id, PLAIN.id]
    assert {one.id for one in north.minutes.decisions_of(ids)} == set(ids)
    assert [one.id for one in north.assignments.of_decisions(ids)] == [901]
    assert [one.id for one in north.reports.of_decisions(ids)] == [801]
    assert north.minutes.decisions_of([]) == ()


def test_what_is_said_of_earlier_decisions_is_kept(north: Office, south: Office) -> None:
    add_minutes(north)
    assert north.minutes.earlier(MINUTES.id) == Kept()
    kept = Kept((("Сдать списки", "Сдано"), ("Обновить", "")), {"x1": True, "d601": False})
    north.minutes.keep_earlier(MINUTES.id, kept)
    assert north.minutes.earlier(MINUTES.id) == kept
    assert south.minutes.earlier(MINUTES.id) == Kept()
    assert north.minutes.source_text(MINUTES.id)
