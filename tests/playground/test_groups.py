"""A group chat of the stand-in: who is told what of it."""

from typing import Any

import pytest

from playground.client import PlaygroundError
from playground.group import GroupChat
from playground.phone import Phone
from tests.playground.standin import StandIn


@pytest.fixture
async def person(standin: StandIn) -> Phone:
    return await standin.person("Ольга", last_name="Быкова", phone="+79000000007")


@pytest.fixture
async def group(standin: StandIn) -> GroupChat:
    return await standin.playground.new_group("Директора", -4711)


async def updates(standin: StandIn, offset: int = 0) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await standin.call("getUpdates", offset=offset)).result
    return found


async def test_the_bot_is_told_that_it_was_added_and_taken_out(
    standin: StandIn, person: Phone, group: GroupChat
) -> None:
    refused = await standin.call("sendMessage", chat_id=group.id, text="раз")
    assert refused.refusal == (403, "Forbidden: bot is not a member of the group chat")
    await group.adds_bot(person)
    await group.removes_bot(person)
    added, removed = (one["my_chat_member"] for one in (await updates(standin))[-2:])
    assert added["chat"] == {"id": -4711, "type": "group", "title": "Директора"}
    assert added["from"]["id"] == person.id
    assert [one["old_chat_member"]["status"] for one in (added, removed)] == ["left", "member"]
    assert [one["new_chat_member"]["status"] for one in (added, removed)] == ["member", "kicked"]


async def test_of_what_people_say_it_hears_commands_only(
    standin: StandIn, person: Phone, group: GroupChat
) -> None:
    await group.adds_bot(person)
    await group.hears(person, "просто слова")
    await group.hears(person, "/start connect")
    heard = [one["message"]["text"] for one in await updates(standin) if "message" in one]
    assert heard[-1] == "/start connect"
    assert "просто слова" not in heard


async def test_a_supergroup_has_another_id_and_none_of_the_old_messages(
    standin: StandIn, person: Phone, group: GroupChat
) -> None:
    await group.adds_bot(person)
    message = (await standin.call("sendMessage", chat_id=group.id, text="раз")).result
    old = group.id
    await group.becomes_supergroup(person)
    assert group.id < old
    told = [one["message"] for one in await updates(standin) if "message" in one][-2:]
    assert (told[0]["chat"]["id"], told[0]["migrate_to_chat_id"]) == (old, group.id)
    assert (told[1]["chat"]["type"], told[1]["migrate_from_chat_id"]) == ("supergroup", old)
    refused = await standin.call("sendMessage", chat_id=old, text="два")
    assert refused.body["parameters"] == {"migrate_to_chat_id": group.id}
    gone = await standin.call(
        "editMessageText", chat_id=group.id, message_id=message["message_id"], text="два"
    )
    assert gone.refusal == (400, "Bad Request: message to edit not found")
    with pytest.raises(PlaygroundError, match="already"):
        await group.becomes_supergroup(person)
