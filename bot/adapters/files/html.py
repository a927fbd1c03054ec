"""A page saved from a browser, a mail or Word → its text: blocks as lines, table rows parted by tabs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from bot.adapters.files.figures import BULLET
from bot.adapters.files.grid import MOST_COLUMNS, Cell, Row, lines_of

_BLOCKS = frozenset("p div br li h1 h2 h3 h4 h5 h6 ul ol section article header footer hr".split())
#: `del`: tracked changes of Word's own pages.
_SILENT = frozenset("head style script title del".split())
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ol", "ul"})
_MOST_ROWS_BELOW = 1000
_WHITE = re.compile(r"\s+")


def text_of_html(page: str) -> str:
    reading = _Reading()
    reading.feed(page)
    reading.close()
    return "\n".join(reading.lines())


class _Table:
    """A table within a cell is read as part of the cell."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.inner = 0
        self._row: Row = []
        self._left = 0
        self._open: tuple[int, int] | None = None  # columns and rows of the open cell
        self._below: dict[int, int] = {}  # column → rows that a cell above still covers

    def begin_cell(self, across: int, down: int) -> None:
        self._pass_covered()
        self._open = across, down

    def end_cell(self, lines: list[str]) -> None:
        if self._open is None:
            return
        (across, down), self._open = self._open, None
        self._row.append(Cell(tuple(lines), self._left, self._left + across))
        for column in range(self._left, self._left + across):
            self._below[column] = down - 1
        self._left += across

    def end_row(self) -> None:
        self._pass_covered()
        if self._row:
            self.rows.append(self._row)
        self._row, self._left = [], 0

    def _pass_covered(self) -> None:
        while self._below.get(self._left, 0) > 0:
            self._below[self._left] -= 1
            self._row.append(Cell((), self._left, self._left + 1, goes_on=True))
            self._left += 1


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._in_cell: list[str] = []
        self._words: list[str] = []
        self._label = ""
        self._silent = 0
        self._table: _Table | None = None
        self._lists: list[int] = []  # numbers given so far, by depth; -1: bullets

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._begin_table()
        elif tag == "tr" or tag in _CELLS:
            self._begin_in_table(tag, dict(attrs))
        elif tag in _BLOCKS:
            self._end_line()
        if tag in _LISTS:
            self._lists.append(_figure(dict(attrs).get("start"), 1, 10_000) - 1 if tag == "ol" else -1)
        elif tag == "li" and self._lists:
            self._begin_item()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag == "table":
            self._end_table()
        elif self._table and not self._table.inner and (tag == "tr" or tag in _CELLS):
            self._end_cell()
            if tag == "tr":
                self._table.end_row()
        elif tag in _BLOCKS:
            self._end_line()
        if tag in _LISTS and self._lists:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(_WHITE.sub(" ", data))

    def lines(self) -> list[str]:
        if self._table:
            self._table.inner = 0
        self._end_table()
        return self._lines

    # --- blocks -------------------------------------------------------------------------------------------

    def _end_line(self) -> None:
        line = " ".join("".join(self._words).split())
        self._words = []
        if line:
            line, self._label = f"{self._label} {line}".lstrip(), ""
            (self._in_cell if self._table else self._lines).append(line)

    def _begin_item(self) -> None:
        if self._lists[-1] >= 0:
            self._lists[-1] += 1
        self._label = f"{self._lists[-1]}." if self._lists[-1] >= 0 else BULLET

    # --- tables -------------------------------------------------------------------------------------------

    def _begin_table(self) -> None:
        self._end_line()
        if self._table:
            self._table.inner += 1
        else:
            self._table = _Table()

    def _begin_in_table(self, tag: str, attributes: dict[str, str | None]) -> None:
        if self._table is None or self._table.inner:
            self._end_line() if tag == "tr" else self._words.append(" ")
            return
        self._end_cell()
        if tag == "tr":
            self._table.end_row()
        else:
            self._table.begin_cell(
                _figure(attributes.get("colspan"), 1, MOST_COLUMNS),
                _figure(attributes.get("rowspan"), 1, _MOST_ROWS_BELOW),
            )

    def _end_cell(self) -> None:
        self._end_line()
        if self._table:
            self._table.end_cell(self._in_cell)
        self._in_cell = []

    def _end_table(self) -> None:
        if self._table and self._table.inner:
            self._table.inner -= 1
            return
        if self._table:
            self._end_cell()
            self._table.end_row()
            rows, self._table = self._table.rows, None
            self._lines += lines_of(rows)
        self._end_line()


def _figure(said: str | None, least: int, most: int) -> int:
    figure = int(said) if said and said.isascii() and said.isdigit() and len(said) < 9 else least
    return min(max(figure, least), most)
