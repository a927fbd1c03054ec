"""Prints `docs/lifecycle.md` from the tables of the code: `python -m tests.domain.print_lifecycle`."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import product
from pathlib import Path
from typing import TypeVar

from bot.domain.assignments import OPEN, State
from bot.domain.lifecycle import MOVES, UNDO_WINDOW, Move, Rule
from bot.domain.rights import RIGHTS, Who

PAGE = Path(__file__).parents[2] / "docs" / "lifecycle.md"

E = TypeVar("E", bound=StrEnum)

HEAD = """\
# The life of an assignment

Printed from `bot/domain/lifecycle.py` and `bot/domain/rights.py` by `python -m tests.domain.print_lifecycle`;
a test compares. What stands in neither table is refused.
"""

NOTES = f"""\
`undo` (not drawn) leads back to the state before, within {UNDO_WINDOW.seconds // 60} minutes, if nobody
acted since.

A report leads to `reported` where the answer was handed in another way, to `in_work` while something to be
sent is missing, to `reported` where acceptance is switched on, else to `done`.
"""


def printed() -> str:
    """The whole page."""
    return "\n".join(
        [HEAD, "## Moves", "", *_moves(), "", NOTES, *_chart(), "", "## Deeds", "", *_deeds(), ""]
    )


def _moves() -> Iterator[str]:
    yield "| move | from | to | who | words |"
    yield "| --- | --- | --- | --- | --- |"
    for move, rule in MOVES.items():
        cells = (f"`{move}`", _sources(rule), _targets(move, rule), _named(rule.who, Who))
        yield f"| {' | '.join(cells)} | {'compulsory' if rule.reason else ''} |"


def _deeds() -> Iterator[str]:
    yield "| deed | who |"
    yield "| --- | --- |"
    for deed, who in RIGHTS.items():
        yield f"| `{deed}` | {_named(who, Who)} |"


def _sources(rule: Rule) -> str:
    if rule.sources is None:
        return "—"
    named = {OPEN: "any open", frozenset(State): "any"}
    return named.get(rule.sources) or _named(rule.sources, State)


def _targets(move: Move, rule: Rule) -> str:
    return "the state before" if move is Move.UNDO else ", ".join(rule.targets)


def _named(some: Iterable[E], order: type[E]) -> str:
    chosen = set(some)
    return ", ".join(one for one in order if one in chosen)


def _chart() -> Iterator[str]:
    """A state diagram; what starts from every open state is drawn from the box around them."""
    yield "```mermaid"
    yield "stateDiagram-v2"
    yield "    state open {"
    yield from (f"        {state}" for state in State if state in OPEN)
    yield "    }"
    arrows: dict[tuple[str, State], list[Move]] = {}
    for move, rule in MOVES.items():
        if move is Move.UNDO:
            continue
        for arrow in product(_arrow_sources(rule), rule.targets):
            arrows.setdefault(arrow, []).append(move)
    for (source, target), moves in arrows.items():
        yield f"    {source} --> {target}: {', '.join(moves)}"
    yield "```"


def _arrow_sources(rule: Rule) -> tuple[str, ...]:
    if rule.sources is None:
        return ("[*]",)
    if rule.sources == OPEN:
        return ("open",)
    return tuple(state for state in State if state in rule.sources)


if __name__ == "__main__":
    PAGE.write_text(printed(), "utf-8")
