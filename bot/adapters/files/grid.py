"""A table of a document → lines, cells parted by tabs: under a head every row has the head's columns.

What stands where is measured: cells have edges (twips, or columns counted), since rows of one table are cut
differently. Under a head with known names («Решение», «Срок») a cell merged downwards that says who or by
when holds for each of its rows; one merged over the decisions' own words stays empty below, as a row that
goes on. A table without such a head is layout: its rows are lines, its cells parted by tabs all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.reader.vocabulary import COLUMNS

_COLUMNS = tuple((kind, re.compile(heads)) for kind, heads in COLUMNS)
#: As many as Word's tables may have.
MOST_COLUMNS = 63
#: A head's cell has few words.
_LONGEST_HEAD = 100
#: A cell stands in a column of which it covers so much.
_COVERS = 0.5

#: What is said once for several rows by a cell merged downwards.
_HOLDS_BELOW = frozenset({"who", "when"})
#: What is longer is a text of its own, and would be one as many times.
_LONGEST_HELD = 300

#: Initials or a patronymic: somebody's name.
_NAME = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.|[а-яё](?:вич|вна|ична)\b")


@dataclass(frozen=True, slots=True)
class Cell:
    """`goes_on`: the lower part of a cell merged downwards; it has no lines of its own."""

    lines: tuple[str, ...]
    left: int
    right: int
    goes_on: bool = False

    @property
    def words(self) -> str:
        return " ".join(word for line in self.lines for word in line.split())


Row = list[Cell]


def lines_of(rows: Iterable[Row]) -> Iterator[str]:
    table: _UnderHead | None = None
    for row in filter(None, rows):
        if kinds := _kinds(row):
            table = _UnderHead(row, kinds)
            yield "\t".join(cell.words for cell in row)
        elif table:
            yield "\t".join(table.columns(row))
        else:
            yield from _layout(row)


def _kinds(row: Row) -> list[str]:
    """The kinds of columns that a head names; none where the row is no head."""
    if not 2 <= len(row) <= MOST_COLUMNS or any(cell.goes_on for cell in row):
        return []
    kinds = [_kind(cell.words) for cell in row]
    return kinds if "text" in kinds and sum(kind != "other" for kind in kinds) > 1 else []


def _kind(head: str) -> str:
    folded = head.lower().replace("ё", "е").strip(" .:*") if len(head) <= _LONGEST_HEAD else ""
    return next((kind for kind, pattern in _COLUMNS if pattern.fullmatch(folded)), "other")


class _UnderHead:
    def __init__(self, head: Row, kinds: list[str]) -> None:
        self._head = head
        self._kinds = kinds
        self._above = [""] * len(head)

    def columns(self, row: Row) -> list[str]:
        said: list[list[str]] = [[] for _ in self._head]
        continued: set[int] = set()
        for cell in row:
            column = self._column(cell)
            if cell.goes_on:
                continued.add(column)
            else:
                said[column].append(_people(cell.lines) if self._kinds[column] == "who" else cell.words)
        words = [" ".join(filter(None, parts)) for parts in said]
        for column in set(range(len(words))) - continued:
            self._above[column] = words[column]
        text = self._kinds.index("text")
        if words[text]:
            for column in continued:
                if self._kinds[column] in _HOLDS_BELOW and len(self._above[column]) <= _LONGEST_HELD:
                    words[column] = self._above[column]
        return words

    def _column(self, cell: Cell) -> int:
        """The first column that the cell covers, else that of which it covers most."""
        shares = [_share(cell, column) for column in self._head]
        return next((at for at, share in enumerate(shares) if share >= _COVERS), shares.index(max(shares)))


def _people(lines: Iterable[str]) -> str:
    """Lines of a cell that names people: each is somebody of his own, unless it goes on."""
    people: list[str] = []
    for line in "\n".join(lines).split("\n"):
        words = " ".join(line.split())
        if people and _goes_on(people[-1], words):
            people[-1] = f"{people[-1]} {words}"
        elif words:
            people.append(words)
    return "; ".join(people)


def _goes_on(before: str, words: str) -> bool:
    """A post in small letters behind a name, a name behind a post, the rest of either."""
    if not words[:1].isupper() or before.endswith((",", ";", "-")):
        return True
    return bool(_NAME.search(words)) and not _NAME.search(before)


def _share(cell: Cell, column: Cell) -> float:
    common = min(cell.right, column.right) - max(cell.left, column.left)
    return common / max(column.right - column.left, 1)


def _layout(row: Row) -> Iterator[str]:
    """Lines of the last cell stay lines: «РЕШИЛИ:» often stands beside all that was decided."""
    before, last = [cell.words for cell in row[:-1]], row[-1]
    if not any(before) and len(last.lines) > 1:
        yield from last.lines
        return
    first, *more = last.lines or ("",)
    yield "\t".join([*before, first if more else last.words])
    yield from more
