"""The directors' chat of an office, and the group before it is known whose it is."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.db.unit_of_work import UnitOfWork
from bot.domain import notices
from bot.domain.group_chat import GroupChat
from bot.usecases.ports import Office
from tests.db.samples import LEASE, MACHINE_NOW, MINUTES, NORTH, NOW, SECRETARY, add_minutes

OLD, NEW = -4711, -1_000_000_004_711
ASKED = GroupChat(OLD, "Директора", None, SECRETARY.id)
CONNECTED = replace(ASKED, connected_at=NOW)


def test_it_is_asked_about_and_then_connected(north: Office, south: Office) -> None:
    north.group_chats.put(ASKED)
    assert north.group_chats.connected() is None
    assert north.group_chats.get(OLD) == ASKED
    north.group_chats.put(CONNECTED)
    assert north.group_chats.connected() == CONNECTED
    assert south.group_chats.get(OLD) is None
    assert south.group_chats.connected() is None


def test_an_office_has_one_and_a_chat_shows_one_office(north: Office, south: Office) -> None:
    north.group_chats.put(CONNECTED)
    with pytest.raises(IntegrityError):
        north.group_chats.put(replace(CONNECTED, chat_id=OLD - 1))


def test_a_chat_shows_one_office(work: UnitOfWork, north: Office, south: Office) -> None:
    north.group_chats.put(CONNECTED)
    assert work.groups.connected_to(OLD) == NORTH.id
    assert work.groups.connected_to(NEW) is None
    south.group_chats.put(replace(ASKED, by_id=None))
    with pytest.raises(IntegrityError):
        south.group_chats.put(replace(CONNECTED, by_id=None))


def test_a_supergroup_takes_the_place_of_the_group(work: UnitOfWork, north: Office) -> None:
    add_minutes(north)
    north.group_chats.put(CONNECTED)
    north.group_chats.put_message(MINUTES.id, 0, OLD, 7)
    north.outbox.post(notices.group_page(SECRETARY.id, OLD, MINUTES.id, 0, NOW + timedelta(minutes=1)))
    work.groups.move(OLD, NEW, NOW)
    assert north.group_chats.connected() == replace(CONNECTED, chat_id=NEW)
    assert north.group_chats.messages(MINUTES.id) == {}
    [row] = work.outbox.claim(5, NOW, MACHINE_NOW, LEASE)
    assert row.chat_id == NEW
    # Told a second time, by the message and by the refusal: nothing more happens.
    work.groups.move(OLD, NEW, NOW)
    assert north.group_chats.connected() == replace(CONNECTED, chat_id=NEW)


def test_added_anew_under_its_new_id_it_stays_connected(work: UnitOfWork, north: Office) -> None:
    north.group_chats.put(CONNECTED)
    north.group_chats.put(replace(ASKED, chat_id=NEW))
    work.groups.move(OLD, NEW, NOW)
    assert north.group_chats.connected() == replace(CONNECTED, chat_id=NEW)


def test_taken_out_nothing_more_is_said_there(work: UnitOfWork, north: Office) -> None:
    add_minutes(north)
    north.group_chats.put(CONNECTED)
    north.group_chats.put_message(MINUTES.id, 0, OLD, 7)
    page = notices.group_page(SECRETARY.id, OLD, MINUTES.id, 0, NOW)
    north.outbox.post(page)
    assert north.outbox.waiting_of([page.dedupe_key, "another"]) == {page.dedupe_key}
    work.groups.drop(OLD)
    assert north.group_chats.get(OLD) is None
    assert north.group_chats.messages(MINUTES.id) == {}
    assert work.outbox.claim(5, NOW, MACHINE_NOW, LEASE) == ()


def test_a_message_of_each_page_is_known(north: Office) -> None:
    add_minutes(north)
    north.group_chats.put_message(MINUTES.id, 0, OLD, 7)
    north.group_chats.put_message(MINUTES.id, 1, OLD, 8)
    north.group_chats.put_message(MINUTES.id, 0, OLD, 9)
    assert north.group_chats.messages(MINUTES.id) == {0: (OLD, 9), 1: (OLD, 8)}
    north.group_chats.drop(OLD)
    assert north.group_chats.messages(MINUTES.id) == {}
