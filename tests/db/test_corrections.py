from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.assignments import State
from bot.domain.corrected import Correction
from bot.domain.errors import NotFound, Overtaken
from bot.usecases.ports import Office
from tests.db.counting import counted_statements
from tests.db.samples import DECISION, NOW, PLAIN, SECRETARY, add_minutes, assignment

ONE = Correction(
    961, DECISION.id, SECRETARY.id, NOW, "опечатка", {"text": "было", "expected": []}, {"text": "стало"}
)
OTHER = replace(ONE, id=962, at=NOW + timedelta(minutes=1))


def test_corrections_are_read_back_oldest_first(north: Office) -> None:
    add_minutes(north)
    north.corrections.add([])
    north.corrections.add([ONE, OTHER, replace(ONE, id=963, decision_id=PLAIN.id)])
    assert north.corrections.get(ONE.id) == ONE
    assert north.corrections.of_decision(DECISION.id) == (ONE, OTHER)


def test_what_was_taken_back_is_told_no_more(north: Office) -> None:
    add_minutes(north)
    north.corrections.add([ONE, OTHER])
    north.corrections.withdraw([ONE.id])
    assert north.corrections.of_decision(DECISION.id) == (OTHER,)
    assert north.corrections.get(ONE.id).withdrawn


def test_another_office_has_none_of_it(north: Office, south: Office) -> None:
    add_minutes(north)
    north.corrections.add([ONE])
    south.corrections.withdraw([ONE.id])
    assert south.corrections.of_decision(DECISION.id) == ()
    assert not north.corrections.get(ONE.id).withdrawn
    with pytest.raises(NotFound):
        south.corrections.get(ONE.id)


def test_many_assignments_are_saved_at_once(north: Office) -> None:
    add_minutes(north)
    many = [assignment(801 + n) for n in range(50)]
    north.assignments.add(many, {one.id: NOW for one in many})
    changed = [replace(one, state=State.CANCELLED) for one in many]
    with counted_statements() as statements:
        north.assignments.save_all(changed, {801: NOW})
    # The rows, and each decision counted anew.
    assert len(statements) <= 3
    saved = north.assignments.of_minutes(many[0].minutes_id)
    assert saved == tuple(replace(one, version=2) for one in changed)
    north.assignments.save_all([], {})


def test_of_many_one_that_somebody_else_changed_stops_all(north: Office) -> None:
    add_minutes(north)
    many = [assignment(801 + n) for n in range(3)]
    north.assignments.add(many, {})
    north.assignments.save(many[1], None)
    with pytest.raises(Overtaken):
        north.assignments.save_all([replace(one, state=State.CANCELLED) for one in many], {})
