"""Commits, threads and failures: what `write` and `read` promise."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection, make_url
from sqlalchemy.exc import DBAPIError

from bot.db import Database, tables
from bot.db.engines import writer_engine
from bot.db.sending import Outbox
from bot.domain.assignments import State
from bot.domain.errors import NotFound, Overtaken, StorageDown
from bot.domain.notices import NoticeKind, digest, draft_read
from bot.domain.people import Person
from bot.usecases.ports import Job, UnitOfWork
from tests.db.samples import (
    DECISION,
    DIRECTOR,
    LEASE,
    MACHINE_NOW,
    MINUTES,
    NORTH,
    NOW,
    NURSE,
    PERSONS,
    SOUTH,
    TODAY,
    add_minutes,
    add_office,
    assignment,
    event,
    machine_now,
)


def an_office(work: UnitOfWork) -> None:
    office = add_office(work, NORTH)
    add_minutes(office)
    office.assignments.add([assignment()], {})


def persons(work: UnitOfWork) -> tuple[Person, ...]:
    return work.office(NORTH.id).people.persons()


async def test_what_is_written_is_read(database: Database) -> None:
    assert await database.write(lambda work: add_office(work, NORTH).workspace_id) == NORTH.id
    assert len(await database.read(persons)) == len(PERSONS)
    assert len(await database.write(persons)) == len(PERSONS)


class Broken(Exception):
    pass


async def test_what_a_deed_raises_undoes_all_of_it(database: Database) -> None:
    await database.write(an_office)

    def breaks(work: UnitOfWork) -> None:
        work.updates.first_time(7, MACHINE_NOW)
        work.office(NORTH.id).people.add_person(Person(299, "Лишняя"))
        raise Broken

    with pytest.raises(Broken):
        await database.write(breaks)
    assert len(await database.read(persons)) == len(PERSONS)
    assert await database.write(lambda work: work.updates.first_time(7, MACHINE_NOW))


async def test_refusals_pass_through(database: Database) -> None:
    await database.write(an_office)
    with pytest.raises(NotFound):
        await database.read(lambda work: work.office(NORTH.id).people.person(1))
    with pytest.raises(Overtaken):
        await database.write(lambda work: work.office(NORTH.id).minutes.save(replace(MINUTES, version=9)))


async def test_errors_do_not_tell_what_people_wrote(database: Database) -> None:
    await database.write(an_office)
    with pytest.raises(DBAPIError) as caught:
        await database.write(lambda work: work.office(NORTH.id).people.add_person(DIRECTOR))
    assert DIRECTOR.family not in str(caught.value)
    with pytest.raises(DBAPIError) as caught:
        await database.read(lambda work: work.office(NORTH.id).people.add_person(DIRECTOR))
    assert DIRECTOR.family not in str(caught.value)


async def test_ids_rise_though_the_clock_was_set_back_while_the_bot_was_off(url: str) -> None:
    """What was noted last must stay the last: undo and the order of reports go by it."""
    before = Database(url, machine_now)
    await before.write(an_office)
    await before.write(lambda work: work.office(NORTH.id).audit.add(event(work.new_id())))
    await before.close()
    back = Database(url, lambda: machine_now() - timedelta(days=30))
    newer = await back.write(lambda work: work.new_id())
    await back.write(lambda work: work.office(NORTH.id).audit.add(event(newer, deed="undo")))
    last = await back.read(lambda work: work.office(NORTH.id).audit.last("assignment", 801))
    await back.close()
    assert last is not None
    assert last.deed == "undo"


async def test_readers_cannot_write(database: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)read-?\s?only"):
        await database.read(lambda work: work.directory.add_workspace(NORTH))
    await database.write(lambda work: work.directory.add_workspace(NORTH))


async def test_a_query_sees_one_moment(database: Database) -> None:
    """What is committed while it runs doesn't come in between its statements."""
    await database.write(an_office)
    begun, written = threading.Event(), threading.Event()

    def looks_twice(work: UnitOfWork) -> tuple[int, int]:
        first = len(persons(work))
        begun.set()
        assert written.wait(10)
        return first, len(persons(work))

    async def write() -> None:
        await asyncio.to_thread(begun.wait, 10)
        await database.write(lambda work: work.office(NORTH.id).people.add_person(Person(299, "Новая")))
        written.set()

    def in_own_loop() -> tuple[int, int]:
        async def look() -> tuple[int, int]:
            other = Database(database_url(database), machine_now)
            try:
                return await other.read(looks_twice)
            finally:
                await other.close()

        return asyncio.run(look())

    (seen, _) = await asyncio.gather(asyncio.to_thread(in_own_loop), write())
    assert seen == (len(PERSONS), len(PERSONS))
    assert len(await database.read(persons)) == len(PERSONS) + 1


