"""The only file, with `cli`, that knows all concretes: it makes the parts, ties them together, runs them."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import subprocess
import sys
from contextlib import AsyncExitStack, contextmanager, suppress
from datetime import timedelta
from io import BytesIO
from time import monotonic
from typing import TYPE_CHECKING

from bot.adapters.clock import MovableClock, SystemClock
from bot.domain.errors import BadInput, StorageDown
from bot.domain.office_settings import FIRST_ZONE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from aiogram import Bot, Dispatcher

    from bot.adapters.attachments import DiskFiles
    from bot.db.database import Database
    from bot.domain.people import Actor
    from bot.handlers.loop import UpdateLoop
    from bot.handlers.updates import Incoming
    from bot.i18n import Texts
    from bot.scheduler.jobs import Scheduler
    from bot.scheduler.sender import Messenger
    from bot.settings import Settings
    from bot.usecases.ports import Clock, PageRead, ReadResult, Sheet, UnitOfWork

log = logging.getLogger(__name__)

#: Seconds between tries to learn the bot's name, while nobody can be given the first link.
FIRST_LINK_PAUSE = 15.0

#: What Telegram says of a file that no bot may fetch, beside other troubles with files.
TOO_BIG = "file is too big"

#: Longest wait for Telegram's «too many requests» before an answer to a tap is tried once more.
LONGEST_WAIT = 30.0


def clock_of(settings: Settings) -> Clock:
    """Business time follows the playground's file where one is named."""
    if settings.clock_file is None:
        return SystemClock()
    return MovableClock(settings.clock_file)


def run(settings: Settings) -> int:
    """The bot, until SIGTERM or Ctrl-C. Returns the exit status.

    Raises:
        BadSettings: there is no token; StorageDown: the database can't be reached at the start.
    """
    token = settings.required_token()
    _log_to_stderr(settings.log_level)
    from bot.db.migrate import needs_migration

    if needs_migration(settings.database_url) and (status := migrate_apart()):
        return status  # it has said why
    asyncio.run(serve(settings, token))
    return 0


def migrate_apart() -> int:
    """In a process of its own: Alembic and what it imports never burden the bot. Returns its exit status."""
    return subprocess.run([sys.executable, "-m", "bot.cli", "migrate"], check=False).returncode


async def bot_name(settings: Settings) -> str | None:
    """The bot's name as @BotFather gave it; None without a token, or where Telegram can't say it now."""
    if not settings.bot_token.get_secret_value():
        return None
    from bot.usecases.ports import SendTrouble

    try:
        return await reach(settings)
    except (NoSuchBot, SendTrouble) as trouble:
        log.warning("no personal link yet: getMe gave %s", type(trouble).__name__)
        return None


class NoSuchBot(Exception):
    """Telegram knows no bot by this token."""


async def reach(settings: Settings) -> str:
    """Tries the token and the way to Telegram: the bot's name.

    Raises:
        NoSuchBot; SendTrouble: Telegram can't be reached.
    """
    from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError
    from aiogram.utils.token import TokenValidationError

    from bot.scheduler.sender import Messenger
    from bot.usecases.ports import SendTrouble

    try:
        bot = _bot(settings, settings.required_token())
    except TokenValidationError as error:
        raise NoSuchBot from error
    try:
        return await Messenger(bot).bot_name() or ""
    except SendTrouble as trouble:
        if isinstance(trouble.__cause__, TelegramUnauthorizedError | TelegramNotFound):
            raise NoSuchBot from trouble
        raise
    finally:
        await bot.session.close()


async def _asked_name(messenger: Messenger) -> str | None:
    from bot.usecases.ports import SendTrouble

    try:
        return await messenger.bot_name()
    except SendTrouble as trouble:
        log.warning("no personal link yet: getMe gave %s", type(trouble).__name__)
        return None


def personal_link(bot: str, token: str) -> str:
    """What a person opens to be connected."""
    from bot.views import links

    return links.personal_link(bot, token)


