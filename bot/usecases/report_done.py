"""«Исполнено» and «В работе»."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.assignments import Report, Way
from bot.domain.items import Item
from bot.domain.lifecycle import Move, report_target, target
from bot.usecases.look_at import look_at_of
from bot.usecases.moves import await_words, make_move, mine_to_move
from bot.usecases.ports import Act


def report_done(act: Act, assignment_id: int, version: int, card: int | None = None) -> Item:
    """Reports an item done by a tap; words are awaited next. `card` is the message that shows the item.

    Raises:
        NotAllowed, NotFound; IllegalMove: not from this state; Overtaken: somebody else changed it since.
    """
    item, who = mine_to_move(act, assignment_id, version, Move.REPORT)
    before = item.assignment
    after = report_target(before.state, who, acceptance=act.workspace.acceptance, way=Way.CHAT, missing=False)
    report = Report(
        act.office.new_id(), assignment_id, act.actor.person.id, act.now, act.today, Way.CHAT, final=True
    )
    changed = replace(before, state=after, reported_on=act.today, silent_until=None)
    moved = make_move(act, item, Move.REPORT, changed, None, {"report_id": report.id})
    act.office.reports.add(report)
    await_words(act, assignment_id, card)
    return moved


def take(act: Act, assignment_id: int, version: int, card: int | None = None) -> Item:
    """«В работе»; words may follow. `card` is the message that shows the item.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    item, who = mine_to_move(act, assignment_id, version, Move.TAKE)
    changed = replace(item.assignment, state=target(Move.TAKE, item.assignment.state, who))
    moved = make_move(act, item, Move.TAKE, changed, look_at_of(act.office, changed, act.calendar), {})
    await_words(act, assignment_id, card)
    return moved
