"""A paragraph while it is being read: its words, and what belongs to it but stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

#: A text that names itself in its first letters needs no header for that.
_NAMED_WITHIN = 3000
_NAME = re.compile(r"\b(?:протокол|выписка|перечень|решение)\b.*\d", re.IGNORECASE)


@dataclass(slots=True)
class Paragraph:
    """`label`: its number; `notes`: its footnotes; `boxed`: the lines of text boxes that hang on it."""

    label: str = ""
    words: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    boxed: list[str] = field(default_factory=list)

    def lines(self, *, in_cell: bool = False) -> list[str]:
        """A number without words is an accident in running text, and a row's number in a table."""
        text = "".join(self.words)
        for note in self.notes:
            if words := " ".join(note.split()).removesuffix("."):
                text = f"{text.rstrip()} ({words})"
        if self.label and (in_cell or text.strip()):
            text = f"{self.label} {text.lstrip()}"
        return [text, *self.boxed]


def says_anything(lines: Sequence[str]) -> bool:
    return any(map(str.strip, lines))


def with_header(lines: list[str], header: Sequence[str]) -> list[str]:
    """Headers are left out, but for one that names the protocol where its text does not."""
    if _NAME.search("\n".join(lines)[:_NAMED_WITHIN]) or not any(map(_NAME.search, header)):
        return lines
    return [*filter(str.strip, header), *lines]
