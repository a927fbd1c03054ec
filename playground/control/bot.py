"""Orders for the bot's process and for the business clock it lives by."""

from datetime import datetime, timedelta

from aiohttp import web

from playground.api.server import BotApi
from playground.child import Child
from playground.control.http import answer, body, wait_seconds
from playground.errors import ControlError
from playground.model import Json

ORDERS = ("start", "stop", "kill", "restart")


class BotControl:
    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._world = api.world

    @property
    def _child(self) -> Child:
        if self._api.child is None:
            raise ControlError("this playground runs no bot of its own", 409)
        return self._api.child

    def snapshot(self) -> Json:
        """`ready`: the bot has asked for updates since it was started."""
        polled = self._world.updates.polled.is_set()
        pending = self._world.updates.pending()
        if self._api.child is None:
            return {"state": "none", "ready": polled, "pending_updates": pending}
        shown = self._api.child.shown()
        return {**shown, "ready": shown["state"] == "running" and polled, "pending_updates": pending}

    async def show(self, _: web.Request) -> web.Response:
        return answer(self.snapshot())

    async def log(self, _: web.Request) -> web.Response:
        return web.Response(text=self._child.tail())

    async def ready(self, request: web.Request) -> web.Response:
        """Waits for the first getUpdates since the last start, or for the bot's end."""
        await self._world.wait_until(
            lambda: self.snapshot()["ready"] or self.snapshot()["state"] == "crashed", wait_seconds(request)
        )
        return answer(self.snapshot())

    async def order(self, request: web.Request) -> web.Response:
        order = request.match_info["order"]
        if order not in ORDERS:
            raise ControlError(f"the bot knows {', '.join(ORDERS)}, not {order!r}", 404)
        if order in ("stop", "restart"):
            await self._child.stop()
        if order == "kill":
            await self._child.kill()
        if order in ("start", "restart"):
            await self.start()
        return answer(self.snapshot())

    async def start(self) -> None:
        if not self._child.running:
            self._world.updates.polled.clear()
            await self._child.start()

    def clock(self) -> Json:
        clock = self._world.clock
        return {
            "now": clock.now().isoformat(),
            "offset_seconds": clock.offset.total_seconds(),
            "zone": clock.zone.key,
        }

    async def show_clock(self, _: web.Request) -> web.Response:
        return answer(self.clock())

    async def move_clock(self, request: web.Request) -> web.Response:
        """{"plus_seconds": n} or {"to": ISO}; back only with "allow_back"."""
        wish = await body(request)
        allow_back = bool(wish.get("allow_back"))
        if "to" in wish:
            self._world.clock.move_to(datetime.fromisoformat(str(wish["to"])), allow_back=allow_back)
        else:
            self._world.clock.plus(timedelta(seconds=float(wish["plus_seconds"])), allow_back=allow_back)
        self._world.touch()
        return answer(self.clock())
