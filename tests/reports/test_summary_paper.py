"""«Справка главе»: one page with the numbers of the summary."""

import io

from docx import Document

from bot.i18n import Texts
from bot.reports.summary_paper import document
from tests.views import office
from tests.views.office import LONG_SENTENCE, NOW, ZONE


def test_it_has_the_numbers_of_the_summary() -> None:
    content = document(Texts("ru"), office.summary(), office.boards(), "Управление образования", NOW, ZONE)
    made = Document(io.BytesIO(content))
    rows = {row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in made.tables[0].rows}
    assert rows["На контроле"] == ["52", ""]
    assert rows["в том числе нет информации"] == ["4", "7"]
    words = "\n".join(line.text for line in made.paragraphs).replace("\u00a0", " ")
    assert "71 % (в срок 25 из 35" in words
    assert "+7 900 000-00-07" in words
    assert "6/3" in words


def test_what_no_paper_can_hold_is_left_out() -> None:
    boards = office.boards() * 9
    content = document(
        Texts("ru"), office.worst_summary(), boards, f"Управление\x0b{LONG_SENTENCE}", NOW, ZONE
    )
    assert len(Document(io.BytesIO(content)).paragraphs) < 30
