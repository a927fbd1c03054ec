"""«Протокол в Word», for whoever may see the minutes."""

from __future__ import annotations

import asyncio

from aiogram import Router

from bot.callbacks.paper import PrintTap
from bot.handlers.desk import Desk
from bot.i18n import DEFAULT_LANGUAGE, Texts
from bot.reports.minutes_paper import document
from bot.usecases.print_minutes import print_minutes
from bot.views import paper

router = Router(name="paper")

#: A protocol is a Russian paper, whatever language the chat speaks.
LANGUAGE = DEFAULT_LANGUAGE


@router.callback_query(PrintTap.filter())
async def send(_: object, callback_data: PrintTap, desk: Desk) -> None:
    printed = await desk.look(lambda act: print_minutes(act, callback_data.minutes_id))
    # A twentieth of a second for forty decisions: others are served meanwhile.
    content = await asyncio.to_thread(document, Texts(LANGUAGE), printed.paper)
    name = paper.paper_name(desk.t, printed.minutes)
    await desk.send_file(name, content, paper.sent(desk.t, printed.minutes, len(printed.paper.decisions)))
