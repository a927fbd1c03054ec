"""One assignment in the hands of the office: its card, its files, the decision seat by seat."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from aiogram import Router

from bot.callbacks.office_items import OfficeFilesTap, OfficeItemTap, OfficeSeatsTap
from bot.domain.rights import Deed, capacities, may
from bot.handlers.desk import Desk
from bot.handlers.secretary.review import stop_editing
from bot.i18n import Markup
from bot.usecases import office_card as deeds
from bot.usecases.see_boards import decision_detail
from bot.views import office_card as view
from bot.views.screen import Button, Screen

router = Router(name="office_items")


@router.callback_query(OfficeItemTap.filter())
async def open_card(_: object, callback_data: OfficeItemTap, desk: Desk) -> None:
    await show_office_card(desk, callback_data.assignment_id)


async def show_office_card(
    desk: Desk, assignment_id: int, note: Markup | None = None, first: Sequence[Button] = ()
) -> None:
    """`note` says what has just happened, `first` are buttons above the others."""
    await desk.show(await card_screen(desk, assignment_id, note, first))


async def card_screen(
    desk: Desk, assignment_id: int, note: Markup | None = None, first: Sequence[Button] = ()
) -> Screen:
    act, card = await desk.look(lambda act: (act, deeds.office_card(act, assignment_id)))
    await stop_editing(desk, act)
    return view.office_card(desk.t, card, act.today, act.workspace.zone, note, first)


@router.callback_query(OfficeSeatsTap.filter())
async def see_seats(_: object, callback_data: OfficeSeatsTap, desk: Desk) -> None:
    one = callback_data
    act, detail = await desk.look(lambda act: (act, decision_detail(act, one.decision_id)))
    may_name = act.workspace.controllers and may(Deed.NAME_CONTROLLER, capacities(act.actor))
    await desk.show(
        view.seats(desk.t, detail.decision, detail.rows, act.today, one.page, controllers=may_name)
    )


@router.callback_query(OfficeFilesTap.filter())
async def send_files(_: object, callback_data: OfficeFilesTap, desk: Desk) -> None:
    """Each in a message of its own, by the name it came with."""
    item, files = await desk.look(lambda act: deeds.files_of(act, callback_data.assignment_id))
    for number, file in enumerate(files, 1):
        content = await asyncio.to_thread(desk.means.files.path(file).read_bytes)
        await desk.send_file(file.name, content, view.file_note(desk.t, item, number, len(files)))
