"""A list of people to be filled in: what «Образец (Excel)» sends."""

from __future__ import annotations

import io

from bot.i18n import Texts

#: Widths of the columns, in characters, as the words of the sample need them.
WIDTHS = (32, 16, 52, 18, 16, 20, 24, 24, 14)
TEXT_FORMAT = "@"
GREY = "FFE7EBEF"


def workbook(t: Texts) -> bytes:
    """An XLSX file whose headings are read back by `domain.roster`. Cells are text, so that a telephone keeps
    its plus and zeros.
    """
    # As long to import as a tenth of the start.
    from openpyxl import Workbook
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(t.plain("roster-sample-sheet"))
    for row, line in enumerate(t.plain("roster-sample-rows").splitlines(), start=1):
        for column, words in enumerate(line.split("|"), start=1):
            cell = sheet.cell(row, column, words.strip() or None)
            cell.number_format = TEXT_FORMAT
            if row == 1:
                cell.font, cell.fill = Font(bold=True), PatternFill("solid", start_color=GREY)
    for column, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()
