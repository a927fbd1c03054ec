"""The first day of an office, step by step."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.office import GuideTap
from bot.handlers.desk import Desk
from bot.handlers.secretary.minutes import show_how_to_send
from bot.usecases.guide import first_day, first_day_to_show
from bot.usecases.take_sheets import may_take
from bot.views import roster
from bot.views.guide import MINUTES_STEP, PEOPLE_STEP, guide

router = Router(name="secretary.guide")


async def show_guide_until_over(desk: Desk) -> None:
    """For whoever looks after the people, while a step is left; nobody else sees anything."""
    day = await desk.look(first_day_to_show)
    if day is not None:
        await desk.send(guide(desk.t, day))


@router.callback_query(GuideTap.filter())
async def see_guide(_: object, callback_data: GuideTap, desk: Desk) -> None:
    """A step is told in a message of its own: the guide stays to come back to."""
    if callback_data.step == PEOPLE_STEP:
        await desk.look(may_take)
        await desk.send(roster.how_to(desk.t))
        return
    if callback_data.step == MINUTES_STEP:
        await show_how_to_send(desk)
        return
    await desk.show(guide(desk.t, await desk.look(first_day)))
