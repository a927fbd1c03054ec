"""What every scene has at hand: the telephones, the clock, the bot's console, and what was found out."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from playground.client import Playground
from playground.phone import Phone
from playground.story.telling import Teller

T = TypeVar("T")

SECRETARY, HEAD = "belova", "orlova"
# Telephones that act at the same time: as many as a bot of one machine answers without anybody waiting long.
AT_ONCE = 12


@dataclass
class Stage:
    """`console` runs one command of the bot's console and gives its output.

    `decisions` is how many the file holds; `told` are the telephones that got new items.
    """

    playground: Playground
    console: Callable[..., Awaitable[str]]
    tell: Teller
    file: Path
    decisions: int
    told: list[Phone] = field(default_factory=list)

    @property
    def secretary(self) -> Phone:
        return self.playground.phone(SECRETARY)

    @property
    def head(self) -> Phone:
        return self.playground.phone(HEAD)

    async def now(self) -> datetime:
        return datetime.fromisoformat(await self.playground.clock.now())

    async def today(self) -> date:
        return (await self.now()).date()

    async def comes(self, day: date, hour: str) -> None:
        """Business time moves on to an hour («9:05») of a day in the office's zone."""
        await self.playground.clock.to(f"{day.isoformat()}T{hour:0>5}")


async def side_by_side(
    deed: Callable[..., Awaitable[T]], *those: Iterable[Any], at_once: int = AT_ONCE
) -> list[T]:
    """`deed` for each of those (several are zipped), some at the same time; results in their order.

    Raises the first thing that went wrong, and leaves the rest.
    """
    free = asyncio.Semaphore(at_once)

    async def one(*what: Any) -> T:
        async with free:
            return await deed(*what)

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(*what)) for what in zip(*those, strict=True)]
    except ExceptionGroup as several:
        raise several.exceptions[0] from None
    return [task.result() for task in tasks]
