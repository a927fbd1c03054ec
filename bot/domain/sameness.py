"""Whether a protocol was taken before: by its words, or by its number, day and chair."""

from __future__ import annotations

import hashlib
from difflib import SequenceMatcher

from bot.domain.minutes import Minutes

#: Of a name: a letter lost on the way, «ё» for «е», a full name's initial.
LIKE = 0.9


def words_hash(text: str) -> str:
    """Of a text as it is read aloud: capitals, spaces and punctuation make no difference."""
    return hashlib.sha256(_bare(text).encode()).hexdigest()


def same_meeting(one: Minutes, other: Minutes) -> bool:
    """Both have the same number and day, and no other chair."""
    if one.number is None or one.date is None or (one.number, one.date) != (other.number, other.date):
        return False
    if not one.chair or not other.chair:
        return True
    return SequenceMatcher(None, _bare(one.chair), _bare(other.chair), autojunk=False).ratio() >= LIKE


def _bare(text: str) -> str:
    return "".join(c for c in text.casefold().replace("ё", "е") if c.isalnum())
