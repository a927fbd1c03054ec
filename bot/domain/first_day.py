"""The first day of an office: what it takes until the bot works for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FirstDay:
    """`people` and `connected` count cards and accounts, the reader's own left out. `approved`: some minutes
    were. `takes_minutes`: the reader may send them.
    """

    people: int
    connected: int
    approved: bool
    takes_minutes: bool = True

    @property
    def steps(self) -> tuple[bool, bool, bool]:
        """The list of people, the links, the first minutes: which are done."""
        return bool(self.people), bool(self.connected), self.approved

    @property
    def over(self) -> bool:
        return all(self.steps)
