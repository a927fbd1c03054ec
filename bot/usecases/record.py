"""Lines of the journal: written by each deed, read back by undo."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.domain.assignments import Assignment, State
from bot.domain.audit import AuditEvent, Value
from bot.domain.minutes import Addressee, AddresseeKind, Decision, Tracking
from bot.usecases.ports import Act

#: Of a text's hash in the journal: enough to tell two versions apart.
HASH_DIGITS = 12


def record(
    act: Act,
    deed: str,
    object_kind: str,
    object_id: int,
    before: Mapping[str, Value] | None = None,
    after: Mapping[str, Value] | None = None,
) -> None:
    """Notes what the actor did, in the same commit."""
    record_all(act, deed, object_kind, [(object_id, before or {}, after or {})])


def record_all(
    act: Act,
    deed: str,
    object_kind: str,
    lines: Iterable[tuple[int, Mapping[str, Value], Mapping[str, Value]]],
) -> None:
    """As `record`, many: (object id, before, after)."""
    act.office.audit.add(
        *(
            AuditEvent(
                id=act.office.new_id(),
                at=act.now,
                actor_id=act.actor.person.id,
                chat_id=act.actor.chat_id,
                deed=deed,
                object_kind=object_kind,
                object_id=object_id,
                before=before,
                after=after,
                deed_id=act.deed_id,
            )
            for object_id, before, after in lines
        )
    )


#: What a move may change besides its state: each as the journal has it.
_DAYS = ("reported_on", "silent_until", "due", "hand_in", "asked_on", "first_due", "moved_on")


def _values(one: Assignment) -> dict[str, Value]:
    days: dict[str, date | None] = {name: getattr(one, name) for name in _DAYS}
    return {
        "state": one.state,
        "answered_at": one.answered_at.isoformat() if one.answered_at else None,
        "tracking": one.tracking,
        "moved": one.moved,
        **{name: day.isoformat() if day else None for name, day in days.items()},
    }


def issued_values(one: Assignment) -> dict[str, Value]:
    """What a new assignment begins with: all that moves may change later, and whose it is."""
    values = {name: value for name, value in _values(one).items() if value}
    return {**values, **({"post_id": one.post_id} if one.post_id is not None else {})}


def changes(before: Assignment, after: Assignment) -> tuple[dict[str, Value], dict[str, Value]]:
    """What a move changed, from and to; its state always. Undo restores it."""
    old, new = _values(before), _values(after)
    names = [name for name in old if name == "state" or old[name] != new[name]]
    return {name: old[name] for name in names}, {name: new[name] for name in names}


def restored(one: Assignment, values: Mapping[str, Value]) -> Assignment:
    """`one` as it was before `changes`, which gave these."""
    known: dict[str, Any] = {
        name: date.fromisoformat(str(values[name])) if values[name] else None
        for name in _DAYS
        if name in values
    }
    if "answered_at" in values:
        at = values["answered_at"]
        known["answered_at"] = datetime.fromisoformat(str(at)) if at else None
    if "tracking" in values:
        known["tracking"] = Tracking(str(values["tracking"]))
    if "moved" in values:
        known["moved"] = values["moved"]
    return replace(one, state=State(str(values["state"])), **known)


def decision_values(decision: Decision) -> dict[str, Value]:
    """A decision as the journal knows it: never its words or a name, but whether they are the same."""
    return {
        "text": hashlib.sha256(decision.sentence.encode()).hexdigest()[:HASH_DIGITS],
        "tracking": decision.tracking,
        "deadline": decision.deadline.kind if decision.deadline else None,
        "due": decision.due.isoformat() if decision.due else None,
        "assignees": addressees_value(decision, AddresseeKind.ASSIGNEE),
        "co_assignees": addressees_value(decision, AddresseeKind.CO_ASSIGNEE),
        "expected": " ".join(decision.expected),
        "answered": sum(doubt.answered for doubt in decision.doubts),
        "version": decision.version,
    }


def addressees_value(decision: Decision, kind: AddresseeKind) -> str:
    """«g41 p7 nobody ?»: groups and seats by their ids, whoever was left out, whoever is not known yet."""
    return " ".join(_addressee(one) for one in decision.addressees if one.kind is kind)


def _addressee(one: Addressee) -> str:
    if one.group_id is not None:
        return f"g{one.group_id}"
    if one.post_id is not None:
        return f"p{one.post_id}"
    return "nobody" if one.nobody else "?"
