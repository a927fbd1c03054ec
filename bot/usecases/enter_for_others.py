"""What came by phone, on paper or by mail is entered for whoever sent it: ticked one by one, written at once.

The ticks are a row of the database: a restart loses none, and two secretaries have each their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.assignments import Assignment, Way
from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.entering import ANSWERED, ENTERED, FRESH, TO_ANSWER, Entered, Entering, Grid, Seat
from bot.domain.entering_words import day_typed
from bot.domain.errors import BadInput, IllegalMove, Overtaken
from bot.domain.lifecycle import Move
from bot.domain.rights import Deed, capacities, require
from bot.usecases.answering import Said, report
from bot.usecases.awaiting import WORDS_WINDOW, waiting
from bot.usecases.collect import natural
from bot.usecases.moves import to_move
from bot.usecases.ports import Act


def grid(act: Act, decision_id: int) -> Grid:
    """
    Raises:
        NotAllowed, NotFound.
    """
    require(Deed.ENTER_FOR_OTHERS, capacities(act.actor))
    decision = act.office.minutes.decision(decision_id)
    seats = seats_of(act, act.office.assignments.of_decision(decision_id))
    open_ones = _one_a_seat(one for one in seats if one.assignment.state in TO_ANSWER)
    return Grid(
        decision,
        act.office.minutes.get(decision.minutes_id),
        open_ones,
        tuple(one for one in seats if one.assignment.state in ANSWERED),
        _entering(act, decision_id),
    )


def seats_of(act: Act, assignments: Iterable[Assignment]) -> tuple[Seat, ...]:
    """By their short names, СОШ № 2 before СОШ № 10."""
    asked = list(assignments)
    people = act.office.people
    posts = {post.id: post.label for post in people.seats(one.post_id for one in asked if one.post_id)}
    named = {one.person_id for one in asked if one.person_id is not None}
    persons = {person.id: person.short for person in people.persons_of(named)} if named else {}
    seats = [Seat(one, posts.get(one.post_id or 0) or persons.get(one.person_id or 0, "")) for one in asked]
    return tuple(sorted(seats, key=lambda one: (natural(one.label), one.assignment.id)))


def _one_a_seat(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """Of a recurring decision the oldest period that nobody has answered for: the next comes after it."""
    first: dict[tuple[int | None, int | None, bool], Seat] = {}
    for one in seats:
        whose = (one.assignment.post_id, one.assignment.person_id, one.assignment.co)
        known = first.get(whose)
        if known is None or one.assignment.id < known.assignment.id:
            first[whose] = one
    return tuple(first.values())


def _entering(act: Act, decision_id: int) -> Entering:
    """What this person has ticked so far; nothing where that was another day's work."""
    found = act.office.enterings.get(act.actor.person.id, decision_id)
    if found is None or act.now - found.at > FRESH:
        return Entering(act.actor.person.id, decision_id, act.now)
    return found


def _keep(act: Act, found: Grid, entering: Entering) -> Grid:
    kept = replace(entering, at=act.now)
    act.office.enterings.put(kept)
    return replace(found, entering=kept)


# --- ticks ------------------------------------------------------------------------------------------------


def tick(act: Act, decision_id: int, assignment_id: int) -> Grid:
    """One more, or one less. Who has answered meanwhile is not ticked.

    Raises:
        NotAllowed, NotFound.
    """
    found = grid(act, decision_id)
    known = {one.assignment.id for one in found.seats}
    return _keep(
        act, found, replace(found.entering, ticked=(found.entering.ticked ^ {assignment_id}) & known)
    )


def tick_only(act: Act, assignment_id: int) -> Grid:
    """From the card of one assignment: it alone is ticked.

    Raises:
        NotAllowed, NotFound; IllegalMove: it is answered already, or needs no answer any more.
    """
    require(Deed.ENTER_FOR_OTHERS, capacities(act.actor))
    one = act.office.assignments.item(assignment_id).assignment
    if one.state not in TO_ANSWER:
        raise IllegalMove(Move.REPORT, one.state)
    found = grid(act, one.decision_id)
    return _keep(act, found, replace(found.entering, ticked=frozenset({assignment_id}), number=None))


def tick_all(act: Act, decision_id: int, *, invert: bool) -> Grid:
    """«Все, кроме отмеченных»; else nobody is ticked any more.

    Raises:
        NotAllowed, NotFound.
    """
    found = grid(act, decision_id)
    ticked = frozenset(one.assignment.id for one in found.seats) - found.entering.ticked
    return _keep(act, found, replace(found.entering, ticked=ticked if invert else frozenset()))


