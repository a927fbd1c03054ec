"""Lines of a PDF → paragraphs: a line goes on in the next where there was no room for the next word.

How the document is set (its edges, its usual distances and indents) is learned from all of its lines first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median

from bot.adapters.files import grid
from bot.adapters.files.pdf_lines import SAME_LINE, Line, Page
from bot.adapters.files.pdf_words import (
    has_ended,
    is_broken,
    is_open,
    joined,
    starts_dash,
    starts_label,
    starts_named,
)

#: In heights of a letter: what still is the same left edge, how far a first line may stand out or in.
_SAME_EDGE, _INDENT = 0.45, 9.0
#: Lines further apart than the usual distance by so much are two paragraphs, by so much an empty line.
_PARAGRAPH_GAP, _EMPTY_LINE = 1.15, 1.8
#: In points: how exactly justified lines end, how exactly a first line is indented.
_ENDS, _NEAR = 1.5, 1.0
#: Lines that end at one place: so many, and such a part of all, make a justified text.
_JUSTIFIED_FROM, _JUSTIFIED_PART = 4, 0.2
_LINE_TO_SIGN = "___"
#: Parts of a line: the paragraph's last words, and a name at the other edge.
_WITH_NAME = 2
#: In heights: a blank, with what browsers reckon wrong; how near lines are set at least.
_BLANK, _NEAREST = 0.4, 0.95


def lines_of(pages: Sequence[Page]) -> Iterator[str]:
    """The paragraphs, and between them the rows of tables, each a line."""
    layout = _Layout.of(pages)
    lines = [line for page in pages for line in page.lines]
    after_table = False
    for in_table, run in groupby(lines, key=lambda line: bool(line.cells)):
        if in_table:
            yield from grid.lines_of(list(line.cells) for line in run)
        else:
            if after_table:
                yield ""
            yield from _paragraphs(list(run), layout)
        after_table = in_table


def _paragraphs(lines: Sequence[Line], layout: _Layout) -> Iterator[str]:
    """An empty line stands between paragraphs that stand apart by one."""
    text, paragraph = lines[0].text, [lines[0]]
    for before, line in pairwise(lines):
        gap = layout.gap(before, line)
        if gap < _PARAGRAPH_GAP and layout.goes_on(paragraph, line):
            text = joined(text, line.text)
            paragraph.append(line)
            continue
        yield text
        if gap > _EMPTY_LINE:
            yield ""
        text, paragraph = line.text, [line]
    yield text


@dataclass(slots=True)
class _Edges:
    """Where the lines of pages of one width begin and end. `justified`: full lines end exactly at `right`."""

    left: float
    right: float
    justified: bool = False


@dataclass(slots=True)
class _Layout:
    """`distance` between lines of a paragraph, in heights; `indents`: left edges of first lines (points)."""

    edges: dict[int, _Edges] = field(default_factory=dict)
    distance: float = 1.0
    indents: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, pages: Sequence[Page]) -> _Layout:
        layout = cls()
        widths: dict[float, list[Page]] = {}
        for page in pages:
            widths.setdefault(round(page.width), []).append(page)
        for width, alike in widths.items():
            edges = _edges([line for page in alike for line in page.lines if not line.cells], width)
            layout.edges.update((page.number, edges) for page in alike)
        neighbours = [
            (before, line)
            for page in pages
            for before, line in pairwise(page.lines)
            if not before.cells and not line.cells
        ]
        layout.distance = layout._usual_distance(neighbours)
        layout.indents = _indents(neighbours)
        return layout

    def _usual_distance(self, neighbours: Sequence[tuple[Line, Line]]) -> float:
        """Of lines that surely are of one paragraph; the nearest ones where there are few of these."""
        alike = [(a, b) for a, b in neighbours if _same_height(a, b)]
        sure = [
            (a.base - b.base) / max(a.height, b.height)
            for a, b in alike
            if b.text[:1].islower() and a.right > self.edges[a.page].right - 6 * a.height
        ]
        if len(sure) > 1:
            return median(sure)
        distances = [(a.base - b.base) / max(a.height, b.height) for a, b in alike]
        return min((distance for distance in distances if distance > _NEAREST), default=1.0)

    def gap(self, before: Line, line: Line) -> float:
        """How far apart two lines are, in usual distances. Over the page nobody knows."""
        if before.page != line.page:
            return 0.0
        return (before.base - line.base) / (self.distance * max(before.height, line.height))

    def goes_on(self, paragraph: Sequence[Line], line: Line) -> bool:
        """Whether `line` goes on with the paragraph."""
        before = paragraph[-1]
        if "\t" in before.text or before.text.endswith(_LINE_TO_SIGN) or not _same_height(before, line):
            return False
        if "\t" in line.text and (not line.text[:1].islower() or len(line.segments) > _WITH_NAME):
            return False
        if is_broken(before.text, line.text):
            return True
        if _is_centred(before, line):
            edges = self.edges[before.page]
            return _no_room(before, line, edges.right - edges.left + before.left)
        return self._at_its_edge(paragraph, line) and self._fills(paragraph, line)

    def _fills(self, paragraph: Sequence[Line], line: Line) -> bool:
        """Whether the last line of the paragraph is full: the next word had to go to the next line."""
        before = paragraph[-1]
        edges = self.edges[before.page]
        full = edges.justified and before.right >= edges.right - _ENDS
        inside = is_open(before.text) or (starts_dash(line.text) and not has_ended(before.text))
        if not inside and (starts_label(line.text) or starts_named(line.text)):
            return full and self._is_inside(paragraph, line)
        # What is set flush left among justified text: its heads.
        may = not edges.justified or not line.text[:1].isupper()
        return full or (may and _no_room(before, line, edges.right))

    def _at_its_edge(self, paragraph: Sequence[Line], line: Line) -> bool:
        """Whether it stands where the next line of this paragraph should."""
        before, same = paragraph[-1], _SAME_EDGE * line.height
        if len(paragraph) > 1:
            return abs(line.left - before.left) <= same
        if _hangs(before, line):
            return True
        if abs(line.left - before.left) <= same:
            return round(line.left) not in self.indents
        return 0 < before.left - line.left < _INDENT * line.height

    def _is_inside(self, paragraph: Sequence[Line], line: Line) -> bool:
        """Whether it stands elsewhere than its paragraph's first line: no first line itself."""
        first = paragraph[0]
        return first.left - line.left > _SAME_EDGE * line.height or _hangs(first, line)


