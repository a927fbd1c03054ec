"""«Председателю на согласование»: asked by the secretary, agreed or remarked on by the chair."""

from __future__ import annotations

from collections.abc import Callable

from aiogram import Router

from bot.callbacks.chair import AgreeTap, ChairTap, LeaveRemarkTap, RemarkTap, SettleTap
from bot.domain.review import Review
from bot.handlers.desk import Desk
from bot.handlers.files import committed_before
from bot.handlers.secretary.review import minutes_screen, or_as_it_stands
from bot.usecases import chair_agrees
from bot.usecases.ports import Act
from bot.usecases.review_minutes import review
from bot.views import chair

router = Router(name="head.chair")


@router.callback_query(ChairTap.filter())
async def ask(_: object, callback_data: ChairTap, desk: Desk) -> None:
    one = callback_data
    async with or_as_it_stands(desk, one.minutes_id):
        act, whole = await desk.do(
            lambda act: (act, chair_agrees.ask_chair(act, one.minutes_id, one.version)),
            again=_as_it_stands(one.minutes_id),
        )
        await desk.show(minutes_screen(desk, act, whole))


@router.callback_query(AgreeTap.filter())
async def agree(_: object, callback_data: AgreeTap, desk: Desk) -> None:
    one = callback_data
    async with or_as_it_stands(desk, one.minutes_id):
        act, whole = await desk.do(
            lambda act: (act, chair_agrees.agree(act, one.minutes_id, one.version)),
            again=_as_it_stands(one.minutes_id),
        )
        await desk.show(minutes_screen(desk, act, whole))


@router.callback_query(RemarkTap.filter())
async def begin(_: object, callback_data: RemarkTap, desk: Desk) -> None:
    one = callback_data
    whole, decision = await desk.do(
        lambda act: chair_agrees.begin_remark(act, one.minutes_id, one.decision_id),
        again=lambda act: chair_agrees.asked_remark(act, one.minutes_id, one.decision_id),
    )
    await desk.show(chair.ask_remark(desk.t, whole, decision))


@router.callback_query(LeaveRemarkTap.filter())
async def leave(_: object, callback_data: LeaveRemarkTap, desk: Desk) -> None:
    again = _as_it_stands(callback_data.minutes_id)

    def deed(act: Act) -> tuple[Act, Review]:
        chair_agrees.leave_remark(act)
        return again(act)

    act, whole = await desk.do(deed, again=again)
    await desk.show(minutes_screen(desk, act, whole))


@router.callback_query(SettleTap.filter())
async def settle(_: object, callback_data: SettleTap, desk: Desk) -> None:
    one = callback_data
    found = await desk.do(
        lambda act: chair_agrees.settle(act, one.minutes_id, one.remark_id),
        again=lambda act: chair_agrees.see_remark(act, one.minutes_id, one.remark_id),
    )
    await desk.show(chair.settled(desk.t, found.whole, found.decision))


async def hears_remark(desk: Desk, words: str) -> bool:
    """Whether the words were meant as a remark; then it is kept."""
    again = await committed_before(desk)
    if not await desk.look(lambda act: chair_agrees.remark_awaited(act, again)):
        return False
    found = await desk.do(lambda act: chair_agrees.remark(act, words), again=chair_agrees.remarked_before)
    await desk.send(chair.remarked(desk.t, found.whole, found.remark, found.decision))
    return True


def _as_it_stands(minutes_id: int) -> Callable[[Act], tuple[Act, Review]]:
    return lambda act: (act, review(act, minutes_id))
