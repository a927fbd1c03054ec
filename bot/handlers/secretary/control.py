"""Who accepts reports; «кто первый взял»."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.control import ControllerTap, FirstTakesTap, NameControllerTap
from bot.handlers.desk import Desk
from bot.handlers.secretary.decision import change_decision
from bot.usecases import name_controller as deeds
from bot.usecases.toggle_first_takes import toggle_first_takes
from bot.views import control as view
from bot.views.screen import Screen

router = Router(name="secretary.control")


@router.callback_query(ControllerTap.filter())
async def see_controllers(_: object, callback_data: ControllerTap, desk: Desk) -> None:
    await desk.show(
        _screen(desk, await desk.look(lambda act: deeds.controllers(act, callback_data.decision_id)))
    )


@router.callback_query(NameControllerTap.filter())
async def name(_: object, callback_data: NameControllerTap, desk: Desk) -> None:
    one = callback_data
    found = await desk.do(
        lambda act: deeds.name_controller(act, one.decision_id, one.person_id or None, whole=one.whole),
        again=lambda act: deeds.controllers(act, one.decision_id),
    )
    await desk.show(_screen(desk, found))


def _screen(desk: Desk, one: deeds.Controllers) -> Screen:
    return view.pick_controller(desk.t, one.decision, one.people, one.now, one.whole, draft=one.draft)


@router.callback_query(FirstTakesTap.filter())
async def first_takes(_: object, callback_data: FirstTakesTap, desk: Desk) -> None:
    one = callback_data
    await change_decision(
        desk, one.decision_id, lambda act: toggle_first_takes(act, one.decision_id, one.version)
    )
