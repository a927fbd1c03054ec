"""Small things every part of the control API needs of HTTP."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from playground.errors import ControlError
from playground.model import Json

MAX_WAIT_SECONDS = 60.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def plainly(handler: Handler) -> Handler:
    """Tells what was wrong with a request as JSON {"error": words}."""

    async def wrapped(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except ControlError as error:
            return web.json_response({"error": str(error)}, status=error.status)
        except (KeyError, TypeError, ValueError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)

    return wrapped


def answer(value: Any) -> web.Response:
    return web.json_response(value, dumps=lambda item: json.dumps(item, ensure_ascii=False))


async def body(request: web.Request) -> Json:
    """The request's JSON object, {} if it has none."""
    value = await request.json() if request.can_read_body else {}
    if not isinstance(value, dict):
        raise ControlError("a JSON object is expected")
    return value


def number(request: web.Request, name: str) -> int:
    """A whole number of the query, 0 if absent."""
    return int(request.query.get(name, 0))


def wait_seconds(request: web.Request) -> float:
    """The query's `timeout`, bounded."""
    return min(float(request.query.get("timeout", 0)), MAX_WAIT_SECONDS)


def maybe(value: Any) -> int | None:
    return None if value in (None, "") else int(value)
