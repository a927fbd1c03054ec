"""What travels with a decision, over both databases."""

from dataclasses import replace

import pytest

from bot.usecases.ports import Office
from tests.db.samples import ATTACHMENT, DECISION, NOW, PLAIN, add_minutes

SECOND = replace(ATTACHMENT, id=952, name="Бланк.docx")


@pytest.fixture
def office(north: Office) -> Office:
    add_minutes(north)
    for one in (SECOND, ATTACHMENT):
        north.attachments.add(one, NOW)
    return north


def test_files_of_decisions_stand_in_the_order_they_came(office: Office, south: Office) -> None:
    for decision_id, file in ((DECISION.id, SECOND), (DECISION.id, ATTACHMENT), (PLAIN.id, SECOND)):
        office.decision_files.attach(decision_id, file.id)
    office.decision_files.attach(DECISION.id, SECOND.id)
    assert office.decision_files.of([DECISION.id, PLAIN.id, 99]) == {
        DECISION.id: (ATTACHMENT, SECOND),
        PLAIN.id: (SECOND,),
    }
    assert office.decision_files.of([]) == {}
    assert south.decision_files.of([DECISION.id]) == {}


def test_a_file_taken_away_is_gone_once(office: Office, south: Office) -> None:
    office.decision_files.attach(DECISION.id, SECOND.id)
    assert not south.decision_files.detach(DECISION.id, SECOND.id)
    assert office.decision_files.detach(DECISION.id, SECOND.id)
    assert not office.decision_files.detach(DECISION.id, SECOND.id)
    assert office.decision_files.of([DECISION.id]) == {}
    assert office.attachments.get(SECOND.id) == SECOND, "the file itself stays"


def test_a_decision_with_files_can_be_taken_out_of_a_draft(office: Office) -> None:
    office.decision_files.attach(DECISION.id, SECOND.id)
    office.decision_files.attach(PLAIN.id, SECOND.id)
    office.minutes.delete_decision(DECISION.id)
    assert office.decision_files.of([DECISION.id, PLAIN.id]) == {PLAIN.id: (SECOND,)}
