"""Finding people and seats by a part of a name, as typed on a phone: three letters, any case, any layout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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

#: Parts a family from the other names within a line; ends a line.
_BAR, _LINE = "\t", "\n"


def search(typed: str, known: Sequence[Named[T]], limit: int) -> tuple[T, ...]:
    """At most `limit` of `known` that every word of `typed` fits, the best first.

    A family's beginning is better than another word's, that is better than the middle of a word. Where
    nothing fits, the words are taken as typed in the wrong layout, and at last with letters left out.
    """
    lines = _lines(known)
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


def _lines(known: Sequence[Named[T]]) -> list[str]:
    """All names in lower case: thousands at once, for one by one it takes as long as all the rest."""
    plain = _plain(_LINE.join([f"{one.family}{_BAR}{one.others}" for one in known])).split(_LINE)
    if len(plain) == len(known):
        return plain
    return [_plain(f"{one.family}{_BAR}{one.others}") for one in known]  # a name broken between two lines


def _fitting(words: Sequence[str], lines: Sequence[str]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """(place, rank) of each line with every word; the worst word decides first, then the best."""
    hits: Sequence[int] = range(len(lines))
    for word in words:
        hits = [at for at in hits if word in lines[at]]
    for at in hits:
        told = [_rank(word, lines[at]) for word in words]
        yield at, (max(told), min(told), sum(told))


def _rank(word: str, line: str) -> int:
    same = str.isdecimal if word.isdecimal() else str.isalpha
    bar, best, at = line.index(_BAR), INSIDE, line.find(word)
    while at >= 0 and best > WHOLE_FAMILY:
        end = at + len(word)
        if not (at and same(line[at - 1])):
            whole = end == len(line) or not same(line[end])
            if at < bar:
                best = min(best, WHOLE_FAMILY if whole else FAMILY)
            else:
                best = min(best, WHOLE if whole else BEGINNING)
        at = line.find(word, end)
    return best


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
