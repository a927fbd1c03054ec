"""One line for the journal."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.audit import AuditEvent, Value
from bot.usecases.ports import Act


def record(
    act: Act,
    deed: str,
    object_kind: str,
    object_id: int,
    before: Mapping[str, Value] | None = None,
    after: Mapping[str, Value] | None = None,
) -> None:
    """Notes what the actor did, in the same commit."""
    act.office.audit.add(
        AuditEvent(
            id=act.office.new_id(),
            at=act.now,
            actor_id=act.actor.person.id,
            chat_id=act.actor.chat_id,
            deed=deed,
            object_kind=object_kind,
            object_id=object_id,
            before=before or {},
            after=after or {},
        )
    )
