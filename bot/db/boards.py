"""Where everything stands, counted by the database: the head's summary, the secretary's live line."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, distinct, func, or_, select, true

from bot.db import tables as t
from bot.db.minutes import MINUTES_WITH_MEETING, decision_of
from bot.db.people import SEAT_COLUMNS, SEATS, holder, post_of
from bot.db.repository import Repository, prefixed, refers
from bot.db.standing import COUNTED, IS_DONE, is_overdue, is_silent, standing_of
from bot.domain.assignments import Standing
from bot.domain.board import DebtorRow, DecisionBoard, LiveLine
from bot.domain.errors import NotFound
from bot.domain.minutes import MinutesState, Tracking

_a = t.assignment
_BY_DAY = (
    t.decision.c.deadline_due.is_(None),
    t.decision.c.deadline_due,
    t.decision.c.minutes_id,
    t.decision.c.ordinal,
    t.decision.c.id,
)


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """Of the rows that fulfil it; NULL is no."""
    return func.count(case((condition, 1)))


class Boards(Repository):
    def decisions(self, today: date, soon_until: date, issued_from: date | None) -> tuple[DecisionBoard, ...]:
        """Decisions issued to somebody. `answered` and `total` leave out what the fold leaves out."""
        answers = (
            select(_a.c.decision_id, _a.c.answered_at, standing_of(today, soon_until).label("standing"))
            .where(_a.c.workspace_id == self._workspace_id)
            .subquery()
        )
        counted = answers.c.standing != Standing.LEFT_OUT.value
        counts = (
            select(
                answers.c.decision_id.label("of_decision"),
                *(_how_many(answers.c.standing == one.value).label(one) for one in Standing),
                _how_many(and_(counted, answers.c.answered_at.is_not(None))).label("answered"),
                _how_many(counted).label("total"),
            )
            .group_by(answers.c.decision_id)
            .subquery()
        )
        query = (
            select(*prefixed(t.decision, "decision"), counts)
            .join(counts, counts.c.of_decision == t.decision.c.id)
            .join(MINUTES_WITH_MEETING, refers(t.decision.c.minutes_id, t.minutes))
            .where(
                t.decision.c.workspace_id == self._workspace_id,
                t.decision.c.tracking == Tracking.CONTROL,
                _dated_from(issued_from),
            )
            .order_by(*_BY_DAY)
        )
        boards = []
        for row in self._connection.execute(query).mappings():
            decision = decision_of(row)
            boards.append(
                DecisionBoard(
                    decision.id,
                    decision.minutes_id,
                    decision.code,
                    decision.sentence,
                    decision.due,
                    {one: row[one] for one in Standing if row[one]},
                    row["answered"],
                    row["total"],
                )
            )
        return tuple(boards)

    def debtors(self, today: date) -> tuple[DebtorRow, ...]:
        """Seats only: what a person owes by name stands in no seat's row."""
        silent, overdue = is_silent(today), is_overdue(today)
        debts = (
            select(
                _a.c.post_id,
                _how_many(silent).label("silent"),
                _how_many(and_(overdue, _a.c.answered_at.is_not(None))).label("not_done"),
                func.coalesce(func.min(case((silent, _a.c.due))), func.min(_a.c.due)).label("oldest_due"),
            )
            .where(_a.c.workspace_id == self._workspace_id, _a.c.post_id.is_not(None), overdue)
            .group_by(_a.c.post_id)
            .subquery()
        )
        query = (
            select(*SEAT_COLUMNS, t.account.c.telegram_id, debts)
            .select_from(SEATS)
            .join(debts, debts.c.post_id == t.post.c.id)
            .outerjoin(
                t.account,
                and_(
                    t.account.c.workspace_id == holder.c.workspace_id,
                    t.account.c.person_id == holder.c.id,
                ),
            )
            .where(t.post.c.workspace_id == self._workspace_id)
            .order_by(debts.c.silent.desc(), debts.c.oldest_due, debts.c.not_done.desc(), t.post.c.id)
        )
        rows = []
        for row in self._connection.execute(query).mappings():
            post = post_of(row)
            rows.append(
                DebtorRow(
                    post.id,
                    post.label,
                    post.holder.short if post.holder else "",
                    post.holder.phone if post.holder else "",
                    row["telegram_id"] is not None,
                    row["silent"],
                    row["not_done"],
                    row["oldest_due"],
                )
            )
        return tuple(rows)

    def done_between(self, start: date, end: date) -> int:
        last_answer = func.max(case((IS_DONE, _a.c.reported_on)))
        return self._count(
            self._on_control().having(
                _how_many(COUNTED) == _how_many(IS_DONE), last_answer > start, last_answer <= end
            )
        )

    def became_overdue_between(self, start: date, end: date) -> int:
        """Overdue on `end`, the first of its overdue posts since a day in [start, end)."""
        first_missed = func.min(case((is_overdue(end), _a.c.due)))
        return self._count(self._on_control().having(first_missed >= start))

    def _on_control(self) -> Select[Any]:
        """One group a decision."""
        return (
            select(_a.c.decision_id)
            .join(t.decision, refers(_a.c.decision_id, t.decision))
            .where(_a.c.workspace_id == self._workspace_id, t.decision.c.tracking == Tracking.CONTROL)
            .group_by(_a.c.decision_id)
        )

    def _count(self, query: Select[Any]) -> int:
        return self._connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()

    def live_line(self, minutes_id: int) -> LiveLine:
        """Of whoever has an assignment that counts. One that was sent, acknowledged, answered is enough for
        a person to be counted as such: a message tells all of a person's items. A vacant seat is nobody.

        Raises: NotFound.
        """
        whose = func.coalesce(_a.c.person_id, t.post.c.holder_id)

        def people(condition: ColumnElement[bool]) -> ColumnElement[int]:
            return func.count(distinct(case((condition, whose))))

        query = (
            select(
                t.minutes.c.number,
                t.meeting.c.held_on,
                func.count(distinct(whose)).label("people"),
                people(_a.c.sent_at.is_not(None)).label("sent"),
                people(_a.c.acknowledged_at.is_not(None)).label("acknowledged"),
                people(_a.c.answered_at.is_not(None)).label("answered"),
                people(or_(t.account.c.telegram_id.is_(None), t.account.c.blocked_at.is_not(None))).label(
                    "on_paper"
                ),
                _how_many(IS_DONE).label("done_items"),
                func.count(_a.c.id).label("all_items"),
            )
            .select_from(MINUTES_WITH_MEETING)
            .outerjoin(_a, and_(refers(_a.c.minutes_id, t.minutes), COUNTED))
            .outerjoin(t.post, refers(_a.c.post_id, t.post))
            .outerjoin(
                t.account,
                (t.account.c.workspace_id == t.minutes.c.workspace_id) & (t.account.c.person_id == whose),
            )
            .where(t.minutes.c.workspace_id == self._workspace_id, t.minutes.c.id == minutes_id)
            .group_by(t.minutes.c.number, t.meeting.c.held_on)
        )
        row = self._connection.execute(query).one_or_none()
        if row is None:
            raise NotFound("minutes", minutes_id)
        return LiveLine(minutes_id, *row)

    def minutes_numbers(self, issued_from: date | None) -> tuple[str, ...]:
        query = (
            select(t.minutes.c.number, t.meeting.c.held_on)
            .select_from(MINUTES_WITH_MEETING)
            .where(
                t.minutes.c.workspace_id == self._workspace_id,
                t.minutes.c.state == MinutesState.APPROVED,
                t.minutes.c.issued_at.is_not(None),
                _dated_from(issued_from),
            )
            .order_by(t.meeting.c.held_on, t.minutes.c.id)
        )
        return tuple(
            row.number or (f"{row.held_on:%d.%m}" if row.held_on else "б/н")
            for row in self._connection.execute(query)
        )


def _dated_from(day: date | None) -> ColumnElement[bool]:
    """Minutes without a date are never too old: what is owed by them must not vanish."""
    held_on = t.meeting.c.held_on
    return true() if day is None else or_(held_on.is_(None), held_on >= day)
