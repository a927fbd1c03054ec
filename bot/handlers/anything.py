"""Whatever else is typed or sent: a word for a command, a protocol, an answer, or nothing known."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.domain.assignments import Attachment
from bot.domain.deputies import PassedOn
from bot.domain.errors import BadInput
from bot.domain.meetings import Meeting
from bot.domain.people import Actor
from bot.domain.rights import Deed, capacities, may
from bot.handlers.attached import hears_attachment
from bot.handlers.desk import Desk
from bot.handlers.director.heard import heard_answer
from bot.handlers.director.items import show_mine
from bot.handlers.files import SentFile, committed_before, keep, sent_file
from bot.handlers.head.boards import show_overdue, show_summary
from bot.handlers.head.chair import hears_remark
from bot.handlers.queue import hears_office_words
from bot.handlers.replied import replied_item
from bot.handlers.secretary.corrections import hears_why
from bot.handlers.secretary.decision import heard_screen
from bot.handlers.secretary.entering import hears_entering
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
from bot.usecases.hear_words import Heard, hear_words, heard_before
from bot.usecases.keep_words import Kept, note_said
from bot.usecases.ports import MOST_MEGABYTES, Act
from bot.usecases.settings import Changed
from bot.views import cards, deputies, errors, people
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
        await _words(desk, message.text, message.date, replied_item(message))
    elif (sent := sent_file(message)) is not None:
        await _file(desk, message, sent)
    elif message.contact is not None:
        await take_contact(desk, message.from_user, message.contact)
    else:
        actor = await desk.look(lambda act: act.actor)
        await desk.send(people.sticker(desk.t, actor.roles))


async def _words(desk: Desk, text: str, at: datetime, to: int | None) -> None:
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
    if to is not None:
        await _show_heard(desk, *await _heard(desk, text, to=to))
        return
    if (
        await take_rest_of_text(desk, text, at)
        or await hears_entering(desk, text)
        or await take_words(desk, text)
    ):
        return
    for hears in (hears_answer, hears_sample, hears_remark, hears_why, hears_office_words):
        if await hears(desk, text):
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
        await desk.send(found or people.unknown_text(desk.t, actor.roles))
        return
    await _show_heard(desk, act, heard)


def _takes_minutes(actor: Actor) -> bool:
    return may(Deed.TAKE_MINUTES, capacities(actor))


def _takes_sheets(actor: Actor) -> bool:
    return may(Deed.TAKE_ROSTER, capacities(actor))


def _looks_like_protocol(text: str) -> bool:
    return len(text) >= PROTOCOL_CHARACTERS or text.strip().count("\n") >= PROTOCOL_LINES


async def _file(desk: Desk, message: Message, sent: SentFile) -> None:
    """A document of the secretary's is a protocol; anybody's photo, voice or file is part of an answer."""
    actor = await desk.look(lambda act: act.actor)
    if sent.size > MOST_MEGABYTES * 1024 * 1024:
        raise BadInput("too_big", str(MOST_MEGABYTES))
    if await hears_attachment(desk, message):
        return
    to, album, caption = replied_item(message), message.media_group_id or "", message.caption or ""
    is_protocol = message.document is not None and to is None and _takes_minutes(actor)
    if await committed_before(desk):
        if not is_protocol:
            await _show_heard(desk, *await _heard(desk, caption), album=album)
        return
    if message.photo and to is None and _takes_minutes(actor) and _looks_like_protocol(caption):
        await take_text(desk, caption, message.date)
        return
    content = await desk.means.download(sent.file_id)
    if message.document is not None and to is None and _takes_sheets(actor) and is_sheet(content, sent.name):
        await take_sheet(desk, content, sent.name, sent.mime)
        return
    if is_protocol:
        await take_file(desk, content, sent.name, sent.mime)
        return
    kept = await keep(desk, content, sent.name, sent.mime)
    await _show_heard(desk, *await _heard(desk, caption, kept, to=to, album=album), album=album)


async def _heard(
    desk: Desk, words: str, file: Attachment | None = None, *, to: int | None = None, album: str = ""
) -> tuple[Act, Heard]:
    return await desk.do(
        lambda act: (act, hear_words(act, words, file, to=to, album=album)),
        again=lambda act: (act, heard_before(act)),
    )


async def _show_heard(desk: Desk, act: Act, heard: Heard, *, album: str = "") -> None:
    if isinstance(heard, Meeting):
        await desk.send(await heard_meeting_screen(desk))
    elif isinstance(heard, Changed):
        await desk.send(changed_screen(desk, heard))
    elif isinstance(heard, HeardEdit):
        await desk.send(heard_screen(desk, act, heard))
    elif isinstance(heard, PassedOn):
        await desk.send(deputies.remark_passed(desk.t, heard, heard.words))
    elif isinstance(heard, Kept) and heard.item is None and not heard.choices:
        await desk.send(people.unknown_text(desk.t, act.actor.roles))
    elif isinstance(heard, Kept) and heard.said is not None:
        await desk.means.messenger.edit(desk.chat_id, heard.said, await heard_answer(desk, act, heard))
    else:
        message_id = await desk.send(await heard_answer(desk, act, heard))
        if album:
            await _remember(desk, album, message_id)
        if isinstance(heard, Kept) and heard.item is not None and heard.card is not None:
            below = cards.answered_below(desk.t, heard.item)
            await desk.means.messenger.edit(desk.chat_id, heard.card, below)


async def _remember(desk: Desk, album: str, message_id: int) -> None:
    """The album's next parts change this message instead of bringing another."""
    await desk.note(lambda act: note_said(act, album, message_id))


@router.edited_message()
async def edited(_: Message, desk: Desk) -> None:
    """An edited message changes nothing that was recorded; it is said what to do instead."""
    await desk.send(people.edited(desk.t))


@router.callback_query()
async def unknown_tap(_: CallbackQuery, desk: Desk) -> None:
    """A button of a screen that is gone, or forged data."""
    await desk.toast(errors.old_button(desk.t), alert=True)
