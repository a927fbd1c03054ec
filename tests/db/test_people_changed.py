"""What becomes of an office's people: everything that is saved over, taken away, or found again by a key."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.db.unit_of_work import UnitOfWork
from bot.domain import notices
from bot.domain.errors import NotFound
from bot.domain.notices import NoticeKind
from bot.domain.people import Group, GroupRule, OrganizationKind, PostKind, Role
from bot.usecases.ports import Invite, Office
from tests.db.samples import (
    CLOSED,
    DIRECTOR,
    DIRECTOR_POST,
    DIRECTORS,
    GROUPS,
    HEAD,
    KINDERGARTEN,
    LEASE,
    LISTED,
    MACHINE_NOW,
    MINUTES,
    NORTH,
    NOW,
    NURSE,
    NURSE_POST,
    ORGANIZATIONS,
    POSTS,
    SCHOOL,
    SECRETARY,
    TODAY,
    VACANT_POST,
    account,
    add_minutes,
)


def test_a_person_saved_over(north: Office, south: Office) -> None:
    changed = replace(
        DIRECTOR,
        family="Петров-Водкин",
        phone="+79000000008",
        digest_hour=time(8),
        roles=frozenset({Role.HEAD, Role.ADMIN}),
        email="petrov@example.ru",
        left_on=TODAY,
    )
    north.people.save_person(changed)
    assert north.people.person(DIRECTOR.id) == changed
    assert north.people.person(SECRETARY.id) == SECRETARY
    assert south.people.person(DIRECTOR.id) == DIRECTOR
    north.people.save_person(replace(changed, roles=frozenset()))
    assert north.people.person(DIRECTOR.id).roles == frozenset()


def test_an_organization_saved_over(north: Office, south: Office) -> None:
    changed = replace(
        KINDERGARTEN,
        name="Детский сад",
        short_name="ДС",
        kind=OrganizationKind.OTHER,
        closed_on=TODAY,
        merged_into=SCHOOL.id,
    )
    north.people.save_organization(changed)
    assert north.people.organizations() == (SCHOOL, changed, CLOSED)
    assert south.people.organizations() == ORGANIZATIONS


def test_a_seat_saved_over(north: Office, south: Office) -> None:
    changed = replace(
        DIRECTOR_POST,
        title="и. о. директора",
        kind=PostKind.DEPUTY,
        holder=NURSE,
        held_since=date(2026, 9, 1),
    )
    north.people.save_post(changed)
    north.people.save_post(replace(NURSE_POST, holder=None))
    assert north.people.seats([DIRECTOR_POST.id]) == (changed,)
    assert north.people.posts_of(NURSE.id) == {DIRECTOR_POST.id}
    assert north.people.holder_of([NURSE_POST.id]) == {}
    assert south.people.posts() == POSTS


def test_the_workspace_saved_over(north: Office, south: Office) -> None:
    changed = replace(NORTH, name="Север", hold_minutes=0, chair_agrees=True, undated_days=30)
    north.people.save_workspace(changed)
    assert north.people.workspace() == changed
    assert south.people.workspace().name != "Север"


@pytest.mark.parametrize(
    "changed",
    [
        replace(DIRECTORS, name="Директора", aliases=("б", "а"), rule=GroupRule(frozenset({PostKind.HEAD}))),
        replace(DIRECTORS, rule=None, post_ids=frozenset({301})),
        replace(LISTED, aliases=(), post_ids=frozenset()),
    ],
)
def test_a_group_saved_over(north: Office, south: Office, changed: Group) -> None:
    north.people.save_group(changed)
    assert {one.id: one for one in north.people.groups()}[changed.id] == changed
    assert len(north.people.groups()) == len(GROUPS)
    assert south.people.groups() == GROUPS


def test_a_group_thrown_away(north: Office, south: Office) -> None:
    north.people.delete_group(LISTED.id)
    assert north.people.groups() == tuple(one for one in GROUPS if one != LISTED)
    assert south.people.groups() == GROUPS


@pytest.mark.parametrize("deed", ["person", "organization", "post", "group", "deletion"])
def test_what_is_not_there_is_not_saved(north: Office, deed: str) -> None:
    deeds = {
        "person": lambda: north.people.save_person(replace(HEAD, id=99)),
        "organization": lambda: north.people.save_organization(replace(SCHOOL, id=99)),
        "post": lambda: north.people.save_post(replace(VACANT_POST, id=99)),
        "group": lambda: north.people.save_group(replace(LISTED, id=99)),
        "deletion": lambda: north.people.delete_group(99),
    }
    with pytest.raises(NotFound):
        deeds[deed]()


def test_minutes_that_name_a_group(north: Office, south: Office) -> None:
    add_minutes(north)
    assert north.people.minutes_naming(DIRECTORS.id) == (MINUTES.id,)
    assert north.people.minutes_naming(LISTED.id) == ()
    assert south.people.minutes_naming(DIRECTORS.id) == ()


def test_an_account_untied(work: UnitOfWork, north: Office, south: Office) -> None:
    north.people.bind(account(DIRECTOR, 11))
    south.people.bind(account(DIRECTOR, 12))
    assert north.people.unbind(DIRECTOR.id) == 11
    assert north.people.unbind(DIRECTOR.id) is None
    assert north.people.accounts() == {}
    assert work.directory.actor(11) is None
    assert work.directory.actor(12) is not None


def test_links_of_a_person_die(work: UnitOfWork, north: Office, south: Office) -> None:
    lives = NOW + timedelta(days=1)
    for token, workspace_id, person_id in (("a", 1, DIRECTOR.id), ("b", 1, HEAD.id), ("c", 2, DIRECTOR.id)):
        work.invites.add(Invite(token * 64, workspace_id, person_id, lives))
    north.people.revoke_links(DIRECTOR.id, NOW)
    found = {token: work.invites.get(token * 64) for token in "abc"}
    assert {token: one.revoked_at for token, one in found.items() if one} == {"a": NOW, "b": None, "c": None}
    assert not work.invites.mark_used("a" * 64, NOW)
    assert south.people.accounts() == {}


def test_what_has_not_been_said_is_found_by_its_key(work: UnitOfWork, north: Office, south: Office) -> None:
    keys = [notices.handed_over_key(DIRECTOR.id, post_id) for post_id in (1, 2, 3, 4)]
    assert north.outbox.unsaid(keys) == frozenset()
    north.people.bind(account(DIRECTOR, 11))
    for post_id in (1, 2, 3):
        north.outbox.post(notices.handed_over(DIRECTOR.id, post_id, NOW))
    south.outbox.post(notices.handed_over(DIRECTOR.id, 4, NOW))
    assert north.outbox.unsaid(keys) == set(keys[:3])
    outcomes = {1: "not_connected", 2: "nothing_due"}
    for _ in outcomes:
        (row,) = (one for one in work.outbox.claim(9, NOW, MACHINE_NOW, LEASE) if one.workspace_id == 1)
        assert row.kind is NoticeKind.HANDED_OVER
        work.outbox.mark_dropped(row, NOW, outcomes[int(str(row.params["post_id"]))])
    assert north.outbox.unsaid(keys) == {keys[0], keys[2]}
    (row,) = (one for one in work.outbox.claim(9, NOW, MACHINE_NOW, LEASE) if one.workspace_id == 1)
    work.outbox.mark_sent(row, NOW, 5, "…")
    assert north.outbox.unsaid(keys) == {keys[0]}
