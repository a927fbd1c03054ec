"""What the office does with one assignment of its own accord: keep it on control, close it, reopen it."""

from __future__ import annotations

from datetime import date

from bot.domain.errors import BadInput
from bot.domain.lifecycle import Move
from bot.domain.queue import Done
from bot.usecases.moves import office_move
from bot.usecases.ports import Act
from bot.usecases.settling import told


def keep_on(act: Act, assignment_id: int, version: int, day: date, words: str = "") -> Done:
    """Reported or done, and yet there is more to do, until `day`.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `day_is_past`.
    """
    if day < act.today:
        raise BadInput("day_is_past")
    item = office_move(act, assignment_id, version, Move.KEEP, words=words, due=day)
    return told(act, "kept", [item], day=day)


def close_item(act: Act, assignment_id: int, version: int, words: str) -> Done:
    """
    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `reason_needed`.
    """
    return told(act, "closed", [office_move(act, assignment_id, version, Move.CLOSE, words=words)])


def reopen_item(act: Act, assignment_id: int, version: int, words: str) -> Done:
    """
    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken; BadInput: `reason_needed`.
    """
    return told(act, "reopened", [office_move(act, assignment_id, version, Move.REOPEN, words=words)])


def excuse_item(act: Act, assignment_id: int, version: int) -> Done:
    """It doesn't concern this organization, though nobody asked.

    Raises:
        NotAllowed, NotFound, IllegalMove, Overtaken.
    """
    return told(act, "excused", [office_move(act, assignment_id, version, Move.EXCUSE)])
