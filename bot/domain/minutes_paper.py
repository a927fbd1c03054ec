"""The protocol as a paper to be signed: what stands in it, and how its decisions follow each other.

What was read and what is kept become the same value; `reports.minutes_paper` draws it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby, takewhile

from bot.domain.deadlines import Deadline
from bot.domain.minutes import Tracking, propose_tracking


@dataclass(frozen=True, slots=True)
class Preamble:
    """What a protocol says around its decisions, as written.

    `kind` is what stands below «ПРОТОКОЛ» («совещания руководителей»), `present` the lines of those present,
    `executions` the rows of the «решение / исполнение» table.
    """

    organization: str = ""
    kind: str = ""
    present: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    executions: tuple[tuple[str, str], ...] = ()


NO_PREAMBLE = Preamble()


@dataclass(frozen=True, slots=True)
class PaperDecision:
    """A decision as it is printed; names stand in the nominative."""

    number: str | None
    lead: str | None
    text: str
    assignees: tuple[str, ...] = ()
    co_assignees: tuple[str, ...] = ()
    deadline: Deadline | None = None

    @property
    def sentence(self) -> str:
        words = f"{self.lead} {self.text}" if self.lead else self.text
        return words[:1].upper() + words[1:]

    @property
    def who_and_when(self) -> tuple[object, ...]:
        return (self.assignees, self.co_assignees, self.deadline)


@dataclass(frozen=True, slots=True)
class MinutesPaper:
    preamble: Preamble
    number: str | None
    date: date | None
    place: str | None
    chair: str | None
    secretary: str | None
    controller: str | None
    decisions: tuple[PaperDecision, ...]


class Mark(StrEnum):
    """What opens an item: its own number, a letter, a dash; a paragraph has nothing."""

    NUMBER = "number"
    LETTER = "letter"
    DASH = "dash"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Item:
    """A decision in its place. `labelled`: who and when stand below it; else they stand below a later one."""

    decision: PaperDecision
    mark: Mark
    words: str
    labelled: bool = True


@dataclass(frozen=True, slots=True)
class Head:
    """What opens a list under a number that no decision has: «11. Поручить:», «2. Обеспечить:»."""

    number: str
    lead: str | None


@dataclass(frozen=True, slots=True)
class Block:
    """What stands below one «РЕШИЛИ:»; `question` is the number in the agenda, where it can be told."""

    question: int | None
    parts: tuple[Head | Item, ...]


def blocks(paper: MinutesPaper) -> tuple[Block, ...]:
    """The decisions parted by questions: where they count by the agenda, or begin to count anew."""
    questions = len(paper.preamble.agenda)
    by_agenda = _by_agenda(paper.decisions, questions)
    runs = by_agenda or _counted_anew(paper.decisions)
    told = len(runs) > 1 and (bool(by_agenda) or len(runs) == questions)
    found = []
    for at, run in enumerate(runs, start=1):
        question = (_digits(run[0])[0] if by_agenda else at) if told else None
        found.append(Block(question, tuple(_laid_out(run))))
    return tuple(found)


# --- blocks -----------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"(?P<digits>\d+(?:\.\d+)*)?(?P<letter>[а-я])?")


def _digits(decision: PaperDecision) -> tuple[int, ...]:
    """«2.1а» → (2, 1); empty where nothing is counted."""
    found = _NUMBER.fullmatch(decision.number or "")
    return tuple(map(int, found["digits"].split("."))) if found and found["digits"] else ()


def _letter(decision: PaperDecision) -> str:
    found = _NUMBER.fullmatch(decision.number or "")
    return (found["letter"] or "") if found else ""


def _by_agenda(decisions: Sequence[PaperDecision], questions: int) -> list[tuple[PaperDecision, ...]]:
    """Where each number begins with that of a question: «2.1» is the first of the second."""
    counted = [_digits(one) for one in decisions]
    if questions < 2 or not all(len(one) > 1 for one in counted):
        return []
    tops = [one[0] for one in counted]
    if tops != sorted(tops) or tops[0] < 1 or tops[-1] > questions:
        return []
    return [tuple(run) for _, run in groupby(decisions, key=lambda one: _digits(one)[0])]


def _counted_anew(decisions: Sequence[PaperDecision]) -> list[tuple[PaperDecision, ...]]:
    runs: list[list[PaperDecision]] = [[]]
    last: tuple[int, ...] = ()
    for one in decisions:
        digits = _digits(one)
        if digits and last and digits < last:
            # What has no number before «2» stood under a «1» of the same block.
            with_it = len(list(takewhile(_is_unnumbered, reversed(runs[-1])))) if digits[-1] > 1 else 0
            runs.append(runs[-1][len(runs[-1]) - with_it :])
            del runs[-2][len(runs[-2]) - with_it :]
        last = digits or last
        runs[-1].append(one)
    return [tuple(run) for run in runs if run]


def _is_unnumbered(decision: PaperDecision) -> bool:
    return decision.number is None


# --- items ------------------------------------------------------------------------------------------------


def _laid_out(block: Sequence[PaperDecision]) -> Iterator[Head | Item]:
    numbers = {one.number for one in block}
    top = min((len(_digits(one)) for one in block if _digits(one)), default=0)
    before: PaperDecision | None = None
    at = 0
    while at < len(block):
        run = _run(block, at, top)
        following = block[at + len(run)] if at + len(run) < len(block) else None
        if run[0].number is None:
            head = _head(_skipped(before, following), run)
        else:
            head = _head(_missing_above(run[0], top, numbers), run)
        if head is not None:
            yield head
        yield from _items(run, head, counted=before is not None)
        numbers |= {head.number} if head is not None else set()
        before = next((one for one in reversed(run) if one.number), before)
        if head is not None and run[0].number is None:
            before = replace(run[0], number=head.number)
        at += len(run)


def _run(block: Sequence[PaperDecision], at: int, top: int) -> tuple[PaperDecision, ...]:
    """Neighbours that hang under the same head: all without a number, of letters, or of numbers that count
    deeper than the block's `top`.
    """

    def under(one: PaperDecision) -> object:
        if one.number is None:
            return None
        digits = _digits(one)
        if _letter(one):
            return (digits, "letters")
        return (digits[:-1], "numbers") if len(digits) > top else object()

    first = under(block[at])
    end = at + 1
    while end < len(block) and under(block[end]) == first:
        end += 1
    return tuple(block[at:end])


def _skipped(before: PaperDecision | None, following: PaperDecision | None) -> str:
    """The number left out between two: that of the head under which what has no number stood."""
    after = _digits(following) if following else ()
    if not after or after[-1] < 2:
        return ""
    last = _digits(before) if before else ()
    between = (*after[:-1], after[-1] - 1)
    counts_on = between == (*last[:-1], last[-1] + 1) if last else between[-1] == 1
    begins = between[-1] == 1 and between > last
    return ".".join(map(str, between)) if counts_on or begins else ""


def _missing_above(one: PaperDecision, top: int, numbers: set[str | None]) -> str:
    """«1» of «1а», «1.3» of «1.3.1», where nothing has that number."""
    digits = _digits(one)
    above = digits if _letter(one) else digits[:-1] if len(digits) > top else ()
    number = ".".join(map(str, above))
    return "" if number in numbers else number


def _head(number: str, run: Sequence[PaperDecision]) -> Head | None:
    """A shared verb opens the list, else «Поручить:», where each of them charges somebody."""
    leads = {one.lead for one in run}
    if not number:
        return None
    if len(leads) == 1 and (lead := run[0].lead):
        return Head(number, lead)
    return Head(number, None) if all(map(_charges, run)) else None


def _charges(one: PaperDecision) -> bool:
    tracking = propose_tracking(one.sentence, one.deadline, bool(one.assignees))
    return bool(one.assignees) and tracking is not Tracking.NOTICE


def _items(run: Sequence[PaperDecision], head: Head | None, *, counted: bool) -> Iterator[Item]:
    """Who and when of a whole list stand once, below its last; else each has its own."""
    mark = _mark(run, head, counted=counted)
    alike = len({one.who_and_when for one in run}) == 1
    together = mark in (Mark.LETTER, Mark.DASH) and len(run) > 1 and alike
    for at, one in enumerate(run):
        words = one.text if head is not None and head.lead else one.sentence
        yield Item(one, mark, words, not together or at == len(run) - 1)


def _mark(run: Sequence[PaperDecision], head: Head | None, *, counted: bool) -> Mark:
    one = run[0]
    if one.number is not None:
        return Mark.LETTER if _letter(one) and (head is not None or not _digits(one)) else Mark.NUMBER
    if head is not None:
        return Mark.DASH
    # A dash behind a numbered item would be a part of it; and what stands below the last dash holds for all.
    *earlier, last = (bool(one.assignees or one.co_assignees or one.deadline) for one in run)
    of_the_last = last and not any(earlier) and len(run) > 1
    return Mark.NONE if counted or of_the_last else Mark.DASH
