"""The methods the stand-in knows. Any other answers 404, as a wrong name does at Telegram."""

from collections.abc import Awaitable, Callable
from typing import Any

from playground.api import files, menu, messages
from playground.api.call import Call
from playground.model import Json

Method = Callable[[Call], Any]


def get_updates(call: Call) -> Awaitable[list[Json]]:
    kinds = call.params.parsed("allowed_updates", "can't parse allowed_updates JSON object")
    if kinds is not None:
        call.world.updates.allow([str(kind) for kind in kinds] if isinstance(kinds, list) else [])
    number = call.params.integer
    return call.world.updates.get(number("offset"), number("limit"), number("timeout"))


_TABLE: dict[str, Method] = {
    "answerCallbackQuery": menu.answer_callback_query,
    "deleteMessage": messages.delete_message,
    "deleteMessages": messages.delete_messages,
    "deleteMyCommands": menu.delete_my_commands,
    "deleteWebhook": menu.delete_webhook,
    "editMessageCaption": messages.edit_message_caption,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "editMessageText": messages.edit_message_text,
    "getFile": files.get_file,
    "getMe": menu.get_me,
    "getMyCommands": menu.get_my_commands,
    "getUpdates": get_updates,
    "getWebhookInfo": menu.get_webhook_info,
    "pinChatMessage": messages.pin_message,
    "sendChatAction": messages.send_chat_action,
    "sendDocument": files.send_document,
    "sendMediaGroup": files.send_media_group,
    "sendMessage": messages.send_message,
    "sendPhoto": files.send_photo,
    "setChatMenuButton": menu.set_chat_menu_button,
    "setMessageReaction": messages.set_message_reaction,
    "setMyCommands": menu.set_my_commands,
    "unpinAllChatMessages": messages.unpin_all_messages,
    "unpinChatMessage": messages.unpin_message,
}

METHODS: dict[str, tuple[str, Method]] = {name.lower(): (name, method) for name, method in _TABLE.items()}
"""Lower-cased name → the name as documented and the method."""

# What counts against the flood limits.
LIMITED = frozenset(
    {
        "sendMessage",
        "sendDocument",
        "sendPhoto",
        "sendMediaGroup",
        "editMessageText",
        "editMessageCaption",
        "editMessageReplyMarkup",
    }
)
