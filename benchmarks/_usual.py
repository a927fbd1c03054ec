"""The usual bot, for comparison: the ORM, a session per update by middleware, routers full of magic filters.

A tap reads the user, updates the item by its version, adds an event and commits: three statements, without
the rights, the journal, the dedupe and the outbox of the real bot.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiogram import BaseMiddleware, Dispatcher, F, Router
from aiogram.types import CallbackQuery, TelegramObject
from sqlalchemy import event, select, update
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from benchmarks._echo import answer_and_edit
from benchmarks._telegram import CHAT

ROUTERS = 10
MISSES_EACH = 2
PREFIX = "done:"


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int] = mapped_column(unique=True)


class Task(Base):
    __tablename__ = "tasks"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int]
    state: Mapped[str] = mapped_column(default="issued")
    version: Mapped[int] = mapped_column(default=1)


class Event(Base):
    __tablename__ = "events"
    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int]
    user_id: Mapped[int]
    deed: Mapped[str]


class SessionPerUpdate(BaseMiddleware):
    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        async with self._sessions() as session:
            data["session"] = session
            return await handler(event, data)


async def done(query: CallbackQuery, session: AsyncSession) -> None:
    assert query.data is not None
    task_id = int(query.data.removeprefix(PREFIX))
    user = (await session.scalars(select(User).where(User.telegram_id == query.from_user.id))).one()
    await session.execute(
        update(Task).where(Task.id == task_id, Task.version == 1).values(state="done", version=2)
    )
    session.add(Event(task_id=task_id, user_id=user.id, deed="report"))
    await session.commit()
    await answer_and_edit(query)


@asynccontextmanager
async def usual_bot(folder: Path, tasks: int) -> AsyncIterator[Dispatcher]:
    """Over a fresh file in `folder`, as durable as the real bot's, with tasks 1 … `tasks` to be done."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{folder}/usual.sqlite")
    event.listen(engine.sync_engine, "connect", _durable)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    async with sessions() as session:
        session.add(User(id=1, telegram_id=CHAT))
        session.add_all(Task(id=number, user_id=1) for number in range(1, tasks + 1))
        await session.commit()
    made = Dispatcher()
    made.update.middleware(SessionPerUpdate(sessions))
    made.include_routers(*_routers())
    try:
        yield made
    finally:
        await engine.dispose()


def _routers() -> list[Router]:
    """Twenty filters say no before the last router's handler is reached."""
    routers = [Router(name=f"router-{number}") for number in range(ROUTERS)]
    for number, router in enumerate(routers):
        for miss in range(MISSES_EACH):
            router.callback_query.register(_unreachable, F.data == f"other:{number}:{miss}")
    routers[-1].callback_query.register(done)
    return routers


async def _unreachable(_: CallbackQuery) -> None:
    raise AssertionError("no tap is for this handler")


def _durable(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
