"""A corrected protocol against the one that was issued: what changed, was added, was left out.

Decisions find each other by their words first and by their printed number second, so that a number shifted by
one decision more does not look like everything changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from bot.domain.minutes import Decision, Expected, Tracking


class What(StrEnum):
    """What of a decision differs."""

    TEXT = "text"
    PEOPLE = "people"
    DEADLINE = "deadline"
    TRACKING = "tracking"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Change:
    """An issued decision, and what it is to become. `seats_added` and `seats_gone` are those it names."""

    before: Decision
    after: Decision
    what: frozenset[What]

    @property
    def seats_added(self) -> tuple[int, ...]:
        return _first_only(self.after, self.before)

    @property
    def seats_gone(self) -> tuple[int, ...]:
        return _first_only(self.before, self.after)

    @property
    def substantial(self) -> bool:
        """Whether anybody would do anything otherwise; a slip of the pen is no change of substance."""
        return bool(self.what - {What.TEXT}) or not same_sense(self.before.sentence, self.after.sentence)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`added` stand in the corrected version only, `left_out` in the issued one only."""

    changed: tuple[Change, ...] = ()
    added: tuple[Decision, ...] = ()
    left_out: tuple[Decision, ...] = ()

    @property
    def differs(self) -> bool:
        return bool(self.changed or self.added or self.left_out)


def compare(issued: Sequence[Decision], corrected: Sequence[Decision]) -> Comparison:
    """All of a protocol against all of its corrected version. What was cancelled before is not looked at."""
    standing = [one for one in issued if not one.cancelled]
    pairs = match(standing, corrected)
    changes = [change for before, after in pairs if (change := difference(before, after)) is not None]
    matched = {one.id for pair in pairs for one in pair}
    return Comparison(
        tuple(changes),
        tuple(one for one in corrected if one.id not in matched),
        tuple(one for one in standing if one.id not in matched),
    )


def difference(before: Decision, after: Decision) -> Change | None:
    """None where they say the same, in whatever words the deadline and the people are written."""
    same_text = _letters(before.sentence) == _letters(after.sentence)
    checks = {
        What.TEXT: same_text and _marks(before.sentence) == _marks(after.sentence),
        What.PEOPLE: asked_of(before) == asked_of(after) or _named(before) == _named(after),
        What.DEADLINE: _when(before) == _when(after),
        What.TRACKING: before.tracking is after.tracking,
        What.EXPECTED: _wanted(before) == _wanted(after) or after.tracking is Tracking.NOTICE,
    }
    what = frozenset(one for one, same in checks.items() if not same)
    return Change(before, after, what) if what else None


def inherited(before: Decision, after: Decision) -> Decision:
    """`after` as it was read, with what the secretary had settled about the same words when `before` was a
    draft: it is no change of the protocol's.
    """
    if _letters(before.sentence) != _letters(after.sentence):
        return after
    settled = replace(
        after,
        tracking=before.tracking,
        expected=before.expected,
        first_takes=before.first_takes,
        controller_id=before.controller_id,
    )
    if [a.as_written.casefold() for a in before.addressees] == [
        a.as_written.casefold() for a in after.addressees
    ]:
        named = zip(after.addressees, before.addressees, strict=True)
        settled = _answered(
            replace(settled, addressees=tuple(replace(was, id=one.id) for one, was in named)), "assignees"
        )
    if after.deadline is None or _when(before) == _when(after):
        settled = _answered(replace(settled, deadline=before.deadline, hand_in=before.hand_in), "deadline")
    return settled


def _answered(one: Decision, field: str) -> Decision:
    doubts = tuple(replace(d, answered=d.answered or d.field == field) for d in one.doubts)
    return replace(one, doubts=doubts)


def asked_of(one: Decision) -> frozenset[int]:
    """The seats that have to answer; of what is only to be known nobody has."""
    return frozenset() if one.tracking is Tracking.NOTICE else frozenset(one.post_ids)


def _first_only(one: Decision, other: Decision) -> tuple[int, ...]:
    mine, others = asked_of(one), asked_of(other)
    return tuple(i for i in one.post_ids if i in mine - others)


@dataclass(frozen=True, slots=True)
class Correction:
    """A decision changed after it was issued: why, and what it said before and after (as JSON: words are kept
    here, the journal holds none). `withdrawn` where it was taken back.
    """

    id: int
    decision_id: int
    by_id: int
    at: datetime
    reason: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    withdrawn: bool = False


# --- which is which ---------------------------------------------------------------------------------------

