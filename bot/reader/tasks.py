"""Whether a sentence charges («провести …») or tells («провели …»)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.reader import morphology as m
from bot.reader.passage import Passage
from bot.reader.patterns import lazy
from bot.reader.vocabulary import DECLARING, any_of

#: Not single letters: an initial is no verb.
_WORD = lazy(r"[а-яёА-ЯЁ_-]{2,}")
#: Behind a word, not behind an initial or an abbreviation of one letter.
_SENTENCE_END = lazy(r"(?:(?<=[а-яёА-ЯЁ]{2})|(?<=[)»\"\d]))[.;!?]\s+[А-ЯЁ]|[.;]\s*$")
_DECLARES = lazy(any_of(DECLARING))
_MAY_DECLARE = lazy(r"считать|признать|одобрить|согласиться|установить|отметить")
#: How far a verb is looked for: no clerk keeps it back longer.
_LONGEST_OPENING = 600


def charges(text: Passage, start: int = 0) -> bool:
    """The sentence at `start` has an infinitive, and no finite verb before it."""
    return _charges(text.text[start : start + _LONGEST_OPENING])


@lru_cache(maxsize=1024)
def _charges(opening: str) -> bool:
    end = _SENTENCE_END.search(opening)
    for word in _words(opening, end.start() + 1 if end else len(opening)):
        if m.is_infinitive(word):
            return True
        if m.is_finite_verb(word):
            return False
    return False


def tells(text: Passage) -> bool:
    """What was done, not what is to be done: a verb in the past and no infinitive."""
    return _tells(text.text[:_LONGEST_OPENING])


@lru_cache(maxsize=1024)
def _tells(opening: str) -> bool:
    words = [*_words(opening, len(opening))]
    return not any(m.is_infinitive(word) for word in words) and any(m.is_past(word) for word in words)


def declares(text: Passage) -> bool:
    """«Считать выполненным», «принять к сведению»: nobody has to be found for it, and no day."""
    folded = text.folded
    # Most texts are done with a look at a word or two.
    may = _MAY_DECLARE.match(folded) or "сведению" in folded or "контроля" in folded
    return bool(may and _DECLARES.match(folded))


def opens_with_verb(text: Passage) -> bool:
    """«Провести проверку …»."""
    first = _WORD.search(text.text, 0, 80)
    return bool(first and m.is_infinitive(first.group()))


def _words(text: str, end: int) -> Iterator[str]:
    # An underscore is a slip for a space: «строго_соблюдать».
    return (found.group().split("_")[-1] for found in _WORD.finditer(text, 0, end))
