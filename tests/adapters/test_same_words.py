"""One protocol, saved by LibreOffice as each kind of document: the same words, the same decisions."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.adapters.calendar import RussianCalendar
from bot.adapters.files import text_of
from bot.reader.draft import Draft, DraftDecision
from bot.reader.read import read_with_findings

DATA = Path(__file__).parents[1] / "data" / "files"
#: With tracked changes, a footnote, a remark, a list of three levels, merged cells and a text box.
WORDS = (DATA / "council.txt").read_text("utf-8")


def draft_of(text: str) -> Draft:
    return read_with_findings(text, RussianCalendar()).draft


def said(one: DraftDecision) -> tuple[object, ...]:
    return one.number, one.text, one.assignees, one.deadline and one.deadline.due


@pytest.mark.parametrize("kind", ["docx", "odt", "rtf"])
def test_the_same_words(kind: str) -> None:
    lines = text_of(DATA / f"council.{kind}", f"протокол.{kind}").split("\n")

    assert [line for line in lines if line] == [line for line in WORDS.split("\n") if line]


@pytest.mark.parametrize("kind", ["docx", "odt", "rtf"])
def test_the_same_decisions(kind: str) -> None:
    expected = draft_of(WORDS)
    draft = draft_of(text_of(DATA / f"council.{kind}", f"протокол.{kind}"))

    assert (draft.number, draft.date, draft.chair) == (expected.number, expected.date, expected.chair)
    assert [said(one) for one in draft.decisions] == [said(one) for one in expected.decisions]
    assert len(draft.decisions) >= 6
