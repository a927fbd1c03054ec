"""The world as the control API shows it: chats as they look on the telephones."""

import time
from datetime import datetime
from typing import Any

from playground.api.entities import to_html
from playground.model import Chat, Group, Json, Message, User
from playground.world import World


def user_json(user: User) -> Json:
    return {
        "id": user.id,
        "key": user.key,
        "name": user.name,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "phone": user.phone,
        "language": user.language,
        "note": user.note,
        "roles": list(user.roles),
        "link": user.link,
        "started": user.started,
        "blocked": user.blocked,
        "deactivated": user.deactivated,
    }


def chat_json(world: World, chat: Chat) -> Json:
    """One chat whole; `version` rises with every change of it."""
    if isinstance(chat.peer, Group):
        return group_json(world, chat, chat.peer)
    user = world.user(chat.peer.id)
    waiting = {tap.message.id: tap.data for tap in world.waiting_taps(chat)}
    return {
        "version": chat.version,
        "user": user_json(user),
        "messages": [message_json(world, message, waiting.get(message.id)) for message in chat.shown()],
        "pinned": [message.id for message in chat.shown() if message.pinned],
        "keyboard": _keyboard(chat),
        "notices": [{"text": n.text, "alert": n.alert, "version": n.version} for n in chat.notices],
        "typing": chat.typing if chat.typing and time.monotonic() < chat.typing_until else None,
        "commands": world.commands_for(user),
        "menu_button": chat.menu_button or world.menu_button,
    }


def group_json(world: World, chat: Chat, group: Group) -> Json:
    """As everybody in the group sees it."""
    return {
        "version": chat.version,
        "user": {"id": group.id, "name": group.title, "note": "чат", "standing": group.standing},
        "messages": [message_json(world, message) for message in chat.shown()],
        "pinned": [message.id for message in chat.shown() if message.pinned],
        "keyboard": None,
        "notices": [],
        "typing": None,
        "commands": [],
        "menu_button": None,
    }


def message_json(world: World, message: Message, tapped: str | None = None) -> Json:
    """`at` is the business moment of sending (ISO); `tapped` the data of a tap not yet answered."""
    reply, media = message.reply_to, message.media
    return {
        "id": message.id,
        "version": message.version,
        "changed": message.changed,
        "from": "user" if message.sender else "bot",
        "at": datetime.fromtimestamp(message.date, world.clock.zone).isoformat(),
        "edited": message.edited is not None,
        "text": message.text,
        "html": to_html(message.text, message.entities),
        "entities": message.entities,
        "buttons": (message.inline or {}).get("inline_keyboard", []),
        "tapped": tapped,
        "pinned": message.pinned,
        "reply_to": _reply(reply) if reply and not reply.deleted else None,
        "forwarded_from": _origin(message.forward_origin),
        "album": message.album,
        "reactions": [item["emoji"] for item in message.reactions],
        "file": _file(message),
        "contact": media.payload if media and media.kind == "contact" else None,
        "sticker": media.payload["emoji"] if media and media.kind == "sticker" else None,
    }


def _reply(message: Message) -> Json:
    file = message.media.file if message.media else None
    return {
        "id": message.id,
        "from": "user" if message.sender else "bot",
        "text": message.text or (file.name if file else ""),
    }


def _origin(origin: Json | None) -> str | None:
    if origin is None:
        return None
    if origin["type"] == "hidden_user":
        return str(origin["sender_user_name"])
    author = origin["sender_user"]
    return f"{author['first_name']} {author.get('last_name', '')}".strip()


def _file(message: Message) -> Json | None:
    media = message.media
    if media is None or media.file is None or media.kind == "sticker":
        return None
    details: Any = media.payload[-1] if isinstance(media.payload, list) else media.payload
    return {
        "kind": media.kind,
        "name": media.file.name,
        "size": media.file.size,
        "mime": media.file.mime,
        "url": f"/control/files/{media.file.file_id}",
        "width": details.get("width"),
        "height": details.get("height"),
        "seconds": details.get("duration"),
    }


def _keyboard(chat: Chat) -> Json | None:
    if chat.keyboard is None:
        return None
    return {
        "rows": chat.keyboard.get("keyboard", []),
        "placeholder": chat.keyboard.get("input_field_placeholder"),
        "one_time": bool(chat.keyboard.get("one_time_keyboard")),
        "force_reply": bool(chat.keyboard.get("force_reply")),
        "message_id": chat.keyboard["message_id"],
    }
