"""What was changed in a sheet that came back, against what went out. Pure: words in, differences out.

Which decision a row is, is told by its code and by the hidden id beside it; where they contradict each other
(somebody renumbered, or sorted a part of the columns only), the text decides, then the code she sees.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.review_sheet import (
    CELL_LIMIT,
    CODE,
    HEADINGS,
    ROW_ID,
    Exported,
    Field,
    canonical,
    heading_key,
    printable,
)

#: Rows above the headings that are looked through: the note, and what somebody put above it.
HEADING_ROWS = 30
#: More rows than any protocol has: nobody meant them as decisions.
MOST_ROWS = 500
#: A decision's text is no page: what is longer was pasted by mistake.
MOST_TEXT = 4000
#: From so many moved rows on, they were sorted where a column shows it, or more than half of them moved.
SORTED_FROM = 2

Cells = Mapping[Field, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the sheet with its number as Excel shows it; `cells` as they stand, of known columns only."""

    number: int
    id: str
    code: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class Edit:
    """One cell that isn't as it went out; `was` and `now` are canonical."""

    row: int
    decision_id: int
    code: str
    field: Field
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Added:
    """A row that is no decision that went out. `after` is the decision above it; None: it stands first."""

    row: int
    after: int | None
    cells: Cells


@dataclass(frozen=True, slots=True)
class Problem:
    """What can't be taken over, and stays as it was; `reason` is a code for the view.

    `row` is 0 where it is about no row; `likely` are the names that `words` may mean.
    """

    row: int
    code: str
    reason: str
    words: str = ""
    field: Field | None = None
    likely: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diff:
    """`order`: decisions as they follow each other now, where rows were moved, `was_order`: as they did when
    they went out; `sorted_rows`: they were sorted, which means no new order; `missing`: columns that aren't
    there, whose cells stay as they were.
    """

    edits: tuple[Edit, ...] = ()
    added: tuple[Added, ...] = ()
    deleted: tuple[Exported, ...] = ()
    order: tuple[int, ...] | None = None
    was_order: tuple[int, ...] = ()
    sorted_rows: bool = False
    problems: tuple[Problem, ...] = ()
    missing: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The rows under the headings that were found."""

    rows: tuple[Row, ...]
    missing: tuple[Field, ...] = field(default=())


def read_table(rows: Sequence[Sequence[str]], first_row: int = 1) -> Table | None:
    """None where no headings are found: it is no sheet of a draft."""
    found = next((n for n, row in enumerate(rows[:HEADING_ROWS]) if _is_heading(_columns(row))), None)
    if found is None:
        return None
    columns = _columns(rows[found])
    read = [_row(first_row + n, rows[n], columns) for n in range(found + 1, len(rows))]
    return Table(
        tuple(row for row in read if row.code or any(row.cells.values())),
        tuple(one for one in Field if one not in columns),
    )


def _is_heading(columns: Mapping[str, int]) -> bool:
    return Field.TEXT in columns and len(columns) > 1


def _columns(row: Sequence[str]) -> dict[str, int]:
    """Which column holds what; of two with the same heading, the first."""
    found: dict[str, int] = {}
    for index, words in enumerate(row):
        key = heading_key(words)
        name = next((name for name, known in HEADINGS.items() if key in known), None)
        if name is not None:
            found.setdefault(name, index)
    return found


def _row(number: int, cells: Sequence[str], columns: Mapping[str, int]) -> Row:
    def cell(name: str) -> str:
        index = columns.get(name)
        return cells[index].strip() if index is not None and index < len(cells) else ""

    return Row(
        number, cell(ROW_ID), printable(cell(CODE)), {one: cell(one) for one in Field if one in columns}
    )


def compare(table: Table, before: Sequence[Exported]) -> Diff:
    """What the sheet says differently from what went out, `before`, in its order."""
    known = _identified(table.rows, before)
    edits: list[Edit] = []
    added: list[Added] = []
    problems: list[Problem] = []
    above: int | None = None
    for row in table.rows:
        one = known.get(row.number)
        if one is None:
            _take_added(row, above, added, problems)
            continue
        above = one.id
        _take_cells(row, one, edits, problems)
    here = {one.id for one in known.values()}
    stayed = tuple(one.id for one in before if one.id in here)
    order, sorted_rows = _order(table.rows, known, stayed)
    return Diff(
        tuple(edits),
        tuple(added),
        tuple(one for one in before if one.id not in here),
        order,
        stayed,
        sorted_rows,
        tuple(problems),
        table.missing,
    )


def _take_cells(row: Row, one: Exported, edits: list[Edit], problems: list[Problem]) -> None:
    for name, words in row.cells.items():
        now, was = canonical(name, words), one.cells[name]
        if now == was or (name is Field.TRACKING and not words):
            continue
        reason = _refused(name, words, now)
        if reason:
            problems.append(Problem(row.number, one.code, reason, words[:MOST_TEXT], name))
        elif now is not None:
            edits.append(Edit(row.number, one.id, one.code, name, was, now))


def _refused(name: Field, words: str, now: str | None) -> str:
    """Why a cell can't be taken over: a code, empty where it can."""
    if now is None:
        return "words"
    if name is Field.TEXT and not now:
        return "no_text"
    return "too_long" if len(words) > (MOST_TEXT if name is Field.TEXT else CELL_LIMIT // 8) else ""


def _take_added(row: Row, above: int | None, added: list[Added], problems: list[Problem]) -> None:
    cells: dict[Field, str] = {}
    for name, words in row.cells.items():
        now = canonical(name, words) if words else ""
        reason = _refused(name, words, now)
        if reason:
            problems.append(Problem(row.number, "", reason, words[:MOST_TEXT], name))
        cells[name] = "" if reason or now is None else now
    if cells.get(Field.TEXT):
        added.append(Added(row.number, above, cells))


# --- which row is which -----------------------------------------------------------------------------------


def _identified(rows: Iterable[Row], before: Sequence[Exported]) -> dict[int, Exported]:
    """Row number → the decision it is. Of two rows that claim the same one, the likelier."""
    by_code = {one.code: one for one in before}
    by_id = {str(one.id): one for one in before}
    claims: defaultdict[int, list[tuple[tuple[bool, bool], int]]] = defaultdict(list)
    of_id = {one.id: one for one in before}
    for row in rows:
        one = _claimed(row, by_code.get(row.code), by_id.get(row.id))
        if one is not None:
            strength = (_says(row, one), row.code == one.code)
            claims[one.id].append((strength, row.number))
    return {
        max(claimed, key=lambda claim: (claim[0], -claim[1]))[1]: of_id[decision_id]
        for decision_id, claimed in claims.items()
    }


def _claimed(row: Row, coded: Exported | None, hidden: Exported | None) -> Exported | None:
    if coded is None or hidden is None or coded is hidden:
        return coded or hidden
    return hidden if _says(row, hidden) and not _says(row, coded) else coded


def _says(row: Row, one: Exported) -> bool:
    return canonical(Field.TEXT, row.cells.get(Field.TEXT, "")) == one.cells[Field.TEXT]


# --- in which order ---------------------------------------------------------------------------------------


def _order(
    rows: Sequence[Row], known: Mapping[int, Exported], before: Sequence[int]
) -> tuple[tuple[int, ...] | None, bool]:
    """The new order of the decisions that stayed, where there is one; whether rows were sorted instead.

    Who sorts by deadline to look at it means no new order of the protocol.
    """
    stayed = [row for row in rows if row.number in known]
    now = [known[row.number].id for row in stayed]
    moved = moved_count(before, now)
    if not moved:
        return None, False
    if moved >= SORTED_FROM and (moved > len(now) // 2 or _is_sorted(stayed, known, before)):
        return None, True
    return tuple(now), False


def moved_count(before: Sequence[int], now: Sequence[int]) -> int:
    """The fewest that have to be moved to make one order of the other."""
    place = {one: index for index, one in enumerate(before)}
    tails: list[int] = []
    for one in now:
        at = bisect_left(tails, place[one])
        tails[at : at + 1] = [place[one]]
    return len(now) - len(tails)


def _is_sorted(rows: Sequence[Row], known: Mapping[int, Exported], before: Sequence[int]) -> bool:
    """Sorted by a column, equal ones left as they stood."""
    place = {one: index for index, one in enumerate(before)}
    standing = sorted(rows, key=lambda row: place[known[row.number].id])
    columns = {name for row in rows for name in row.cells}
    for name in columns:
        for reverse in (False, True):
            if list(rows) == sorted(standing, key=lambda row: row.cells[name].lower(), reverse=reverse):
                return True
    return False
