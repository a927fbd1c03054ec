"""Finding people and seats by a part of a name, as typed on a phone: three letters, any case, any layout."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from heapq import nsmallest
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Named(NamedTuple, Generic[T]):
    """What can be found: `family` is tried first, then the `others`. `first` ones stand before equals."""

    thing: T
    family: str
    others: str
    first: bool = False


#: A number and the letters beside it are words of their own: «сош12» is «СОШ № 12».
_WORDS = re.compile(r"\d+|[^\W\d_]+")

#: What was typed with the keyboard left in English: «bdfyjd» is «иванов».
_LAYOUT = str.maketrans(
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~',
    "йцукенгшщзхъфывапролджэячсмитьбюё" * 2,
)

#: How well a word typed fits a word of a name; smaller is better.
WHOLE_FAMILY, FAMILY, WHOLE, BEGINNING, INSIDE = range(5)

#: Fewer letters fit the families of half an office once some may be left out.
LEAST_LETTERS = 3

#: Parts a family from the other names within a line.
_BAR = "\t"


def search(typed: str, known: Sequence[Named[T]], limit: int) -> tuple[T, ...]:
    """At most `limit` of `known` that every word of `typed` fits, the best first.

    A family's beginning is better than another word's, that is better than the middle of a word. Where
    nothing fits, the words are taken as typed in the wrong layout, and at last with letters left out.
    """
    lines = [_plain(f"{one.family}{_BAR}{one.others}") for one in known]
    readings = tuple(dict.fromkeys((_words(typed), _words(typed.translate(_LAYOUT)))))
    for find in (_fitting, _with_gaps):
        for words in filter(None, readings):
            best = nsmallest(
                max(limit, 0),
                ((rank, not known[at].first, lines[at], at) for at, rank in find(words, lines)),
            )
            if best:
                return tuple(known[at].thing for *_, at in best)
    return ()


def _fitting(words: Sequence[str], lines: Sequence[str]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """(place, rank) of each line with every word; the worst word decides first, then the best."""
    ranks = [_ranker(word) for word in words]
    for at, line in enumerate(lines):
        # Most lines are passed over by one look for each word.
        if all(word in line for word in words):
            told = [rank(line) for rank in ranks]
            yield at, (max(told), min(told), sum(told))


def _ranker(word: str) -> Callable[[str], int]:
    same = r"\d" if word.isdecimal() else r"[^\W\d_]"
    begins = re.compile(rf"(?<!{same}){word}").search
    whole = re.compile(rf"(?<!{same}){word}(?!{same})").search

    def rank(line: str) -> int:
        bar = line.index(_BAR)
        if begins(line, 0, bar):
            return WHOLE_FAMILY if whole(line, 0, bar) else FAMILY
        if not begins(line, bar):
            return INSIDE
        return WHOLE if whole(line, bar) else BEGINNING

    return rank


def _with_gaps(words: Sequence[str], lines: Sequence[str]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """«сол» finds «Соколов»: all its letters in their order, from the family's first on."""
    word = words[0]
    if len(words) > 1 or len(word) < LEAST_LETTERS or not word.isalpha():
        return
    gaps = re.compile(rf"[^{_BAR}]*?".join(map(re.escape, word)))
    yield from ((at, (line.index(_BAR),)) for at, line in enumerate(lines) if gaps.match(line))


def _plain(words: str) -> str:
    return words.lower().replace("ё", "е")


def _words(words: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(_plain(words)))
