"""Telegram's refusals through real HTTP: every row of `cases`, and those that need a story."""

import json

import pytest

from tests.playground.cases import (
    BLOCKED,
    BUTTON,
    CASES,
    DEACTIVATED,
    KICKED,
    LEFT,
    MOVED,
    NEVER,
    NEW_ID,
    OK,
    TOO_OLD,
    Case,
)
from tests.playground.standin import StandIn


@pytest.fixture
async def prepared(standin: StandIn) -> dict[str, int]:
    """People and groups of every kind, and one message of every kind in the chat of OK."""
    person = await standin.person(id=OK)
    blocker = await standin.person(id=BLOCKED)
    await blocker.blocks()
    await standin.person(id=NEVER, started=False)
    await (await standin.person(id=DEACTIVATED)).deletes_account()
    for group in (
        {"id": KICKED, "standing": "kicked"},
        {"id": LEFT, "standing": "left"},
        {"id": MOVED, "migrated_to": NEW_ID},
    ):
        await standin.playground.control.post("/groups", group)
    ids: dict[str, int] = {"theirs": (await person.sends("моё"))[0].id}
    for name, params in (
        ("plain", {"text": "как было"}),
        ("inline", {"text": "с кнопкой", "reply_markup": {"inline_keyboard": [[BUTTON]]}}),
        ("keyed", {"text": "с клавиатурой", "reply_markup": {"keyboard": [["Да"]]}}),
    ):
        sent = await standin.call("sendMessage", chat_id=OK, **params)
        ids[name] = sent.result["message_id"]
    ids["file"] = (await standin.upload("sendDocument", b"x", chat_id=OK)).result["message_id"]
    return ids


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.method}-{case.name}")
async def test_refused_as_telegram_does(standin: StandIn, prepared: dict[str, int], case: Case) -> None:
    params = {**case.params, **({"message_id": prepared[case.on]} if case.on else {})}
    answer = await standin.call(case.method, **params)
    assert answer.refusal == case.refusal


@pytest.mark.usefixtures("prepared")
async def test_an_upgraded_group_names_its_new_id(standin: StandIn) -> None:
    answer = await standin.call("sendMessage", chat_id=MOVED, text="текст")
    assert answer.body["parameters"] == {"migrate_to_chat_id": NEW_ID}


async def test_editing_for_somebody_who_blocked_is_forbidden(standin: StandIn) -> None:
    person = await standin.person()
    sent = (await standin.call("sendMessage", chat_id=person.id, text="раз")).result["message_id"]
    await person.blocks()
    answer = await standin.call("editMessageText", chat_id=person.id, message_id=sent, text="два")
    assert answer.refusal == (403, "Forbidden: bot was blocked by the user")


async def test_messages_over_48_hours_stay(standin: StandIn) -> None:
    person = await standin.person()
    sent = (await standin.call("sendMessage", chat_id=person.id, text="раз")).result["message_id"]
    await standin.playground.clock.plus(hours=48)
    answer = await standin.call("deleteMessage", chat_id=person.id, message_id=sent)
    assert answer.refusal == (400, "Bad Request: message can't be deleted for everyone")


PHOTOS = [
    (b"", "Bad Request: file must be non-empty"),
    (b"no picture", "Bad Request: IMAGE_PROCESS_FAILED"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (9000).to_bytes(4, "big") + (1001).to_bytes(4, "big"),
     "Bad Request: PHOTO_INVALID_DIMENSIONS"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (2100).to_bytes(4, "big") + (100).to_bytes(4, "big"),
     "Bad Request: PHOTO_INVALID_DIMENSIONS"),
    (b"\xff\xd8" + bytes(10 * 1024 * 1024),
     "Bad Request: file of size 10485762 bytes is too big for a photo; the maximum size is 10485760 bytes"),
]  # fmt: skip


@pytest.mark.parametrize(
    "data, description", PHOTOS, ids=["empty", "no image", "huge", "narrow", "over 10 MB"]
)
async def test_photos_refused(standin: StandIn, data: bytes, description: str) -> None:
    person = await standin.person()
    answer = await standin.upload("sendPhoto", data, name="a.png", chat_id=person.id)
    assert answer.refusal == (400, description)


async def test_an_empty_document_is_refused(standin: StandIn) -> None:
    person = await standin.person()
    answer = await standin.upload("sendDocument", b"", chat_id=person.id)
    assert answer.refusal == (400, "Bad Request: file must be non-empty")


async def test_over_50_megabytes_are_too_large(standin: StandIn) -> None:
    person = await standin.person()
    answer = await standin.upload("sendDocument", bytes(50 * 1024 * 1024), chat_id=person.id)
    assert answer.refusal == (413, "Request Entity Too Large")


async def test_one_bad_item_fails_the_album(standin: StandIn) -> None:
    person = await standin.person()
    good = (await standin.upload("sendDocument", b"x", chat_id=person.id)).result["document"]["file_id"]
    media = [{"type": "document", "media": good}, {"type": "document", "media": "AAAA"}]
    answer = await standin.call("sendMediaGroup", chat_id=person.id, media=json.dumps(media))
    assert answer.refusal[1].startswith("Bad Request: wrong remote file identifier specified")
    assert len(await person.messages()) == 1


async def test_getfile_gives_up_over_20_megabytes(standin: StandIn) -> None:
    person = await standin.person()
    await person.sends_bytes("большой.docx", b"x", claimed_size=20 * 1024 * 1024 + 1)
    file_id = (await standin.updates())[-1]["message"]["document"]["file_id"]
    answer = await standin.call("getFile", file_id=file_id)
    assert answer.refusal == (400, "Bad Request: file is too big")


@pytest.mark.parametrize("expired", [False, True])
async def test_a_tap_is_answered_once_and_in_time(standin: StandIn, expired: bool) -> None:
    person = await standin.person()
    await standin.call(
        "sendMessage", chat_id=person.id, text="?", reply_markup={"inline_keyboard": [[BUTTON]]}
    )
    await person.taps("Да")
    query = (await standin.updates())[-1]["callback_query"]["id"]
    long = await standin.call("answerCallbackQuery", callback_query_id=query, text="я" * 201)
    assert long.refusal == (400, "Bad Request: MESSAGE_TOO_LONG")
    if expired:
        await standin.playground.settings(tap_life_seconds=0)
    else:
        assert (await standin.call("answerCallbackQuery", callback_query_id=query)).result is True
    assert (await standin.call("answerCallbackQuery", callback_query_id=query)).refusal == (
        400,
        f"Bad Request: {TOO_OLD}",
    )


TOKENS = [
    ("nonsense", "Unauthorized: invalid token specified"),
    ("0123:abc", "Unauthorized: invalid token specified"),
    ("123:" + "a" * 77, "Unauthorized: invalid token specified"),
    ("123456:wrong", "Unauthorized"),
]


@pytest.mark.parametrize("token, description", TOKENS)
async def test_tokens(standin: StandIn, token: str, description: str) -> None:
    answer = await standin.request("GET", f"{standin.inside.url}/bot{token}/getMe")
    assert answer.refusal == (401, description)


async def test_a_revoked_token(standin: StandIn) -> None:
    await standin.playground.settings(revoked=True)
    assert (await standin.call("getMe")).refusal == (401, "Unauthorized")
