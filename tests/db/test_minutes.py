from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.errors import NotFound, Overtaken
from bot.domain.minutes import Addressee, MinutesState
from bot.domain.minutes_paper import Preamble
from bot.usecases.ports import Office
from tests.db.counting import counted_statements
from tests.db.samples import (
    DECISION,
    EVERYBODY,
    LISTED,
    MINUTES,
    NOW,
    PLAIN,
    SECRETARY,
    SOURCE,
    add_minutes,
    assignment,
)

FULL = replace(
    MINUTES,
    state=MinutesState.APPROVED,
    number=None,
    date=None,
    title="Аппаратное совещание",
    place=None,
    chair=None,
    secretary=None,
    controller=None,
    send_at=NOW,
    issued_at=NOW + timedelta(minutes=10),
    approved_by=SECRETARY.id,
    vague_settled=True,
    past_settled=True,
    quiet=True,
)


def test_what_was_added_is_read_back(north: Office) -> None:
    add_minutes(north)
    assert north.minutes.get(MINUTES.id) == MINUTES
    assert north.minutes.decisions(MINUTES.id) == (DECISION, PLAIN)
    assert north.minutes.decision(PLAIN.id) == PLAIN
    assert north.minutes.source_text(MINUTES.id) == SOURCE


def test_a_draft_that_amends_a_decision_is_no_protocol_of_its_own(north: Office) -> None:
    """It shares the meeting of what it amends; it is found by the decision, while it is a draft."""
    add_minutes(north)
    amending = replace(MINUTES, id=MINUTES.id + 50, amends=DECISION.id, amends_version=3, reason="опечатка")
    north.minutes.add(amending, (), "")
    assert north.minutes.get(amending.id) == amending
    assert north.minutes.amending(DECISION.id) == amending
    assert north.minutes.amending(PLAIN.id) is None
    assert amending not in north.minutes.recent(10)
    assert amending not in north.minutes.in_hand()
    assert amending not in north.minutes.with_words(MINUTES.words_hash)
    north.minutes.save(replace(amending, state=MinutesState.WITHDRAWN))
    assert north.minutes.amending(DECISION.id) is None


def test_a_decision_may_be_cancelled_as_a_whole(north: Office) -> None:
    add_minutes(north)
    saved = north.minutes.save_decision(replace(DECISION, cancelled=True))
    assert north.minutes.decision(DECISION.id) == saved


def test_what_a_paper_says_around_the_decisions_is_kept(north: Office) -> None:
    said = Preamble("Комитет", "заседания", ("Присутствовали: 5",), ("Разное",), (("Сдать", "Сдано"),))
    north.minutes.add(MINUTES, (), "", said)
    assert north.minutes.preamble(MINUTES.id) == said
    with pytest.raises(NotFound):
        north.minutes.preamble(MINUTES.id + 1)


def test_minutes_without_decisions(north: Office) -> None:
    north.minutes.add(MINUTES, (), "")
    assert north.minutes.decisions(MINUTES.id) == ()
    assert north.minutes.source_text(MINUTES.id) == ""


def test_every_field_is_saved_and_the_version_rises(north: Office) -> None:
    add_minutes(north)
    saved = north.minutes.save(FULL)
    assert saved == replace(FULL, version=2)
    assert north.minutes.get(MINUTES.id) == saved


def test_whoever_saves_second_is_told(north: Office) -> None:
    add_minutes(north)
    north.minutes.save(replace(MINUTES, number="7"))
    with pytest.raises(Overtaken) as told:
        north.minutes.save(replace(MINUTES, number="8", title="не то"))
    assert told.value.object_id == MINUTES.id
    assert north.minutes.get(MINUTES.id) == replace(MINUTES, number="7", version=2)


def test_decisions_come_in_the_document_order(north: Office) -> None:
    first = replace(PLAIN, id=699, ordinal=0)
    add_minutes(north, MINUTES, PLAIN, first)
    assert [one.id for one in north.minutes.decisions(MINUTES.id)] == [699, PLAIN.id]


def test_a_decision_is_saved_with_its_addressees_written_anew(north: Office) -> None:
    add_minutes(north)
    changed = replace(
        DECISION,
        ordinal=5,
        code="6/5",
        number=None,
        lead=None,
        text="Отложить",
        deadline=Deadline(DeadlineKind.ONGOING, None, "постоянно"),
        hand_in=None,
        expected=(),
        doubts=(),
        first_takes=False,
        addressees=(
            Addressee(702, "методисту", post_id=304, post_ids=(304,)),
            Addressee(799, "РГ", group_id=LISTED.id, post_ids=(302, 304)),
        ),
    )
    saved = north.minutes.save_decision(changed)
    assert saved == replace(changed, version=2)
    assert north.minutes.decision(DECISION.id) == saved
    with pytest.raises(NotFound):
        north.minutes.decision_of(701)


