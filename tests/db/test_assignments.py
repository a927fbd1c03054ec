from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from bot.db import tables as t
from bot.domain.assignments import State
from bot.domain.errors import NotFound, Overtaken
from bot.domain.items import Item, Progress
from bot.domain.minutes import Tracking
from bot.usecases.ports import Office
from tests.db.counting import counted_statements
from tests.db.samples import (
    DECISION,
    DIRECTOR,
    DIRECTOR_POST,
    HEAD,
    METHODIST_POST,
    MINUTES,
    NORTH,
    NOW,
    NURSE_POST,
    PLAIN,
    SECRETARY,
    VACANT_POST,
    add_minutes,
    assignment,
)

LATER = NOW + timedelta(hours=1)
FULL = assignment(
    tracking=Tracking.INFORMATION,
    state=State.RETURNED,
    due=date(2026, 12, 2),
    hand_in=date(2026, 12, 3),
    issued_at=NOW + timedelta(days=1),
    asked_on=date(2027, 1, 20),
    sent_at=NOW,
    acknowledged_at=LATER,
    answered_at=LATER + timedelta(hours=1),
    reported_on=date(2026, 12, 4),
    silent_until=date(2026, 12, 5),
)


@pytest.fixture
def office(north: Office) -> Office:
    add_minutes(north)
    return north


def test_every_field_is_kept(office: Office) -> None:
    office.assignments.add([FULL], {})
    assert office.assignments.of_minutes(MINUTES.id) == (FULL,)


def test_every_field_is_saved_and_the_version_rises(office: Office) -> None:
    office.assignments.add([assignment()], {})
    saved = office.assignments.save(FULL, LATER)
    assert saved == replace(FULL, version=2)
    assert office.assignments.of_decision(DECISION.id) == (saved,)


def test_whoever_saves_second_is_told(office: Office) -> None:
    office.assignments.add([assignment()], {})
    first = office.assignments.save(assignment(state=State.IN_WORK), None)
    with pytest.raises(Overtaken) as told:
        office.assignments.save(assignment(state=State.DONE), None)
    assert told.value.object_id == 801
    assert office.assignments.of_decision(DECISION.id) == (first,)
    with pytest.raises(NotFound):
        office.assignments.save(assignment(899), None)


def test_an_item_is_read_in_one_statement(office: Office) -> None:
    office.assignments.add([assignment()], {})
    with counted_statements() as statements:
        item = office.assignments.item(801)
    assert len(statements) == 1
    assert item == Item(
        assignment=assignment(),
        code="6/1",
        sentence="Обеспечить подготовку заявок на аттестацию",
        deadline=DECISION.deadline,
        expected=DECISION.expected,
        first_takes=True,
        minutes_number="6",
        minutes_date=MINUTES.date,
        chair=MINUTES.chair,
        post_label="СОШ № 7",
        watcher=SECRETARY.id,
    )


def test_whose_item_it_is_called(office: Office) -> None:
    whose: dict[int, dict[str, object]] = {
        811: {"post_id": METHODIST_POST.id},
        812: {"post_id": VACANT_POST.id},
        813: {"post_id": None, "person_id": HEAD.id},
    }
    office.assignments.add([assignment(one, **changes) for one, changes in whose.items()], {})
    labels = [office.assignments.item(one).post_label for one in whose]
    assert labels == [METHODIST_POST.label, VACANT_POST.label, HEAD.short]


def test_an_assignment_is_somebodys(office: Office) -> None:
    with pytest.raises(IntegrityError):
        office.assignments.add([assignment(post_id=None)], {})


def test_own_items_come_by_day_then_as_printed(office: Office) -> None:
    office.assignments.add(
        [
            assignment(811, due=None),
            assignment(812, due=date(2026, 12, 9)),
            assignment(813, decision_id=PLAIN.id, due=date(2026, 12, 1)),
            assignment(814, due=date(2026, 12, 1)),
            assignment(815, post_id=NURSE_POST.id),
            assignment(816, post_id=None, person_id=DIRECTOR.id, due=date(2026, 11, 30)),
            assignment(817, state=State.DONE, due=date(2026, 11, 29)),
        ],
        {},
    )
    mine = office.assignments.items_of([DIRECTOR_POST.id], DIRECTOR.id)
    assert [item.assignment.id for item in mine] == [816, 814, 813, 812, 811]
    everything = office.assignments.items_of([DIRECTOR_POST.id], DIRECTOR.id, open_only=False)
    assert [item.assignment.id for item in everything] == [817, 816, 814, 813, 812, 811]
    by_name = office.assignments.items_of([], DIRECTOR.id)
    assert [item.assignment.id for item in by_name] == [816]


