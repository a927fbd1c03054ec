"""The letters of a PDF's page → words with their places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from ctypes import byref, c_double, c_ushort
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from math import atan2, degrees, hypot
from statistics import median
from typing import Any

_HYPHENS = dict.fromkeys(map(ord, "\x02\ufffe\u00ad\u2010\u2011"), "-")
_LAST_CODE = 0x10FFFF
_NO_BREAK = "\u00a0"
#: A figure beside a letter: a footnote's mark, or «м2».
_MAY_BE_RAISED = re.compile(r"[^\W\d_][)»\"]?\d|\d[^\W\d_]")
#: In heights of a letter: how far apart letters of one word may stand, how wide a letter is at most.
_APART, _WIDEST = 1.0, 1.3
#: In heights: what still is the same height.
_SAME = 0.3
#: Letters that stand alone: so many, so many capitals among them, may be a spaced word. In heights, how far
#: apart they stand at most; in usual gaps, how far the next word is.
_SPACED_FROM, _CAPITALS, _SPACED, _NEXT_WORD = 4, 3, 0.8, 1.5
#: In heights: between letters of one word.
_TOUCHING = 0.05
#: In degrees: a scanned page may stand so far askew.
_ASKEW = 3.0

#: A place on the sheet → the place as it is looked at.
Turn = Callable[[float, float], tuple[float, float]]


@dataclass(slots=True)
class Word:
    """`bound`: no line may end behind it. `turned`: it stands upright beside the other words of its page."""

    text: str
    left: float
    right: float
    base: float
    height: float
    bound: bool = False
    turned: bool = False


def words_of(page: Any) -> tuple[list[Word], Turn]:
    """In the order they were written in, each as far as the next blank; and how the page was turned."""
    textpage = page.get_textpage()
    try:
        letters = _Letters(textpage.raw)
        tokens = [(start, end, letters.turn_of(start)) for start, end in letters.tokens()]
        quarters = Counter(_quarter(angle) for _, _, angle in tokens)
        quarters.pop(None, None)
        main = max(quarters, key=lambda quarter: quarters[quarter], default=0) or 0
        letters.turn = _turn(main, *page.get_size())
        words: list[Word] = []
        for start, end, angle in tokens:
            quarter = _quarter(angle)
            if quarter is None:
                continue  # a stamp across the page
            if quarter == main:
                words += letters.words(start, end)
            else:
                words.append(letters.turned(start, end))
    finally:
        textpage.close()
    return words, letters.turn


def _quarter(angle: float) -> int | None:
    """How many quarters of a turn; none for what stands across."""
    quarter = round(angle / 90)
    return quarter % 4 if abs(angle - 90 * quarter) <= _ASKEW else None


def _turn(quarter: int, width: float, height: float) -> Turn:
    if quarter == 1:
        return lambda x, y: (y, width - x)
    if quarter == 2:
        return lambda x, y: (width - x, height - y)
    if quarter == 3:
        return lambda x, y: (height - y, x)
    return lambda x, y: (x, y)


class _Letters:
    """The letters of a text page, asked for one by one only where it must be: each question has its price."""

    def __init__(self, held: Any) -> None:
        from pypdfium2 import raw

        self._raw, self._held = raw, held
        self.turn: Turn = lambda x, y: (x, y)
        self._x, self._y = c_double(), c_double()
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._sides = tuple(c_double() for _ in range(4))
        self.text = self._text()

    def _text(self) -> str:
        """A character a letter: places are asked for by its number. What needs two is left in halves."""
        count = max(self._raw.FPDFText_CountChars(self._held), 0)
        buffer = (c_ushort * (count + 1))()
        if self._raw.FPDFText_GetText(self._held, 0, count, buffer) == count + 1:
            codes = list(buffer)[:count]
        else:
            codes = [self._raw.FPDFText_GetUnicode(self._held, at) for at in range(count)]
        text = "".join(chr(code) if code <= _LAST_CODE else "\ufffd" for code in codes)
        return text.translate(_HYPHENS)

    def tokens(self) -> Iterator[tuple[int, int]]:
        start = None
        for at, letter in enumerate(self.text):
            blank = letter.isspace() or not (letter.isprintable() or _is_half(letter))
            if blank and start is not None:
                yield start, at
                start = None
            elif not blank and start is None:
                start = at
        if start is not None:
            yield start, len(self.text)

    def turn_of(self, at: int) -> float:
        """In degrees, against the clock."""
        self._raw.FPDFText_GetMatrix(self._held, at, byref(self._matrix))
        return degrees(atan2(self._matrix.b, self._matrix.a))

    def _size(self, at: int) -> float:
        """Of its font: the letter's own box is as high as the letter in some files."""
        self._raw.FPDFText_GetMatrix(self._held, at, byref(self._matrix))
        size: float = self._raw.FPDFText_GetFontSize(self._held, at)
        return max(size * hypot(self._matrix.c, self._matrix.d), 1.0)

    def words(self, start: int, end: int) -> Iterator[Word]:
        """One word, but where its letters show that it is several."""
        word = self._letter(start)
        if end - start > 1:
            last = self._letter(end - 1)
            wide = last.right - word.left
            even = (
                not _is_half(self.text[end - 1])
                and abs(last.base - word.base) <= 0.02 * word.height
                and last.height == word.height
            )
            if not even or not 0 < wide < _WIDEST * word.height * (end - start):
                yield from self._apart(start, end)
                return
            word.text, word.right = self.text[start:end], last.right
        word.bound = self.text[end : end + 1] == _NO_BREAK
        yield word

    def _apart(self, start: int, end: int) -> Iterator[Word]:
        word = self._letter(start)
        for at in range(start + 1, end):
            letter = self._letter(at)
            tall = max(word.height, letter.height)
            raised = abs(letter.base - word.base) > 0.1 * tall and letter.height < 0.8 * word.height
            if (
                raised
                or abs(letter.base - word.base) > _SAME * tall
                or not -tall < letter.left - word.right < _APART * tall
            ):
                yield word
                word = letter
            else:
                word.text += letter.text
                word.right = letter.right
        word.bound = self.text[end : end + 1] == _NO_BREAK
        yield word

    def turned(self, start: int, end: int) -> Word:
        word, last = self._letter(start), self._letter(end - 1)
        return Word(
            self.text[start:end], word.left, last.right, min(word.base, last.base), word.height, turned=True
        )

    def _letter(self, at: int) -> Word:
        raw, held, box = self._raw, self._held, self._box
        raw.FPDFText_GetCharOrigin(held, at, byref(self._x), byref(self._y))
        if raw.FPDFText_GetLooseCharBox(held, at, byref(box)):
            left, low, right, high = box.left, box.bottom, box.right, box.top
        else:
            raw.FPDFText_GetCharBox(held, at, *(byref(side) for side in self._sides))
            left, right, low, high = (side.value for side in self._sides)
        _, base = self.turn(self._x.value, self._y.value)
        (x, _), (to_x, _) = self.turn(left, low), self.turn(right, high)
        return Word(self.text[at], min(x, to_x), max(x, to_x), base, self._size(at))


