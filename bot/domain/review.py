"""Minutes as somebody looks at them: what was read, what is asked, and who looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.board import LiveLine
from bot.domain.minutes import Decision, Minutes, Phase, Question
from bot.domain.rights import Deed, Who, may


@dataclass(frozen=True, slots=True)
class Review:
    """Minutes with all that a screen of theirs needs.

    `groups`: addressee → (seats, decisions), most decisions first; `labels`: seat id → its short name;
    `reached`, `people`: how many of those addressed get it in Telegram, of how many; `line` is there once
    the minutes were issued; `who`: in which capacities this person looks.
    """

    minutes: Minutes
    decisions: tuple[Decision, ...]
    questions: tuple[Question, ...]
    groups: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    labels: Mapping[int, str] = field(default_factory=dict)
    reached: int = 0
    people: int = 0
    line: LiveLine | None = None
    who: frozenset[Who] = frozenset()

    @property
    def editable(self) -> bool:
        return self.minutes.phase is Phase.DRAFT and may(Deed.EDIT_DRAFT, self.who)

    def index_of(self, decision_id: int) -> int:
        return next((i for i, d in enumerate(self.decisions) if d.id == decision_id), 0)
