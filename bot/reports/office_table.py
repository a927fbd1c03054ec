"""Tables and titles on the sheet of an office's paper: what all its reports share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from bot.domain.paper_words import unbroken
from bot.reports.office_sheet import SMALL, mm, points, printable, row_properties

if TYPE_CHECKING:
    from docx.document import Document

#: Characters that a property of a document holds.
PROPERTY: Final = 255

#: A cell's paragraphs: the words, and whether they are bold.
Lines = Sequence[tuple[str, bool]]


def name(made: Document, title: str, author: str) -> None:
    """What the file's properties say."""
    made.core_properties.title = printable(title)[:PROPERTY]
    made.core_properties.author = printable(author)[:PROPERTY]


def titles(made: Document, lines: Iterable[tuple[str, bool]]) -> None:
    """Centred lines (words, bold); empty ones are left out."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    for words, bold in lines:
        if words:
            line = made.add_paragraph()
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            line.add_run(printable(words)).bold = bold


def table(
    made: Document,
    widths: Sequence[int],
    heads: Sequence[str],
    rows: Sequence[Sequence[Lines]],
    size: float = SMALL,
) -> None:
    """`widths` in millimetres, `size` in points; the heads are bold, centred, and repeated on each page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.text.paragraph import Paragraph

    drawn = made.add_table(len(rows) + 1, len(widths), "Table Grid")
    drawn.autofit = False
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = mm(width)
    contents = [[[(head, True)] for head in heads], *rows]
    # `table.cell` and `row.cells` count all cells anew at each call.
    for at, (row, cells) in enumerate(zip(drawn._tbl.tr_lst, contents, strict=True)):
        row_properties(row, repeated=at == 0)
        cell: Any
        for cell, paragraphs, width in zip(row.tc_lst, cells, widths, strict=True):
            cell.width = mm(width)
            for number, (words, bold) in enumerate(_together(paragraphs)):
                line = Paragraph(cell.p_lst[0] if number == 0 else cell.add_p(), made._body)
                run = line.add_run(printable(unbroken(words)))
                run.font.size = points(size)
                run.bold = bold
                if at == 0:
                    line.alignment = WD_ALIGN_PARAGRAPH.CENTER


def plain_lines(words: str) -> Lines:
    return [(words, False)]


def _together(paragraphs: Lines) -> Lines:
    """Lines of one weight are one paragraph: thousands of them would take seconds."""
    return [("\n".join(line for line, _ in some), bold) for bold, some in groupby(paragraphs, itemgetter(1))]