def _is_half(letter: str) -> bool:
    """Of a character that takes two numbers."""
    return "\ud800" <= letter <= "\udfff"


def whole(text: str) -> str:
    """The text, halves of characters put together; what has lost its other half goes."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def closed_up(words: list[Word]) -> list[Word]:
    """Words of one line: what stands without a gap is one, and what is set in spaced letters."""
    if not words:
        return words
    touching = [words[0]]
    for word in words[1:]:
        before = touching[-1]
        if -_TOUCHING * 4 * word.height < word.left - before.right < _TOUCHING * word.height:
            touching[-1] = replace(before, text=before.text + word.text, right=word.right, bound=word.bound)
        else:
            touching.append(word)
    return _unspaced(touching)


def _unspaced(words: list[Word]) -> list[Word]:
    """«Р Е Ш И Л И» is one."""
    out: list[Word] = []
    for single, run in groupby(words, key=lambda word: len(word.text) == 1):
        letters = list(run)
        out += _spaced(letters) if single and len(letters) >= _SPACED_FROM else letters
    return out


def _spaced(letters: list[Word]) -> list[Word]:
    gaps = [letter.left - before.right for before, letter in pairwise(letters)]
    usual = median(gaps)
    capitals = sum(letter.text.isupper() for letter in letters)
    if usual > _SPACED * letters[0].height or (capitals < _CAPITALS and len(letters) < 2 * _SPACED_FROM):
        return letters
    words = [replace(letters[0])]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > _NEXT_WORD * usual:
            words.append(replace(letter))
        else:
            words[-1].text += letter.text
            words[-1].right = letter.right
    return words
