"""Tables pasted as text: tabs, pipes, HTML, or a line «Кто — что — когда» over rows of the same cut.

A table begins at a line of known column heads. A row may be broken over lines, by hand or by a page: cells
are joined until it has as many as the head.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.reader.lines import Line
from bot.reader.passage import Passage, fold
from bot.reader.patterns import lazy
from bot.reader.vocabulary import COLUMNS

_COLUMNS = tuple((kind, lazy(heads)) for kind, heads in COLUMNS)
#: «Задачи (кто — что — когда):» says the order of what stands in the lines below.
_COLUMNS_IN_BRACKET = lazy(r"^[^()]{0,60}\(([^()]{5,80})\)\s*:?\s*$")
_RULE_LINE = lazy(r"[\s|:+=-]+")
_TABS, _PIPES, _DASHES = "\t", "|", " - "
_NEW_ROW = lazy(r"\s*\d{1,3}(?:\.\d{1,2}){0,2}\.?\s*(?:\t|$)|\s*\d{1,3}\s*[.)]")
_DITTO = lazy(r'[-\s]*(?://|\\\\|"{1,2}|,,)[-\s]*|(?:то|тот|те|та)\s+же\.?')
#: No row is torn into so much.
_LONGEST_CELL = 2_000
#: Of a cell: as much as tells how it ends, however long it grows.
_TAIL = 12
#: The table, and the lines that a page's end may put between its halves.
_PAGE_BREAK = 4
#: A cell that ends so was cut by its width.
_HANGS = lazy(r"(?:\s(?:в|во|на|с|со|к|по|о|об|и|из|за|для|от|до|при|под|не|их)|,)$")
_SENTENCE_END = lazy(r'[.!?;:)»"]\s*$')


@dataclass(slots=True)
class Row:
    """Cells by the kind of their column; an empty cell is an empty passage."""

    cells: dict[str, Passage]

    def cell(self, kind: str) -> Passage:
        return self.cells.get(kind, Passage("", ()))


@dataclass(slots=True)
class Table:
    """`columns` in order: number, text, who, co, when, report, note, or other."""

    columns: list[str]
    rows: list[Row] = field(default_factory=list)

    @property
    def is_report(self) -> bool:
        """«решение / исполнение»: what was decided earlier, and what came of it."""
        return "text" in self.columns and "report" in self.columns and not {"who", "when"} & set(self.columns)


def with_tables(lines: list[Line]) -> list[Line | Table]:
    """The lines with those of each table folded into one."""
    out: list[Line | Table] = []
    at = 0
    while at < len(lines):
        head = _head(lines[at])
        if head is None:
            out.append(lines[at])
            at += 1
            continue
        columns, cut = head
        table, at = _table(lines, at + 1, columns, cut)
        _mend_page_break(out, table)
        out.append(table)
    return out


def _mend_page_break(before: list[Line | Table], table: Table) -> None:
    """A row that a page's end tore apart goes back to its number, whatever is printed between."""
    above = next((one for one in reversed(before[-_PAGE_BREAK:]) if isinstance(one, Table)), None)
    if above is None or above.columns != table.columns or not above.rows or not table.rows:
        return
    last, first = above.rows[-1], table.rows[0]
    text = first.cell("text")
    hangs = text.text[:1].islower() or bool(_HANGS.search(fold(last.cell("text").text[-_TAIL:])))
    ended = _SENTENCE_END.search(last.cell("text").text[-_TAIL:])
    if text and hangs and not first.cell("number") and not ended:
        last.cells = {kind: Passage.joined([last.cell(kind), first.cell(kind)]) for kind in last.cells}
        del table.rows[0]


def _head(line: Line) -> tuple[list[str], str] | None:
    """The columns, where a line holds at least two heads (one, where a tab announces another)."""
    in_bracket = _COLUMNS_IN_BRACKET.search(line.text)
    heads = line.passage[in_bracket.start(1) : in_bracket.end(1)] if in_bracket else line.passage
    for cut in (_PIPES, _TABS, _DASHES):
        if cut not in heads.folded or len(heads) > 300:
            continue
        cells = [cell.folded.strip(" .:*") for cell in _cells(heads, cut)]
        if cut is _DASHES and len(cells) < 3:
            continue
        named = [_column(cell) for cell in cells]
        said = set(named)
        says_all = cut is not _DASHES and bool(
            ("text" in said and said & {"who", "when"}) or said >= {"who", "when"}
        )
        named = _with_text(named)
        known = sum(kind != "other" for kind in named)
        if (says_all and "text" in named) or (
            "text" in named and known == sum(bool(cell) for cell in cells) and len(cells) > 1
        ):
            return _without_doubles(named), cut
    return None


def _column(head: str) -> str:
    return next((kind for kind, pattern in _COLUMNS if pattern.fullmatch(head)), "other") if head else "other"


def _with_text(named: list[str]) -> list[str]:
    """A topic is what is to be done where no other column says it, and only a remark beside one that does.

    The one column without a known head beside who and when is what is to be done as well.
    """
    if "text" not in named and "topic" in named:
        named[named.index("topic")] = "text"
    if "text" not in named and named.count("other") == 1 and {"who", "when"} <= set(named):
        named[named.index("other")] = "text"
    return ["note" if kind == "topic" else kind for kind in named]


def _without_doubles(named: list[str]) -> list[str]:
    return [kind if kind not in named[:at] else "other" for at, kind in enumerate(named)]


def _cells(line: Passage, cut: str) -> list[Passage]:
    if cut is _PIPES:
        line = line.stripped()
        line = line[1:] if line.text.startswith(cut) else line
        line = line[:-1] if line.text.endswith(cut) else line
    cells, start = [], 0
    while (at := line.folded.find(cut, start)) >= 0:
        cells.append(line[start:at].stripped())
        start = at + len(cut)
    return [*cells, line[start:].stripped()]


