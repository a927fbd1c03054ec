"""A group chat in a story: who adds the bot, what stands there, what becomes of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from playground.screen import Message, NotSeen, button_of, messages_of, plain, shown

if TYPE_CHECKING:
    from playground.client import Control
    from playground.phone import Phone

PATIENCE_SECONDS = 20.0


class GroupChat:
    """Everybody is in it; the bot once somebody `adds_bot`."""

    def __init__(self, control: Control, chat_id: int, title: str) -> None:
        self._control = control
        self.id = chat_id
        self.title = title

    async def adds_bot(self, by: Phone) -> None:
        await self._do("add", by)

    async def removes_bot(self, by: Phone) -> None:
        await self._do("remove", by)

    async def hears(self, by: Phone, text: str) -> None:
        """Somebody writes there."""
        await self._do("text", by, text=text)

    async def becomes_supergroup(self, by: Phone) -> None:
        """The same chat under another id."""
        self.id = (await self._do("upgrade", by))["id"]

    async def shows(self, text: str, seconds: float = PATIENCE_SECONDS) -> Message:
        """Waits for a message of the bot's that contains `text`, in machine seconds."""
        wanted = plain(text)
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        chat = await self._chat()
        while True:
            for message in reversed(messages_of(chat)):
                if not message.mine and wanted in message.words:
                    return message
            if (left := deadline - loop.time()) <= 0:
                raise NotSeen(f"nothing in «{self.title}» says «{text}»\n{shown(chat)}")
            chat = await self._control.get(f"/chats/{self.id}", since=chat["version"], timeout=round(left, 3))

    async def messages(self) -> list[Message]:
        """The bot's, oldest first."""
        return [message for message in messages_of(await self._chat()) if not message.mine]

    async def follows(self, message: Message, label: str, phone: Phone) -> None:
        """Somebody taps a button that leads to the private chat with the bot."""
        place = button_of(message, label)
        if place is None or "url" not in place:
            raise NotSeen(f"no link «{label}» on this message\n{message}")
        [payload] = parse_qs(urlsplit(place["url"]).query)["start"]
        await phone.starts(payload)

    async def _do(self, deed: str, by: Phone, **fields: str) -> dict[str, int]:
        done: dict[str, int] = await self._control.post(
            f"/groups/{self.id}/{deed}", {"user": by.id, **fields}
        )
        return done

    async def _chat(self) -> dict[str, object]:
        chat: dict[str, object] = await self._control.get(f"/chats/{self.id}")
        return chat
