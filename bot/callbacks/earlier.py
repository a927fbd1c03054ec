"""What a protocol says of earlier decisions."""

from __future__ import annotations

from typing import Literal

from bot.callbacks.fields import Id, Number, Tap


class EarlierTap(Tap, prefix="earl"):
    """The list; `done` and `left` answer all that is certain; `each` is the open one at `index`."""

    minutes_id: Id
    what: Literal["list", "done", "left", "each"] = "list"
    index: Number = 0


class EarlierAnswerTap(Tap, prefix="earl1"):
    """One line: `row` of the table, or 0, and what it was shown to be about (`usecases.earlier.answer_one`).

    `each`: asked one by one, the next follows.
    """

    minutes_id: Id
    decision_id: Id
    row: Number
    yes: bool
    each: bool = False
