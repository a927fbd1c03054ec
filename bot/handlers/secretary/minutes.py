"""A protocol comes in, is approved, held, sent, taken back."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks import (
    ApproveTap,
    DiscardTap,
    LiveTap,
    SampleTap,
    SendNowTap,
    StopTap,
    WithdrawTap,
)
from bot.domain.minutes import Minutes, MinutesState
from bot.handlers.desk import Desk
from bot.handlers.secretary.review import or_as_it_stands, show_review
from bot.usecases import approve_minutes, review_minutes, see_boards, withdraw_minutes
from bot.usecases.ports import Act
from bot.usecases.take_minutes import take_minutes
from bot.views import mailing, review

router = Router(name="secretary.minutes")

#: The name and type under which pasted words are kept and read, as a file would be.
PASTED_NAME, PASTED_TYPE = "protocol.txt", "text/plain"


async def take_file(desk: Desk, content: bytes, name: str, mime: str) -> None:
    """Keeps a file on our own disk, says it is being read, and queues it: the draft follows by itself."""
    await desk.look(review_minutes.may_take)
    file = await desk.means.files.keep(content, name, mime, desk.means.new_id())
    message_id = await desk.send(review.reading(desk.t, "" if name == PASTED_NAME else name))
    await desk.do(lambda act: take_minutes(act, file, desk.chat_id, message_id), again=lambda _: 0)


async def take_text(desk: Desk, text: str) -> None:
    await take_file(desk, text.encode(), PASTED_NAME, PASTED_TYPE)


async def show_how_to_send(desk: Desk) -> None:
    await desk.send(review.how_to_send(desk.t, await desk.look(see_boards.recent_minutes)))


@router.callback_query(ApproveTap.filter())
async def approve(_: object, callback_data: ApproveTap, desk: Desk) -> None:
    one = callback_data

    def deed(act: Act) -> tuple[Act, Minutes, review_minutes.Review]:
        minutes = approve_minutes.approve_minutes(act, one.minutes_id, one.version)
        return act, minutes, review_minutes.review(act, one.minutes_id)

    def again(act: Act) -> tuple[Act, Minutes, review_minutes.Review]:
        whole = review_minutes.review(act, one.minutes_id)
        return act, whole.minutes, whole

    async with or_as_it_stands(desk, one.minutes_id):
        act, minutes, whole = await desk.do(deed, again=again)
        on_paper = whole.people - whole.reached
        screen = mailing.approved(desk.t, minutes, whole.reached, on_paper, act.now, act.workspace.zone)
        await desk.show(screen)


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
        await desk.show(mailing.withdraw_confirm(desk.t, told.minutes, told.people, told.items))
        return
    done = await desk.do(
        lambda act: withdraw_minutes.withdraw_minutes(act, minutes_id),
        again=lambda act: (act.office.minutes.get(minutes_id), 0),
    )
    await desk.show(mailing.withdrawn(desk.t, *done))


@router.callback_query(DiscardTap.filter())
async def discard(_: object, callback_data: DiscardTap, desk: Desk) -> None:
    minutes = await desk.do(
        lambda act: approve_minutes.discard_draft(act, callback_data.minutes_id, callback_data.version),
        again=lambda act: act.office.minutes.get(callback_data.minutes_id),
    )
    await desk.show(review.discarded(desk.t, minutes))


@router.callback_query(LiveTap.filter())
async def live(_: object, callback_data: LiveTap, desk: Desk) -> None:
    """The live line and the lists one tap deeper; minutes still in draft open for review."""
    one = callback_data
    minutes = await desk.look(lambda act: act.office.minutes.get(one.minutes_id))
    if minutes.state is MinutesState.DRAFT:
        await show_review(desk, one.minutes_id)
        return
    shown = await desk.look(lambda act: see_boards.mailing(act, one.minutes_id))
    if one.what == "silent":
        await desk.show(mailing.live_silent(desk.t, shown.line, shown.silent, one.page))
    elif one.what == "paper":
        await desk.show(mailing.live_on_paper(desk.t, shown.line, shown.on_paper, one.page))
    else:
        await desk.show(mailing.live_line(desk.t, shown.line))
