"""The same move of many assignments in one deed: rows, journal and reasons in a statement each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.domain.appeals import AppealState, Note
from bot.domain.assignments import ASSIGNEES_TURN, Assignment
from bot.domain.audit import Value
from bot.domain.lifecycle import Move, target
from bot.domain.rights import capacities
from bot.usecases.moves import settle_appeal
from bot.usecases.ports import Act
from bot.usecases.record import changes, record_all

Pair = tuple[Assignment, Assignment]


def change_all(
    act: Act, deed: str, pairs: Sequence[Pair], more: Mapping[int, Mapping[str, Value]] | None = None
) -> None:
    """(before, after) of each; `more` stands in the journal beside what changed, by assignment id.

    The planner looks at them anew at once, and puts their hints right.

    Raises:
        Overtaken: somebody else changed one of them at the same moment.
    """
    changed = [after for before, after in pairs if after != before]
    act.office.assignments.save_all(
        changed, {one.id: act.now for one in changed if one.state in ASSIGNEES_TURN}
    )
    lines = []
    for before, after in pairs:
        was, now = changes(before, after)
        lines.append((after.id, was, {**now, **(more or {}).get(after.id, {})}))
    record_all(act, deed, "assignment", lines)


def cancel_all(act: Act, assignments: Iterable[Assignment], words: str) -> list[Assignment]:
    """Those that are open; what was asked about them needs no answer any more. Returns them as they were.

    Raises:
        NotAllowed, Overtaken.
    """
    who = capacities(act.actor)
    those = [one for one in assignments if one.is_open]
    pairs = [
        (one, replace(one, state=target(Move.CANCEL, one.state, who), silent_until=None)) for one in those
    ]
    notes = [
        Note(act.office.new_id(), one.id, act.actor.person.id, act.now, Move.CANCEL, words)
        for one in those
        if words
    ]
    act.office.notes.add_all(notes)
    change_all(act, Move.CANCEL, pairs, {one.assignment_id: {"note_id": one.id} for one in notes})
    ids = {one.id for one in those}
    for appeal in act.office.appeals.open() if ids else ():
        if appeal.assignment_id in ids:
            settle_appeal(act, appeal, AppealState.DROPPED)
    return those
