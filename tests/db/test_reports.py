from dataclasses import replace

import pytest

from bot.domain.assignments import Way
from bot.domain.errors import NotFound
from bot.usecases.ports import Office
from tests.db.samples import ATTACHMENT, NOW, SECRETARY, TODAY, add_minutes, assignment, report


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
    assert office.reports.get(901) == report()
