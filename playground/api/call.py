"""What a method is given, and the checks many methods share, in the order the real server makes them."""

from dataclasses import dataclass

from playground.api.entities import Entity, is_blank, utf16_length
from playground.api.html import HtmlError, parse_html
from playground.api.params import Params
from playground.errors import ApiError, bad_request, forbidden
from playground.model import Chat, Json, Message, User
from playground.world import World

MAX_RAW_BYTES = 32 * 1024
MAX_TEXT = 4096
MAX_CAPTION = 1024


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API."""

    world: World
    params: Params

    def formatted(self, name: str) -> tuple[str, list[Entity]]:
        """Text and entities of the parameter `name` ("text" or "caption") after parse_mode."""
        text = self.params.text(name)
        if len(text.encode()) > MAX_RAW_BYTES:
            raise bad_request("text is too long")
        mode = self.params.text("parse_mode").lower()
        if mode == "html":
            try:
                return parse_html(text, self._user_for_link)
            except HtmlError as error:
                raise bad_request(f"can't parse entities: {error}") from None
        if mode in ("", "none"):
            return text, self._given_entities("entities" if name == "text" else "caption_entities", text)
        raise bad_request("unsupported parse_mode")

    def chat(self, *, to_write: bool = True) -> Chat:
        """The chat of `chat_id`; raises what Telegram says of chats that are not there for the bot."""
        chat_id = self.params.text("chat_id").strip()
        if not chat_id:
            raise bad_request("chat_id is empty")
        chat = self.world.chats.get(int(chat_id)) if chat_id.lstrip("-").isdigit() else None
        if chat is None:
            raise bad_request("chat not found")
        if isinstance(chat.peer, User):
            if chat.peer.deactivated and to_write:
                raise forbidden("user is deactivated")
            return chat
        if chat.peer.migrated_to is not None:
            moved = bad_request("group chat was upgraded to a supergroup chat")
            raise ApiError(moved.code, moved.description, {"migrate_to_chat_id": chat.peer.migrated_to})
        kind = "group" if chat.peer.basic else "supergroup"
        if chat.peer.standing == "kicked":
            raise forbidden(f"bot was kicked from the {kind} chat")
        if chat.peer.standing == "left":
            raise forbidden(f"bot is not a member of the {kind} chat")
        return chat

    def check_reachable(self, chat: Chat) -> None:
        """What only Telegram's servers know, so it is said last: whether the person lets the bot write."""
        if isinstance(chat.peer, User):
            if chat.peer.blocked:
                raise forbidden("bot was blocked by the user")
            if not chat.peer.started:
                raise forbidden("bot can't initiate conversation with a user")

    def message(self, chat: Chat, purpose: str) -> Message:
        """The message of `message_id`; `purpose` completes «message to … not found»."""
        message_id = self.params.integer("message_id")
        if not message_id:
            raise bad_request("message identifier is not specified")
        if (message := chat.message(message_id)) is None:
            raise bad_request(f"message to {purpose} not found")
        return message

    def reply_to(self, chat: Chat) -> Message | None:
        """The message answered, by reply_parameters or the older reply_to_message_id."""
        wish = self.params.parsed("reply_parameters", "can't parse reply parameters JSON object") or {}
        message_id = int(wish.get("message_id", 0)) or self.params.integer("reply_to_message_id")
        if not message_id:
            return None
        alone = "allow_sending_without_reply"
        lenient = bool(wish.get(alone)) or self.params.flag(alone)
        if (message := chat.message(message_id)) is None and not lenient:
            raise bad_request("message to be replied not found")
        return message

    def _user_for_link(self, user_id: int) -> Json | None:
        user = self.world.users.get(user_id)
        return user.api() if user else None

    def _given_entities(self, name: str, text: str) -> list[Entity]:
        given = self.params.parsed(name, "can't parse entities JSON object") or []
        if not isinstance(given, list):
            raise bad_request("expected an Array of MessageEntity")
        end = utf16_length(text)
        return [dict(item) for item in given if 0 <= item["offset"] < item["offset"] + item["length"] <= end]


def check_text(text: str) -> None:
    """Length and emptiness after parsing."""
    if is_blank(text):
        raise bad_request("text must be non-empty")
    if len(text.strip()) > MAX_TEXT:
        raise bad_request("message is too long")


def check_caption(text: str) -> None:
    if len(text.strip()) > MAX_CAPTION:
        raise bad_request("message caption is too long")