def keep_understood(
    act: Act, found: Grid, ticked: Iterable[int], way: Way | None, on: date | None, number: str | None
) -> Grid:
    """What words were taken for stands as ticks until it is said to be right."""
    return _keep(
        act,
        found,
        Entering(act.actor.person.id, found.decision.id, act.now, frozenset(ticked), way, on, number),
    )


def set_way(act: Act, decision_id: int, way: Way) -> Grid:
    """
    Raises:
        NotAllowed, NotFound.
    """
    found = grid(act, decision_id)
    return _keep(act, found, replace(found.entering, way=way))


def set_day(act: Act, decision_id: int, days_ago: int) -> Grid:
    """
    Raises:
        NotAllowed, NotFound.
    """
    found = grid(act, decision_id)
    _stop_awaiting(act)
    return _keep(act, found, replace(found.entering, on=act.today - timedelta(days=days_ago)))


def await_day(act: Act, decision_id: int) -> Grid:
    """The day is typed next.

    Raises:
        NotAllowed, NotFound; BadInput: `words_wait`.
    """
    found = grid(act, decision_id)
    if waiting(act) is not None:
        raise BadInput("words_wait")
    act.office.awaited.put(act.actor.person.id, Awaited(AwaitedField.ENTERING_DAY, decision_id, act.now))
    return found


def day_awaited(act: Act) -> int | None:
    """The decision for which a day is typed next."""
    awaited = act.actor.awaited
    if awaited is None or awaited.field is not AwaitedField.ENTERING_DAY:
        return None
    return awaited.object_id if act.now - awaited.since <= WORDS_WINDOW else None


def hear_day(act: Act, decision_id: int, words: str) -> Grid:
    """
    Raises:
        NotAllowed, NotFound; BadInput: `not_a_past_day`; it goes on being awaited.
    """
    day = day_typed(words, act.today)
    if day is None:
        raise BadInput("not_a_past_day")
    found = grid(act, decision_id)
    _stop_awaiting(act)
    return _keep(act, found, replace(found.entering, on=day))


def _stop_awaiting(act: Act) -> None:
    if act.actor.awaited and act.actor.awaited.field is AwaitedField.ENTERING_DAY:
        act.office.awaited.clear(act.actor.person.id)


# --- written ----------------------------------------------------------------------------------------------


def enter(act: Act, decision_id: int, count: int, way: Way | None = None) -> Entered:
    """Everybody ticked has answered: one deed, which is taken back as one. They hear nothing of it.

    `count` is how many were ticked on the screen; `way`: where it was not chosen before.

    Raises:
        NotAllowed, NotFound; Overtaken: other ticks than the screen showed; BadInput: `nobody_ticked`,
        `way_needed`.
    """
    found = grid(act, decision_id)
    if not found.entering.ticked:
        raise BadInput("nobody_ticked")
    if len(found.entering.ticked) != count:
        raise Overtaken(decision_id)
    chosen = way or found.entering.way
    if chosen is None:
        raise BadInput("way_needed")
    return write(act, found, found.ticked, chosen, found.entering.on, found.entering.number)


def write(
    act: Act, found: Grid, seats: Iterable[Seat], way: Way, on: date | None, number: str | None = None
) -> Entered:
    """
    Raises:
        NotAllowed; BadInput: `nobody_ticked`: all of them have answered meanwhile.
    """
    if way not in ENTERED:
        raise BadInput("way_needed")
    ticked = tuple(seats)
    said = Said(way=way, on=on or act.today, number=number if len(ticked) == 1 else None)
    states = []
    for one in ticked:
        item, who = to_move(act, one.assignment.id, None, Move.REPORT)
        states.append(report(act, item, who, said).item.assignment.state)
    act.office.enterings.drop(act.actor.person.id, found.decision.id)
    if not ticked:
        raise BadInput("nobody_ticked")
    known = {one.assignment.id for one in ticked}
    passed_over = tuple(one for one in found.answered if one.assignment.id in found.entering.ticked - known)
    return Entered(
        found.decision,
        found.minutes,
        ticked,
        way,
        said.on or act.today,
        said.number,
        act.deed_id,
        any(state is not state.DONE for state in states),
        passed_over,
    )
