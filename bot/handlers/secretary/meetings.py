"""The next meeting is planned; the table that it opens with is looked at and taken away."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from aiogram import Router

from bot.callbacks.meetings import MeetingTap, PlanTap, RowTap, TableTap
from bot.domain.awaited import AwaitedField
from bot.handlers.desk import Desk
from bot.handlers.paper import LANGUAGE
from bot.handlers.secretary.review import stop_editing
from bot.i18n import Texts
from bot.reports.execution_table import document
from bot.usecases import meetings as deeds
from bot.usecases.open_meeting import begin_meeting
from bot.usecases.ports import Act
from bot.views import meetings as view
from bot.views.screen import Screen

router = Router(name="secretary.meetings")

#: What is typed for each button.
FIELDS = {
    "day": AwaitedField.MEETING_DAY,
    "title": AwaitedField.MEETING_TITLE,
    "place": AwaitedField.MEETING_PLACE,
}


async def show_meeting(desk: Desk) -> None:
    """[Совещание]: where none is planned yet, a typed day plans it."""
    await desk.send(await _next(desk))


async def heard_meeting_screen(desk: Desk) -> Screen:
    act, found = await desk.look(lambda act: (act, deeds.next_meeting(act)))
    return view.next_meeting(desk.t, found, act.now, act.workspace.zone)


async def _next(desk: Desk) -> Screen:
    act, found = await desk.look(lambda act: (act, deeds.next_meeting(act)))
    if found.meeting is None and deeds.may_plan(act):
        await desk.do(lambda act: deeds.ask_meeting(act, AwaitedField.MEETING_DAY, 0), again=lambda _: None)
    return view.next_meeting(desk.t, found, act.now, act.workspace.zone)


@router.callback_query(MeetingTap.filter())
async def meeting(_: object, callback_data: MeetingTap, desk: Desk) -> None:
    what, meeting_id = callback_data.what, callback_data.meeting_id
    if what in FIELDS:
        await _ask(desk, what, meeting_id)
        return
    await stop_editing(desk)
    if what == "cancel":
        await _cancel(desk, meeting_id)
    elif what in ("begin", "sure"):
        await _begin(desk, meeting_id, sure=what == "sure")
    else:
        await desk.show(await _next(desk))


async def _ask(desk: Desk, what: str, meeting_id: int) -> None:
    def ask(act: Act) -> Screen:
        deeds.ask_meeting(act, FIELDS[what], meeting_id)
        return shown(act)

    def shown(act: Act) -> Screen:
        if what == "day":
            return view.ask_day(desk.t, deeds.next_meeting(act), act.now, act.workspace.zone)
        return view.ask_words(desk.t, what, deeds.planned(act, meeting_id))

    await desk.show(await desk.do(ask, again=shown))


async def _cancel(desk: Desk, meeting_id: int) -> None:
    def cancel(act: Act) -> Screen:
        gone = deeds.cancel_meeting(act, meeting_id)
        return view.cancelled(desk.t, gone, act.now, act.workspace.zone)

    def again(act: Act) -> Screen:
        return view.next_meeting(desk.t, deeds.next_meeting(act), act.now, act.workspace.zone)

    await desk.show(await desk.do(cancel, again=again))


async def _begin(desk: Desk, meeting_id: int, *, sure: bool) -> None:
    def ask(act: Act) -> Screen | None:
        one = deeds.planned(act, meeting_id)
        if one.held_on == act.today:
            return None
        return view.sure(desk.t, deeds.next_meeting(act), one, act.now, act.workspace.zone)

    def begun(act: Act) -> Screen:
        return view.table(desk.t, deeds.meeting_table(act, meeting_id), act.workspace.zone)

    def begin(act: Act) -> Screen:
        begin_meeting(act, meeting_id)
        return begun(act)

    question = None if sure else await desk.look(ask)
    await desk.show(await desk.do(begin, again=begun) if question is None else question)


@router.callback_query(PlanTap.filter())
async def plan(_: object, callback_data: PlanTap, desk: Desk) -> None:
    moment = datetime.fromtimestamp(callback_data.at * 60, UTC)

    def shown(act: Act) -> Screen:
        return view.next_meeting(desk.t, deeds.next_meeting(act), act.now, act.workspace.zone)

    def unit(act: Act) -> Screen:
        local = moment.astimezone(act.workspace.zone)
        deeds.plan_meeting(act, local.date(), local.time())
        deeds.stop_asking_meeting(act)
        return shown(act)

    await desk.show(await desk.do(unit, again=shown))


# --- the table --------------------------------------------------------------------------------------------


@router.callback_query(TableTap.filter())
async def table(_: object, callback_data: TableTap, desk: Desk) -> None:
    act, found = await desk.look(lambda act: (act, deeds.meeting_table(act, callback_data.meeting_id)))
    zone = act.workspace.zone
    if callback_data.what == "counts":
        await desk.show(view.table(desk.t, found, zone))
        return
    content = await asyncio.to_thread(document, Texts(LANGUAGE), found, act.workspace.name, zone)
    await desk.send_file(view.file_name(desk.t, found, zone), content, view.sent(desk.t, found))


@router.callback_query(RowTap.filter())
async def row(_: object, callback_data: RowTap, desk: Desk) -> None:
    act, found = await desk.look(lambda act: (act, deeds.meeting_table(act, callback_data.meeting_id)))
    if not found.rows:
        await desk.show(view.table(desk.t, found, act.workspace.zone))
        return
    await desk.show(view.row(desk.t, found, callback_data.index, act.today))
