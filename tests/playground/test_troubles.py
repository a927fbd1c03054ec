"""Faults on order, flood limits, latency, and the control API's own refusals."""

from typing import Any

import aiohttp
import pytest

from playground.client import PlaygroundError
from playground.limits import Limits
from playground.phone import Phone
from tests.playground.standin import Answer, StandIn


@pytest.fixture
async def person(standin: StandIn) -> Phone:
    return await standin.person()


async def say(standin: StandIn, person: Phone, text: str = "текст") -> Answer:
    return await standin.call("sendMessage", chat_id=person.id, text=text)


async def shown(person: Phone) -> list[str]:
    return [message.text for message in await person.messages()]


# Faults


@pytest.mark.parametrize(
    "action, code, words",
    [("429", 429, "Too Many Requests: retry after 7"), ("500", 500, "Internal Server Error: restart")],
)
async def test_refusals_on_order(standin: StandIn, person: Phone, action: str, code: int, words: str) -> None:
    await standin.playground.faults.order("sendMessage", action, retry_after=7)
    answer = await say(standin, person)
    assert answer.refusal == (code, words)
    assert (answer.headers.get("Retry-After"), answer.body.get("parameters")) == (
        ("7", {"retry_after": 7}) if code == 429 else (None, None)
    )
    assert (await say(standin, person)).status == 200
    assert await shown(person) == ["текст"]


async def test_a_bad_gateway_answers_a_page(standin: StandIn, person: Phone) -> None:
    await standin.playground.faults.order("sendMessage", "502_html")
    async with standin.session.post(f"{standin.base}/sendMessage") as response:
        assert (response.status, response.content_type) == (502, "text/html")


@pytest.mark.parametrize("action, done", [("down", False), ("drop_after", True)])
async def test_dropped_connections(standin: StandIn, person: Phone, action: str, done: bool) -> None:
    await standin.playground.faults.order("sendMessage", action)
    with pytest.raises(aiohttp.ClientConnectionError):
        await say(standin, person)
    assert await shown(person) == (["текст"] if done else [])
    (call,) = await standin.playground.calls("sendMessage")
    assert (call["fault"], call["ok"], call["result"] is not None) == (action, False, done)


async def test_a_slow_call_is_done(standin: StandIn, person: Phone) -> None:
    await standin.playground.faults.order("sendMessage", "slow", seconds=0.01)
    assert (await say(standin, person)).status == 200
    (call,) = await standin.playground.calls("sendMessage")
    assert call["fault"] == "slow"
    assert call["ended"] - call["started"] >= 0.01


async def test_nth_and_count(standin: StandIn, person: Phone) -> None:
    await standin.playground.faults.order("sendMessage", "500", nth=2, count=2)
    assert [(await say(standin, person)).status for _ in range(5)] == [200, 500, 500, 200, 200]
    assert await standin.playground.faults.pending() == []


async def test_a_fault_for_one_chat_and_words(standin: StandIn, person: Phone) -> None:
    other = await standin.person()
    await standin.playground.faults.order("*", "500", chat_id=person.id, contains="пункт", count=None)
    assert (await say(standin, other, "3 пункта")).status == 200
    assert (await say(standin, person, "сводка")).status == 200
    assert (await say(standin, person, "3 пункта")).status == 500
    assert (await standin.call("getUpdates", timeout=0)).status == 200
    await standin.playground.faults.clear()
    assert (await say(standin, person, "3 пункта")).status == 200


@pytest.mark.parametrize(
    "order, polls",
    [({"action": "429"}, 200), ({"action": "500"}, 500), ({"action": "500", "polls": False}, 200)],
)
async def test_whether_polls_are_hit(standin: StandIn, order: dict[str, Any], polls: int) -> None:
    await standin.playground.faults.order("*", **order)
    assert (await standin.call("getUpdates", timeout=0)).status == polls


async def test_a_download_can_fail(standin: StandIn, person: Phone) -> None:
    await standin.playground.faults.order("download", "500")
    token = standin.inside.world.token
    answer = await standin.request("GET", f"{standin.inside.url}/file/bot{token}/documents/x")
    assert answer.status == 500


