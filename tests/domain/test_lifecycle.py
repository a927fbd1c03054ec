"""Every state × move × role × relation, against the table of the design written down by hand."""

from collections.abc import Iterator
from itertools import product

import pytest

from bot.domain.assignments import State, Way
from bot.domain.errors import IllegalMove, NotAllowed
from bot.domain.lifecycle import MOVES, Move, check, moves_from, report_target, target
from bot.domain.people import Actor, Person, Role
from bot.domain.rights import Who, capacities
from tests.domain.office import WORKSPACE
from tests.domain.print_lifecycle import PAGE, printed

OPEN = {"issued", "in_work", "reported", "returned", "clarifying"}

# move     | from                               | to                    | who                       | words
TABLE = """
issue      | -                                  | issued                | secretary                 |
take       | issued returned in_work            | in_work               | assignee                  |
interim    | issued in_work returned            | in_work               | assignee secretary        |
report     | issued in_work returned clarifying | reported in_work done | assignee secretary        |
clarify    | issued in_work returned            | clarifying            | assignee                  |
reissue    | clarifying                         | issued                | secretary                 |
readdress  | OPEN                               | released              | secretary                 |
excuse     | clarifying issued in_work returned | not_concerned         | secretary                 |
accept     | reported                           | done                  | controller secretary      |
return     | reported                           | returned              | controller secretary      | yes
keep       | reported done                      | in_work               | controller secretary      |
reopen     | done closed                        | in_work               | secretary controller head | yes
close      | OPEN                               | closed                | secretary head            | yes
cancel     | OPEN                               | cancelled             | secretary                 | yes
first_took | issued                             | released              | bot                       |
"""


def rows() -> Iterator[tuple[str, set[str], set[str], set[str], bool]]:
    for line in TABLE.strip().splitlines():
        move, sources, targets, who, words = (cell.strip() for cell in f"{line} ".split("|"))
        states = OPEN if sources == "OPEN" else set(sources.split())
        yield move, states, set(targets.split()), set(who.split()), words == "yes"


EXPECTED = {move: (sources, targets, who, words) for move, sources, targets, who, words in rows()}

SEAT, PERSON = 10, 20
ROLES = [frozenset[Role](), *(frozenset({role}) for role in Role), frozenset(Role)]
#: Relation to the assignment → seats held, own person id.
RELATIONS = {
    "nobody": ((), 1),
    "another seat": ((SEAT + 1,), 1),
    "assignee by seat": ((SEAT,), 1),
    "assignee by name": ((), PERSON),
    "author": ((), 1),
    "bot": ((), 1),
}


def acting(roles: frozenset[Role], relation: str) -> frozenset[Who]:
    posts, person_id = RELATIONS[relation]
    actor = Actor(WORKSPACE, Person(person_id, "Белова", roles=roles), 1, frozenset(posts))
    who = capacities(actor, SEAT, PERSON)
    return who | {"author": {Who.AUTHOR}, "bot": {Who.SYSTEM}}.get(relation, set())


def named(roles: frozenset[Role], relation: str) -> set[str]:
    """In the words of TABLE."""
    return {str(role) for role in roles} | {relation.partition(" ")[0]}


def outcome(move: Move, state: State | None, who: frozenset[Who]) -> set[str] | str:
    try:
        return {str(after) for after in check(move, state, who).targets}
    except NotAllowed:
        return "not allowed"
    except IllegalMove:
        return "illegal"


def expected(move: str, state: State | None, who: set[str]) -> set[str] | str:
    sources, targets, allowed, _ = EXPECTED[move]
    if not who & allowed:
        return "not allowed"
    return targets if (state or "-") in sources else "illegal"


def test_the_table_names_every_move_but_undo() -> None:
    assert set(EXPECTED) | {"undo"} == set(Move) == set(MOVES)


