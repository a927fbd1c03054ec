"""What can go wrong, as values. Leaves carry data, never sentences: `views` puts them into words.

ReshiliError
├── Refused             the person may not, or the thing is not as they think
│   ├── NotAllowed          stands in neither table (lifecycle, rights)
│   ├── IllegalMove         the move does not start from the present state
│   ├── Overtaken           somebody else acted since the button was drawn
│   ├── NotFound            no such thing in this workspace
│   └── TooLate             the time for it is over (undo, a used or expired link)
├── BadInput            what was sent can't be used; `reason` is a code for the view
├── Repeated            the same update came twice: redraw, change nothing
└── StorageDown         the database can't write now: nothing was recorded, try later
"""

from __future__ import annotations

from dataclasses import dataclass


class ReshiliError(Exception):
    """Root of all errors this product raises on purpose."""


class Refused(ReshiliError):
    """Nothing was changed, and the person is told why."""


@dataclass(eq=False)
class NotAllowed(Refused):
    deed: str


@dataclass(eq=False)
class IllegalMove(Refused):
    move: str
    state: str


@dataclass(eq=False)
class Overtaken(Refused):
    """`object_id` has another version than the one the button was drawn for."""

    object_id: int


@dataclass(eq=False)
class NotFound(Refused):
    what: str
    object_id: int | str


@dataclass(eq=False)
class TooLate(Refused):
    what: str


@dataclass(eq=False)
class BadInput(ReshiliError):
    """`reason` is a code (`empty_file`, `not_a_docx`, …) the view puts into words, `detail` its figure."""

    reason: str
    detail: str = ""


class Repeated(ReshiliError):
    """The update was committed before."""


class StorageDown(ReshiliError):
    """The database can't take a write now. The update stays unconfirmed and is fetched again."""
