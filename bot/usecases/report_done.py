"""«Исполнено» and «В работе»."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.domain.assignments import Report, Way
from bot.domain.items import Item
from bot.domain.lifecycle import Move, report_target, target
from bot.usecases.awaiting import WORDS_WINDOW, await_words, waiting
from bot.usecases.keep_words import add_words
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import make_move, mine_to_move
from bot.usecases.ports import Act


@dataclass(frozen=True, slots=True)
class Answered:
    """The item after the move, with the words and files that had come a moment before."""

    item: Item
    words: str = ""
    files: int = 0


def acceptance_of(act: Act, item: Item) -> bool:
    """Whether somebody accepts reports on this item: in the whole office, or who was named for it."""
    return act.workspace.acceptance or item.controller_id is not None


def report_done(act: Act, assignment_id: int, version: int, card: int | None = None) -> Answered:
    """Reports an item done by a tap. `card` is the message that shows the item.

    Words typed a moment before go with it; else words are awaited next.

    Raises:
        NotAllowed, NotFound; IllegalMove: not from this state; Overtaken: somebody else changed it since.
    """
    item, who = mine_to_move(act, assignment_id, version, Move.REPORT)
    before = item.assignment
    after = report_target(before.state, who, acceptance=acceptance_of(act, item), way=Way.CHAT, missing=False)
    said = waiting(act, WORDS_WINDOW)
    report = Report(
        act.office.new_id(),
        assignment_id,
        act.actor.person.id,
        act.now,
        act.today,
        Way.CHAT,
        final=True,
        words=said.words if said else "",
    )
    changed = replace(before, state=after, reported_on=act.today, silent_until=None)
    moved = make_move(act, item, Move.REPORT, changed, None, {"report_id": report.id})
    act.office.reports.add(report)
    for file_id in said.files if said else ():
        act.office.reports.attach(report.id, file_id)
    _await_more(act, assignment_id, card)
    return Answered(moved, report.words, len(said.files) if said else 0)


def take(act: Act, assignment_id: int, version: int, card: int | None = None) -> Answered:
    """«В работе»; words typed a moment before go with it, others may follow.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    said = waiting(act, WORDS_WINDOW)
    item, who = mine_to_move(act, assignment_id, version, Move.TAKE)
    changed = replace(item.assignment, state=target(Move.TAKE, item.assignment.state, who))
    answered = Answered(
        make_move(act, item, Move.TAKE, changed, look_at_of(act.office, changed, act.calendar), {})
    )
    if said:
        kept = add_words(act, assignment_id, said.words, said.files)
        answered = Answered(kept.item or answered.item, kept.words, kept.files)
    _await_more(act, assignment_id, card)
    return answered


def _await_more(act: Act, assignment_id: int, card: int | None) -> None:
    """Words that came too long ago to belong here go on waiting: they are not written over."""
    if waiting(act) is None or waiting(act, WORDS_WINDOW) is not None:
        await_words(act, assignment_id, card)
