"""What is printed on a page and is no part of its text: its number, running heads and feet, footnotes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from bot.adapters.files.pdf_lines import Line, Page
from bot.adapters.files.pdf_words import starts_label

#: Lines of a running head at most.
_DEEPEST = 4
#: In points: how exactly a running head keeps its height.
_SAME_HEIGHT = 4.0
#: In heights of a letter: what stands nearer belongs to the text.
_APART = 1.45
#: Of the usual letters: what is smaller at the foot of a page may be a footnote.
_SMALL = 0.95
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:стр(?:аница|\.)?|с\.|лист|page)?\s*(\d{1,4})(?:\s*(?:из|of|/|лист\w*)\s*\d{1,4})?[-–—\s]*",
    re.IGNORECASE,
)
#: A browser prints the day and the title above, the address and the page's number below.
_ADDRESS = re.compile(r"(?:https?|file|about|data|blob):\S*\s+\d{1,4}/\d{1,4}", re.IGNORECASE)
_DAY_AND_HOUR = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}.*")


def leave_out_running(pages: Sequence[Page]) -> None:
    """Takes them off the pages' lines: outermost first, as long as there are some."""
    _leave_out_notes(pages)
    _leave_out_browsers(pages)
    for top in (True, False):
        for _ in range(_DEEPEST):
            running = _numbers(pages, top) | _repeated(pages, top)
            for page in pages:
                if page.number in running:
                    del page.lines[0 if top else -1]
            if not running:
                break


def _outer(page: Page, top: bool) -> Line | None:
    """The outermost line of a page, where it is none of a table's rows."""
    line = page.lines[0 if top else -1] if page.lines else None
    return None if line is None or line.cells else line


def _is_apart(page: Page, top: bool) -> bool:
    if len(page.lines) < 2:
        return True
    line, inner = (page.lines[0], page.lines[1]) if top else (page.lines[-1], page.lines[-2])
    return abs(line.base - inner.base) > _APART * max(line.height, inner.height)


def _numbers(pages: Sequence[Page], top: bool) -> set[int]:
    """Pages whose outermost line is their number: counted on from page to page, or the first of them all."""
    by_offset: dict[int, set[int]] = defaultdict(set)
    for page in pages:
        line = _outer(page, top)
        found = _PAGE_NUMBER.fullmatch(line.text) if line else None
        if found:
            by_offset[int(found[1]) - page.number].add(page.number)
    own = {number for number in by_offset.get(1, ()) if _is_apart(pages[number], top)}
    return own.union(*(numbers for numbers in by_offset.values() if len(numbers) > 1))


def _repeated(pages: Sequence[Page], top: bool) -> set[int]:
    """Pages whose outermost line stands at the same height of others too, the same but for its figures."""
    places: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for page in pages:
        line = _outer(page, top)
        if line and not line.text.endswith(":") and not starts_label(line.text):
            height = page.height - line.base if top else line.base
            places[_DIGITS.sub("0", line.text)].append((height, page.number))
    running: set[int] = set()
    for found in places.values():
        middle = median(height for height, _ in found)
        same = {number for height, number in found if abs(height - middle) <= _SAME_HEIGHT}
        if len(same) > 1:
            running |= same
    return running


def _leave_out_browsers(pages: Sequence[Page]) -> None:
    for page in pages:
        foot = _outer(page, top=False)
        if foot and _ADDRESS.fullmatch(foot.text):
            del page.lines[-1]
            head = _outer(page, top=True)
            if head and _DAY_AND_HOUR.fullmatch(head.text):
                del page.lines[0]


def _leave_out_notes(pages: Sequence[Page]) -> None:
    """Footnotes: from a line in small letters that begins with a raised mark to the page's end."""
    heights = [line.height for page in pages for line in page.lines if not line.cells]
    usual = median(heights) if heights else 0.0
    for page in pages:
        first = next((at for at, line in enumerate(page.lines) if line.noted), None)
        if first is None:
            continue
        page.lines = [
            line
            for at, line in enumerate(page.lines)
            if at < first or line.cells or line.height >= _SMALL * usual
        ]
