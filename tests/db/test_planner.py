from dataclasses import replace
from datetime import timedelta

import pytest

from bot.db.unit_of_work import UnitOfWork
from bot.domain.minutes import MinutesState
from bot.usecases.ports import Office
from tests.db.samples import (
    DIRECTOR,
    HEAD,
    MINUTES,
    NORTH,
    NOW,
    NURSE,
    NURSE_POST,
    PLAIN,
    SOUTH,
    VACANT_POST,
    add_minutes,
    assignment,
)

SECOND = timedelta(seconds=1)
HELD = replace(MINUTES, state=MinutesState.APPROVED, send_at=NOW)


def test_minutes_are_issued_when_their_hold_ends(work: UnitOfWork, north: Office, south: Office) -> None:
    add_minutes(north, HELD)
    add_minutes(south, replace(HELD, send_at=NOW - SECOND))
    assert work.planner.minutes_to_issue(NOW - 2 * SECOND, 5) == ()
    assert work.planner.minutes_to_issue(NOW, 5) == ((SOUTH.id, HELD.id), (NORTH.id, HELD.id))
    assert work.planner.minutes_to_issue(NOW, 1) == ((SOUTH.id, HELD.id),)


@pytest.mark.parametrize(
    "minutes",
    [
        replace(HELD, state=MinutesState.DRAFT),
        replace(HELD, state=MinutesState.WITHDRAWN),
        replace(HELD, send_at=None),
        replace(HELD, issued_at=NOW),
    ],
)
def test_others_are_not(work: UnitOfWork, north: Office, minutes: object) -> None:
    add_minutes(north, minutes)  # type: ignore[arg-type]
    assert work.planner.minutes_to_issue(NOW + timedelta(days=1), 5) == ()


def test_people_are_looked_at_when_the_hint_says_so(work: UnitOfWork, north: Office, south: Office) -> None:
    for office in (north, south):
        add_minutes(office)
    north.assignments.add(
        [
            assignment(811),
            assignment(812),
            assignment(813, post_id=NURSE_POST.id),
            assignment(814, post_id=None, person_id=HEAD.id, decision_id=PLAIN.id),
            assignment(815, post_id=VACANT_POST.id),
        ],
        {811: NOW, 812: NOW + 9 * SECOND, 813: NOW + SECOND, 814: NOW - SECOND, 815: NOW - 9 * SECOND},
    )
    south.assignments.add([assignment(811), assignment(812)], {811: NOW - 2 * SECOND})
    due = work.planner.people_to_look_at(NOW, 9)
    assert due == ((SOUTH.id, DIRECTOR.id), (NORTH.id, HEAD.id), (NORTH.id, DIRECTOR.id))
    assert work.planner.people_to_look_at(NOW, 1) == due[:1]
    assert work.planner.people_to_look_at(NOW + SECOND, 9) == (*due, (NORTH.id, NURSE.id))
    assert work.planner.people_to_look_at(NOW - timedelta(days=1), 9) == ()


def test_inactive_workspaces_are_left_alone(work: UnitOfWork, north: Office) -> None:
    add_minutes(north, HELD)
    north.assignments.add([assignment()], {801: NOW})
    work.directory.switch_off(NORTH.id)
    assert work.planner.minutes_to_issue(NOW, 5) == ()
    assert work.planner.people_to_look_at(NOW, 5) == ()
