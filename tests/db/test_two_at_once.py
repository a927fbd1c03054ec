"""Two people tap at the same moment: one event, the other hears what happened. On both databases.

Each deed waits, after it has read the item, until the other has read it too; where the database lets only one
in at a time, the first goes on alone after a moment.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.db import Database
from bot.domain.appeals import Appeal, AppealKind
from bot.domain.assignments import State
from bot.domain.calendar import PlainWeek
from bot.domain.errors import IllegalMove, Overtaken, Refused
from bot.domain.lifecycle import Move
from bot.domain.minutes import MinutesState
from bot.domain.people import Account, Person, Role
from bot.usecases import decide_extension
from bot.usecases.moves import office_move
from bot.usecases.ports import Act, UnitOfWork
from bot.usecases.readdress_item import readdress
from bot.usecases.report_done import report_done, take
from tests.db.samples import (
    DIRECTOR,
    HEAD,
    MINUTES,
    NORTH,
    NOW,
    SECRETARY,
    add_minutes,
    add_office,
    assignment,
)

OTHER = Person(299, "Зорина", "Анна", "Олеговна", roles=frozenset({Role.SECRETARY}))
#: Seconds a deed waits for the other to have read the same.
TOGETHER = 0.3

Deed = Callable[[Act], object]


def _moves(move: Move) -> Deed:
    return lambda act: office_move(act, 801, 1, move, words="Так решили")


REPORT: Deed = lambda act: report_done(act, 801, 1)  # noqa: E731
TAKE: Deed = lambda act: take(act, 801, 1)  # noqa: E731
READDRESS: Deed = lambda act: readdress(act, 801, 1, 304)  # noqa: E731

#: Who taps what at once with whom; the state before.
PAIRS = {
    "two secretaries close": (SECRETARY, _moves(Move.CLOSE), OTHER, _moves(Move.CLOSE), State.ISSUED),
    "one closes, one cancels": (SECRETARY, _moves(Move.CLOSE), OTHER, _moves(Move.CANCEL), State.ISSUED),
    "director and secretary": (DIRECTOR, REPORT, SECRETARY, _moves(Move.EXCUSE), State.ISSUED),
    "accepted and returned": (SECRETARY, _moves(Move.ACCEPT), OTHER, _moves(Move.RETURN), State.REPORTED),
    "closed while it goes elsewhere": (HEAD, _moves(Move.CLOSE), SECRETARY, READDRESS, State.ISSUED),
    "taken while it is cancelled": (DIRECTOR, TAKE, SECRETARY, _moves(Move.CANCEL), State.ISSUED),
}


def an_office(work: UnitOfWork, state: State) -> None:
    office = add_office(work, NORTH)
    office.people.add_person(OTHER)
    add_minutes(office, replace(MINUTES, state=MinutesState.APPROVED, issued_at=NOW))
    office.assignments.add([assignment(state=state)], {})
    for person in (SECRETARY, OTHER, HEAD, DIRECTOR):
        office.people.bind(Account(person.id, person.id, person.id, NOW))


async def taps(database: Database, person: Person, deed: Deed, both: threading.Barrier) -> object:
    """What came of it: the error where it was refused."""

    def unit(work: UnitOfWork) -> None:
        actor = work.directory.actor(person.id)
        assert actor is not None
        office = work.office(NORTH.id)
        office.assignments.item(801)
        with contextlib.suppress(threading.BrokenBarrierError):
            both.wait(TOGETHER)
        deed(Act(office, actor, NOW, PlainWeek(), work.new_id()))

    try:
        await database.write(unit)
    except Refused as refused:
        return refused
    return None


@pytest.mark.parametrize("pair", PAIRS)
async def test_one_event_and_the_other_hears_of_it(database: Database, pair: str) -> None:
    first, one, second, other, state = PAIRS[pair]
    await database.write(lambda work: an_office(work, state))
    both = threading.Barrier(2)

    said = await asyncio.gather(taps(database, first, one, both), taps(database, second, other, both))

    refused = [outcome for outcome in said if outcome is not None]
    assert len(refused) == 1
    assert isinstance(refused[0], Overtaken | IllegalMove)

    def moves_of(work: UnitOfWork) -> int:
        return len(work.office(NORTH.id).audit.history("assignment", 801))

    assert await database.read(moves_of) == 1


GRANT: Deed = lambda act: decide_extension.grant(act, 1001)  # noqa: E731
REFUSE: Deed = lambda act: decide_extension.refuse(act, 1001, "Срок общий")  # noqa: E731


@pytest.mark.parametrize("second", [GRANT, REFUSE], ids=["both grant", "one refuses"])
async def test_what_was_asked_is_answered_once(database: Database, second: Deed) -> None:
    """The other is refused where both had read it open, else he is told who was faster."""

    def asked(work: UnitOfWork) -> None:
        an_office(work, State.ISSUED)
        until = assignment().due
        work.office(NORTH.id).appeals.add(
            Appeal(1001, 801, AppealKind.EXTENSION, DIRECTOR.id, NOW, "Ждут справку", until)
        )

    await database.write(asked)
    both = threading.Barrier(2)
    said = await asyncio.gather(taps(database, SECRETARY, GRANT, both), taps(database, OTHER, second, both))

    assert all(outcome is None or isinstance(outcome, Overtaken) for outcome in said)

    def answers(work: UnitOfWork) -> tuple[int, int]:
        audit = work.office(NORTH.id).audit
        return len(audit.history("appeal", 1001)), len(audit.history("assignment", 801))

    assert await database.read(answers) == (1, 1)


async def test_of_two_who_take_it_one_is_first(database: Database) -> None:
    """Where one is enough: the other was freed, or must look again."""

    def issued(work: UnitOfWork) -> None:
        an_office(work, State.ISSUED)
        work.office(NORTH.id).assignments.add([assignment(802, post_id=302)], {})
        nurse = next(one for one in work.office(NORTH.id).people.posts() if one.id == 302)
        work.office(NORTH.id).people.save_post(replace(nurse, holder=HEAD))

    await database.write(issued)
    both = threading.Barrier(2)
    said = await asyncio.gather(
        taps(database, DIRECTOR, TAKE, both),
        taps(database, HEAD, lambda act: take(act, 802, 1), both),
    )

    def states(work: UnitOfWork) -> list[str]:
        return sorted(one.state for one in work.office(NORTH.id).assignments.of_decision(601))

    assert await database.read(states) == [State.IN_WORK, State.RELEASED]
    [refused] = [outcome for outcome in said if outcome is not None]
    assert isinstance(refused, Overtaken | IllegalMove)
