"""«Править в Excel»: a draft goes out as a sheet; what came back is shown, taken over or left."""

from __future__ import annotations

import asyncio

from aiogram import Router

from bot.callbacks.excel import ExcelReadTap, ExcelTakeTap, ExcelTap
from bot.domain.errors import Overtaken
from bot.domain.excel_review import SheetReview
from bot.handlers.desk import Desk
from bot.handlers.secretary.review import show_minutes
from bot.reports.review_sheet import workbook
from bot.usecases import excel_review
from bot.usecases.ports import Act
from bot.views import errors
from bot.views import excel_review as view

router = Router(name="secretary.excel")


@router.callback_query(ExcelTap.filter())
async def export(_: object, callback_data: ExcelTap, desk: Desk) -> None:
    whole, groups, posts = await desk.look(
        lambda act: excel_review.draft_for_excel(act, callback_data.minutes_id)
    )
    # A tenth of a second for forty decisions: others are served meanwhile.
    content = await asyncio.to_thread(workbook, desk.t, whole, groups, posts)
    await desk.send_file(view.file_name(desk.t, whole.minutes), content, view.sent(desk.t, whole))


@router.callback_query(ExcelReadTap.filter())
async def see(_: object, callback_data: ExcelReadTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "leave":
        minutes_id = await desk.do(
            lambda act: excel_review.leave_sheet(act, one.job_id),
            again=lambda act: excel_review.minutes_of_sheet(act, one.job_id),
        )
        await desk.show(view.left(desk.t, minutes_id))
        return
    read = await desk.look(lambda act: excel_review.see_sheet(act, one.job_id))
    if one.what == "list":
        await desk.show(view.differences(desk.t, read, one.page))
    else:
        await desk.show(view.preview(desk.t, read))


@router.callback_query(ExcelTakeTap.filter())
async def take(_: object, callback_data: ExcelTakeTap, desk: Desk) -> None:
    """Where the draft changed since the differences were shown, they are shown anew."""
    one = callback_data

    def deed(act: Act) -> tuple[SheetReview | None, int]:
        read = excel_review.accept_sheet(act, one.job_id, one.version)
        return read, read.minutes.id

    def taken_before(act: Act) -> tuple[SheetReview | None, int]:
        return None, excel_review.minutes_of_sheet(act, one.job_id)

    try:
        read, minutes_id = await desk.do(deed, again=taken_before)
    except Overtaken as error:
        await desk.toast(errors.toast(desk.t, error), alert=True)
        anew = await desk.look(lambda act: excel_review.see_sheet(act, one.job_id))
        await desk.show(view.preview(desk.t, anew))
        return
    if read is None:
        await show_minutes(desk, minutes_id)
    else:
        await desk.show(view.taken(desk.t, read))
