"""The HTTP side of the Bot API: tokens, faults, limits, the log, answers."""

import asyncio
import inspect
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from playground.api.call import Call
from playground.api.files import downloaded
from playground.api.methods import LIMITED, METHODS
from playground.api.params import read_params
from playground.calls import CallLog, CallRecord
from playground.child import Child
from playground.errors import NOT_FOUND, SERVER, TOO_MANY, UNAUTHORIZED, ApiError, too_many_requests
from playground.faults import Action, Fault, Faults
from playground.limits import Limits
from playground.world import World

MAX_TOKEN = 80
BAD_GATEWAY_PAGE = "<html>\n<head><title>502 Bad Gateway</title></head>\n<body>nginx</body>\n</html>\n"


@dataclass(slots=True)
class BotApi:
    """Serves `/bot<token>/<method>` and `/file/bot<token>/<path>` for one world."""

    world: World
    child: Child | None = None
    faults: Faults = field(default_factory=Faults)
    limits: Limits = field(default_factory=Limits)
    log: CallLog = field(default_factory=CallLog)
    latency_seconds: float = 0.0

    def add_routes(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token}/{method}", self.handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self.download)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
            name, method = METHODS.get(request.match_info["method"].lower(), ("", None))
            if method is None or request.method not in ("GET", "POST"):
                raise ApiError(NOT_FOUND, "Not Found: method not found")
            params = await read_params(request)
        except ApiError as error:
            return _refusal(error)
        record = self.log.open(name, params.for_log())
        fault = self.faults.meet(name, record.params)
        record.fault = fault.action if fault else None
        try:
            if fault and (early := await self._before(fault, request, record)):
                return early
            if name in LIMITED:
                self.limits.take(params.text("chat_id"))
            result = method(Call(self.world, params))
            if inspect.isawaitable(result):
                result = await result
        except ApiError as error:
            return await self._refuse(record, error)
        except asyncio.CancelledError:
            self.log.close(record, error={"description": "the bot hung up"})
            raise
        if fault and (late := self._after(fault, request, record, result)):
            return late
        try:
            if name != "getUpdates":
                await self._delay()
        finally:
            self.log.close(record, result=result)
        return web.json_response({"ok": True, "result": result})

    async def download(self, request: web.Request) -> web.StreamResponse:
        """A file's bytes; faults and the log know it under the name "download"."""
        record = self.log.open("download", {"path": request.match_info["path"]})
        fault = self.faults.meet("download", record.params)
        try:
            self._check_token(request.match_info["token"])
            if fault and (early := await self._before(fault, request, record)):
                return early
            file = downloaded(self.world.file_at(request.match_info["path"]))
        except ApiError as error:
            return await self._refuse(record, error)
        result = {"size": len(file.data)}
        if fault and (late := self._after(fault, request, record, result)):
            return late
        self.log.close(record, result=result)
        return web.Response(body=file.data, content_type="application/octet-stream")

    def _check_token(self, token: str) -> None:
        if ":" not in token or token.startswith("0") or len(token) > MAX_TOKEN:
            raise ApiError(UNAUTHORIZED, "Unauthorized: invalid token specified")
        if token != self.world.token or self.world.revoked:
            raise ApiError(UNAUTHORIZED, "Unauthorized")

    async def _delay(self) -> None:
        if self.latency_seconds:
            await asyncio.sleep(self.latency_seconds)

    async def _refuse(self, record: CallRecord, error: ApiError) -> web.Response:
        try:
            await self._delay()
        finally:
            self.log.close(record, error=error.body())
        return _refusal(error)

    async def _before(self, fault: Fault, request: web.Request, record: CallRecord) -> web.Response | None:
        """The troubles that keep the call from being done; None lets it go on."""
        match fault.action:
            case Action.TOO_MANY:
                raise too_many_requests(fault.retry_after)
            case Action.SERVER_ERROR:
                raise ApiError(SERVER, "Internal Server Error: restart")
            case Action.BAD_GATEWAY:
                self.log.close(record, error={"description": "502 Bad Gateway"})
                return web.Response(status=502, text=BAD_GATEWAY_PAGE, content_type="text/html")
            case Action.DOWN:
                return self._hang_up(request, record, "hung up before doing it")
            case Action.SLOW:
                await asyncio.sleep(fault.seconds)
            case Action.KILL_BEFORE:
                self._kill()
                return self._hang_up(request, record, "bot killed before doing it")
        return None

    def _after(
        self, fault: Fault, request: web.Request, record: CallRecord, result: Any
    ) -> web.Response | None:
        """The troubles after the deed is done; `result` stays in the log."""
        if fault.action not in (Action.DROP_AFTER, Action.KILL_AFTER):
            return None
        if fault.action is Action.KILL_AFTER:
            self._kill()
        response = self._hang_up(request, record, "done, but never answered")
        record.result = result
        return response

    def _kill(self) -> None:
        if self.child is not None:
            self.child.kill_now()

    def _hang_up(self, request: web.Request, record: CallRecord, words: str) -> web.Response:
        """Closes the connection; whatever is returned then reaches nobody."""
        self.log.close(record, error={"description": words})
        if request.transport is not None:
            request.transport.abort()
        return web.Response()


def _refusal(error: ApiError) -> web.Response:
    headers = {}
    if error.code == TOO_MANY and error.parameters:
        headers["Retry-After"] = str(error.parameters["retry_after"])
    return web.json_response(error.body(), status=error.code, headers=headers)
