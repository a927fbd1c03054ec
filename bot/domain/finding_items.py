"""A person's own items found by what he types: the code, or words of what is to be done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.items import Item

#: «6/17», «28.02/17», «п. 6/17», «пункт 6/17»: a code and nothing else.
_CODE = re.compile(r"(?:п\.?|пункт[уае]?)?\s*([^\s/]{1,20}\s*/\s*\d{1,3})\s*[.?!]?", re.IGNORECASE)
_WORDS = re.compile(r"[а-яёa-z]+", re.IGNORECASE)

#: What is typed to find something is short; more words are an answer.
MOST_WORDS = 3
#: Fewer letters stand in half of all words.
_LEAST = 4
#: A Russian word's ending: so many letters may differ in another case («заявка», «заявок»).
_ENDING = 2


def code_in(words: str) -> str | None:
    """The code, where nothing else was typed."""
    found = _CODE.fullmatch(words.strip())
    return re.sub(r"\s", "", found[1]).lower() if found else None


def with_code(code: str, items: Sequence[Item]) -> tuple[Item, ...]:
    """Several where one person holds several seats."""
    return tuple(item for item in items if item.code.lower() == code)


def with_words(typed: str, items: Sequence[Item]) -> tuple[Item, ...]:
    """Items in whose sentence each word typed stands, in whatever case; none where it is no search."""
    words = typed.split()
    if not words or len(words) > MOST_WORDS or not all(map(_WORDS.fullmatch, words)):
        return ()
    if all(len(word) < _LEAST for word in words):
        return ()
    stems = [_stem(word) for word in words]
    return tuple(item for item in items if _has_all(stems, item.sentence))


def _has_all(stems: Sequence[str], sentence: str) -> bool:
    known = [_plain(word) for word in _WORDS.findall(sentence)]
    return all(any(word.startswith(stem) for word in known) for stem in stems)


def _stem(word: str) -> str:
    plain = _plain(word)
    return plain if len(plain) <= _LEAST else plain[: max(_LEAST, len(plain) - _ENDING)]


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")
