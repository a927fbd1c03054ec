"""Text that remembers where it stood, and the same text folded for matching.

Every rule works on a `Passage`: cleaned, joined and cut text whose characters keep their places in the read
text, so that each finding can be shown in its source.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.reader.patterns import lazy

#: Letters a scanner takes for digits. Read as digits only within a group that holds a digit.
LOOKS_LIKE_DIGIT = str.maketrans({"o": "0", "о": "0", "l": "1", "і": "1", "i": "1", "з": "3"})

_SAME = {
    "ё": "е",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "«": '"',
    "»": '"',
    "“": '"',
    "”": '"',
    "„": '"',
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "−": "-",
    "→": "-",
}
#: Few signs of a line are such: looked for, they cost a third of a translation of all.
_OTHER_SIGN = lazy(f"[{''.join(_SAME)}]")
_DIGIT_LIKE = lazy(r"(?<![а-яa-z])[oоlіiз\d]+(?![а-яa-z])")
_LONE_ONE = lazy(r"(?<= )[lі|](?= [а-я])")


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of the read text."""

    start: int
    end: int


class Passage:
    """Characters with their places in the read text. Never changed: cutting and joining make new ones."""

    def __init__(self, text: str, places: Sequence[int]) -> None:
        self.text = text
        self.places = places

    @classmethod
    def whole(cls, text: str) -> Passage:
        return cls(text, range(len(text)))

    @classmethod
    def joined(cls, parts: Iterable[Passage], glue: str = " ") -> Passage:
        """The parts in order; a glue's characters stand where the part before them ends."""
        text: list[str] = []
        places = array("L")
        for part in parts:
            if not part.text:
                continue
            if text:
                text.append(glue)
                places.extend([places[-1]] * len(glue))
            text.append(part.text)
            places.extend(part.places)
        return cls("".join(text), places)

    def __getitem__(self, cut: slice) -> Passage:
        return Passage(self.text[cut], self.places[cut])

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __repr__(self) -> str:
        return f"Passage({self.text!r})"

    @cached_property
    def folded(self) -> str:
        """Lower case, е for ё, one kind of dash, quote and space; as long as `text`, sign by sign."""
        return fold(self.text)

    @cached_property
    def digits_mended(self) -> str:
        """`folded` with a scanner's slips in numbers read as digits: «2О.12.2025» → «20.12.2025»."""
        mended = _DIGIT_LIKE.sub(_as_digits, self.folded)
        return _LONE_ONE.sub("1", mended)

    @property
    def span(self) -> Span:
        """From the first to behind the last character; an empty passage stands nowhere, at 0."""
        return Span(self.places[0], self.places[-1] + 1) if self.text else Span(0, 0)

    def stripped(self, characters: str = " \t") -> Passage:
        start = len(self.text) - len(self.text.lstrip(characters))
        return self[start : max(start, len(self.text.rstrip(characters)))]

    def without(self, cuts: Iterable[tuple[int, int]]) -> Passage:
        """What remains when the given stretches (in order, apart from each other) are taken out."""
        kept, at = [], 0
        for start, end in cuts:
            kept.append(self[at:start])
            at = end
        return Passage.joined([*kept, self[at:]], glue="")


def fold(text: str) -> str:
    """See `Passage.folded`."""
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form takes two characters
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _OTHER_SIGN.sub(lambda found: _SAME[found.group()], low)


def _as_digits(found: re.Match[str]) -> str:
    group = found.group()
    return group.translate(LOOKS_LIKE_DIGIT) if any(c.isdecimal() and c.isascii() for c in group) else group
