"""Words of a PDF's page → lines: what stands on one height, marks of footnotes taken off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from bot.adapters.files.grid import Cell
from bot.adapters.files.pdf_letters import Word, closed_up
from bot.adapters.files.pdf_words import is_broken, joined, starts_label

#: In heights of a letter: what parts columns, what still is the same line.
COLUMN_GAP, SAME_LINE = 2.2, 0.3
#: In heights of the page's letters: what a footnote's mark is at most, how far it may stand from its line.
_MARK_HEIGHT, _MARK_RISES = 0.8, 0.75
_MARK_LETTERS = 3
#: In heights of a letter: how wide one is at most; a blank.
_LETTER, _BLANK = 1.0, 0.4


@dataclass(slots=True)
class Line:
    """Words on one height. `cells`: of a table's row. `noted`: a mark begins it, as in a footnote."""

    page: int
    words: list[Word]
    cells: tuple[Cell, ...] = ()
    noted: bool = False

    text: str = field(init=False)
    left: float = field(init=False)
    right: float = field(init=False)
    base: float = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        self.words.sort(key=lambda word: word.left)
        self.words = closed_up(self.words)
        self.left = self.words[0].left
        self.right = max(word.right for word in self.words)
        self.base = self.words[0].base
        self.height = median(word.height for word in self.words)
        self.text = "\t".join(cell.words for cell in self.cells) if self.cells else "".join(self._parts())

    @property
    def plain(self) -> str:
        """Without a look at the gaps: in a cell they part nothing."""
        return " ".join(word.text for word in self.words)

    @property
    def segments(self) -> list[list[Word]]:
        """Its words, parted where the gap is as wide as between columns."""
        parts = [[self.words[0]]]
        # A short line stretched to both edges has wide gaps too, but all alike.
        gaps = [word.left - before.right for before, word in pairwise(self.words)]
        wide = max(COLUMN_GAP * self.height, 1.5 * min(gaps) if len(gaps) > 1 else 0.0)
        for at, (gap, word) in enumerate(zip(gaps, self.words[1:], strict=True)):
            # What follows a number or a dash stands at a tab of its own.
            if gap > wide and not (at == 0 and starts_label(f"{self.words[0].text} ")):
                parts.append([])
            parts[-1].append(word)
        return parts

    def _parts(self) -> Iterator[str]:
        for at, segment in enumerate(self.segments):
            yield "\t" if at else ""
            yield " ".join(word.text for word in segment)


@dataclass(slots=True)
class Page:
    """`pictured`: a picture fills most of it, as on a scan."""

    number: int
    width: float
    height: float
    lines: list[Line]
    pictured: bool = False


def lines_of(number: int, words: Sequence[Word]) -> list[Line]:
    """Words → lines. Marks of footnotes are left out of their lines."""
    if not words:
        return []
    usual = median(word.height for word in words)
    marks: list[Word] = []
    plain: list[Word] = []
    for word in words:
        (marks if _is_mark(word, usual) else plain).append(word)
    lines = [Line(number, line) for line in on_one_height(plain)]
    strays: list[Word] = []
    notes: list[tuple[Line, Word]] = []
    for mark in marks:
        line = next((line for line in lines if _marks(mark, line)), None)
        if line is None:
            strays.append(mark)
        else:
            notes.append((line, mark))
            line.noted |= mark.right <= line.left + 1
    noted = {mark.text for line, mark in notes if line.noted}
    for line, mark in notes:
        # A note whose own number is not raised: the lowest line that begins with it.
        note = min(
            (one for one in lines if one.words[0].text == mark.text), key=lambda one: one.base, default=line
        )
        if mark.text not in noted and note.base < line.base:
            note.noted = True
            noted.add(mark.text)
    for line, mark in notes:
        _close_up(line, mark, "" if mark.text in noted else mark.text)
    return lines + [Line(number, line) for line in on_one_height(strays)]


def _is_mark(word: Word, usual: float) -> bool:
    return (
        len(word.text) <= _MARK_LETTERS
        and word.height < _MARK_HEIGHT * usual
        and word.text.strip("*").isdigit() | (word.text.strip("*") == "")
    )


def _marks(mark: Word, line: Line) -> bool:
    rise = mark.base - line.base
    near = line.left - 3 * line.height < mark.left and mark.right < line.right + line.height
    return 0 < rise < _MARK_RISES * line.height and near


def _close_up(line: Line, mark: Word, text: str) -> None:
    """A raised figure goes to the word before it, «м2», or leaves nothing there but its room."""
    before = [word for word in line.words if word.left < mark.left]
    if before:
        before[-1].text += text
        before[-1].right = max(before[-1].right, mark.right)
    elif text:
        line.words.insert(0, mark)
    line.__post_init__()


def on_one_height(words: Iterable[Word]) -> Iterator[list[Word]]:
    line: list[Word] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        if line and abs(word.base - line[0].base) > SAME_LINE * min(word.height, line[0].height):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def lines_of_cell(lines: Sequence[Line], right: float) -> Iterator[str]:
    """What stands in a cell whose lines may go as far as `right`: full ones go on in the next."""
    out = lines[0].plain
    for before, line in pairwise(lines):
        full = before.right + (line.words[0].right - line.words[0].left) + _BLANK * line.height > right
        if is_broken(before.plain, line.plain) or (full and not starts_label(line.plain)):
            # Where one word is all there was room for, what follows may be torn off it without a hyphen.
            torn = len(before.words) == 1 and before.right + _LETTER * before.height > right
            out = joined(out, line.plain, torn=torn)
        else:
            yield out
            out = line.plain
    yield out
