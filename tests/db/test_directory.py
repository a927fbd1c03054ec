from dataclasses import replace
from datetime import timedelta

from bot.db.unit_of_work import UnitOfWork
from bot.domain.people import Actor
from bot.usecases.ports import Invite, Office
from tests.db.counting import counted_statements
from tests.db.samples import (
    DIRECTOR,
    DIRECTOR_POST,
    HEAD,
    METHODIST_POST,
    NORTH,
    NOW,
    NURSE,
    SECRETARY,
    SOUTH,
    account,
)

INVITE = Invite("ab" * 32, NORTH.id, DIRECTOR.id, NOW + timedelta(days=7))


def test_an_actor_comes_with_roles_and_seats_in_one_statement(work: UnitOfWork, north: Office) -> None:
    north.people.bind(replace(account(SECRETARY, 11), chat_id=-12))
    with counted_statements() as statements:
        actor = work.directory.actor(11)
    assert actor == Actor(NORTH, SECRETARY, -12, frozenset({METHODIST_POST.id}))
    assert len(statements) == 1


def test_several_seats_are_all_there(work: UnitOfWork, north: Office) -> None:
    north.people.add_post(replace(DIRECTOR_POST, id=2**62 + 1))
    north.people.bind(account(DIRECTOR, 11))
    actor = work.directory.actor(11)
    assert actor is not None
    assert actor.post_ids == {DIRECTOR_POST.id, 2**62 + 1}


def test_an_actor_without_role_and_seat(work: UnitOfWork, north: Office) -> None:
    north.people.bind(account(HEAD, 11))
    actor = work.directory.actor(11)
    assert actor is not None
    assert actor.post_ids == frozenset()


def test_a_stranger_is_nobody(work: UnitOfWork, north: Office) -> None:
    assert work.directory.actor(11) is None


def test_each_account_acts_in_its_own_office(work: UnitOfWork, north: Office, south: Office) -> None:
    south.people.add_post(replace(DIRECTOR_POST, id=399))
    north.people.bind(account(DIRECTOR, 11))
    south.people.bind(account(DIRECTOR, 12))
    actors = [work.directory.actor(11), work.directory.actor(12)]
    assert actors == [
        Actor(NORTH, DIRECTOR, 11, frozenset({DIRECTOR_POST.id})),
        Actor(SOUTH, DIRECTOR, 12, frozenset({DIRECTOR_POST.id, 399})),
    ]


def test_nobody_acts_where_the_workspace_is_switched_off(
    work: UnitOfWork, north: Office, south: Office
) -> None:
    north.people.bind(account(DIRECTOR, 11))
    south.people.bind(account(DIRECTOR, 12))
    work.directory.switch_off(NORTH.id)
    assert work.directory.actor(11) is None
    assert work.directory.actor(12) is not None
    assert work.directory.workspaces() == (replace(NORTH, active=False), SOUTH)


def test_blocked_is_remembered_and_forgotten(work: UnitOfWork, north: Office) -> None:
    north.people.bind(account(DIRECTOR, 11))
    north.people.bind(account(NURSE, 12))
    work.directory.set_blocked(11, NOW)
    assert {who: one.blocked_at for who, one in north.people.accounts().items()} == {
        DIRECTOR.id: NOW,
        NURSE.id: None,
    }
    work.directory.set_blocked(11, None)
    assert north.people.accounts()[DIRECTOR.id].blocked_at is None


def test_an_actor_is_known_as_blocked(work: UnitOfWork, north: Office) -> None:
    north.people.bind(account(DIRECTOR, 11))
    for at in (None, NOW, None):
        work.directory.set_blocked(11, at)
        actor = work.directory.actor(11)
        assert actor is not None
        assert actor.blocked is (at is not None)


def test_an_invite_is_used_once(work: UnitOfWork, north: Office) -> None:
    work.invites.add(INVITE)
    assert work.invites.get(INVITE.token_hash) == INVITE
    assert work.invites.mark_used(INVITE.token_hash, NOW)
    assert not work.invites.mark_used(INVITE.token_hash, NOW + timedelta(1))
    assert work.invites.get(INVITE.token_hash) == replace(INVITE, used_at=NOW)


def test_an_unknown_invite_is_none(work: UnitOfWork) -> None:
    assert work.invites.get("00") is None
    assert not work.invites.mark_used("00", NOW)


def test_revoking_spares_the_used_and_the_others(work: UnitOfWork, north: Office, south: Office) -> None:
    used = replace(INVITE, token_hash="01")
    nurses = replace(INVITE, token_hash="02", person_id=NURSE.id)
    souths = replace(INVITE, token_hash="03", workspace_id=SOUTH.id)
    for invite in (INVITE, used, nurses, souths):
        work.invites.add(invite)
    work.invites.mark_used("01", NOW)
    work.invites.revoke_of(NORTH.id, DIRECTOR.id, NOW)
    assert work.invites.get(INVITE.token_hash) == replace(INVITE, revoked_at=NOW)
    assert not work.invites.mark_used(INVITE.token_hash, NOW)
    assert work.invites.get("01") == replace(used, used_at=NOW)
    assert work.invites.mark_used("02", NOW)
    assert work.invites.mark_used("03", NOW)
