"""A seat that came into a group is asked about; an issued item goes to another seat."""

from __future__ import annotations

from typing import Any

from aiogram import Router

from bot.callbacks.newcomers import NewcomerTap, ReaddressTap, SeatItemsTap
from bot.domain.errors import Repeated
from bot.domain.lifecycle import Move, check
from bot.domain.rights import Deed, capacities, require
from bot.handlers.desk import Desk
from bot.handlers.office_items import show_office_card
from bot.handlers.secretary.people import asking
from bot.usecases import newcomers as deeds
from bot.usecases.await_people import Typed
from bot.usecases.change_holder import items_of_seat, seat
from bot.usecases.own_items import concerned
from bot.usecases.ports import Act
from bot.usecases.readdress_item import Readdressed, readdress
from bot.views import newcomers as view
from bot.views import people_lists as lists
from bot.views.item_news import undo_deed_button
from bot.views.screen import Screen

router = Router(name="secretary.newcomers")


@router.callback_query(NewcomerTap.filter())
async def newcomer(_: object, callback_data: NewcomerTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "see":
        found = await desk.look(lambda act: deeds.see_newcomer(act, one.post_id))
        await desk.show(view.newcomer(desk.t, found))
        return
    deed, shown = (deeds.give, view.given) if one.what == "give" else (deeds.pass_over, view.passed_over)
    done = await desk.do(lambda act: deed(act, one.post_id), again=_repeated)
    await desk.show(shown(desk.t, done))


def _repeated(_: Act) -> Any:
    raise Repeated


@router.callback_query(SeatItemsTap.filter())
async def seat_items(_: object, callback_data: SeatItemsTap, desk: Desk) -> None:
    def query(act: Act) -> Screen:
        require(Deed.SEE_WAITING, capacities(act.actor))
        post = seat(act, callback_data.post_id)
        return view.seat_items(desk.t, post, items_of_seat(act, post.id), act.today)

    await desk.show(await desk.look(query))


@router.callback_query(ReaddressTap.filter())
async def readdress_one(_: object, callback_data: ReaddressTap, desk: Desk) -> None:
    one = callback_data
    if not one.post_id:

        def ask(act: Act) -> Screen:
            item = act.office.assignments.item(one.assignment_id)
            check(Move.READDRESS, item.assignment.state, concerned(act, item))
            return lists.ask(desk.t, view.ask_seat(desk.t, item), view.back_to(item))

        await asking(desk, Typed.FIND_SEAT, one.assignment_id, ask)
        return

    def deed(act: Act) -> tuple[int, Readdressed]:
        return act.deed_id or 0, readdress(act, one.assignment_id, one.version, one.post_id)

    deed_id, done = await desk.do(deed, again=_repeated)
    note = view.readdressed(desk.t, done.item, done.post.label, had_it=done.made is None)
    first = (undo_deed_button(desk.t, deed_id),)
    await show_office_card(desk, one.assignment_id, note, first)
