"""A page saved from a browser, a mail or Word → its text: blocks as lines, table rows parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from bot.adapters.files.figures import BULLET
from bot.adapters.files.grid import MOST_COLUMNS, Cell, Row, lines_of

_BLOCKS = frozenset("p div br li h1 h2 h3 h4 h5 h6 ul ol section article header footer hr".split())
#: `del`: tracked changes of Word's own pages.
_SILENT = frozenset("head title del".split())
#: What stands within them is no page.
_RAW = {name: re.compile(rf"</{name}[^<>]*>", re.IGNORECASE) for name in ("script", "style")}
_TAG = re.compile(r"<(/?[a-z][a-z0-9:]*)", re.IGNORECASE)
_FIGURES = re.compile(r"\b(colspan|rowspan|start)\s*=\s*[\"']?(\d{1,5})", re.IGNORECASE)
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ol", "ul"})
_MOST_ROWS_BELOW = 1000
_WHITE = re.compile(r"\s+")


def text_of_html(page: str) -> str:
    return "\n".join(_Reading().read(page))


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


def _tags(page: str) -> Iterator[tuple[str, str, str]]:
    """(text before it, tag or "/tag", attributes), the last tag empty. What is never closed ends the page.

    The standard library's parser takes hours for a page of unclosed comments; here each letter is seen once.
    """
    at = said = 0
    while (begin := page.find("<", at)) >= 0:
        tag = _TAG.match(page, begin)
        if page.startswith("<!--", begin):
            end = page.find("-->", begin)
            after = end + 3
        elif tag or page[begin + 1 : begin + 2] in {"!", "?"}:
            end = page.find(">", begin)
            after = end + 1
        else:
            at = begin + 1
            continue
        name = tag[1].lower() if tag else ""
        if end >= 0 and name in _RAW:
            closing = _RAW[name].search(page, after)
            end = after = closing.end() if closing else -1
        if end < 0:
            page = page[:begin]
            break
        yield page[said:begin], name, page[begin + len(name) + 1 : after] if name and name not in _RAW else ""
        at = said = after
    yield page[said:], "", ""


class _Reading:
    def __init__(self) -> None:
        self._lines: list[str] = []
        self._in_cell: list[str] = []
        self._words: list[str] = []
        self._label = ""
        self._silent = 0
        self._table: _Table | None = None
        self._lists: list[int] = []  # numbers given so far, by depth; -1: bullets

    def read(self, page: str) -> list[str]:
        for text, tag, attributes in _tags(page):
            if text and not self._silent:
                self._words.append(_WHITE.sub(" ", unescape(text)))
            if tag.startswith("/"):
                self._end(tag[1:])
            elif tag:
                self._begin(tag, {name.lower(): int(figure) for name, figure in _FIGURES.findall(attributes)})
        if self._table:
            self._table.inner = 0
        self._end_table()
        return self._lines

    def _begin(self, tag: str, figures: dict[str, int]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._begin_table()
        elif tag == "tr" or tag in _CELLS:
            self._begin_in_table(tag, figures)
        elif tag in _BLOCKS:
            self._end_line()
        if tag in _LISTS:
            self._lists.append(figures.get("start", 1) - 1 if tag == "ol" else -1)
        elif tag == "li" and self._lists:
            self._begin_item()

    def _end(self, tag: str) -> None:
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

    def _begin_in_table(self, tag: str, figures: dict[str, int]) -> None:
        if self._table is None or self._table.inner:
            self._end_line() if tag == "tr" else self._words.append(" ")
            return
        self._end_cell()
        if tag == "tr":
            self._table.end_row()
        else:
            self._table.begin_cell(
                min(max(figures.get("colspan", 1), 1), MOST_COLUMNS),
                min(max(figures.get("rowspan", 1), 1), _MOST_ROWS_BELOW),
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
