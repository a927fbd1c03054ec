from dataclasses import replace
from datetime import timedelta

import pytest

from bot.db.unit_of_work import UnitOfWork
from bot.domain.errors import NotFound
from bot.usecases.ports import Office
from tests.db.samples import (
    DIRECTOR,
    DIRECTOR_POST,
    GROUPS,
    HEAD,
    METHODIST_POST,
    NORTH,
    NOW,
    NURSE,
    NURSE_POST,
    ORGANIZATIONS,
    PERSONS,
    POSTS,
    SECRETARY,
    TODAY,
    VACANT_POST,
    account,
)


def test_what_was_added_is_read_back(north: Office) -> None:
    assert north.people.workspace() == NORTH
    assert north.people.organizations() == ORGANIZATIONS
    assert sorted(north.people.persons(), key=lambda one: one.id) == list(PERSONS)
    assert north.people.posts() == POSTS
    assert north.people.groups() == GROUPS
    assert north.people.person(SECRETARY.id) == SECRETARY


def test_persons_come_by_name(north: Office) -> None:
    assert [one.family for one in north.people.persons()] == ["Белова", "Иванова", "Орлова", "Петров"]


def test_an_unknown_person_or_workspace_is_not_found(work: UnitOfWork, north: Office) -> None:
    with pytest.raises(NotFound) as found:
        north.people.person(99)
    assert (found.value.what, found.value.object_id) == ("person", 99)
    with pytest.raises(NotFound):
        work.office(99).people.workspace()


def test_an_empty_office_has_nobody(work: UnitOfWork) -> None:
    work.directory.add_workspace(NORTH)
    people = work.office(NORTH.id).people
    assert (people.persons(), people.posts(), people.organizations(), people.groups()) == ((), (), (), ())


def test_who_holds_what(north: Office) -> None:
    held = north.people.holder_of([DIRECTOR_POST.id, VACANT_POST.id, 99])
    assert held == {DIRECTOR_POST.id: DIRECTOR.id}
    assert north.people.holder_of([]) == {}
    assert north.people.posts_of(SECRETARY.id) == {METHODIST_POST.id}
    assert north.people.posts_of(HEAD.id) == frozenset()


def test_the_newest_account_of_a_person_cuts_off_the_older(north: Office) -> None:
    old, new = account(DIRECTOR, 11), replace(account(DIRECTOR, 12), connected_at=NOW + timedelta(days=1))
    north.people.bind(old)
    assert north.people.accounts() == {DIRECTOR.id: old}
    north.people.bind(new)
    assert north.people.accounts() == {DIRECTOR.id: new}


def test_an_account_moves_to_the_person_of_its_newest_link(north: Office) -> None:
    north.people.bind(account(DIRECTOR, 11))
    north.people.bind(account(NURSE, 11))
    assert north.people.accounts() == {NURSE.id: account(NURSE, 11)}


def test_the_day_of_the_last_digest(north: Office) -> None:
    assert north.people.told_on(DIRECTOR.id) is None
    north.people.set_told_on(DIRECTOR.id, TODAY)
    assert north.people.told_on(DIRECTOR.id) == TODAY
    assert north.people.told_on(NURSE.id) is None


def test_offices_do_not_see_each_other(north: Office, south: Office) -> None:
    north.people.bind(account(DIRECTOR, 11))
    north.people.set_told_on(DIRECTOR.id, TODAY)
    north.people.add_person(replace(HEAD, id=299))
    north.people.add_post(replace(NURSE_POST, id=399, holder=DIRECTOR))
    north.people.add_group(replace(GROUPS[0], id=499))
    north.people.add_organization(replace(ORGANIZATIONS[0], id=199))
    assert south.people.organizations() == ORGANIZATIONS
    assert south.people.accounts() == {}
    assert south.people.told_on(DIRECTOR.id) is None
    assert len(south.people.persons()) == len(PERSONS)
    assert south.people.posts() == POSTS
    assert south.people.posts_of(DIRECTOR.id) == {DIRECTOR_POST.id}
    assert south.people.holder_of([399]) == {}
    assert south.people.groups() == GROUPS
    with pytest.raises(NotFound):
        south.people.person(299)


def test_seats_by_their_ids(north: Office) -> None:
    assert north.people.seats([NURSE_POST.id, VACANT_POST.id, 99]) == (NURSE_POST, VACANT_POST)
    assert north.people.seats([]) == ()


def test_names_of_seats_leave_closed_organizations_out(north: Office, south: Office) -> None:
    south.people.add_post(replace(METHODIST_POST, id=399))
    assert {tuple(one) for one in north.people.seat_names()} == {
        (301, 101, 203, True, "директор СОШ № 7 Средняя школа № 7", "Петров", "Сергей Иванович"),
        (302, 102, 204, True, "заведующий ДС «Ромашка» Детский сад «Ромашка»", "Иванова", "Ольга Павловна"),
        (304, None, 201, False, "методист", "Белова", "Нина Петровна"),
    }


def test_a_whole_office_is_added_and_saved_in_a_few_statements(work: UnitOfWork) -> None:
    work.directory.add_workspace(NORTH)
    people = work.office(NORTH.id).people
    people.add_all((), (), ())
    people.add_all(ORGANIZATIONS, PERSONS, POSTS)
    assert people.organizations() == ORGANIZATIONS
    assert sorted(people.persons(), key=lambda one: one.id) == list(PERSONS)
    assert people.posts() == POSTS

    changed = [
        replace(SECRETARY, roles=frozenset(), phone="+79000000007", email="belova@example.ru"),
        replace(DIRECTOR, left_on=TODAY),
    ]
    people.save_persons([])
    people.save_persons(changed)
    assert [people.person(one.id) for one in changed] == changed
    assert people.person(HEAD.id) == HEAD


def test_persons_by_their_ids(north: Office) -> None:
    assert north.people.persons_of([NURSE.id, 99, HEAD.id]) == (NURSE, HEAD)
    assert north.people.persons_of([]) == ()


def test_names_of_persons_leave_those_who_left_out(north: Office, south: Office) -> None:
    south.people.save_person(replace(HEAD, family="Южная"))
    north.people.save_person(replace(NURSE, left_on=TODAY))
    assert {tuple(one) for one in north.people.person_names()} == {
        (201, "Белова", "Нина Петровна"),
        (202, "Орлова", "Елена Викторовна"),
        (203, "Петров", "Сергей Иванович"),
    }
