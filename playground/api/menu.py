"""The bot itself: who it is, its commands by scope and language, its menu button, its webhook."""

import re
from typing import Any

from playground.api.call import Call
from playground.api.keyboards import checked_address
from playground.errors import bad_request
from playground.model import Json

MAX_COMMANDS = 100
MAX_COMMAND = 32
MAX_DESCRIPTION = 256
MAX_TOAST = 200
_COMMAND = re.compile(r"[a-z0-9_]+")
PLAIN_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")
EXPIRED = "query is too old and response timeout expired or query ID is invalid"


def get_me(call: Call) -> Json:
    return {
        **call.world.me,
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def answer_callback_query(call: Call) -> bool:
    text = call.params.text("text")
    tap = call.world.open_tap(call.params.text("callback_query_id"))
    if tap is None:
        raise bad_request(EXPIRED)
    if len(text) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    call.world.answer(tap)
    if text:
        call.world.show_notice(tap.message.chat, text, alert=call.params.flag("show_alert"))
    return True


def set_my_commands(call: Call) -> bool:
    wished = call.params.parsed("commands", "can't parse commands JSON object") or []
    if not isinstance(wished, list):
        raise bad_request("expected an Array of BotCommand")
    commands = [_command(item) for item in wished]
    place = _place(call)
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
    call.world.commands[place] = commands
    call.world.touch_all()
    return True


def get_my_commands(call: Call) -> list[Json]:
    return call.world.commands.get(_place(call), [])


def delete_my_commands(call: Call) -> bool:
    call.world.commands.pop(_place(call), None)
    call.world.touch_all()
    return True


def _command(item: Any) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if field not in item:
            raise bad_request(f"can't parse BotCommand: Can't find field \"{field}\"")
    command = str(item["command"]).removeprefix("/").strip()
    description = str(item["description"]).strip()
    for name, value, most in (
        ("command", command, MAX_COMMAND),
        ("command description", description, MAX_DESCRIPTION),
    ):
        if not value:
            raise bad_request(f"{name} must be non-empty")
        if len(value) > most:
            raise bad_request(f"{name} length must not exceed {most}")
    return {"command": command, "description": description}


def _place(call: Call) -> tuple[str, str]:
    """Scope and language as the key under which commands are kept."""
    scope = call.params.parsed("scope", "can't parse BotCommandScope: can't parse JSON object")
    kind = scope.get("type") if isinstance(scope, dict) else "default"
    language = call.params.text("language_code")
    if kind in CHAT_SCOPES:
        chat_id = str(scope.get("chat_id", ""))
        if not chat_id.lstrip("-").isdigit() or int(chat_id) not in call.world.chats:
            raise bad_request("chat not found")
        return f"{kind}:{chat_id}", language
    if kind not in PLAIN_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return str(kind), language


def set_chat_menu_button(call: Call) -> bool:
    button = call.params.parsed("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    kind = button.get("type") if isinstance(button, dict) else None
    if kind not in ("default", "commands", "web_app"):
        raise bad_request("unsupported menu button type specified")
    if kind == "web_app":
        address = str(button.get("web_app", {}).get("url", ""))
        checked_address(address, f"menu button Web App URL '{address}' is invalid: ", https_only=True)
    if call.params.text("chat_id"):
        chat = call.chat()
        chat.menu_button = button
        call.world.touch(chat)
    else:
        call.world.menu_button = button
    return True


def delete_webhook(call: Call) -> bool:
    if call.params.flag("drop_pending_updates"):
        call.world.updates.forget()
    return True


def get_webhook_info(call: Call) -> Json:
    info: Json = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": call.world.updates.pending(),
    }
    if (allowed := call.world.updates.allowed()) is not None:
        info["allowed_updates"] = allowed
    return info
