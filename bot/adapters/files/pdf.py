"""A PDF with text → its text: paragraphs as lines, rows of ruled tables parted by tabs, no page numbers.

A PDF knows letters and places, no lines: letters on one height are a line, a line whose end had no room for
the next word goes on in the next. What is printed at the edge of page after page is no part of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from bot.adapters.files.pdf_page import SAME_LINE, Line, joined, lines_of
from bot.domain.errors import BadInput

#: Told (page, of how many) as pages are read.
Progress = Callable[[int, int], None]

#: Pages after which no protocol goes on: a book, or a mistake.
MOST_PAGES = 1000
#: Letters a page: fewer on average are what a scanner stamps on its pictures.
FEWEST_LETTERS = 12
#: A page edge's line is a running head where it stands on so many pages.
RUNNING_FROM = 3

#: In heights of a letter: what still is the same left edge.
_SAME_EDGE = 0.6
#: Lines further apart than the usual distance by so much are two paragraphs.
_PARAGRAPH_GAP = 1.35

_LABEL = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|[а-яa-z]\)|[-–—•●▪])(?:\s|$)", re.IGNORECASE
)
_PAGE_NUMBER = re.compile(
    r"(?:[-–—\s]*(?:стр(?:аница|\.)?|page)?\s*\d{1,4}(?:\s*(?:из|of|/)\s*\d{1,4})?[-–—\s]*)", re.IGNORECASE
)
#: «Срок: …», «Ответственные: …» begin a line of their own.
_NAMED = re.compile(r"[А-ЯЁ][а-яё]+(?: [а-яё]+){0,3}\s?:")
_DIGITS = re.compile(r"\d+")


def text_of_pdf(path: Path, progress: Progress = lambda _page, _of: None) -> str:
    """
    Raises:
        BadInput: `broken_file`, `password`, `too_big`: a book's worth of pages,
            `scan`: pages without text.
    """
    import pypdfium2
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == FPDF_ERR_PASSWORD:
            raise BadInput("password") from error
        raise BadInput("broken_file") from error
    count = len(document)
    if not count:
        raise BadInput("broken_file")
    if count > MOST_PAGES:
        raise BadInput("too_big")
    pages: list[list[Line]] = []
    width = 0.0
    for number in range(count):
        try:
            page = document[number]
        except pypdfium2.PdfiumError as error:
            raise BadInput("broken_file") from error
        pages.append(lines_of(number, page))
        width = max(width, page.get_width())
        page.close()
        progress(number + 1, count)
    letters = sum(len(line.text) for page in pages for line in page)
    if letters < FEWEST_LETTERS * count:
        raise BadInput("scan")
    return "\n".join(_paragraphs(_without_running(pages), width))


# --- paragraphs --------------------------------------------------------------------------------------------


def _without_running(pages: list[list[Line]]) -> list[Line]:
    """Page numbers, and heads and feet that are the same on several pages but for their digits, go."""
    edges = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    running = {key for key, pages_with in edges.items() if pages_with >= RUNNING_FROM}

    def runs(line: Line) -> bool:
        if line.row or len(pages) == len(pages[0]) == 1:
            return False
        return bool(_PAGE_NUMBER.fullmatch(line.text)) or _key(line) in running

    return [
        line
        for page in pages
        for at, line in enumerate(page)
        if not (at in (0, len(page) - 1) and runs(line))
    ]


def _edges(page: list[Line]) -> list[Line]:
    return [page[0], page[-1]] if page else []


def _key(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _paragraphs(lines: list[Line], width: float) -> Iterator[str]:
    """An empty line stands between paragraphs that stand apart."""
    if not lines:
        return
    distances = [
        a.base - b.base for a, b in pairwise(lines) if a.page == b.page and a.base > b.base and not b.row
    ]
    usual = sorted(distances)[len(distances) // 3] if distances else 0.0
    edge, indents = _right_edge(lines, width), _indents(lines)
    paragraph, first = lines[0].text, lines[0]
    for before, line in pairwise(lines):
        apart = before.page == line.page and before.base - line.base > _PARAGRAPH_GAP * max(
            usual, line.height
        )
        if not apart and _goes_on(first, before, line, edge, indents):
            paragraph = joined(paragraph, line.text)
            continue
        yield paragraph
        if (apart and not line.row and not before.row) or (before.row and not line.row):
            yield ""
        paragraph, first = line.text, line
    yield paragraph


def _right_edge(lines: Sequence[Line], width: float) -> float:
    """Where lines end that are full. Where none is, the margins are taken to be alike."""
    own = [line for line in lines if not line.row] or lines
    return max([line.right for line in own if line.right <= width] + [width - min(line.left for line in own)])


def _indents(lines: Sequence[Line]) -> set[int]:
    """Left edges (in points) of first lines: what follows them stands further left, more than once."""
    dedents: Counter[int] = Counter()
    for before, line in pairwise(lines):
        if before.page == line.page and before.left - line.left > _SAME_EDGE * line.height and not line.row:
            dedents[round(before.left)] += 1
    return {left + by for left, times in dedents.items() if times > 1 for by in (-1, 0, 1)}


def _goes_on(first: Line, before: Line, line: Line, edge: float, indents: set[int]) -> bool:
    """Whether `line` goes on where `before` ends: there was no room left for its first word."""
    if line.row or before.row or _LABEL.match(line.text):
        return False
    if _NAMED.match(line.text):
        return False
    if abs(line.height - before.height) > SAME_LINE * before.height:
        return False
    indented = line.left - before.left > _SAME_EDGE * line.height
    hangs = before is first and _LABEL.match(before.text) is not None
    if (indented and not hangs) or (round(line.left) in indents and not hangs):
        return False
    word = line.words[0]
    return before.right + (word.right - word.left) + 0.2 * line.height > edge
