"""Cases as one line of text each: «[до 1 марта] date 2026-03-01» over a table of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"(?P<text>.*?)\s*→\s*(?P<answer>.*)")


@dataclass(frozen=True, slots=True)
class Case:
    text: str
    answer: str

    def __str__(self) -> str:
        return self.text


def cases(lines: str) -> list[Case]:
    """Non-empty lines «text → answer»; a line without an arrow is a heading."""
    found = (_LINE.fullmatch(line.strip()) for line in lines.splitlines())
    return [Case(one["text"], one["answer"]) for one in found if one]
