"""What the reader makes of a protocol, and its JSON.

Keys and meanings are those of the protocol format: dates as YYYY-MM-DD, times as HH:MM, `source` in
characters of the read text. `time` stands only where an hour is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from bot.domain.deadlines import Deadline, DeadlineKind
from bot.reader.passage import Span


@dataclass(frozen=True, slots=True)
class Doubt:
    """What could be read another way.

    `field` is "text", "assignees", "co_assignees", "deadline" or "number"; `reason` is a code that a view
    puts into words; `other` is the second reading, where there is one.
    """

    field: str
    reason: str
    other: str | None = None


@dataclass(frozen=True, slots=True)
class DraftDecision:
    """One separately assignable item; `lead` is the head's verb on which the item's grammar hangs."""

    number: str | None
    lead: str | None
    text: str
    assignees: tuple[str, ...]
    co_assignees: tuple[str, ...]
    deadline: Deadline | None
    source: Span
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Execution:
    """A row of the «решение / исполнение» table: what was decided earlier, what was reported done."""

    decision: str
    report: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A protocol, read."""

    number: str | None
    date: date | None
    place: str | None
    chair: str | None
    secretary: str | None
    controller: str | None
    agenda: tuple[str, ...]
    decisions: tuple[DraftDecision, ...]
    executions: tuple[Execution, ...]


def to_json(draft: Draft) -> dict[str, Any]:
    """The draft as values that `json.dumps` takes."""
    return {
        "number": draft.number,
        "date": draft.date.isoformat() if draft.date else None,
        "place": draft.place,
        "chair": draft.chair,
        "secretary": draft.secretary,
        "controller": draft.controller,
        "agenda": list(draft.agenda),
        "decisions": [_decision_to_json(one) for one in draft.decisions],
        "executions": [{"decision": one.decision, "report": one.report} for one in draft.executions],
    }


def from_json(values: dict[str, Any]) -> Draft:
    """The inverse of `to_json`; what a draft may leave out counts as absent.

    Raises:
        KeyError, ValueError, TypeError: not such a JSON.
    """
    return Draft(
        number=values["number"],
        date=date.fromisoformat(values["date"]) if values["date"] else None,
        place=values["place"],
        chair=values["chair"],
        secretary=values["secretary"],
        controller=values["controller"],
        agenda=tuple(values["agenda"]),
        decisions=tuple(_decision_from_json(one) for one in values["decisions"]),
        executions=tuple(Execution(one["decision"], one["report"]) for one in values["executions"]),
    )


def _decision_to_json(one: DraftDecision) -> dict[str, Any]:
    return {
        "number": one.number,
        "lead": one.lead,
        "text": one.text,
        "assignees": list(one.assignees),
        "co_assignees": list(one.co_assignees),
        "deadline": _deadline_to_json(one.deadline) if one.deadline else None,
        "source": {"start": one.source.start, "end": one.source.end},
        "doubts": [{"field": d.field, "reason": d.reason, "other": d.other} for d in one.doubts],
    }


def _decision_from_json(values: dict[str, Any]) -> DraftDecision:
    return DraftDecision(
        number=values["number"],
        lead=values.get("lead"),
        text=values["text"],
        assignees=tuple(values["assignees"]),
        co_assignees=tuple(values["co_assignees"] or ()),
        deadline=_deadline_from_json(values["deadline"]) if values["deadline"] else None,
        source=Span(values["source"]["start"], values["source"]["end"]),
        doubts=tuple(Doubt(d["field"], d["reason"], d["other"]) for d in values.get("doubts", ())),
    )


def _deadline_to_json(one: Deadline) -> dict[str, Any]:
    values: dict[str, Any] = {
        "kind": one.kind.value,
        "due": one.due.isoformat() if one.due else None,
        "text": one.text,
    }
    if one.time:
        values["time"] = one.time.isoformat("minutes")
    return values


def _deadline_from_json(values: dict[str, Any]) -> Deadline:
    return Deadline(
        kind=DeadlineKind(values["kind"]),
        due=date.fromisoformat(values["due"]) if values["due"] else None,
        text=values["text"],
        time=time.fromisoformat(values["time"]) if values.get("time") else None,
    )
