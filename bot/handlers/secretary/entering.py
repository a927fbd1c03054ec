"""The secretary enters for others: by ticks on a decision, or in words typed at any moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from aiogram import Router

from bot.callbacks.entering import (
    EnteringDayTap,
    EnteringOneTap,
    EnteringTap,
    EnteringTickTap,
    EnteringWayTap,
    EnteringWriteTap,
)
from bot.domain.assignments import Way
from bot.domain.entering import Entered, Grid, NoSuchDecision, Understood
from bot.domain.errors import Overtaken
from bot.handlers.desk import Desk
from bot.usecases import enter_for_others as deeds
from bot.usecases.hear_entering import HeardEntering, concerns_entering, hear_entering
from bot.usecases.ports import Act
from bot.views import entering as view
from bot.views import errors
from bot.views.screen import Screen

router = Router(name="secretary.entering")

DAYS_AGO: Final = {"today": 0, "yesterday": 1}


@router.callback_query(EnteringTap.filter())
async def open_grid(_: object, callback_data: EnteringTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "open":
        act, found = await desk.look(lambda act: (act, deeds.grid(act, one.decision_id)))
        await desk.show(view.grid(desk.t, found, act.today, one.page))
    else:
        invert = one.what == "invert"
        await _changed(
            desk, one.decision_id, lambda act: deeds.tick_all(act, one.decision_id, invert=invert), one.page
        )


@router.callback_query(EnteringOneTap.filter())
async def open_for_one(_: object, callback_data: EnteringOneTap, desk: Desk) -> None:
    assignment_id = callback_data.assignment_id

    def again(act: Act) -> Grid:
        return deeds.grid(act, act.office.assignments.item(assignment_id).assignment.decision_id)

    act, found = await desk.do(
        lambda act: (act, deeds.tick_only(act, assignment_id)), again=lambda act: (act, again(act))
    )
    await desk.show(view.grid(desk.t, found, act.today, view.page_with(found, assignment_id)))


@router.callback_query(EnteringTickTap.filter())
async def tick(_: object, callback_data: EnteringTickTap, desk: Desk) -> None:
    one = callback_data
    act, found = await desk.do(
        lambda act: (act, deeds.tick(act, one.decision_id, one.assignment_id)),
        again=lambda act: (act, deeds.grid(act, one.decision_id)),
    )
    await desk.show(view.grid(desk.t, found, act.today, view.page_with(found, one.assignment_id)))


@router.callback_query(EnteringWayTap.filter())
async def choose_way(_: object, callback_data: EnteringWayTap, desk: Desk) -> None:
    one = callback_data
    await _changed(
        desk, one.decision_id, lambda act: deeds.set_way(act, one.decision_id, Way(one.way)), one.page
    )


@router.callback_query(EnteringDayTap.filter())
async def choose_day(_: object, callback_data: EnteringDayTap, desk: Desk) -> None:
    one = callback_data
    if one.day == "other":
        found = await desk.do(
            lambda act: deeds.await_day(act, one.decision_id),
            again=lambda act: deeds.grid(act, one.decision_id),
        )
        await desk.show(view.ask_day(desk.t, found))
        return
    days = DAYS_AGO[one.day]
    await _changed(desk, one.decision_id, lambda act: deeds.set_day(act, one.decision_id, days), one.page)


async def _changed(desk: Desk, decision_id: int, deed: Callable[[Act], Grid], page: int) -> None:
    act, found = await desk.do(
        lambda act: (act, deed(act)), again=lambda act: (act, deeds.grid(act, decision_id))
    )
    await desk.show(view.grid(desk.t, found, act.today, page))


@router.callback_query(EnteringWriteTap.filter())
async def write(_: object, callback_data: EnteringWriteTap, desk: Desk) -> None:
    """Where the ticks are others by now, they are shown anew."""
    one = callback_data
    way = Way(one.way) if one.way else None

    def screen(act: Act) -> Screen:
        return view.entered(desk.t, deeds.enter(act, one.decision_id, one.count, way), act.today)

    def anew(act: Act) -> Screen:
        return view.grid(desk.t, deeds.grid(act, one.decision_id), act.today)

    try:
        shown = await desk.do(screen, again=anew)
    except Overtaken as error:
        await desk.toast(errors.toast(desk.t, error), alert=True)
        shown = await desk.look(anew)
    await desk.show(shown)


async def hears_entering(desk: Desk, text: str) -> bool:
    """Whether these words enter somebody's answer, or the day that is asked for."""
    if not await desk.look(lambda act: concerns_entering(act, text)):
        return False
    act, heard = await desk.do(
        lambda act: (act, hear_entering(act, text)),
        again=lambda act: (act, hear_entering(act, text, again=True)),
    )
    await desk.send(_heard_screen(desk, act, heard))
    return True


def _heard_screen(desk: Desk, act: Act, heard: HeardEntering) -> Screen:
    match heard:
        case Entered():
            return view.entered(desk.t, heard, act.today)
        case Understood():
            return view.understood(desk.t, heard, act.today)
        case NoSuchDecision():
            return view.no_such_decision(desk.t, heard)
        case Grid():
            return view.grid(desk.t, heard, act.today)
