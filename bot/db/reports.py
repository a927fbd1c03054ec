"""Reports of done work, and the files sent with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, insert, select, update

from bot.db import tables as t
from bot.db.repository import Repository, for_each_dialect, refers
from bot.domain.assignments import Attachment, Report
from bot.domain.errors import NotFound

_ATTACH = for_each_dialect(lambda insert_into: insert_into(t.report_attachment).on_conflict_do_nothing())


def _report_of(row: RowMapping) -> Report:
    return Report(
        row["id"],
        row["assignment_id"],
        row["by_id"],
        row["at"],
        row["on_day"],
        row["way"],
        row["final"],
        row["words"],
        row["withdrawn"],
        row["number"],
        row["pending"],
    )


def attachment_of(row: RowMapping) -> Attachment:
    return Attachment(row["id"], row["name"], row["mime"], row["size"], row["sha256"], row["path"])


def _values(report: Report) -> dict[str, Any]:
    return {
        "assignment_id": report.assignment_id,
        "by_id": report.by_id,
        "at": report.at,
        "on_day": report.on,
        "way": report.way,
        "final": report.final,
        "words": report.words,
        "withdrawn": report.withdrawn,
        "number": report.number,
        "pending": report.pending,
    }


class Reports(Repository):
    def add(self, report: Report) -> None:
        row = {"workspace_id": self._workspace_id, "id": report.id} | _values(report)
        self._connection.execute(insert(t.report), row)

    def get(self, report_id: int) -> Report:
        query = select(t.report).where(
            t.report.c.workspace_id == self._workspace_id, t.report.c.id == report_id
        )
        return _report_of(self._found(query, "report", report_id))

    def of_assignment(self, assignment_id: int) -> tuple[Report, ...]:
        query = (
            select(t.report)
            .where(
                t.report.c.workspace_id == self._workspace_id,
                t.report.c.assignment_id == assignment_id,
                t.report.c.withdrawn.is_(False),
                t.report.c.pending.is_(False),
            )
            .order_by(t.report.c.id)
        )
        return tuple(map(_report_of, self._connection.execute(query).mappings()))

    def last_of(self, assignment_ids: Iterable[int]) -> Mapping[int, Report]:
        query = (
            select(t.report)
            .where(
                t.report.c.workspace_id == self._workspace_id,
                t.report.c.assignment_id.in_(list(assignment_ids)),
                t.report.c.withdrawn.is_(False),
                t.report.c.pending.is_(False),
            )
            .order_by(t.report.c.id)
        )
        found = map(_report_of, self._connection.execute(query).mappings())
        return {one.assignment_id: one for one in found}

    def of_decision(self, decision_id: int) -> tuple[Report, ...]:
        return self.of_decisions([decision_id])

    def of_decisions(self, decision_ids: Iterable[int]) -> tuple[Report, ...]:
        query = (
            select(t.report)
            .join(t.assignment, refers(t.report.c.assignment_id, t.assignment))
            .where(
                t.report.c.workspace_id == self._workspace_id,
                t.assignment.c.decision_id.in_(list(decision_ids)),
                t.report.c.withdrawn.is_(False),
                t.report.c.pending.is_(False),
            )
            .order_by(t.report.c.id)
        )
        return tuple(map(_report_of, self._connection.execute(query).mappings()))

    def save(self, report: Report) -> None:
        """Raises: NotFound."""
        saved = self._connection.execute(
            update(t.report)
            .where(t.report.c.workspace_id == self._workspace_id, t.report.c.id == report.id)
            .values(_values(report))
        )
        if not saved.rowcount:
            raise NotFound("report", report.id)

    def attach(self, report_id: int, attachment_id: int) -> None:
        """Twice is once."""
        row = {"workspace_id": self._workspace_id, "report_id": report_id, "attachment_id": attachment_id}
        self._connection.execute(_ATTACH[self._connection.dialect.name], row)

    def with_files(self, assignment_id: int) -> frozenset[int]:
        query = (
            select(t.report_attachment.c.report_id)
            .distinct()
            .join(t.report, refers(t.report_attachment.c.report_id, t.report))
            .where(t.report.c.workspace_id == self._workspace_id, t.report.c.assignment_id == assignment_id)
        )
        return frozenset(self._connection.scalars(query))

    def attachments(self, report_id: int) -> tuple[Attachment, ...]:
        """In the order they came."""
        return self.attachments_of([report_id]).get(report_id, ())

    def attachments_of(self, report_ids: Iterable[int]) -> Mapping[int, tuple[Attachment, ...]]:
        link = t.report_attachment
        query = (
            select(link.c.report_id, t.attachment)
            .join(t.attachment, refers(link.c.attachment_id, t.attachment))
            .where(link.c.workspace_id == self._workspace_id, link.c.report_id.in_(list(report_ids)))
            .order_by(t.attachment.c.id)
        )
        found: dict[int, tuple[Attachment, ...]] = {}
        for row in self._connection.execute(query).mappings():
            found[row["report_id"]] = (*found.get(row["report_id"], ()), attachment_of(row))
        return found

    def files_of_decision(self, decision_id: int) -> Mapping[int, tuple[Attachment, ...]]:
        link = t.report_attachment
        query = (
            select(link.c.report_id, t.attachment)
            .join(t.attachment, refers(link.c.attachment_id, t.attachment))
            .join(t.report, refers(link.c.report_id, t.report))
            .join(t.assignment, refers(t.report.c.assignment_id, t.assignment))
            .where(
                link.c.workspace_id == self._workspace_id,
                t.assignment.c.decision_id == decision_id,
                t.report.c.withdrawn.is_(False),
                t.report.c.pending.is_(False),
            )
            .order_by(t.attachment.c.id)
        )
        found: dict[int, tuple[Attachment, ...]] = {}
        for row in self._connection.execute(query).mappings():
            found[row["report_id"]] = (*found.get(row["report_id"], ()), attachment_of(row))
        return found


class Attachments(Repository):
    def add(self, one: Attachment, at: datetime) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "id": one.id,
            "name": one.name,
            "mime": one.mime,
            "size": one.size,
            "sha256": one.sha256,
            "path": one.path,
            "added_at": at,
        }
        self._connection.execute(insert(t.attachment), row)

    def get(self, attachment_id: int) -> Attachment:
        query = select(t.attachment).where(
            t.attachment.c.workspace_id == self._workspace_id, t.attachment.c.id == attachment_id
        )
        return attachment_of(self._found(query, "attachment", attachment_id))
