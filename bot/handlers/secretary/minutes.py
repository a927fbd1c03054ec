"""A protocol comes in, is approved, held, sent, taken back."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime

from aiogram import Router

from bot.callbacks.boards import LiveTap
from bot.callbacks.review import ApproveTap, DiscardTap, SampleTap, SendNowTap, StopTap, WithdrawTap
from bot.domain.errors import Overtaken, Repeated
from bot.domain.minutes import Phase
from bot.domain.review import Review
from bot.handlers.desk import Desk
from bot.handlers.files import keep
from bot.handlers.live import show_beside_line
from bot.handlers.secretary.review import minutes_screen, or_as_it_stands, show_minutes
from bot.usecases import approve_minutes, review_minutes, see_boards, withdraw_minutes
from bot.usecases.ports import Act, LiveMessage, SendTrouble
from bot.usecases.take_minutes import (
    PASTED_NAME,
    PASTED_TYPE,
    Queued,
    goes_on_from,
    joined,
    note_progress,
    pasted,
    take_minutes,
    take_more,
)
from bot.views import mailing, review, taking
from bot.views.screen import Screen

router = Router(name="secretary.minutes")

async def take_file(desk: Desk, content: bytes, name: str, mime: str) -> None:
    """Keeps a file on our own disk and queues it for reading: the draft follows by itself.

    That it is being read is said after the commit: where it can't be, the draft comes as a new message.
    """
    await desk.look(review_minutes.may_take)
    file = await keep(desk, content, name, mime)
    act, queued = await desk.do(lambda act: (act, take_minutes(act, file)), again=_taken_before)
    await _promise(desk, act, queued, taking.reading(desk.t, name, queued.ahead))


async def take_text(desk: Desk, text: str, at: datetime) -> None:
    """Pasted words, sent `at`. What Telegram has cut off of them may follow."""
    piece = pasted(text, at, desk.means.clock.machine_now())
    file = await keep(desk, text.encode(), PASTED_NAME, PASTED_TYPE)
    act, queued = await desk.do(lambda act: (act, take_minutes(act, file, piece=piece)), again=_taken_before)
    await _promise(desk, act, queued, taking.reading(desk.t, "", queued.ahead))


async def take_rest_of_text(desk: Desk, text: str, at: datetime) -> bool:
    """Whether it goes on from words that came just before, and was put to them: one text, one protocol."""
    found = await desk.look(lambda act: goes_on_from(act, at))
    if found is None:
        return False
    job, file = found
    before = await asyncio.to_thread(desk.means.files.path(file).read_text)
    piece = pasted(text, at, desk.means.clock.machine_now())
    whole = await keep(desk, joined(job, before, text).encode(), PASTED_NAME, PASTED_TYPE)
    try:
        await desk.do(lambda act: take_more(act, job, whole, piece), again=lambda _: Queued(job))
    except Overtaken:
        # Its reading has begun: what is left is a text by itself, and may be joined by a button.
        return False
    return True


async def _promise(desk: Desk, act: Act, queued: Queued, promise: Screen) -> None:
    with suppress(SendTrouble):
        message_id = await desk.send(promise)
        shown = LiveMessage(desk.chat_id, message_id, act.today)
        await desk.means.store.write(
            lambda uow: note_progress(uow.office(act.workspace.id), queued.job, shown)
        )


def _taken_before(_: Act) -> tuple[Act, Queued]:
    """It is being read, or was: nothing more is to be said."""
    raise Repeated


async def show_how_to_send(desk: Desk) -> None:
    await desk.send(review.how_to_send(desk.t, await desk.look(see_boards.recent_minutes)))


@router.callback_query(ApproveTap.filter())
async def approve(_: object, callback_data: ApproveTap, desk: Desk) -> None:
    one = callback_data

    def again(act: Act) -> tuple[Act, Review]:
        return act, review_minutes.review(act, one.minutes_id)

    def deed(act: Act) -> tuple[Act, Review]:
        approve_minutes.approve_minutes(act, one.minutes_id, one.version)
        return again(act)

    async with or_as_it_stands(desk, one.minutes_id):
        act, whole = await desk.do(deed, again=again)
        await desk.show(minutes_screen(desk, act, whole))


@router.callback_query(SendNowTap.filter())
async def send_now(_: object, callback_data: SendNowTap, desk: Desk) -> None:
    minutes = await desk.do(
        lambda act: approve_minutes.send_now(act, callback_data.minutes_id),
        again=lambda act: act.office.minutes.get(callback_data.minutes_id),
    )
    await desk.show(mailing.sending(desk.t, minutes))


@router.callback_query(StopTap.filter())
async def stop(_: object, callback_data: StopTap, desk: Desk) -> None:
    minutes = await desk.do(
        lambda act: approve_minutes.stop_mailing(act, callback_data.minutes_id),
        again=lambda act: act.office.minutes.get(callback_data.minutes_id),
    )
    await desk.show(mailing.stopped(desk.t, minutes))


@router.callback_query(SampleTap.filter())
async def sample(_: object, callback_data: SampleTap, desk: Desk) -> None:
    def query(act: Act) -> tuple[Act, review_minutes.Sample | None]:
        return act, review_minutes.sample_message(act, callback_data.minutes_id)

    act, shown = await desk.look(query)
    if shown is None:
        await desk.toast(mailing.nobody_gets_it(desk.t), alert=True)
        return
    await desk.send(mailing.sample(desk.t, shown.minutes, shown.post, shown.items, shown.notices, act.today))


@router.callback_query(WithdrawTap.filter())
async def withdraw(_: object, callback_data: WithdrawTap, desk: Desk) -> None:
    minutes_id = callback_data.minutes_id
    if not callback_data.sure:
        told = await desk.look(lambda act: withdraw_minutes.withdrawal(act, minutes_id))
        asked = mailing.withdraw_confirm(desk.t, told.minutes, told.people, told.items)
        await show_beside_line(desk, minutes_id, asked)
        return
    done = await desk.do(
        lambda act: withdraw_minutes.withdraw_minutes(act, minutes_id),
        again=lambda act: (act.office.minutes.get(minutes_id), 0),
    )
    await desk.show(mailing.withdrawn(desk.t, *done))


@router.callback_query(DiscardTap.filter())
async def discard(_: object, callback_data: DiscardTap, desk: Desk) -> None:
    one = callback_data

    def deed(act: Act) -> Review:
        approve_minutes.discard_draft(act, one.minutes_id, one.version)
        return review_minutes.review(act, one.minutes_id)

    async with or_as_it_stands(desk, one.minutes_id):
        whole = await desk.do(deed, again=lambda act: review_minutes.review(act, one.minutes_id))
        await desk.show(review.discarded(desk.t, whole))


@router.callback_query(LiveTap.filter())
async def live(_: object, callback_data: LiveTap, desk: Desk) -> None:
    """The lists one tap deeper than the live line; of minutes that are not out, how they stand."""
    one = callback_data
    if one.what == "line":
        await show_minutes(desk, one.minutes_id)
        return
    shown = await desk.look(lambda act: see_boards.mailing(act, one.minutes_id))
    if shown.minutes.phase is not Phase.ISSUED:
        await show_minutes(desk, one.minutes_id)
        return
    if one.what == "silent":
        screen = mailing.live_silent(desk.t, shown.line, shown.silent, one.page)
    else:
        screen = mailing.live_on_paper(desk.t, shown.line, shown.on_paper, one.page)
    await show_beside_line(desk, one.minutes_id, screen)
