"""An async client of the control API, made for stories: `secretary.sends(…)`, `head.sees(…)`.

    async with Playground.started(at="2026-11-23T10:00") as playground:
        secretary, head = playground.phone("belova"), playground.phone("orlova")
        await secretary.sends(Path("protocol.docx"))
        await secretary.sees("прочитан")
        await playground.clock.to("2026-11-24T09:00")
        await head.taps("Сводка")

Everything goes through HTTP; nothing of the stand-in's state is touched from here.
"""

# ruff: noqa: ASYNC109 - a story says «within ten seconds» beside what it waits for

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, Self

import aiohttp

from playground.child import PROJECT
from playground.group import GroupChat
from playground.parentage import die_with_parent
from playground.phone import Phone

Json = dict[str, Any]

READY_SECONDS = 120.0
POLL_SECONDS = 20.0


class PlaygroundError(Exception):
    """The control API refused, or the playground did not start; the text says why."""


class Control:
    """Plain requests to /control of one playground."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self._session = session

    async def get(self, path: str, **query: Any) -> Any:
        return await self._ask("GET", path, params={k: str(v) for k, v in query.items() if v is not None})

    async def post(self, path: str, body: Json | aiohttp.FormData | None = None) -> Any:
        if isinstance(body, aiohttp.FormData):
            return await self._ask("POST", path, data=body)
        return await self._ask("POST", path, json=body or {})

    async def delete(self, path: str) -> Any:
        return await self._ask("DELETE", path)

    async def _ask(self, method: str, path: str, **how: Any) -> Any:
        async with self._session.request(method, f"{self.url}/control{path}", **how) as response:
            text = await response.text()
            if response.content_type != "application/json":
                return text
            value = json.loads(text)
            if response.status >= 400:
                raise PlaygroundError(f"{method} {path}: {value.get('error', value)}")
            return value

    async def download(self, address: str) -> bytes:
        """The bytes of a file by the `url` of its card."""
        async with self._session.get(f"{self.url}{address}") as response:
            response.raise_for_status()
            return await response.read()


class Clock:
    """The business clock."""

    def __init__(self, control: Control) -> None:
        self._control = control

    async def now(self) -> str:
        """ISO, in the office's zone."""
        return str((await self._control.get("/clock"))["now"])

    async def to(self, moment: str, *, allow_back: bool = False) -> None:
        """To an ISO moment; one without an offset is in the office's zone."""
        await self._control.post("/clock", {"to": moment, "allow_back": allow_back})

    async def plus(self, **step: float) -> None:
        """Forward by a timedelta's words: days, hours, minutes, seconds."""
        await self._control.post("/clock", {"plus_seconds": timedelta(**step).total_seconds()})


class Bot:
    """The bot's process."""

    def __init__(self, control: Control) -> None:
        self._control = control

    async def state(self) -> Json:
        """{"state": running|stopped|crashed|none, "ready", "pid", "starts", "exit_code", …}"""
        answer: Json = await self._control.get("/bot")
        return answer

    async def log(self) -> str:
        return str(await self._control.get("/bot/log"))

    async def start(self) -> None:
        await self._control.post("/bot/start")

    async def stop(self) -> None:
        """SIGTERM; returns when it has ended."""
        await self._control.post("/bot/stop")

    async def kill(self) -> None:
        """SIGKILL; returns when it has ended."""
        await self._control.post("/bot/kill")

    async def restart(self) -> None:
        """Stops it kindly, starts it and waits until it is ready."""
        await self._control.post("/bot/restart")
        await self.wait_ready()

    async def wait_ready(self, timeout: float = 60) -> None:
        """Until the bot has asked for updates since its start; raises with its last words otherwise."""
        state = await self._control.get("/bot/ready", timeout=timeout)
        if not state["ready"]:
            raise PlaygroundError(f"the bot is not ready ({state['state']}):\n{await self.log()}")

    async def wait_end(self, timeout: float = 30) -> None:
        """Until the process has ended, e.g. by a fault that kills it."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        version = 0
        while loop.time() < deadline:
            changes = await self._control.get("/changes", since=version, timeout=1)
            version = changes["version"]
            if changes["bot"]["state"] != "running":
                return
        raise PlaygroundError(f"the bot still runs after {timeout} s")


class Faults:
    """Troubles on order, as in the README's table."""

    def __init__(self, control: Control) -> None:
        self._control = control

    async def order(
        self, method: str, action: str, *, nth: int = 1, count: int | None = 1, **details: Any
    ) -> int:
        """Returns the order's id; details: retry_after, seconds, chat_id, contains, polls."""
        wish = {"method": method, "action": action, "nth": nth, "count": count, **details}
        return int((await self._control.post("/faults", wish))["id"])

    async def pending(self) -> list[Json]:
        """The orders not yet spent."""
        orders: list[Json] = await self._control.get("/faults")
        return orders

    async def clear(self) -> None:
        await self._control.delete("/faults")


