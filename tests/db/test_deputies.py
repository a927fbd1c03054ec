"""Whoever stands in for somebody, and whoever an item was passed on to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.absences import Absence
from bot.domain.delegations import Delegation, DelegationState
from bot.domain.errors import NotFound, Overtaken
from bot.domain.minutes import MinutesState
from bot.usecases.ports import Office, UnitOfWork
from tests.db.samples import (
    DECISION,
    DIRECTOR,
    DIRECTOR_POST,
    DIRECTORS,
    MINUTES,
    NORTH,
    NOW,
    NURSE,
    NURSE_POST,
    SECRETARY,
    account,
    add_minutes,
    assignment,
)

AWAY = Absence(
    801, DIRECTOR.id, NURSE.id, date(2026, 11, 24), date(2026, 12, 4), SECRETARY.id, NOW, turn_at=NOW
)
OFFER = Delegation(901, 701, DIRECTOR.id, "a" * 64, NOW, NOW + timedelta(days=14))


def issued(office: Office) -> Office:
    add_minutes(office)
    office.assignments.add([assignment(701)], {})
    return office


def test_who_stands_in_answers_for_the_seat(north: Office, work: UnitOfWork) -> None:
    seats = {DIRECTOR_POST.id, NURSE_POST.id}
    assert north.people.holder_of(seats) == {DIRECTOR_POST.id: DIRECTOR.id, NURSE_POST.id: NURSE.id}
    for person in (DIRECTOR, NURSE):
        north.people.bind(account(person, 5000 + person.id))
    north.people.save_post(replace(DIRECTOR_POST, acting_id=NURSE.id))
    assert north.people.holder_of(seats) == {DIRECTOR_POST.id: NURSE.id, NURSE_POST.id: NURSE.id}
    assert north.people.posts_of(NURSE.id) == seats
    assert north.people.answers_for(NURSE.id) == seats
    assert north.people.held_by(NURSE.id) == {NURSE_POST.id}
    # Whoever is away may still look and answer, and is reminded of nothing.
    assert north.people.posts_of(DIRECTOR.id) == {DIRECTOR_POST.id}
    assert north.people.answers_for(DIRECTOR.id) == frozenset()
    assert [post.id for post in north.people.acted_for(NURSE.id)] == [DIRECTOR_POST.id]
    actor = work.directory.actor(5000 + NURSE.id)
    assert actor is not None
    assert actor.post_ids == seats


def test_the_planner_asks_who_stands_in(north: Office, work: UnitOfWork) -> None:
    add_minutes(north)
    north.assignments.add([assignment(701)], {701: NOW})
    assert work.planner.people_to_look_at(NOW, 9) == ((NORTH.id, DIRECTOR.id),)
    north.people.save_post(replace(DIRECTOR_POST, acting_id=NURSE.id))
    assert work.planner.people_to_look_at(NOW, 9) == ((NORTH.id, NURSE.id),)


def test_absences(north: Office, south: Office, work: UnitOfWork) -> None:
    north.absences.add(AWAY)
    assert north.absences.get(AWAY.id) == AWAY
    assert north.absences.coming_of(DIRECTOR.id) == (AWAY,)
    assert north.absences.substituted_by(NURSE.id) == (AWAY,)
    assert north.absences.running_of(DIRECTOR.id) is None
    assert south.absences.coming_of(DIRECTOR.id) == ()
    with pytest.raises(NotFound):
        south.absences.get(AWAY.id)
    assert work.planner.absences_to_turn(NOW, 9) == ((NORTH.id, AWAY.id),)
    assert work.planner.absences_to_turn(NOW - timedelta(seconds=1), 9) == ()
    running = replace(AWAY, begun_at=NOW, turn_at=NOW + timedelta(days=11))
    north.absences.save(running)
    assert north.absences.running_of(DIRECTOR.id) == running
    assert work.planner.absences_to_turn(NOW, 9) == ()
    over = replace(running, ended_at=NOW, turn_at=None)
    north.absences.save(over)
    assert north.absences.coming_of(DIRECTOR.id) == north.absences.substituted_by(NURSE.id) == ()
    with pytest.raises(NotFound):
        south.absences.save(over)


def test_a_delegation_is_found_by_its_link_before_it_is_known_whose(
    north: Office, south: Office, work: UnitOfWork
) -> None:
    issued(north).delegations.add(OFFER)
    assert work.delegations.by_token("a" * 64) == (NORTH.id, OFFER)
    assert work.delegations.by_token("b" * 64) is None
    opened = north.delegations.save(OFFER, replace(OFFER, opened_by=77))
    assert work.delegations.opened_by(77) == (NORTH.id, opened)
    taken = north.delegations.save(opened, replace(opened, state=DelegationState.TAKEN, person_id=NURSE.id))
    assert work.delegations.opened_by(77) is None, "it is not asked for a name any more"
    assert north.delegations.held_by(NURSE.id) == (taken,)
    assert north.delegations.of_assignment(701) == (taken,)
    assert south.delegations.of_assignment(701) == south.delegations.held_by(NURSE.id) == ()
    item = north.assignments.item(701)
    assert (item.passed_on, item.deputy_id) == (DelegationState.TAKEN, NURSE.id)


def test_whoever_comes_second_changes_nothing(north: Office) -> None:
    issued(north).delegations.add(OFFER)
    north.delegations.save(OFFER, replace(OFFER, opened_by=77))
    with pytest.raises(Overtaken):
        north.delegations.save(OFFER, replace(OFFER, opened_by=78))


def test_an_ended_one_is_none_of_the_item_s(north: Office) -> None:
    ended = replace(OFFER, state=DelegationState.ENDED)
    issued(north).delegations.add(ended)
    assert north.assignments.item(701).passed_on is None
    north.delegations.add(replace(OFFER, id=902, token_hash="c" * 64))
    [item] = north.assignments.items_of({DIRECTOR_POST.id}, 0)
    assert (item.passed_on, item.deputy_id) == (DelegationState.OFFERED, None)


def test_what_was_issued_to_a_group_and_who_has_it(north: Office, south: Office) -> None:
    add_minutes(north, replace(MINUTES, state=MinutesState.APPROVED, issued_at=NOW))
    assert north.newcomers.open_decisions() == (), "nothing is open"
    north.assignments.add([assignment(701)], {})
    [one] = north.newcomers.open_decisions()
    assert (one.decision_id, one.code, one.group_id) == (DECISION.id, DECISION.code, DIRECTORS.id)
    assert north.newcomers.settled([DECISION.id]) == {DECISION.id: {DIRECTOR_POST.id}}
    for _ in range(2):
        north.newcomers.pass_over(DECISION.id, NURSE_POST.id, SECRETARY.id, NOW)
    assert north.newcomers.settled([DECISION.id]) == {DECISION.id: {DIRECTOR_POST.id, NURSE_POST.id}}
    assert south.newcomers.open_decisions() == ()
    assert south.newcomers.settled([DECISION.id]) == {DECISION.id: frozenset()}
