"""The buttons by which an item is answered, wherever it stands: drawn from the table of moves."""

from __future__ import annotations

from collections.abc import Collection

from bot.callbacks.items import MineTap, ReportTap, TakeTap, UndoTap
from bot.domain.assignments import State
from bot.domain.items import Item
from bot.domain.lifecycle import Move, moves_from
from bot.domain.rights import Who
from bot.i18n import Texts
from bot.views.screen import Button, button
from bot.views.words import item_name


def answer_rows(
    t: Texts,
    item: Item,
    moves: Collection[Move] | None = None,
    *,
    named: bool = False,
    seat: bool = False,
) -> tuple[tuple[Button, ...], ...]:
    """[Исполнено] [В работе], as far as `moves` allow; by default what the assignee may.

    `named` puts the code on the buttons, `seat` the seat beside it.
    """
    one = item.assignment
    if moves is None:
        moves = moves_from(one.state, frozenset({Who.ASSIGNEE}))
    row = []
    if Move.REPORT in moves:
        tap = ReportTap(assignment_id=one.id, version=one.version)
        row.append(button(_label(t, "answer-done", item, named, seat), tap))
    if Move.TAKE in moves and one.state is not State.IN_WORK:
        take = TakeTap(assignment_id=one.id, version=one.version)
        row.append(button(_label(t, "answer-take", item, named, seat), take))
    return (tuple(row),) if row else ()


def undo_button(t: Texts, item: Item) -> Button:
    one = item.assignment
    return button(t.plain("button-undo"), UndoTap(assignment_id=one.id, version=one.version))


def all_items_button(t: Texts) -> Button:
    return button(t.plain("button-back-to-items"), MineTap())


def _label(t: Texts, key: str, item: Item, named: bool, seat: bool) -> str:
    return t.plain(f"{key}-named", code=item_name(item, seat=seat)) if named else t.plain(key)
