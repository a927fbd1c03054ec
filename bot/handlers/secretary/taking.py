"""What a protocol that came in is: the same again, a corrected version, a continuation, one of an archive."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.taking import ArchiveTap, ContinueTap, SameTap
from bot.domain.review import Review
from bot.handlers.desk import Desk
from bot.handlers.files import keep
from bot.handlers.secretary.review import minutes_screen, or_as_it_stands, show_minutes
from bot.usecases import join_drafts, same_minutes
from bot.usecases.archive import archive_all
from bot.usecases.how_taken import old_drafts
from bot.usecases.ports import Act, LiveMessage
from bot.usecases.review_minutes import review
from bot.usecases.take_minutes import PASTED_NAME, PASTED_TYPE, note_progress
from bot.views import taking

router = Router(name="secretary.taking")


@router.callback_query(SameTap.filter())
async def what_it_is(_: object, callback_data: SameTap, desk: Desk) -> None:
    one = callback_data
    deed = same_minutes.is_corrected if one.what == "corrected" else same_minutes.is_another

    def unit(act: Act) -> tuple[Act, Review]:
        deed(act, one.minutes_id, one.version)
        return again(act)

    def again(act: Act) -> tuple[Act, Review]:
        return act, review(act, one.minutes_id)

    async with or_as_it_stands(desk, one.minutes_id):
        act, whole = await desk.do(unit, again=again)
        await desk.show(minutes_screen(desk, act, whole))


@router.callback_query(ContinueTap.filter())
async def goes_on(_: object, callback_data: ContinueTap, desk: Desk) -> None:
    """Both are read anew as one; until then both drafts stay, and stay if it can't be read."""
    one = callback_data
    async with or_as_it_stands(desk, one.minutes_id):
        text = await desk.look(lambda act: join_drafts.text_of_both(act, one.before_id, one.minutes_id))
        file = await keep(desk, text.encode(), PASTED_NAME, PASTED_TYPE)
        act, queued = await desk.do(
            lambda act: (act, join_drafts.join_drafts(act, one.before_id, one.minutes_id, file)),
            again=lambda act: (act, None),
        )
        await desk.show(taking.reading_as_one(desk.t))
        if queued is not None and desk.message_id is not None:
            shown, job = LiveMessage(desk.chat_id, desk.message_id, act.today), queued.job
            await desk.means.store.write(lambda uow: note_progress(uow.office(act.workspace.id), job, shown))


@router.callback_query(ArchiveTap.filter())
async def archive(_: object, callback_data: ArchiveTap, desk: Desk) -> None:
    one = callback_data
    if not one.count:
        found = await desk.look(old_drafts)
        if not found.minutes:
            await show_minutes(desk, one.minutes_id)
            return
        await desk.show(taking.archive_confirm(desk.t, one.minutes_id, found.minutes, found.decisions))
        return
    done = await desk.do(lambda act: archive_all(act, one.count), again=lambda _: None)
    if done is None:
        await show_minutes(desk, one.minutes_id)
        return
    await desk.show(taking.archived(desk.t, done.minutes, done.decisions))
