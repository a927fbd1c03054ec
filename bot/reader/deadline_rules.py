"""The rules by which deadlines are read: an ordered table, the first that fits wins.

The tables stand in three files: what repeats or has no day, what is one day, what is a stretch.
"""

from __future__ import annotations

from functools import lru_cache

from bot.reader.deadline_rule import Grade, Rule, hints_of
from bot.reader.rules_of_days import COUNTED, ENDS, ONE_DAY
from bot.reader.rules_of_repeating import DAYLESS, REPEATING
from bot.reader.rules_of_stretches import OTHER, RANGES, STRETCHES

__all__ = ["RULES", "Grade", "Rule", "rules_for"]

RULES: tuple[Rule, ...] = (
    *REPEATING,
    *DAYLESS,
    *RANGES,
    *COUNTED,
    *ENDS,
    *ONE_DAY,
    *STRETCHES,
    *OTHER,
)


def _needed() -> dict[str, list[int]]:
    """Each word, and the rules that need it in their first group and in their second."""
    sets: dict[str, list[int]] = {}
    for place, rule in enumerate(RULES):
        for group, words in enumerate(rule.needs):
            for word in words:
                sets.setdefault(word, [0, 0])[group] |= 1 << place
    return sets


#: Sets of rules are numbers: the bit of each stands where the rule stands in `RULES`.
_NEEDED = _needed()
_OF_GRADE = {grade: sum(1 << n for n, rule in enumerate(RULES) if rule.grade >= grade) for grade in Grade}
_WITHOUT_SECOND = sum(1 << n for n, rule in enumerate(RULES) if len(rule.needs) == 1)


def rules_for(text: str, at_least: Grade) -> list[Rule]:
    """Those of a grade that may fit somewhere in a text, in order."""
    rules = []
    left = _met_in(text) & _OF_GRADE[at_least]
    while left:
        lowest = left & -left
        rules.append(RULES[lowest.bit_length() - 1])
        left ^= lowest
    return rules


@lru_cache(maxsize=256)  # the same words are asked for as a label's value, a bracket's and a sentence's
def _met_in(text: str) -> int:
    """The rules whose needs a text meets."""
    hints = hints_of(text)
    first, second = 0, _WITHOUT_SECOND
    for word in [word for word in _NEEDED if word in hints]:
        by_first, by_second = _NEEDED[word]
        first |= by_first
        second |= by_second
    return first & second
