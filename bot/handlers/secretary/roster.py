"""The office's list of people: how to send it, a sample, what was read of it, the answer."""

from __future__ import annotations

import asyncio

from aiogram import Router

from bot.callbacks.roster import RosterReadTap, RosterTap
from bot.domain.roster_changes import RosterDone, RosterRead
from bot.handlers.desk import Desk
from bot.reports.roster_sample import workbook
from bot.usecases import take_roster
from bot.usecases.ports import Act
from bot.usecases.take_sheets import may_take
from bot.views import roster

router = Router(name="secretary.roster")


@router.callback_query(RosterTap.filter())
async def how(_: object, callback_data: RosterTap, desk: Desk) -> None:
    await desk.look(may_take)
    if callback_data.what == "how":
        await desk.show(roster.how_to(desk.t))
        return
    # openpyxl takes its time, the first time above all: others are served meanwhile.
    content = await asyncio.to_thread(workbook, desk.t)
    await desk.send_file(desk.t.plain("roster-sample-file"), content, roster.sample(desk.t))


@router.callback_query(RosterReadTap.filter())
async def read(_: object, callback_data: RosterReadTap, desk: Desk) -> None:
    """Whatever is tapped of a list that was answered, its answer is shown."""
    one = callback_data
    if one.what in ("take", "leave"):
        await _answer(desk, one.job_id, take=one.what == "take")
        return

    def see(act: Act) -> RosterRead | RosterDone:
        return take_roster.see_roster(act, one.job_id)

    # Comparing thousands of rows is done where deeds are: in a thread, others are served meanwhile.
    seen = await desk.do(see, again=see)
    if isinstance(seen, RosterDone):
        await desk.show(roster.done(desk.t, seen))
    elif one.what == "wrong":
        await desk.show(roster.wrong(desk.t, seen, one.page))
    elif one.what == "changes":
        await desk.show(roster.changes(desk.t, seen, one.page))
    else:
        await desk.show(roster.preview(desk.t, seen))


async def _answer(desk: Desk, job_id: int, *, take: bool) -> None:
    answer = take_roster.accept_roster if take else take_roster.leave_roster

    def again(act: Act) -> RosterDone:
        return take_roster.roster_answer(act, job_id)

    done = await desk.do(lambda act: answer(act, job_id), again=again)
    await desk.show(roster.done(desk.t, done))
