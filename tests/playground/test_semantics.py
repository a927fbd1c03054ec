"""What Telegram does that is easy to get wrong, and the ways a call may come in."""

import asyncio
import json
from typing import Any

import aiohttp
import pytest

from playground.client import PlaygroundError
from playground.phone import NotSeen, Phone
from tests.playground.standin import Answer, StandIn

INLINE = {
    "inline_keyboard": [[{"text": "Да", "callback_data": "yes"}, {"text": "Нет", "callback_data": "no"}]]
}
KEYS = {"keyboard": [["Мои пункты"], [{"text": "Мой номер", "request_contact": True}]]}


@pytest.fixture
async def person(standin: StandIn) -> Phone:
    return await standin.person("Ольга", last_name="Быкова", phone="+79000000007")


async def sent(standin: StandIn, person: Phone, text: str = "текст", **params: Any) -> dict[str, Any]:
    message: dict[str, Any] = (
        await standin.call("sendMessage", chat_id=person.id, text=text, **params)
    ).result
    return message


# The ways in


async def test_every_way_to_say_it(standin: StandIn, person: Phone) -> None:
    text, markup = "<b>раз</b> & два", json.dumps(INLINE)
    said = {"chat_id": str(person.id), "text": text, "parse_mode": "HTML", "reply_markup": markup}
    url = f"{standin.base}/sendmessage"
    multipart = aiohttp.FormData(said, default_to_multipart=True)
    answers = [
        await standin.request("GET", url, params=said),
        await standin.request("POST", url, params=said),
        await standin.request("POST", url, data=said),
        await standin.request("POST", url, data=multipart),
        await standin.request("POST", url, json=said),
        await standin.request("POST", url, json={**said, "chat_id": person.id, "reply_markup": INLINE}),
    ]
    for answer in answers:
        assert (answer.result["text"], answer.result["reply_markup"]) == ("раз & два", INLINE)
    ids = [answer.result["message_id"] for answer in answers]
    assert ids == sorted(set(ids))


async def test_ids_rise_over_all_chats(standin: StandIn, person: Phone) -> None:
    other = await standin.person()
    first, second = await sent(standin, person), await sent(standin, other)
    assert second["message_id"] == first["message_id"] + 1


async def test_a_call_in_the_log_has_no_token(standin: StandIn, person: Phone) -> None:
    await sent(standin, person)
    await standin.upload("sendDocument", b"abc", "план.docx", chat_id=person.id)
    call, upload = await standin.playground.calls()
    assert standin.inside.world.token not in json.dumps([call, upload])
    assert (call["method"], call["ok"], call["params"]["text"]) == ("sendMessage", True, "текст")
    assert call["started"] <= call["ended"] <= upload["started"]
    assert upload["params"]["part"] == {"file": "план.docx", "size": 3}


# Messages


async def test_text_is_trimmed_with_its_entities(standin: StandIn, person: Phone) -> None:
    message = await sent(standin, person, "\n <b> 😀 раз</b> \n", parse_mode="HTML")
    assert message["text"] == "😀 раз"
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 6}]


async def test_an_edit_without_keyboard_removes_it(standin: StandIn, person: Phone) -> None:
    message = await sent(standin, person, reply_markup=INLINE)
    where = {"chat_id": person.id, "message_id": message["message_id"]}
    kept = (await standin.call("editMessageText", text="два", reply_markup=INLINE, **where)).result
    assert (kept["reply_markup"], kept["text"], "edit_date" in kept) == (INLINE, "два", True)
    bare = (await standin.call("editMessageText", text="три", **where)).result
    assert "reply_markup" not in bare


async def test_a_keyboard_alone_is_edited_and_removed(standin: StandIn, person: Phone) -> None:
    message = await sent(standin, person, "<i>как было</i>", parse_mode="HTML")
    where = {"chat_id": person.id, "message_id": message["message_id"]}
    with_keys = (await standin.call("editMessageReplyMarkup", reply_markup=INLINE, **where)).result
    assert (with_keys["reply_markup"], with_keys["entities"]) == (INLINE, message["entities"])
    assert "reply_markup" not in (await standin.call("editMessageReplyMarkup", **where)).result


async def test_a_caption_is_edited(standin: StandIn, person: Phone) -> None:
    file = (await standin.upload("sendDocument", b"x", chat_id=person.id, caption="раз")).result
    where = {"chat_id": person.id, "message_id": file["message_id"]}
    edited = (
        await standin.call("editMessageCaption", caption="<b>два</b>", parse_mode="HTML", **where)
    ).result
    assert (edited["caption"], edited["caption_entities"][0]["type"]) == ("два", "bold")


