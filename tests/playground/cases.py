"""The rows of test_contract: a call, and the code and words Telegram refuses it with.

The words are those of the official server (tdlib/telegram-bot-api and tdlib/td).
"""

from dataclasses import dataclass
from typing import Any

# Chats prepared by the test: one reachable, the others not.
OK, BLOCKED, NEVER, DEACTIVATED, STRANGER = 500, 501, 502, 503, 599
KICKED, LEFT, MOVED, NEW_ID = -1001, -1002, -1003, -1004

PREFIX = {400: "Bad Request: ", 403: "Forbidden: ", 404: "Not Found: "}


@dataclass(frozen=True)
class Case:
    """`on` names a message of the prepared chat whose id is put into the call."""

    name: str
    method: str
    params: dict[str, Any]
    words: str
    code: int = 400
    on: str | None = None

    @property
    def refusal(self) -> tuple[int, str]:
        return self.code, PREFIX[self.code] + self.words


def send(name: str, words: str, code: int = 400, **params: Any) -> Case:
    return Case(name, "sendMessage", {"chat_id": OK, "text": "текст", **params}, words, code)


def keyboard(name: str, words: str, *rows: list[dict[str, Any]]) -> Case:
    return send(name, words, reply_markup={"inline_keyboard": list(rows)})


def html(name: str, source: str, reason: str) -> Case:
    return send(name, f"can't parse entities: {reason}", text=source, parse_mode="HTML")


def edit(name: str, on: str | None, words: str, part: str = "Text", **params: Any) -> Case:
    return Case(name, f"editMessage{part}", {"chat_id": OK, "text": "новое", **params}, words, on=on)


def at_ok(name: str, method: str, words: str, *, on: str | None = None, **params: Any) -> Case:
    return Case(name, method, {"chat_id": OK, **params}, words, on=on)


def commands(name: str, words: str, *items: dict[str, str]) -> Case:
    return Case(name, "setMyCommands", {"commands": list(items)}, words)


MIXED = "document can't be mixed with other media types"
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
BUTTON = {"text": "Да", "callback_data": "yes"}
DOCUMENT, PHOTO = {"type": "document", "media": "A"}, {"type": "photo", "media": "A"}
LIKE = {"type": "emoji", "emoji": "👍"}
BAD_INLINE = "can't parse inline keyboard button: "
BAD_LINK = "inline keyboard button URL 'http://localhost:80/x' is invalid: Wrong HTTP URL"
NO_HTTPS = "inline keyboard button Web App URL 'http://a.ru' is invalid: Only HTTPS links are allowed"
NO_HTTPS_MENU = "menu button Web App URL 'http://a.ru' is invalid: Only HTTPS links are allowed"
NO_ROWS = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
WEB_APP = {"type": "web_app", "text": "x", "web_app": {"url": "http://a.ru"}}