def _table(lines: list[Line], at: int, columns: list[str], cut: str) -> tuple[Table, int]:
    rows, at = _rows(lines, at, columns, cut)
    if "other" in columns and "who" not in columns and "report" not in columns:
        columns = ["who" if kind == "other" else kind for kind in columns]
    table = Table(columns)
    for cells in rows if cut is _DASHES else _unbroken(rows, columns):
        if len(cells) < len(columns) and cut is _DASHES:
            table.rows.append(Row({"text": Passage.joined(cells, glue=" — ")}))
        else:
            above = table.rows[-1].cells if table.rows else {}
            table.rows.append(
                Row(
                    {
                        kind: _undittoed(cell, above.get(kind))
                        for kind, cell in zip(columns, cells, strict=False)
                    }
                )
            )
    return table, at


def _undittoed(cell: Passage, above: Passage | None) -> Passage:
    """«-//-»: as in the row above."""
    return above if above is not None and _DITTO.fullmatch(cell.folded) else cell


# --- gathering rows ---------------------------------------------------------------------------------------


def _rows(lines: list[Line], at: int, columns: list[str], cut: str) -> tuple[list[list[Passage]], int]:
    if cut is _TABS:
        return _tabbed(lines, at, columns)
    return _piped(lines, at) if cut is _PIPES else _dashed(lines, at)


def _piped(lines: list[Line], at: int) -> tuple[list[list[Passage]], int]:
    rows = []
    # Rows begin with a pipe where the head does.
    framed = lines[at - 1].text.lstrip().startswith(_PIPES)
    while at < len(lines) and _PIPES in lines[at].text:
        if framed and not lines[at].text.lstrip().startswith(_PIPES):
            break
        if not _RULE_LINE.fullmatch(lines[at].text):
            rows.append(_cells(lines[at].passage, _PIPES))
        at += 1
    return rows, at


def _dashed(lines: list[Line], at: int) -> tuple[list[list[Passage]], int]:
    rows = []
    while at < len(lines) and lines[at].gap == 0 and _DASHES in lines[at].folded:
        rows.append(_cells(lines[at].passage, _DASHES))
        at += 1
    return rows, at


def _tabbed(lines: list[Line], at: int, columns: list[str]) -> tuple[list[list[Passage]], int]:
    rows: list[list[Passage]] = []
    while at < len(lines) and _head(lines[at]) is None:
        cells = _cells(lines[at].passage, _TABS)
        if _fills_last(lines[at], cells, rows, columns):
            # A cell of several lines: each of its people stands in one.
            begins = cells[0].text[:1].isupper() and not rows[-1][-1].text.endswith((",", ";"))
            apart = columns[len(rows[-1]) - 1] == "who" and begins
            glue = "; " if apart else " "
            rows[-1][-1:] = [Passage.joined([rows[-1][-1], cells[0]], glue=glue), *cells[1:]]
        elif len(cells) > 1 or _begins_next_row(lines, at):
            rows.append(cells)
        else:
            break
        at += 1
    return rows, at


def _fills_last(line: Line, cells: list[Passage], rows: list[list[Passage]], columns: list[str]) -> bool:
    """Whether a line goes on with the last row: its last cell, and the cells still missing."""
    width = len(columns)
    if not rows or line.gap or len(rows[-1]) + len(cells) - 1 > width or _NEW_ROW.match(line.text):
        return False
    if columns[0] == "number" and len(rows[-1]) < width:
        return bool(_NEW_ROW.match(f"{rows[-1][0].text}\t"))
    small = line.text.lstrip()[:1].islower()
    if len(rows[-1]) < width and len(cells) > 1:
        return small or len(rows[-1]) > 1
    return len(cells) == 1 and (small or rows[-1][-1].text.endswith((",", ";")))


def _begins_next_row(lines: list[Line], at: int) -> bool:
    """A line without a tab whose sentence goes on in the next, which has one."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    if lines[at].gap or following is None or following.gap:
        return False
    return _TABS in following.text and following.text[:1].islower()


def _unbroken(rows: list[list[Passage]], columns: list[str]) -> list[list[Passage]]:
    """Rows that a page's end tore apart, made one."""
    out: list[list[Passage]] = []
    first = columns.index("text")
    for row in rows:
        cells = [*row, *[Passage("", ())] * (len(columns) - len(row))][: len(columns)]
        if len(row) > len(columns):
            cells[-1] = Passage.joined(row[len(columns) - 1 :])
        if out and _is_rest(out[-1], cells, first):
            out[-1] = [Passage.joined([a, b]) for a, b in zip(out[-1], cells, strict=True)]
        elif any(cells):
            out.append(cells)
    return out


def _is_subtitle(cells: list[Passage]) -> bool:
    """One filled cell that is no number: «Кровля» across the table."""
    filled = [cell for cell in cells if cell]
    return len(cells) > 2 and len(filled) == 1 and not filled[0].text[:1].isdigit() and filled[0] is cells[0]


def _is_rest(before: list[Passage], cells: list[Passage], first: int) -> bool:
    if any(len(cell) > _LONGEST_CELL for cell in before):
        return False
    if not cells[first]:
        return not _is_subtitle(cells)
    own_number = any(cell.text[:1].isdigit() for cell in cells[:first])
    goes_on = cells[first].text[:1].islower() or bool(_HANGS.search(fold(before[first].text[-_TAIL:])))
    return goes_on and not own_number and not _SENTENCE_END.search(before[first].text[-_TAIL:])
