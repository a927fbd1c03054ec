"""What all benchmarks share: cases run in turns, medians with their spread, a table, one line of JSON.

A benchmark measures its floor beside itself, in the same run: absolute figures drift from machine to machine
and with what else runs there, the ratio much less.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

T = TypeVar("T")

#: A benchmark's keys. None: it could not be measured here.
Figures = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what was measured, once a round, in `unit`; `floor` is what it is divided by.

    `limit` is the greatest ratio that is good enough.
    """

    name: str
    unit: str
    values: Sequence[float]
    floor: Sequence[float]
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        return ratio(self.values, self.floor)


@dataclass(frozen=True, slots=True)
class Result:
    figures: Figures
    rows: Sequence[Row]
    notes: Sequence[str] = ()


def main(measure: Callable[[bool], Result], description: str) -> int:
    """The command line of a benchmark; `measure(quick)` does the work. Returns the exit status.

    With --json the figures are the last line of stdout and the table goes to stderr, without it to stdout.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="print the figures as one line of JSON")
    parser.add_argument("--quick", action="store_true", help="once over everything: no figure to trust")
    options = parser.parse_args()
    result = measure(options.quick)
    table = sys.stderr if options.json else sys.stdout
    for line in [*table_of(result.rows), *result.notes]:
        print(line, file=table)
    if options.json:
        print(json.dumps({name: _rounded(value) for name, value in result.figures.items()}))
    return 0


async def take_turns(cases: Mapping[str, Callable[[], Awaitable[T]]], rounds: int) -> dict[str, list[T]]:
    """Every case once a round, so that all of them meet the same weather; who goes first changes."""
    found: dict[str, list[T]] = {name: [] for name in cases}
    names = list(cases)
    for turn in range(rounds):
        first = turn % len(names)
        for name in (*names[first:], *names[:first]):
            found[name].append(await cases[name]())
    return found


def middle(values: Sequence[float]) -> float | None:
    """The median; None of nothing."""
    return median(values) if values else None


def ratio(values: Sequence[float], floor: Sequence[float]) -> float | None:
    """Of the medians."""
    above, below = middle(values), middle(floor)
    return above / below if above is not None and below else None


def table_of(rows: Sequence[Row]) -> list[str]:
    """Name, median, least to greatest, ratio to the floor, and whether that is good enough."""
    cells = [("", "median", "spread", "× floor", ""), *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            cell.ljust(width) if column in (0, 4) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    ]


def _cells(row: Row) -> tuple[str, str, str, str, str]:
    median_of = middle(row.values)
    if median_of is None:
        return row.name, "—", "", "", "could not be measured here"
    spread = f"{_shown(min(row.values))}–{_shown(max(row.values))}"
    times = "" if row.ratio is None else f"{row.ratio:.2f}"
    verdict = ""
    if row.limit is not None and row.ratio is not None:
        verdict = f"{'within' if row.ratio <= row.limit else 'OVER'} {row.limit:g}"
    return row.name, f"{_shown(median_of)} {row.unit}", spread, times, verdict


def _shown(value: float) -> str:
    return f"{value:,.0f}".replace(",", " ") if value >= 100 else f"{value:.3g}"


def _rounded(value: float | None) -> float | None:
    """Four digits are more than any measured figure is good for; what was counted stays whole."""
    return float(f"{value:.4g}") if isinstance(value, float) else value