def test_whoever_saves_a_decision_second_is_told(north: Office) -> None:
    add_minutes(north)
    north.minutes.save_decision(replace(DECISION, text="первый"))
    with pytest.raises(Overtaken):
        north.minutes.save_decision(replace(DECISION, text="второй", addressees=()))
    assert north.minutes.decision(DECISION.id) == replace(DECISION, text="первый", version=2)


def test_a_group_means_whoever_belongs_to_it_today(north: Office) -> None:
    named = (
        Addressee(705, "всем", group_id=EVERYBODY.id),
        Addressee(706, "РГ", group_id=LISTED.id),
    )
    add_minutes(north, MINUTES, replace(DECISION, addressees=named))
    everybody, listed = north.minutes.decision(DECISION.id).addressees
    assert everybody.post_ids == (301, 302, 304)
    assert listed.post_ids == (302, 304)


def test_seats_are_not_looked_up_where_no_group_is_named(north: Office) -> None:
    add_minutes(north)
    with counted_statements() as statements:
        north.minutes.decision(PLAIN.id)
    assert len(statements) == 2


def test_the_decision_of_an_addressee(north: Office) -> None:
    add_minutes(north)
    assert north.minutes.decision_of(702) == DECISION
    with pytest.raises(NotFound):
        north.minutes.decision_of(99)


def test_a_decision_is_deleted_with_its_addressees(north: Office) -> None:
    add_minutes(north)
    north.minutes.delete_decision(DECISION.id)
    assert north.minutes.decisions(MINUTES.id) == (PLAIN,)
    with pytest.raises(NotFound):
        north.minutes.delete_decision(DECISION.id)


def test_an_issued_decision_cannot_be_deleted(north: Office) -> None:
    add_minutes(north)
    north.assignments.add([assignment()], {})
    with pytest.raises(IntegrityError):
        north.minutes.delete_decision(DECISION.id)


def test_recent_means_taken_last(north: Office) -> None:
    for number, held_on in enumerate([date(2026, 11, 1), date(2026, 5, 1), None]):
        add_minutes(
            north, replace(MINUTES, id=510 + number, meeting_id=560 + number, date=held_on), _own(number)
        )
    assert [one.id for one in north.minutes.recent(2)] == [512, 511]


def _own(number: int):  # type: ignore[no-untyped-def]
    return replace(PLAIN, id=610 + number, minutes_id=510 + number)


def test_nothing_is_not_found(north: Office) -> None:
    for look in (
        lambda: north.minutes.get(99),
        lambda: north.minutes.save(replace(MINUTES, id=99)),
        lambda: north.minutes.decision(99),
        lambda: north.minutes.save_decision(replace(DECISION, id=99)),
        lambda: north.minutes.source_text(99),
    ):
        with pytest.raises(NotFound):
            look()
    assert north.minutes.decisions(99) == ()


def test_offices_do_not_see_each_other(north: Office, south: Office) -> None:
    add_minutes(north)
    for look in (
        lambda: south.minutes.get(MINUTES.id),
        lambda: south.minutes.save(MINUTES),
        lambda: south.minutes.decision(DECISION.id),
        lambda: south.minutes.decision_of(701),
        lambda: south.minutes.save_decision(DECISION),
        lambda: south.minutes.delete_decision(DECISION.id),
        lambda: south.minutes.source_text(MINUTES.id),
    ):
        with pytest.raises(NotFound):
            look()
    assert south.minutes.recent(9) == ()
    assert south.minutes.decisions(MINUTES.id) == ()
    add_minutes(south)
    south.minutes.save(FULL)
    south.minutes.save_decision(replace(DECISION, text="чужое", addressees=()))
    with pytest.raises(NotFound):
        south.minutes.decision_of(701)
    south.minutes.delete_decision(PLAIN.id)
    assert north.minutes.get(MINUTES.id) == MINUTES
    assert north.minutes.decisions(MINUTES.id) == (DECISION, PLAIN)


def test_places_and_codes_change_without_a_version(north: Office, south: Office) -> None:
    add_minutes(north)
    add_minutes(south)
    north.minutes.renumber([(PLAIN.id, 1, "6/1"), (DECISION.id, 2, "6/2")])
    assert [(one.id, one.code, one.version) for one in north.minutes.decisions(MINUTES.id)] == [
        (PLAIN.id, "6/1", PLAIN.version),
        (DECISION.id, "6/2", DECISION.version),
    ]
    assert south.minutes.decisions(MINUTES.id) == (DECISION, PLAIN)
    north.minutes.renumber([])


def test_codes_of_a_meeting_are_those_of_all_its_minutes(north: Office, south: Office) -> None:
    add_minutes(north)
    add_minutes(south)
    rest = replace(MINUTES, id=MINUTES.id + 1, part_of=MINUTES.id)
    north.minutes.add(rest, [replace(PLAIN, id=699, minutes_id=rest.id, code="6/9")], "")
    assert sorted(north.minutes.codes_of_meeting(MINUTES.meeting_id)) == ["6/1", "6/2", "6/9"]
    assert sorted(south.minutes.codes_of_meeting(MINUTES.meeting_id)) == ["6/1", "6/2"]
