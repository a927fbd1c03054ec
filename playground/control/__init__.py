"""The control API: what the page, the tests and the unattended story do to the world. See README.md."""

from aiohttp import web

from playground.api.server import BotApi
from playground.control.bot import BotControl
from playground.control.http import Handler, plainly
from playground.control.overview import Overview
from playground.control.people import People
from playground.control.troubles import Troubles


class Control:
    """Everything under /control for one Bot API and, if there is one, its bot."""

    def __init__(self, api: BotApi) -> None:
        self.people = People(api.world)
        self.bot = BotControl(api)
        self.troubles = Troubles(api)
        self.overview = Overview(api.world, self.bot, self.troubles)

    def routes(self) -> list[tuple[str, str, Handler]]:
        """(HTTP method, path under /control, handler), as in the README's table."""
        people, bot, troubles, overview = self.people, self.bot, self.troubles, self.overview
        return [
            ("GET", "/state", overview.state),
            ("GET", "/changes", overview.changes),
            ("GET", "/chats/{user}", overview.chat),
            ("GET", "/users", people.users),
            ("POST", "/users", people.add_user),
            ("POST", "/groups", people.add_group),
            ("POST", "/groups/{group}/{deed}", people.group_deed),
            ("POST", "/users/{user}/file", people.file),
            ("POST", "/users/{user}/{deed}", people.deed),
            ("GET", "/files/{file}", people.download),
            ("GET", "/bot", bot.show),
            ("GET", "/bot/log", bot.log),
            ("GET", "/bot/ready", bot.ready),
            ("POST", "/bot/{order}", bot.order),
            ("GET", "/clock", bot.show_clock),
            ("POST", "/clock", bot.move_clock),
            ("GET", "/faults", troubles.faults),
            ("POST", "/faults", troubles.add_fault),
            ("DELETE", "/faults", troubles.drop_faults),
            ("DELETE", "/faults/{fault}", troubles.drop_faults),
            ("GET", "/settings", troubles.show_settings),
            ("POST", "/settings", troubles.change_settings),
            ("GET", "/calls", troubles.calls),
            ("DELETE", "/calls", troubles.clear_calls),
        ]

    def add_routes(self, app: web.Application) -> None:
        for method, path, handler in self.routes():
            app.router.add_route(method, f"/control{path}", plainly(handler))
