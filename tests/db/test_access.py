"""Links, requests to be let in, and notices to chats without an account."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.db.unit_of_work import UnitOfWork
from bot.domain import notices
from bot.domain.access import AccessRequest, RequestKind, RequestOutcome
from bot.domain.errors import NotFound
from bot.usecases.ports import Office
from tests.db.samples import DIRECTOR, LEASE, MACHINE_NOW, NORTH, NOW, SECRETARY, SOUTH, account

REQUEST = AccessRequest(9001, 77, 77, RequestKind.PHONE, "Ирина", NOW, "+79000000007", DIRECTOR.id)


def test_a_request_comes_back_as_it_was(north: Office) -> None:
    north.requests.add(REQUEST)
    assert north.requests.get(REQUEST.id) == REQUEST
    later = replace(
        REQUEST, outcome=RequestOutcome.REFUSED, decided_at=NOW, decided_by=SECRETARY.id, person_id=None
    )
    north.requests.save(later)
    assert north.requests.get(REQUEST.id) == later


def test_only_open_ones_are_to_be_decided(north: Office) -> None:
    for number, outcome in enumerate(RequestOutcome):
        north.requests.add(replace(REQUEST, id=9001 + number, telegram_id=77 + number, outcome=outcome))
    assert [one.outcome for one in north.requests.open()] == [RequestOutcome.OPEN]


def test_another_office_has_none_of_it(north: Office, south: Office) -> None:
    north.requests.add(REQUEST)
    assert south.requests.open() == ()
    with pytest.raises(NotFound):
        south.requests.get(REQUEST.id)
    with pytest.raises(NotFound):
        south.requests.save(REQUEST)


def test_an_account_has_one_in_each_office(work: UnitOfWork, north: Office, south: Office) -> None:
    refused = replace(REQUEST, outcome=RequestOutcome.REFUSED)
    north.requests.add(refused)
    elsewhere = replace(REQUEST, id=9000, person_id=None)
    south.requests.add(elsewhere)
    assert work.directory.requests_of(77) == ((SOUTH.id, elsewhere), (NORTH.id, refused))
    assert work.directory.requests_of(78) == ()


def test_what_was_granted_lapses_and_nothing_else(north: Office) -> None:
    granted = replace(REQUEST, outcome=RequestOutcome.GRANTED)
    others = (
        replace(granted, id=9002, telegram_id=78, person_id=SECRETARY.id),
        replace(REQUEST, id=9003, telegram_id=79),
    )
    for one in (granted, *others):
        north.requests.add(one)
    north.requests.lapse(DIRECTOR.id)
    assert north.requests.get(granted.id).outcome is RequestOutcome.LAPSED
    assert [north.requests.get(one.id) for one in others] == list(others)


def test_the_newest_common_link_is_the_only_one(work: UnitOfWork, north: Office, south: Office) -> None:
    assert not work.invites.has_common(NORTH.id)
    work.invites.put_common(NORTH.id, "aa" * 32, NOW, SECRETARY.id)
    work.invites.put_common(NORTH.id, "bb" * 32, NOW, None)
    work.invites.put_common(SOUTH.id, "cc" * 32, NOW, None)
    found = [work.invites.common(token * 32) for token in ("aa", "bb", "cc")]
    assert found == [None, NORTH.id, SOUTH.id]
    work.invites.drop_common(NORTH.id)
    assert work.invites.common("bb" * 32) is None
    assert not work.invites.has_common(NORTH.id)
    work.directory.switch_off(SOUTH.id)
    assert work.invites.common("cc" * 32) is None


def test_a_notice_goes_to_the_chat_it_names(work: UnitOfWork, north: Office) -> None:
    """Whether the person has an account or not, and whether that account is blocked."""
    blocked = replace(account(DIRECTOR, 11), blocked_at=NOW)
    north.people.bind(blocked)
    north.outbox.post(notices.cut_off(DIRECTOR.id, 55, NOW), notices.access_answer(SECRETARY.id, 1, 66, NOW))
    rows = work.outbox.claim(10, NOW, MACHINE_NOW, LEASE)
    assert {(one.person_id, one.chat_id, one.blocked) for one in rows} == {
        (DIRECTOR.id, 55, False),
        (SECRETARY.id, 66, False),
    }


def test_one_that_names_none_goes_to_the_account(work: UnitOfWork, north: Office) -> None:
    north.people.bind(replace(account(DIRECTOR, 11), blocked_at=NOW))
    north.outbox.post(notices.connection(DIRECTOR.id, NOW), notices.connection(SECRETARY.id, NOW))
    rows = work.outbox.claim(10, NOW, MACHINE_NOW, LEASE)
    assert {(one.person_id, one.chat_id, one.blocked) for one in rows} == {
        (DIRECTOR.id, 11, True),
        (SECRETARY.id, None, False),
    }


def test_renewed_it_goes_to_the_newer_chat(work: UnitOfWork, north: Office) -> None:
    for chat in (55, 56):
        north.outbox.post(notices.access_answer(DIRECTOR.id, 1, chat, NOW - timedelta(minutes=1)))
    (row,) = work.outbox.claim(10, NOW, MACHINE_NOW, LEASE)
    assert row.chat_id == 56
