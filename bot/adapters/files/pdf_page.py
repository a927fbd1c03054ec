"""A page of a PDF → its lines: letters on one height together, rows of ruled tables parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_double
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Any

from bot.reader.morphology import is_known_word

#: In heights of a letter: what parts columns, what still is the same line.
COLUMN_GAP, SAME_LINE = 2.2, 0.3
#: In points: how thick a rule may be, how exactly rules meet.
_RULE, _MEETS = 2.5, 3.0

_HYPHENS = {"\x02", "\ufffe", "\u00ad"}
_BROKEN, _REST = re.compile(r"([а-яёa-z\d]+)-$", re.IGNORECASE), re.compile(r"[а-яёa-z]+")


@dataclass(slots=True)
class Word:
    text: str
    left: float
    right: float
    base: float
    height: float


@dataclass(slots=True)
class Line:
    """Words on one height. `row`: cells of a table's row, already joined."""

    page: int
    words: list[Word]
    row: str = ""

    left: float = field(init=False)
    right: float = field(init=False)
    base: float = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        self.words.sort(key=lambda word: word.left)
        self.left = self.words[0].left
        self.right = max(word.right for word in self.words)
        self.base = self.words[0].base
        self.height = median(word.height for word in self.words)

    @property
    def text(self) -> str:
        if self.row:
            return self.row
        gaps = [word.left - before.right for before, word in pairwise(self.words)]
        # A short line stretched to both edges has wide gaps too, but all alike.
        wide = max(COLUMN_GAP * self.height, 1.5 * min(gaps) if len(gaps) > 1 else 0.0)
        parts = [
            ("\t" if gap > wide else " ") + word.text for gap, word in zip(gaps, self.words[1:], strict=True)
        ]
        return self.words[0].text + "".join(parts)


# --- a page -----------------------------------------------------------------------------------------------


def lines_of(number: int, page: Any) -> list[Line]:
    """From top to bottom."""
    words = list(_words(page))
    tables, rest = _in_tables(page, words)
    lines = [Line(number, line) for line in _on_one_height(rest)]
    for table in tables:
        lines += table.rows(number)
    return sorted(lines, key=lambda line: -line.base)


def _words(page: Any) -> Iterator[Word]:
    """In the order they were written in, each as far as the next blank."""
    from pypdfium2 import raw

    textpage = page.get_textpage()
    left, right, low, high, x, y = (c_double() for _ in range(6))
    box = raw.FS_RECTF()
    held = textpage.raw
    word: Word | None = None
    for at in range(raw.FPDFText_CountChars(held)):
        code = raw.FPDFText_GetUnicode(held, at)
        letter = "-" if chr(code) in _HYPHENS else chr(code) if code else ""
        if not letter or letter.isspace() or not letter.isprintable():
            if word:
                yield word
            word = None
            continue
        raw.FPDFText_GetCharOrigin(held, at, byref(x), byref(y))
        if raw.FPDFText_GetLooseCharBox(held, at, byref(box)):
            sides = (box.left, box.right, box.top - box.bottom)
        else:
            raw.FPDFText_GetCharBox(held, at, byref(left), byref(right), byref(low), byref(high))
            sides = (left.value, right.value, high.value - low.value)
        height = max(sides[2], 1.0)
        if word and (
            abs(y.value - word.base) > SAME_LINE * word.height
            or not -word.height < sides[0] - word.right < word.height
        ):
            yield word
            word = None
        if word is None:
            word = Word(letter, sides[0], sides[1], y.value, height)
        else:
            word.text += letter
            word.right = sides[1]
    if word:
        yield word
    textpage.close()


def _on_one_height(words: Iterable[Word]) -> Iterator[list[Word]]:
    line: list[Word] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        if line and abs(word.base - line[0].base) > SAME_LINE * min(word.height, line[0].height):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


