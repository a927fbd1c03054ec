"""What a person does on the telephone: each deed changes the world and tells the bot by an update."""

from typing import Literal

from playground.api.files import document_media, image_size, photo_media
from playground.errors import ControlError
from playground.model import Chat, Json, Media, Message, User
from playground.world import World

MAX_TEXT = 4096

FileKind = Literal["document", "photo", "voice", "audio"]
# Where Telegram keeps each kind: the beginning of a file's path.
FILE_KINDS: dict[FileKind, str] = {
    "document": "documents",
    "photo": "photos",
    "voice": "voice",
    "audio": "music",
}


def start(world: World, user: User, payload: str = "") -> Message:
    """Presses Start, unblocking first if need be; `payload` is what a link carried."""
    if user.blocked:
        unblock(world, user)
    return _say(world, user, f"/start {payload}".strip())


def send_text(world: World, user: User, text: str, reply_to: int | None = None) -> list[Message]:
    """Sends words; a longer text goes as several messages, as Telegram's own clients cut it."""
    if not text.strip():
        raise ControlError("nobody can send an empty message")
    answered = _answered(world, user, reply_to)
    return [_say(world, user, piece, answered) for piece in pieces(text)]


def pieces(text: str) -> list[str]:
    """Parts of at most 4096 characters, cut after a line where there is one."""
    cut: list[str] = []
    rest = text.strip()
    while len(rest) > MAX_TEXT:
        at = rest.rfind("\n", 1, MAX_TEXT) + 1 or MAX_TEXT
        cut.append(rest[:at])
        rest = rest[at:].lstrip("\n")
    return [*cut, rest] if rest else cut


def send_file(
    world: World,
    user: User,
    name: str,
    data: bytes,
    *,
    kind: FileKind = "document",
    mime: str | None = None,
    caption: str = "",
    reply_to: int | None = None,
    claimed_size: int | None = None,
    album: str | None = None,
    seconds: int = 5,
) -> Message:
    """Sends bytes; `claimed_size` lets a small file pass for a big one, `seconds` is a recording's length."""
    if kind == "photo" and image_size(data) is None:
        raise ControlError("a photo must be a PNG or a JPEG")
    file = world.add_file(name, data, FILE_KINDS[kind], mime, claimed_size)
    if kind == "document":
        media = document_media(file)
    elif kind == "photo":
        media = photo_media(file)
    elif kind == "voice":
        media = Media("voice", {**file.ids(), "duration": seconds, "mime_type": mime or "audio/ogg"}, file)
    else:
        details = {"duration": seconds, "mime_type": file.mime, "file_name": name}
        media = Media("audio", {**file.ids(), **details}, file)
    return _say(world, user, caption, _answered(world, user, reply_to), media=media, album=album)


def send_sticker(world: World, user: User, emoji: str = "👍") -> Message:
    file = world.add_file("sticker.webp", b"RIFF\x00\x00\x00\x00WEBP", "stickers", "image/webp")
    payload = {
        **file.ids(),
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": emoji,
    }
    return _say(world, user, "", media=Media("sticker", payload, file))


def share_contact(world: World, user: User, contact: Json | None = None) -> Message:
    """Shares a contact: the own one with its user_id (None), or somebody's, with user_id if they have one.

    Own by the keyboard's button answers the message that brought the keyboard.
    """
    answered = None
    if contact is None:
        phone = user.phone.removeprefix("+")
        contact = {"phone_number": phone, "first_name": user.first_name, "user_id": user.id}
        if user.last_name:
            contact["last_name"] = user.last_name
        if keyboard := world.chat(user.id).keyboard:
            answered = world.chat(user.id).message(keyboard["message_id"])
    elif not contact.get("phone_number") or not contact.get("first_name"):
        raise ControlError("a contact needs phone_number and first_name")
    return _say(world, user, "", answered, media=Media("contact", contact))


