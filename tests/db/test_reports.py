from dataclasses import replace

import pytest

from bot.domain.assignments import Way
from bot.domain.errors import NotFound
from bot.usecases.ports import Office
from tests.db.samples import ATTACHMENT, DECISION, NOW, SECRETARY, TODAY, add_minutes, assignment, report


@pytest.fixture
def office(north: Office) -> Office:
    add_minutes(north)
    north.assignments.add([assignment(801), assignment(802)], {})
    return north


def test_a_report_is_kept_and_saved(office: Office) -> None:
    office.reports.add(report())
    assert office.reports.get(901) == report()
    changed = report(by_id=SECRETARY.id, way=Way.PHONE, final=False, words="<b>сделано</b>", on=TODAY)
    office.reports.save(changed)
    assert office.reports.get(901) == changed


def test_reports_come_oldest_first_without_withdrawn_ones(office: Office) -> None:
    for one in (report(903), report(901), report(902, withdrawn=True), report(904, assignment_id=802)):
        office.reports.add(one)
    assert office.reports.of_assignment(801) == (report(901), report(903))


def test_files_come_in_order_each_once(office: Office) -> None:
    second = replace(ATTACHMENT, id=952, name="Список.xlsx")
    office.reports.add(report())
    for one in (second, ATTACHMENT):
        office.attachments.add(one, NOW)
    for attachment_id in (952, 951, 952):
        office.reports.attach(901, attachment_id)
    assert office.reports.attachments(901) == (ATTACHMENT, second)
    assert office.attachments.get(952) == second
    office.reports.add(report(902))
    assert office.reports.with_files(801) == {901}
    assert office.reports.with_files(802) == frozenset()


def test_nothing_is_not_found(office: Office) -> None:
    for look in (
        lambda: office.reports.get(99),
        lambda: office.reports.save(report(99)),
        lambda: office.attachments.get(99),
    ):
        with pytest.raises(NotFound):
            look()
    assert office.reports.of_assignment(99) == ()
    assert office.reports.attachments(99) == ()


def test_offices_do_not_see_each_other(office: Office, south: Office) -> None:
    office.reports.add(report())
    office.attachments.add(ATTACHMENT, NOW)
    office.reports.attach(901, ATTACHMENT.id)
    for look in (
        lambda: south.reports.get(901),
        lambda: south.reports.save(report(words="чужое")),
        lambda: south.attachments.get(ATTACHMENT.id),
    ):
        with pytest.raises(NotFound):
            look()
    assert south.reports.of_assignment(801) == ()
    assert south.reports.attachments(901) == ()
    assert south.reports.with_files(801) == frozenset()
    assert office.reports.get(901) == report()


def test_reports_of_a_decision_are_those_of_all_seats(office: Office, south: Office) -> None:
    other = replace(DECISION, id=603, ordinal=3, code="6/3", addressees=())
    office.minutes.add_decisions([other])
    office.assignments.add([assignment(803, decision_id=603)], {})
    kept = (report(903, assignment_id=802, number="27"), report(904))
    told = (report(901, withdrawn=True), report(902, pending=True), report(905, assignment_id=803))
    for one in (*kept, *told):
        office.reports.add(one)
    assert office.reports.of_decision(DECISION.id) == kept
    assert office.reports.of_decision(99) == ()
    assert south.reports.of_decision(DECISION.id) == ()


def test_files_of_a_decision_stand_by_their_reports(office: Office, south: Office) -> None:
    second = replace(ATTACHMENT, id=952, name="Список.xlsx")
    for one in (ATTACHMENT, second):
        office.attachments.add(one, NOW)
    for said in (report(901), report(902, assignment_id=802), report(903, withdrawn=True)):
        office.reports.add(said)
    for report_id, attachment_id in ((901, 952), (901, 951), (902, 951), (903, 952)):
        office.reports.attach(report_id, attachment_id)
    expected = {901: (ATTACHMENT, second), 902: (ATTACHMENT,)}
    assert office.reports.files_of_decision(DECISION.id) == expected
    assert south.reports.files_of_decision(DECISION.id) == {}
