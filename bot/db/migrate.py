"""Migrations, run by `reshili migrate` in a process of its own: only there is Alembic imported.

A new one is written by hand beside the others in `migrations/versions/`; `HEAD` names the newest. A test
compares what they make with `tables.py` on both databases.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from bot.db.engines import is_sqlite, looking_engine, migration_engine
from bot.db.faults import storage_asked
from bot.domain.errors import StorageDown

if TYPE_CHECKING:
    from alembic.config import Config

#: The newest revision, known without Alembic.
HEAD = "0004"

_FOLDER = Path(__file__).with_name("migrations")


def migrate(url: str, revision: str = "head") -> None:
    """Brings the database up to `revision`, making a SQLite file and its folder where there is none.

    Raises:
        StorageDown: the database can't be reached or written.
    """
    from alembic import command

    _run(url, lambda config: command.upgrade(config, revision))


def migrate_down(url: str, revision: str) -> None:
    """Takes the database back to `revision`; "base" is nothing at all."""
    from alembic import command

    _run(url, lambda config: command.downgrade(config, revision))


def needs_migration(url: str) -> bool:
    """Whether `migrate` has something to do. Cheap: one row, no Alembic, and no file is made.

    Raises:
        StorageDown: the database can't be reached.
    """
    engine = looking_engine(url)
    if is_sqlite(url) and not _file(engine).exists():
        return True
    with storage_asked(), engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return True
        version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return version != HEAD


def _run(url: str, steps: Callable[[Config], None]) -> None:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    engine = migration_engine(url)
    if is_sqlite(url):
        _make_folder(_file(engine))
    with storage_asked(), engine.begin() as connection:
        config.attributes["connection"] = connection
        steps(config)
        if engine.dialect.name == "sqlite":
            _check_keys(connection)


def _file(engine: Engine) -> Path:
    return Path(engine.url.database or "")


def _make_folder(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageDown from error


def _check_keys(connection: Connection) -> None:
    """Foreign keys are off while tables are made anew. Raises: RuntimeError, and nothing was changed."""
    broken = connection.execute(text("PRAGMA foreign_key_check")).all()
    if broken:
        raise RuntimeError(f"the migration leaves rows that point nowhere: {broken[:5]}")
