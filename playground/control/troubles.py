"""Faults on order, limits and other settings of the stand-in, and the log of calls."""

from collections.abc import Callable
from typing import Any

from aiohttp import web

from playground.api.server import BotApi
from playground.control.http import answer, body, maybe, number
from playground.errors import ControlError
from playground.model import Json

# Name → the object that has it, the attribute, its type.
_SETTINGS: dict[str, tuple[Callable[[BotApi], object], str, Callable[[Any], object]]] = {
    "limits": (lambda api: api.limits, "on", bool),
    "per_window": (lambda api: api.limits, "per_window", int),
    "chat_burst": (lambda api: api.limits, "chat_burst", int),
    "latency_seconds": (lambda api: api, "latency_seconds", float),
    "tap_life_seconds": (lambda api: api.world, "tap_life_seconds", float),
    "update_life_seconds": (lambda api: api.world.updates, "life_seconds", float),
    "revoked": (lambda api: api.world, "revoked", bool),
}


class Troubles:
    def __init__(self, api: BotApi) -> None:
        self._api = api

    def orders(self) -> list[Json]:
        return self._api.faults.shown()

    async def faults(self, _: web.Request) -> web.Response:
        return answer(self.orders())

    async def add_fault(self, request: web.Request) -> web.Response:
        fault = self._api.faults.order(await body(request))
        self._api.world.touch()
        return answer(fault.shown())

    async def drop_faults(self, request: web.Request) -> web.Response:
        self._api.faults.remove(maybe(request.match_info.get("fault")))
        self._api.world.touch()
        return answer(self.orders())

    def settings(self) -> Json:
        return {name: getattr(owner(self._api), field) for name, (owner, field, _) in _SETTINGS.items()}

    async def show_settings(self, _: web.Request) -> web.Response:
        return answer(self.settings())

    async def change_settings(self, request: web.Request) -> web.Response:
        wishes = await body(request)
        if unknown := set(wishes) - set(_SETTINGS):
            raise ControlError(f"no setting {', '.join(sorted(unknown))}; known: {', '.join(_SETTINGS)}")
        for name, value in wishes.items():
            owner, field, kind = _SETTINGS[name]
            setattr(owner(self._api), field, kind(value))
        self._api.world.touch()
        return answer(self.settings())

    async def calls(self, request: web.Request) -> web.Response:
        """Calls after number `since`, of one `method`; getUpdates only with polls=1 or by name."""
        method, polls = request.query.get("method"), request.query.get("polls") == "1"
        return answer(self._api.log.since(number(request, "since"), method, polls=polls))

    async def clear_calls(self, _: web.Request) -> web.Response:
        self._api.log.clear()
        return answer([])
