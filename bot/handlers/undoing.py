"""«Отменить» of a deed over one item or many, whoever did it."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.items import UndoDeedTap
from bot.domain.errors import Repeated
from bot.domain.rights import Deed, Who, capacities, may
from bot.handlers.desk import Desk
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act
from bot.usecases.undo import Undone, undo_deed
from bot.views.item_news import undone_deed
from bot.views.queue import waiting_button
from bot.views.ticks import own_undone

router = Router(name="undoing")


@router.callback_query(UndoDeedTap.filter())
async def undo(_: object, callback_data: UndoDeedTap, desk: Desk) -> None:
    act, undone = await desk.do(
        lambda act: (act, undo_deed(act, callback_data.deed_id)), again=_committed_before
    )
    if undone.items and all(Who.ASSIGNEE in concerned(act, item) for item in undone.items):
        await desk.show(own_undone(desk.t, undone.items))
        return
    back = (waiting_button(desk.t),) if may(Deed.SEE_WAITING, capacities(act.actor)) else ()
    await desk.show(undone_deed(desk.t, [item.code for item in undone.items], back))


def _committed_before(_: Act) -> tuple[Act, Undone]:
    """The screen already says so."""
    raise Repeated
