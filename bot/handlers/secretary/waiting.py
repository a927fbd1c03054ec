"""«Ждут меня»."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.office import WaitingTap
from bot.handlers.desk import Desk
from bot.usecases.waiting import waiting
from bot.views import waiting as view
from bot.views.screen import Screen

router = Router(name="secretary.waiting")


async def show_waiting(desk: Desk) -> None:
    await desk.send(await _screen(desk, 0))


@router.callback_query(WaitingTap.filter())
async def see_waiting(_: object, callback_data: WaitingTap, desk: Desk) -> None:
    await desk.show(await _screen(desk, callback_data.page))


async def _screen(desk: Desk, page: int) -> Screen:
    act, found = await desk.look(lambda act: (act, waiting(act)))
    return view.waiting(desk.t, found, act.now, act.workspace.zone, page)
