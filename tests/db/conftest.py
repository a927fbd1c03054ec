"""One suite over both databases.

Most tests get `work`: a unit of work that is undone at the end. What is about commits, threads and failures
gets `url` or `database`: a migrated, empty database to itself.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text

from bot.db import Database, migrate
from bot.db.engines import writer_engine
from bot.db.ids import IdMaker
from bot.db.tables import METADATA
from bot.db.unit_of_work import UnitOfWork
from bot.usecases.ports import Office
from tests.db.samples import NORTH, SOUTH, add_office, machine_now
from tests.machine import postgres_database


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "migrated.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_migrated() -> Iterator[str]:
    """One for the whole session: making and dropping one takes a second, emptying it a moment."""
    with postgres_database() as url:
        migrate(url)
        yield url


def empty(url: str) -> None:
    """Takes every row out of a PostgreSQL database, the journal's too."""
    with writer_engine(url).begin() as connection:
        connection.execute(text("ALTER TABLE audit_event DISABLE TRIGGER USER"))
        for table in reversed(METADATA.sorted_tables):
            connection.execute(table.delete())
        connection.execute(text("ALTER TABLE audit_event ENABLE TRIGGER USER"))


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    path = tmp_path / "office.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_url(postgres_migrated: str) -> Iterator[str]:
    yield postgres_migrated
    empty(postgres_migrated)


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """A migrated, empty database of each kind."""
    found: str = request.getfixturevalue(f"{request.param}_url")
    return found


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    opened = Database(url, machine_now)
    yield opened
    await opened.close()


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def shared_engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """A migrated database for tests that undo what they do."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("shared") / "office.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield writer_engine(f"sqlite:///{path}")
    else:
        yield writer_engine(request.getfixturevalue("postgres_migrated"))


@pytest.fixture
def connection(shared_engine: Engine) -> Iterator[Connection]:
    with shared_engine.connect() as opened:
        transaction = opened.begin()
        yield opened
        transaction.rollback()


@pytest.fixture
def work(connection: Connection) -> UnitOfWork:
    return UnitOfWork(connection, IdMaker(machine_now))


@pytest.fixture
def north(work: UnitOfWork) -> Office:
    """The office most tests speak of."""
    return add_office(work, NORTH)


@pytest.fixture
def south(work: UnitOfWork) -> Office:
    """Another one with the very same ids, which must neither see nor feel what happens in the first."""
    return add_office(work, SOUTH)
