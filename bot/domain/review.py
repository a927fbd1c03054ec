"""Minutes as somebody looks at them: what was read, what is asked, and who looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.assignments import Attachment
from bot.domain.board import LiveLine
from bot.domain.drafts import DraftStep, Remark
from bot.domain.earlier import Earlier
from bot.domain.minutes import Decision, Minutes, Phase
from bot.domain.people import Post
from bot.domain.questions import Question, held_back
from bot.domain.rights import Deed, Who, may


@dataclass(frozen=True, slots=True)
class Taking:
    """How a draft came in: which minutes it repeats or corrects, which draft it may be the rest of, how many
    old ones (it among them) came together, for the archive.
    """

    earlier: Minutes | None = None
    before: Minutes | None = None
    old: int = 0


@dataclass(frozen=True, slots=True)
class ChairSays:
    """Remarks that nobody has settled, each with who made it; and who agreed, now or before a change.

    `awaited`: nothing is approved before somebody agrees, and there is one to be asked.
    """

    remarks: tuple[tuple[Remark, str], ...] = ()
    agreed: str = ""
    awaited: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """Minutes with all that a screen of theirs needs.

    `groups`: addressee → (seats, decisions), most decisions first; `labels`: seat id → its short name;
    `reached`, `people`: how many of those addressed get it in Telegram, of how many; `line` is there once
    the minutes were issued; `who`: in which capacities this person looks. `missing` are seats, one for each
    person who is not reached, `blocked` how many of these people shut the bot out. `may_become` is how many
    assignments there would be if the first unknown words meant the likeliest group (0: no such words). `rest`
    is the draft in which what was not approved waits (`approve_sure`),
    `rest_count` how many decisions that are. `chair_agrees`: the office wants it.
    `last_step`: the change that can be taken back. `chair`: what was said of a draft.
    `files`: decision id → what travels with it.
    `earlier`: what it says of decisions made before it.
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
    missing: tuple[Post, ...] = ()
    blocked: int = 0
    may_become: int = 0
    rest: Minutes | None = None
    rest_count: int = 0
    chair_agrees: bool = False
    taking: Taking = Taking()
    last_step: DraftStep | None = None
    chair: ChairSays = ChairSays()
    files: Mapping[int, tuple[Attachment, ...]] = field(default_factory=dict)
    earlier: Earlier | None = None

    @property
    def editable(self) -> bool:
        return self.minutes.phase is Phase.DRAFT and may(Deed.EDIT_DRAFT, self.who)

    @property
    def held_back(self) -> frozenset[int]:
        """Ids of the decisions with questions of their own."""
        return held_back(self.questions)

    @property
    def sure(self) -> int:
        """How many decisions were read surely, and could be approved while the others wait."""
        return len(self.decisions) - len(self.held_back)

    def index_of(self, decision_id: int) -> int:
        return next((i for i, d in enumerate(self.decisions) if d.id == decision_id), 0)