def test_own_items_of_one_set_of_minutes(office: Office) -> None:
    other = replace(MINUTES, id=502, meeting_id=552)
    add_minutes(office, other, replace(PLAIN, id=603, minutes_id=502))
    office.assignments.add([assignment(811), assignment(812, minutes_id=502, decision_id=603)], {})
    mine = office.assignments.items_of([DIRECTOR_POST.id], DIRECTOR.id, minutes_id=502)
    assert [item.assignment.id for item in mine] == [812]
    assert [one.id for one in office.assignments.of_minutes(502)] == [812]


def test_progress_leaves_out_what_the_fold_leaves_out(office: Office) -> None:
    office.assignments.add(
        [
            assignment(811, answered_at=NOW, state=State.DONE),
            assignment(812),
            assignment(813, answered_at=NOW, state=State.NOT_CONCERNED),
            assignment(814, decision_id=PLAIN.id),
        ],
        {},
    )
    progress = office.assignments.progress([DECISION.id, PLAIN.id, 99])
    assert progress == {(DECISION.id, None): Progress(1, 2), (PLAIN.id, None): Progress(0, 1)}
    assert office.assignments.progress([]) == {}


def test_progress_counts_each_period_by_itself(office: Office) -> None:
    november, december = {"period": "2026-11"}, {"period": "2026-12"}
    office.assignments.add(
        [
            assignment(811, answered_at=NOW, **november),
            assignment(812, post_id=VACANT_POST.id, **november),
            assignment(813, **december),
        ],
        {},
    )
    assert office.assignments.progress([DECISION.id]) == {
        (DECISION.id, "2026-11"): Progress(1, 2),
        (DECISION.id, "2026-12"): Progress(0, 1),
    }


def test_a_period_is_issued_to_a_seat_once(office: Office) -> None:
    office.assignments.add([assignment(811, period="2026-12", state=State.RELEASED)], {})
    office.assignments.add([assignment(812, period="2026-12", came_from=811)], {})
    with pytest.raises(IntegrityError):
        office.assignments.add([assignment(813, period="2026-12")], {})


def test_facts_are_set_once_and_leave_the_version(office: Office) -> None:
    office.assignments.add([assignment(811), assignment(812, acknowledged_at=NOW), assignment(813)], {})
    assert office.assignments.acknowledge([811, 812], LATER) == 1
    office.assignments.mark_sent([811], NOW)
    office.assignments.mark_sent([811], LATER)
    assert office.assignments.of_minutes(MINUTES.id) == (
        assignment(811, acknowledged_at=LATER, sent_at=NOW),
        assignment(812, acknowledged_at=NOW),
        assignment(813),
    )
    assert office.assignments.acknowledge([], NOW) == 0


def test_a_save_takes_no_fact_away(office: Office) -> None:
    office.assignments.add([assignment()], {})
    office.assignments.mark_sent([801], NOW)
    office.assignments.acknowledge([801], LATER)
    office.assignments.save(assignment(state=State.IN_WORK), None)
    (kept,) = office.assignments.of_decision(DECISION.id)
    assert (kept.sent_at, kept.acknowledged_at) == (NOW, LATER)


def test_the_hint_is_written_with_the_item(office: Office, connection: Connection) -> None:
    def hints() -> dict[int, object]:
        rows = connection.execute(
            select(t.assignment.c.id, t.assignment.c.look_at).where(t.assignment.c.workspace_id == NORTH.id)
        )
        return {row.id: row.look_at for row in rows}

    office.assignments.add([assignment(811), assignment(812)], {811: NOW})
    assert hints() == {811: NOW, 812: None}
    office.assignments.save(assignment(811), LATER)
    office.assignments.set_look_at({812: NOW, 811: None})
    assert hints() == {811: None, 812: NOW}
    office.assignments.set_look_at({})
    assert hints() == {811: None, 812: NOW}


def test_offices_do_not_see_each_other(office: Office, south: Office, connection: Connection) -> None:
    office.assignments.add([assignment()], {801: NOW})
    with pytest.raises(NotFound):
        south.assignments.item(801)
    with pytest.raises(NotFound):
        south.assignments.save(assignment(), None)
    assert south.assignments.items_of([DIRECTOR_POST.id], DIRECTOR.id, open_only=False) == ()
    assert south.assignments.of_decision(DECISION.id) == ()
    assert south.assignments.of_minutes(MINUTES.id) == ()
    assert south.assignments.progress([DECISION.id]) == {}
    assert south.assignments.acknowledge([801], NOW) == 0
    south.assignments.mark_sent([801], NOW)
    south.assignments.set_look_at({801: None})
    assert office.assignments.of_minutes(MINUTES.id) == (assignment(),)
    assert connection.scalar(select(t.assignment.c.look_at)) == NOW


def test_an_assignment_cannot_point_into_another_office(office: Office, south: Office) -> None:
    with pytest.raises(IntegrityError):
        south.assignments.add([assignment()], {})
