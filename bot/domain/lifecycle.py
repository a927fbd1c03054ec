"""The one table of moves: what may happen to an assignment, from which state, by whom (docs/product.md).

What does not stand here is refused. `docs/lifecycle.md` is printed from it, and a test walks every
state × move × role × relation.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.domain.assignments import OPEN, State, Way
from bot.domain.errors import IllegalMove, NotAllowed
from bot.domain.rights import Who

#: How long a person may take back what he did.
UNDO_WINDOW = timedelta(minutes=10)


class Move(StrEnum):
    ISSUE = "issue"
    TAKE = "take"
    INTERIM = "interim"
    REPORT = "report"
    CLARIFY = "clarify"
    REISSUE = "reissue"
    READDRESS = "readdress"
    EXCUSE = "excuse"
    ACCEPT = "accept"
    RETURN = "return"
    KEEP = "keep"
    REOPEN = "reopen"
    CLOSE = "close"
    CANCEL = "cancel"
    FIRST_TOOK = "first_took"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Rule:
    """`sources` None: a new assignment. Several `targets`: the facts decide (see `report_target`).

    `reason`: words are compulsory.
    """

    sources: frozenset[State] | None
    targets: tuple[State, ...]
    who: frozenset[Who]
    reason: bool = False


def _rule(
    sources: frozenset[State] | set[State] | None,
    targets: State | tuple[State, ...],
    *who: Who,
    reason: bool = False,
) -> Rule:
    return Rule(
        None if sources is None else frozenset(sources),
        targets if isinstance(targets, tuple) else (targets,),
        frozenset(who),
        reason,
    )


S = State
ANY = frozenset(State)

MOVES: dict[Move, Rule] = {
    Move.ISSUE: _rule(None, S.ISSUED, Who.SECRETARY),
    Move.TAKE: _rule({S.ISSUED, S.RETURNED, S.IN_WORK}, S.IN_WORK, Who.ASSIGNEE),
    Move.INTERIM: _rule({S.ISSUED, S.IN_WORK, S.RETURNED}, S.IN_WORK, Who.ASSIGNEE, Who.SECRETARY),
    Move.REPORT: _rule(
        {S.ISSUED, S.IN_WORK, S.RETURNED, S.CLARIFYING},
        (S.DONE, S.REPORTED, S.IN_WORK),
        Who.ASSIGNEE,
        Who.SECRETARY,
    ),
    Move.CLARIFY: _rule({S.ISSUED, S.IN_WORK, S.RETURNED}, S.CLARIFYING, Who.ASSIGNEE),
    Move.REISSUE: _rule({S.CLARIFYING}, S.ISSUED, Who.SECRETARY),
    Move.READDRESS: _rule(OPEN, S.RELEASED, Who.SECRETARY),
    Move.EXCUSE: _rule({S.CLARIFYING, S.ISSUED, S.IN_WORK, S.RETURNED}, S.NOT_CONCERNED, Who.SECRETARY),
    Move.ACCEPT: _rule({S.REPORTED}, S.DONE, Who.CONTROLLER, Who.SECRETARY),
    Move.RETURN: _rule({S.REPORTED}, S.RETURNED, Who.CONTROLLER, Who.SECRETARY, reason=True),
    Move.KEEP: _rule({S.REPORTED, S.DONE}, S.IN_WORK, Who.CONTROLLER, Who.SECRETARY),
    Move.REOPEN: _rule({S.DONE, S.CLOSED}, S.IN_WORK, Who.SECRETARY, Who.CONTROLLER, Who.HEAD, reason=True),
    Move.CLOSE: _rule(OPEN, S.CLOSED, Who.SECRETARY, Who.HEAD, reason=True),
    Move.CANCEL: _rule(OPEN, S.CANCELLED, Who.SECRETARY, reason=True),
    Move.FIRST_TOOK: _rule({S.ISSUED}, S.RELEASED, Who.SYSTEM),
    #: Back to the state before; beside this table the window and "nobody acted since" are checked.
    Move.UNDO: _rule(ANY, tuple(State), Who.AUTHOR),
}


def check(move: Move, state: State | None, who: frozenset[Who]) -> Rule:
    """The rule that allows `move` from `state` by somebody who is all of `who`.

    Raises:
        NotAllowed: nobody of `who` may make this move, whatever the state.
        IllegalMove: it does not start from this state.
    """
    rule = MOVES[move]
    if not rule.who & who:
        raise NotAllowed(move)
    if (state is None) != (rule.sources is None) or (rule.sources is not None and state not in rule.sources):
        raise IllegalMove(move, state or "")
    return rule


def target(move: Move, state: State | None, who: frozenset[Who]) -> State:
    """The state after a `move` that has only one.

    Raises:
        NotAllowed, IllegalMove: see `check`.
    """
    rule = check(move, state, who)
    if len(rule.targets) != 1:
        raise ValueError(f"{move} has several targets: facts decide")
    return rule.targets[0]


def report_target(state: State, who: frozenset[Who], *, acceptance: bool, way: Way, missing: bool) -> State:
    """Where a final report leads.

    `acceptance`: the workspace, meeting or decision has a controller; `missing`: something to be sent
    has not come yet. What was handed in another way can't be missing here: the secretary confirms it.

    Raises:
        NotAllowed, IllegalMove: see `check`.
    """
    check(Move.REPORT, state, who)
    if way is Way.ELSEWHERE:
        return State.REPORTED
    if missing:
        return State.IN_WORK
    return State.REPORTED if acceptance else State.DONE


def moves_from(state: State, who: frozenset[Who]) -> tuple[Move, ...]:
    """The moves somebody may make from here: what the card offers."""
    return tuple(
        move
        for move, rule in MOVES.items()
        if move is not Move.UNDO and rule.sources and state in rule.sources and rule.who & who
    )
