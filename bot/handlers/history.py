"""«История» of an item or a decision, on the screen and as a file."""

from __future__ import annotations

import asyncio

from aiogram import Router

from bot.callbacks.history import HistoryFileTap, HistoryTap
from bot.domain.history import History
from bot.handlers.desk import Desk
from bot.i18n import DEFAULT_LANGUAGE, Texts
from bot.reports.history_paper import document
from bot.usecases.ports import Act
from bot.usecases.see_history import decision_history, item_history
from bot.views import history as view

router = Router(name="history")

#: What stands before an inspection is a Russian paper, whatever language the chat speaks.
LANGUAGE = DEFAULT_LANGUAGE


def _history(act: Act, what: str, object_id: int, *, evidence: bool = False) -> History:
    find = item_history if what == "item" else decision_history
    return find(act, object_id, evidence=evidence)


@router.callback_query(HistoryTap.filter())
async def see(_: object, callback_data: HistoryTap, desk: Desk) -> None:
    one = callback_data
    act, found = await desk.look(lambda act: (act, _history(act, one.what, one.object_id)))
    await desk.show(view.history(desk.t, found, act.workspace.zone, one.page))


@router.callback_query(HistoryFileTap.filter())
async def send(_: object, callback_data: HistoryFileTap, desk: Desk) -> None:
    one = callback_data
    act, found = await desk.look(lambda act: (act, _history(act, one.what, one.object_id, evidence=True)))
    # A tenth of a second for a long one: others are served meanwhile.
    content = await asyncio.to_thread(
        document, Texts(LANGUAGE), found, act.workspace.name, act.now, act.workspace.zone
    )
    await desk.send_file(view.file_name(desk.t, found), content, view.sent(desk.t, found))
