"""What the clock brings up: holds that ended, items to look at, work to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, exists, func, literal_column, select, update

from bot.db import tables as t
from bot.db.jobs import job_of
from bot.db.repository import refers
from bot.db.types import Moment
from bot.domain.minutes import MinutesState
from bot.usecases.ports import Job

_TO_ISSUE = (
    select(t.minutes.c.workspace_id, t.minutes.c.id)
    .join(t.workspace, t.workspace.c.workspace_id == t.minutes.c.workspace_id)
    .where(
        t.workspace.c.active,
        t.minutes.c.state == MinutesState.APPROVED,
        t.minutes.c.issued_at.is_(None),
        t.minutes.c.send_at.is_not(None),
        t.minutes.c.send_at <= bindparam("now", type_=Moment),
    )
    .order_by(t.minutes.c.send_at, t.minutes.c.id)
    .limit(bindparam("most"))
)

_TO_OPEN = (
    select(t.meeting.c.workspace_id, t.meeting.c.id)
    .join(t.workspace, t.workspace.c.workspace_id == t.meeting.c.workspace_id)
    .where(
        t.workspace.c.active,
        t.meeting.c.opened_at.is_(None),
        t.meeting.c.starts_at.is_not(None),
        t.meeting.c.starts_at <= bindparam("now", type_=Moment),
    )
    .order_by(t.meeting.c.starts_at, t.meeting.c.id)
    .limit(bindparam("most"))
)

#: Whose an assignment is today: the person named, else whoever stands in for the seat's holder, else he.
_whose = func.coalesce(t.assignment.c.person_id, t.post.c.acting_id, t.post.c.holder_id)

_PERIODS = (
    select(t.recurrence.c.workspace_id, t.recurrence.c.decision_id)
    .join(t.workspace, t.workspace.c.workspace_id == t.recurrence.c.workspace_id)
    .where(
        t.workspace.c.active,
        t.recurrence.c.issue_next.is_not(None),
        t.recurrence.c.issue_next <= bindparam("now", type_=Moment),
    )
    .order_by(t.recurrence.c.issue_next, t.recurrence.c.decision_id)
    .limit(bindparam("most"))
)

_TO_LOOK_AT = (
    select(t.assignment.c.workspace_id, _whose.label("person_id"))
    .join(t.workspace, t.workspace.c.workspace_id == t.assignment.c.workspace_id)
    .outerjoin(t.post, refers(t.assignment.c.post_id, t.post))
    .where(
        t.workspace.c.active,
        t.assignment.c.look_at.is_not(None),
        t.assignment.c.look_at <= bindparam("now", type_=Moment),
        _whose.is_not(None),
    )
    .group_by(t.assignment.c.workspace_id, _whose)
    .order_by(func.min(t.assignment.c.look_at))
    .limit(bindparam("most"))
)

_TO_TURN = (
    select(t.absence.c.workspace_id, t.absence.c.id)
    .join(t.workspace, t.workspace.c.workspace_id == t.absence.c.workspace_id)
    .where(
        t.workspace.c.active,
        t.absence.c.turn_at.is_not(None),
        t.absence.c.turn_at <= bindparam("now", type_=Moment),
    )
    .order_by(t.absence.c.turn_at, t.absence.c.id)
    .limit(bindparam("most"))
)

#: Written out, not bound: only so do the planners of both databases see that the partial index fits.
_job_waits = t.job.c.state == literal_column("'waiting'")
#: An office's files are read in the order they came, those of several offices side by side.
_older = t.job.alias("older")
_none_before = ~exists().where(
    _older.c.workspace_id == t.job.c.workspace_id,
    _older.c.id < t.job.c.id,
    _older.c.state == literal_column("'waiting'"),
)
_TO_DO = (
    select(t.job)
    .join(t.workspace, t.workspace.c.workspace_id == t.job.c.workspace_id)
    .where(
        t.workspace.c.active,
        _job_waits,
        _none_before,
        t.job.c.claimed_until.is_(None) | (t.job.c.claimed_until <= bindparam("machine_now", type_=Moment)),
    )
    .order_by(t.job.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=t.job)
)
_LEASE = (
    update(t.job)
    .where(t.job.c.workspace_id == bindparam("its_workspace"), t.job.c.id == bindparam("its_id"))
    .values(claimed_until=bindparam("until", type_=Moment), attempts=t.job.c.attempts + 1)
)


class Planner:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def minutes_to_issue(self, now: datetime, limit: int) -> tuple[tuple[int, int], ...]:
        rows = self._connection.execute(_TO_ISSUE, {"now": now, "most": limit})
        return tuple((row.workspace_id, row.id) for row in rows)

    def meetings_to_open(self, now: datetime, limit: int) -> tuple[tuple[int, int], ...]:
        rows = self._connection.execute(_TO_OPEN, {"now": now, "most": limit})
        return tuple((row.workspace_id, row.id) for row in rows)

    def periods_to_issue(self, now: datetime, limit: int) -> tuple[tuple[int, int], ...]:
        rows = self._connection.execute(_PERIODS, {"now": now, "most": limit})
        return tuple((row.workspace_id, row.decision_id) for row in rows)

    def people_to_look_at(self, now: datetime, limit: int) -> tuple[tuple[int, int], ...]:
        """Longest awaited first. A vacant seat has nobody to be told."""
        rows = self._connection.execute(_TO_LOOK_AT, {"now": now, "most": limit})
        return tuple((row.workspace_id, row.person_id) for row in rows)

    def absences_to_turn(self, now: datetime, limit: int) -> tuple[tuple[int, int], ...]:
        rows = self._connection.execute(_TO_TURN, {"now": now, "most": limit})
        return tuple((row.workspace_id, row.id) for row in rows)

    def jobs_to_do(self, limit: int, machine_now: datetime, lease: timedelta) -> tuple[tuple[int, Job], ...]:
        """Oldest first; `attempts` counts this one."""
        values = {"machine_now": machine_now, "most": limit}
        rows = self._connection.execute(_TO_DO, values).mappings().all()
        if rows:
            until = machine_now + lease
            self._connection.execute(
                _LEASE,
                [{"its_workspace": row["workspace_id"], "its_id": row["id"], "until": until} for row in rows],
            )
        jobs = ((row["workspace_id"], job_of(row)) for row in rows)
        return tuple((workspace_id, replace(job, attempts=job.attempts + 1)) for workspace_id, job in jobs)

    def forget_outputs(self, before: datetime) -> int:
        old = exists().where(
            t.job.c.workspace_id == t.job_output.c.workspace_id,
            t.job.c.id == t.job_output.c.job_id,
            t.job.c.added_at < before,
        )
        return self._connection.execute(delete(t.job_output).where(old)).rowcount
