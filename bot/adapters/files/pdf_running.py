"""What is printed on a page and is no part of its text: its number, running heads and feet, footnotes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, pairwise, takewhile
from statistics import median

from bot.adapters.files.pdf_lines import Line, Page
from bot.adapters.files.pdf_words import starts_label, starts_named

#: Lines of a running head at most.
_DEEPEST = 4
#: Pages with the same line: a running head where it stands apart from the text, and wherever it stands.
_PERHAPS, _SURELY = 2, 3
#: In points: how exactly a running head keeps its height.
_SAME_HEIGHT = 4.0
#: In usual distances of a page's lines: what stands nearer belongs to the text. In points: another size.
_APART, _OTHER_SIZE = 1.1, 0.9
#: Of the usual letters: what is smaller at the foot of a page may be a footnote.
_SMALL = 0.95
#: In heights: how far notes stand from the text; their lines at most.
_NOTE_GAP, _LONGEST_NOTES = 1.8, 20
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:стр(?:аница|\.)?|с\.|лист|page)?\s*(\d{1,4})(?:\s*(?:из|of|/|лист\w*)\s*\d{1,4})?[-–—\s]*",
    re.IGNORECASE,
)
#: A browser prints the day and the title above, the address and the page's number below.
_ADDRESS = re.compile(r"(?:https?|file|about|data|blob):\S*\s+\d{1,4}/\d{1,4}", re.IGNORECASE)
_DAY_AND_HOUR = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}.*")


def leave_out_running(pages: Sequence[Page]) -> None:
    """Takes them off the pages' lines."""
    _leave_out_notes(pages)
    _leave_out_browsers(pages)
    for top in (True, False):
        outer = [_outer(page, top) for page in pages]
        sure = _numbers(outer) | _repeated(pages, outer, top, _SURELY)
        running = sure | _own_numbers(outer) | _repeated(pages, outer, top, _PERHAPS)
        for page, lines in zip(pages, outer, strict=True):
            depth = next((at for at, line in enumerate(lines) if id(line) not in running), len(lines))
            while depth and id(lines[depth - 1]) not in sure and not _is_apart(page, depth, top):
                depth -= 1
            page.lines = page.lines[depth:] if top else page.lines[: len(page.lines) - depth]


def _outer(page: Page, top: bool) -> list[Line]:
    """The outermost lines of a page, from its edge inwards, as far as its first table."""
    lines = page.lines if top else page.lines[::-1]
    return list(takewhile(lambda line: not line.cells, lines[:_DEEPEST]))


def _is_apart(page: Page, depth: int, top: bool) -> bool:
    """Whether so many outermost lines stand apart from the text."""
    inwards = page.lines if top else page.lines[::-1]
    if depth >= len(inwards):
        return True
    line, inner = inwards[depth - 1], inwards[depth]
    distances = sorted(abs(a.base - b.base) for a, b in pairwise(inwards))
    far = abs(line.base - inner.base) > _APART * distances[len(distances) // 4]
    return far or bool(inner.cells) or abs(line.height - inner.height) > _OTHER_SIZE


def _numbers(outer: Sequence[Sequence[Line]]) -> set[int]:
    """Lines that are their page's number: counted on from page to page."""
    by_offset: dict[int, set[int]] = defaultdict(set)
    for line in chain.from_iterable(outer):
        if found := _PAGE_NUMBER.fullmatch(line.text):
            by_offset[int(found[1]) - line.page].add(id(line))
    return set().union(*(lines for lines in by_offset.values() if len(lines) > 1))


def _own_numbers(outer: Sequence[Sequence[Line]]) -> set[int]:
    return {id(line) for line in chain.from_iterable(outer) if _is_own_number(line)}


def _is_own_number(line: Line) -> bool:
    found = _PAGE_NUMBER.fullmatch(line.text)
    return found is not None and int(found[1]) == line.page + 1


def _repeated(pages: Sequence[Page], outer: Sequence[Sequence[Line]], top: bool, pages_with: int) -> set[int]:
    """Lines that stand at the same height of so many pages, the same but for their figures."""
    places: dict[str, list[tuple[float, Line]]] = defaultdict(list)
    for page, lines in zip(pages, outer, strict=True):
        for line in lines:
            if not starts_label(line.text) and not starts_named(line.text):
                height = page.height - line.base if top else line.base
                places[_DIGITS.sub("0", line.text)].append((height, line))
    running: set[int] = set()
    for found in places.values():
        middle = median(height for height, _ in found)
        same = [line for height, line in found if abs(height - middle) <= _SAME_HEIGHT]
        if len({line.page for line in same}) >= pages_with:
            running |= {id(line) for line in same}
    return running


def _leave_out_browsers(pages: Sequence[Page]) -> None:
    for page in pages:
        if page.lines and _ADDRESS.fullmatch(page.lines[-1].text):
            del page.lines[-1]
            if page.lines and _DAY_AND_HOUR.fullmatch(page.lines[0].text):
                del page.lines[0]


def _leave_out_notes(pages: Sequence[Page]) -> None:
    """Footnotes: from a line that begins with a note's mark, smaller than the text or apart from it."""
    heights = [line.height for page in pages for line in page.lines if not line.cells]
    usual = median(heights) if heights else 0.0
    for page in pages:
        for at, line in enumerate(page.lines):
            small = line.height < _SMALL * usual
            apart = at > 0 and page.lines[at - 1].base - line.base > _NOTE_GAP * line.height
            if line.noted and (small or apart) and len(page.lines) - at <= _LONGEST_NOTES:
                page.lines = page.lines[:at]
                break
