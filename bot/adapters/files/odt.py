"""An OpenDocument text (ODT, or FODT: one XML file) → its text, as a Word document's.

What was deleted is kept apart in OpenDocument (`text:tracked-changes`), so that the rest is the final text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from bot.adapters.files.grid import Cell, lines_of
from bot.adapters.files.markup import child, children, local, number, tree_of, value
from bot.adapters.files.odt_lists import Lists
from bot.adapters.files.package import Package
from bot.adapters.files.paragraph import Paragraph, says_anything, with_header
from bot.domain.errors import BadInput

#: Also a template's, and a document of documents'.
TEXT = "application/vnd.oasis.opendocument.text"

#: Deleted words, remarks at the edge, what only counts or names pictures; `forms` holds the forms' own data;
#: `number` repeats what is counted here.
_LEFT_OUT = frozenset(
    "tracked-changes annotation annotation-end sequence-decls forms ruby-text note-citation title desc "
    "number hidden-text hidden-paragraph".split()
)
_CHANGES = frozenset({"change-start", "change-end"})
_SIGNS = {"tab": "\t", "line-break": "\n"}
_BOXES = frozenset("frame text-box custom-shape rect g".split())
_ITEMS = frozenset({"list-item", "list-header"})
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_HOLD_ROWS = frozenset({"table-header-rows", "table-rows", "table-row-group"})
_WHITE = re.compile(r"[ \t\r\n]+")
#: Empty cells are written once and said to repeat; spaces too.
_MOST_REPEATED = 100


def text_of_odt(path: Path) -> str:
    """
    Raises:
        BadInput: `broken_file`, `password`, `too_big`.
    """
    with Package(path) as package:
        package.check_size()
        manifest = package.tree("META-INF/manifest.xml")
        if manifest is not None and any(local(one) == "encryption-data" for one in manifest.iter()):
            raise BadInput("password")
        content = package.tree("content.xml")
        if content is None:
            raise BadInput("broken_file")
        return _text(content, package.tree("styles.xml"))


def text_of_fodt(path: Path) -> str:
    """
    Raises:
        BadInput: `broken_file`; `unsupported_format`: XML of another kind.
    """
    root = tree_of(path.read_bytes())
    if local(root) != "document" or not value(root, "mimetype").startswith(TEXT):
        raise BadInput("unsupported_format", "xml")
    return _text(root, None)


def _text(content: Element, styles: Element | None) -> str:
    body = child(content, "body", "text")
    if body is None:
        return ""
    deleted = {
        value(region, "id")
        for region in children(child(body, "tracked-changes"), "changed-region")
        if child(region, "deletion") is not None
    }
    lines = _Reading(Lists.of(styles, content), deleted).lines(body)
    for part in (styles, content):
        for page in children(child(part, "master-styles"), "master-page"):
            for header in children(page, "header"):
                lines = with_header(lines, _Reading(Lists.of(), set()).lines(header))
    return "\n".join(lines)


class _Reading:
    """`deleted`: changes by which something was deleted. It may still stand in the text, between marks."""

    def __init__(self, lists: Lists, deleted: set[str]) -> None:
        self._lists = lists
        self._deleted = deleted
        self._within: set[str] = set()
        self._open = Paragraph()

    def lines(self, container: Element, *, in_cell: bool = False) -> list[str]:
        """Of the body, a cell, a note, a box."""
        outer, self._open = self._open, Paragraph()
        lines: list[str] = []
        self._add(container, lines, in_cell=in_cell)
        self._close(lines)
        self._open = outer
        return lines

    def _add(self, container: Element, lines: list[str], *, in_cell: bool) -> None:
        for element in container:
            kind = local(element)
            if kind in {"p", "h"}:
                self._paragraph(element, lines, in_cell=in_cell)
            elif kind == "list":
                with self._lists.within(element):
                    self._add(element, lines, in_cell=in_cell)
            elif kind in _ITEMS:
                with self._lists.item(element):
                    self._add(element, lines, in_cell=in_cell)
            elif kind == "table":
                self._close(lines)
                lines += lines_of(self._rows(element))
            elif kind in _CHANGES:
                self._change(kind, element)
            elif kind not in _LEFT_OUT:
                self._add(element, lines, in_cell=in_cell)

    def _close(self, lines: list[str]) -> None:
        """What has no end of its own any more ends here."""
        rest, self._open = self._open.lines(), Paragraph()
        lines += rest if says_anything(rest) else []

    def _paragraph(self, element: Element, lines: list[str], *, in_cell: bool) -> None:
        if self._within:  # the mark before it was deleted: the paragraph that is open goes on
            self._lists.pass_over()
        else:
            self._open.label = self._lists.next_label(element)
        self._read(element, self._open.words)
        if not self._within:
            done, self._open = self._open, Paragraph()
            lines += done.lines(in_cell=in_cell)

    def _change(self, kind: str, mark: Element) -> None:
        name = value(mark, "change-id")
        if kind == "change-start" and name in self._deleted:
            self._within.add(name)
        elif kind == "change-end":
            self._within.discard(name)

    def _read(self, element: Element, words: list[str]) -> None:
        self._say(element.text, words)
        for part in element:
            self._read_part(part, local(part), words)
            self._say(part.tail, words)

    def _say(self, text: str | None, words: list[str]) -> None:
        if text and not self._within:
            words.append(_spaced(text))

    def _read_part(self, part: Element, kind: str, words: list[str]) -> None:
        if kind in _CHANGES:
            self._change(kind, part)
        elif self._within:
            for one in part.iter():
                if local(one) in _CHANGES:
                    self._change(local(one), one)
        elif kind == "s":
            words.append(" " * min(number(part, "c", 1), _MOST_REPEATED))
        elif kind in _SIGNS:
            words.append(_SIGNS[kind])
        elif kind == "note":
            body = child(part, "note-body")
            if body is not None:
                with self._lists.apart():
                    self._open.notes.append(" ".join(self.lines(body)))
        elif kind in _BOXES:
            with self._lists.apart():
                self._open.boxed += self.lines(part)
        elif kind not in _LEFT_OUT:
            self._read(part, words)

    # --- tables -------------------------------------------------------------------------------------------

    def _rows(self, table: Element) -> Iterator[list[Cell]]:
        below: dict[int, int] = {}  # column → rows that a cell above still covers
        for row in _rows_in(table):
            yield list(self._cells(row, below))

    def _cells(self, row: Element, below: dict[int, int]) -> Iterator[Cell]:
        at = 0
        for element in row:
            kind = local(element)
            if kind not in _CELLS:
                continue
            across = max(number(element, "number-columns-spanned", 1), 1)
            lines = tuple(line for line in self.lines(element, in_cell=True) if line.strip())
            repeated = number(element, "number-columns-repeated", 1) if not lines else 1
            for _ in range(min(max(repeated, 1), _MOST_REPEATED)):
                if kind == "table-cell":
                    yield Cell(lines, at, at + across)
                    below[at] = number(element, "number-rows-spanned", 1)
                elif below.get(at, 0) > 0:
                    yield Cell((), at, at + 1, goes_on=True)
                below[at] = below.get(at, 0) - 1
                at += 1


def _rows_in(table: Element) -> Iterator[Element]:
    for element in table:
        kind = local(element)
        if kind == "table-row":
            yield element
        elif kind in _HOLD_ROWS:
            yield from _rows_in(element)


def _spaced(text: str) -> str:
    """White space of the XML is one space of the text (ODF 1.2 part 1, § 6.1.2)."""
    return _WHITE.sub(" ", text)
