"""One person's telephone in a story: deeds, and looking at the screen with patience."""

# ruff: noqa: ASYNC109 - a story says «within ten seconds» beside what it waits for

import asyncio
import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp

from playground.screen import (
    Json,
    Message,
    NotSeen,
    button_of,
    choice,
    fresh,
    message_of,
    messages_of,
    plain,
    shown,
)

if TYPE_CHECKING:
    from playground.client import Control

__all__ = ["Message", "NotSeen", "Phone", "plain"]

PATIENCE_SECONDS = 20.0


class Phone:
    """Deeds take effect at once; `sees` and `taps` wait with patience, in machine seconds."""

    def __init__(self, control: "Control", person: Json) -> None:
        self._control = control
        self._mark = 0
        self.id: int = person["id"]
        self.key: str | None = person["key"]
        self.name: str = person["name"]
        self.note: str = person["note"]
        self.phone: str = person["phone"]
        self.link: str | None = person["link"]

    # Deeds

    async def sends(self, what: str | Path, *, caption: str = "", kind: str = "document") -> list[Message]:
        """Sends words, or a file by its path; returns what was sent (a long text goes in pieces)."""
        if isinstance(what, str):
            return await self._do("text", {"text": what})
        data = await asyncio.to_thread(what.read_bytes)
        return await self.sends_bytes(what.name, data, caption=caption, **{"as": kind})

    async def sends_bytes(self, name: str, data: bytes, **fields: Any) -> list[Message]:
        """Sends a file; fields: as (document, photo, voice, audio), caption, reply_to, claimed_size, …"""
        form = aiohttp.FormData(quote_fields=False)
        for field, value in fields.items():
            form.add_field(field, str(value))
        form.add_field("file", io.BytesIO(data), filename=name)
        return await self._do("file", form)

    async def sends_sticker(self, emoji: str = "👍") -> None:
        await self._do("sticker", {"emoji": emoji})

    async def replies(self, to: Message, text: str) -> list[Message]:
        return await self._do("text", {"text": text, "reply_to": to.id})

    async def edits(self, message: Message, text: str) -> None:
        await self._do("edit", {"message_id": message.id, "text": text})

    async def forwards(self, message: Message, of: "Phone | None" = None) -> list[Message]:
        """Forwards a message of the own chat, or of another phone's."""
        return await self._do("forward", {"from_chat": (of or self).id, "message_id": message.id})

    async def forwards_words(self, text: str, author: str) -> list[Message]:
        """Forwards what a hidden account wrote elsewhere."""
        return await self._do("forward", {"text": text, "from_name": author})

    async def shares_contact(self, contact: Json | None = None) -> None:
        """The own one, or {"phone_number", "first_name", "last_name"?, "user_id"?} of somebody."""
        await self._do("contact", {"contact": contact} if contact else {})

    async def starts(self, payload: str | None = None) -> None:
        """Presses Start, maybe from a link."""
        await self._do("start", {"payload": payload})

    async def connects(self, link: str | None = None) -> None:
        """Presses Start with a personal link (the one the office was given), and says «Да, это я»."""
        if (link or self.link) is None:
            raise NotSeen(f"{self.name} has no link")
        await self.starts(link or self.link)
        await self.taps("Да, это я", on=await self.sees("Вы — "))

    async def shares_contact_of(self, other: "Phone") -> None:
        """Somebody else's card out of the own address book, with the other's id, as Telegram puts it."""
        first, _, last = other.name.partition(" ")
        card = {"phone_number": other.phone.removeprefix("+"), "first_name": first, "user_id": other.id}
        await self.shares_contact(card | ({"last_name": last} if last else {}))

    async def blocks(self) -> None:
        await self._do("block", {"on": True})

    async def unblocks(self) -> None:
        await self._do("block", {"on": False})

    async def deletes_account(self) -> None:
        await self._do("deactivate", {"on": True})

    async def taps(self, label: str, *, on: Message | None = None, timeout: float = PATIENCE_SECONDS) -> None:
        """Taps a button whose words equal, begin with or contain `label`, waiting until there is one.

        Looks at the newest message first; within it an equal label goes before a beginning, a beginning
        before a part. A button of the keyboard below the chat is taken when it is equal and no inline
        button is, or when there is no inline one. `on` looks at one message only, as it was read.
        """
        if on is not None:
            place = button_of(on, label)
            if place is None:
                raise NotSeen(f"{self.name}: no button «{label}» on this message\n{on}")
            await self._tap(on, place)
            return
        chat = await self._wait(lambda chat: choice(chat, label) is not None, timeout)
        match choice(chat, label):
            case None:
                raise NotSeen(f"{self.name}: no button «{label}»\n{shown(chat)}")
            case (message, place):
                await self._tap(message, place)
            case {"request_contact": True}:
                await self.shares_contact()
            case key:
                await self.sends(str(key["text"]))

    async def forges(self, message: Message, data: str) -> None:
        """Taps with callback data of one's own invention, or of a button that is gone."""
        await self._do("tap", {"message_id": message.id, "data": data})

    async def _tap(self, message: Message, place: Json) -> None:
        if "callback_data" not in place:
            raise NotSeen(f"{self.name}: the button «{place['text']}» sends nothing to the bot: {place}")
        await self._do("tap", {"message_id": message.id, "data": place["callback_data"]})

    async def _do(self, deed: str, body: Json | aiohttp.FormData) -> list[Message]:
        done = await self._control.post(f"/users/{self.id}/{deed}", body)
        self._mark = done["version"]
        return [message_of(item) for item in done.get("messages", [])]

    # Looking

    async def sees(self, text: str, *, timeout: float = PATIENCE_SECONDS, anywhere: bool = False) -> Message:
        """Waits for a message of the bot that contains `text`, new or changed since the last own deed.

        `anywhere` takes any message of the chat. Blanks are compared as by `plain`. Raises NotSeen with
        the screen.
        """
        wanted, since = plain(text), 0 if anywhere else self._mark

        def found(chat: Json) -> Message | None:
            fresh = [m for m in messages_of(chat) if not m.mine and m.version > since]
            return next((message for message in reversed(fresh) if wanted in message.words), None)

        chat = await self._wait(lambda chat: found(chat) is not None, timeout)
        if (message := found(chat)) is None:
            raise NotSeen(f"{self.name} does not see «{text}» after {timeout:g} s\n{shown(chat, since)}")
        return message

    async def sees_toast(self, text: str, *, timeout: float = PATIENCE_SECONDS) -> str:
        """Waits for a toast or an alert since the last own deed; returns its words."""
        wanted, since = plain(text), self._mark

        def found(chat: Json) -> str | None:
            fresh = [n["text"] for n in chat["notices"] if n["version"] > since]
            return next((words for words in fresh if wanted in plain(words)), None)

        chat = await self._wait(lambda chat: found(chat) is not None, timeout)
        if (words := found(chat)) is None:
            raise NotSeen(f"{self.name} sees no toast «{text}»: {chat['notices']}\n{shown(chat)}")
        return words

    async def sees_the_tap_answered(self, *, timeout: float = PATIENCE_SECONDS) -> None:
        """Waits until the bot has answered every tap of this person, be it without a word."""
        chat = await self._wait(lambda chat: not any(m["tapped"] for m in chat["messages"]), timeout)
        if any(message["tapped"] for message in chat["messages"]):
            raise NotSeen(f"{self.name}: a tap is not answered after {timeout:g} s\n{shown(chat)}")

    async def sees_nothing_new(self, seconds: float = 1.0) -> None:
        """Nothing of the bot's appears or changes from now on for so many machine seconds."""
        before = (await self._chat())["version"]
        chat = await self._wait(lambda chat: any(fresh(chat, before)), seconds)
        if news := list(fresh(chat, before)):
            told = "\n".join(map(str, news))
            raise NotSeen(f"{self.name} sees something new within {seconds:g} s:\n{told}")

    async def looks(self) -> list[Message]:
        """Reads the screen: what stands there now is no longer new for `sees`."""
        chat = await self._chat()
        self._mark = chat["version"]
        return messages_of(chat)

    async def messages(self) -> list[Message]:
        """The whole chat, oldest first."""
        return messages_of(await self._chat())

    async def screen(self) -> str:
        """The end of the chat as text, for transcripts."""
        return shown(await self._chat())

    async def keyboard(self) -> list[list[str]]:
        """The words of the keyboard below the chat; empty if there is none."""
        rows = ((await self._chat())["keyboard"] or {}).get("rows", [])
        return [[button["text"] for button in row] for row in rows]

    async def commands(self) -> list[str]:
        """The commands of the menu, without the slash."""
        return [item["command"] for item in (await self._chat())["commands"]]

    async def pinned(self) -> list[Message]:
        return [message for message in await self.messages() if message.raw["pinned"]]

    async def downloads(self, message: Message) -> bytes:
        """The bytes of the message's file."""
        if message.file is None:
            raise NotSeen(f"{self.name}: this message has no file\n{message}")
        return await self._control.download(message.file["url"])

    async def _chat(self) -> Json:
        chat: Json = await self._control.get(f"/chats/{self.id}")
        return chat

    async def _wait(self, done: Callable[[Json], bool], seconds: float) -> Json:
        """The chat as soon as `done`, or as it is when the time is over."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        chat = await self._chat()
        while not done(chat) and (left := deadline - loop.time()) > 0:
            chat = await self._control.get(f"/chats/{self.id}", since=chat["version"], timeout=round(left, 3))
        return chat
