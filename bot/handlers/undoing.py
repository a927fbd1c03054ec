"""«Отменить» of a deed over one item or many, whoever did it."""

from __future__ import annotations

from aiogram import Router

from bot.callbacks.items import UndoDeedTap
from bot.domain.errors import Repeated
from bot.handlers.desk import Desk
from bot.usecases.ports import Act
from bot.usecases.undo import Undone, undo_deed
from bot.views.item_news import undone_deed

router = Router(name="undoing")


@router.callback_query(UndoDeedTap.filter())
async def undo(_: object, callback_data: UndoDeedTap, desk: Desk) -> None:
    undone = await desk.do(lambda act: undo_deed(act, callback_data.deed_id), again=_committed_before)
    await desk.show(undone_deed(desk.t, [item.code for item in undone.items]))


def _committed_before(_: Act) -> Undone:
    """The screen already says so."""
    raise Repeated
