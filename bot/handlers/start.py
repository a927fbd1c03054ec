"""The first press of «Start», help, and being blocked or let in again."""

from __future__ import annotations

import re

from aiogram import Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import ChatMemberUpdated, Message

from bot.handlers.deputy_link import open_deputy_link
from bot.handlers.desk import Desk, Means
from bot.handlers.group_chat import bot_membership, open_decision
from bot.handlers.secretary.guide import show_guide_until_over
from bot.handlers.strangers import open_link
from bot.usecases.connect import blocked, unblocked
from bot.usecases.deputy_link import is_deputys
from bot.usecases.ports import UnitOfWork
from bot.views.keyboards import help_text, reply_keyboard

router = Router(name="start")

#: Of a button in the directors' chat. Tokens of links are much longer.
_DECISION = re.compile(r"d(\d{1,19})")


@router.message(CommandStart())
async def start(message: Message, command: CommandObject, desk: Desk) -> None:
    if command.args and is_deputys(command.args):
        await open_deputy_link(desk, message.from_user, command.args)
    elif command.args and (asked := _DECISION.fullmatch(command.args)):
        await open_decision(desk, int(asked[1]))
    elif command.args:
        await open_link(desk, message.from_user, command.args)
    else:
        await show_help(desk)


async def show_help(desk: Desk) -> None:
    actor = await desk.look(lambda act: act.actor)
    await desk.send(help_text(desk.t, actor.roles), reply_keyboard(desk.t, actor.roles))
    await desk.means.show_commands(actor)
    await show_guide_until_over(desk)


async def membership(event: ChatMemberUpdated, means: Means) -> None:
    """Blocked: remembered, nothing more is sent. Let in again: what gathered is told."""
    if event.chat.type != ChatType.PRIVATE:
        await bot_membership(event, means)
        return
    now, chat_id, user_id = means.clock.now(), event.chat.id, event.from_user.id

    def note(uow: UnitOfWork) -> None:
        if event.new_chat_member.status == ChatMemberStatus.KICKED:
            blocked(uow, chat_id, now)
        else:
            unblocked(uow, user_id, chat_id, now)

    await means.store.write(note)
