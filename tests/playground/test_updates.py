"""getUpdates as the official server does it: offsets, kinds, waiting, conflicts."""

import asyncio

import pytest

from playground.phone import Phone
from tests.playground.standin import StandIn


@pytest.fixture
async def person(standin: StandIn) -> Phone:
    return await standin.person()


async def texts(standin: StandIn, **params: int) -> list[str]:
    answer = await standin.call("getUpdates", **{"timeout": 0, **params})
    return [update["message"]["text"] for update in answer.result]


async def test_nothing_goes_before_it_is_confirmed(standin: StandIn, person: Phone) -> None:
    for text in "абв":
        await person.sends(text)
    assert await texts(standin) == ["а", "б", "в"]
    first, second, _ = (update["update_id"] for update in await standin.updates())
    assert second == first + 1
    assert await texts(standin, offset=second) == ["б", "в"]
    assert await texts(standin) == ["б", "в"]
    assert await texts(standin, offset=first + 3) == []
    info = (await standin.call("getWebhookInfo")).result
    assert (info["url"], info["pending_update_count"]) == ("", 0)


async def test_a_negative_offset_keeps_the_last(standin: StandIn, person: Phone) -> None:
    for text in "абв":
        await person.sends(text)
    assert await texts(standin, offset=-2) == ["б", "в"]
    assert await texts(standin) == ["б", "в"]


@pytest.mark.parametrize("limit, count", [(1, 1), (-5, 1), (0, 100), (1000, 100)])
async def test_the_limit_is_clamped(standin: StandIn, person: Phone, limit: int, count: int) -> None:
    for number in range(101):
        await person.sends(str(number))
    assert len(await texts(standin, limit=limit)) == count


async def test_kinds_are_chosen_when_the_update_is_made(standin: StandIn, person: Phone) -> None:
    async def pending(**params: object) -> list[str]:
        """What waits, after which all is dropped and `allowed_updates` holds for what comes."""
        answer = await standin.call("getUpdates", timeout=0, offset=-100, **params)
        await standin.call("deleteWebhook", drop_pending_updates=True)
        return [kind for update in answer.result for kind in update if kind != "update_id"]

    await person.sends("а")
    await person.blocks()
    await person.unblocks()
    assert await pending(allowed_updates=["my_chat_member"]) == ["message", *["my_chat_member"] * 2]
    await person.sends("не нужно")
    await person.blocks()
    await person.unblocks()
    assert (await standin.call("getWebhookInfo")).result["allowed_updates"] == ["my_chat_member"]
    assert await pending(allowed_updates=["nonsense"]) == ["my_chat_member", "my_chat_member"]
    await person.sends("в")
    assert await pending() == ["message"]


async def test_a_waiting_poll_wakes(standin: StandIn, person: Phone) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(standin.call("getUpdates", timeout=30))
        await until_waiting(standin)
        await person.sends("наконец")
    assert [update["message"]["text"] for update in poll.result().result] == ["наконец"]


async def test_the_older_poll_is_ended(standin: StandIn, person: Phone) -> None:
    async with asyncio.TaskGroup() as group:
        old = group.create_task(standin.call("getUpdates", timeout=30))
        await until_waiting(standin)
        new = group.create_task(standin.call("getUpdates", timeout=30))
        words = "terminated by other getUpdates request; make sure that only one bot instance is running"
        assert (await old).refusal == (409, f"Conflict: {words}")
        await person.sends("мне")
    assert len(new.result().result) == 1


async def test_a_dead_bots_poll_is_no_conflict(standin: StandIn, person: Phone) -> None:
    async with asyncio.TaskGroup() as group:
        dead = group.create_task(standin.call("getUpdates", timeout=30))
        await until_waiting(standin)
        dead.cancel()
    await until_waiting(standin, is_waiting=False)
    await person.sends("жив")
    assert await texts(standin) == ["жив"]


async def test_updates_expire(standin: StandIn, person: Phone) -> None:
    await person.sends("старое")
    await standin.playground.settings(update_life_seconds=0)
    assert await texts(standin, offset=1) == []


async def until_waiting(standin: StandIn, *, is_waiting: bool = True) -> None:
    async with asyncio.timeout(5):
        while standin.inside.world.updates.waiting is not is_waiting:  # noqa: ASYNC110 - it has no event
            await asyncio.sleep(0.005)
