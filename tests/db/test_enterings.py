"""What a secretary has ticked so far, over both databases; decisions found by their code."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.assignments import Way
from bot.domain.entering import Entering
from bot.domain.minutes import MinutesState
from bot.usecases.ports import Office
from tests.db.samples import DECISION, HEAD, MINUTES, NOW, PLAIN, SECRETARY, add_minutes

TICKS = Entering(SECRETARY.id, DECISION.id, NOW, frozenset({2**62, 5}), Way.PAPER, date(2026, 12, 2), "27.5")


@pytest.fixture
def office(north: Office) -> Office:
    add_minutes(north)
    return north


def test_ticks_are_kept_for_each_person_and_decision(office: Office, south: Office) -> None:
    others = replace(TICKS, person_id=HEAD.id, ticked=frozenset(), way=None, on=None, number=None)
    for one in (TICKS, others):
        office.enterings.put(one)
    assert office.enterings.get(SECRETARY.id, DECISION.id) == TICKS
    assert office.enterings.get(HEAD.id, DECISION.id) == others
    assert office.enterings.get(SECRETARY.id, PLAIN.id) is None
    assert south.enterings.get(SECRETARY.id, DECISION.id) is None


def test_ticks_are_written_over_and_dropped(office: Office) -> None:
    office.enterings.put(TICKS)
    changed = replace(TICKS, ticked=frozenset({7}), way=Way.PHONE)
    office.enterings.put(changed)
    assert office.enterings.get(SECRETARY.id, DECISION.id) == changed
    office.enterings.drop(HEAD.id, DECISION.id)
    assert office.enterings.get(SECRETARY.id, DECISION.id) == changed
    office.enterings.drop(SECRETARY.id, DECISION.id)
    assert office.enterings.get(SECRETARY.id, DECISION.id) is None


def test_a_code_finds_what_was_issued_the_newest_first(office: Office, south: Office) -> None:
    def more(minutes_id: int, days: int | None, state: MinutesState = MinutesState.APPROVED) -> None:
        issued = None if days is None else NOW - timedelta(days=days)
        minutes = replace(MINUTES, id=minutes_id, meeting_id=minutes_id + 1, state=state, issued_at=issued)
        office.minutes.add(minutes, [replace(PLAIN, id=minutes_id + 2, minutes_id=minutes_id)], "")

    more(5000, 30)
    more(5100, 1)
    more(5200, None)
    more(5300, 2, MinutesState.WITHDRAWN)
    assert [one.id for one in office.minutes.issued_with_code(PLAIN.code)] == [5102, 5002]
    assert office.minutes.issued_with_code("6/99") == ()
    assert south.minutes.issued_with_code(PLAIN.code) == ()
