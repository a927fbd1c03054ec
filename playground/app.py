"""The playground put together: world, Bot API, control API, page, and the bot as its child."""

import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from aiohttp import web

from playground import deeds
from playground.api.params import MAX_UPLOAD
from playground.api.server import BotApi
from playground.child import Child
from playground.clock import BusinessClock
from playground.control import Control
from playground.control.http import Handler
from playground.errors import ControlError
from playground.model import Chat, Message
from playground.office import OFFICE_FILE, add_people, load_office, person
from playground.world import World

HOST = "127.0.0.1"
TOKEN = "123456:playground"  # noqa: S105 - opens nothing but the stand-in
WEB = Path(__file__).with_name("web")
BOT_COMMAND = (sys.executable, "-m", "bot.cli")
DEFAULT_ZONE = "Europe/Moscow"
CONNECT_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Options:
    """How a playground is started.

    `port` 0 takes a free one. `office` None leaves the people out, `bot_command` None the bot. `connect`
    names the people (keys) whose Start is pressed with their link, and who say yes to «Вы — …?»: None for
    all. `at` is the business
    moment to begin at, naive in the office's zone.
    """

    folder: Path
    port: int = 0
    office: Path | None = OFFICE_FILE
    bot_command: Sequence[str] | None = BOT_COMMAND
    env: Mapping[str, str] = field(default_factory=dict)
    connect: Sequence[str] | None = None
    start_bot: bool = True
    at: datetime | None = None


@dataclass(slots=True)
class Playground:
    """What is running: where, and the pieces for whoever sits in the same process."""

    url: str
    world: World
    api: BotApi
    control: Control


@asynccontextmanager
async def running(options: Options) -> AsyncIterator[Playground]:
    """Serves a playground; at the end the bot is stopped and the port closed.

    Raises ControlError if the bot cannot be prepared or ends at once.
    """
    office = load_office(options.office) if options.office else None
    options.folder.mkdir(parents=True, exist_ok=True)
    zone = office["workspace"]["zone"] if office else DEFAULT_ZONE
    clock = BusinessClock(options.folder / "clock.json", zone)
    if options.at is not None:
        clock.move_to(options.at, allow_back=True)
    world = World(TOKEN, clock)
    api = BotApi(world)
    control = Control(api)
    app = web.Application(middlewares=[_only_this_machine], client_max_size=2 * MAX_UPLOAD)
    api.add_routes(app)
    control.add_routes(app)
    app.router.add_get("/", _page)
    app.router.add_static("/web/", WEB)
    # A bot that dies in the middle of a long poll must leave no handler behind that waits for it.
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=1, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, HOST, options.port)
    try:
        await site.start()
        url = f"http://{HOST}:{runner.addresses[0][1]}"
        if options.bot_command is not None:
            api.child = Child(
                options.bot_command, _bot_env(options, world, url), options.folder / "bot.log", world.touch
            )
        if office is not None:
            add_people(world, office)
        playground = Playground(url, world, api, control)
        if api.child is not None:
            await _open_office(options, api.child, playground)
        yield playground
    finally:
        if api.child is not None:
            await api.child.stop()
        await runner.cleanup()


def _bot_env(options: Options, world: World, url: str) -> dict[str, str]:
    return {
        "BOT_TOKEN": world.token,
        "API_URL": url,
        "CLOCK_FILE": str(world.clock.file),
        "DATABASE_URL": f"sqlite:///{options.folder / 'reshili.sqlite'}",
        "DATA_DIR": str(options.folder / "data"),
        **options.env,
    }


async def _open_office(options: Options, child: Child, playground: Playground) -> None:
    """Migrates, loads the office, starts the bot, presses Start for its people and lets it answer."""
    if options.office is None:
        return
    answer = await child.prepare(options.office)
    world = playground.world
    for key, link in answer["links"].items():
        person(world, key).link = str(link)
    if not options.start_bot:
        return
    await playground.control.bot.start()
    for key in answer["links"] if options.connect is None else options.connect:
        user = person(world, key)
        if user.link is None:
            raise ControlError(f"the bot gave no link for {key!r}")
        deeds.start(world, user, user.link)
    await world.wait_until(lambda: _all_answered(world) or not child.running, CONNECT_SECONDS)
    asked = [(chat, message) for chat in world.chats.values() if (message := _question(chat)) is not None]
    for chat, message in asked:
        user = world.user(chat.peer.id)
        deeds.tap(world, user, message.id, deeds.button_data(world, user, message.id, 0, 0))
    await world.wait_until(
        lambda: all(_went_on(chat, message) for chat, message in asked) or not child.running, CONNECT_SECONDS
    )
    if not child.running:
        raise ControlError(f"the bot ended at once:\n{child.tail()}", 500)


def _all_answered(world: World) -> bool:
    """Whether everybody who wrote has heard from the bot."""
    return all(any(m.sender is None for m in chat.shown()) for chat in world.chats.values() if chat.messages)


def _question(chat: Chat) -> Message | None:
    """«Вы — …?»: what the bot asks whoever opens a link. The first button says yes."""
    last = chat.shown()[-1] if chat.messages else None
    return last if last is not None and last.sender is None and last.inline else None


def _went_on(chat: Chat, question: Message) -> bool:
    """Whether the bot has said more since the question."""
    return any(message.sender is None and message.id > question.id for message in chat.shown())


@web.middleware
async def _only_this_machine(request: web.Request, handler: Handler) -> web.StreamResponse:
    """A foreign page in the same browser must not reach the control API by a name that resolves to us."""
    host = request.host.rpartition(":")[0] or request.host
    if host not in (HOST, "localhost"):
        raise web.HTTPForbidden(text="the playground serves this machine only")
    return await handler(request)


async def _page(_: web.Request) -> web.StreamResponse:
    return web.FileResponse(WEB / "index.html", headers={"Cache-Control": "no-cache"})
