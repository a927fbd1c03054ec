"""What an RTF file says, in order → lines: paragraphs, rows of tables, notes and boxes in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from bot.adapters.files.figures import BULLET
from bot.adapters.files.grid import Cell, Row, lines_of
from bot.adapters.files.paragraph import Paragraph, says_anything, with_header

#: Words and signs of two halves (Unicode beyond its first 65 536 letters).
_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_LONE_HALF = re.compile("[\ud800-\udfff]")
_BULLETS = frozenset("•·o§▪■●○–—-")


@dataclass(slots=True)
class _Defined:
    """A cell of a row as it is announced: its right edge, and how it hangs together with others."""

    right: int
    goes_on: bool = False
    is_rest: bool = False  # of the cell on its left


@dataclass
class Lines:
    """`enter` and `leave`: what is said between them stands apart (label, note, box, header)."""

    _lines: list[str] = field(default_factory=list)
    _open: Paragraph = field(default_factory=Paragraph)
    _headers: list[str] = field(default_factory=list)
    _apart: list[list[str]] = field(default_factory=list)

    _cell: list[str] = field(default_factory=list)
    _cells: list[tuple[str, ...]] = field(default_factory=list)
    _rows: list[Row] = field(default_factory=list)
    _defined: list[_Defined] = field(default_factory=list)
    _left: int = 0
    _marks: set[str] = field(default_factory=set)

    def say(self, words: str) -> None:
        (self._apart[-1] if self._apart else self._open.words).append(words)

    def enter(self) -> None:
        self._apart.append([])

    def leave(self, place: str) -> None:
        words = _whole(self._apart.pop())
        if place == "label":
            self._open.label = _label(words)
        elif place == "note":
            self._open.notes.append(words)
        elif place == "box":
            self._open.boxed += [line for line in words.split("\n") if line.strip()]
        else:
            self._headers += [line for line in words.split("\n") if line.strip()]

    def paragraph(self, *, in_table: bool) -> None:
        if self._apart:
            self._apart[-1].append("\n")
            return
        done = self._closed(in_cell=in_table)
        if in_table:
            self._cell += done
        else:
            self._end_table()
            self._lines += done

    def table_word(self, word: str, figure: int) -> None:
        if self._apart:
            if word in {"cell", "row"}:
                self._apart[-1].append("\t" if word == "cell" else "\n")
        elif word == "cell":
            self._cell += self._closed(in_cell=True)
            self._cells.append(tuple(line for line in self._cell if line.strip()))
            self._cell = []
        elif word == "row":
            self._rows.append(self._row())
            self._cells = []
        elif word == "trowd":
            self._defined, self._left, self._marks = [], 0, set()
        elif word == "trleft":
            self._left = figure
        elif word in {"clvmrg", "clmrg"}:
            self._marks.add(word)
        elif word == "cellx":
            self._defined.append(_Defined(figure, "clvmrg" in self._marks, "clmrg" in self._marks))
            self._marks = set()

    def done(self) -> list[str]:
        rest = self._closed(in_cell=False)
        self._end_table()
        return with_header(self._lines + (rest if says_anything(rest) else []), self._headers)

    def _closed(self, *, in_cell: bool) -> list[str]:
        done, self._open = self._open, Paragraph()
        done.words = [_whole(done.words)]
        return done.lines(in_cell=in_cell)

    # --- tables -------------------------------------------------------------------------------------------

    def _row(self) -> Row:
        row: Row = []
        left = self._left
        for at, lines in enumerate(self._cells):
            one = self._defined[at] if at < len(self._defined) else _Defined(left + 1)
            if one.is_rest and row:
                row[-1] = replace(row[-1], right=one.right)
            else:
                row.append(Cell(() if one.goes_on else lines, left, one.right, one.goes_on))
            left = one.right
        return row

    def _end_table(self) -> None:
        """A row that was not ended ends here, and a cell: what was said in them was said."""
        if self._cells:
            self._rows.append(self._row())
        rest, self._cells, self._cell = self._cell, [], []
        self._lines += lines_of(self._rows)
        self._lines += rest
        self._rows = []


def _whole(parts: list[str]) -> str:
    text = "".join(parts)
    if _LONE_HALF.search(text):
        text = _HALVES.sub(lambda two: two[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), text)
        text = _LONE_HALF.sub("", text)
    return text


def _label(words: str) -> str:
    label = " ".join(words.split())
    return BULLET if label in _BULLETS else label
