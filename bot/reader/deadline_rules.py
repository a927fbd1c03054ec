"""The rules by which deadlines are read: an ordered table, the first that fits wins.

The tables stand in three files: what repeats or has no day, what is one day, what is a stretch.
"""

from __future__ import annotations

from bot.reader.deadline_rule import Grade, Rule
from bot.reader.rules_of_days import COUNTED, ENDS, ONE_DAY
from bot.reader.rules_of_repeating import DAYLESS, REPEATING
from bot.reader.rules_of_stretches import OTHER, RANGES, STRETCHES

__all__ = ["RULES", "Grade", "Rule"]

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
