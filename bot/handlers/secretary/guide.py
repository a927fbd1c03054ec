"""The first day of an office, step by step."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.office import GuideTap
from bot.handlers.desk import Desk
from bot.handlers.secretary.minutes import show_how_to_send
from bot.usecases.guide import first_day, first_day_to_show
from bot.views.guide import MINUTES_STEP, guide

router = Router(name="secretary.guide")


async def show_guide_until_over(desk: Desk) -> None:
    """For whoever looks after the people, while a step is left; nobody else sees anything."""
    day = await desk.look(first_day_to_show)
    if day is not None:
        await desk.send(guide(desk.t, day))


@router.callback_query(GuideTap.filter())
async def see_guide(_: object, callback_data: GuideTap, desk: Desk) -> None:
    if callback_data.step == MINUTES_STEP:
        await show_how_to_send(desk)
        return
    await desk.show(guide(desk.t, await desk.look(first_day)))
