"""A corrected draft beside what was issued: all that applying it would do, shown before it is done."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.assignments import Assignment
from bot.domain.corrected import Change
from bot.domain.correcting import Effect
from bot.domain.minutes import Decision, Minutes


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An issued decision that is to be no more, with what is open of it."""

    decision: Decision
    open: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """`draft` is to change `issued`. `waiting` are decisions of the same protocol that were left for later:
    they come from the corrected version now. `organizations`: to how many it is told; `labels`: seat id →
    its short name. `unknown`: how many decisions name somebody nobody knows yet.
    """

    draft: Minutes
    issued: Minutes
    effects: tuple[Effect, ...] = ()
    added: tuple[Decision, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    waiting: tuple[Decision, ...] = ()
    organizations: int = 0
    labels: Mapping[int, str] = field(default_factory=dict)
    unknown: int = 0
    seen: int = 0

    @property
    def changes(self) -> tuple[Change, ...]:
        return tuple(one.change for one in self.effects)

    @property
    def differs(self) -> bool:
        return bool(self.effects or self.added or self.left_out)

    @property
    def substantial(self) -> bool:
        """Whether anybody has to know."""
        return bool(self.added or self.left_out) or any(one.substantial for one in self.changes)

    @property
    def of_one(self) -> bool:
        """One decision is corrected by hand, not a whole protocol by its corrected version."""
        return self.draft.amends is not None

    @property
    def kept(self) -> tuple[Assignment, ...]:
        """Named no more, but they have answered."""
        return tuple(one for effect in self.effects for one in effect.kept)


def fingerprint(draft: Minutes, issued: tuple[Decision, ...]) -> int:
    """Of all that a plan was made from: what a button applies is what was shown, or nothing."""
    seen = f"{draft.id}:{draft.version}:" + ",".join(f"{one.id}.{one.version}" for one in issued)
    return zlib.crc32(seen.encode()) & 0x7FFFFFFF