# --- tables -----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Grid:
    """A ruled table: places of its vertical rules from the left, of its horizontal ones from the top."""

    columns: list[float]
    heights: list[float]
    upright: list[tuple[float, float, float]]
    level: list[tuple[float, float, float]]
    cells: dict[tuple[int, int], list[Word]] = field(default_factory=dict)

    def takes(self, word: Word) -> bool:
        if not (self.heights[-1] - _MEETS < word.base < self.heights[0] + _MEETS):
            return False
        if not (self.columns[0] - _MEETS < word.left < self.columns[-1] + _MEETS):
            return False
        middle = word.base + word.height / 4
        row = self._row(word.left, middle)
        column = max(
            (x for x, low, high in self.upright if x <= word.left + 1 and low <= middle <= high), default=None
        )
        at = _nearest(self.columns, column) if column is not None else 0
        self.cells.setdefault((row, at), []).append(word)
        return True

    def _row(self, x: float, y: float) -> int:
        """A cell merged downwards has its words in the row where it begins."""
        above = [height for height, left, right in self.level if height >= y and left - _MEETS <= x <= right]
        return _nearest(self.heights, min(above)) if above else 0

    def rows(self, page: int) -> Iterator[Line]:
        for row in sorted({row for row, _ in self.cells}):
            cells = [self._words(row, column) for column in range(len(self.columns) - 1)]
            first = [word for column in range(len(cells)) for word in self.cells.get((row, column), ())]
            highest = max(first, key=lambda word: word.base)
            yield Line(page, [highest], "\t".join(cells))

    def _words(self, row: int, column: int) -> str:
        lines = [Line(0, line) for line in _on_one_height(self.cells.get((row, column), ()))]
        out = ""
        for line in lines:
            out = (
                joined(out, " ".join(word.text for word in line.words))
                if out
                else line.text.replace("\t", " ")
            )
        return out


def _in_tables(page: Any, words: list[Word]) -> tuple[list[Grid], list[Word]]:
    """Tables of the page with their words, and the words outside of them."""
    grids = list(_grids(page))
    rest = [word for word in words if not any(grid.takes(word) for grid in grids)]
    return [grid for grid in grids if grid.cells], rest


def _grids(page: Any) -> Iterator[Grid]:
    upright, level = _rules(page)
    for low, high in _spans(upright):
        own = [rule for rule in upright if low - _MEETS <= rule[1] and rule[2] <= high + _MEETS]
        columns = _places(x for x, _, _ in own)
        lying = [rule for rule in level if low - _MEETS <= rule[0] <= high + _MEETS]
        heights = _places((y for y, _, _ in lying), also=(low, high))[::-1]
        if len(columns) > 2:
            yield Grid(columns, heights, own, lying)


def _rules(page: Any) -> tuple[list[tuple[float, float, float]], list[tuple[float, float, float]]]:
    """Upright rules (x, from, to) and level ones (y, from, to): thin lines and thin filled boxes.

    A box drawn round a cell is four rules.
    """
    from pypdfium2.raw import FPDF_PAGEOBJ_PATH

    upright, level = [], []
    width, height = page.get_size()
    for drawn in page.get_objects(filter=[FPDF_PAGEOBJ_PATH]):
        left, low, right, high = drawn.get_bounds() if hasattr(drawn, "get_bounds") else drawn.get_pos()
        wide, tall = right - left, high - low
        if wide > width or tall > height:
            continue
        if wide <= _RULE < tall:
            upright.append(((left + right) / 2, low, high))
        elif tall <= _RULE < wide:
            level.append(((low + high) / 2, left, right))
        elif wide > _RULE and tall > 2 * _RULE and wide * tall < 0.5 * width * height:
            upright += [(left, low, high), (right, low, high)]
            level += [(low, left, right), (high, left, right)]
    return upright, level


def _spans(upright: Sequence[tuple[float, float, float]]) -> list[tuple[float, float]]:
    """Where upright rules stand one below another without a gap: tables from top to bottom."""
    spans: list[tuple[float, float]] = []
    for _, low, high in sorted(upright, key=lambda rule: rule[1]):
        if spans and low <= spans[-1][1] + _MEETS:
            spans[-1] = (spans[-1][0], max(spans[-1][1], high))
        else:
            spans.append((low, high))
    return spans


def _places(places: Iterable[float], also: Iterable[float] = ()) -> list[float]:
    """Each place once, ascending: what lies closer than rules meet is one."""
    out: list[float] = []
    for place in sorted([*places, *also]):
        if not out or place - out[-1] > _MEETS:
            out.append(place)
    return out


def _nearest(places: Sequence[float], place: float) -> int:
    return min(range(len(places)), key=lambda at: abs(places[at] - place))


def joined(before: str, after: str) -> str:
    """Two parts of a paragraph; a word broken at the line's end is closed up, «10-го» keeps its hyphen."""
    head, tail = _BROKEN.search(before), _REST.match(after)
    if head and tail:
        return before[:-1] + after if is_known_word(head[1] + tail[0]) else before + after
    return f"{before} {after}"