CASES = [
    # Chats
    send("no chat", "chat_id is empty", chat_id=""),
    send("unknown chat", "chat not found", chat_id=STRANGER),
    send("a person by name", "chat not found", chat_id="@orlova"),
    send("blocked", "bot was blocked by the user", 403, chat_id=BLOCKED),
    send("never started", "bot can't initiate conversation with a user", 403, chat_id=NEVER),
    send("deactivated", "user is deactivated", 403, chat_id=DEACTIVATED),
    send("kicked", "bot was kicked from the supergroup chat", 403, chat_id=KICKED),
    send("no member", "bot is not a member of the supergroup chat", 403, chat_id=LEFT),
    send("upgraded", "group chat was upgraded to a supergroup chat", chat_id=MOVED),
    # Text
    send("no text", "message text is empty", text=""),
    send("blank text", "text must be non-empty", text=" \n\u200b "),
    send("empty after parsing", "text must be non-empty", text="<b> </b>", parse_mode="HTML"),
    send("4097 characters", "message is too long", text="я" * 4097),
    send("over 32 KiB", "text is too long", text="я" * 16385),
    send("unknown mode", "unsupported parse_mode", parse_mode="BBCode"),
    send("text goes before chat", "message text is empty", text="", chat_id=STRANGER),
    send("reply to nothing", "message to be replied not found", reply_parameters={"message_id": 777}),
    # HTML: offsets are UTF-8 bytes
    html("unsupported tag", "До <div>", 'Unsupported start tag "div" at byte offset 5'),
    html("bare less-than", "я < ты", 'Unsupported start tag "" at byte offset 3'),
    html("unclosed start", "я <b", "Unclosed start tag at byte offset 3"),
    html("unclosed attribute", "<a href", 'Unclosed start tag "a" at byte offset 0'),
    html("unclosed value", "<a href=", 'Unclosed start tag "a" at byte offset 0'),
    html("unclosed string", '<a href="x', "Unclosed start tag at byte offset 0"),
    html("empty attribute", '<a "x">я</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    html("bad token", "<a href=http://x.ru>я</a>", "Unexpected end of name token at byte offset 8"),
    html("stray end", "я</b>", "Unexpected end tag at byte offset 2"),
    html("unclosed end", "<b>я</b", "Unclosed end tag at byte offset 5"),
    html("crossed", "<b><i>я</b>", 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'),
    html("never ended", "<b>я", 'Can\'t find end tag corresponding to start tag "b"'),
    html("span", "<span>я</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    html("emoji", '<tg-emoji emoji-id="x">я</tg-emoji>', "Invalid custom emoji identifier specified"),
    # Keyboards
    send("broken JSON", "can't parse reply keyboard markup JSON object", reply_markup="{"),
    send("a list", "object expected as reply markup", reply_markup="[]"),
    send("no rows", NO_ROWS, reply_markup={"inline_keyboard": [BUTTON]}),
    keyboard("no words", BAD_INLINE + 'Can\'t find field "text"', [{"callback_data": "yes"}]),
    keyboard("no action", BAD_INLINE + "Text buttons are unallowed in the inline keyboard", [{"text": "Да"}]),
    keyboard("data of 65 bytes", "BUTTON_DATA_INVALID", [{**BUTTON, "callback_data": "я" * 32 + "x"}]),
    keyboard("data of 0 bytes", "BUTTON_DATA_INVALID", [{**BUTTON, "callback_data": ""}]),
    keyboard("localhost", BAD_LINK, [{"text": "Да", "url": "http://localhost:80/x"}]),
    keyboard("no HTTPS", NO_HTTPS, [WEB_APP]),
    keyboard("101 buttons", "reply markup is too long", *[[BUTTON]] * 101),
    keyboard("over 10 KB", "reply markup is too long", [{**BUTTON, "text": "я" * 5200}]),
    # Edits
    edit("no message", None, "message identifier is not specified", chat_id=""),
    edit("unknown message", None, "message to edit not found", message_id=777),
    edit("a person's message", "theirs", "message can't be edited"),
    edit("with a reply keyboard", "keyed", "message can't be edited"),
    edit("text of a file", "file", "there is no text in the message to edit"),
    edit("caption of a text", "plain", "there is no caption in the message to edit", "Caption"),
    edit("not modified", "plain", UNCHANGED, text=" как было "),
    edit("same keyboard", "inline", UNCHANGED, "ReplyMarkup", reply_markup={"inline_keyboard": [[BUTTON]]}),
    edit("not an inline keyboard", "plain", "inline keyboard expected", reply_markup={"keyboard": [["Да"]]}),
    edit("empty", "plain", "message text is empty", text=""),
    edit("too long", "plain", "message is too long", text="я" * 4097),
    edit("long caption", "file", "message caption is too long", "Caption", caption="я" * 1025),
    # Deleting, pinning, reacting, typing, answering
    Case("nowhere", "deleteMessage", {"message_id": 1}, "chat identifier is not specified"),
    at_ok("nothing", "deleteMessage", "message identifier is not specified"),
    at_ok("unknown", "deleteMessage", "message to delete not found", message_id=777),
    at_ok("unknown", "pinChatMessage", "message to pin not found", message_id=777),
    at_ok("unknown", "setMessageReaction", "message to react not found", message_id=777),
    at_ok("odd", "setMessageReaction", "REACTION_INVALID", on="plain", reaction=[{**LIKE, "emoji": "🦖"}]),
    at_ok("two", "setMessageReaction", "REACTIONS_TOO_MANY", on="plain", reaction=[LIKE, LIKE]),
    at_ok("no such", "sendChatAction", "wrong parameter action in request", action="dancing"),
    Case("to a blocked one", "sendChatAction", {"chat_id": BLOCKED, "action": "typing"},
         "bot was blocked by the user", 403),
    Case("unknown", "answerCallbackQuery", {"callback_query_id": "1"}, TOO_OLD),
    # Files
    at_ok("nothing", "sendDocument", "there is no document in the request"),
    at_ok("nothing", "sendPhoto", "there is no photo in the request"),
    at_ok("foreign file_id", "sendDocument",
          "wrong remote file identifier specified: Wrong padding in the string", document="AAAA"),
    at_ok("long caption", "sendDocument", "message caption is too long", document="A", caption="я" * 1025),
    Case("nothing", "getFile", {}, "file_id not specified"),
    Case("foreign", "getFile", {"file_id": "AAAA"}, "invalid file_id"),
    at_ok("empty", "sendMediaGroup", "there are no messages to send"),
    at_ok("of 11", "sendMediaGroup", "too many messages to send as an album", media=[DOCUMENT] * 11),
    at_ok("mixed", "sendMediaGroup", MIXED, media=[DOCUMENT, PHOTO]),
    at_ok("broken", "sendMediaGroup", "can't parse media JSON object", media="["),
    # Commands and the menu button
    commands("capitals", "BOT_COMMAND_INVALID", {"command": "Status", "description": "сводка"}),
    commands("101", "BOT_COMMANDS_TOO_MUCH", *[{"command": f"c{n}", "description": "x"} for n in range(101)]),
    commands("empty", "command must be non-empty", {"command": "", "description": "сводка"}),
    commands("long", "command length must not exceed 32", {"command": "a" * 33, "description": "x"}),
    commands("undescribed", "command description must be non-empty", {"command": "a", "description": " "}),
    commands("long description", "command description length must not exceed 256",
             {"command": "a", "description": "я" * 257}),
    commands("no description", 'can\'t parse BotCommand: Can\'t find field "description"', {"command": "a"}),
    Case("unknown chat", "setMyCommands", {"scope": {"type": "chat", "chat_id": STRANGER}}, "chat not found"),
    Case("no HTTPS", "setChatMenuButton", {"menu_button": WEB_APP}, NO_HTTPS_MENU),
    # Elsewhere
    Case("unknown", "sendTelegram", {}, "method not found", 404),
]  # fmt: skip
