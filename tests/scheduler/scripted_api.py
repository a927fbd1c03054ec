"""A Bot API over real HTTP whose answers are written down beforehand, one a call."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web
from aiohttp.test_utils import TestServer

MESSAGE = {"message_id": 41, "date": 1_790_000_000, "chat": {"id": 7, "type": "private"}, "text": "…"}


def ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def refused(code: int, description: str, **parameters: int) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return web.json_response(body, status=code)


def page(code: int) -> web.Response:
    """What a proxy in front of Telegram says."""
    return web.Response(text="<html>502 Bad Gateway</html>", status=code, content_type="text/html")


class Dropped(web.Response):
    """The connection ends before the answer."""


@dataclass
class Call:
    """`fields` as they came; what is JSON is parsed. `files` by the name Telegram would show."""

    method: str
    fields: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)


@dataclass
class ScriptedApi:
    answers: list[web.Response] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        call = Call(request.match_info["method"], {})
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                call.files[value.filename] = value.file.read()
            elif isinstance(value, str):
                call.fields[name] = _parsed(value)
        self.calls.append(call)
        answer = self.answers.pop(0)
        if isinstance(answer, Dropped):
            assert request.transport is not None
            request.transport.close()
        return answer


def _parsed(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value


@asynccontextmanager
async def scripted_bot(*answers: web.Response) -> AsyncIterator[tuple[Bot, ScriptedApi]]:
    """A bot whose Telegram gives these answers, in this order."""
    api = ScriptedApi(list(answers))
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", api.answer)
    async with TestServer(app) as server:
        base = str(server.make_url("")).rstrip("/")
        session = AiohttpSession(api=TelegramAPIServer.from_base(base))
        async with Bot("42:TEST", session=session) as bot:
            yield bot, api
