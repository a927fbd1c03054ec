"""The office's list of people as somebody's table: which column is what, what each row says, what is wrong.

A table is taken as it is: columns in any order under the office's own headings (`roster_words`), title rows
above, several sheets, headings repeated on each page, a line over a section. Nothing here raises but
`read_roster`, and only where there is no list at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from bot.domain.errors import BadInput
from bot.domain.matching import key_of
from bot.domain.people import OrganizationKind, PostKind, Role
from bot.domain.phones import normalise
from bot.domain.roster_words import (
    LEADERS_TITLE,
    Column,
    column_of,
    is_vacant,
    leader_of,
    name_parts,
    organization_kind,
    parted,
    post_kind,
    roles_of,
)

#: Rows in which the headings are looked for: above them stand a title and who confirmed it.
HEADER_WITHIN: Final = 30
#: What the tables of the database hold (`db.tables`): longer words are cut.
LONGEST: Final = {"name": 80, "title": 200, "organization": 400, "group": 100, "email": 254}

_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}")
#: «СОШ № 7», «Детский сад «Солнышко»», but not «Школы».
_NAMES_ONE = re.compile(r"[\d«\"]")
_NOTHING = frozenset({"", "-", "–", "—", "нет", "отсутствует"})

LEADING: Final = frozenset({PostKind.DIRECTOR, PostKind.KINDERGARTEN_HEAD, PostKind.HEAD})


class Table(Protocol):
    """`usecases.ports.Sheet`, as far as it is needed here."""

    @property
    def name(self) -> str: ...
    @property
    def rows(self) -> tuple[tuple[str, ...], ...]: ...
    @property
    def first_row(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row says. `vacant`: the seat has nobody, so there is no name."""

    sheet: str
    row: int
    family: str = ""
    given: str = ""
    patronymic: str = ""
    title: str = ""
    kind: PostKind = PostKind.OTHER
    organization: str = ""
    short_name: str = ""
    organization_kind: OrganizationKind | None = None
    phone: str = ""
    email: str = ""
    groups: tuple[str, ...] = ()
    roles: frozenset[Role] = frozenset()
    vacant: bool = False

    @property
    def leads(self) -> bool:
        return self.kind in LEADING

    @property
    def name_key(self) -> str:
        return key_of(f"{self.family} {self.given} {self.patronymic}")


@dataclass(frozen=True, slots=True)
class Problem:
    """`reason`: `no_name`, `no_organization`, `duplicate`, `two_leaders` (`detail`: the other row's number),
    `organization_merged` (into what), `organization_closed`;
    with the following the row is `taken` all the same: `bad_phone`, `bad_email`, `unknown_role` (`detail`:
    what stands there), `same_phone` (the other row), `phone_of_other` (whose it is known to be),
    `not_your_role` (the role).
    """

    sheet: str
    row: int
    reason: str
    detail: str = ""

    @property
    def taken(self) -> bool:
        return self.reason in TAKEN


TAKEN: Final = frozenset(
    {"bad_phone", "bad_email", "unknown_role", "same_phone", "phone_of_other", "not_your_role"}
)


