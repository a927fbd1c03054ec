"""What waits for the office: appeals answered once, reports that wait, the items they are about."""

from dataclasses import replace

import pytest

from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.assignments import State
from bot.usecases.ports import Office
from tests.db.samples import DIRECTOR, MINUTES, NOW, SECRETARY, add_minutes, assignment, report


@pytest.fixture
def office(north: Office) -> Office:
    add_minutes(north)
    waiting = [assignment(one, state=State.REPORTED) for one in (803, 801)]
    north.assignments.add([*waiting, assignment(802)], {})
    return north


def appeal(appeal_id: int = 1001, **changes: object) -> Appeal:
    one = Appeal(appeal_id, 801, AppealKind.EXTENSION, DIRECTOR.id, NOW, "Ждут справку")
    return replace(one, **changes)  # type: ignore[arg-type]


def test_an_appeal_is_settled_once(office: Office) -> None:
    office.appeals.add(appeal())
    granted = appeal(state=AppealState.GRANTED, answered_by=SECRETARY.id, answered_at=NOW)
    assert office.appeals.settle(granted)
    assert not office.appeals.settle(replace(granted, state=AppealState.REFUSED))
    assert office.appeals.get(1001) == granted
    assert office.appeals.open() == ()


def test_appeals_of_another_office_are_not_settled(office: Office, south: Office) -> None:
    office.appeals.add(appeal())
    assert not south.appeals.settle(appeal(state=AppealState.GRANTED))
    assert office.appeals.get(1001) == appeal()


def test_what_waits_to_be_accepted(office: Office, south: Office) -> None:
    assert [item.assignment.id for item in office.assignments.reported()] == [801, 803]
    assert south.assignments.reported() == ()


def test_items_by_their_ids(office: Office, south: Office) -> None:
    found = office.assignments.items([802, 801, 99])
    assert found == (office.assignments.item(801), office.assignments.item(802))
    assert office.assignments.items([]) == ()
    assert south.assignments.items([801]) == ()


def test_the_last_report_of_each(office: Office) -> None:
    office.reports.add(report(901))
    office.reports.add(report(902, words="Готово"))
    office.reports.add(report(903, withdrawn=True))
    office.reports.add(report(904, pending=True))
    office.reports.add(report(905, assignment_id=803))
    assert {key: one.id for key, one in office.reports.last_of([801, 802, 803]).items()} == {
        801: 902,
        803: 905,
    }


def test_a_controller_of_the_decision_goes_before_the_meetings(north: Office) -> None:
    add_minutes(north, replace(MINUTES, controller_id=SECRETARY.id))
    north.assignments.add([assignment(801)], {})
    assert north.assignments.item(801).controller_id == SECRETARY.id
    [decision] = [one for one in north.minutes.decisions(MINUTES.id) if one.id == 601]
    north.minutes.save_decision(replace(decision, controller_id=DIRECTOR.id))
    assert north.assignments.item(801).controller_id == DIRECTOR.id
