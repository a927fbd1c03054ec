"""The line from a file to the head's summary, with the bot killed (SIGKILL) at given points of it.

After each blow the bot is started anew; at the end nothing may be lost, and doubled only what was on its way.
"""

import asyncio
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from playground.client import Playground
from playground.phone import Phone
from tests.stories.offices import DATABASE
from tests.stories.papers import Item, Paper

#: Messages on the way at once: what one crash may double (bot/scheduler/dispatch.py).
IN_FLIGHT = 4
#: Short leases, or every restart would wait for half a minute.
ENV = {"LEASE_SECONDS": "2", "READ_SECONDS": "8", "IN_FLIGHT": str(IN_FLIGHT)}
MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)
PATIENCE = 60.0


@dataclass(frozen=True)
class Blow:
    """The `nth` call of this method that says this kills the bot: before it is done, or before its answer."""

    method: str
    action: str = "kill_before"
    says: str = ""
    nth: int = 1

    async def aim(self, playground: Playground) -> None:
        await playground.faults.order(self.method, self.action, nth=self.nth, contains=self.says or None)

    async def fall(self, playground: Playground) -> None:
        await playground.bot.wait_end(PATIENCE)


@dataclass(frozen=True)
class WhileReading:
    """The bot is killed while its child reads the file."""

    async def aim(self, playground: Playground) -> None:
        """Nothing to order: the moment is found in the database."""

    async def fall(self, playground: Playground) -> None:
        leased = "SELECT count(*) FROM job WHERE state = 'waiting' AND claimed_until IS NOT NULL"
        await until(lambda: bool(asked(playground, leased)[0][0]), "the file's job is leased")
        await playground.bot.kill()


Blows = Mapping[str, Sequence[Blow | WhileReading]]


def asked(playground: Playground, query: str) -> list[tuple[Any, ...]]:
    """The database's answer, read without the bot."""
    if playground.folder is None:
        raise ValueError("this playground's folder is not known")
    with closing(sqlite3.connect(f"file:{playground.folder / DATABASE}?mode=ro", uri=True)) as database:
        return database.execute(query).fetchall()


async def until(true: Callable[[], bool], what: str) -> None:
    """Waits for what only the database tells: another process's file wakes nobody when it changes."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + PATIENCE
    while not true():
        assert loop.time() < deadline, f"not within {PATIENCE:g} s: {what}"
        await asyncio.sleep(0.02)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Playground]:
    """A playground of its own with the office of the demo: twenty heads of schools and kindergartens."""
    async with Playground.started(at=f"{MONDAY}T10:00", folder=folder, env=ENV) as playground:
        yield playground


class Line:
    """One office, one protocol to all heads, one day. `blows`: step → what falls in it, one after another."""

    def __init__(self, playground: Playground, blows: Blows) -> None:
        self.playground = playground
        self.blows = dict(blows)
        self.secretary, self.head = playground.phone("belova"), playground.phone("orlova")
        notes = ("директор СОШ", "заведующая ДС")
        self.directors = [phone for phone in playground.phones() if phone.note.startswith(notes)]

    async def runs(self) -> None:
        """From the file to the summary.

        Raises NotSeen where something is lost, AssertionError where more is doubled than was on its way.
        """
        clock, secretary, head = self.playground.clock, self.secretary, self.head
        paper = Paper(MONDAY, (Item("Сдать списки педагогов", "руководители ОО", FRIDAY),))
        first, *silent = self.directors
        sends = partial(secretary.sends_bytes, paper.name, paper.data)
        await self._step("file", sends, [secretary], "прочитан: 1 решение")
        await self._step("approval", partial(secretary.taps, "Утвердить"), [secretary], "Утверждено.")
        await self._step("mailing", partial(clock.plus, minutes=11), self.directors, "новый пункт")
        await self._step("answer", partial(first.taps, "Исполнено"), [first], "фразой, голосом или фото")
        await self._step("morning", partial(clock.to, f"{FRIDAY}T09:00"), silent, "Сегодня срок")
        await self._step("summary", partial(head.sends, "Сводка"), [head], "Решений на контроле")
        assert not self.blows, f"no such steps: {', '.join(self.blows)}"

    async def _step(
        self, name: str, deed: Callable[[], Awaitable[Any]], phones: Sequence[Phone], words: str
    ) -> None:
        """The deed, the blows that fall in its consequence, and what all these people see in the end."""
        bot, blows = self.playground.bot, self.blows.pop(name, ())
        for number, blow in enumerate(blows):
            await blow.aim(self.playground)
            await (bot.start() if number else deed())
            await blow.fall(self.playground)
        await (bot.start() if blows else deed())
        await asyncio.gather(*(phone.sees(words, anywhere=True, timeout=PATIENCE) for phone in phones))
        await self._settles()
        doubled = await self._messages(phones, words) - len(phones)
        assert doubled <= IN_FLIGHT * len(blows), f"{name}: {doubled} messages are doubled"

    async def _settles(self) -> None:
        """Until nothing waits to be sent: what is doubled has been doubled by then."""
        waiting = "SELECT count(*) FROM outbox WHERE state = 'waiting' AND kind <> 'live_line'"
        await until(lambda: not asked(self.playground, waiting)[0][0], "the outbox is empty")

    async def _messages(self, phones: Sequence[Phone], words: str) -> int:
        chats = await asyncio.gather(*(phone.messages() for phone in phones))
        return sum(not message.mine and words in message.words for chat in chats for message in chat)

    def states(self, table: str, column: str = "state") -> Counter[str]:
        rows = asked(self.playground, f"SELECT {column} FROM {table}")  # noqa: S608 - our own words
        return Counter(value for (value,) in rows)


async def check_all_is_done_once(line: Line) -> None:
    """Whatever was struck: each deed stands once in the database."""
    heads = len(line.directors)
    assert line.states("minutes") == {"approved": 1}
    assert line.states("assignment") == {"done": 1, "issued": heads - 1}
    assert line.states("report", "final") == {1: 1}
    deeds = line.states("audit_event", "object_kind || ' ' || deed")
    once = ("minutes take_minutes", "minutes approve_minutes", "minutes issue", "assignment report")
    assert [deeds[deed] for deed in once] == [1] * len(once)
    assert deeds["assignment issue"] == heads
    assert asked(line.playground, "SELECT count(*) FROM update_seen WHERE error IS NOT NULL") == [(0,)]
