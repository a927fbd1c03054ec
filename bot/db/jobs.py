"""Long work as rows. The planner leases them; here an office adds, reads and finishes its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import RowMapping, delete, insert, literal_column, select, update

from bot.db import tables as t
from bot.db.repository import Repository, upsert
from bot.domain.audit import Value
from bot.domain.errors import NotFound
from bot.usecases.ports import Job

_KEEP_OUTPUT = upsert(t.job_output)


def job_of(row: RowMapping) -> Job:
    return Job(
        row["id"],
        row["kind"],
        row["person_id"],
        row["params"],
        row["state"],
        row["attempts"],
        row["result"],
    )


class Jobs(Repository):
    def add(self, job: Job, at: datetime, not_before: datetime | None = None) -> None:
        row = {
            "workspace_id": self._workspace_id,
            "id": job.id,
            "kind": job.kind,
            "person_id": job.person_id,
            "params": dict(job.params),
            "state": job.state,
            "attempts": job.attempts,
            "result": dict(job.result),
            "added_at": at,
            "claimed_until": not_before,
        }
        self._connection.execute(insert(t.job), row)

    def get(self, job_id: int) -> Job:
        query = select(t.job).where(t.job.c.workspace_id == self._workspace_id, t.job.c.id == job_id)
        return job_of(self._found(query, "job", job_id))

    def waiting(self) -> tuple[Job, ...]:
        query = (
            select(t.job)
            .where(t.job.c.workspace_id == self._workspace_id, t.job.c.state == literal_column("'waiting'"))
            .order_by(t.job.c.id)
        )
        return tuple(map(job_of, self._connection.execute(query).mappings()))

    def change(self, job: Job, not_before: datetime) -> bool:
        changed = self._connection.execute(
            update(t.job)
            .where(
                t.job.c.workspace_id == self._workspace_id,
                t.job.c.id == job.id,
                t.job.c.state == literal_column("'waiting'"),
                t.job.c.attempts == 0,
            )
            .values(params=dict(job.params), claimed_until=not_before)
        )
        return bool(changed.rowcount)

    def finish(self, job_id: int, state: str, result: Mapping[str, Value]) -> None:
        """Raises: NotFound."""
        finished = self._connection.execute(
            update(t.job)
            .where(t.job.c.workspace_id == self._workspace_id, t.job.c.id == job_id)
            .values(state=state, result=dict(result), claimed_until=None)
        )
        if not finished.rowcount:
            raise NotFound("job", job_id)

    def keep_output(self, job_id: int, output: object) -> None:
        row = {"workspace_id": self._workspace_id, "job_id": job_id, "output": output}
        self._connection.execute(_KEEP_OUTPUT[self._connection.dialect.name], row)

    def output(self, job_id: int) -> object:
        query = select(t.job_output.c.output).where(
            t.job_output.c.workspace_id == self._workspace_id, t.job_output.c.job_id == job_id
        )
        return self._found(query, "job_output", job_id)["output"]

    def drop_output(self, job_id: int) -> None:
        self._connection.execute(
            delete(t.job_output).where(
                t.job_output.c.workspace_id == self._workspace_id, t.job_output.c.job_id == job_id
            )
        )
