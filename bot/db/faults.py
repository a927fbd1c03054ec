"""Which errors of the drivers mean that the storage is down, and which that a deed may simply be run again.

Anything else (a broken constraint, a mistake in a statement) is a bug and goes on as it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from bot.domain.errors import StorageDown

#: SQLite's primary result codes (https://www.sqlite.org/rescode.html).
_SQLITE_DOWN = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)

#: PostgreSQL's SQLSTATE by its beginning (appendix A of its manual): connection, resources, operator, system,
#: what stays after retries, a lock not had in time, damaged data.
_POSTGRES_DOWN = ("08", "53", "57", "58", "40", "55P03", "XX")

#: A server that only reads.
_POSTGRES_READ_ONLY = "25006"

#: Serialization failure, deadlock: the other one went first.
_POSTGRES_AGAIN = frozenset({"40001", "40P01"})


@contextmanager
def storage_asked() -> Iterator[None]:
    """For what asks the database outside of a unit of work.

    Raises:
        StorageDown: it can't be reached, or not written.
    """
    try:
        yield
    except DBAPIError as error:
        if means_storage_down(error) or means_read_only(error):
            raise StorageDown from error
        raise


def means_storage_down(error: DBAPIError) -> bool:
    """The database can't be reached, is full or held by others, or can't be trusted."""
    if error.connection_invalidated:
        return True
    if _is_psycopg(error):
        state = _sqlstate(error)
        # A connection that could not be made or broke carries no state.
        return state is None or state.startswith(_POSTGRES_DOWN)
    return _sqlite_code(error) in _SQLITE_DOWN


def means_read_only(error: DBAPIError) -> bool:
    """The database takes no writes: to a writer it is down, a reader has no business to write."""
    return _sqlite_code(error) == sqlite3.SQLITE_READONLY or _sqlstate(error) == _POSTGRES_READ_ONLY


def may_run_again(error: DBAPIError) -> bool:
    """Another writer was in the way, and nothing of this one was done."""
    return _sqlstate(error) in _POSTGRES_AGAIN


def _sqlite_code(error: DBAPIError) -> int | None:
    """The primary code, without what SQLite's extended codes add above it."""
    code: int | None = getattr(error.orig, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _sqlstate(error: DBAPIError) -> str | None:
    return getattr(error.orig, "sqlstate", None)


def _is_psycopg(error: DBAPIError) -> bool:
    return type(error.orig).__module__.startswith("psycopg")
