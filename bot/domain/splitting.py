"""Where the words of one decision may be parted in two: after a sentence, after a semicolon."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Places offered; a decision of more parts is split again.
MOST_PLACES = 6

#: A part is a task, not a stray word.
LEAST = 8

_SENTENCE = re.compile(r"(?<=[а-яёА-ЯЁ»\")\d]{2}[.!?])\s+(?=[А-ЯЁ«\"])")
_PLACE = re.compile(rf"(?P<clause>;)\s*|(?P<sentence>{_SENTENCE.pattern})")


@dataclass(frozen=True, slots=True)
class Place:
    """The words before and after; a `sentence` of its own doesn't hang on the verb of the head."""

    first: str
    second: str
    sentence: bool


def split_places(text: str) -> tuple[Place, ...]:
    """Each place where `text` may be parted, in order; at most `MOST_PLACES`."""
    found = (
        Place(text[: one.start()].rstrip(" .;,"), text[one.end() :].strip(), one["clause"] is None)
        for one in _PLACE.finditer(text)
    )
    usable = [place for place in found if min(len(place.first), len(place.second)) >= LEAST]
    return tuple(usable[:MOST_PLACES])


def split_lines(words: str) -> tuple[str, str] | None:
    """Two parts typed on lines of their own; None where there are not two."""
    parts = [line.strip() for line in words.splitlines() if line.strip()]
    return (parts[0], parts[1]) if len(parts) == 2 else None
