"""Which errors of the drivers mean that the storage is down, and which that a deed may simply be run again.

Anything else (a broken constraint, a mistake in a statement) is a bug and goes on as it is.
"""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

#: SQLite's primary result codes (https://www.sqlite.org/rescode.html).
_SQLITE_DOWN = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)

#: PostgreSQL's SQLSTATE by its beginning (appendix A of its manual): connection, resources, operator, system,
#: what stays after retries, a lock not had in time, a server that only reads, damaged data.
_POSTGRES_DOWN = ("08", "53", "57", "58", "40", "55P03", "25006", "XX")

#: Serialization failure, deadlock: the other one went first.
_POSTGRES_AGAIN = frozenset({"40001", "40P01"})


def means_storage_down(error: DBAPIError) -> bool:
    """The database can't be reached, can't write, or can't be trusted."""
    if error.connection_invalidated:
        return True
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in _SQLITE_DOWN
    if _is_psycopg(error):
        state = getattr(error.orig, "sqlstate", None)
        # A connection that could not be made or broke carries no state.
        return state is None or state.startswith(_POSTGRES_DOWN)
    return False


def may_run_again(error: DBAPIError) -> bool:
    """Another writer was in the way, and nothing of this one was done."""
    return _is_psycopg(error) and getattr(error.orig, "sqlstate", None) in _POSTGRES_AGAIN


def _is_psycopg(error: DBAPIError) -> bool:
    return type(error.orig).__module__.startswith("psycopg")
