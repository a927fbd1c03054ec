"""Connections that answer questions and can't write: a whole question in one hop, off the event loop.

On SQLite each is an aiosqlite connection, whose thread runs the question from its first statement to its
last: statement by statement, as through SQLAlchemy's own asyncio part, each would cross between loop and
thread four times. On PostgreSQL the driver itself is asynchronous.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

import aiosqlite
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.db import engines
from bot.db.engines import is_sqlite, reader_engine, reader_engine_over, sqlite_connector
from bot.domain.errors import StorageDown

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

T = TypeVar("T")


class Readers(Protocol):
    async def ask(self, question: Callable[[Connection], T]) -> T:
        """Raises: DBAPIError; sqlalchemy's TimeoutError: all were busy too long; StorageDown."""

    async def close(self) -> None: ...


def readers_of(url: str, count: int) -> Readers:
    """Opens nothing before the first question."""
    return SqliteReaders(url, count) if is_sqlite(url) else PostgresReaders(url, count)


class _Reader(aiosqlite.Connection):
    """One connection with its thread, and SQLAlchemy over it, which is used in that thread only."""

    engine: Engine | None = None

    async def ask(self, question: Callable[[Connection], T]) -> T:
        answer: T = await self._execute(self._answer, question)  # type: ignore[no-untyped-call]
        return answer

    def _answer(self, question: Callable[[Connection], T]) -> T:
        if self.engine is None:
            self.engine = reader_engine_over(self._conn)
        with self.engine.connect() as connection:
            return question(connection)


class SqliteReaders:
    def __init__(self, url: str, count: int) -> None:
        self._url = url
        self._free: asyncio.LifoQueue[_Reader | None] = asyncio.LifoQueue()
        for _ in range(count):
            self._free.put_nowait(None)
        self._made: list[_Reader] = []

    async def ask(self, question: Callable[[Connection], T]) -> T:
        try:
            async with asyncio.timeout(engines.BUSY_TIMEOUT):
                reader = await self._free.get()
        except TimeoutError as error:
            raise PoolTimeoutError("all readers are busy") from error
        try:
            if reader is None:
                reader = await self._make()
            return await reader.ask(question)
        finally:
            self._free.put_nowait(reader)

    async def _make(self) -> _Reader:
        reader = _Reader(sqlite_connector(self._url), iter_chunk_size=64)
        try:
            await reader
        except sqlite3.OperationalError as error:
            raise StorageDown from error
        self._made.append(reader)
        return reader

    async def close(self) -> None:
        for reader in self._made:
            await reader.close()
        self._made.clear()


class PostgresReaders:
    def __init__(self, url: str, count: int) -> None:
        self._url, self._count = url, count
        self._engine: AsyncEngine | None = None

    async def ask(self, question: Callable[[Connection], T]) -> T:
        if self._engine is None:
            # With it SQLAlchemy's asyncio part and the ORM under it are loaded: the start need not wait.
            self._engine = reader_engine(self._url, self._count)
        async with self._engine.connect() as connection:
            return await connection.run_sync(question)

    async def close(self) -> None:
        if self._engine is not None:
            await self._engine.dispose()
