"""The world at a glance and chats as they look, both with long polling."""

from aiohttp import web

from playground.control.bot import BotControl
from playground.control.http import answer, number, wait_seconds
from playground.control.troubles import Troubles
from playground.model import Json
from playground.office import sample_files
from playground.view import chat_json, user_json
from playground.world import World


class Overview:
    def __init__(self, world: World, bot: BotControl, troubles: Troubles) -> None:
        self.world = world
        self._bot = bot
        self._troubles = troubles

    def snapshot(self) -> Json:
        return {
            "version": self.world.version,
            "clock": self._bot.clock(),
            "bot": self._bot.snapshot(),
            "faults": self._troubles.orders(),
            "settings": self._troubles.settings(),
            "people": [user_json(user) for user in self.world.users.values()],
            "samples": [path.name for path in sample_files()],
        }

    async def state(self, _: web.Request) -> web.Response:
        return answer(self.snapshot())

    async def changes(self, request: web.Request) -> web.Response:
        """The state, and those of `chats` (ids with commas) changed after `since`; waits for a change."""
        since = number(request, "since")
        await self.world.wait_until(lambda: self.world.version > since, wait_seconds(request))
        wanted = [int(item) for item in request.query.get("chats", "").split(",") if item.isdigit()]
        changed = [chat for chat in map(self.world.chat, wanted) if chat.version > since]
        shown = {chat.peer.id: chat_json(self.world, chat) for chat in changed}
        return answer({**self.snapshot(), "chats": shown})

    async def chat(self, request: web.Request) -> web.Response:
        """One chat whole; with `since` waits until it is newer, or `timeout` is over."""
        chat_id = int(request.match_info["user"])
        chat = self.world.chats.get(chat_id) or self.world.chat(chat_id)
        if "since" in request.query:
            since = number(request, "since")
            await self.world.wait_until(lambda: chat.version > since, wait_seconds(request))
        return answer(chat_json(self.world, chat))
