"""The database as the outside sees it: deeds go to the writer, questions to the readers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from random import uniform
from threading import local
from time import sleep
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.db.audit import newest_id
from bot.db.engines import is_sqlite, writer_engine
from bot.db.faults import may_run_again, means_read_only, means_storage_down
from bot.db.ids import IdMaker
from bot.db.readers import readers_of
from bot.db.unit_of_work import UnitOfWork
from bot.domain.errors import StorageDown
from bot.usecases import ports

T = TypeVar("T")

#: Connections that answer questions.
READERS = 3
#: Threads that write. SQLite has one writer whatever we do; on PostgreSQL each has a connection of its own.
SQLITE_WRITERS, POSTGRES_WRITERS = 1, 4
#: How often a deed is run where others were in its way or the connection was lost (PostgreSQL only), and
#: the pause before it in seconds, by chance, lest the same two meet again.
ATTEMPTS, PAUSE = 3, 0.1


class Database:
    """A `Store` over SQLite or PostgreSQL. Opens nothing before the first call.

    A deed is run in one hop to a writer's thread. A caller cancelled meanwhile doesn't stop it: it may still
    be committed, as after any lost answer.
    """

    def __init__(self, url: str, machine_now: Callable[[], datetime]) -> None:
        """Raises: ValueError: `url` is neither a SQLite file nor PostgreSQL."""
        threads = SQLITE_WRITERS if is_sqlite(url) else POSTGRES_WRITERS
        self._writer = writer_engine(url)
        self._readers = readers_of(url, READERS)
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="reshili-writer")
        self._mine = local()
        self._kept: list[Connection] = []
        self._new_id = IdMaker(machine_now)
        self._ids_go_on = False

    async def write(self, deed: Callable[[ports.UnitOfWork], T]) -> T:
        """One unit of work, one commit: what `deed` raises undoes all of it.

        Where another writer was in the way, or the connection was lost before the commit, `deed` is run
        again from its beginning.

        Raises:
            StorageDown: nothing was recorded.
        """
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._run, deed)

    async def read(self, query: Callable[[ports.UnitOfWork], T]) -> T:
        """The same repositories over a connection that can't write.

        Raises:
            StorageDown: no answer to be had now.
        """
        try:
            return await self._readers.ask(lambda connection: query(UnitOfWork(connection, self._new_id)))
        except PoolTimeoutError as error:
            raise StorageDown from error
        except DBAPIError as error:
            if means_storage_down(error):
                raise StorageDown from error
            raise

    async def close(self) -> None:
        """Lets what was begun end, and closes every connection."""
        await asyncio.to_thread(self._threads.shutdown)
        for connection in self._kept:
            connection.close()
        self._kept.clear()
        await self._readers.close()

    def _run(self, deed: Callable[[ports.UnitOfWork], T]) -> T:
        """In a writer's thread."""
        for attempt in range(1, ATTEMPTS + 1):
            at_commit = False
            try:
                connection = self._connection()
                with connection.begin():
                    self._let_ids_go_on(connection)
                    value = deed(UnitOfWork(connection, self._new_id))
                    at_commit = True
            except DBAPIError as error:
                # A connection lost earlier than at the commit, say by a restart of the server, did nothing.
                lost = error.connection_invalidated and not at_commit
                if attempt < ATTEMPTS and (lost or may_run_again(error)):
                    sleep(uniform(0, PAUSE * attempt))
                    continue
                if means_storage_down(error) or means_read_only(error):
                    raise StorageDown from error
                raise
            return value
        raise AssertionError("the last attempt returns or raises")

    def _let_ids_go_on(self, connection: Connection) -> None:
        """Before the first deed: the clock may have been set back while the bot was off."""
        if not self._ids_go_on:
            self._new_id.go_on_after(newest_id(connection))
            self._ids_go_on = True

    def _connection(self) -> Connection:
        """This thread's own, kept from deed to deed; SQLAlchemy opens it anew after it broke."""
        connection: Connection | None = getattr(self._mine, "connection", None)
        if connection is None:
            connection = self._writer.connect()
            self._mine.connection = connection
            self._kept.append(connection)
        return connection


if TYPE_CHECKING:
    # mypy holds the class to the contract here; `unit_of_work.py` holds the repositories to theirs.
    _STORE: type[ports.Store] = Database