def edit(world: World, user: User, message_id: int, text: str) -> Message:
    """Changes the words of an own message."""
    message = _message(world, user, message_id)
    if message.sender is not user:
        raise ControlError("one can edit own messages only")
    message.text, message.entities = text.strip(), []
    message.edited = world.clock.timestamp()
    world.touch(message=message)
    world.updates.put("edited_message", message.api(world.me))
    return message


def forward(world: World, user: User, source: Message) -> Message:
    """Forwards a message of any chat; its sender is shown, as far as a bot may see."""
    author = source.sender.api() if source.sender else world.me
    origin = source.forward_origin or {"type": "user", "sender_user": author, "date": source.date}
    return _say(world, user, source.text, media=source.media, entities=source.entities, forward_origin=origin)


def forward_words(world: World, user: User, text: str, author: str) -> Message:
    """Forwards words of somebody who hides the account behind a name."""
    origin = {"type": "hidden_user", "sender_user_name": author, "date": world.clock.timestamp()}
    return _say(world, user, text, forward_origin=origin)


def tap(world: World, user: User, message_id: int, data: str) -> str:
    """Taps an inline button, maybe one the message no longer, or never, had; returns the query's id."""
    message = _message(world, user, message_id)
    query = world.add_tap(user, message, data)
    world.updates.put(
        "callback_query",
        {
            "id": query.id,
            "from": user.api(),
            "message": message.api(world.me),
            "chat_instance": str(-user.id),
            "data": data,
        },
    )
    return query.id


def button_data(world: World, user: User, message_id: int, row: int, column: int) -> str:
    """The callback data of a button by its place, counted from 0."""
    keyboard = (_message(world, user, message_id).inline or {}).get("inline_keyboard", [])
    try:
        button = keyboard[row][column]
    except IndexError:
        raise ControlError(f"message {message_id} has no button {row}/{column}", 404) from None
    if "callback_data" not in button:
        raise ControlError(f"the button «{button['text']}» sends nothing to the bot")
    return str(button["callback_data"])


def block(world: World, user: User) -> None:
    if not user.blocked:
        user.blocked = True
        _member_changed(world, user, "member", "kicked")


def unblock(world: World, user: User) -> None:
    if user.blocked:
        user.blocked = False
        _member_changed(world, user, "kicked", "member")


def _member_changed(world: World, user: User, old: str, new: str) -> None:
    def member(status: str) -> Json:
        return {"user": world.me, "status": status, **({"until_date": 0} if status == "kicked" else {})}

    world.touch(world.chat(user.id))
    world.updates.put(
        "my_chat_member",
        {
            "chat": user.chat_api(),
            "from": user.api(),
            "date": world.clock.timestamp(),
            "old_chat_member": member(old),
            "new_chat_member": member(new),
        },
    )


def _say(
    world: World,
    user: User,
    text: str,
    reply_to: Message | None = None,
    *,
    media: Media | None = None,
    entities: list[Json] | None = None,
    forward_origin: Json | None = None,
    album: str | None = None,
) -> Message:
    if user.blocked:
        raise ControlError(f"{user.name} has blocked the bot and must unblock it to write", 409)
    if user.deactivated:
        raise ControlError(f"{user.name} has deleted the account", 409)
    user.started = True
    chat: Chat = world.chat(user.id)
    message = world.add_message(
        chat,
        user,
        text,
        entities=entities or (),
        media=media,
        reply_to=reply_to,
        forward_origin=forward_origin,
        album=album,
    )
    if chat.keyboard and chat.keyboard.get("force_reply"):
        chat.keyboard = None
    world.updates.put("message", message.api(world.me))
    return message


def _message(world: World, user: User, message_id: int) -> Message:
    if (message := world.chat(user.id).message(message_id)) is None:
        raise ControlError(f"{user.name} has no message {message_id}", 404)
    return message


def _answered(world: World, user: User, message_id: int | None) -> Message | None:
    return None if message_id is None else _message(world, user, message_id)
