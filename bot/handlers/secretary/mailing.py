"""From a checked draft to the line that counts: approved, held, stopped, sent now, taken back."""

from __future__ import annotations

from collections.abc import Callable

from aiogram import Router

from bot.callbacks.boards import LiveTap
from bot.callbacks.review import (
    ApproveSureTap,
    ApproveTap,
    DiscardTap,
    PaperTap,
    RestTap,
    SampleChoiceTap,
    SampleTap,
    SendNowTap,
    StopTap,
    WithdrawTap,
)
from bot.domain.awaited import AwaitedField
from bot.domain.minutes import Minutes, Phase
from bot.domain.people import Post
from bot.domain.review import Review
from bot.handlers.desk import Desk
from bot.handlers.live import show_beside_line
from bot.handlers.secretary.corrections import ask_withdraw
from bot.handlers.secretary.review import minutes_screen, or_as_it_stands, show_minutes, stop_editing
from bot.usecases import approve_minutes, review_minutes, see_boards
from bot.usecases.asking import await_asked, awaited_answer, stop_asking
from bot.usecases.notices import note_held
from bot.usecases.ports import Act, LiveMessage
from bot.usecases.search_people import search
from bot.views import mailing, review

router = Router(name="secretary.mailing")

#: Of so many found by a part of a name, those who get anything are shown.
FOUND = 40


# --- approval ---------------------------------------------------------------------------------------------


@router.callback_query(ApproveTap.filter())
async def approve(_: object, callback_data: ApproveTap, desk: Desk) -> None:
    one = callback_data
    await _approve(
        desk,
        one.minutes_id,
        lambda act: approve_minutes.approve_minutes(act, one.minutes_id, one.version),
    )


@router.callback_query(ApproveSureTap.filter())
async def approve_sure(_: object, callback_data: ApproveSureTap, desk: Desk) -> None:
    """What was read surely goes out; the rest waits in a draft of its own."""
    one = callback_data
    await _approve(
        desk, one.minutes_id, lambda act: approve_minutes.approve_sure(act, one.minutes_id, one.version)
    )


async def _approve(desk: Desk, minutes_id: int, deed: Callable[[Act], Minutes]) -> None:
    def again(act: Act) -> tuple[Act, Review]:
        return act, review_minutes.review(act, minutes_id)

    def unit(act: Act) -> tuple[Act, Review]:
        deed(act)
        _note_held(desk, act, minutes_id)
        return again(act)

    async with or_as_it_stands(desk, minutes_id):
        act, whole = await desk.do(unit, again=again)
        await desk.show(minutes_screen(desk, act, whole))


def _note_held(desk: Desk, act: Act, minutes_id: int) -> None:
    """The message that says it is held becomes the line that counts."""
    if desk.message_id is not None:
        note_held(act, minutes_id, LiveMessage(desk.chat_id, desk.message_id, act.today))


@router.callback_query(RestTap.filter())
async def rest(_: object, callback_data: RestTap, desk: Desk) -> None:
    """Beside what is held: that message is to become the line."""
    act, whole = await desk.look(lambda act: (act, review_minutes.review(act, callback_data.minutes_id)))
    await desk.send(minutes_screen(desk, act, whole))


# --- the hold ---------------------------------------------------------------------------------------------


@router.callback_query(SendNowTap.filter())
async def send_now(_: object, callback_data: SendNowTap, desk: Desk) -> None:
    minutes_id = callback_data.minutes_id

    def unit(act: Act) -> Minutes:
        sent = approve_minutes.send_now(act, minutes_id)
        _note_held(desk, act, minutes_id)
        return sent

    minutes = await desk.do(unit, again=lambda act: act.office.minutes.get(minutes_id))
    await desk.show(mailing.sending(desk.t, minutes))


@router.callback_query(StopTap.filter())
async def stop(_: object, callback_data: StopTap, desk: Desk) -> None:
    minutes = await desk.do(
        lambda act: approve_minutes.stop_mailing(act, callback_data.minutes_id),
        again=lambda act: act.office.minutes.get(callback_data.minutes_id),
    )
    await desk.show(mailing.stopped(desk.t, minutes))


@router.callback_query(PaperTap.filter())
async def on_paper(_: object, callback_data: PaperTap, desk: Desk) -> None:
    whole = await desk.look(lambda act: review_minutes.review(act, callback_data.minutes_id))
    await desk.show(mailing.on_paper(desk.t, whole, callback_data.page))


# --- what a director will see -----------------------------------------------------------------------------


@router.callback_query(SampleTap.filter())
async def sample(_: object, callback_data: SampleTap, desk: Desk) -> None:
    one = callback_data
    await stop_editing(desk)

    def query(act: Act) -> tuple[Act, review_minutes.Sample | None]:
        return act, review_minutes.sample_message(act, one.minutes_id, one.post_id)

    act, shown = await desk.look(query)
    if shown is None:
        await desk.toast(mailing.nobody_gets_it(desk.t), alert=True)
        return
    screen = mailing.sample(desk.t, shown.minutes, shown.post, shown.items, shown.notices, act.today)
    await (desk.show(screen) if one.post_id else desk.send(screen))


@router.callback_query(SampleChoiceTap.filter())
async def choose_sample(_: object, callback_data: SampleChoiceTap, desk: Desk) -> None:
    one = callback_data
    await desk.do(lambda act: await_asked(act, AwaitedField.SAMPLE_OF, one.minutes_id), again=lambda _: None)
    posts = await desk.look(lambda act: review_minutes.loaded_posts(act, one.minutes_id))
    await desk.show(mailing.choose_sample(desk.t, one.minutes_id, posts, one.page))


async def hears_sample(desk: Desk, words: str) -> bool:
    """Whether the words say of whom to show it."""

    def query(act: Act) -> tuple[int, tuple[Post, ...]] | None:
        awaited = awaited_answer(act, AwaitedField.SAMPLE_OF)
        if awaited is None:
            return None
        loaded = {post.id for post in review_minutes.loaded_posts(act, awaited.object_id)}
        found = search(act.office.people, words, FOUND)
        return awaited.object_id, tuple(one for one in found if isinstance(one, Post) and one.id in loaded)

    heard = await desk.look(query)
    if heard is None:
        return False
    minutes_id, posts = heard
    if len(posts) == 1:
        await desk.do(stop_asking, again=lambda _: None)
        act, shown = await desk.look(
            lambda act: (act, review_minutes.sample_message(act, minutes_id, posts[0].id))
        )
        if shown is not None:
            await desk.send(
                mailing.sample(desk.t, shown.minutes, shown.post, shown.items, shown.notices, act.today)
            )
            return True
    await desk.send(mailing.choose_sample(desk.t, minutes_id, posts, words=words))
    return True


# --- taken back -------------------------------------------------------------------------------------------


@router.callback_query(WithdrawTap.filter())
async def withdraw(_: object, callback_data: WithdrawTap, desk: Desk) -> None:
    await ask_withdraw(desk, callback_data.minutes_id)


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
