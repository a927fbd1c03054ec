"""Rules that hold for all tables, those to come as well."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Column, Connection, DateTime, MetaData, Table, bindparam, insert, literal, select
from sqlalchemy.exc import IntegrityError, StatementError

from bot.db.tables import METADATA, update_seen
from bot.db.types import Moment
from bot.usecases.ports import Office
from tests.db.samples import NOW, add_minutes, assignment

#: Looked up before the workspace is known.
BEFORE_THE_WORKSPACE = {"account", "invite", "update_seen"}
OF_A_WORKSPACE = [table for table in METADATA.sorted_tables if table.name not in BEFORE_THE_WORKSPACE]


@pytest.mark.parametrize("table", OF_A_WORKSPACE, ids=lambda table: table.name)
def test_keys_start_with_the_workspace(table: Table) -> None:
    assert next(iter(table.primary_key)).name == "workspace_id"


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_references_stay_within_the_workspace(table: Table) -> None:
    for key in table.foreign_key_constraints:
        pairs = [(element.parent.name, element.column.name) for element in key.elements]
        assert pairs[0] == ("workspace_id", "workspace_id")


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_every_moment_is_a_checked_one(table: Table) -> None:
    assert not [column.name for column in table.c if type(column.type) is DateTime]


def test_a_naive_moment_is_refused(connection: Connection) -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(StatementError, match="without a zone"):
        connection.execute(insert(update_seen), {"update_id": 1, "seen_at": naive})


def test_a_moment_comes_back_in_utc_to_the_microsecond(connection: Connection) -> None:
    there = timezone(timedelta(hours=5))
    connection.execute(insert(update_seen), {"update_id": 1, "seen_at": NOW.astimezone(there)})
    found = connection.scalar(select(update_seen.c.seen_at))
    assert found == NOW
    assert found.tzinfo is UTC


def test_moments_are_compared_as_moments(connection: Connection) -> None:
    before = (NOW - timedelta(seconds=1)).astimezone(timezone(timedelta(hours=12)))
    connection.execute(insert(update_seen), {"update_id": 1, "seen_at": NOW})
    older = select(update_seen.c.update_id).where(update_seen.c.seen_at <= bindparam("then", type_=Moment))
    assert connection.scalar(older, {"then": before}) is None
    assert connection.scalar(older, {"then": NOW}) == 1


def test_no_moment_stays_none(connection: Connection) -> None:
    nothing: datetime | None = None
    assert connection.scalar(select(literal(nothing, Moment))) is None


def test_the_database_itself_refuses_an_unknown_state(north: Office, connection: Connection) -> None:
    add_minutes(north)
    north.assignments.add([assignment()], {})
    with pytest.raises(IntegrityError), connection.begin_nested():
        connection.exec_driver_sql("UPDATE assignment SET state = 'forgotten'")


def test_the_check_of_moments_would_see_an_unchecked_one() -> None:
    unchecked = Table("unchecked", MetaData(), Column("at", DateTime()))
    with pytest.raises(AssertionError):
        test_every_moment_is_a_checked_one(unchecked)
