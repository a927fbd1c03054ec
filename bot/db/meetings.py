"""Meetings that are planned or have begun, and what each began with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, delete, func, insert, or_, select, union, update

from bot.db import tables as t
from bot.db.repository import Repository, refers
from bot.domain.assignments import OPEN
from bot.domain.carry import SETTLED, Carried, frozen, thawed
from bot.domain.meetings import Meeting
from bot.domain.minutes import MinutesState, Tracking

_m, _c = t.meeting, t.carried
_COLUMNS = (_m.c.id, _m.c.title, _m.c.held_on, _m.c.place, _m.c.starts_at, _m.c.opened_at)


def meeting_of(row: RowMapping) -> Meeting:
    return Meeting(row["id"], row["title"], row["held_on"], row["place"], row["starts_at"], row["opened_at"])


def _values(one: Meeting) -> dict[str, Any]:
    return {
        "title": one.title,
        "held_on": one.held_on,
        "place": one.place,
        "starts_at": one.starts_at,
        "opened_at": one.opened_at,
    }


class Meetings(Repository):
    def add(self, one: Meeting) -> None:
        own = {"workspace_id": self._workspace_id, "id": one.id}
        self._connection.execute(insert(_m), own | _values(one))

    def get(self, meeting_id: int) -> Meeting:
        return meeting_of(self._found(self._own().where(_m.c.id == meeting_id), "meeting", meeting_id))

    def save(self, one: Meeting) -> None:
        self._found(self._own().where(_m.c.id == one.id), "meeting", one.id)
        self._connection.execute(
            update(_m).where(_m.c.workspace_id == self._workspace_id, _m.c.id == one.id).values(_values(one))
        )

    def begin(self, meeting_id: int, day: date, at: datetime) -> bool:
        begun = self._connection.execute(
            update(_m)
            .where(_m.c.workspace_id == self._workspace_id, _m.c.id == meeting_id, _m.c.opened_at.is_(None))
            .values(held_on=day, opened_at=at)
        )
        return bool(begun.rowcount)

    def delete(self, meeting_id: int) -> None:
        self._connection.execute(
            delete(_m).where(_m.c.workspace_id == self._workspace_id, _m.c.id == meeting_id)
        )

    def planned(self) -> tuple[Meeting, ...]:
        query = (
            self._own()
            .where(_m.c.starts_at.is_not(None), _m.c.opened_at.is_(None))
            .order_by(_m.c.starts_at, _m.c.id)
        )
        return self._meetings(query)

    def last_opened(self) -> Meeting | None:
        query = self._own().where(_m.c.opened_at.is_not(None)).order_by(_m.c.opened_at.desc()).limit(1)
        return next(iter(self._meetings(query)), None)

    def last_held(self, before: date) -> Meeting | None:
        issued = (
            select(t.minutes.c.meeting_id)
            .where(
                t.minutes.c.workspace_id == self._workspace_id,
                t.minutes.c.state == MinutesState.APPROVED,
                t.minutes.c.issued_at.is_not(None),
            )
            .scalar_subquery()
        )
        query = (
            self._own()
            .where(_m.c.held_on < before, _m.c.id.in_(issued))
            .order_by(_m.c.held_on.desc(), _m.c.id.desc())
            .limit(1)
        )
        return next(iter(self._meetings(query)), None)

    def of_day(self, day: date) -> tuple[Meeting, ...]:
        taken = select(t.minutes.c.meeting_id).where(
            t.minutes.c.workspace_id == self._workspace_id, t.minutes.c.state != MinutesState.WITHDRAWN
        )
        query = (
            self._own()
            .where(
                _m.c.held_on == day,
                or_(_m.c.starts_at.is_not(None), _m.c.opened_at.is_not(None)),
                _m.c.id.not_in(taken.scalar_subquery()),
            )
            .order_by(_m.c.starts_at, _m.c.id)
        )
        return self._meetings(query)

    def has_minutes(self, meeting_id: int) -> bool:
        query = select(func.count()).where(
            t.minutes.c.workspace_id == self._workspace_id, t.minutes.c.meeting_id == meeting_id
        )
        return bool(self._connection.scalar(query))

    # --- what it begins with ------------------------------------------------------------------------------

    def on_control(self, since: datetime | None, before: int | None) -> frozenset[int]:
        tracked = t.decision.c.tracking != Tracking.NOTICE
        ours = t.assignment.c.workspace_id == self._workspace_id
        joined = t.assignment.join(t.decision, refers(t.assignment.c.decision_id, t.decision))
        still_open = (
            select(t.assignment.c.decision_id)
            .select_from(joined)
            .where(ours, t.assignment.c.state.in_(OPEN), tracked)
        )
        reported = (
            select(t.assignment.c.decision_id)
            .select_from(joined.join(t.report, refers(t.report.c.assignment_id, t.assignment)))
            .where(ours, tracked, t.report.c.withdrawn.is_(False), t.report.c.pending.is_(False))
        )
        if since is not None:
            reported = reported.where(t.report.c.at > since)
        asked = [still_open, reported]
        if before is not None:
            asked.append(
                select(_c.c.decision_id).where(
                    _c.c.workspace_id == self._workspace_id,
                    _c.c.meeting_id == before,
                    _c.c.standing.not_in([one.value for one in SETTLED]),
                )
            )
        return frozenset(self._connection.execute(union(*asked)).scalars())

    def open_count(self) -> int:
        query = (
            select(func.count(t.assignment.c.decision_id.distinct()))
            .select_from(t.assignment.join(t.decision, refers(t.assignment.c.decision_id, t.decision)))
            .where(
                t.assignment.c.workspace_id == self._workspace_id,
                t.assignment.c.state.in_(OPEN),
                t.decision.c.tracking == Tracking.CONTROL,
            )
        )
        return self._connection.scalar(query) or 0

    def times_carried(self, decision_ids: Iterable[int]) -> Mapping[int, int]:
        query = (
            select(_c.c.decision_id, func.count())
            .where(
                _c.c.workspace_id == self._workspace_id,
                _c.c.standing.not_in([one.value for one in SETTLED]),
            )
            .group_by(_c.c.decision_id)
        )
        wanted = set(decision_ids)
        return {one: times for one, times in self._connection.execute(query) if one in wanted}

    def keep_carried(self, meeting_id: int, rows: Sequence[Carried]) -> None:
        if rows:
            self._connection.execute(
                insert(_c),
                [
                    {
                        "workspace_id": self._workspace_id,
                        "meeting_id": meeting_id,
                        "decision_id": row.decision_id,
                        "ordinal": row.ordinal,
                        "standing": row.standing.value,
                        "frozen": frozen(row),
                    }
                    for row in rows
                ],
            )

    def carried(self, meeting_id: int) -> tuple[Carried, ...]:
        query = (
            select(_c)
            .where(_c.c.workspace_id == self._workspace_id, _c.c.meeting_id == meeting_id)
            .order_by(_c.c.ordinal)
        )
        return tuple(
            thawed(row["decision_id"], row["ordinal"], row["standing"], row["frozen"])
            for row in self._connection.execute(query).mappings()
        )

    # --- within -------------------------------------------------------------------------------------------

    def _own(self) -> Any:
        return select(*_COLUMNS).where(_m.c.workspace_id == self._workspace_id)

    def _meetings(self, query: Any) -> tuple[Meeting, ...]:
        return tuple(map(meeting_of, self._connection.execute(query).mappings()))
