"""What boards read equals the fold of the assignments, whatever happened to them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, select

from bot.db import Database, migrate
from bot.db import tables as t
from bot.db.engines import writer_engine
from bot.db.ids import IdMaker
from bot.db.migrate import migrate_down
from bot.db.tally import Tally
from bot.db.unit_of_work import UnitOfWork
from bot.domain.assignments import LEFT_OUT, OPEN, Assignment, State, put_off
from bot.domain.minutes import Tracking
from bot.usecases.ports import Office
from bot.usecases.ports import UnitOfWork as Work
from tests.db.samples import (
    DECISION,
    MINUTES,
    NORTH,
    NOW,
    PLAIN,
    POSTS,
    SOUTH,
    TODAY,
    add_minutes,
    add_office,
    assignment,
    machine_now,
)


def folded(of_decision: Sequence[Assignment]) -> dict[str, Any]:
    """A row of `tally` by the words of docs/product.md."""
    counted = [one for one in of_decision if one.state not in LEFT_OUT]
    done = [one for one in of_decision if one.state is State.DONE]
    owed = [
        one
        for one in of_decision
        if one.state in OPEN
        and one.tracking is Tracking.CONTROL
        and one.due is not None
        and not (one.state is State.REPORTED and one.reported_on is not None and one.reported_on <= one.due)
    ]
    return {
        "counted": len(counted),
        "answered": sum(one.answered_at is not None for one in counted),
        "done": len(done),
        "late": sum(bool(one.due and one.reported_on and one.reported_on > one.due) for one in done),
        "done_on": max((one.reported_on for one in done if one.reported_on), default=None),
        "silent_due": min((one.due for one in owed if one.due and not one.answered_at), default=None),
        "answered_due": min((one.due for one in owed if one.due and one.answered_at), default=None),
        "moved_on": max((one.moved_on for one in counted if one.moved_on), default=None),
    }


def kept(connection: Connection, workspace_id: int = NORTH.id) -> dict[int, dict[str, Any]]:
    rows = connection.execute(select(t.tally).where(t.tally.c.workspace_id == workspace_id)).mappings()
    return {row["decision_id"]: {k: v for k, v in row.items() if not k.endswith("_id")} for row in rows}


def expected(office: Office) -> dict[int, dict[str, Any]]:
    found: dict[int, list[Assignment]] = {}
    for one in office.assignments.of_minutes(MINUTES.id):
        found.setdefault(one.decision_id, []).append(one)
    return {decision_id: folded(ones) for decision_id, ones in found.items()}


days = st.none() | st.integers(-9, 9).map(lambda n: TODAY + timedelta(days=n))
changes = st.fixed_dictionaries(
    {
        "state": st.sampled_from(State),
        "due": days,
        "reported_on": days,
        "answered_at": st.sampled_from([None, NOW]),
        "tracking": st.sampled_from([Tracking.CONTROL, Tracking.CONTROL, Tracking.INFORMATION]),
    }
)
#: Which of the assignments that are there by then changes, and into what; a new one where there is none yet.
moves = st.lists(st.tuples(st.integers(0, 5), changes), min_size=1, max_size=15)


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(walk=moves)
def test_after_any_moves_it_is_the_fold(
    connection: Connection, work: UnitOfWork, walk: list[tuple[int, dict[str, Any]]]
) -> None:
    nested = connection.begin_nested()
    try:
        office = add_office(work, NORTH)
        add_minutes(office)
        there: list[Assignment] = []
        for which, values in walk:
            if which >= len(there):
                one = assignment(
                    801 + len(there),
                    decision_id=(PLAIN.id, DECISION.id)[which % 2],
                    post_id=POSTS[which % len(POSTS)].id,
                    **values,
                )
                office.assignments.add([one], {})
                there.append(one)
            else:
                moved = put_off(there[which], values.pop("due"), None, TODAY)
                there[which] = office.assignments.save(replace(moved, **values), None)
            assert kept(connection) == expected(office)
    finally:
        nested.rollback()


def test_many_at_once_are_counted_by_decision(connection: Connection, north: Office) -> None:
    add_minutes(north)
    ones = [
        assignment(801 + n, decision_id=(PLAIN.id, DECISION.id)[n % 2], post_id=POSTS[n % 3].id, due=TODAY)
        for n in range(6)
    ]
    north.assignments.add(ones, {})
    assert {decision_id: row["counted"] for decision_id, row in kept(connection).items()} == {
        PLAIN.id: 3,
        DECISION.id: 3,
    }


def test_offices_are_counted_apart(connection: Connection, north: Office, south: Office) -> None:
    for office in (north, south):
        add_minutes(office)
        office.assignments.add([assignment()], {})
    north.assignments.add([assignment(802, post_id=POSTS[1].id)], {})
    assert [kept(connection, one)[DECISION.id]["counted"] for one in (NORTH.id, SOUTH.id)] == [2, 1]


def test_what_was_written_past_it_can_be_counted_anew(
    connection: Connection, north: Office, south: Office
) -> None:
    for office in (north, south):
        add_minutes(office)
        office.assignments.add([assignment(due=TODAY)], {})
    before = kept(connection)
    connection.execute(delete(t.tally))
    Tally(connection, NORTH.id).count_all()
    assert kept(connection) == before
    assert kept(connection, SOUTH.id) == {}


def test_the_migration_counts_what_was_there(url: str) -> None:
    with writer_engine(url).begin() as connection:
        office = add_office(UnitOfWork(connection, IdMaker(machine_now)), NORTH)
        add_minutes(office)
        states = [
            {"state": State.DONE, "reported_on": TODAY, "due": TODAY - timedelta(days=1), "answered_at": NOW},
            {"state": State.ISSUED, "due": TODAY},
            {"state": State.REPORTED, "reported_on": TODAY, "due": TODAY, "answered_at": NOW},
            {"state": State.IN_WORK, "due": date(2026, 9, 1), "answered_at": NOW},
            {"state": State.CLOSED, "due": TODAY},
            {"state": State.ISSUED, "tracking": Tracking.INFORMATION, "due": date(2026, 9, 1)},
        ]
        posts = [{"post_id": POSTS[n % len(POSTS)].id} for n in range(len(states))]
        ones = [assignment(801 + n, **posts[n], **state) for n, state in enumerate(states)]
        office.assignments.add(ones, {})
        before = kept(connection)
    migrate_down(url, "0003")
    migrate(url)
    with writer_engine(url).connect() as connection:
        assert kept(connection) == before


async def test_two_at_once_are_both_counted(database: Database) -> None:
    """On PostgreSQL the second must not count what it saw before the first had committed."""
    seats = POSTS * 2

    def begin(work: Work) -> None:
        office = add_office(work, NORTH)
        add_minutes(office)
        office.assignments.add([assignment(801 + n, post_id=post.id) for n, post in enumerate(seats)], {})

    def answer(n: int) -> Any:
        def deed(work: Work) -> None:
            office = work.office(NORTH.id)
            one = office.assignments.item(801 + n).assignment
            done = replace(one, state=State.DONE, answered_at=NOW, reported_on=TODAY)
            office.assignments.save(done, None)

        return deed

    await database.write(begin)
    await asyncio.gather(*(database.write(answer(n)) for n in range(len(seats))))

    def read(work: Any) -> dict[str, Any]:
        return kept(work._connection)[DECISION.id]

    row = await database.read(read)
    assert (row["counted"], row["answered"], row["done"]) == (len(seats),) * 3


@pytest.mark.parametrize("due", [None, TODAY])
def test_a_day_that_is_moved_is_counted_once(due: date | None) -> None:
    one = assignment(due=due)
    assert put_off(one, due, None, TODAY).moved == 0
    moved = put_off(one, TODAY + timedelta(days=5), None, TODAY)
    if due is None:
        assert (moved.moved, moved.first_due, moved.moved_on) == (0, None, None)
        return
    again = put_off(moved, TODAY + timedelta(days=9), None, TODAY + timedelta(days=1))
    assert (again.moved, again.first_due, again.moved_on) == (2, TODAY, TODAY + timedelta(days=1))
