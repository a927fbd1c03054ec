"""How the contract tests talk to the stand-in: as a bot does, over HTTP, with nothing in between."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self

import aiohttp

from playground import app
from playground.client import Playground
from playground.phone import Phone


@dataclass(frozen=True)
class Answer:
    """One answer of the Bot API."""

    status: int
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def result(self) -> Any:
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def refusal(self) -> tuple[int, str]:
        assert not self.body["ok"], self.body
        assert self.body["error_code"] == self.status
        return self.status, self.body["description"]


@dataclass(frozen=True)
class StandIn:
    """The stand-in from outside (`call`, `playground`) and from inside (`world`)."""

    inside: app.Playground
    playground: Playground
    session: aiohttp.ClientSession

    @classmethod
    @asynccontextmanager
    async def of(cls, inside: app.Playground, playground: Playground) -> AsyncIterator[Self]:
        async with aiohttp.ClientSession() as session:
            yield cls(inside, playground, session)

    @property
    def base(self) -> str:
        return f"{self.inside.url}/bot{self.inside.world.token}"

    async def call(self, method: str, **params: Any) -> Answer:
        """By JSON."""
        return await self.request("POST", f"{self.base}/{method}", json=params)

    async def upload(self, method: str, file: bytes, name: str = "список.docx", **params: Any) -> Answer:
        """By multipart, with the file under attach://."""
        field = "photo" if method == "sendPhoto" else "document"
        fields = {field: "attach://part", **{key: str(value) for key, value in params.items()}}
        form = aiohttp.FormData(fields, quote_fields=False)
        form.add_field("part", io.BytesIO(file), filename=name)
        return await self.request("POST", f"{self.base}/{method}", data=form)

    async def request(self, verb: str, url: str, **how: Any) -> Answer:
        async with self.session.request(verb, url, **how) as response:
            return Answer(response.status, dict(response.headers), await response.json())

    async def person(self, name: str = "Ольга", **details: Any) -> Phone:
        """Somebody who has pressed Start."""
        return await self.playground.new_phone(name, **{"started": True, **details})

    async def updates(self, offset: int = 0) -> list[dict[str, Any]]:
        updates: list[dict[str, Any]] = (await self.call("getUpdates", offset=offset, timeout=0)).result
        return updates
