"""Whatever else is typed or sent: a word for a command, a protocol, an answer, or nothing known."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.domain.assignments import Attachment
from bot.domain.errors import BadInput
from bot.domain.meetings import Meeting
from bot.domain.people import Actor
from bot.domain.rights import Deed, capacities, may
from bot.handlers.attached import hears_attachment
from bot.handlers.desk import Desk
from bot.handlers.director.items import show_mine
from bot.handlers.files import committed_before, keep
from bot.handlers.head.boards import show_overdue, show_summary
from bot.handlers.head.chair import hears_remark
from bot.handlers.secretary.decision import heard_screen
from bot.handlers.secretary.links import show_candidates
from bot.handlers.secretary.mailing import hears_sample
from bot.handlers.secretary.meetings import heard_meeting_screen, show_meeting
from bot.handlers.secretary.minutes import show_how_to_send, take_file, take_rest_of_text, take_text
from bot.handlers.secretary.people import show_people
from bot.handlers.secretary.people_words import found_unasked, take_words
from bot.handlers.secretary.questions import hears_answer
from bot.handlers.secretary.review import stop_editing
from bot.handlers.secretary.settings import changed_screen, show_settings
from bot.handlers.secretary.sheets import is_sheet, take_sheet
from bot.handlers.secretary.waiting import show_waiting
from bot.handlers.start import show_help
from bot.handlers.strangers import take_contact
from bot.usecases.decide_access import choice_awaited
from bot.usecases.hear_edit import HeardEdit, takes_long_words
from bot.usecases.hear_words import hear_words, heard_before
from bot.usecases.keep_words import Kept
from bot.usecases.ports import MOST_MEGABYTES, Act
from bot.usecases.settings import Changed
from bot.views import cards, errors, people
from bot.views.keyboards import command_of

router = Router(name="anything")

COMMANDS: dict[str, Callable[[Desk], Awaitable[None]]] = {
    "start": show_help,
    "help": show_help,
    "mine": show_mine,
    "protocol": show_how_to_send,
    "status": show_summary,
    "overdue": show_overdue,
    "waiting": show_waiting,
    "meeting": show_meeting,
    "people": show_people,
    "settings": show_settings,
}

#: A protocol pasted into the chat is long or has many lines; an answer is neither.
PROTOCOL_CHARACTERS, PROTOCOL_LINES = 500, 8


@router.message()
async def anything(message: Message, desk: Desk) -> None:
    if message.text is not None:
        await _words(desk, message.text, message.date)
    elif message.document is not None or message.photo:
        await _file(desk, message)
    elif message.contact is not None:
        await take_contact(desk, message.from_user, message.contact)
    else:
        actor = await desk.look(lambda act: act.actor)
        await desk.send(people.sticker(desk.t, actor.roles))


async def _words(desk: Desk, text: str, at: datetime) -> None:
    command = (
        text[1:].split(maxsplit=1)[0].split("@", maxsplit=1)[0].lower()
        if text.startswith("/") and text[1:].strip()
        else None
    )
    command = command if command in COMMANDS else command_of(desk.t, text)
    if command is not None:
        await stop_editing(desk)
        await COMMANDS[command](desk)
        return
    if await take_rest_of_text(desk, text, at) or await take_words(desk, text):
        return
    if await hears_answer(desk, text) or await hears_sample(desk, text):
        return
    if await hears_remark(desk, text):
        return
    actor, editing = await desk.look(lambda act: (act.actor, takes_long_words(act)))
    if (request_id := choice_awaited(actor, desk.now)) is not None:
        await show_candidates(desk, request_id, text)
        return
    if not editing and _takes_minutes(actor) and _looks_like_protocol(text):
        await take_text(desk, text, at)
        return
    await _hear(desk, actor, text)


async def _hear(desk: Desk, actor: Actor, text: str) -> None:
    """An answer to what is awaited; else maybe somebody's name."""
    act, heard = await _heard(desk, text)
    if isinstance(heard, Kept) and heard.item is None and not heard.choices:
        found = await found_unasked(desk, text)
        if found is not None:
            await desk.send(found)
            return
    await _show_heard(desk, actor, act, heard)


def _takes_minutes(actor: Actor) -> bool:
    return may(Deed.TAKE_MINUTES, capacities(actor))


def _takes_sheets(actor: Actor) -> bool:
    return may(Deed.TAKE_ROSTER, capacities(actor))


def _looks_like_protocol(text: str) -> bool:
    return len(text) >= PROTOCOL_CHARACTERS or text.strip().count("\n") >= PROTOCOL_LINES


async def _file(desk: Desk, message: Message) -> None:
    """A document of the secretary's is a protocol; anybody's photo or file else is part of an answer."""
    actor = await desk.look(lambda act: act.actor)
    file = message.document or (message.photo[-1] if message.photo else None)
    if file is None:
        return
    if file.file_size and file.file_size > MOST_MEGABYTES * 1024 * 1024:
        raise BadInput("too_big", str(MOST_MEGABYTES))
    if await hears_attachment(desk, message):
        return
    is_protocol = message.document is not None and _takes_minutes(actor)
    if await committed_before(desk):
        if not is_protocol:
            await _show_heard(desk, actor, *await _heard(desk, message.caption or ""))
        return
    caption = message.caption or ""
    if message.photo and _takes_minutes(actor) and _looks_like_protocol(caption):
        await take_text(desk, caption, message.date)
        return
    content = await desk.means.download(file.file_id)
    name = (message.document.file_name if message.document else None) or ""
    mime = (message.document.mime_type if message.document else None) or ""
    if message.document is not None and _takes_sheets(actor) and is_sheet(content, name):
        await take_sheet(desk, content, name, mime)
        return
    if is_protocol:
        await take_file(desk, content, name, mime)
        return
    kept = await keep(desk, content, name or "photo.jpg", mime or "image/jpeg")
    await _show_heard(desk, actor, *await _heard(desk, message.caption or "", kept))


async def _heard(
    desk: Desk, words: str, file: Attachment | None = None
) -> tuple[Act, HeardEdit | Kept | Changed | Meeting]:
    return await desk.do(
        lambda act: (act, hear_words(act, words, file)), again=lambda act: (act, heard_before(act))
    )


async def _show_heard(
    desk: Desk, actor: Actor, act: Act, heard: HeardEdit | Kept | Changed | Meeting
) -> None:
    if isinstance(heard, Meeting):
        await desk.send(await heard_meeting_screen(desk))
    elif isinstance(heard, Changed):
        await desk.send(changed_screen(desk, heard))
    elif isinstance(heard, HeardEdit):
        await desk.send(heard_screen(desk, act, heard))
    elif heard.item is not None:
        await desk.send(
            cards.words_kept(desk.t, heard.item, heard.words, act.today, files=heard.files, undoable=True)
        )
        if heard.card is not None:
            await desk.means.messenger.edit(
                desk.chat_id, heard.card, cards.answered_below(desk.t, heard.item)
            )
    elif heard.choices:
        await desk.send(cards.which_item(desk.t, heard.choices, heard.words, heard.files))
    else:
        await desk.send(people.unknown_text(desk.t, actor.roles))


@router.edited_message()
async def edited(_: Message, desk: Desk) -> None:
    """An edited message changes nothing that was recorded; it is said what to do instead."""
    await desk.send(people.edited(desk.t))


@router.callback_query()
async def unknown_tap(_: CallbackQuery, desk: Desk) -> None:
    """A button of a screen that is gone, or forged data."""
    await desk.toast(errors.old_button(desk.t), alert=True)