async def test_a_reply_keyboard_belongs_to_the_chat(standin: StandIn, person: Phone) -> None:
    message = await sent(standin, person, reply_markup=KEYS)
    assert "reply_markup" not in message
    assert await person.keyboard() == [["Мои пункты"], ["Мой номер"]]
    await sent(standin, person, "ещё")
    assert await person.keyboard() != []
    await sent(standin, person, "хватит", reply_markup={"remove_keyboard": True})
    assert await person.keyboard() == []


async def test_replies(standin: StandIn, person: Phone) -> None:
    first = await sent(standin, person, "вопрос")
    answer = await sent(standin, person, "и ещё", reply_parameters={"message_id": first["message_id"]})
    assert answer["reply_to_message"]["text"] == "вопрос"
    lost = {"message_id": 777, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await sent(standin, person, "всё равно", reply_parameters=lost)
    await person.replies((await person.messages())[0], "ответ")
    assert (await standin.updates())[-1]["message"]["reply_to_message"]["text"] == "вопрос"


async def test_deleting(standin: StandIn, person: Phone) -> None:
    own = await sent(standin, person)
    (theirs,) = await person.sends("моё")
    await sent(standin, person, "останется")
    for message_id in (own["message_id"], theirs.id):
        call = await standin.call("deleteMessage", chat_id=person.id, message_id=message_id)
        assert call.result is True
    assert [message.text for message in await person.messages()] == ["останется"]


async def test_pinning(standin: StandIn, person: Phone) -> None:
    message = await sent(standin, person, "главное")
    where = {"chat_id": person.id, "message_id": message["message_id"]}
    assert (await standin.call("pinChatMessage", disable_notification=True, **where)).result is True
    assert [pinned.text for pinned in await person.pinned()] == ["главное"]
    assert (await standin.call("unpinChatMessage", chat_id=person.id)).result is True
    assert await person.pinned() == []


async def test_business_time_dates_the_messages(standin: StandIn, person: Phone) -> None:
    early = await sent(standin, person)
    await standin.playground.clock.plus(days=3)
    late = await sent(standin, person)
    assert 3 * 86400 <= late["date"] - early["date"] <= 3 * 86400 + 60


# What people do


async def test_start_with_a_payload_is_text(standin: StandIn, person: Phone) -> None:
    await person.starts("Zm9v")
    message = (await standin.updates())[-1]["message"]
    assert message["text"] == "/start Zm9v"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["chat"] == {
        "id": person.id,
        "type": "private",
        "first_name": "Ольга",
        "last_name": "Быкова",
    }


async def test_contacts(standin: StandIn, person: Phone) -> None:
    asked = await sent(standin, person, reply_markup=KEYS)
    await person.taps("Мой номер")
    own = (await standin.updates())[-1]["message"]
    assert own["contact"]["user_id"] == own["from"]["id"] == person.id
    assert own["contact"]["phone_number"] == "79000000007"
    assert own["reply_to_message"]["message_id"] == asked["message_id"]
    await person.shares_contact({"phone_number": "79000000099", "first_name": "Чужая"})
    assert "user_id" not in (await standin.updates())[-1]["message"]["contact"]


async def test_block_and_unblock_are_told(standin: StandIn, person: Phone) -> None:
    await person.blocks()
    with pytest.raises(PlaygroundError, match="has blocked the bot"):
        await person.sends("эй")
    await person.starts()
    statuses = [
        update["my_chat_member"]["new_chat_member"]["status"]
        for update in await standin.updates()
        if "my_chat_member" in update
    ]
    assert statuses == ["kicked", "member"]
    await sent(standin, person)


async def test_files_come_and_go(standin: StandIn, person: Phone) -> None:
    await person.sends_bytes("приказ № 5.docx", b"PK...", caption="вот")
    update = (await standin.updates())[-1]["message"]
    assert (update["caption"], update["document"]["file_name"]) == ("вот", "приказ № 5.docx")
    file = (await standin.call("getFile", file_id=update["document"]["file_id"])).result
    assert file["file_path"].startswith("documents/file_")
    address = f"{standin.inside.url}/file/bot{standin.inside.world.token}"
    async with standin.session.get(f"{address}/{file['file_path']}") as response:
        assert await response.read() == b"PK..."
    assert (await standin.request("GET", f"{address}/documents/none.docx")).refusal == (404, "Not Found")
    again = await standin.call("sendDocument", chat_id=person.id, document=update["document"]["file_id"])
    assert again.result["document"]["file_unique_id"] == update["document"]["file_unique_id"]
    assert await person.downloads((await person.messages())[-1]) == b"PK..."


async def test_a_large_file_goes_through(standin: StandIn, person: Phone) -> None:
    sent_file = await standin.upload("sendDocument", bytes(3_000_000), chat_id=person.id)
    assert sent_file.result["document"]["file_size"] == 3_000_000
    await person.sends_bytes("скан.pdf", bytes(3_000_000))


async def test_a_long_text_goes_in_pieces(standin: StandIn, person: Phone) -> None:
    lines = "\n".join(f"{number}. Обеспечить выполнение" for number in range(400))
    pieces = await person.sends(lines)
    assert len(pieces) == 3
    assert all(len(piece.text) <= 4096 for piece in pieces)
    assert "\n".join(piece.text for piece in pieces) == lines
    assert len(await standin.updates()) == 3


async def test_other_things_people_send(standin: StandIn, person: Phone) -> None:
    (message,) = await person.sends("раз")
    await person.edits(message, "два")
    await person.sends_sticker()
    await person.forwards(message)
    await person.forwards_words("чужое", "Иван")
    edited, sticker, forwarded, hidden = (await standin.updates())[1:]
    assert edited["edited_message"]["text"] == "два"
    assert sticker["message"]["sticker"]["emoji"] == "👍"
    assert forwarded["message"]["forward_origin"]["sender_user"]["id"] == person.id
    assert hidden["message"]["forward_origin"]["sender_user_name"] == "Иван"


async def test_an_old_and_a_forged_button(standin: StandIn, person: Phone) -> None:
    message = await sent(standin, person, reply_markup=INLINE)
    old = (await person.messages())[0]
    where = {"chat_id": person.id, "message_id": message["message_id"]}
    await standin.call("editMessageText", text="без кнопок", **where)
    await person.taps("Нет", on=old)
    await person.forges(old, "чужое")
    data = [update["callback_query"]["data"] for update in await standin.updates()]
    assert data == ["no", "чужое"]


async def test_toasts_and_alerts(standin: StandIn, person: Phone) -> None:
    await sent(standin, person, reply_markup=INLINE)
    await person.taps("Да")
    assert (await person.messages())[-1].raw["tapped"] == "yes"
    query = (await standin.updates())[-1]["callback_query"]["id"]
    await standin.call("answerCallbackQuery", callback_query_id=query, text="Нельзя", show_alert=True)
    assert await person.sees_toast("Нельзя") == "Нельзя"
    assert (await person.messages())[-1].raw["tapped"] is None


async def test_a_tap_alone_is_no_news(standin: StandIn, person: Phone) -> None:
    await sent(standin, person, "как было", reply_markup=INLINE)
    await person.taps("Да")
    query = (await standin.updates())[-1]["callback_query"]["id"]
    await standin.call("answerCallbackQuery", callback_query_id=query)
    with pytest.raises(NotSeen):
        await person.sees("как было", timeout=0.05)
    await person.sees("как было", anywhere=True)


async def test_typing_shows_until_the_message(standin: StandIn, person: Phone) -> None:
    async def typing() -> object:
        return (await standin.playground.control.get(f"/chats/{person.id}"))["typing"]

    await standin.call("sendChatAction", chat_id=person.id, action="upload_document")
    assert await typing() == "upload_document"
    await sent(standin, person)
    assert await typing() is None


# Commands


async def test_commands_by_scope_and_language(standin: StandIn, person: Phone) -> None:
    async def give(name: str, **where: object) -> Answer:
        return await standin.call(
            "setMyCommands", commands=[{"command": name, "description": "что делает"}], **where
        )

    chat = {"type": "chat", "chat_id": person.id}
    await give("all")
    assert await person.commands() == ["all"]
    await give("german", language_code="de")
    await give("russian", language_code="ru")
    assert await person.commands() == ["russian"]
    await give("private", scope={"type": "all_private_chats"})
    assert await person.commands() == ["private"]
    await give("mine", scope=chat)
    assert await person.commands() == ["mine"]
    assert (await standin.call("getMyCommands", scope=chat)).result[0]["command"] == "mine"
    await standin.call("deleteMyCommands", scope=chat)
    assert await person.commands() == ["private"]
    assert (await standin.call("getMyCommands", scope=chat)).result == []


async def test_who_the_bot_is(standin: StandIn) -> None:
    me = (await standin.call("GETME")).result
    assert (me["id"], me["is_bot"], me["username"]) == (123456, True, "reshili_bot")


async def test_a_waiting_reader_wakes_at_a_change(standin: StandIn, person: Phone) -> None:
    async with asyncio.TaskGroup() as group:
        seen = group.create_task(person.sees("наконец"))
        await sent(standin, person, "наконец")
    assert seen.result().text == "наконец"