#: Words in common, of those of both: from here on it is the same decision, whatever its number.
SAME = 0.6
#: The same where the printed number is too.
SAME_NUMBER = 0.3
#: What the same number counts for between several that are alike.
_NUMBER_COUNTS = 0.15
#: Of a word: endings change with the grammar around it.
_STEM = 6
_WORD = re.compile(r"[^\W_]+")


def match(issued: Sequence[Decision], corrected: Sequence[Decision]) -> list[tuple[Decision, Decision]]:
    """Each at most once, in the order of the corrected version."""
    found: dict[int, Decision] = {}
    left = _match_exactly(issued, corrected, found)
    old = [(one, _stems(one.sentence)) for one in left]
    new = [(one, _stems(one.sentence)) for one in corrected if one.id not in found]
    scored = sorted(
        (
            (score, -abs(before.ordinal - after.ordinal), before.id, after.id, before)
            for before, words in old
            for after, others in new
            if (score := _score(before, words, after, others)) is not None
        ),
        key=lambda one: one[:4],
        reverse=True,
    )
    taken: set[int] = set()
    for _, _, before_id, after_id, before in scored:
        if before_id not in taken and after_id not in found:
            taken.add(before_id)
            found[after_id] = before
    return [(found[one.id], one) for one in corrected if one.id in found]


def _match_exactly(
    issued: Sequence[Decision], corrected: Sequence[Decision], found: dict[int, Decision]
) -> list[Decision]:
    """The same words: with the same number first, else in their order. Returns what is left of `issued`."""
    by_words: dict[str, list[Decision]] = {}
    for one in issued:
        by_words.setdefault(_letters(one.sentence), []).append(one)
    for same_number in (True, False):
        for one in corrected:
            alike = by_words.get(_letters(one.sentence), [])
            fit = [other for other in alike if not same_number or _numbered_alike(other, one)]
            if one.id not in found and fit:
                alike.remove(fit[0])
                found[one.id] = fit[0]
    return [one for rest in by_words.values() for one in rest]


def _score(before: Decision, words: Counter[str], after: Decision, others: Counter[str]) -> float | None:
    """How surely they are the same; None where they are not."""
    common = 2 * (words & others).total() / max(1, words.total() + others.total())
    numbered = _numbered_alike(before, after)
    if common < (SAME_NUMBER if numbered else SAME):
        return None
    return common + (_NUMBER_COUNTS if numbered else 0)


def _numbered_alike(one: Decision, other: Decision) -> bool:
    """By the printed number; where none is printed, by the place."""
    if one.number is None and other.number is None:
        return one.ordinal == other.ordinal
    return _bare_number(one.number) == _bare_number(other.number)


def _bare_number(number: str | None) -> str:
    return (number or "").strip(" .)")


def _stems(sentence: str) -> Counter[str]:
    return Counter(word[:_STEM] for word in _words(sentence))


def _words(sentence: str) -> list[str]:
    return _WORD.findall(sentence.casefold().replace("ё", "е"))


def _letters(sentence: str) -> str:
    return " ".join(_words(sentence))


def _marks(sentence: str) -> str:
    """A comma moved is a change of the text, a line broken elsewhere, or a full stop at its end, is none."""
    return " ".join(sentence.split()).rstrip(".; ").replace("ё", "е").replace("Ё", "Е")


# --- what is the same -------------------------------------------------------------------------------------

#: Of two words with a slip of the pen between them.
SLIP = 0.7


def same_sense(one: str, other: str) -> bool:
    """Whether only letters were corrected: as many words, the same figures, each word nearly as it was."""
    was, now = _words(one), _words(other)
    return len(was) == len(now) and all(_nearly(*pair) for pair in zip(was, now, strict=True))


def _nearly(one: str, other: str) -> bool:
    if one == other:
        return True
    if not (one.isalpha() and other.isalpha()) or min(len(one), len(other)) <= len("не"):
        return False
    # «Обеспечить» and «необеспечить» differ by two letters, and by everything.
    if one.removeprefix("не") == other.removeprefix("не"):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= SLIP


def _named(one: Decision) -> frozenset[tuple[str, int | None, int | None, bool]]:
    """Groups and seats by what they mean, whatever they are called; one nobody knows by its words."""
    return frozenset(
        ("" if a.known else a.as_written.casefold(), a.group_id, a.post_id, a.nobody)
        for a in one.addressees
        if a.kind == "assignee"
    )


def _when(one: Decision) -> tuple[object, ...]:
    """A day is a day, in whatever words; of what has none it counts which kind it is."""
    if one.deadline is None:
        return ()
    if one.deadline.due is not None:
        return (one.deadline.due, one.deadline.time)
    return (one.deadline.kind, _letters(one.deadline.text))


def _wanted(one: Decision) -> frozenset[Expected]:
    return frozenset(one.expected) - {Expected.MARK}
