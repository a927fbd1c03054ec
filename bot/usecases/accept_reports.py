"""Reports that wait: accepted one by one or all that were seen, or returned with a comment."""

from __future__ import annotations

from datetime import date

from bot.domain.errors import BadInput
from bot.domain.lifecycle import Move
from bot.domain.queue import Done, QueueKind
from bot.usecases.moves import office_move
from bot.usecases.ports import Act
from bot.usecases.queue import queue
from bot.usecases.settling import told


def accept(act: Act, assignment_id: int, version: int) -> Done:
    """
    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    item = office_move(act, assignment_id, version, Move.ACCEPT)
    return Done("accepted", (item,), act.deed_id)


def accept_all(act: Act, kind: QueueKind, last_id: int) -> Done:
    """All of a kind that stood on the screen: what was reported after it was drawn goes on waiting.

    Raises:
        NotAllowed, IllegalMove, Overtaken.
    """
    seen = [one.item.assignment for (one,) in queue(act, kind) if one.id <= last_id]
    items = [office_move(act, one.id, one.version, Move.ACCEPT) for one in seen]
    return Done("accepted_all", tuple(items), act.deed_id if items else None)


def return_report(act: Act, assignment_id: int, version: int, words: str, day: date | None = None) -> Done:
    """Back to the assignee, with what is to be mended, and with another day where one is given.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `reason_needed`, `day_is_past`.
    """
    if day is not None and day < act.today:
        raise BadInput("day_is_past")
    item = office_move(act, assignment_id, version, Move.RETURN, words=words, due=day)
    return told(act, "returned", [item], day=day)
