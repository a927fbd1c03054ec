"""Engines for a URL: `sqlite:///path` or `postgresql://…`; which driver serves is decided here.

Only this file knows what SQLite and PostgreSQL have to be told when a connection opens.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, NullPool, StaticPool, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

#: How long a writer waits for another process that holds SQLite's lock (a backup, a migration), in seconds.
BUSY_TIMEOUT = 5

#: FULL: what was told to Telegram as taken must survive a power cut, so each commit reaches the disk. Beside
#: NORMAL it costs what the disk takes to flush: 0.4 ms on top of a tap's 1.1 where it was measured.
_WRITER_PRAGMAS = {"journal_mode": "WAL", "synchronous": "FULL", "foreign_keys": "ON"}
_READER_PRAGMAS = {"query_only": "ON"}
#: Tables are made anew and renamed while their children look on; `migrate` checks the keys afterwards.
_MIGRATION_PRAGMAS = {"foreign_keys": "OFF"}


def is_sqlite(url: str) -> bool:
    return _checked(url).get_backend_name() == "sqlite"


def writer_engine(url: str) -> Engine:
    """Without a pool: each writer's thread keeps its one connection."""
    return _sync_engine(url, _WRITER_PRAGMAS, "BEGIN IMMEDIATE")


def migration_engine(url: str) -> Engine:
    return _sync_engine(url, _MIGRATION_PRAGMAS, "BEGIN IMMEDIATE")


def looking_engine(url: str) -> Engine:
    """For one look from outside the loop: it can't write, and waits for nobody."""
    return _sync_engine(url, _READER_PRAGMAS, "BEGIN")


def reader_engine(url: str, connections: int) -> AsyncEngine:
    """PostgreSQL: a small pool that can't write; a query of several statements sees one moment."""
    from sqlalchemy.ext.asyncio import create_async_engine

    return create_async_engine(
        _checked(url).set(drivername="postgresql+psycopg"),
        isolation_level="REPEATABLE READ",
        execution_options={"postgresql_readonly": True},
        pool_pre_ping=True,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=BUSY_TIMEOUT,
        **_ALWAYS,
    )


def sqlite_connector(url: str) -> Callable[[], sqlite3.Connection]:
    """Opens the file; a connection belongs to the thread that opened it."""
    file = _checked(url).database or ""
    return lambda: sqlite3.connect(file, timeout=BUSY_TIMEOUT)


def reader_engine_over(connection: sqlite3.Connection) -> Engine:
    """SQLite: SQLAlchemy over one open connection; it can't write, and a query sees one moment."""
    engine = create_engine("sqlite+pysqlite://", creator=lambda: connection, poolclass=StaticPool, **_ALWAYS)
    _tell_sqlite(engine, _READER_PRAGMAS, "BEGIN")
    return engine


def _sync_engine(url: str, pragmas: dict[str, str], begin: str) -> Engine:
    at = _checked(url)
    if at.get_backend_name() == "sqlite":
        engine = create_engine(
            at.set(drivername="sqlite+pysqlite"),
            poolclass=NullPool,
            connect_args={"timeout": BUSY_TIMEOUT},
            **_ALWAYS,
        )
        _tell_sqlite(engine, pragmas, begin)
        return engine
    return create_engine(at.set(drivername="postgresql+psycopg"), poolclass=NullPool, **_ALWAYS)


def _checked(url: str) -> URL:
    """Raises: ValueError: neither a SQLite file nor PostgreSQL."""
    at = make_url(url)
    backend = at.get_backend_name()
    if backend not in ("sqlite", "postgresql"):
        raise ValueError(f"sqlite:///path or postgresql://… is served, not {backend}")
    if backend == "sqlite" and at.database in (None, "", ":memory:"):
        raise ValueError("SQLite needs a file: writer and readers are different connections")
    return at


def _tell_sqlite(engine: Engine, pragmas: dict[str, str], begin: str) -> None:
    """Takes the transactions out of the driver's hands, which would begin them late, and sets the pragmas."""

    def connected(connection: DBAPIConnection, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for name, value in pragmas.items():
            cursor.execute(f"PRAGMA {name}={value}")
        cursor.close()

    def begins(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begins)


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


#: Errors of the database carry no parameters: these hold what people wrote, and errors are printed.
_ALWAYS: dict[str, Any] = {"json_serializer": _written, "hide_parameters": True}
