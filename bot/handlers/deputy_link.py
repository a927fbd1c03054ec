"""A deputy's link is opened: by a stranger, who is asked for his name, or by somebody known."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery, User

from bot.callbacks.deputies import DeputyMeTap
from bot.domain.deputies import Offer
from bot.domain.errors import BadInput, Overtaken, TooLate
from bot.handlers.desk import Desk
from bot.usecases import deputy_link
from bot.usecases.deputy_answers import see_given
from bot.usecases.deputy_link import Deputy
from bot.views import deputies as view
from bot.views import errors
from bot.views.keyboards import reply_keyboard
from bot.views.screen import NAME, clip

router = Router(name="deputy_link")


async def open_deputy_link(desk: Desk, user: User | None, token: str) -> None:
    """Of `/start deputy-TOKEN`: who opens it first holds it."""
    user_id = desk.user_id
    try:
        found = await desk.do_unknown(
            lambda uow, now: deputy_link.open_offer(uow, user_id, token, now),
            again=lambda uow, now: deputy_link.see_offer(uow, user_id, token, now),
        )
    except TooLate as error:
        await desk.show(view.dead(desk.t, error.what))
    except Overtaken:
        await desk.show(view.dead(desk.t, "deputy_taken"))
    else:
        await _show(desk, found, _shown_name(user))


async def hears_name(desk: Desk, user: User | None, words: str) -> bool:
    """A stranger's words, where he has opened a deputy's link: his name."""
    user_id = desk.user_id
    offer = await desk.look_unknown(lambda uow, now: deputy_link.offer_awaited(uow, user_id, now))
    if offer is None:
        return False
    if not words or words.startswith("/"):
        await _show(desk, offer, _shown_name(user))
        return True
    try:
        await _take(desk, words)
    except BadInput as error:
        await desk.send(errors.error(desk.t, error))
    return True


@router.callback_query(DeputyMeTap.filter())
async def me(query: CallbackQuery, callback_data: DeputyMeTap, desk: Desk) -> None:
    """The name as Telegram shows it; of somebody known, his yes. Of an older link it is said what it is."""
    user_id = desk.user_id
    offer = await desk.look_unknown(lambda uow, now: deputy_link.offer_awaited(uow, user_id, now))
    if offer is None or offer.delegation.id != callback_data.delegation_id:
        await desk.show(view.dead(desk.t, "deputy_over"))
        return
    await _take(desk, _shown_name(query.from_user))


async def _take(desk: Desk, name: str) -> None:
    user_id, chat_id, calendars = desk.user_id, desk.chat_id, desk.means.calendars
    offer = await desk.look_unknown(lambda uow, now: deputy_link.offer_awaited(uow, user_id, now))
    try:
        taken = await desk.do_unknown(
            lambda uow, now: deputy_link.take_offer(uow, user_id, chat_id, name, now, calendars),
            again=lambda uow, _: deputy_link.taken_before(uow, user_id),
        )
    except TooLate as error:
        await desk.show(view.dead(desk.t, error.what))
        return
    actor = taken.actor
    if offer is not None and offer.known is None:
        if desk.message_id is not None:
            await desk.show(view.named(desk.t, actor.person.full))
        desk.message_id = None
        welcome = view.welcome(desk.t, actor.person.full, actor.workspace.name)
        await desk.send(welcome, reply_keyboard(desk.t, actor.roles))
        await desk.means.show_commands(actor)
    await _show(desk, taken)


async def _show(desk: Desk, found: Offer | Deputy, name: str = "") -> None:
    if isinstance(found, Offer):
        await desk.show(view.offer(desk.t, found, name))
        return
    act, given = await desk.look(lambda act: (act, see_given(act, found.assignment_id)))
    await desk.show(view.given(desk.t, given, act.today))


def _shown_name(user: User | None) -> str:
    """As people here are named: the family first."""
    if user is None:
        return ""
    return clip(" ".join(part for part in (user.last_name, user.first_name) if part), NAME)
