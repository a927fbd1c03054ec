"""A PDF with text → its text: paragraphs as lines, rows of ruled tables parted by tabs, no page numbers.

A PDF knows letters and places, no lines:

    pdf_letters     letters → words with their places, the page upright
    pdf_lines       words → lines
    pdf_tables      rules → tables, words → their cells; rows torn by a page made one
    pdf_page        all of this for one page
    pdf_running     page numbers, running heads and feet, footnotes left out
    pdf_columns     lines below known heads → rows of tables without rules
    pdf_paragraphs  lines → paragraphs
    pdf_repair      letters of a font whose names are lost
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.adapters.files.pdf_columns import fold_columns
from bot.adapters.files.pdf_letters import whole
from bot.adapters.files.pdf_lines import Page
from bot.adapters.files.pdf_page import page_of
from bot.adapters.files.pdf_paragraphs import lines_of
from bot.adapters.files.pdf_repair import is_garbled, repaired
from bot.adapters.files.pdf_running import leave_out_running
from bot.adapters.files.pdf_tables import mend_rows
from bot.domain.errors import BadInput

#: Told (page, of how many) as pages are read.
Progress = Callable[[int, int], None]

#: Pages after which no protocol goes on: a book, or a mistake.
MOST_PAGES = 1000
#: Letters a page: fewer on average are what a scanner stamps on its pictures.
FEWEST_LETTERS = 12


def text_of_pdf(path: Path, progress: Progress = lambda _page, _of: None) -> str:
    """
    Raises:
        BadInput: `broken_file`, `password`, `too_big`: a book's worth of pages,
            `scan`: pages without text, or with letters that no one can make out.
    """
    pages = _pages(path, progress)
    if _is_scan(pages):
        raise BadInput("scan")
    leave_out_running(pages)
    fold_columns(pages)
    mend_rows(pages)
    text = repaired(whole("\n".join(lines_of(pages))))
    if is_garbled(text):
        raise BadInput("scan")
    return text


def _pages(path: Path, progress: Progress) -> list[Page]:
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
    pages = []
    for number in range(count):
        try:
            page = document[number]
            pages.append(page_of(number, page))
            page.close()
        except pypdfium2.PdfiumError as error:
            raise BadInput("broken_file") from error
        progress(number + 1, count)
    return pages


def _is_scan(pages: list[Page]) -> bool:
    """Pages without letters; or pictures of pages with a few typed ones among them."""
    letters = [sum(len(line.text) for line in page.lines) for page in pages]
    if sum(letters) < FEWEST_LETTERS * len(pages):
        return True
    mute = sum(page.pictured and count < FEWEST_LETTERS for page, count in zip(pages, letters, strict=True))
    return 2 * mute > len(pages)
