"""reply_markup: what Telegram refuses in it, and what is left of it in a message."""

import json
from dataclasses import dataclass
from typing import Any

from playground.api.params import Params
from playground.api.urls import checked_url
from playground.errors import bad_request
from playground.model import Json

MAX_DATA_BYTES = 64
MAX_MARKUP_BYTES = 10 * 1024
MAX_BUTTONS = 100
MAX_COPY_TEXT = 256

# Fields that make an inline button do something; the first one found decides.
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
    "pay",
)


@dataclass(frozen=True, slots=True)
class Markup:
    """A parsed reply_markup: an inline keyboard belongs to the message, any other to the chat."""

    inline: Json | None = None
    other: Json | None = None
    """{"keyboard": rows, …}, {"remove_keyboard": true} or {"force_reply": true}"""


def read_markup(params: Params) -> Markup:
    """What can be refused before the chat is looked at: the JSON and its shape."""
    complaint = "can't parse reply keyboard markup JSON object"
    value = params.parsed("reply_markup", complaint)
    if value is None:
        return Markup()
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in value:
        rows = _rows(value, "inline_keyboard", "InlineKeyboardMarkup")
        shown = [[_inline_button(button) for button in row] for row in rows]
        return Markup(inline={"inline_keyboard": [row for row in shown if row]} if any(shown) else None)
    if "keyboard" in value:
        rows = _rows(value, "keyboard", "ReplyKeyboardMarkup")
        return Markup(other={**value, "keyboard": [[_button(button) for button in row] for row in rows]})
    if value.get("remove_keyboard") or value.get("force_reply"):
        return Markup(other=value)
    return Markup()


def check_markup(markup: Markup) -> None:
    """What the server refuses once it knows the chat: addresses, data, size."""
    whole = markup.inline or markup.other
    if whole is None:
        return
    rows: list[list[Json]] = whole.get("inline_keyboard") or whole.get("keyboard") or []
    for row in rows:
        for button in row:
            _check_button(button, inline=markup.inline is not None)
    size = len(json.dumps(whole, ensure_ascii=False).encode())
    if sum(map(len, rows)) > MAX_BUTTONS or size > MAX_MARKUP_BYTES:
        raise bad_request("reply markup is too long")


def _rows(value: Json, field: str, kind: str) -> list[list[Any]]:
    rows = value[field]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{field}" of the {kind} must be an Array of Arrays')
    return rows


def _inline_button(button: Any) -> Json:
    prefix = "can't parse inline keyboard button: "
    _require_text(button, prefix)
    if not any(name in button for name in _ACTIONS):
        raise bad_request(f"{prefix}Text buttons are unallowed in the inline keyboard")
    return dict(button)


def _button(button: Any) -> Json:
    if isinstance(button, str):
        return {"text": button}
    _require_text(button, "can't parse keyboard button: ")
    return dict(button)


def _require_text(button: Any, prefix: str) -> None:
    if not isinstance(button, dict):
        raise bad_request(f"{prefix}InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request(f'{prefix}Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad_request(f'{prefix}Field "text" must be of type String')


def _check_button(button: Json, *, inline: bool) -> None:
    kind = "inline keyboard button" if inline else "keyboard button"
    if not button["text"].strip():
        raise bad_request(f"{kind} text must be non-empty")
    if "url" in button:
        button["url"] = checked_address(button["url"], f"{kind} URL '{button['url']}' is invalid: ")
    if "web_app" in button:
        address = button["web_app"].get("url", "")
        checked_address(address, f"{kind} Web App URL '{address}' is invalid: ", https_only=True)
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "copy_text" in button and not 1 <= len(button["copy_text"].get("text", "")) <= MAX_COPY_TEXT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def checked_address(url: str, prefix: str, *, https_only: bool = False) -> str:
    """The link as Telegram keeps it; raises a 400 that begins with `prefix`."""
    try:
        return checked_url(url, https_only=https_only)
    except ValueError as reason:
        raise bad_request(f"{prefix}{reason}") from None
