"""Whoever is not connected: the question «Вы — …?», his own number, a request to the secretary."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Contact, User

from bot.callbacks.connect import AskAccessTap, LinkTap, OwnRequestTap
from bot.domain.access import Asked, Confirm, Nobody, SharePhone
from bot.domain.errors import TooLate
from bot.handlers.deputy_link import hears_name
from bot.handlers.desk import Desk
from bot.handlers.secretary.guide import show_guide_until_over
from bot.usecases import access
from bot.usecases.connect import Connected, connect, see_link
from bot.usecases.ports import UnitOfWork
from bot.views import people
from bot.views.keyboards import reply_keyboard
from bot.views.screen import NAME, Screen, clip

router = Router(name="strangers")


def asker(desk: Desk, user: User | None) -> access.Asker:
    return access.Asker(desk.user_id, desk.chat_id, clip(user.full_name, NAME) if user else "")


async def show_standing(desk: Desk, user: User | None = None, words: str = "") -> None:
    """What somebody who isn't connected hears, whatever he wrote or tapped."""
    if await hears_name(desk, user, words):
        return
    user_id = desk.user_id
    found = await desk.look_unknown(lambda uow, now: access.standing_of(uow, user_id, now))
    desk.message_id = None  # an older message of his stays as it is
    await show_found(desk, found)


async def open_link(desk: Desk, user: User | None, token: str) -> None:
    """Of `/start TOKEN`: asks, and binds nobody."""
    who = asker(desk, user)
    try:
        found = await desk.do_unknown(
            lambda uow, now: access.open_link(uow, who, token, now),
            again=lambda uow, now: access.opened_before(uow, who.telegram_id, token, now),
        )
    except TooLate as error:
        await desk.show(people.dead_link(desk.t, error.what, token))
        return
    await show_found(desk, found, token)


async def show_found(desk: Desk, found: access.Standing, token: str = "") -> None:
    """How it stands with him; `token` is that of the link he opened."""
    match found:
        case Connected():
            await welcome(desk, found)
        case Confirm(request_id=None):
            await desk.show(people.confirm_link(desk.t, found, token))
        case Confirm():
            await desk.show(people.confirm_request(desk.t, found))
        case SharePhone():
            await desk.send(people.share_phone(desk.t, found.workspace), people.phone_keyboard(desk.t))
        case Asked():
            await desk.show(people.asked(desk.t, found.request))
        case Nobody():
            await desk.show(people.stranger(desk.t, may_ask=found.may_ask))


async def welcome(desk: Desk, outcome: Connected) -> None:
    """The question becomes a line; the greeting brings the keyboard and the menu of commands."""
    actor = outcome.actor
    if desk.message_id is not None:
        await desk.show(people.confirmed(desk.t, actor.person))
    if outcome.fresh:
        screen = people.greeting(desk.t, actor.workspace, actor.person, outcome.open_items)
    else:
        screen = people.already_connected(desk.t, actor.person)
    await desk.send(screen, reply_keyboard(desk.t, actor.roles))
    await desk.means.show_commands(actor)
    await show_guide_until_over(desk)


@router.callback_query(LinkTap.filter())
async def answer_link(query: CallbackQuery, callback_data: LinkTap, desk: Desk) -> None:
    """«Да, это я», «Нет», back to the question, «Попросить новую»."""
    one, who = callback_data, asker(desk, query.from_user)
    try:
        if one.what == "yes":
            await welcome(desk, await _connected(desk, one.token))
        elif one.what == "new":
            found = await desk.do_unknown(
                lambda uow, now: access.ask_new_link(uow, who, one.token, now),
                again=lambda uow, now: access.standing_of(uow, who.telegram_id, now),
            )
            await show_found(desk, found)
        else:
            seen = await desk.look_unknown(lambda uow, now: see_link(uow, who.telegram_id, one.token, now))
            if one.what == "no" and isinstance(seen, Confirm):
                await desk.show(people.not_me(desk.t, LinkTap(token=one.token, what="ask")))
            else:
                await show_found(desk, seen, one.token)
    except TooLate as error:
        await desk.show(people.dead_link(desk.t, error.what, one.token))


async def _connected(desk: Desk, token: str) -> Connected:
    """The account is bound now, or was when this update came first: then its greeting may not have arrived.

    Raises:
        TooLate.
    """
    user_id, chat_id = desk.user_id, desk.chat_id

    def again(uow: UnitOfWork, now: datetime) -> Connected:
        found = see_link(uow, user_id, token, now)
        if isinstance(found, Confirm):
            raise TooLate("link_expired")
        return replace(found, fresh=True)

    return await desk.do_unknown(lambda uow, now: connect(uow, user_id, chat_id, token, now), again=again)


@router.callback_query(OwnRequestTap.filter())
async def answer_request(_: CallbackQuery, callback_data: OwnRequestTap, desk: Desk) -> None:
    one, user_id, chat_id = callback_data, desk.user_id, desk.chat_id
    try:
        if one.what == "yes":
            found = await desk.do_unknown(
                lambda uow, now: access.accept(uow, user_id, chat_id, one.request_id, now),
                again=lambda uow, now: access.standing_of(uow, user_id, now),
            )
        else:
            found = await desk.do_unknown(
                lambda uow, now: access.not_me(uow, user_id, one.request_id, now),
                again=lambda uow, now: access.standing_of(uow, user_id, now),
            )
    except TooLate as error:
        await desk.show(people.request_lapsed(desk.t, error.what))
        return
    await show_found(desk, found)


@router.callback_query(AskAccessTap.filter())
async def ask_access(query: CallbackQuery, desk: Desk) -> None:
    who = asker(desk, query.from_user)
    try:
        found = await desk.do_unknown(
            lambda uow, now: access.ask_access(uow, who, now),
            again=lambda uow, now: access.standing_of(uow, who.telegram_id, now),
        )
    except TooLate:
        await desk.show(people.stranger(desk.t))
        return
    await show_found(desk, found)


async def take_contact(desk: Desk, user: User | None, shared: Contact) -> None:
    """Only the sender's own number says anything: Telegram puts his id beside it."""
    who = asker(desk, user)
    if shared.user_id != desk.user_id:
        await _others_contact(desk)
        return
    found = await desk.do_unknown(
        lambda uow, now: access.share_phone(uow, who, shared.phone_number, now),
        again=lambda uow, now: access.standing_of(uow, who.telegram_id, now),
    )
    await show_found(desk, found)


async def _others_contact(desk: Desk) -> None:
    """Of somebody connected it is a message like a sticker: nothing to be read."""
    user_id = desk.user_id
    found = await desk.look_unknown(lambda uow, now: access.standing_of(uow, user_id, now))
    actor = await desk.look_unknown(lambda uow, _: uow.directory.actor(user_id))
    screen: Screen
    if actor is not None and not isinstance(found, SharePhone):
        screen = people.sticker(desk.t, actor.roles)
        await desk.send(screen)
        return
    await desk.send(people.others_phone(desk.t), people.phone_keyboard(desk.t))
