"""What a protocol says of decisions made before it, as the secretary is asked about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain.about_earlier import Change
from bot.domain.executions import NamedMinutes, Verdict


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept beside a draft: the rows of its table (decision, report), and what was answered, by the
    `key` of a line.
    """

    rows: tuple[tuple[str, str], ...] = ()
    answers: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Target:
    """An earlier decision, and how many of its seats have it open still."""

    decision_id: int
    code: str
    sentence: str
    due: date | None
    open_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """`row`: of the table, from 1 (0: a decision of these minutes says it, `decision_id` and `code` are its).

    `answer`: what she said, None where she hasn't yet. `sure`: the row can mean no other decision.
    """

    change: Change
    targets: tuple[Target, ...]
    row: int = 0
    decision_id: int = 0
    code: str = ""
    words: str = ""
    day: date | None = None
    verdict: Verdict = Verdict.UNCLEAR
    sure: bool = True
    answer: bool | None = None

    @property
    def key(self) -> str:
        return f"x{self.row}" if self.row else f"d{self.decision_id}"

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(one.code for one in self.targets)

    @property
    def bulk(self) -> Verdict:
        """Under which of the buttons that answer many it stands: what isn't certain is asked by itself."""
        return self.verdict if self.sure else Verdict.UNCLEAR


@dataclass(frozen=True, slots=True)
class Earlier:
    """`named` is the protocol that the words above the table name."""

    lines: tuple[Line, ...]
    named: NamedMinutes | None = None

    @property
    def rows(self) -> tuple[Line, ...]:
        """Of the table."""
        return tuple(one for one in self.lines if one.row)

    @property
    def abouts(self) -> tuple[Line, ...]:
        """Decisions that speak of earlier ones."""
        return tuple(one for one in self.lines if not one.row)

    @property
    def open(self) -> tuple[Line, ...]:
        return tuple(one for one in self.lines if one.answer is None)

    def bulk(self, verdict: Verdict) -> tuple[Line, ...]:
        return tuple(one for one in self.rows if one.answer is None and one.bulk is verdict)