@pytest.mark.parametrize("move", [move for move in Move if move is not Move.UNDO])
def test_every_state_role_and_relation(move: Move) -> None:
    walked = 0
    for state, roles, relation in product([None, *State], ROLES, RELATIONS):
        got = outcome(move, state, acting(roles, relation))
        assert got == expected(move, state, named(roles, relation)), (state, roles, relation)
        walked += 1
    assert walked == 11 * 6 * 6


@pytest.mark.parametrize("state", State)
def test_undo_leads_anywhere_but_only_for_its_author(state: State) -> None:
    for roles, relation in product(ROLES, RELATIONS):
        got = outcome(Move.UNDO, state, acting(roles, relation))
        assert got == (set(State) if relation == "author" else "not allowed")


def test_undo_starts_from_something() -> None:
    assert outcome(Move.UNDO, None, frozenset({Who.AUTHOR})) == "illegal"


@pytest.mark.parametrize("move", EXPECTED)
def test_where_words_are_compulsory(move: str) -> None:
    assert MOVES[Move(move)].reason == EXPECTED[move][3]


@pytest.mark.parametrize("state", State)
def test_moves_from_offers_what_is_allowed_and_no_undo(state: State) -> None:
    for roles, relation in product(ROLES, RELATIONS):
        offered = moves_from(state, acting(roles, relation))
        allowed = [m for m in EXPECTED if isinstance(expected(m, state, named(roles, relation)), set)]
        assert list(offered) == [move for move in Move if move in allowed], (roles, relation)


@pytest.mark.parametrize("move", [move for move in EXPECTED if move != "report"])
def test_target_of_a_move_with_one(move: str) -> None:
    sources, targets, _, _ = EXPECTED[move]
    for source in sources:
        state = None if source == "-" else State(source)
        assert {str(target(Move(move), state, frozenset(Who)))} == targets


def test_target_of_a_report_is_asked_elsewhere() -> None:
    with pytest.raises(ValueError, match="facts decide"):
        target(Move.REPORT, State.ISSUED, frozenset(Who))


# --- where a report leads: acceptance, way, something missing → state ---------------------------------------

HERE = [way for way in Way if way is not Way.ELSEWHERE]
REPORTS = [
    (False, HERE, False, State.DONE),
    (True, HERE, False, State.REPORTED),
    (False, HERE, True, State.IN_WORK),
    (True, HERE, True, State.IN_WORK),
    (False, [Way.ELSEWHERE], False, State.REPORTED),
    (True, [Way.ELSEWHERE], False, State.REPORTED),
    (False, [Way.ELSEWHERE], True, State.REPORTED),
    (True, [Way.ELSEWHERE], True, State.REPORTED),
]


@pytest.mark.parametrize("acceptance,ways,missing,after", REPORTS)
@pytest.mark.parametrize("state", sorted(EXPECTED["report"][0]))
def test_report_target(state: str, acceptance: bool, ways: list[Way], missing: bool, after: State) -> None:
    for way, who in product(ways, (Who.ASSIGNEE, Who.SECRETARY)):
        got = report_target(State(state), frozenset({who}), acceptance=acceptance, way=way, missing=missing)
        assert got is after
        assert got in MOVES[Move.REPORT].targets


def test_report_target_refuses_as_any_move() -> None:
    with pytest.raises(NotAllowed):
        report_target(State.ISSUED, frozenset({Who.HEAD}), acceptance=False, way=Way.CHAT, missing=False)
    with pytest.raises(IllegalMove):
        report_target(State.DONE, frozenset({Who.ASSIGNEE}), acceptance=False, way=Way.CHAT, missing=False)


def test_the_printed_chart_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == printed(), "print it anew: python -m tests.domain.print_lifecycle"


def test_a_refusal_tells_what_and_from_where() -> None:
    with pytest.raises(NotAllowed) as refused:
        check(Move.CANCEL, State.ISSUED, frozenset({Who.ASSIGNEE}))
    assert refused.value.deed == "cancel"
    with pytest.raises(IllegalMove) as illegal:
        check(Move.TAKE, State.DONE, frozenset({Who.ASSIGNEE}))
    assert (illegal.value.move, illegal.value.state) == ("take", "done")
