"""Ruled tables of a PDF: thin lines and boxes → a grid, words → its cells; rows torn by a page made one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_float
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from typing import Any

from bot.adapters.files.grid import Cell
from bot.adapters.files.pdf_letters import Turn, Word
from bot.adapters.files.pdf_lines import Line, Page, lines_of_cell, on_one_height
from bot.adapters.files.pdf_words import has_ended, joined

#: In points: how thick a rule may be, how exactly rules meet.
_RULE, _MEETS = 2.5, 3.0
#: Of the page: a picture so large is a scan.
_SCAN = 0.5
#: Rows of a table's head at most.
_DEEPEST_HEAD = 2
#: Things drawn on a page, rules among them, after which it is a picture, not a table.
_MOST_DRAWN, _MOST_RULES = 20_000, 4_000

#: A rule: where it stands, from where to where it goes.
Rule = tuple[float, float, float]


@dataclass(slots=True)
class Drawn:
    """`upright` rules (x, from, to), `level` ones (y, from, to)."""

    upright: list[Rule] = field(default_factory=list)
    level: list[Rule] = field(default_factory=list)
    pictured: bool = False


def rules_of(page: Any, turn: Turn) -> Drawn:
    """Thin lines and thin filled boxes. A box drawn round a cell is four rules."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    drawn = Drawn()
    width, height = page.get_size()
    for kind, (left, low, right, high) in islice(_objects(page), _MOST_DRAWN):
        if kind == FPDF_PAGEOBJ_IMAGE:
            drawn.pictured |= (right - left) * (high - low) > _SCAN * width * height
            continue
        (x, y), (to_x, to_y) = turn(left, low), turn(right, high)
        _take(drawn, min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y), width * height)
    return drawn


def _objects(page: Any) -> Iterator[tuple[int, Sequence[float]]]:
    """Kinds and sides of what is drawn on the page, without an object of Python's for each."""
    from pypdfium2 import raw

    sides = [c_float() for _ in range(4)]
    places = [byref(side) for side in sides]
    for at in range(raw.FPDFPage_CountObjects(page.raw)):
        one = raw.FPDFPage_GetObject(page.raw, at)
        kind = raw.FPDFPageObj_GetType(one)
        wanted = kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE)
        if wanted and raw.FPDFPageObj_GetBounds(one, *places):
            yield kind, [side.value for side in sides]


def _take(drawn: Drawn, left: float, low: float, right: float, high: float, sheet: float) -> None:
    wide, tall = right - left, high - low
    if wide <= _RULE < tall:
        drawn.upright.append(((left + right) / 2, low, high))
    elif tall <= _RULE < wide:
        drawn.level.append(((low + high) / 2, left, right))
    elif wide > _RULE and tall > 2 * _RULE and wide * tall < _SCAN * sheet:
        drawn.upright += [(left, low, high), (right, low, high)]
        drawn.level += [(low, left, right), (high, left, right)]


@dataclass(slots=True)
class Grid:
    """A ruled table: places of its vertical rules from the left, of its horizontal ones from the top."""

    columns: list[float]
    heights: list[float]
    upright: list[Rule]
    level: list[Rule]
    words: list[Word] = field(default_factory=list)

    def takes(self, word: Word) -> bool:
        middle = _middle(word)
        if not self.heights[-1] < middle < self.heights[0]:
            return False
        if not self.columns[0] - _MEETS < word.left < self.columns[-1] + _MEETS:
            return False
        self.words.append(word)
        return True

    def rows(self, page: int) -> Iterator[Line]:
        bands = list(pairwise(self.heights))
        cells = [self._cells(high, low) for high, low in bands]
        self._merge_downwards(cells)
        for word in self.words:
            own = next(row for row, (_, low) in zip(cells, bands, strict=True) if _middle(word) >= low)
            # Into the cell where one merged downwards begins.
            box = next((box for box in own if word.left < box.right - 1), own[-1])
            while box.above is not None:
                box = box.above
            box.words.append(word)
        for row in cells:
            words = [word for box in row for word in box.words]
            if words:
                highest = max(words, key=lambda word: word.base)
                yield Line(page, [replace(highest)], tuple(box.cell() for box in row))

    def _merge_downwards(self, rows: Sequence[Sequence[_Box]]) -> None:
        for (upper, lower), height in zip(pairwise(rows), self.heights[1:], strict=False):
            ruled = [(left, right) for y, left, right in self.level if abs(y - height) <= _MEETS]
            for box in lower:
                middle = (box.left + box.right) / 2
                if not any(left <= middle <= right for left, right in ruled):
                    box.above = next(
                        (one for one in upper if one.left <= box.left + _MEETS < one.right), None
                    )

    def _cells(self, high: float, low: float) -> list[_Box]:
        middle = (high + low) / 2
        first, last = self.columns[0], self.columns[-1]
        ruled = _places(x for x, start, end in self.upright if start <= middle <= end)
        inner = [x for x in ruled if first + _MEETS < x < last - _MEETS]
        return [_Box(left, right) for left, right in pairwise([first, *inner, last])]


