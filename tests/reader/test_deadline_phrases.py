"""The phrases offices write deadlines in (`deadlines/`), a line a case, grouped by rules."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.domain.calendar import PlainWeek
from bot.reader.days import Meeting
from bot.reader.deadlines import SAME, Timing, find_all, read_value
from bot.reader.passage import Passage
from tests.reader.marked import Case, cases

MEETING = Meeting(date(2026, 3, 5), None, PlainWeek())
HERE = Path(__file__).parent / "deadlines"
VALUES = cases((HERE / "values.txt").read_text("utf-8"))
#: A heading has no margin, a case has.
SENTENCES = [
    line.strip() for line in (HERE / "sentences.txt").read_text("utf-8").splitlines() if line.startswith(" ")
]


def said(timing: Timing) -> str:
    if timing.rule == SAME:
        return SAME
    deadline = timing.deadline
    words = [str(deadline.kind)]
    if deadline.due:
        words.append(str(deadline.due))
    if deadline.time:
        words.append(f"{deadline.time:%H:%M}")
    if timing.doubt:
        words.append("?")
    return " ".join(words)


@pytest.mark.parametrize("case", VALUES, ids=str)
def test_behind_a_label(case: Case) -> None:
    timing = read_value(Passage.whole(case.text), MEETING)

    assert timing is not None
    assert said(timing) == case.answer


@pytest.mark.parametrize("marked", SENTENCES)
def test_in_a_sentence(marked: str) -> None:
    text = re.sub(r"[\[\]{}]", "", marked)
    read = text
    for one in reversed(find_all(Passage.whole(text), MEETING)):
        opening, closing = "{}" if one.doubt else "[]"
        read = f"{read[: one.start]}{opening}{read[one.start : one.end]}{closing}{read[one.end :]}"

    assert read == marked
