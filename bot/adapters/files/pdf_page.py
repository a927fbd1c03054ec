"""A page of a PDF → its lines: letters on one height together, rows of ruled tables as cells.

Places are in points from the lower left corner of the page as it is looked at: one drawn sideways is turned.
"""

from __future__ import annotations

from typing import Any

from bot.adapters.files.pdf_letters import words_of
from bot.adapters.files.pdf_lines import Page, lines_of
from bot.adapters.files.pdf_tables import in_tables, rules_of


def page_of(number: int, page: Any) -> Page:
    """Its lines from top to bottom."""
    words, turn = words_of(page)
    width, height = page.get_size()
    drawn = rules_of(page, turn)
    tables, rest = in_tables(drawn, words)
    lines = lines_of(number, [word for word in rest if not word.turned])
    for table in tables:
        lines += table.rows(number)
    lines.sort(key=lambda line: -line.base)
    return Page(number, width, height, lines, drawn.pictured)