class Playground:
    """A running playground: phones, the bot, the clock, the troubles and the log of calls."""

    def __init__(self, url: str, session: aiohttp.ClientSession, people: Sequence[Json], folder: Path | None):
        self.url = url
        self.folder = folder
        self.control = Control(url, session)
        self.bot = Bot(self.control)
        self.clock = Clock(self.control)
        self.faults = Faults(self.control)
        self._phones = {person["key"] or str(person["id"]): Phone(self.control, person) for person in people}

    @classmethod
    @asynccontextmanager
    async def attached(cls, url: str, folder: Path | None = None) -> AsyncIterator[Self]:
        """To one that runs already."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None, connect=10)) as session:
            people = await Control(url, session).get("/users")
            yield cls(url, session, people, folder)

    @classmethod
    @asynccontextmanager
    async def started(
        cls,
        *,
        office: Path | None = None,
        at: str | None = None,
        connect: Sequence[str] | None = None,
        start_bot: bool = True,
        with_bot: bool = True,
        with_office: bool = True,
        bot_command: str | None = None,
        env: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> AsyncIterator[Self]:
        """One of its own, in a child process that ends with the block, or with us.

        `connect`: the people's keys whose Start is pressed before the block begins, None for all.
        """
        arguments = _arguments(
            office=office, at=at, connect=connect, bot_command=bot_command, folder=folder, env=env or {}
        )
        switches = (("--no-start", start_bot), ("--no-bot", with_bot), ("--no-office", with_office))
        arguments += [switch for switch, wanted in switches if not wanted]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "playground", "--json", *arguments,
            cwd=PROJECT, stdout=asyncio.subprocess.PIPE, preexec_fn=die_with_parent(),
        )  # fmt: skip
        try:
            ready = await _first_line(process)
            async with cls.attached(ready["url"], Path(ready["folder"])) as playground:
                yield playground
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()

    def phone(self, key: str) -> Phone:
        """The telephone of a person of the office, by the office file's key."""
        try:
            return self._phones[key]
        except KeyError:
            raise PlaygroundError(f"no phone {key!r}; there are {', '.join(self._phones)}") from None

    def phones(self) -> list[Phone]:
        return list(self._phones.values())

    async def new_phone(self, first_name: str, **details: Any) -> Phone:
        """A telephone of somebody outside the office; details: last_name, phone, language, key, username."""
        person = await self.control.post("/users", {"first_name": first_name, **details})
        return self._phones.setdefault(person["key"] or str(person["id"]), Phone(self.control, person))

    async def new_group(self, title: str, chat_id: int) -> GroupChat:
        """A basic group (its id is negative) that the bot is not in yet."""
        await self.control.post("/groups", {"id": chat_id, "title": title, "standing": "left", "basic": True})
        return GroupChat(self.control, chat_id, title)

    async def calls(self, method: str | None = None, *, since: int = 0) -> list[Json]:
        """What the bot asked of Telegram, oldest first; see the README for the fields."""
        calls: list[Json] = await self.control.get("/calls", method=method, since=since)
        return calls

    async def settings(self, **wishes: Any) -> Json:
        """Changes settings of the stand-in (limits, latency_seconds, …) and returns them all."""
        answer: Json = await self.control.post("/settings", wishes)
        return answer


def _arguments(*, connect: Sequence[str] | None, env: Mapping[str, str], **given: object) -> list[str]:
    named = {"office": "--office", "at": "--at", "bot_command": "--bot-command", "folder": "--folder"}
    arguments = [f"{named[name]}={value}" for name, value in given.items() if value is not None]
    if connect is not None:
        arguments.append(f"--connect={','.join(connect) or 'none'}")
    return [*arguments, *(f"--env={name}={value}" for name, value in env.items())]


async def _first_line(process: asyncio.subprocess.Process) -> Json:
    if process.stdout is None:
        raise PlaygroundError("the playground has no output")
    line = await asyncio.wait_for(process.stdout.readline(), READY_SECONDS)
    if not line:
        raise PlaygroundError("the playground did not start; its complaint stands above")
    ready: Json = json.loads(line)
    return ready