async def test_a_download_can_be_lost_on_the_way(standin: StandIn, person: Phone) -> None:
    await person.sends_bytes("план.txt", b"plan")
    (file,) = standin.inside.world.files.values()
    await standin.playground.faults.order("download", "drop_after")
    address = f"{standin.inside.url}/file/bot{standin.inside.world.token}/{file.path}"
    async with standin.session.get(address) as response:
        assert await response.read() == b"plan"
    lost, again = await standin.playground.calls("download")  # aiohttp asks a second time by itself
    assert (lost["ok"], lost["result"], again["ok"]) == (False, {"size": 4}, True)


async def test_a_fault_that_makes_no_sense(standin: StandIn) -> None:
    with pytest.raises(PlaygroundError, match="no such fault"):
        await standin.playground.faults.order("*", "explode")


# Limits


def test_a_chat_takes_a_burst_and_then_one_a_second() -> None:
    now = 100.0
    limits = Limits(lambda: now)
    limits.on = True
    for _ in range(3):
        limits.take("1")
    with pytest.raises(Exception, match="retry after 1") as refused:
        limits.take("1")
    assert refused.value.parameters == {"retry_after": 1}  # type: ignore[attr-defined]
    limits.take("2")
    now += 1
    limits.take("1")
    with pytest.raises(Exception, match="retry after 1"):
        limits.take("1")


def test_a_bot_takes_thirty_in_any_second() -> None:
    now = 100.0
    limits = Limits(lambda: now)
    limits.on = True
    for chat in range(30):
        limits.take(str(chat))
        now += 0.02
    with pytest.raises(Exception, match="retry after 1"):
        limits.take("new")
    now = 101.0
    limits.take("new")
    with pytest.raises(Exception, match="retry after 1"):
        limits.take("newer")


async def test_limits_are_switched_on_and_told(standin: StandIn, person: Phone) -> None:
    assert [(await say(standin, person)).status for _ in range(5)] == [200] * 5
    settings = await standin.playground.settings(limits=True, chat_burst=1)
    assert (settings["limits"], settings["chat_burst"]) == (True, 1)
    assert (await say(standin, person)).status == 200
    answer = await say(standin, person)
    assert answer.refusal == (429, "Too Many Requests: retry after 1")
    assert answer.headers["Retry-After"] == "1"
    typing = await standin.call("sendChatAction", chat_id=person.id, action="typing")
    assert typing.status == 200


async def test_latency(standin: StandIn, person: Phone) -> None:
    await standin.playground.settings(latency_seconds=0.01)
    await say(standin, person)
    (call,) = await standin.playground.calls("sendMessage")
    assert call["ended"] - call["started"] >= 0.01


# The control API


@pytest.mark.parametrize(
    "path, body, words",
    [
        ("/users/1/text", {"text": "a"}, "no user 1"),
        ("/users/ID/text", {"text": " "}, "empty message"),
        ("/users/ID/dance", {}, "nobody can 'dance'"),
        ("/users/ID/tap", {"message_id": 5, "data": "x"}, "has no message 5"),
        ("/users/ID/file", {"sample": "none.txt"}, "no sample 'none.txt'"),
        ("/users/ID/tap", {}, "KeyError"),
        ("/bot/dance", {}, "not 'dance'"),
        ("/bot/start", {}, "no bot of its own"),
        ("/clock", {"plus_seconds": -1}, "forward only"),
        ("/settings", {"colour": 1}, "no setting colour"),
    ],
)
async def test_wrong_requests_are_told(
    standin: StandIn, person: Phone, path: str, body: dict[str, Any], words: str
) -> None:
    with pytest.raises(PlaygroundError, match=words):
        await standin.playground.control.post(path.replace("ID", str(person.id)), body)


async def test_only_this_machine_is_served(standin: StandIn) -> None:
    async with standin.session.get(
        f"{standin.inside.url}/control/state", headers={"Host": "evil.example.com"}
    ) as response:
        assert response.status == 403


async def test_the_clock_goes_back_only_when_told_to(standin: StandIn) -> None:
    clock = standin.playground.clock
    await clock.to("2030-05-01T09:00", allow_back=True)
    with pytest.raises(PlaygroundError, match="forward only"):
        await clock.to("2030-04-01T09:00")
    await clock.to("2030-04-01T09:00", allow_back=True)
    assert (await clock.now()).startswith("2030-04-01T09:00:0")
