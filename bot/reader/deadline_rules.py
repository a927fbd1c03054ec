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

_NEEDED = tuple({word for rule in RULES for group in rule.needs for word in group})


def rules_for(text: str, at_least: Grade) -> tuple[Rule, ...]:
    """Those of a grade that may fit somewhere in a text, in order."""
    hints = hints_of(text)
    return _with_needs_met(frozenset([word for word in _NEEDED if word in hints]), at_least)


@lru_cache(maxsize=2048)
def _with_needs_met(words: frozenset[str], at_least: Grade) -> tuple[Rule, ...]:
    return tuple(
        rule for rule in RULES if rule.grade >= at_least and not any(map(words.isdisjoint, rule.needs))
    )