@dataclass(slots=True)
class _Box:
    """A cell where it stands; `above`: the one that it is the lower part of."""

    left: float
    right: float
    above: _Box | None = None
    words: list[Word] = field(default_factory=list)

    def cell(self) -> Cell:
        lines = tuple(_lines_in(self.words, self.left, self.right))
        return Cell(lines, round(self.left), round(self.right), goes_on=self.above is not None)


def _lines_in(words: Sequence[Word], left: float, right: float) -> Iterator[str]:
    lines = [Line(0, line) for line in on_one_height(word for word in words if not word.turned)]
    if lines:
        # Words keep as far from the one rule as from the other.
        right -= max(min(line.left for line in lines) - left, 0.0)
        yield from lines_of_cell(lines, right)
    sideways = sorted((word for word in words if word.turned), key=lambda word: (word.left, word.base))
    if sideways:
        yield " ".join(word.text for word in sideways)


def _middle(word: Word) -> float:
    return word.base + word.height / 4


def in_tables(drawn: Drawn, words: list[Word]) -> tuple[list[Grid], list[Word]]:
    """Tables of the page with their words, and the words outside of them."""
    grids = list(_grids(drawn))
    rest = [word for word in words if not any(grid.takes(word) for grid in grids)]
    return [grid for grid in grids if grid.words], rest


def _grids(drawn: Drawn) -> Iterator[Grid]:
    if len(drawn.upright) + len(drawn.level) > _MOST_RULES:
        return
    for low, high in _spans(drawn.upright):
        own = [rule for rule in drawn.upright if low - _MEETS <= rule[1] and rule[2] <= high + _MEETS]
        columns = _places(x for x, _, _ in own)
        lying = [rule for rule in drawn.level if low - _MEETS <= rule[0] <= high + _MEETS]
        heights = _places((y for y, _, _ in lying), also=(low, high))[::-1]
        if len(columns) > 2:
            yield Grid(columns, heights, own, lying)


def _spans(upright: Sequence[Rule]) -> list[tuple[float, float]]:
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


# --- from page to page ------------------------------------------------------------------------------------


def mend_rows(pages: Sequence[Page]) -> None:
    """Where a table goes on over the page: its repeated head goes, a row that was torn is made one."""
    head: list[list[str]] = []
    goes_on = False
    for before, page in pairwise([page for page in pages if page.lines]):
        if not (before.lines[-1].cells and page.lines[0].cells):
            goes_on = False
            continue
        head = _head(before.lines, head if goes_on else [])
        goes_on = True
        while len(page.lines) > 1 and _words(page.lines[0]) in head:
            del page.lines[0]
        last, rest = before.lines[-1], page.lines[0]
        if _same_columns(last.cells, rest.cells) and _is_rest(_words(last), _words(rest)):
            before.lines[-1] = replace(last, cells=tuple(map(_whole, last.cells, rest.cells)))
            del page.lines[0]


def _head(lines: Sequence[Line], known: list[list[str]]) -> list[list[str]]:
    """The first rows of the table that ends the page; those `known` where it goes on over the whole page."""
    start = len(lines)
    while start and lines[start - 1].cells:
        start -= 1
    first = [_words(line) for line in lines[start : start + _DEEPEST_HEAD]]
    return known if known and not start else first


def _words(line: Line) -> list[str]:
    return [cell.words for cell in line.cells]


def _same_columns(one: Sequence[Cell], other: Sequence[Cell]) -> bool:
    return len(one) == len(other) and all(
        abs(a.left - b.left) <= _MEETS and abs(a.right - b.right) <= _MEETS
        for a, b in zip(one, other, strict=True)
    )


def _is_rest(before: Sequence[str], cells: Sequence[str]) -> bool:
    """A row goes on where its number is missing, or where a cell begins in the middle of a sentence."""
    if before[0][:1].isdigit() or cells[0][:1].isdigit():
        return not cells[0]
    return any(
        not cell or (cell[:1].islower() and bool(above) and not has_ended(above))
        for above, cell in zip(before, cells, strict=True)
    )


def _whole(above: Cell, below: Cell) -> Cell:
    if not (above.lines and below.lines):
        return replace(above, lines=above.lines + below.lines)
    torn = joined(above.lines[-1], below.lines[0])
    return replace(above, lines=(*above.lines[:-1], torn, *below.lines[1:]))
