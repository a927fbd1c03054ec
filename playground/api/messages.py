"""Sending, editing, deleting, pinning and reacting."""

from datetime import timedelta

from playground.api.call import Call, check_caption, check_text
from playground.api.entities import Entity, clean
from playground.api.keyboards import Markup, check_markup, read_markup
from playground.errors import bad_request
from playground.model import Chat, Json, Media, Message

DELETABLE_FOR = timedelta(hours=48)
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "record_audio",
        "upload_audio",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)
# The reactions a bot may set: https://core.telegram.org/bots/api#reactiontypeemoji
# fmt: off
REACTIONS = frozenset(
    [
        "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢",
        "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡", "🥱", "🥴", "😍", "🐳",
        "❤‍🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓",
        "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻", "👨‍💻", "👀", "🎃", "🙈",
        "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿",
        "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷‍♂", "🤷", "🤷‍♀",
        "😡",
    ]
)
# fmt: on


def send_message(call: Call) -> Json:
    if not call.params.text("text"):
        raise bad_request("message text is empty")
    text, entities = call.formatted("text")
    markup = read_markup(call.params)
    chat = call.chat()
    reply_to = call.reply_to(chat)
    check_text(text)
    check_markup(markup)
    call.check_reachable(chat)
    return post(call, chat, text, entities, markup, reply_to=reply_to)


def post(
    call: Call,
    chat: Chat,
    text: str,
    entities: list[Entity],
    markup: Markup,
    *,
    media: Media | None = None,
    reply_to: Message | None = None,
    album: str | None = None,
) -> Json:
    """Puts the bot's checked message into the chat and returns it."""
    message = call.world.add_message(
        chat, None, text, entities=entities, media=media, inline=markup.inline, reply_to=reply_to, album=album
    )
    if markup.other is not None:
        message.had_reply_keyboard = True
        shows_one = "keyboard" in markup.other or "force_reply" in markup.other
        chat.keyboard = {**markup.other, "message_id": message.id} if shows_one else None
        call.world.touch(chat)
    return message.api(call.world.me)


def edit_message_text(call: Call) -> Json:
    if not call.params.text("text"):
        raise bad_request("message text is empty")
    text, entities = call.formatted("text")
    markup = _inline_only(read_markup(call.params))
    message = _editable(call)
    if message.media is not None:
        raise bad_request("there is no text in the message to edit")
    check_text(text)
    return _change(call, message, text, entities, markup)


def edit_message_caption(call: Call) -> Json:
    text, entities = call.formatted("caption")
    markup = _inline_only(read_markup(call.params))
    message = _editable(call)
    if message.media is None or message.media.kind == "sticker":
        raise bad_request("there is no caption in the message to edit")
    check_caption(text)
    return _change(call, message, text, entities, markup)


def edit_message_reply_markup(call: Call) -> Json:
    markup = _inline_only(read_markup(call.params))
    message = _editable(call)
    return _change(call, message, message.text, message.entities, markup)


def _inline_only(markup: Markup) -> Markup:
    if markup.other is not None:
        raise bad_request("inline keyboard expected")
    return markup


def _editable(call: Call) -> Message:
    """The bot's own message without a reply keyboard."""
    nowhere = not call.params.text("chat_id") and not call.params.integer("message_id")
    if nowhere and not call.params.text("inline_message_id"):
        raise bad_request("message identifier is not specified")
    message = call.message(call.chat(), "edit")
    if message.sender is not None or message.had_reply_keyboard:
        raise bad_request("message can't be edited")
    return message


def _change(call: Call, message: Message, text: str, entities: list[Entity], markup: Markup) -> Json:
    """The keyboard is replaced with the content: without reply_markup it goes."""
    check_markup(markup)
    call.check_reachable(message.chat)
    text, entities = clean(text, entities)
    if (text, entities, markup.inline) == (message.text, message.entities, message.inline):
        raise bad_request(NOT_MODIFIED)
    message.text, message.entities, message.inline = text, entities, markup.inline
    message.edited = call.world.clock.timestamp()
    call.world.touch(message=message)
    return message.api(call.world.me)


def delete_message(call: Call) -> bool:
    if not call.params.text("chat_id"):
        raise bad_request("chat identifier is not specified")
    message = call.message(call.chat(to_write=False), "delete")
    if not _deletable(call, message):
        raise bad_request("message can't be deleted for everyone")
    call.world.delete(message)
    return True


def delete_messages(call: Call) -> bool:
    """Unlike deleteMessage it passes silently over what is not there."""
    if not call.params.text("chat_id"):
        raise bad_request("chat identifier is not specified")
    ids = call.params.parsed("message_ids", "can't parse message identifiers JSON object")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > 100:
        raise bad_request("too many message identifiers specified")
    chat = call.chat(to_write=False)
    for message in filter(None, (chat.message(int(message_id)) for message_id in ids)):
        if _deletable(call, message):
            call.world.delete(message)
    return True


def _deletable(call: Call, message: Message) -> bool:
    return call.world.clock.timestamp() - message.date < DELETABLE_FOR.total_seconds()


def send_chat_action(call: Call) -> bool:
    action = call.params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = call.chat()
    call.check_reachable(chat)
    call.world.show_typing(chat, action)
    return True


def pin_message(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "pin")
    call.check_reachable(chat)
    message.pinned = True
    call.world.touch(message=message)
    return True


def unpin_message(call: Call) -> bool:
    """Without message_id: the one pinned last."""
    chat = call.chat()
    if call.params.integer("message_id"):
        message = call.message(chat, "unpin")
    elif pinned := [message for message in chat.shown() if message.pinned]:
        message = pinned[-1]
    else:
        return True
    message.pinned = False
    call.world.touch(message=message)
    return True


def unpin_all_messages(call: Call) -> bool:
    for message in call.chat().shown():
        if message.pinned:
            message.pinned = False
            call.world.touch(message=message)
    return True


def set_message_reaction(call: Call) -> bool:
    wished = call.params.parsed("reaction", "can't parse reaction types JSON object") or []
    chat = call.chat()
    message = call.message(chat, "react")
    if len(wished) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(item.get("type") != "emoji" or item.get("emoji") not in REACTIONS for item in wished):
        raise bad_request("REACTION_INVALID")
    call.check_reachable(chat)
    message.reactions = list(wished)
    call.world.touch(message=message)
    return True
