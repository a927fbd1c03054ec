"""What the organizations sent in answer to one decision: a row of a table for each, and its files by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import PurePosixPath
from typing import Final

from bot.domain.assignments import Attachment, Report, State, Way
from bot.domain.expected import links_in
from bot.domain.minutes import Decision, Minutes

#: Left out of the table altogether: somebody else answers for it, or nobody has to any more.
NOT_ASKED: Final = frozenset({State.RELEASED, State.CANCELLED})


@dataclass(frozen=True, slots=True)
class Row:
    """One organization. `on` is None where it has not answered; `by` is who said it.

    `corrected`: it named other numbers before: the last one of a final answer counts.
    """

    label: str
    organization: str
    head: str
    state: State
    number: Decimal | None = None
    corrected: bool = False
    words: str = ""
    links: tuple[str, ...] = ()
    files: tuple[Attachment, ...] = ()
    on: date | None = None
    way: Way | None = None
    by: str = ""

    @property
    def answered(self) -> bool:
        return self.on is not None

    @property
    def counts(self) -> bool:
        """Whether it still has to answer, or has."""
        return self.state not in (State.NOT_CONCERNED, State.CLOSED)


@dataclass(frozen=True, slots=True)
class Collected:
    """One decision with a row for each organization, in the order of their names."""

    decision: Decision
    minutes: Minutes
    rows: tuple[Row, ...]

    @property
    def answered(self) -> int:
        return sum(row.answered for row in self.rows if row.counts)

    @property
    def asked(self) -> int:
        return sum(row.counts for row in self.rows)

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        return tuple(row.number for row in self.rows if row.number is not None)

    @property
    def total(self) -> Decimal:
        return sum(self.numbers, Decimal())

    @property
    def corrected(self) -> int:
        return sum(row.corrected for row in self.rows)

    @property
    def files(self) -> int:
        return sum(len(row.files) for row in self.rows)


@dataclass(frozen=True, slots=True)
class DecisionTools:
    """What somebody may do with an issued decision from its board: `table`: something is gathered from
    several; `files`: how many were sent with answers; `attached` travel with it, `attach`: more may be added;
    `enter`: somebody has still to answer, and may be entered for.
    """

    decision_id: int
    table: bool = False
    files: int = 0
    attached: tuple[Attachment, ...] = ()
    attach: bool = False
    enter: bool = False


def row_of(
    label: str,
    organization: str,
    head: str,
    state: State,
    reports: Sequence[Report],
    files: Mapping[int, tuple[Attachment, ...]],
    names: Mapping[int, str],
) -> Row:
    """`reports` oldest first; `files` by report id, `names` by person id.

    Of several numbers the last of a final answer counts, of interim ones only where there is no final one.
    What was sent back counts for nothing until it is answered anew.
    """
    if not reports:
        return Row(label, organization, head, state)
    numbered = [one for one in reports if one.number is not None]
    finals = [one for one in numbered if one.final] or numbered
    values = [value for one in finals if (value := decimal_of(one.number)) is not None]
    if state is State.RETURNED:
        values = []
    last = next((one for one in reversed(reports) if one.final), reports[-1])
    words = tuple(dict.fromkeys(one.words.strip() for one in reports if one.words.strip()))
    return Row(
        label,
        organization,
        head,
        state,
        values[-1] if values else None,
        len(set(values)) > 1,
        "\n".join(words),
        links_in("\n".join(words)),
        tuple(file for one in reports for file in files.get(one.id, ())),
        last.on,
        last.way,
        names.get(last.by_id, ""),
    )


def decimal_of(text: str | None) -> Decimal | None:
    """A number as it is kept: «27», «1200.5»."""
    try:
        value = Decimal(text) if text else None
    except InvalidOperation:
        return None
    return value if value is None or value.is_finite() else None


# --- the archive ------------------------------------------------------------------------------------------

#: Separators, and what Windows takes in no name; marks that turn the direction of reading go too.
_FORBIDDEN: Final = re.compile(r'[/\\:*?"<>|]')
#: Letters of a name beside its suffix: the folder it is unpacked in has its own share of Windows' 260.
NAME_LETTERS: Final = 110
SUFFIX_LETTERS: Final = 12
#: Around each file in a ZIP: two headers with its name, and what closes the whole.
_HEADERS: Final = 200


@dataclass(frozen=True, slots=True)
class Archived:
    """A file and what it is called in the archive."""

    name: str
    file: Attachment


def archived(collected: Collected) -> tuple[Archived, ...]:
    """«6-4 СОШ № 7 — Иванова И. И. — 1.pdf»: readable, each name once, safe on Windows as well."""
    found: list[Archived] = []
    taken: set[str] = set()
    for row in collected.rows:
        who = [part for part in (f"{collected.decision.code} {row.label}", row.head) if part]
        if row.head and row.head in row.label:
            who = who[:1]
        for number, file in enumerate(row.files, 1):
            name = _unique(" — ".join([*who, str(number)]), _suffix(file.name), taken)
            found.append(Archived(name, file))
    return tuple(found)


def parts(files: Iterable[Archived], most: int) -> tuple[tuple[Archived, ...], ...]:
    """In their order, so that no part is bigger than `most` bytes; one file is never split."""
    return tuple(_parts(files, most))


def _parts(files: Iterable[Archived], most: int) -> Iterator[tuple[Archived, ...]]:
    part: list[Archived] = []
    size = _HEADERS
    for one in files:
        weighs = one.file.size + 2 * len(one.name.encode()) + _HEADERS
        if part and size + weighs > most:
            yield tuple(part)
            part, size = [], _HEADERS
        part.append(one)
        size += weighs
    if part:
        yield tuple(part)


def _unique(stem: str, suffix: str, taken: set[str]) -> str:
    """Windows tells no case apart."""
    plain = safe(stem)
    name, number = f"{plain}{suffix}", 1
    while name.lower() in taken:
        number += 1
        name = f"{plain} ({number}){suffix}"
    taken.add(name.lower())
    return name


def safe(words: str) -> str:
    """As readable as it was, without what no file system takes; «6/4» becomes «6-4»."""
    visible = "".join(" " if one.isspace() else one for one in words if one.isprintable() or one.isspace())
    plain = " ".join(_FORBIDDEN.sub("-", visible).split())
    return plain[:NAME_LETTERS].strip(" .") or "-"


def _suffix(name: str) -> str:
    suffix = PurePosixPath(name).suffix.lower()
    kept = "".join(one for one in suffix if one.isalnum())
    return f".{kept[:SUFFIX_LETTERS]}" if kept else ""