def _log_to_stderr(level: str) -> None:
    logging.basicConfig(
        level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr
    )
    # A line for each request would drown what matters.
    for chatty in ("aiogram", "aiosqlite", "apscheduler", "asyncio"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


@contextmanager
def _made_to_stay() -> Iterator[None]:
    """What is made in this block lives as long as the process: no search for garbage looks through it.

    aiogram's types are so many objects that looking through them while they are made takes a sixth of the
    start's processor time, and afterwards each full search would hold up whoever taps meanwhile.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


async def serve(settings: Settings, token: str) -> None:
    """Everything made, started, and stopped in the reverse order."""
    async with AsyncExitStack() as stack:
        with _made_to_stay():
            updates = await _started(settings, token, stack)
        log.info("started")
        await updates.run()
        log.info("stopping")


async def _started(settings: Settings, token: str, stack: AsyncExitStack) -> UpdateLoop:
    """All parts, tied together, the interval jobs running; `stack` stops and closes them."""
    from bot.adapters.attachments import DiskFiles
    from bot.db.database import Database
    from bot.handlers.loop import UpdateLoop
    from bot.handlers.updates import BotUpdates
    from bot.i18n import Texts
    from bot.scheduler.sender import Messenger

    clock = clock_of(settings)
    bot = _bot(settings, token)
    stack.push_async_callback(bot.session.close)
    database = Database(settings.database_url, clock.machine_now)
    stack.push_async_callback(database.close)
    parts = _Parts(bot, database, clock, Texts(), DiskFiles(settings.data_dir, clock), Messenger(bot))
    if not await parts.welcome_first_admin():
        group = await stack.enter_async_context(asyncio.TaskGroup())
        stack.callback(group.create_task(parts.welcome_once_telegram_answers()).cancel)
    updates = UpdateLoop(BotUpdates(bot), parts.handle, parts.set_aside)
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, updates.stop)
    scheduler = _scheduler(settings, parts)
    scheduler.start()
    stack.push_async_callback(scheduler.stop)
    return updates


def _bot(settings: Settings, token: str) -> Bot:
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    server = TelegramAPIServer.from_base(settings.api_url)
    return Bot(token, session=AiohttpSession(proxy=settings.proxy_url, api=server))


def _scheduler(settings: Settings, parts: _Parts) -> Scheduler:
    from bot.adapters.calendar import RussianCalendars
    from bot.adapters.child import read_in_child, read_sheets_in_child
    from bot.scheduler.dispatch import Dispatch
    from bot.scheduler.dispatch import Means as DispatchMeans
    from bot.scheduler.jobs import Maintenance, Scheduler, interval_jobs
    from bot.scheduler.plan import Plan
    from bot.scheduler.work import Work

    store, clock, calendars = parts.database, parts.clock, RussianCalendars()

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        return await read_in_child(
            path, name, progress, seconds=settings.read_seconds, memory_mb=settings.read_memory_mb
        )

    async def read_sheets(path: Path, name: str) -> tuple[Sheet, ...]:
        return await read_sheets_in_child(
            path, name, seconds=settings.read_seconds, memory_mb=settings.read_memory_mb
        )

    lease = timedelta(seconds=settings.lease_seconds)
    dispatch = Dispatch(
        DispatchMeans(
            store,
            parts.messenger,
            clock,
            calendars,
            parts.texts,
            monotonic,
            lease=lease,
            in_flight=settings.in_flight,
            show_commands=parts.show_commands,
        )
    )
    reading_lease = timedelta(seconds=settings.read_seconds + settings.lease_seconds)
    return Scheduler(
        interval_jobs(
            dispatch.run,
            Plan(store, clock, calendars).run,
            Work(store, clock, calendars, parts.files, read, read_sheets, reading_lease).run,
            Maintenance(store, clock).run,
        )
    )


class _Parts:
    """What the loop and the jobs share, and the two things the loop asks for: handle, and set aside."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        texts: Texts,
        files: DiskFiles,
        messenger: Messenger,
    ) -> None:
        self.bot, self.database, self.clock, self.texts = bot, database, clock, texts
        self.files, self.messenger = files, messenger
        self._name: str | None = None
        self._dispatcher = self._make_dispatcher()

    def _make_dispatcher(self) -> Dispatcher:
        from bot.adapters.calendar import RussianCalendars
        from bot.handlers import dispatcher
        from bot.handlers.desk import Means

        return dispatcher(
            Means(
                store=self.database,
                clock=self.clock,
                calendars=RussianCalendars(),
                messenger=self.messenger,
                texts=self.texts,
                files=self.files,
                download=self.download,
                show_commands=self.show_commands,
                bot_name=self.bot_name,
            )
        )

    async def bot_name(self) -> str:
        """Asked of Telegram once.

        Raises:
            SendTrouble: Telegram can't say it now.
        """
        if self._name is None:
            self._name = await self.messenger.bot_name()
        return self._name or ""

    async def welcome_once_telegram_answers(self) -> None:
        """Where Telegram could not say the bot's name at the start, the first link waits until it can."""
        done = False
        while not done:
            await asyncio.sleep(FIRST_LINK_PAUSE)
            with suppress(StorageDown):
                done = await self.welcome_first_admin()

    async def welcome_first_admin(self) -> bool:
        """On an empty database one link is printed: who opens it first runs the office.

        The bot's name is asked for before anything is kept: where Telegram can't say it now, no link is lost.
        False then: it is to be tried again.
        """
        from bot.usecases.load_office import PersonPlan, WorkspacePlan, first_office

        # Asked over the writer's connection: the readers are made with the first real question.
        if await self.database.write(lambda uow: uow.directory.workspaces()):
            return True
        bot = await _asked_name(self.messenger)
        if bot is None:
            return False
        now, t = self.clock.now(), self.texts
        name, admin = t.plain("office-first-name"), t.plain("office-first-admin")
        office, first = WorkspacePlan(name, FIRST_ZONE), PersonPlan("admin", admin)
        token = await self.database.write(lambda uow: first_office(uow, office, first, now))
        if token is not None:
            sys.stdout.write(f"{personal_link(bot, token)}\n")
            sys.stdout.flush()
        return True

    async def handle(self, incoming: Incoming) -> None:
        """One update. A person who has left, so that nothing can be answered, is no failure of the deed."""
        from bot.scheduler.sender import Blocked, Later
        from bot.usecases.connect import blocked

        try:
            await self._dispatcher.feed_update(self.bot, incoming.parsed(self.bot))
        except Blocked:
            if incoming.chat_id is not None:
                chat_id, at = incoming.chat_id, self.clock.now()
                await self.database.write(lambda uow: blocked(uow, chat_id, at))
        except Later as later:
            await asyncio.sleep(min(later.seconds, LONGEST_WAIT))
            raise

    async def set_aside(self, incoming: Incoming, error: BaseException) -> None:
        """Notes an update that failed three times; its person is told, unless the deed itself was done.

        Nothing is said in a group: nobody there has asked for anything.
        """
        from bot.handlers.updates import is_private
        from bot.usecases.faults import describe
        from bot.usecases.ports import SendTrouble
        from bot.views import errors

        machine_now = self.clock.machine_now()

        def note(uow: UnitOfWork) -> bool:
            fresh = uow.updates.first_time(incoming.update_id, machine_now)
            uow.updates.set_aside(incoming.update_id, machine_now, describe(error))
            return fresh

        fresh, chat_id = await self.database.write(note), incoming.chat_id
        if fresh and chat_id is not None and is_private(chat_id):
            with suppress(SendTrouble):
                await self.messenger.send(chat_id, errors.failed(self.texts))

    async def download(self, file_id: str) -> bytes:
        """A file of Telegram's.

        Raises:
            BadInput: `too_big` for a bot to fetch; AiogramError: it can't be had now, or not at all.
        """
        from aiogram.exceptions import TelegramBadRequest

        try:
            into = await self.bot.download(file_id, destination=BytesIO())
        except TelegramBadRequest as error:
            if TOO_BIG not in error.message:
                raise
            raise BadInput("too_big") from error
        return into.read() if into is not None else b""

    async def show_commands(self, actor: Actor) -> None:
        """The person's menu of commands; it is a convenience: trouble with it is none."""
        from aiogram.exceptions import TelegramAPIError
        from aiogram.types import BotCommand, BotCommandScopeChat

        from bot.views.keyboards import commands

        menu = [
            BotCommand(command=name, description=words) for name, words in commands(self.texts, actor.roles)
        ]
        with suppress(TelegramAPIError):
            await self.bot.set_my_commands(menu, scope=BotCommandScopeChat(chat_id=actor.chat_id))
