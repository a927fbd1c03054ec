"""Protocols that were read, as papers; and what the reader makes of a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.adapters.calendar import RussianCalendar
from bot.adapters.files import text_of
from bot.domain.minutes_paper import MinutesPaper, PaperDecision, Preamble
from bot.i18n import Texts
from bot.reader.draft import Draft, DraftDecision
from bot.reader.read import read_protocol
from bot.reports.minutes_paper import document

TESTS = Path(__file__).parents[1]
SHARED = TESTS.parents[1] / "shared"
FOLDERS = (
    TESTS / "data" / "protocols" / "known",
    TESTS / "data" / "protocols" / "unseen",
    SHARED / "protocols",
    SHARED / "protocols_more",
)
CALENDAR = RussianCalendar()


def corpus() -> list[Path]:
    """Our own protocols, and the shared ones where they are at hand."""
    return [path for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]


def read(text: str) -> Draft:
    return read_protocol(text, CALENDAR)


def paper_of(
    draft: Draft, organization: str = "Управление образования", kind: str = "совещания"
) -> MinutesPaper:
    return MinutesPaper(
        Preamble(
            organization=organization,
            kind=kind,
            agenda=draft.agenda,
            executions=tuple((one.decision, one.report) for one in draft.executions),
        ),
        draft.number,
        draft.date,
        draft.place,
        draft.chair,
        draft.secretary,
        draft.controller,
        tuple(
            PaperDecision(d.number, d.lead, d.text, d.assignees, d.co_assignees, d.deadline)
            for d in draft.decisions
        ),
    )


def drawn(paper: MinutesPaper, folder: Path) -> Path:
    path = folder / "protocol.docx"
    path.write_bytes(document(Texts(), paper))
    return path


def text_of_paper(path: Path) -> str:
    return text_of(path, path.name)


def read_back(paper: MinutesPaper, folder: Path) -> Draft:
    return read(text_of_paper(drawn(paper, folder)))


# --- what has to be the same ------------------------------------------------------------------------------


def head_of(draft: Draft) -> dict[str, Any]:
    fields = ("number", "date", "place", "chair", "secretary", "controller", "agenda", "executions")
    return {name: getattr(draft, name) for name in fields}


def decisions_of(source: Draft | Sequence[PaperDecision]) -> Iterator[dict[str, Any]]:
    for one in source.decisions if isinstance(source, Draft) else source:
        yield {
            "number": one.number,
            "sentence": sentence(one),
            "assignees": one.assignees,
            "co_assignees": one.co_assignees,
            "deadline": one.deadline and (one.deadline.kind, one.deadline.due, one.deadline.time),
        }


def sentence(one: DraftDecision | PaperDecision) -> str:
    """A verb that the head gave, or that the paper prints in the item, is the same to whoever reads it."""
    words = f"{one.lead} {one.text}" if one.lead else one.text
    return re.sub(r"\s+", " ", words).strip(" .,;").lower()
