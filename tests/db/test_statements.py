"""How many statements the hot paths take, without BEGIN and COMMIT; which index the frequent ones find."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, Select, event, text

from bot.db import Database, planner, sending
from bot.db.engines import writer_engine
from bot.db.ids import IdMaker
from bot.db.unit_of_work import UnitOfWork
from bot.domain.assignments import State
from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.notices import NoticeKind, live_line
from bot.usecases.ports import UnitOfWork as Work
from tests.db import samples
from tests.db.counting import counted_statements
from tests.db.samples import (
    DIRECTOR,
    LEASE,
    MACHINE_NOW,
    MINUTES,
    NORTH,
    NOW,
    SECRETARY,
    TODAY,
    account,
    add_minutes,
    add_office,
    assignment,
    machine_now,
    report,
)


def an_office(work: Work) -> None:
    office = add_office(work, NORTH)
    add_minutes(office)
    office.assignments.add([assignment()], {})
    office.people.bind(account(DIRECTOR, 11))


def tap(work: Work) -> None:
    """What «Исполнено» asks of the database."""
    assert work.updates.first_time(7, MACHINE_NOW)
    actor = work.directory.actor(11)
    assert actor is not None
    office = work.office(actor.workspace.id)
    item = office.assignments.item(801)
    done = replace(item.assignment, state=State.DONE, answered_at=NOW, reported_on=TODAY)
    office.assignments.save(done, None)
    office.reports.add(report(work.new_id()))
    office.audit.add(samples.event(work.new_id()))
    office.awaited.put(actor.person.id, Awaited(AwaitedField.REPORT_WORDS, 801, NOW))
    office.outbox.post(live_line(SECRETARY.id, MINUTES.id, NOW))


async def test_a_tap_takes_nine_and_a_lock(url: str, database: Database) -> None:
    """On PostgreSQL whoever counts the decision anew waits for another who does."""
    await database.write(an_office)
    with counted_statements() as statements:
        await database.write(tap)
    assert len(statements) == (9 if url.startswith("sqlite") else 10)


async def test_the_count_sees_statements_and_no_begin(database: Database) -> None:
    await database.write(lambda work: work.new_id())
    with counted_statements() as statements:
        await database.write(lambda work: work.directory.workspaces())
        await database.read(lambda work: work.directory.workspaces())
        await database.write(lambda work: work.new_id())
    assert len(statements) == 2


async def test_idle_rounds_only_look(database: Database) -> None:
    """What runs each second writes nothing where there is nothing to do."""
    await database.write(an_office)
    with counted_statements() as statements:
        await database.write(lambda work: work.outbox.claim(4, NOW, MACHINE_NOW, LEASE))
        await database.write(lambda work: work.planner.jobs_to_do(4, MACHINE_NOW, LEASE))
        await database.read(lambda work: work.planner.people_to_look_at(NOW, 4))
        await database.read(lambda work: work.planner.minutes_to_issue(NOW, 4))
    assert all(statement.startswith("SELECT") for statement in statements)


FREQUENT: dict[str, Select[Any]] = {
    "ix_assignment_look_at": planner._TO_LOOK_AT,
    "ix_minutes_on_hold": planner._TO_ISSUE,
    "ix_job_waiting": planner._TO_DO,
    "ix_outbox_waiting": sending._CLAIMABLE,
}


@contextmanager
def executed(connection: Connection) -> Iterator[list[tuple[str, Any]]]:
    """Statements with their values, as the driver gets them."""
    found: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        found.append((statement, values[0] if isinstance(values, list) else values))

    event.listen(connection, "before_cursor_execute", note)
    yield found
    event.remove(connection, "before_cursor_execute", note)


def plan(connection: Connection, statement: str, values: Any) -> str:
    """On an empty PostgreSQL table a scan is always cheaper, so scans are forbidden there."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        return "\n".join(connection.exec_driver_sql(f"EXPLAIN {statement}", values).scalars())
    steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
    return "\n".join(step.detail for step in steps)


@pytest.mark.parametrize("index, query", FREQUENT.items(), ids=FREQUENT)
def test_what_runs_each_minute_finds_its_index(
    connection: Connection, work: UnitOfWork, index: str, query: Select[Any]
) -> None:
    with executed(connection) as statements:
        connection.execute(query, {"now": NOW, "machine_now": MACHINE_NOW, "most": 4})
    ((statement, values),) = statements
    assert index in plan(connection, statement, values)


#: SQLite reads a whole table, a whole office of it, or makes an index of its own for the one question.
#: Groups and seats may be: all of them are needed to know who belongs to a group.
TOO_MUCH = re.compile(
    r"SCAN|MATERIALIZE|AUTOMATIC|SEARCH (?!workspace |group_|executor_|post )\w+ [^(]*\(workspace_id=\?\)"
)


def what_a_person_does(work: Work) -> None:
    office = work.office(NORTH.id)
    tap(work)
    office.assignments.items_of([301, 302], DIRECTOR.id)
    office.assignments.of_decision(601)
    office.assignments.of_minutes(501)
    office.assignments.progress([601])
    office.assignments.acknowledge([801], NOW)
    office.audit.last("assignment", 801)
    office.reports.of_assignment(801)
    office.outbox.sent_messages(NoticeKind.LIVE_LINE, MINUTES.id)
    office.boards.live_line(MINUTES.id)
    office.minutes.decisions(MINUTES.id)
    office.people.posts_of(DIRECTOR.id)


def test_what_a_person_does_reads_no_more_than_needed(sqlite_url: str) -> None:
    """PostgreSQL chooses by the tables' sizes, SQLite by their indexes alone."""
    with writer_engine(sqlite_url).begin() as connection:
        work = UnitOfWork(connection, IdMaker(machine_now))
        an_office(work)
        with executed(connection) as statements:
            what_a_person_does(work)
        plans = {statement: plan(connection, statement, values) for statement, values in statements}
    assert len(plans) > 15
    assert {statement: steps for statement, steps in plans.items() if TOO_MUCH.search(steps)} == {}
