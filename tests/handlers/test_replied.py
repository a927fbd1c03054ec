"""What a message carries, and which item the message that it replies to shows."""

from typing import Any

import pytest
from aiogram.types import Message

from bot.callbacks.answers import CannotTap
from bot.callbacks.items import CardTap, MineTap, ReportTap
from bot.handlers.files import sent_file
from bot.handlers.replied import replied_item

CHAT = {"id": 5, "type": "private"}
BOT = {"id": 1, "is_bot": True, "first_name": "Решили"}
PERSON = {"id": 5, "is_bot": False, "first_name": "Ирина"}
FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 9}


def message(**fields: Any) -> Message:
    return Message.model_validate({"message_id": 2, "date": 0, "chat": CHAT, "from": PERSON, **fields})


def reply_to(*data: str, by: dict[str, Any] = BOT) -> Message:
    keyboard = [[{"text": "x", "callback_data": one}] for one in data]
    told = {
        "message_id": 1,
        "date": 0,
        "chat": CHAT,
        "from": by,
        "reply_markup": {"inline_keyboard": keyboard},
    }
    return message(text="Сделано", reply_to_message=told)


ONE, SAME = ReportTap(assignment_id=801, version=3).pack(), CannotTap(assignment_id=801).pack()
OTHER, LIST = CardTap(assignment_id=802).pack(), MineTap().pack()


@pytest.mark.parametrize(
    "data, item",
    [
        ((ONE, SAME, LIST), 801),
        ((OTHER,), 802),
        ((ONE, OTHER), None),
        ((LIST,), None),
        ((), None),
        (("done:forged:1", "card:-1", "card:"), None),
    ],
)
def test_the_only_item_of_the_message_replied_to(data: tuple[str, ...], item: int | None) -> None:
    assert replied_item(reply_to(*data)) == item


def test_no_reply_and_a_reply_to_oneself_name_none() -> None:
    assert replied_item(message(text="Сделано")) is None
    assert replied_item(reply_to(ONE, by=PERSON)) is None


@pytest.mark.parametrize(
    "kind, payload, name",
    [
        ("document", {**FILE, "file_name": "Приказ.pdf"}, "Приказ.pdf"),
        ("photo", [{**FILE, "width": 9, "height": 9}], "photo.jpg"),
        ("voice", {**FILE, "duration": 3}, "voice.ogg"),
        ("audio", {**FILE, "duration": 3}, "audio.mp3"),
        ("video", {**FILE, "duration": 3, "width": 9, "height": 9}, "video.mp4"),
        ("video_note", {**FILE, "duration": 3, "length": 9}, "video.mp4"),
    ],
)
def test_what_a_message_carries(kind: str, payload: Any, name: str) -> None:
    sent = sent_file(message(**{kind: payload}))
    assert sent is not None
    assert (sent.file_id, sent.name, sent.size) == ("f", name, 9)


def test_words_alone_carry_nothing() -> None:
    assert sent_file(message(text="Сделано")) is None
