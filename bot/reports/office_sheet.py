"""The sheet that an office's papers are printed on (ГОСТ Р 7.0.97-2016)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section

FONT: Final = "Times New Roman"
#: In points: of the text, of a table.
SIZE, SMALL = 14, 12
#: The sheet and its margins, in millimetres: left, right, top, bottom.
SHEET, MARGINS = (210, 297), (30, 10, 20, 20)
INDENT: Final = 12.5
#: What a document's XML can't hold.
_FORBIDDEN = re.compile(r"[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")
TEXT_WIDTH: Final = SHEET[0] - MARGINS[0] - MARGINS[1]


def set_up(document: Document) -> str:
    """Letters, margins, numbers of the pages. Returns the id of the style that running text has."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn

    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = FONT, points(SIZE)
    fonts = style.element.rPr.rFonts
    for script in ("w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    style.paragraph_format.space_after = points(0)
    style.paragraph_format.space_before = points(0)
    style.paragraph_format.widow_control = True
    style.paragraph_format.keep_together = True
    _language(style.element.rPr)
    section = document.sections[0]
    section.page_width, section.page_height = map(mm, SHEET)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = map(mm, MARGINS)
    section.header_distance = mm(10)
    _number_pages(section)
    body: Any = document.styles["Body Text"]
    body.paragraph_format.space_after = points(0)
    body.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    body.paragraph_format.first_line_indent = mm(INDENT)
    style_id: str = body.style_id
    return style_id


def turn(document: Document) -> None:
    """The sheet lies on its long side, for a wide table."""
    from docx.enum.section import WD_ORIENT

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = mm(SHEET[1]), mm(SHEET[0])
    section.left_margin, section.top_margin = mm(MARGINS[2]), mm(MARGINS[0])


def _language(properties: Any) -> None:
    """So that Word doesn't underline every word of it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "ru-RU")
    properties.append(language)


def _number_pages(section: Section) -> None:
    """In the middle of the upper margin, from the second page on."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    section.different_first_page_header_footer = True
    line = section.header.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)


def printable(words: str) -> str:
    """What a document's XML can't hold becomes a blank."""
    return _FORBIDDEN.sub(" ", words)


def row_properties(row: Any, *, repeated: bool) -> None:
    """A row is not torn by a page's end; the heading stands on each page."""
    from docx.oxml import OxmlElement

    properties = row.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if repeated:
        properties.append(OxmlElement("w:tblHeader"))


def mm(length: float) -> Any:
    from docx.shared import Mm

    return Mm(length)


def points(size: float) -> Any:
    from docx.shared import Pt

    return Pt(size)