def _no_room(before: Line, line: Line, edge: float) -> bool:
    word = line.words[0]
    end = word.right
    for following, bound in zip(line.words[1:], line.words, strict=False):
        if not bound.bound:
            break
        end = following.right
    return before.right + (end - word.left) + _BLANK * line.height > edge


def _edges(lines: Sequence[Line], width: float) -> _Edges:
    if not lines:
        return _Edges(0.0, width)
    left = min(line.left for line in lines)
    rights = Counter(round(line.right) for line in lines if "\t" not in line.text)
    best = max(rights, key=lambda right: rights[right - 1] + rights[right] + rights[right + 1], default=0)
    ending = [line.right for line in lines if abs(line.right - best) <= _NEAR + 0.5]
    beyond = sum(line.right > best + 12 for line in lines)
    if len(ending) >= max(_JUSTIFIED_FROM, _JUSTIFIED_PART * len(lines)) and beyond <= len(ending) / 4:
        return _Edges(left, median(ending), justified=True)
    # Where no line is full, the margins are taken to be alike.
    return _Edges(left, max([line.right for line in lines if line.right <= width] + [width - left]))


def _indents(neighbours: Sequence[tuple[Line, Line]]) -> set[int]:
    """Left edges (in points) of first lines: what follows them stands further left, more than once."""
    dedents: Counter[int] = Counter()
    for before, line in neighbours:
        dedented = _SAME_EDGE * line.height < before.left - line.left < _INDENT * line.height
        if dedented and not _is_centred(before, line) and not starts_label(line.text):
            dedents[round(before.left)] += 1
    return {left + by for left, times in dedents.items() if times > 1 for by in (-1, 0, 1)}


def _same_height(one: Line, other: Line) -> bool:
    return abs(one.height - other.height) <= SAME_LINE * max(one.height, other.height)


def _hangs(first: Line, line: Line) -> bool:
    """Whether `line` stands below what follows the label of `first`."""
    labelled = starts_label(first.text) and len(first.words) > 1
    return labelled and abs(line.left - first.words[1].left) <= _SAME_EDGE * line.height


def _is_centred(before: Line, line: Line) -> bool:
    """Two lines about one axis that begin at different places."""
    apart = abs(before.left - line.left)
    middle = abs(before.left + before.right - line.left - line.right) / 2
    return apart > _SAME_EDGE * line.height and middle < _SAME_EDGE * line.height
