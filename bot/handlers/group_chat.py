"""The directors' group chat: what Telegram tells of it, and the office's taps about it.

Nothing typed in a group is answered, whoever typed it.
"""

from __future__ import annotations

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated, Message

from bot.callbacks.group_chat import GroupTap
from bot.domain.group_chat import GroupChat
from bot.domain.rights import Deed, capacities, may
from bot.handlers.desk import Desk, Means
from bot.handlers.director.items import show_card
from bot.handlers.head.boards import decision_screen
from bot.usecases import group_chat
from bot.usecases.ports import Act, UnitOfWork
from bot.views import group_chat as view
from bot.views.screen import NAME, Screen, clip

router = Router(name="group_chat")

_GONE = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.KICKED})


async def bot_membership(event: ChatMemberUpdated, means: Means) -> None:
    """The bot was added to a group, or taken out of it."""
    now, chat, user_id = means.clock.now(), event.chat, event.from_user.id
    was_there = event.old_chat_member.status not in _GONE
    title = clip(chat.title or "", NAME)

    def note(uow: UnitOfWork) -> None:
        if event.new_chat_member.status in _GONE:
            group_chat.bot_removed(uow, chat.id)
        elif not was_there:
            group_chat.bot_added(uow, user_id, chat.id, title, now)

    await means.store.write(note)


async def heard_in_group(message: Message, means: Means) -> None:
    """What Telegram says of the group itself; of what people say there only the link «?startgroup=»."""
    now, chat = means.clock.now(), message.chat
    moved_to, renamed = message.migrate_to_chat_id, message.new_chat_title
    user, words = message.from_user, message.text or ""
    if moved_to is not None:
        await means.store.write(lambda uow: group_chat.chat_moved(uow, chat.id, moved_to, now))
    elif renamed is not None:
        await means.store.write(lambda uow: group_chat.chat_renamed(uow, chat.id, clip(renamed, NAME)))
    elif user is not None and words.split("@")[0].split() == ["/start"]:
        title = clip(chat.title or "", NAME)
        await means.store.write(lambda uow: group_chat.bot_added(uow, user.id, chat.id, title, now))


@router.callback_query(GroupTap.filter())
async def tapped(_: object, callback_data: GroupTap, desk: Desk) -> None:
    one = callback_data
    if one.what == "yes":
        chat = await desk.do_across(
            lambda uow, act: group_chat.connect_group(uow, act, one.chat_id),
            again=lambda act: group_chat.asked_about(act, one.chat_id),
        )
        await desk.show(view.connected(desk.t, chat))
    elif one.what in ("no", "off"):
        await desk.do(lambda act: group_chat.leave_group(act, one.chat_id), again=group_chat.see_group)
        await desk.show(view.none(desk.t, left=True))
    else:
        await desk.show(_seen(desk, await desk.look(group_chat.see_group)))


def _seen(desk: Desk, chat: GroupChat | None) -> Screen:
    return view.connected(desk.t, chat) if chat else view.none(desk.t)


async def open_decision(desk: Desk, decision_id: int) -> None:
    """Of a button in the group: the person's own item, or what he may see of the decision."""

    def query(act: Act) -> int | Screen:
        own = group_chat.own_item_of(act, decision_id)
        if own is not None:
            return own
        if may(Deed.SEE_SUMMARY, capacities(act.actor)):
            return decision_screen(desk, act, decision_id)
        return view.no_item(desk.t)

    found = await desk.look(query)
    if isinstance(found, int):
        await show_card(desk, found)
    else:
        await desk.send(found)
