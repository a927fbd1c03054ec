"""What travels with a decision: blank forms, annexes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, select

from bot.db import tables as t
from bot.db.reports import attachment_of
from bot.db.repository import Repository, for_each_dialect, refers
from bot.domain.assignments import Attachment

_link = t.decision_attachment
_ATTACH = for_each_dialect(lambda insert_into: insert_into(_link).on_conflict_do_nothing())


class DecisionFiles(Repository):
    def attach(self, decision_id: int, attachment_id: int) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "decision_id": decision_id,
            "attachment_id": attachment_id,
        }
        self._connection.execute(_ATTACH[self._connection.dialect.name], row)

    def detach(self, decision_id: int, attachment_id: int) -> bool:
        gone = delete(_link).where(
            _link.c.workspace_id == self._workspace_id,
            _link.c.decision_id == decision_id,
            _link.c.attachment_id == attachment_id,
        )
        return self._connection.execute(gone).rowcount > 0

    def of(self, decision_ids: Iterable[int]) -> Mapping[int, tuple[Attachment, ...]]:
        query = (
            select(_link.c.decision_id, t.attachment)
            .join(t.attachment, refers(_link.c.attachment_id, t.attachment))
            .where(_link.c.workspace_id == self._workspace_id, _link.c.decision_id.in_(list(decision_ids)))
            .order_by(_link.c.decision_id, t.attachment.c.id)
        )
        found: dict[int, tuple[Attachment, ...]] = {}
        for row in self._connection.execute(query).mappings():
            found[row["decision_id"]] = (*found.get(row["decision_id"], ()), attachment_of(row))
        return found
