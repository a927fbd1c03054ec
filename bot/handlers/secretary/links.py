"""«Подключение»: who is connected, links to hand out, requests to decide."""

from __future__ import annotations

from contextlib import suppress

from aiogram import Router

from bot.callbacks.connect import GrantTap, LinksTap, NewLinkTap, RequestTap
from bot.handlers.desk import Desk
from bot.usecases import connection, decide_access, links
from bot.usecases.connect import LINK_LIVES
from bot.usecases.ports import Act, LiveMessage, SendTrouble
from bot.views import links as view
from bot.views.screen import Screen
from bot.views.seats import short_name

router = Router(name="secretary.links")


@router.callback_query(LinksTap.filter())
async def see(_: object, callback_data: LinksTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "line":
        await show_line(desk)
    elif one.what == "absent":
        absent = (await desk.look(connection.connection)).absent
        await _beside_line(desk, view.absent(desk.t, absent, one.page))
    elif one.what == "list":
        page = await desk.look(lambda act: links.links_page(act, one.page))
        await _beside_line(desk, view.list_ask(desk.t, page))
    elif one.what == "make":
        await _make_list(desk, one.page)
    elif one.what == "common":
        there = await desk.look_across(links.has_common)
        await _beside_line(desk, view.common_ask(desk.t, there=there))
    elif one.what == "new_common":
        await _make_common(desk)
    else:
        await desk.do(decide_access.stop_choice, again=lambda _: None)
        found = await desk.look(decide_access.open_requests)
        await _beside_line(desk, view.requests(desk.t, found, one.page))


async def show_line(desk: Desk) -> None:
    """A message of its own, which changes itself from now on; an older one says that it doesn't any more."""

    def query(act: Act) -> tuple[Act, Screen, int | None]:
        return act, view.line(desk.t, connection.connection(act)), connection.line_message(act)

    act, screen, older = await desk.look(query)
    message = LiveMessage(desk.chat_id, await desk.send(screen), act.today)
    person_id = act.actor.person.id
    await desk.means.store.write(
        lambda uow: connection.note_line(uow.office(act.workspace.id), person_id, message)
    )
    if older is not None:
        with suppress(SendTrouble):
            await desk.means.messenger.edit(desk.chat_id, older, view.line_moved(desk.t))


async def _beside_line(desk: Desk, screen: Screen) -> None:
    """In place of what was tapped; as a message of its own where that is the line, which goes on counting."""
    line = await desk.look(connection.line_message)
    if line is not None and line == desk.message_id:
        await desk.send(screen)
    else:
        await desk.show(screen)


# --- links: the name of the bot is asked first, lest a link be made that can't be shown ---------------------


@router.callback_query(NewLinkTap.filter())
async def new_link(_: object, callback_data: NewLinkTap, desk: Desk) -> None:
    one, bot = callback_data, await desk.means.bot_name()
    made = await desk.do_across(
        lambda uow, act: links.new_link(uow, act, one.person_id, sure=one.sure), again=lambda _: None
    )
    if made is None:
        await _beside_line(desk, view.shown_once(desk.t))
    elif not made.token:
        await _beside_line(desk, view.new_link_ask(desk.t, made))
    else:
        await _beside_line(desk, view.new_link_made(desk.t, made, LINK_LIVES.days))
        await desk.send(view.new_link_forward(desk.t, made, bot))


async def _make_list(desk: Desk, page: int) -> None:
    bot = await desk.means.bot_name()
    made = await desk.do_across(lambda uow, act: links.make_links(uow, act, page), again=lambda _: None)
    if made is None:
        await _beside_line(desk, view.shown_once(desk.t))
    elif not made.links:
        await _beside_line(desk, view.list_ask(desk.t, made))
    else:
        # A message of its own: the pages before it stay readable.
        await desk.send(view.list_made(desk.t, made, bot, LINK_LIVES.days))


async def _make_common(desk: Desk) -> None:
    bot = await desk.means.bot_name()
    token = await desk.do_across(links.new_common, again=lambda _: None)
    if token is None:
        await _beside_line(desk, view.shown_once(desk.t))
        return
    await _beside_line(desk, view.common_made(desk.t))
    await desk.send(view.common_forward(desk.t, bot, token))


# --- requests ---------------------------------------------------------------------------------------------


@router.callback_query(RequestTap.filter())
async def request(_: object, callback_data: RequestTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "choose":
        card = await desk.do(
            lambda act: decide_access.begin_choice(act, one.request_id),
            again=lambda act: decide_access.request_card(act, one.request_id),
        )
        if decide_access.is_open(card):
            await desk.show(view.choose(desk.t, card.request, ()))
            return
    elif one.what == "refuse":
        await desk.do(
            lambda act: decide_access.refuse(act, one.request_id),
            again=lambda act: decide_access.request_card(act, one.request_id),
        )
    else:
        await desk.do(decide_access.stop_choice, again=lambda _: None)
    await _show_request(desk, one.request_id)


@router.callback_query(GrantTap.filter())
async def grant(_: object, callback_data: GrantTap, desk: Desk) -> None:
    one = callback_data
    await desk.do(
        lambda act: decide_access.grant(act, one.request_id, one.person_id),
        again=lambda act: decide_access.request_card(act, one.request_id),
    )
    await _show_request(desk, one.request_id)


async def _show_request(desk: Desk, request_id: int) -> None:
    act, card = await desk.look(lambda act: (act, decide_access.request_card(act, request_id)))
    await desk.show(view.request(desk.t, card, act.workspace.zone))


async def show_candidates(desk: Desk, request_id: int, words: str) -> None:
    """To words typed after «Выбрать сотрудника»."""
    act, (card, found) = await desk.look(lambda act: (act, decide_access.look_for(act, request_id, words)))
    if decide_access.is_open(card):
        labelled = [(one.person, short_name(one.person, one.seats)) for one in found]
        await desk.send(view.choose(desk.t, card.request, labelled, words))
    else:
        await desk.send(view.request(desk.t, card, act.workspace.zone))
