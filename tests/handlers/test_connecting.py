"""The taps of connecting, come twice: bound once, greeted all the same; a link is shown once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram.methods import EditMessageText, SendMessage

from bot.callbacks.connect import LinkTap, NewLinkTap
from bot.usecases.connect import invite
from tests.handlers.desk_under_test import Office, tap, words
from tests.scheduler.house import SECRETARY, WORKSPACE, House, at, chat_of, director

NEWCOMER = 5005


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    house = House(tmp_path, at(23, "10:00"))
    await house.settles(2, connected=1)
    office = Office(house, tmp_path)
    office.parts._name = "reshili_bot"
    yield office
    await house.store.close()


async def test_a_yes_come_twice_binds_once_and_greets_twice(office: Office) -> None:
    house = office.house
    token = await house.store.write(lambda uow: invite(uow, WORKSPACE, director(2), house.time.now()))
    await office.receives(words(1, NEWCOMER, f"/start {token}"))
    (asked,) = office.telegram.texts(SendMessage)
    assert "Вы — Директоров2 Иван Иванович, директор СОШ\u00a0№\u00a02?" in asked

    yes = tap(2, NEWCOMER, LinkTap(token=token, what="yes").pack())
    await office.receives(yes)
    await office.receives(yes)

    greetings = [text for text in office.telegram.texts(SendMessage) if "Вы подключены" in text]
    assert len(greetings) == 2
    journal = await house.office(lambda one: one.audit.history("person", director(2)))
    assert [one.deed for one in journal] == ["invite", "connect"]


async def test_a_link_is_made_and_shown_once(office: Office) -> None:
    make = tap(1, chat_of(SECRETARY), NewLinkTap(person_id=director(2)).pack())
    await office.receives(make)
    await office.receives(make)

    links = [text for text in office.telegram.texts(SendMessage) if "https://t.me/reshili_bot?start=" in text]
    assert len(links) == 1
    assert "Это уже сделано" in office.telegram.texts(EditMessageText)[-1]
    journal = await office.house.office(lambda one: one.audit.history("person", director(2)))
    assert [one.deed for one in journal] == ["invite"]


async def test_a_new_link_for_who_is_connected_is_asked_about_first(office: Office) -> None:
    asking = NewLinkTap(person_id=director(1))
    await office.receives(tap(1, chat_of(SECRETARY), asking.pack()))
    assert "отключит" in office.telegram.texts(EditMessageText)[-1]
    assert director(1) in await office.house.office(lambda one: one.people.accounts())
    await office.receives(tap(2, chat_of(SECRETARY), asking.model_copy(update={"sure": True}).pack()))
    assert director(1) not in await office.house.office(lambda one: one.people.accounts())


async def test_forged_and_dead_links_are_told_kindly(office: Office) -> None:
    await office.receives(
        tap(1, NEWCOMER, LinkTap(token="nothing", what="yes").pack()),
        tap(2, NEWCOMER, LinkTap(token="nothing", what="new").pack()),
        tap(3, NEWCOMER, "mereq:1:yes"),
        tap(4, NEWCOMER, "lnk:line:0"),
        words(5, NEWCOMER, f"/start {'x' * 64}"),
    )
    shown = office.telegram.texts(EditMessageText) + office.telegram.texts(SendMessage)
    assert sum("Такой ссылки нет" in text for text in shown) == 3
