"""A protocol comes in, is approved, held, sent, taken back."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime

from aiogram import Router

from bot.domain.errors import Overtaken, Repeated
from bot.handlers.desk import Desk
from bot.handlers.files import keep
from bot.usecases import review_minutes, see_boards
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
from bot.views import review, taking
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
