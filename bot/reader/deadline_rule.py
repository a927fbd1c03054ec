"""What a deadline rule is: a name, a grade, a reader and the expression it reads from folded text.

The grade says where in running text the words may be trusted to be the deadline; behind a label, in a bracket
or in a column every rule may speak.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from bot.reader.calendar_words import MONTH, WEEKDAY, day
from bot.reader.days import Meeting
from bot.reader.patterns import lazy
from bot.reader.terms import Found, Term


class Grade(IntEnum):
    """From the least trusted to the most."""

    #: Only as the value of «Срок:» or of a column: «согласно графику».
    VALUE = 0
    #: There, or in a bracket: «март 2021 года».
    LABEL = 1
    #: Only set off at the end: «…, апрель – май 2026 г.»
    APART = 2
    #: Behind a verb of holding something: «провести 18 апреля 2026 года субботник».
    HELD = 3
    #: Before the verb, behind it, or at the end of a clause: «к 14 ноября», «на период паводка».
    ASIDE = 4
    #: «не позднее 27 марта».
    ANYWHERE = 5


VALUE, LABEL, APART, HELD, ASIDE, ANYWHERE = Grade

#: In running text the words may say something else than by when.
MAYBE_NONE = "maybe_no_deadline"
#: It is a deadline, but its last day can be understood in another way.
WHICH_DAY = "which_day"

Reader = Callable[[Found, Meeting], Term | None]


#: What most texts have none of, by the mark that stands for it among a rule's needs.
_FIGURE = lazy(r"\d")
_MARKS = {
    "#": _FIGURE,
    "@": lazy(day("1")),
    "~": lazy(MONTH),
    "^": lazy(WEEKDAY),
    "<": lazy(r"(?<![а-я])со?\s"),
    "%": lazy(r"\d(?:[:.\-][0-5]\d|\s?ч|\s+[ув])"),
}
_MARKS_WITHOUT_FIGURES = {mark: _MARKS[mark] for mark in "~^<"}


@dataclass(frozen=True)
class Rule:
    """`needs`: one word of each group stands in every text the expression fits, and is asked for first."""

    name: str
    grade: Grade
    read: Reader
    expression: str
    needs: tuple[frozenset[str], ...]
    #: Why what it reads may be wrong.
    doubt: str | None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when first asked for: all of them take longer to load than the rest of the reader."""
        return re.compile(r"(?<![а-яa-z\d])" + self.expression)


def hints_of(text: str) -> str:
    """The text and the marks of what it holds, as each rule `needs` them."""
    marks = _MARKS if _FIGURE.search(text) else _MARKS_WITHOUT_FIGURES
    return text + "".join(mark for mark, pattern in marks.items() if pattern.search(text))


def rule(
    name: str, grade: Grade, read: Reader, needs: str, expression: str, doubt: str | None = None
) -> Rule:
    """`needs` is words between spaces, and «&» between the groups of which each has to be met.

    «#» stands for a figure, «@» a day, «~» a month, «^» a weekday, «<» the word «с», «%» an hour.
    """
    groups = tuple(frozenset(group.split()) for group in needs.split("&"))
    return Rule(name, grade, read, expression, groups, doubt)
