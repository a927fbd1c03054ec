"""One assignment as the office sees it: how it stands, what was said about it, what may be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.appeals import Appeal, AppealState, Note
from bot.domain.assignments import Report, Way
from bot.domain.items import Item, Progress
from bot.domain.lifecycle import Move
from bot.domain.people import Person
from bot.domain.rights import Who


@dataclass(frozen=True, slots=True)
class OfficeCard:
    """`who` looks, `moves` are those he may make now. `holder` answers for the item today, None: nobody.

    `files` are counted by report id. `names` are those of everybody who said something, `seats` of the seats
    proposed, by their ids. `control`: the office accepts reports, or names people who do; else nothing of it
    is shown. `co`: how many of the co-assignees have answered; `of_moves` is what is no move and may be asked
    (`domain.rights`). `undoable`: what the person did last can still be taken back.
    """

    item: Item
    holder: Person | None
    who: frozenset[Who]
    moves: tuple[Move, ...]
    reports: tuple[Report, ...]
    files: Mapping[int, int]
    appeals: tuple[Appeal, ...]
    notes: tuple[Note, ...]
    names: Mapping[int, str]
    seats: Mapping[int, str]
    control: bool = False
    co: Progress | None = None
    undoable: bool = False

    @property
    def open_appeals(self) -> tuple[Appeal, ...]:
        return tuple(one for one in self.appeals if one.state is AppealState.OPEN)

    @property
    def elsewhere(self) -> bool:
        """The last report says that it was handed in another way."""
        return bool(self.reports) and self.reports[-1].way is Way.ELSEWHERE
