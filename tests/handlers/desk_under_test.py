"""The real handlers behind the real loop, over a real database and disk; only Telegram is scripted."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import EditMessageText, GetFile, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Chat, File, Message

from bot.adapters.attachments import DiskFiles
from bot.app import _Parts
from bot.handlers.loop import UpdateLoop
from bot.handlers.updates import Incoming
from bot.handlers.updates import chat_of as lane_of
from bot.i18n import Texts
from bot.scheduler.sender import Messenger
from tests.handlers.fake_telegram import FakeTelegram
from tests.handlers.test_loop import QUICK
from tests.scheduler.house import House

MOMENT = 1_790_000_000
#: The message that tapped buttons hang on.
SHOWN = 41


class Session(BaseSession):
    """A Bot API. `troubles` of a method are raised first, one a call, saying `words`."""

    def __init__(self) -> None:
        super().__init__()
        self.troubles: dict[str, list[type[TelegramAPIError]]] = {}
        self.words = "…"
        self.calls: list[TelegramMethod[Any]] = []
        self.file = b""

    async def make_request(
        self,
        bot: Bot,  # noqa: ARG002
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ARG002, ASYNC109
    ) -> TelegramType:
        self.calls.append(method)
        waiting = self.troubles.get(method.__api_method__)
        if waiting:
            raise waiting.pop(0)(method=method, message=self.words)
        return cast(TelegramType, _answer(method))

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield self.file

    async def close(self) -> None:
        pass

    def texts(self, method: type[SendMessage] | type[EditMessageText]) -> list[str]:
        return [call.text or "" for call in self.calls if isinstance(call, method)]

    def count(self, method: type[TelegramMethod[Any]]) -> int:
        return sum(isinstance(call, method) for call in self.calls)


def _answer(method: TelegramMethod[Any]) -> Any:
    match method:
        case SendMessage(chat_id=chat_id) | EditMessageText(chat_id=chat_id):
            chat = Chat(id=cast(int, chat_id), type="private")
            return Message.model_validate({"message_id": 90, "date": MOMENT, "chat": chat})
        case GetFile():
            return File(file_id=method.file_id, file_unique_id="u", file_path="documents/1.txt")
        case _:
            return True


class Queue(FakeTelegram):
    """Says when all of it is confirmed."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.emptied = asyncio.Event()

    async def fetch(self, offset: int | None, limit: int, timeout: int) -> Sequence[Incoming]:  # noqa: ASYNC109
        if offset is not None and all(one.update_id < offset for one in self.queue):
            self.emptied.set()
        return await super().fetch(offset, limit, timeout)


@dataclass
class Office:
    """A `House` whose people write to the bot."""

    house: House
    folder: Path
    telegram: Session = field(default_factory=Session)

    def __post_init__(self) -> None:
        bot = Bot("1:test", session=self.telegram)
        files = DiskFiles(self.folder, self.house.time)
        self.parts = _Parts(bot, self.house.store, self.house.time, Texts("ru"), files, Messenger(bot))

    async def receives(self, *updates: dict[str, Any]) -> None:
        """Until each of them is confirmed."""
        queue = Queue([Incoming(one["update_id"], lane_of(one), one) for one in updates])
        loop = UpdateLoop(queue, self.parts.handle, self.parts.set_aside, QUICK)
        async with asyncio.timeout(10), asyncio.TaskGroup() as group:
            group.create_task(loop.run())
            await queue.emptied.wait()
            loop.stop()

    def files(self) -> list[bytes]:
        return [path.read_bytes() for path in self.folder.glob("attachments/**/*") if path.is_file()]


def words(update_id: int, chat_id: int, text: str) -> dict[str, Any]:
    return {"update_id": update_id, "message": _message(chat_id) | {"text": text}}


def document(update_id: int, chat_id: int, name: str) -> dict[str, Any]:
    file = {"file_id": "f", "file_unique_id": "u", "file_name": name, "mime_type": "text/plain"}
    return {"update_id": update_id, "message": _message(chat_id) | {"document": file}}


def tap(update_id: int, chat_id: int, data: str) -> dict[str, Any]:
    message = _message(chat_id) | {"message_id": SHOWN, "text": "1 новый пункт"}
    return {
        "update_id": update_id,
        "callback_query": {
            "id": str(update_id),
            "from": _person(chat_id),
            "message": message,
            "chat_instance": "1",
            "data": data,
        },
    }


def _person(chat_id: int) -> dict[str, Any]:
    return {"id": chat_id, "is_bot": False, "first_name": "Иван"}


def _message(chat_id: int) -> dict[str, Any]:
    chat = {"id": chat_id, "type": "private", "first_name": "Иван"}
    return {"message_id": 50, "date": MOMENT, "chat": chat, "from": _person(chat_id)}