def database_url(database: Database) -> str:
    return database._writer.url.render_as_string(hide_password=False)


async def test_a_closed_database_leaves_no_connection(url: str) -> None:
    database = Database(url, machine_now)
    await database.write(an_office)
    await database.read(persons)
    await database.close()
    if url.startswith("sqlite"):
        assert {path.name for path in Path(make_url(url).database or "").parent.iterdir()} == {"office.db"}
    else:
        query = (
            "SELECT count(*) FROM pg_stat_activity "
            "WHERE datname = current_database() AND backend_type = 'client backend'"
        )
        with psycopg.connect(libpq(url), autocommit=True) as other:
            left = None
            for _ in range(100):  # the server takes note of a closed connection a little later
                if (left := other.execute(query).fetchone()) == (1,):
                    return
                await asyncio.sleep(0.05)
        pytest.fail(f"connections left: {left}")


def libpq(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def test_only_two_databases_are_served() -> None:
    for url in ("mysql://localhost/office", "sqlite://", "sqlite:///:memory:"):
        with pytest.raises(ValueError, match=r"sqlite:///|needs a file"):
            Database(url, machine_now)


# --- several at once --------------------------------------------------------------------------------------


async def test_of_two_who_save_at_once_one_is_told(database: Database) -> None:
    """Both have read the same version before either writes."""
    await database.write(an_office)
    item = await database.read(lambda work: work.office(NORTH.id).assignments.item(801))

    def saves(state: State):  # type: ignore[no-untyped-def]
        return lambda work: work.office(NORTH.id).assignments.save(
            replace(item.assignment, state=state), None
        )

    states = [State.IN_WORK, State.DONE, State.CLARIFYING, State.CLOSED]
    answers = await asyncio.gather(
        *(database.write(saves(state)) for state in states), return_exceptions=True
    )
    (saved,) = [one for one in answers if not isinstance(one, BaseException)]
    assert [type(one) for one in answers if isinstance(one, BaseException)] == [Overtaken] * 3
    kept = await database.read(lambda work: work.office(NORTH.id).assignments.of_decision(DECISION.id))
    assert kept == (saved,)


async def test_an_update_is_new_to_one_of_many(database: Database) -> None:
    answers = await asyncio.gather(
        *(database.write(lambda work: work.updates.first_time(7, MACHINE_NOW)) for _ in range(8))
    )
    assert sorted(answers) == [False] * 7 + [True]


async def test_claimers_at_once_never_take_the_same_person(database: Database) -> None:
    def fill(work: UnitOfWork) -> None:
        for workspace in (NORTH, SOUTH):
            office = add_office(work, workspace)
            for person in PERSONS:
                office.outbox.post(digest(person.id, TODAY, NOW), digest(person.id, MACHINE_NOW.date(), NOW))

    await database.write(fill)
    batches = await asyncio.gather(
        *(database.write(lambda work: work.outbox.claim(3, NOW, MACHINE_NOW, LEASE)) for _ in range(6))
    )
    claimed = [(row.workspace_id, row.person_id) for batch in batches for row in batch]
    assert len(claimed) == 2 * len(PERSONS)
    assert len(set(claimed)) == len(claimed)


async def test_a_claim_waits_for_the_claim_before_it(postgres_url: str) -> None:
    """Something urgent comes for a person while a claim of something else of theirs isn't committed yet."""
    database = Database(postgres_url, machine_now)
    await database.write(an_office)
    await database.write(lambda work: work.office(NORTH.id).outbox.post(digest(DIRECTOR.id, TODAY, NOW)))
    other = writer_engine(postgres_url).connect()
    first = Outbox(other).claim(9, NOW, MACHINE_NOW, LEASE)
    urgent = draft_read(DIRECTOR.id, 21, NOW)
    await database.write(lambda work: work.office(NORTH.id).outbox.post(urgent))

    async def commit() -> None:
        await asyncio.sleep(0.3)
        other.commit()
        other.close()

    second, _ = await asyncio.gather(
        database.write(lambda work: work.outbox.claim(9, NOW, MACHINE_NOW, LEASE)), commit()
    )
    assert ([row.kind for row in first], second) == ([NoticeKind.DIGEST], ())
    await database.close()


async def test_workers_at_once_never_take_the_same_job(database: Database) -> None:
    def fill(work: UnitOfWork) -> None:
        for office in (add_office(work, NORTH), add_office(work, SOUTH)):
            for job_id in range(21, 25):
                office.jobs.add(Job(job_id, "read_file", DIRECTOR.id, {}), NOW)

    await database.write(fill)
    batches = await asyncio.gather(
        *(database.write(lambda work: work.planner.jobs_to_do(2, MACHINE_NOW, LEASE)) for _ in range(6))
    )
    taken = sorted((workspace_id, job.id) for batch in batches for workspace_id, job in batch)
    assert taken == [(NORTH.id, 21), (SOUTH.id, 21)], "of each office its first, once"


async def test_a_row_another_writer_holds_is_passed_over(postgres_url: str) -> None:
    database = Database(postgres_url, machine_now)
    await database.write(an_office)
    await database.write(
        lambda work: work.office(NORTH.id).outbox.post(
            digest(DIRECTOR.id, TODAY, NOW), digest(NURSE.id, TODAY, NOW)
        )
    )
    other = writer_engine(postgres_url).connect()
    try:
        other.execute(tables.outbox.update().where(tables.outbox.c.person_id == NURSE.id).values(reason="x"))
        claim = database.write(lambda work: work.outbox.claim(9, NOW, MACHINE_NOW, LEASE))
        claimed = await asyncio.wait_for(claim, 10)
    finally:
        other.close()
    assert [row.person_id for row in claimed] == [DIRECTOR.id]
    await database.close()


async def test_posters_at_once_make_one_row(database: Database) -> None:
    await database.write(an_office)
    notice = replace(digest(DIRECTOR.id, TODAY, NOW), renews=True)
    await asyncio.gather(
        *(database.write(lambda work: work.office(NORTH.id).outbox.post(notice)) for _ in range(6))
    )
    (row,) = await database.write(lambda work: work.outbox.claim(9, NOW, MACHINE_NOW, LEASE))
    assert row.generation == 6


async def test_a_renewal_between_claim_and_mark_is_not_lost(database: Database) -> None:
    await database.write(an_office)
    notice = replace(digest(DIRECTOR.id, TODAY, NOW), renews=True)
    await database.write(lambda work: work.office(NORTH.id).outbox.post(notice))
    (row,) = await database.write(lambda work: work.outbox.claim(9, NOW, MACHINE_NOW, LEASE))
    await asyncio.gather(
        database.write(lambda work: work.outbox.mark_sent(replace(row, chat_id=11), NOW, 5, "…")),
        database.write(lambda work: work.office(NORTH.id).outbox.post(notice)),
    )
    assert await database.read(lambda work: work.outbox.waiting()) == 1


async def test_a_deadlock_is_tried_again(postgres_url: str) -> None:
    """Two deeds take the same two rows in opposite order, each after the other has its first."""
    database = Database(postgres_url, machine_now)
    await database.write(an_office)
    both_have_one = threading.Barrier(2)
    tries: list[int] = []

    def takes(first: int, second: int):  # type: ignore[no-untyped-def]
        def deed(work: UnitOfWork) -> None:
            tries.append(first)
            people = work.office(NORTH.id).people
            people.set_told_on(first, TODAY)
            if len(tries) <= 2:
                both_have_one.wait(10)
            people.set_told_on(second, TODAY)

        return deed

    await asyncio.gather(
        database.write(takes(DIRECTOR.id, NURSE.id)), database.write(takes(NURSE.id, DIRECTOR.id))
    )
    assert len(tries) > 2, "whoever was in the way began anew"
    told = await database.read(lambda work: work.office(NORTH.id).people.told_on(NURSE.id))
    assert told == TODAY
    await database.close()


# --- when the storage is down -----------------------------------------------------------------------------


async def test_a_locked_database_is_down_and_comes_back(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.db.engines.BUSY_TIMEOUT", 0.1)
    database = Database(sqlite_url, machine_now)
    await database.write(an_office)
    other = writer_engine(sqlite_url).connect()
    with other.begin(), pytest.raises(StorageDown):
        await database.write(lambda work: work.updates.first_time(7, MACHINE_NOW))
    other.close()
    assert await database.write(lambda work: work.updates.first_time(7, MACHINE_NOW))
    await database.close()


async def test_a_full_disk_is_down_and_undoes_the_deed(sqlite_url: str) -> None:
    database = Database(sqlite_url, machine_now)
    await database.write(an_office)

    def fills(work: UnitOfWork) -> None:
        work.updates.first_time(7, MACHINE_NOW)
        run_sql(work, "PRAGMA max_page_count=1")
        work.updates.set_aside(8, MACHINE_NOW, "x" * 100_000)

    with pytest.raises(StorageDown):
        await database.write(fills)
    await database.write(lambda work: run_sql(work, "PRAGMA max_page_count=1000000"))
    assert await database.write(lambda work: work.updates.first_time(7, MACHINE_NOW))
    await database.close()


def run_sql(work: UnitOfWork, sql: str) -> None:
    connection: Connection = work.updates._connection  # type: ignore[attr-defined]
    connection.exec_driver_sql(sql)


async def test_a_file_that_cannot_be_written_is_down_but_read(sqlite_url: str, tmp_path: Path) -> None:
    """As root no permission holds a write back, so the database is told to refuse it."""
    database = Database(sqlite_url, machine_now)
    await database.write(an_office)
    await database.write(lambda work: run_sql(work, "PRAGMA query_only=ON"))
    with pytest.raises(StorageDown):
        await database.write(lambda work: work.updates.first_time(7, MACHINE_NOW))
    assert len(await database.read(persons)) == len(PERSONS)
    await database.close()


async def test_no_file_where_none_can_be_is_down(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'missing' / 'office.db'}", machine_now)
    for call in (database.write, database.read):
        with pytest.raises(StorageDown):
            await call(persons)
    await database.close()


async def test_a_file_that_is_no_database_is_down(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    path.write_text("это не база данных " * 100, encoding="utf-8")
    database = Database(f"sqlite:///{path}", machine_now)
    for call in (database.write, database.read):
        with pytest.raises(StorageDown):
            await call(persons)
    await database.close()


async def test_all_readers_busy_is_down(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.db.engines.BUSY_TIMEOUT", 0.05)
    monkeypatch.setattr("bot.db.database.READERS", 1)
    database = Database(sqlite_url, machine_now)
    over = threading.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(database.read(lambda _: over.wait(20)))
        await asyncio.sleep(0)
        with pytest.raises(StorageDown):
            await database.read(persons)
        over.set()
    assert await database.read(persons) == ()
    await database.close()


async def test_a_server_that_is_not_there_is_down() -> None:
    database = Database("postgresql://nobody@127.0.0.1:9/office", machine_now)
    for call in (database.write, database.read):
        with pytest.raises(StorageDown):
            await call(persons)
    await database.close()


async def test_connections_lost_between_deeds_are_opened_anew(postgres_url: str) -> None:
    database = Database(postgres_url, machine_now)
    await database.write(an_office)
    await database.read(persons)
    cut_connections(postgres_url)
    for _ in range(8):
        assert len(await database.write(persons)) == len(PERSONS)
    assert len(await database.read(persons)) == len(PERSONS)
    await database.close()


async def test_a_connection_lost_at_the_commit_is_not_tried_again(postgres_url: str) -> None:
    """Nobody can say whether it was committed: whoever asked finds out by asking again."""
    database = Database(postgres_url, machine_now)
    await database.write(an_office)
    tries = []

    def cut(work: UnitOfWork) -> None:
        tries.append(work.updates.first_time(7, MACHINE_NOW))
        cut_connections(postgres_url)

    with pytest.raises(StorageDown):
        await database.write(cut)
    assert tries == [True]
    await database.close()


async def test_a_connection_lost_within_a_deed_undoes_it(postgres_url: str) -> None:
    database = Database(postgres_url, machine_now)
    await database.write(an_office)

    def cut(work: UnitOfWork) -> None:
        work.updates.first_time(7, MACHINE_NOW)
        cut_connections(postgres_url)
        work.updates.first_time(8, MACHINE_NOW)

    with pytest.raises(StorageDown):
        await database.write(cut)
    assert await database.write(lambda work: work.updates.first_time(7, MACHINE_NOW))
    await database.close()


def cut_connections(url: str) -> None:
    with psycopg.connect(libpq(url), autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


async def test_a_server_that_only_reads_is_down(postgres_url: str) -> None:
    database = Database(postgres_url, machine_now)

    def writes_to_a_standby(work: UnitOfWork) -> None:
        run_sql(work, "SET TRANSACTION READ ONLY")
        work.updates.first_time(7, MACHINE_NOW)

    with pytest.raises(StorageDown):
        await database.write(writes_to_a_standby)
    await database.close()


async def test_a_mistake_in_a_statement_is_no_outage(database: Database) -> None:
    def mistaken(work: UnitOfWork) -> None:
        run_sql(work, "SELECT nothing FROM nowhere")

    with pytest.raises(Exception, match="nowhere") as raised:
        await database.write(mistaken)
    assert not isinstance(raised.value, StorageDown)
    with pytest.raises(Exception, match="nowhere") as raised:
        await database.read(mistaken)
    assert not isinstance(raised.value, StorageDown)
