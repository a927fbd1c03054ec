"""Repeated updates, networks that break before and after the commit, updates set aside: deeds stay single."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramNetworkError, TelegramServerError
from aiogram.methods import EditMessageText, GetFile, SendMessage

from bot.callbacks.items import ReportTap
from bot.domain.assignments import State
from bot.domain.errors import StorageDown
from bot.usecases.ports import UnitOfWork
from tests.handlers.desk_under_test import Office, document, tap, words
from tests.scheduler.house import SECRETARY, House, at, chat_of, director

DIRECTOR, SECRETARYS = chat_of(director(1)), chat_of(SECRETARY)
PROTOCOL = "РЕШИЛИ: 1. Сдать списки.".encode()
FAILED = "Не получилось, это наша ошибка"


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """A director with one item he was told of, a secretary, and their bot."""
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2)
    await house.approves(date(2026, 12, 1), directors=1)
    await house.plans()
    await house.sends()
    one = Office(house, tmp_path)
    one.telegram.file = PROTOCOL
    yield one
    await house.store.close()


async def done(office: Office, update_id: int) -> dict[str, Any]:
    """«Исполнено» tapped."""
    (item,) = await office.house.assignments()
    return tap(update_id, DIRECTOR, ReportTap(assignment_id=item.id, version=item.version).pack())


def rows(office: Office, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(office.folder / "office.sqlite")) as database:
        return database.execute(query).fetchall()


def journal(office: Office) -> list[str]:
    return [
        deed for (deed,) in rows(office, "SELECT deed FROM audit_event WHERE deed != 'issue' ORDER BY id")
    ]


def set_aside(office: Office) -> list[int]:
    return [one for (one,) in rows(office, "SELECT update_id FROM update_seen WHERE error IS NOT NULL")]


# --- a tap ------------------------------------------------------------------------------------------------


async def test_the_same_tap_again_changes_nothing_and_shows_how_it_stands(office: Office) -> None:
    update = await done(office, 7)
    for _ in range(2):
        await office.receives(update)
    assert journal(office) == ["report"]
    shown = office.telegram.texts(EditMessageText)
    assert ["исполнено" in text.lower() for text in shown] == [True, True]


@pytest.mark.parametrize("trouble", [TelegramNetworkError, TelegramServerError])
async def test_an_answer_lost_after_the_commit_is_given_again(
    office: Office, trouble: type[TelegramAPIError]
) -> None:
    office.telegram.troubles["editMessageText"] = [trouble]
    await office.receives(await done(office, 7))
    assert journal(office) == ["report"]
    assert office.telegram.count(EditMessageText) == 2
    assert set_aside(office) == []


async def test_a_database_down_before_the_commit_is_waited_for(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    update = await done(office, 7)
    write, failures = office.house.store.write, [StorageDown(), StorageDown()]

    async def write_when_up(deed: Callable[[UnitOfWork], object]) -> object:
        if failures:
            raise failures.pop()
        return await write(deed)

    monkeypatch.setattr(office.house.store, "write", write_when_up)
    await office.receives(update)
    assert journal(office) == ["report"]
    assert office.telegram.count(EditMessageText) == 1


async def test_a_deed_done_whose_answer_never_gets_through_stands_and_nobody_is_told_it_failed(
    office: Office,
) -> None:
    office.telegram.troubles["editMessageText"] = [TelegramServerError] * 3
    await office.receives(await done(office, 7))
    assert set_aside(office) == [7]
    assert [one.state for one in await office.house.assignments()] == [State.DONE]
    assert office.telegram.texts(SendMessage) == []
    await office.receives(words(8, DIRECTOR, "Мои пункты"))
    assert len(office.telegram.texts(SendMessage)) == 1


# --- a protocol -------------------------------------------------------------------------------------------


async def test_a_protocol_is_kept_though_nothing_can_be_answered(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.telegram.troubles["sendMessage"] = [TelegramServerError] * 9
    await office.receives(document(7, SECRETARYS, "Протокол.txt"))
    assert rows(office, "SELECT state FROM job") == [("waiting",)]
    assert office.files() == [PROTOCOL]
    assert caplog.text == ""
    assert office.telegram.count(SendMessage) == 1, "it was tried once: the draft will tell"


async def test_the_same_protocol_again_is_neither_fetched_nor_read_nor_answered_again(office: Office) -> None:
    for _ in range(2):
        await office.receives(document(7, SECRETARYS, "Протокол.txt"))
    assert len(rows(office, "SELECT id FROM job")) == len(office.files()) == 1
    assert (office.telegram.count(GetFile), office.telegram.count(SendMessage)) == (1, 1)


async def test_another_protocol_of_the_same_name_is_another_one(office: Office) -> None:
    for update_id in (7, 8):
        await office.receives(document(update_id, SECRETARYS, "Протокол.txt"))
    assert len(rows(office, "SELECT id FROM job")) == len(office.files()) == 2


@pytest.mark.parametrize("who", [SECRETARYS, DIRECTOR])
async def test_of_a_file_kept_before_the_database_went_down_no_second_copy_lies_about(
    office: Office, monkeypatch: pytest.MonkeyPatch, who: int
) -> None:
    write, failures = office.house.store.write, [StorageDown(), StorageDown()]

    async def write_when_up(deed: Callable[[UnitOfWork], object]) -> object:
        if failures:
            raise failures.pop()
        return await write(deed)

    monkeypatch.setattr(office.house.store, "write", write_when_up)
    await office.receives(document(7, who, "Протокол.txt"))
    assert office.files() == [PROTOCOL]
    assert len(rows(office, "SELECT id FROM attachment")) == 1
    assert office.telegram.count(SendMessage) == 1


async def test_a_file_whose_answer_was_lost_is_not_fetched_again(office: Office) -> None:
    office.telegram.troubles["sendMessage"] = [TelegramNetworkError]
    await office.receives(document(7, DIRECTOR, "Приказ.txt"))
    assert len(rows(office, "SELECT id FROM attachment")) == 1
    assert office.telegram.count(GetFile) == 1
    first, again = office.telegram.texts(SendMessage)
    assert first == again


async def test_a_network_that_breaks_while_a_file_is_fetched_costs_nothing(office: Office) -> None:
    office.telegram.troubles["getFile"] = [TelegramNetworkError] * 2
    await office.receives(document(7, SECRETARYS, "Протокол.txt"))
    assert len(rows(office, "SELECT id FROM job")) == 1


async def test_a_file_too_big_for_a_bot_is_told(office: Office) -> None:
    office.telegram.troubles["getFile"] = [TelegramBadRequest]
    office.telegram.words = "Bad Request: file is too big"
    await office.receives(document(7, SECRETARYS, "Протокол.txt"))
    assert "слишком большой" in office.telegram.texts(SendMessage)[0]
    assert set_aside(office) == []


async def test_a_file_that_cannot_be_had_is_set_aside_and_told(office: Office) -> None:
    """Not called too big: nothing would be gained by a smaller one."""
    office.telegram.troubles["getFile"] = [TelegramBadRequest] * 3
    office.telegram.words = "Bad Request: wrong file_id or the file is temporarily unavailable"
    await office.receives(document(7, SECRETARYS, "Протокол.txt"))
    (told,) = office.telegram.texts(SendMessage)
    assert FAILED in told
    assert set_aside(office) == [7]
    assert office.files() == []
    assert rows(office, "SELECT id FROM attachment") == []


async def test_an_update_nobody_can_read_is_set_aside_without_a_word_to_a_group(office: Office) -> None:
    group = {"id": -1001234567890, "type": "supergroup", "title": "Совещание"}
    await office.receives({"update_id": 7, "message": {"chat": group, "date": "yesterday"}})
    assert set_aside(office) == [7]
    assert office.telegram.calls == []


# --- who was thought to have shut the bot out -------------------------------------------------------------


async def is_shut_out(office: Office) -> None:
    """Telegram said «blocked» once; that it was let in again was lost. Meanwhile there is a new item."""
    house = office.house
    await house.store.write(lambda uow: uow.directory.set_blocked(DIRECTOR, house.time.now()))
    with closing(sqlite3.connect(office.folder / "office.sqlite")) as database:
        database.execute("UPDATE assignment SET sent_at = NULL")
        database.commit()
    house.telegram.sent.clear()


@pytest.mark.parametrize(
    "update",
    [
        pytest.param(words(7, DIRECTOR, "Мои пункты"), id="looks"),
        pytest.param(words(7, DIRECTOR, "Сдали вчера"), id="does"),
        pytest.param(words(7, DIRECTOR, "Сводка"), id="is refused"),
        pytest.param(words(7, DIRECTOR, "/start"), id="starts"),
    ],
)
async def test_whoever_writes_can_be_reached_again_and_is_told_what_gathered(
    office: Office, update: dict[str, Any]
) -> None:
    await is_shut_out(office)
    await office.receives(update)
    accounts = await office.house.office(lambda own: own.people.accounts())
    assert accounts[director(1)].blocked_at is None
    await office.house.lets_pass(timedelta(seconds=1))
    assert len(office.house.telegram.told(DIRECTOR)) == 1
