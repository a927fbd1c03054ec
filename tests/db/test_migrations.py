"""Migrations go up, down and up again, and make exactly what `tables.py` says, on both databases."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import run
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, Enum, inspect, text
from sqlalchemy.exc import DBAPIError

from bot.db import migrate, needs_migration
from bot.db.engines import migration_engine
from bot.db.migrate import HEAD, migrate_down
from bot.db.tables import METADATA
from tests.machine import postgres_database

FOLDER = Path(migrate.__code__.co_filename).with_name("migrations")


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return ScriptDirectory.from_config(config)


REVISIONS = [script.revision for script in reversed(list(scripts().walk_revisions()))]


@pytest.fixture(scope="module")
def scratch() -> Iterator[str]:
    with postgres_database() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'новая 100%.db'}"
    url: str = request.getfixturevalue("scratch")
    with migration_engine(url).begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    return url


def tables_of(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def test_the_known_head_is_the_newest() -> None:
    assert scripts().get_current_head() == HEAD


def test_each_migration_goes_up_down_and_up(empty_url: str) -> None:
    for revision, before in zip(REVISIONS, ["base", *REVISIONS], strict=False):
        migrate(empty_url, revision)
        migrate_down(empty_url, before)
        migrate(empty_url, revision)
    assert not needs_migration(empty_url)


def test_down_to_nothing_leaves_nothing(empty_url: str) -> None:
    migrate(empty_url)
    migrate_down(empty_url, "base")
    with migration_engine(empty_url).connect() as connection:
        assert tables_of(connection) == set()
        functions = "SELECT proname FROM pg_proc WHERE proname = 'refuse_change'"
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        left = connection.execute(text(triggers if connection.dialect.name == "sqlite" else functions))
        assert left.all() == []


def test_migrating_again_changes_nothing(empty_url: str) -> None:
    migrate(empty_url)
    migrate(empty_url)
    assert not needs_migration(empty_url)


def test_migrations_make_what_the_tables_say(url: str) -> None:
    with migration_engine(url).connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, METADATA) == []
        assert tables_of(connection) == set(METADATA.tables)


def test_what_alembic_does_not_compare_is_the_same_too(url: str) -> None:
    """Primary keys, names of foreign keys, conditions of indexes, checks, and which tables have row ids."""
    with migration_engine(url).connect() as connection:
        found = inspect(connection)
        for table in METADATA.sorted_tables:
            key = found.get_pk_constraint(table.name)
            assert key["constrained_columns"] == [column.name for column in table.primary_key]
            assert key["name"] == f"pk_{table.name}"
            references = {one["name"] for one in found.get_foreign_keys(table.name)}
            assert references == {str(one.name) for one in table.foreign_key_constraints}
            assert partial_indexes(found.get_indexes(table.name)) == {
                index.name for index in table.indexes if index.dialect_options["sqlite"]["where"] is not None
            }
            checks = {one["name"] for one in found.get_check_constraints(table.name)}
            assert checks == {str(c.name) for c in table.constraints if isinstance(c, CheckConstraint)}
            if connection.dialect.name == "sqlite":
                made = found.get_table_options(table.name).get("sqlite_with_rowid", True)
                assert made == table.dialect_options["sqlite"]["with_rowid"]


def partial_indexes(indexes: list[Any]) -> set[str]:
    return {
        index["name"]
        for index in indexes
        if any(name.endswith("_where") for name in index.get("dialect_options", {}))
    }


def test_every_code_of_an_enumeration_is_allowed_and_no_other(url: str) -> None:
    """The migration writes the codes out; a new one needs a new migration."""
    with migration_engine(url).connect() as connection:
        found = inspect(connection)
        for table in METADATA.sorted_tables:
            checks = {one["name"]: one["sqltext"] for one in found.get_check_constraints(table.name)}
            for column in table.c:
                if isinstance(column.type, Enum) and column.type.create_constraint:
                    words = checks[f"ck_{table.name}_{column.name}"].split("'")[1::2]
                    assert words == column.type.enums


def test_what_has_to_be_migrated(empty_url: str) -> None:
    assert needs_migration(empty_url)
    migrate(empty_url)
    assert not needs_migration(empty_url)
    with migration_engine(empty_url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    assert needs_migration(empty_url)


def test_asking_makes_no_file(tmp_path: Path) -> None:
    assert needs_migration(f"sqlite:///{tmp_path / 'office.db'}")
    assert list(tmp_path.iterdir()) == []


def test_a_migration_that_fails_leaves_everything_as_it_was(empty_url: str) -> None:
    with migration_engine(empty_url).begin() as connection:
        connection.execute(text("CREATE TABLE job (id INTEGER)"))
    with pytest.raises(DBAPIError):
        migrate(empty_url)
    with migration_engine(empty_url).connect() as connection:
        assert tables_of(connection) == {"job"}


def test_rows_that_point_nowhere_stop_a_migration(sqlite_url: str) -> None:
    with migration_engine(sqlite_url).begin() as connection:
        connection.execute(
            text("INSERT INTO role_grant (workspace_id, person_id, role) VALUES (1, 2, 'head')")
        )
    with pytest.raises(RuntimeError, match="role_grant"):
        migrate(sqlite_url)


def test_alembic_is_imported_only_to_migrate() -> None:
    code = "import sys, bot.db; from bot.db.migrate import needs_migration; print('alembic' in sys.modules)"
    answer = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


def test_psycopg_is_imported_only_where_it_serves(tmp_path: Path) -> None:
    code = (
        "import sys; from bot.db import Database; "
        f"Database('sqlite:///{tmp_path}/office.db', None); print('psycopg' in sys.modules)"
    )
    answer = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
