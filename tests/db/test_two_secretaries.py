"""Two secretaries change one draft: neither is overwritten, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from bot.domain.awaited import AwaitedField
from bot.domain.calendar import PlainWeek
from bot.domain.errors import Overtaken
from bot.domain.minutes import Tracking
from bot.domain.people import Account, Person, Role
from bot.usecases import arrange_draft, edit_decision
from bot.usecases.draft_steps import take_back
from bot.usecases.hear_edit import Clash, Edited, begin_edit, hear_edit, write_anyway
from bot.usecases.ports import Act, Office, UnitOfWork
from tests.db.samples import DECISION, DIRECTORS, MINUTES, NOW, PLAIN, SECRETARY, add_minutes

T = TypeVar("T")

OTHER = Person(299, "Зорина", "Анна", "Олеговна", roles=frozenset({Role.SECRETARY}))
TEXT = AwaitedField.DECISION_TEXT


class Desk:
    """What one of them does, in one unit of work with what the other does."""

    def __init__(self, work: UnitOfWork, office: Office, person: Person, chat_id: int) -> None:
        self._work, self._office, self._chat_id = work, office, chat_id
        office.people.bind(Account(chat_id, chat_id, person.id, NOW))

    def does(self, deed: Callable[[Act], T]) -> T:
        actor = self._work.directory.actor(self._chat_id)
        assert actor is not None
        return deed(Act(self._office, actor, NOW, PlainWeek()))


@pytest.fixture
def office(work: UnitOfWork, north: Office) -> Office:
    north.people.add_person(OTHER)
    add_minutes(north)
    return north


@pytest.fixture
def first(work: UnitOfWork, office: Office) -> Desk:
    return Desk(work, office, SECRETARY, 7001)


@pytest.fixture
def second(work: UnitOfWork, office: Office) -> Desk:
    return Desk(work, office, OTHER, 7002)


def begins(act: Act) -> None:
    begin_edit(act, DECISION.id, act.office.minutes.decision(DECISION.id).version, TEXT)


def test_words_typed_over_a_change_wait_to_be_written(office: Office, first: Desk, second: Desk) -> None:
    first.does(begins)
    second.does(begins)
    assert isinstance(second.does(lambda act: hear_edit(act, "Так решила Зорина")), Edited)
    clash = first.does(lambda act: hear_edit(act, "Так решила Белова"))
    assert isinstance(clash, Clash)
    assert clash.by == OTHER
    assert office.minutes.decision(DECISION.id).text == "Так решила Зорина"
    first.does(lambda act: write_anyway(act, DECISION.id, clash.decision.version))
    assert office.minutes.decision(DECISION.id).text == "Так решила Белова"


TAPS: dict[str, Callable[[Act, int], object]] = {
    "people": lambda act, seen: edit_decision.give_to(act, DECISION.id, seen, "g", DIRECTORS.id),
    "deadline": lambda act, seen: edit_decision.set_deadline(act, DECISION.id, None, seen),
    "tracking": lambda act, seen: edit_decision.set_tracking(act, DECISION.id, seen, Tracking.NOTICE),
    "move": lambda act, seen: arrange_draft.move_to(act, DECISION.id, seen, 2),
    "join": lambda act, seen: arrange_draft.join_next(act, DECISION.id, seen),
    "delete": lambda act, seen: arrange_draft.delete(act, DECISION.id, seen),
}


@pytest.mark.parametrize("tap", TAPS)
def test_a_button_drawn_before_the_change_does_nothing(
    office: Office, first: Desk, second: Desk, tap: str
) -> None:
    seen = office.minutes.decision(DECISION.id).version
    second.does(lambda act: edit_decision.set_text(act, DECISION.id, "Иначе"))
    before = office.minutes.decisions(MINUTES.id)
    with pytest.raises(Overtaken):
        first.does(lambda act: TAPS[tap](act, seen))
    assert office.minutes.decisions(MINUTES.id) == before


def test_decisions_beside_are_no_matter(office: Office, first: Desk, second: Desk) -> None:
    seen = office.minutes.decision(PLAIN.id).version
    second.does(lambda act: arrange_draft.move_to(act, DECISION.id, None, 2))
    first.does(lambda act: edit_decision.set_tracking(act, PLAIN.id, seen, Tracking.CONTROL))
    assert office.minutes.decision(PLAIN.id).tracking is Tracking.CONTROL


def test_what_both_did_is_taken_back_in_turn(office: Office, first: Desk, second: Desk) -> None:
    before = [(one.text, one.addressees, one.doubts) for one in office.minutes.decisions(MINUTES.id)]
    first.does(lambda act: edit_decision.set_text(act, DECISION.id, "Сдать"))
    second.does(lambda act: arrange_draft.delete(act, DECISION.id, None))
    for desk in (first, second):
        desk.does(lambda act: take_back(act, MINUTES.id, act.office.minutes.get(MINUTES.id).version))
    after = [(one.text, one.addressees, one.doubts) for one in office.minutes.decisions(MINUTES.id)]
    assert after == before
