"""The protocol as a Word document in an office's usual layout (ГОСТ Р 7.0.97-2016), to be signed as it is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from bot.domain.deadlines import Deadline
from bot.domain.minutes_paper import Block, Head, Item, Mark, MinutesPaper, PaperDecision, blocks
from bot.domain.paper_words import are_several, in_one_line, signed, unbroken, wants_its_day, words_of
from bot.i18n import Texts
from bot.reports.office_sheet import SMALL, TEXT_WIDTH, mm, points, printable, row_properties, set_up

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

#: Between a post and its holder's name there is room to sign; in millimetres.
SIGNATURE_GAP: Final = 110
#: Labels of assignees and of co-assignees: of one, of several.
LABELS: Final = (("paper-assignee", "paper-assignees"), ("paper-co-assignee", "paper-co-assignees"))
#: Where nobody is known to sign: a place for the signature, and one for the name.
SIGN_HERE, NAME_HERE = " " + "_" * 28, "_" * 20
DASH: Final = "–\u00a0"
CLOSED: Final = (".", "!", "?", ":", ";", "…")


def document(t: Texts, paper: MinutesPaper) -> bytes:
    """A DOCX file."""
    # As long to import as a tenth of the start.
    from docx import Document

    page = _Page(t, Document())
    page.head(paper)
    page.present(paper)
    page.agenda(paper)
    page.executions(paper)
    for block in blocks(paper):
        page.block(block)
    page.end(paper)
    return page.saved()


class _Page:
    """Writes from top to bottom."""

    def __init__(self, t: Texts, document: Document) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT

        self._t = t
        self._document = document
        self._centre = WD_ALIGN_PARAGRAPH.CENTER
        self._right_tab, self._left_tab = WD_TAB_ALIGNMENT.RIGHT, WD_TAB_ALIGNMENT.LEFT
        self._body = set_up(document)
        self._last: Paragraph | None = None

    def saved(self) -> bytes:
        made = io.BytesIO()
        self._document.save(made)
        return made.getvalue()

    # --- the parts of the paper ---

    def head(self, paper: MinutesPaper) -> None:
        t, preamble = self._t, paper.preamble
        title = t.plain("paper-title")
        number = t.plain("paper-number", number=paper.number) if paper.number else ""
        properties = self._document.core_properties
        properties.title = " ".join(filter(None, (title.capitalize(), number)))
        properties.author = preamble.organization
        for line in preamble.organization.splitlines():
            self._line(line, self._centre, bold=True)
        self._line(title, self._centre, bold=True, before=14)
        if preamble.kind:
            self._line(preamble.kind, self._centre, bold=True)
        day = ""
        if paper.date:
            words = t.plain(
                "date-with-year",
                day=t.plain("date-day", day=str(paper.date.day), month=paper.date.month),
                year=str(paper.date.year),
            )
            day = t.plain("paper-day", day=words)
        if day or number:
            dated = self._line(unbroken(f"{day}\t{number}" if number else day), before=14)
            dated.paragraph_format.tab_stops.add_tab_stop(mm(TEXT_WIDTH), self._right_tab)
        told = (
            ("paper-place", paper.place),
            ("paper-chair", paper.chair),
            ("paper-secretary", paper.secretary),
        )
        for at, (key, words) in enumerate((key, words) for key, words in told if words):
            self._line(unbroken(t.plain(key, words=words)), before=0 if at else 14)

    def present(self, paper: MinutesPaper) -> None:
        for at, line in enumerate(paper.preamble.present):
            self._line(unbroken(line), before=0 if at else 14)

    def agenda(self, paper: MinutesPaper) -> None:
        agenda = paper.preamble.agenda
        if not agenda:
            return
        self._heading(self._t.plain("paper-agenda"))
        for number, title in enumerate(agenda, start=1):
            self._text(f"{number}. {_closed(title)}", keep_next=number < len(agenda))

    def executions(self, paper: MinutesPaper) -> None:
        rows = paper.preamble.executions
        if not rows:
            return
        t = self._t
        self._heading(t.plain("paper-executions"))
        heads = (t.plain("paper-execution-decision"), t.plain("paper-execution-report"))
        table = self._document.add_table(len(rows) + 1, 2, "Table Grid")
        table.autofit = False
        # `table.cell` and `row.cells` count all cells anew at each call.
        for at, (row, words) in enumerate(zip(table._tbl.tr_lst, (heads, *rows), strict=True)):
            row_properties(row, repeated=at == 0)
            for cell, said in zip(row.tc_lst, words, strict=True):
                cell.width = mm(TEXT_WIDTH // 2)
                self._cell(cell, said, heading=at == 0)

    def block(self, block: Block) -> None:
        if block.question is None:
            self._heading(self._t.plain("paper-resolved"))
        else:
            self._heading(self._t.plain("paper-resolved-question", question=str(block.question)))
        for part in block.parts:
            if isinstance(part, Head):
                lead = part.lead or self._t.plain("paper-charged")
                self._text(f"{part.number}. {lead[:1].upper()}{lead[1:]}:", keep_next=True, before=6)
            else:
                self._item(part)

    def end(self, paper: MinutesPaper) -> None:
        t = self._t
        if paper.controller:
            said = t.plain("paper-control", name=paper.controller)
            self._text(_closed(unbroken(said)), keep_next=True, before=12)
        if self._last is not None:  # signatures never stand on a page alone
            self._last.paragraph_format.keep_with_next = True
        # An empty line parts the signatures also for who reads the bare text.
        self._line("").paragraph_format.keep_with_next = True
        signatures = (("paper-signed-chair", paper.chair), ("paper-signed-secretary", paper.secretary))
        for at, (role, name) in enumerate(signatures):
            post = t.plain(role)
            words = f"{post}\t{signed(name)}" if name else f"{post}{SIGN_HERE}\t{NAME_HERE}"
            line = self._line(words, before=24)
            line.paragraph_format.tab_stops.add_tab_stop(mm(SIGNATURE_GAP), self._left_tab)
            line.paragraph_format.keep_with_next = at + 1 < len(signatures)

    # --- an item ---

    def _item(self, item: Item) -> None:
        one = item.decision
        if item.mark is Mark.NONE:
            # Parts it from the item above also for who reads the bare text.
            self._line("").paragraph_format.line_spacing = points(6)
        opens = {
            Mark.NUMBER: f"{one.number}. ",
            Mark.LETTER: f"{(one.number or '')[-1:]}) ",
            Mark.DASH: DASH,
            Mark.NONE: "",
        }[item.mark]
        labels = self._labels(one) if item.labelled else []
        listed = item.mark in (Mark.LETTER, Mark.DASH)
        # An item whose who and when stand below a later one stays with it as well.
        keep = bool(labels) or not item.labelled
        self._text(_closed(f"{opens}{unbroken(item.words)}"), keep_next=keep, before=3 if listed else 6)
        for at, label in enumerate(labels, start=1):
            self._text(_closed(label), keep_next=at < len(labels))

    def _labels(self, one: PaperDecision) -> list[str]:
        t, said = self._t, []
        for (alone, several), names in zip(LABELS, (one.assignees, one.co_assignees), strict=True):
            if names:
                key = several if are_several(names) else alone
                said.append(t.plain(key, names=unbroken(in_one_line(names))))
        if one.deadline and (words := self._deadline(one.deadline)):
            said.append(t.plain("paper-deadline", words=words))
        return said

    def _deadline(self, deadline: Deadline) -> str:
        t, words = self._t, words_of(deadline)
        if deadline.due is None or not wants_its_day(deadline):
            return words
        day = t.plain("paper-deadline-day", day=t.full_day(deadline.due))
        if deadline.time:
            day = t.plain("paper-deadline-hour", day=day, hour=t.hour(deadline.time))
        return t.plain("paper-deadline-with-day", words=words, day=day) if words else day

    # --- paragraphs ---

    def _line(self, words: str, alignment: Any = None, *, bold: bool = False, before: int = 0) -> Paragraph:
        line = self._document.add_paragraph()
        run = line.add_run(printable(words).replace("\n", " "))
        if bold:
            run.bold = True
        if alignment is not None:
            line.alignment = alignment
        if before:
            line.paragraph_format.space_before = points(before)
        self._last = line
        return line

    def _text(self, words: str, *, keep_next: bool = False, before: int = 0) -> None:
        line = self._line(words, before=before)
        line._p.style = self._body
        if keep_next:
            line.paragraph_format.keep_with_next = True

    def _heading(self, words: str) -> None:
        line = self._line(words, bold=True, before=14)
        line.paragraph_format.space_after = points(6)
        line.paragraph_format.keep_with_next = True

    def _cell(self, cell: Any, words: str, *, heading: bool) -> None:
        from docx.text.paragraph import Paragraph

        line = Paragraph(cell.p_lst[0], self._document._body)
        run = line.add_run(printable(words).replace("\n", " "))
        run.font.size = points(SMALL)
        if heading:
            run.bold = True
            line.alignment = self._centre
            line.paragraph_format.keep_with_next = True


# --- words ------------------------------------------------------------------------------------------------


def _closed(words: str) -> str:
    words = words.rstrip(" ,;")
    return words if words.endswith(CLOSED) else f"{words}."
