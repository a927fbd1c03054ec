from dataclasses import replace

from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.people import Account
from bot.usecases.ports import LiveMessage, Office
from bot.usecases.ports import UnitOfWork as Work
from tests.db.samples import DIRECTOR, NOW, NURSE, TODAY

WORDS = Awaited(AwaitedField.REPORT_WORDS, 801, NOW, "начало")
MESSAGE = LiveMessage(-100, 55, TODAY)


def awaited(work: Work, office: Office, person_id: int) -> Awaited | None:
    """As each deed reads it: with the actor."""
    office.people.bind(Account(person_id, person_id, person_id, NOW))
    actor = work.directory.actor(person_id)
    assert actor is not None
    return actor.awaited


def test_one_thing_is_awaited_from_a_person(work: Work, north: Office) -> None:
    assert awaited(work, north, DIRECTOR.id) is None
    north.awaited.put(DIRECTOR.id, WORDS)
    north.awaited.put(NURSE.id, WORDS)
    other = Awaited(AwaitedField.WHICH_ITEM, 0, NOW)
    north.awaited.put(DIRECTOR.id, other)
    assert awaited(work, north, DIRECTOR.id) == other
    north.awaited.clear(DIRECTOR.id)
    assert awaited(work, north, DIRECTOR.id) is None
    assert awaited(work, north, NURSE.id) == WORDS
    north.awaited.clear(DIRECTOR.id)


def test_a_live_message_of_each_kind_and_object(north: Office) -> None:
    north.live.put(DIRECTOR.id, "digest", 0, MESSAGE)
    north.live.put(DIRECTOR.id, "digest", 0, replace(MESSAGE, message_id=56))
    north.live.put(DIRECTOR.id, "card", 801, MESSAGE)
    assert north.live.get(DIRECTOR.id, "digest", 0) == replace(MESSAGE, message_id=56)
    assert north.live.get(DIRECTOR.id, "card", 801) == MESSAGE
    assert north.live.get(DIRECTOR.id, "card", 802) is None
    assert north.live.get(NURSE.id, "card", 801) is None


def test_offices_do_not_see_each_other(work: Work, north: Office, south: Office) -> None:
    north.awaited.put(DIRECTOR.id, WORDS)
    north.live.put(DIRECTOR.id, "digest", 0, MESSAGE)
    assert south.live.get(DIRECTOR.id, "digest", 0) is None
    south.awaited.clear(DIRECTOR.id)
    assert awaited(work, north, DIRECTOR.id) == WORDS