@dataclass(frozen=True, slots=True)
class Roster:
    """`rows`: how many there were; `skipped`: sheets that are no list of people."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    rows: int = 0
    skipped: tuple[str, ...] = ()


Columns = Mapping[Column, tuple[int, ...]]


def read_roster(sheets: Sequence[Table]) -> Roster:
    """
    Raises:
        BadInput: `empty_sheets`; `no_roster`: no sheet has a row of headings, or none a row below it.
    """
    if not any(sheet.rows for sheet in sheets):
        raise BadInput("empty_sheets")
    entries: list[Entry] = []
    problems: list[Problem] = []
    skipped, rows = [], 0
    for sheet in sheets:
        found = _header(sheet.rows)
        if found is None:
            skipped += [sheet.name] if sheet.rows else []
            continue
        for read in _rows(sheet, *found):
            rows += 1
            problems += read[1]
            entries += [read[0]] if read[0] else []
    if not rows:
        raise BadInput("no_roster")
    good, wrong = _apart(entries)
    places = {sheet.name: place for place, sheet in enumerate(sheets)}
    told = sorted(_whole((*problems, *wrong)), key=lambda one: (places[one.sheet], one.row))
    return Roster(tuple(good), tuple(told), rows, tuple(skipped))


def _whole(problems: Sequence[Problem]) -> list[Problem]:
    """Of a row that is not taken, why; what else is wrong in it is not worth telling."""
    out = {(one.sheet, one.row) for one in problems if not one.taken}
    return [one for one in problems if not one.taken or (one.sheet, one.row) not in out]


# --- headings ---------------------------------------------------------------------------------------------


def _header(rows: Sequence[Sequence[str]]) -> tuple[int, Columns] | None:
    """The row with the most columns known, and them; None where no row names people and where they sit."""
    best: tuple[int, int, Columns] | None = None
    for index, row in enumerate(rows[:HEADER_WITHIN]):
        columns = _columns(row)
        if _enough(columns) and (best is None or len(columns) > best[0]):
            best = (len(columns), index, columns)
    return best and (best[1], best[2])


def _enough(columns: Columns) -> bool:
    names = Column.NAME in columns or Column.FAMILY in columns
    return names and bool({Column.TITLE, Column.ORGANIZATION, Column.SHORT_NAME, Column.PHONE} & set(columns))


def _columns(row: Sequence[str]) -> Columns:
    """Where the same words stand twice (merged across), only the first is meant."""
    found: dict[Column, list[tuple[int, int]]] = {}
    seen: set[str] = set()
    for place, heading in enumerate(row):
        meaning = column_of(heading)
        if meaning is None or key_of(heading) in seen:
            continue
        seen.add(key_of(heading))
        found.setdefault(meaning[1], []).append((meaning[0], place))
    return {column: tuple(place for _, place in sorted(places)) for column, places in found.items()}


# --- rows -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Line:
    """A row by its columns. `section` is the line above that names an organization, if any."""

    sheet: str
    number: int
    cells: Sequence[str]
    columns: Columns
    section: str = ""

    def first(self, column: Column) -> str:
        return next((words for words in self.all(column) if words not in _NOTHING), "")

    def all(self, column: Column) -> Iterator[str]:
        for place in self.columns.get(column, ()):
            if place < len(self.cells):
                yield " ".join(self.cells[place].split())

    def problem(self, reason: str, detail: str = "") -> Problem:
        return Problem(self.sheet, self.number, reason, detail)


def _rows(sheet: Table, header: int, columns: Columns) -> Iterator[tuple[Entry | None, list[Problem]]]:
    """Each row of the list: what it says, or why it can't be taken, or both."""
    headings = [key_of(cell) for cell in sheet.rows[header]]
    used = {place for places in columns.values() for place in places}
    section = ""
    for index in range(header + 1, len(sheet.rows)):
        cells = sheet.rows[index]
        filled = {" ".join(cells[p].split()) for p in used if p < len(cells)} - _NOTHING
        if not filled or [key_of(cell) for cell in cells] == headings:
            continue
        if all(words.isdigit() for words in filled):  # the columns are numbered under their headings
            continue
        line = _Line(sheet.name, sheet.first_row + index, cells, columns, section)
        if len(filled) == 1 and _is_section(line):
            words = next(iter(filled))
            section = words if organization_kind(words) and _NAMES_ONE.search(words) else ""
            continue
        yield _entry(line)


def _is_section(line: _Line) -> bool:
    """One thing only is said in the row, and it is neither a person nor an organization without one."""
    only = [place for place, words in enumerate(line.cells) if words.strip() and not words.strip().isdigit()]
    if len(only) > 1:  # merged across
        return True
    words = line.first(Column.NAME) or line.first(Column.FAMILY)
    parts = name_parts(words)
    named = parts and parts[1] and (parts[2] or not organization_kind(words))  # «Детские сады» is nobody
    return not named and only[0] not in line.columns.get(Column.ORGANIZATION, ())


