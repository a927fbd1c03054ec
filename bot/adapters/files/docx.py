"""A Word document → its text: paragraphs as lines, automatic numbers printed, table rows parted by tabs.

It is the final text: what tracked changes deleted is gone, and two paragraphs are one where the mark between
them was deleted. A footnote stands in brackets at the end of its paragraph, where the reader of decisions
finds «кроме …» and «срок …» and no sentence is broken. Text in boxes follows its paragraph. Headers and
footers are left out, but for one that names the protocol where the text does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element

from bot.adapters.files.grid import Cell, lines_of
from bot.adapters.files.markup import child, children, is_on, local, number, value
from bot.adapters.files.numbering import Numbering
from bot.adapters.files.package import Package
from bot.adapters.files.paragraph import Paragraph, says_anything, with_header
from bot.adapters.files.symbols import symbol

_USUAL_PART = "word/document.xml"
#: How the kinds of relationships end, in every edition of the format.
_DOCUMENT, _STYLES, _NUMBERING, _HEADER = "/officeDocument", "/styles", "/numbering", "/header"
_NOTES = {"footnoteReference": "/footnotes", "endnoteReference": "/endnotes"}
_NOTE = {"/footnotes": "footnote", "/endnotes": "endnote"}

#: What a run's children say, besides their own text.
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
#: Deleted and moved-away words are no part of the final text; a fallback repeats what stands beside it;
#: `rt` is small print above other letters.
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "instrText", "pPr", "rPr", "sectPr", "tblPr", "rt"})

#: Sections have three each: of the first page, of even ones, of all others.
_MOST_HEADERS = 9


def main_part_of(package: Package) -> str | None:
    """Where the document's words are, None where the package is no Word document.

    Raises:
        BadInput: `broken_file`, `password`, `too_big`.
    """
    named = [*_related(package, "").get(_DOCUMENT, []), _USUAL_PART]
    return next((name for name in named if name in package and name.startswith("word/")), None)


def text_of_docx(path: Path) -> str:
    """
    Raises:
        BadInput: `broken_file`, `password`, `too_big`.
    """
    with Package(path) as package:
        package.check_size()
        return _text(package, main_part_of(package) or _USUAL_PART)


def _text(package: Package, main_part: str) -> str:
    root = package.tree(main_part)
    body = child(root, "body")
    if body is None:
        return ""
    related = _related(package, main_part)

    def one(kind: str) -> Element | None:
        return next((package.tree(name) for name in related.get(kind, [])), None)

    notes = {
        kind: {value(note, "id"): note for note in children(one(part), _NOTE[part])}
        for kind, part in _NOTES.items()
    }
    lines = _Reading(Numbering.of(one(_NUMBERING), one(_STYLES)), notes).lines(body)
    for name in related.get(_HEADER, [])[:_MOST_HEADERS]:
        header = package.tree(name)
        if header is not None:
            lines = with_header(lines, _Reading(Numbering(), {}).lines(header))
    return "\n".join(lines)


def _related(package: Package, part: str) -> dict[str, list[str]]:
    """The parts that a part names, by the kind of their relationship."""
    folder, _, name = part.rpartition("/")
    found: dict[str, list[str]] = {}
    for relationship in children(package.tree(f"{folder}/_rels/{name}.rels".lstrip("/")), "Relationship"):
        if value(relationship, "TargetMode") == "External":
            continue
        kind = "/" + value(relationship, "Type").rpartition("/")[2]
        target = value(relationship, "Target")
        place = target.lstrip("/") if target.startswith("/") else str(PurePosixPath(folder, target))
        found.setdefault(kind, []).append(place)
    return found


@dataclass(slots=True)
class _Open(Paragraph):
    """What is read so far: of one paragraph, or of several whose marks between them were deleted.

    `fields`: those it is within, True where the instruction is still being read, which nobody sees.
    """

    fields: list[bool] = field(default_factory=list)
    unseen: int = 0

    def at_field(self, mark: str) -> None:
        if mark == "begin":
            self.fields.append(True)
            self.unseen += 1
        elif mark in {"separate", "end"} and self.fields:
            self.unseen -= self.fields[-1]
            self.fields[-1] = False
            if mark == "end":
                self.fields.pop()


class _Reading:
    """Goes through a document once, in order: numbers are counted on the way."""

    def __init__(self, numbering: Numbering, notes: dict[str, dict[str, Element]]) -> None:
        self._numbering = numbering
        self._notes = notes
        self._open = _Open()

    def lines(self, container: Element, *, in_cell: bool = False) -> list[str]:
        """Of the body, a cell, a note, a box."""
        outer, self._open = self._open, _Open()
        lines: list[str] = []
        self._add(container, lines, in_cell=in_cell)
        self._close(lines)
        self._open = outer
        return lines

    def _add(self, container: Element, lines: list[str], *, in_cell: bool) -> None:
        for element in container:
            kind = local(element)
            if kind == "p":
                self._paragraph(element, lines, in_cell=in_cell)
            elif kind == "tbl":
                self._close(lines)
                lines += lines_of(self._rows(element))
            elif kind not in _LEFT_OUT and not _asks(element):
                self._add(element, lines, in_cell=in_cell)

    def _close(self, lines: list[str]) -> None:
        """What has no end of its own any more ends here."""
        rest, self._open = self._open.lines(), _Open()
        lines += rest if says_anything(rest) else []

    # --- paragraphs ---------------------------------------------------------------------------------------

    def _paragraph(self, element: Element, lines: list[str], *, in_cell: bool) -> None:
        properties = child(element, "pPr")
        goes_on = _ends_in_next(properties)
        self._open.label = "" if goes_on else self._numbering.next_label(properties)
        self._open.fields, self._open.unseen = [], 0
        self._read(element)
        if not goes_on:
            done, self._open = self._open, _Open()
            lines += done.lines(in_cell=in_cell)

    def _read(self, element: Element) -> None:
        here = self._open
        for part in element:
            kind = local(part)
            if kind == "r":
                if not is_on(child(part, "rPr", "vanish")):
                    self._read(part)
            elif kind == "fldChar":
                here.at_field(value(part, "fldCharType"))
            elif kind in _LEFT_OUT or here.unseen or _asks(part):
                continue
            elif kind == "t":
                here.words.append(part.text or "")
            elif kind in _SIGNS:
                here.words.append(_SIGNS[kind])
            elif kind == "sym":
                here.words.append(symbol(value(part, "char"), value(part, "font")))
            elif kind in _NOTES:
                self._note(kind, value(part, "id"))
            elif kind == "txbxContent":
                here.boxed += self.lines(part)
            else:
                self._read(part)

    def _note(self, kind: str, name: str) -> None:
        # Taken out, so that notes within notes come to an end.
        note = self._notes.get(kind, {}).pop(name, None)
        if note is not None:
            self._open.notes.append(" ".join(self.lines(note)))

    # --- tables -------------------------------------------------------------------------------------------

    def _rows(self, table: Element) -> Iterator[list[Cell]]:
        edges = [0]
        for column in children(child(table, "tblGrid"), "gridCol"):
            edges.append(edges[-1] + max(number(column, "w"), 1))
        for row in _inside(table, "tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is None:
                yield list(self._cells(row, number(child(properties, "gridBefore")), edges))

    def _cells(self, row: Element, before: int, edges: list[int]) -> Iterator[Cell]:
        if before > 0:
            yield Cell((), 0, _edge(edges, before))
        at = max(before, 0)
        for cell in _inside(row, "tc"):
            properties = child(cell, "tcPr")
            after = at + max(number(child(properties, "gridSpan"), default=1), 1)
            lines = () if child(properties, "cellDel") is not None else tuple(self.lines(cell, in_cell=True))
            goes_on = _goes_on(child(properties, "vMerge"))
            shown = tuple(line for line in lines if line.strip() and not goes_on)
            yield Cell(shown, _edge(edges, at), _edge(edges, after), goes_on)
            at = after


def _ends_in_next(properties: Element | None) -> bool:
    """Whether the mark at a paragraph's end was deleted or moved away."""
    mark = child(properties, "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _goes_on(merge: Element | None) -> bool:
    """Whether a cell is the lower part of one merged downwards."""
    return merge is not None and value(merge) != "restart"


def _asks(element: Element) -> bool:
    """Whether it is a content control that nobody has filled in: «Место для ввода текста»."""
    return local(element) == "sdt" and is_on(child(element, "sdtPr", "showingPlcHdr"))


def _edge(edges: list[int], at: int) -> int:
    """A table may have more columns than it announces."""
    return edges[at] if at < len(edges) else edges[-1] + at - len(edges) + 1


def _inside(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table, cells of a row: content controls and markings may stand around them."""
    for part in element:
        kind = local(part)
        if kind == name:
            yield part
        elif kind in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _inside(part, name)
