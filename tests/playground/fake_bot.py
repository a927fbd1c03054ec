"""A small bot for the playground's own tests: the three commands the playground starts, on plain aiohttp.

It keeps nothing and promises nothing; the real bot is tested elsewhere.
"""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

import aiohttp

MENU = {"inline_keyboard": [[{"text": "Исполнено", "callback_data": "done"}]]}
KEYS = {"keyboard": [[{"text": "Мои пункты"}, {"text": "Помощь"}]]}


class FakeBot:
    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session
        self._base = f"{os.environ['API_URL']}/bot{os.environ['BOT_TOKEN']}"

    async def call(self, method: str, **params: Any) -> Any:
        async with self._session.post(f"{self._base}/{method}", json=params) as response:
            return (await response.json()).get("result")

    async def run(self) -> None:
        offset = 0
        while True:
            try:
                updates = await self.call("getUpdates", offset=offset, timeout=20)
            except (aiohttp.ClientError, ValueError):
                await asyncio.sleep(0.05)
                continue
            for update in updates or []:
                await self.answer(update)
                offset = update["update_id"] + 1

    async def answer(self, update: dict[str, Any]) -> None:
        if query := update.get("callback_query"):
            message = query["message"]
            await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Записано")
            await self.call(
                "editMessageText",
                chat_id=message["chat"]["id"],
                message_id=message["message_id"],
                text=f"✅ Исполнено ({query['data']})",
            )
        elif message := update.get("message"):
            await self.reply(message)

    async def reply(self, message: dict[str, Any]) -> None:
        chat, text = message["chat"]["id"], message.get("text", "")
        if text.startswith("/start"):
            await self.call("sendMessage", chat_id=chat, text=f"Здравствуйте! {text}", reply_markup=KEYS)
        elif text == "время":
            await self.call("sendMessage", chat_id=chat, text=f"сдвиг {clock_offset():.0f}")
        elif document := message.get("document"):
            await self.call("sendMessage", chat_id=chat, text=f"Получен {document['file_name']}")
        else:
            words = f"<b>{text.replace('<', '&lt;')}</b>"
            await self.call("sendMessage", chat_id=chat, text=words, parse_mode="HTML", reply_markup=MENU)


def clock_offset() -> float:
    clock = json.loads(Path(os.environ["CLOCK_FILE"]).read_text(encoding="utf-8"))
    return float(clock["offset_seconds"])


async def run() -> None:
    print("fake bot runs", flush=True)
    async with aiohttp.ClientSession() as session:
        await FakeBot(session).run()


def main() -> int:
    match sys.argv[1:]:
        case ["migrate"]:
            return 1 if "FAKE_BREAK" in os.environ else 0
        case ["office", file]:
            office = json.loads(Path(file).read_text(encoding="utf-8"))
            links = {person["key"]: f"link-{person['key']}" for person in office["people"]}
            print(json.dumps({"workspace": 1, "links": links}))
            return 0
        case _:
            asyncio.run(run())
            return 0


if __name__ == "__main__":
    sys.exit(main())