def _entry(line: _Line) -> tuple[Entry | None, list[Problem]]:
    organization = _organization(line)
    kind = organization_kind(organization or line.first(Column.SHORT_NAME), line.first(Column.KIND))
    title = _cut("title", line.first(Column.TITLE))
    if Column.TITLE not in line.columns:
        title = LEADERS_TITLE[leader_of(kind)] if organization else ""
    seat = post_kind(title, kind)
    written = _written_name(line)
    vacant = is_vacant(written)
    parts = ("", "", "") if vacant else _name(line, written)
    if parts is None:
        return None, [line.problem("no_name", written[: LONGEST["name"]])]
    if not organization and (vacant or seat in (PostKind.DIRECTOR, PostKind.KINDERGARTEN_HEAD)):
        return None, [line.problem("no_organization", title)]
    phone, email, problems = _contacts(line)
    roles, unknown = roles_of(line.first(Column.ROLE))
    problems += [line.problem("unknown_role", words) for words in unknown]
    family, given, patronymic = (_cut("name", part) for part in parts)
    entry = Entry(
        line.sheet,
        line.number,
        family,
        given,
        patronymic,
        title,
        seat,
        organization,
        _cut("organization", line.first(Column.SHORT_NAME)),
        kind,
        phone,
        email,
        tuple(_cut("group", words) for cell in line.all(Column.GROUPS) for words in parted(cell)),
        frozenset() if vacant else roles,
        vacant,
    )
    return entry, problems


def _organization(line: _Line) -> str:
    words = line.first(Column.ORGANIZATION) or line.first(Column.SHORT_NAME) or line.section
    return _cut("organization", words)


def _written_name(line: _Line) -> str:
    if Column.FAMILY in line.columns:
        parts = (Column.FAMILY, Column.GIVEN, Column.PATRONYMIC)
        return " ".join(words for column in parts if (words := line.first(column)))
    return line.first(Column.NAME)


def _name(line: _Line, written: str) -> tuple[str, str, str] | None:
    """Of three columns each part is taken as it stands, where it is more than one word too."""
    parts = name_parts(written)
    family, given = line.first(Column.FAMILY), line.first(Column.GIVEN)
    if parts is None or not given or Column.FAMILY not in line.columns:
        return parts
    patronymic = line.first(Column.PATRONYMIC)
    if not patronymic:
        given, _, patronymic = given.partition(" ")
    return tuple(_as_name(words) for words in (family, given, patronymic))  # type: ignore[return-value]


def _as_name(words: str) -> str:
    return words.title() if words.isupper() and len(words) > 1 else words.rstrip(".")


def _contacts(line: _Line) -> tuple[str, str, list[Problem]]:
    """The first readable telephone and address; what stands there and can't be read is told."""
    written = [words for words in line.all(Column.PHONE) if words not in _NOTHING]
    phones = [number for words in written if (number := normalise(words))]
    problems = [line.problem("bad_phone", written[0])] if written and not phones else []
    mail = line.first(Column.EMAIL)
    found = _EMAIL.search(mail)
    if mail and not found:
        problems.append(line.problem("bad_email", mail))
    return (
        phones[0] if phones else "",
        found[0].strip(".").lower()[: LONGEST["email"]] if found else "",
        problems,
    )


def _cut(what: str, words: str) -> str:
    return words[: LONGEST[what]].strip()


# --- rows against each other ------------------------------------------------------------------------------


def _apart(entries: Sequence[Entry]) -> tuple[list[Entry], list[Problem]]:
    """Without rows that say what another said, or contradict it: the first of them is taken."""
    good: list[Entry] = []
    wrong: list[Problem] = []
    said: dict[tuple[str, str, str], Entry] = {}
    leaders: dict[str, Entry] = {}
    phones: dict[str, Entry] = {}
    for one in entries:
        place = key_of(one.organization)
        # A person may have two seats in one organization; a row without a title is nobody's second seat.
        other = said.get((one.name_key, place, key_of(one.title))) or said.get((one.name_key, place, ""))
        leader = leaders.get(place) if one.leads and place else None
        if other and not one.vacant:
            wrong.append(Problem(one.sheet, one.row, "duplicate", _row_of(other, one)))
            continue
        if leader:
            wrong.append(Problem(one.sheet, one.row, "two_leaders", _row_of(leader, one)))
            continue
        kept = one
        same = phones.setdefault(one.phone, one) if one.phone else one
        if same.name_key != one.name_key:
            wrong.append(Problem(one.sheet, one.row, "same_phone", _row_of(same, one)))
            kept = replace(one, phone="")
        said[one.name_key, place, key_of(one.title)] = one
        if one.leads and place:
            leaders[place] = one
        good.append(kept)
    return good, wrong


def _row_of(other: Entry, one: Entry) -> str:
    """Its number, with its sheet where that is another."""
    return str(other.row) if other.sheet == one.sheet else f"{other.row} («{other.sheet}»)"
