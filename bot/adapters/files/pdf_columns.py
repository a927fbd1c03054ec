"""Tables of a PDF without rules (or with those of a picture): a line of known heads, what stands below each.

Words are told apart by gaps wider than a blank; each goes to the column over or under which it stands. The
table ends where something stands over two of its columns, or after an empty line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.adapters.files.grid import Cell
from bot.adapters.files.pdf_letters import Word
from bot.adapters.files.pdf_lines import Line, Page, lines_of_cell
from bot.reader.vocabulary import COLUMNS

#: In heights of a letter: a gap between columns at least.
_GAP = 0.6
#: In heights: how far apart lines of one table may stand, lines of one cell at most.
_TABLE_GAP, _ROW_GAP = 2.0, 1.4
#: In heights: what still is the same size.
_SAME_SIZE = 0.1
#: Lines of a table's head at most, known heads in it at least.
_DEEPEST_HEAD, _KNOWN_HEADS = 3, 2
#: Its letters at most.
_LONGEST_HEAD = 150

_HEADS = tuple(re.compile(heads) for _, heads in COLUMNS)
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?\)?")


def fold_columns(pages: Sequence[Page]) -> None:
    """Lines that make such a table become its rows."""
    lines = [line for page in pages for line in page.lines]
    out: list[Line] = []
    at = 0
    while at < len(lines):
        table = _Table.under(lines[at])
        rows = table.read(lines, at) if table else []
        if table and len(rows) > 1:
            out += rows
            at = table.end
        else:
            out.append(lines[at])
            at += 1
    for page in pages:
        page.lines = [line for line in out if line.page == page.number]


@dataclass(slots=True)
class _Column:
    left: float
    right: float

    def common(self, segment: Sequence[Word]) -> float:
        return min(self.right, segment[-1].right) - max(self.left, segment[0].left)

    def take(self, segment: Sequence[Word]) -> None:
        self.left, self.right = min(self.left, segment[0].left), max(self.right, segment[-1].right)


#: The words of one line by the column they stand in.
_Parts = dict[int, list[Word]]


@dataclass(slots=True)
class _Table:
    columns: list[_Column]
    end: int = 0
    rows: list[list[tuple[Line, _Parts]]] = field(default_factory=list)

    @classmethod
    def under(cls, line: Line) -> _Table | None:
        """A table whose head begins with the line: two of its parts are known heads, or more of them."""
        if line.cells or len(line.text) > _LONGEST_HEAD:
            return None
        segments = list(_segments(line))
        if len(segments) < _KNOWN_HEADS or sum(map(_is_head, segments)) < _KNOWN_HEADS:
            return None
        return cls([_Column(segment[0].left, segment[-1].right) for segment in segments])

    def read(self, lines: Sequence[Line], start: int) -> list[Line]:
        """Its rows, from its head on."""
        head = lines[start]
        self.end = start
        for at, line in enumerate(lines[start:], start):
            if at > start and not self._belongs(lines[at - 1], line):
                break
            self.end = at + 1
            if at > start and line.text == head.text:
                continue  # said again on the next page
            parts = self._parts(line)
            if parts is None or (at >= start + _DEEPEST_HEAD and _Table.under(line)):
                self.end = at
                break
            if not self.rows or self._begins_row(lines[at - 1], line, parts, at - start):
                self.rows.append([])
            self.rows[-1].append((line, parts))
        return [self._row(row) for row in self.rows]

    def _belongs(self, before: Line, line: Line) -> bool:
        if line.cells or abs(line.height - before.height) > _SAME_SIZE * before.height:
            return False
        return line.page != before.page or before.base - line.base < _TABLE_GAP * line.height

    def _parts(self, line: Line) -> _Parts | None:
        """The line's words by columns; none where some stand in two."""
        parts: _Parts = {}
        for segment in _segments(line):
            under = [at for at, column in enumerate(self.columns) if column.common(segment) > 0]
            if len(under) > 1:
                return None
            at = (
                under[0]
                if under
                else max(range(len(self.columns)), key=lambda at: self.columns[at].common(segment))
            )
            parts.setdefault(at, []).extend(segment)
        for at, words in parts.items():
            self.columns[at].take(words)
        return parts

    def _begins_row(self, before: Line, line: Line, parts: _Parts, depth: int) -> bool:
        first = parts.get(0)
        numbered = first is not None and _NUMBER.fullmatch(first[0].text) is not None
        whole = len(parts) == len(self.columns)
        if len(self.rows) == 1 and depth < _DEEPEST_HEAD and not numbered:
            return whole or line.page != before.page or line.words[0].text[0].isupper()
        if numbered or self._is_numbered():
            return first is not None  # a number, or a heading over several rows
        apart = line.page == before.page and before.base - line.base > _ROW_GAP * line.height
        return first is not None and (apart or (whole and first[0].text[0].isupper()))

    def _is_numbered(self) -> bool:
        return any(_NUMBER.fullmatch(row[0][1][0][0].text) for row in self.rows[1:] if 0 in row[0][1])

    def _row(self, row: Sequence[tuple[Line, _Parts]]) -> Line:
        first = row[0][0]
        cells = []
        for at, column in enumerate(self.columns):
            lines = [Line(line.page, parts[at]) for line, parts in row if at in parts]
            words = tuple(lines_of_cell(lines, column.right)) if lines else ()
            cells.append(Cell(words, round(column.left), round(column.right)))
        return Line(first.page, list(first.words), tuple(cells))


def _segments(line: Line) -> Iterator[list[Word]]:
    segment = [line.words[0]]
    for before, word in pairwise(line.words):
        if word.left - before.right > _GAP * line.height:
            yield segment
            segment = []
        segment.append(word)
    yield segment


def _is_head(segment: Sequence[Word]) -> bool:
    folded = " ".join(word.text for word in segment).lower().replace("ё", "е").strip(" .:*")
    return any(head.fullmatch(folded) for head in _HEADS)
