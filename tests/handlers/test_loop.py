"""The loop against a scripted Telegram: order, confirmation, failures, outages, a clean stop."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.domain.errors import StorageDown
from bot.handlers.lanes import RETRY_PAUSES, pause_after_failure, pause_for_storage
from bot.handlers.loop import Pauses, UpdateLoop, pause_after_trouble, pause_while_busy
from bot.handlers.updates import FetchTrouble, Incoming
from tests.handlers.fake_telegram import FakeTelegram, message

QUICK = Pauses(
    trouble=lambda _: 0.0,
    busy=lambda _: 0.01,
    storage=lambda _: 0.01,
    failure=lambda failures: 0.0 if failures < 3 else None,
    handler_limit=5.0,
    grace=1.0,
    last_word=1.0,
)


class Office:
    """What handles the updates: each id as it began and ended; `on` scripts single ones."""

    def __init__(self) -> None:
        self.began: list[int] = []
        self.ended: list[int] = []
        self.set_aside: list[tuple[int, str]] = []
        self.on: dict[int, Callable[[], Awaitable[None]]] = {}
        self.on_setting_aside: Callable[[], Awaitable[None]] | None = None
        self._changed = asyncio.Condition()

    async def handle(self, one: Incoming) -> None:
        self.began.append(one.update_id)
        await self._tell()
        if one.update_id in self.on:
            await self.on[one.update_id]()
        else:
            await asyncio.sleep(0)
        self.ended.append(one.update_id)
        await self._tell()

    async def put_aside(self, one: Incoming, error: BaseException) -> None:
        if self.on_setting_aside is not None:
            await self.on_setting_aside()
        self.set_aside.append((one.update_id, type(error).__name__))
        await self._tell()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(5), self._changed:
            await self._changed.wait_for(condition)

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


@pytest.fixture
def telegram() -> FakeTelegram:
    return FakeTelegram()


@pytest.fixture
def office() -> Office:
    return Office()


class Running:
    """A loop in a task of its own, stopped at the end of the block."""

    def __init__(self, telegram: FakeTelegram, office: Office, pauses: Pauses = QUICK) -> None:
        self.loop = UpdateLoop(telegram, office.handle, office.put_aside, pauses)
        self._group = asyncio.TaskGroup()

    async def __aenter__(self) -> UpdateLoop:
        await self._group.__aenter__()
        self._group.create_task(self.loop.run())
        return self.loop

    async def __aexit__(self, *_: object) -> None:
        self.loop.stop()
        async with asyncio.timeout(5):
            await self._group.__aexit__(None, None, None)


async def test_fifty_at_once_from_one_chat_stay_in_order(telegram: FakeTelegram, office: Office) -> None:
    for n in range(1, 51):
        office.on[n] = _sleeper((51 - n) / 10_000)  # the later, the quicker: side by side they would overtake
    telegram.add(*(message(n, chat_id=7) for n in range(1, 51)))
    async with Running(telegram, office):
        await office.until(lambda: len(office.ended) == 50)
    assert office.began == office.ended == list(range(1, 51))
    assert telegram.queue == []


async def test_a_slow_lane_holds_only_itself_and_the_offset(telegram: FakeTelegram, office: Office) -> None:
    go_on = asyncio.Event()
    office.on[1] = _waiter(go_on)
    telegram.add(message(1, chat_id=7), message(2, chat_id=7), message(3, chat_id=8))
    async with Running(telegram, office):
        await office.until(lambda: office.ended == [3])
        telegram.add(message(4, chat_id=9))
        await office.until(lambda: office.ended == [3, 4])
        assert telegram.confirmed == []
        go_on.set()
        await office.until(lambda: office.ended == [3, 4, 1, 2])
    assert telegram.confirmed == [1, 2, 3, 4]
    assert sorted(office.began) == [1, 2, 3, 4]


def _sleeper(seconds: float) -> Callable[[], Awaitable[None]]:
    async def sleep() -> None:
        await asyncio.sleep(seconds)

    return sleep


def _waiter(event: asyncio.Event) -> Callable[[], Awaitable[None]]:
    async def wait() -> None:
        await event.wait()

    return wait


async def test_known_updates_are_not_asked_for_in_a_spin(telegram: FakeTelegram, office: Office) -> None:
    """While one is in hand Telegram answers at once: the loop must wait between its questions."""
    go_on = asyncio.Event()
    office.on[1] = _waiter(go_on)
    telegram.add(message(1, chat_id=7))
    waits: list[int] = []

    def busy(rounds: int) -> float:
        waits.append(rounds)
        return 0.02

    async with Running(telegram, office, _but(busy=busy)):
        await office.until(lambda: office.began == [1])
        await asyncio.sleep(0.1)
        asked = len(telegram.calls)
        go_on.set()
        await office.until(lambda: office.ended == [1])
    assert 2 <= asked <= 7
    assert waits[:3] == [0, 1, 2], "pauses grow with rounds that bring nothing"
    assert {call.offset for call in telegram.calls[1:asked]} == {1}


async def test_a_finished_update_is_confirmed_by_the_next_long_poll(
    telegram: FakeTelegram, office: Office
) -> None:
    telegram.add(message(5, chat_id=7))
    async with Running(telegram, office):
        await office.until(lambda: office.ended == [5])
        await asyncio.sleep(0)
        await asyncio.sleep(0.02)
        assert [(c.offset, c.timeout) for c in telegram.calls] == [(None, 25), (6, 25)]


async def test_an_update_whose_handler_dies_with_the_process_comes_again(
    telegram: FakeTelegram, office: Office
) -> None:
    office.on[2] = _waiter(asyncio.Event())
    telegram.add(message(1, chat_id=7), message(2, chat_id=7))
    async with asyncio.TaskGroup() as group:
        killed = group.create_task(UpdateLoop(telegram, office.handle, office.put_aside, QUICK).run())
        await office.until(lambda: office.began == [1, 2])
        killed.cancel()
    second = Office()
    async with Running(telegram, second):
        await second.until(lambda: 2 in second.ended)
    assert telegram.confirmed == [1, 2]


async def test_three_failures_set_an_update_aside_and_free_its_chat(
    telegram: FakeTelegram, office: Office
) -> None:
    async def fail() -> None:
        raise KeyError("Петров")

    office.on[1] = fail
    telegram.add(message(1, chat_id=7), message(2, chat_id=7))
    async with Running(telegram, office):
        await office.until(lambda: office.ended == [2])
    assert office.began == [1, 1, 1, 2]
    assert office.set_aside == [(1, "KeyError")]
    assert telegram.confirmed == [1, 2]


async def test_a_second_try_may_succeed(telegram: FakeTelegram, office: Office) -> None:
    tries: list[int] = []

    async def fail_once() -> None:
        tries.append(1)
        if len(tries) == 1:
            raise OSError

    office.on[1] = fail_once
    telegram.add(message(1, chat_id=7))
    async with Running(telegram, office):
        await office.until(lambda: office.ended == [1])
    assert office.set_aside == []


async def test_a_handler_that_hangs_is_ended_and_counts_as_a_failure(
    telegram: FakeTelegram, office: Office
) -> None:
    office.on[1] = _waiter(asyncio.Event())
    telegram.add(message(1, chat_id=7), message(2, chat_id=7))
    async with Running(telegram, office, _but(handler_limit=0.01)):
        await office.until(lambda: office.ended == [2])
    assert office.set_aside == [(1, "TimeoutError")]


async def test_while_the_database_cannot_write_nothing_is_fetched_and_nothing_counts_as_a_failure(
    telegram: FakeTelegram, office: Office
) -> None:
    down = True
    tries = 0
    enough = asyncio.Event()

    async def write() -> None:
        nonlocal tries
        if down:
            tries += 1
            if tries == 6:
                enough.set()
            raise StorageDown

    office.on[1] = office.on[2] = write
    telegram.add(message(1, chat_id=7), message(2, chat_id=8))
    async with Running(telegram, office):
        await enough.wait()
        telegram.add(message(3, chat_id=9))
        await asyncio.sleep(0.05)
        assert len(telegram.calls) == 1
        assert 3 not in office.began
        assert tries < 30, "with pauses, not in a spin"
        down = False
        await office.until(lambda: sorted(office.ended) == [1, 2, 3])
    assert office.set_aside == []
    assert telegram.confirmed == [1, 2, 3]


async def test_each_outage_of_the_database_is_logged_when_it_begins_and_ends(
    telegram: FakeTelegram, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    failures = [StorageDown(), StorageDown()]

    async def write() -> None:
        if failures:
            raise failures.pop()

    office.on[1] = office.on[2] = office.on[3] = write
    async with Running(telegram, office):
        telegram.add(message(1, chat_id=7), message(2, chat_id=8))
        await office.until(lambda: sorted(office.ended) == [1, 2])
        failures.append(StorageDown())
        telegram.add(message(3, chat_id=7))
        await office.until(lambda: 3 in office.ended)
    said = [record.getMessage().split(":")[0] for record in caplog.records]
    assert said == ["the database can't write, fetching stops", "the database writes again"] * 2


async def test_setting_aside_waits_for_the_database_as_well(telegram: FakeTelegram, office: Office) -> None:
    async def fail() -> None:
        raise ValueError

    tries: list[int] = []

    async def write() -> None:
        tries.append(1)
        if len(tries) < 3:
            raise StorageDown

    office.on[1] = fail
    office.on_setting_aside = write
    telegram.add(message(1, chat_id=7), message(2, chat_id=7))
    async with Running(telegram, office):
        await office.until(lambda: office.ended == [2])
    assert office.set_aside == [(1, "ValueError")]


async def test_an_update_that_cannot_even_be_set_aside_does_not_stop_its_chat(
    telegram: FakeTelegram, office: Office
) -> None:
    async def fail() -> None:
        raise ValueError

    office.on[1] = office.on_setting_aside = fail
    telegram.add(message(1, chat_id=7), message(2, chat_id=7))
    async with Running(telegram, office):
        await office.until(lambda: office.ended == [2])


async def test_an_outage_of_telegram_is_logged_once_and_its_own_pause_obeyed(
    telegram: FakeTelegram, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    waits: list[int] = []

    def trouble(tries: int) -> float:
        waits.append(tries)
        return 0.0

    telegram.troubles = [FetchTrouble("TelegramNetworkError")] * 4 + [
        FetchTrouble("TelegramConflictError"),
        FetchTrouble("TelegramRetryAfter", 0.001),
    ]
    telegram.add(message(1, chat_id=7))
    with caplog.at_level(logging.WARNING):
        async with Running(telegram, office, _but(trouble=trouble)):
            await office.until(lambda: office.ended == [1])
    assert waits == [1, 2, 3, 4, 5], "Telegram's own seconds are taken instead of the sixth"
    assert [record.getMessage() for record in caplog.records] == [
        "no updates from Telegram: TelegramNetworkError",
        "no updates from Telegram: TelegramConflictError",
        "no updates from Telegram: TelegramRetryAfter",
        "updates come again after 6 tries",
    ]


async def test_nothing_a_person_wrote_reaches_the_log(
    telegram: FakeTelegram, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail() -> None:
        raise ValueError("Иванова не сдала отчёт")

    office.on[1] = fail
    telegram.add(message(1, chat_id=777000777, text="Иванова"))
    with caplog.at_level(logging.DEBUG):
        async with Running(telegram, office):
            await office.until(lambda: office.set_aside != [])
    assert "ValueError at fail (test_loop.py" in caplog.text
    assert "Иванова" not in caplog.text
    assert "777000777" not in caplog.text


async def test_a_stop_finishes_what_is_in_hand_and_confirms_it(
    telegram: FakeTelegram, office: Office
) -> None:
    go_on = asyncio.Event()
    office.on[1] = _waiter(go_on)
    telegram.add(message(1, chat_id=7), message(2, chat_id=7))
    async with Running(telegram, office) as loop:
        await office.until(lambda: office.began == [1])
        loop.stop()
        await asyncio.sleep(0)
        go_on.set()
    assert office.ended == [1, 2]
    last = telegram.calls[-1]
    assert (last.offset, last.limit, last.timeout) == (3, 1, 0)
    assert telegram.confirmed == [1, 2]


async def test_a_stop_gives_up_what_takes_too_long_unconfirmed(
    telegram: FakeTelegram, office: Office
) -> None:
    office.on[2] = _waiter(asyncio.Event())
    telegram.add(message(1, chat_id=7), message(2, chat_id=8), message(3, chat_id=9))
    async with Running(telegram, office, _but(grace=0.02)):
        await office.until(lambda: sorted(office.ended) == [1, 3])
    assert telegram.confirmed == [1]
    assert [one.update_id for one in telegram.queue] == [2, 3]


async def test_the_window_is_bounded_by_what_telegram_gives(telegram: FakeTelegram, office: Office) -> None:
    go_on = asyncio.Event()
    office.on[1] = _waiter(go_on)
    telegram.add(*(message(n, chat_id=n) for n in range(1, 151)))
    async with Running(telegram, office):
        await office.until(lambda: len(office.ended) == 99)
        assert max(office.began) == 100
        go_on.set()
        await office.until(lambda: len(office.ended) == 150)
    assert sorted(office.began) == list(range(1, 151))


def _but(**changes: object) -> Pauses:
    return replace(QUICK, **changes)  # type: ignore[arg-type]


def test_pauses_grow_to_a_cap() -> None:
    assert [pause_after_failure(n) for n in (1, 2, 3)] == [*RETRY_PAUSES, None]
    for pause in (pause_after_trouble, pause_for_storage, pause_while_busy):
        lengths = [pause(n) for n in range(1, 40)]
        assert lengths == sorted(lengths)
        assert lengths[0] < lengths[-1] == lengths[-2]
