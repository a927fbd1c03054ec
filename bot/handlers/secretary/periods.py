"""The periods of a recurring decision: seen by the office, changed by the secretary."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.periods import ChangePeriodsTap, PeriodsTap
from bot.handlers.desk import Desk
from bot.usecases import see_periods
from bot.views import periods as view

router = Router(name="secretary.periods")


@router.callback_query(PeriodsTap.filter())
async def see(_: object, callback_data: PeriodsTap, desk: Desk) -> None:
    act, seen = await desk.look(lambda act: (act, see_periods.see_periods(act, callback_data.decision_id)))
    await desk.show(view.periods(desk.t, seen, act.workspace.zone))


@router.callback_query(ChangePeriodsTap.filter())
async def change(_: object, callback_data: ChangePeriodsTap, desk: Desk) -> None:
    one = callback_data
    act, seen = await desk.do(
        lambda act: (act, see_periods.change_periods(act, one.decision_id, one.what)),
        again=lambda act: (act, see_periods.see_periods(act, one.decision_id)),
    )
    await desk.show(view.periods(desk.t, seen, act.workspace.zone))
