"""What «Ждут меня» and a change of settings ask of the database."""

from dataclasses import replace
from datetime import time, timedelta

from sqlalchemy import Connection, select

from bot.db import tables as t
from bot.db.unit_of_work import UnitOfWork
from bot.domain.assignments import State
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
    SECRETARY,
    SOUTH,
    VACANT_POST,
    account,
    add_minutes,
    assignment,
)

LATER = NOW + timedelta(hours=1)


def minutes_in(state: MinutesState, number: int, **changes: object) -> object:
    return replace(MINUTES, id=number, meeting_id=number + 50, state=state, **changes)  # type: ignore[arg-type]


def test_in_hand_are_drafts_and_what_is_held(north: Office, south: Office) -> None:
    draft = minutes_in(MinutesState.DRAFT, 520)
    held = minutes_in(MinutesState.APPROVED, 510, send_at=NOW)
    for one in (
        draft,
        held,
        minutes_in(MinutesState.APPROVED, 505, send_at=NOW, issued_at=NOW),
        minutes_in(MinutesState.WITHDRAWN, 506),
    ):
        north.minutes.add(one, (), "")  # type: ignore[arg-type]
    south.minutes.add(minutes_in(MinutesState.DRAFT, 507), (), "")  # type: ignore[arg-type]

    assert north.minutes.in_hand() == (held, draft)


def test_open_items_of_vacant_seats_are_counted(north: Office, south: Office) -> None:
    for office in (north, south):
        add_minutes(office)
    vacant = {"post_id": VACANT_POST.id}
    north.assignments.add(
        [
            assignment(1, **vacant),
            assignment(2, **vacant, state=State.REPORTED),
            assignment(3, **vacant, state=State.DONE),
            assignment(4),
        ],
        {},
    )
    south.assignments.add([assignment(1, **vacant)], {})

    assert north.assignments.open_of_vacant() == {VACANT_POST.id: 2}
    assert south.assignments.open_of_vacant() == {VACANT_POST.id: 1}


def test_whom_telegram_does_not_reach(north: Office) -> None:
    """The director is connected, the nurse has blocked the bot, the head is named and was never connected."""
    add_minutes(north)
    north.people.bind(account(DIRECTOR))
    north.people.bind(replace(account(NURSE), blocked_at=NOW))
    north.assignments.add(
        [
            assignment(1),
            assignment(2, post_id=NURSE_POST.id),
            assignment(3, post_id=NURSE_POST.id, state=State.IN_WORK),
            assignment(4, post_id=None, person_id=HEAD.id),
            assignment(5, post_id=VACANT_POST.id),
            assignment(6, post_id=None, person_id=SECRETARY.id, state=State.DONE),
        ],
        {},
    )

    assert north.assignments.people_unreached() == 2


def test_all_hints_are_looked_at_anew(
    work: UnitOfWork, north: Office, south: Office, connection: Connection
) -> None:
    for office in (north, south):
        add_minutes(office)
        office.assignments.add(
            [assignment(1), assignment(2, state=State.DONE), assignment(3, state=State.REPORTED)],
            {1: NOW + timedelta(days=9)},
        )

    north.assignments.look_at_all(LATER)

    hints = connection.execute(
        select(t.assignment.c.workspace_id, t.assignment.c.id, t.assignment.c.look_at).order_by(
            t.assignment.c.workspace_id, t.assignment.c.id
        )
    ).all()
    assert [tuple(row) for row in hints] == [
        (NORTH.id, 1, LATER),
        (NORTH.id, 2, None),
        (NORTH.id, 3, None),
        (SOUTH.id, 1, NOW + timedelta(days=9)),
        (SOUTH.id, 2, None),
        (SOUTH.id, 3, None),
    ]
    assert work.planner.people_to_look_at(LATER, 5) == ((NORTH.id, DIRECTOR.id),)


def test_an_hour_moves_for_those_who_had_the_old_one(north: Office, south: Office) -> None:
    moved = north.people.move_digest_hour(time(9), time(8))

    assert moved == 3
    assert {p.digest_hour for p in north.people.persons() if p.id != SECRETARY.id} == {time(8)}
    assert north.people.person(SECRETARY.id).digest_hour == time(16, 30), "she has chosen hers"
    assert south.people.person(HEAD.id).digest_hour == time(9)
