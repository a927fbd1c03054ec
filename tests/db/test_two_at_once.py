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
from datetime import timedelta
from typing import Any

import pytest

from bot.db import Database
from bot.domain.appeals import Appeal, AppealKind
from bot.domain.assignments import State
from bot.domain.calendar import PlainWeek
from bot.domain.delegations import Delegation, DelegationState
from bot.domain.errors import BadInput, IllegalMove, Overtaken, Refused, TooLate
from bot.domain.lifecycle import Move
from bot.domain.minutes import MinutesState
from bot.domain.people import Account, Group, Person, Role
from bot.usecases import appeal, decide_extension, deputy_answers, newcomers
from bot.usecases.answering import Said
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
GROUP = Group(70, "руководители", post_ids=frozenset({301, 302}))
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


async def at_once(database: Database, *deeds: tuple[Person, Deed, str]) -> list[object]:
    """As `taps`, but each waits for the other right before it writes by this method («repository.method»)."""
    both = threading.Barrier(len(deeds))

    def unit(person: Person, deed: Deed, where: str) -> Callable[[UnitOfWork], None]:
        def does(work: UnitOfWork) -> None:
            actor = work.directory.actor(person.id)
            assert actor is not None
            office = work.office(NORTH.id)
            repository, name = where.split(".")
            inner = getattr(getattr(office, repository), name)

            def waits(*args: Any, **named: Any) -> Any:
                with contextlib.suppress(threading.BrokenBarrierError):
                    both.wait(TOGETHER)
                return inner(*args, **named)

            setattr(getattr(office, repository), name, waits)
            deed(Act(office, actor, NOW, PlainWeek(), work.new_id()))

        return does

    async def tap(person: Person, deed: Deed, where: str) -> object:
        try:
            await database.write(unit(person, deed, where))
        except (Refused, BadInput) as refused:
            return refused
        return None

    return list(await asyncio.gather(*(tap(*one) for one in deeds)))


async def test_more_words_never_open_again_what_was_answered(database: Database) -> None:
    def asked(work: UnitOfWork) -> None:
        an_office(work, State.ISSUED)
        question = Appeal(1001, 801, AppealKind.EXTENSION, DIRECTOR.id, NOW, "Ждут", assignment().due)
        work.office(NORTH.id).appeals.add(question)

    await database.write(asked)
    await at_once(
        database,
        (DIRECTOR, lambda act: appeal.add_to_appeal(act, 1001, "справку из больницы"), "appeals.settle"),
        (SECRETARY, GRANT, "appeals.settle"),
    )
    answered = await database.read(lambda work: work.office(NORTH.id).appeals.get(1001))
    assert answered.state == "granted"
    moved = await database.read(lambda work: work.office(NORTH.id).assignments.item(801))
    assert moved.assignment.version == 2


async def test_a_newcomer_gets_a_decision_once(database: Database) -> None:
    def joins(work: UnitOfWork) -> None:
        an_office(work, State.ISSUED)
        office = work.office(NORTH.id)
        office.people.add_group(GROUP)
        one = office.minutes.decision(601)
        named = replace(one.addressees[0], group_id=GROUP.id)
        office.minutes.save_decision(replace(one, addressees=(named,)))

    await database.write(joins)
    gives: Deed = lambda act: newcomers.give(act, 302)  # noqa: E731
    said = await at_once(
        database, (SECRETARY, gives, "newcomers.pass_over"), (OTHER, gives, "newcomers.pass_over")
    )
    assert [type(one) for one in said if one is not None] == [TooLate]

    def made(work: UnitOfWork) -> int:
        return sum(one.post_id == 302 for one in work.office(NORTH.id).assignments.of_decision(601))

    assert await database.read(made) == 1


async def test_what_a_director_confirms_has_all_words_or_none_of_them_are_taken(database: Database) -> None:
    """The deputy adds words at the moment in which the director confirms what he saw before."""

    def answered(work: UnitOfWork) -> None:
        an_office(work, State.ISSUED)
        office = work.office(NORTH.id)
        office.delegations.add(
            Delegation(
                901, 801, DIRECTOR.id, "a" * 64, NOW, NOW + timedelta(days=14), DelegationState.TAKEN, HEAD.id
            )
        )
        actor = work.directory.actor(HEAD.id)
        assert actor is not None
        act = Act(office, actor, NOW, PlainWeek(), work.new_id())
        deputy_answers.answer(act, 801, Said("Сдали"))

    def adds(act: Act) -> None:
        deputy_answers.say(act, act.office.assignments.item(801), Said("и отправили почтой"))

    await database.write(answered)
    said = await at_once(
        database,
        (HEAD, adds, "delegations.save"),
        (DIRECTOR, lambda act: deputy_answers.confirm(act, 801, 1), "delegations.save"),
    )
    [report] = await database.read(lambda work: work.office(NORTH.id).reports.of_assignment(801))
    assert not report.pending
    added = said[0] is None
    assert report.words == ("Сдали\nи отправили почтой" if added else "Сдали")
