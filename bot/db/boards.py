"""Where everything stands, counted by the database: the head's summary, the secretary's live line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, distinct, func, literal_column, or_, select, true

from bot.db import tables as t
from bot.db.minutes import MINUTES_WITH_MEETING, decision_of
from bot.db.people import SEAT_COLUMNS, holder, post_of, with_seat
from bot.db.repository import Repository, prefixed, refers
from bot.db.standing import COUNTED, IS_DONE, is_overdue, is_silent, standing_of
from bot.domain.assignments import Standing
from bot.domain.board import DebtorRow, DecisionBoard, LiveLine
from bot.domain.errors import NotFound
from bot.domain.minutes import Decision, MinutesState, Tracking, short_name

_a = t.assignment
_BY_DAY = (
    t.decision.c.deadline_due.is_(None),
    t.decision.c.deadline_due,
    t.decision.c.minutes_id,
    t.decision.c.ordinal,
    t.decision.c.id,
)


class _Posts(NamedTuple):
    """The posts of one decision that stand alike."""

    standing: Standing
    answered: int
    total: int


def _board(decision: Decision, posts: Sequence[_Posts]) -> DecisionBoard:
    counted = [some for some in posts if some.standing is not Standing.LEFT_OUT]
    return DecisionBoard(
        decision.id,
        decision.minutes_id,
        decision.code,
        decision.sentence,
        decision.due,
        {some.standing: some.total for some in posts},
        sum(some.answered for some in counted),
        sum(some.total for some in counted),
    )


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """Of the rows that fulfil it; NULL is no."""
    return func.count(case((condition, 1)))


class Boards(Repository):
    def decisions(self, today: date, soon_until: date, issued_from: date | None) -> tuple[DecisionBoard, ...]:
        """Decisions issued to somebody. `answered` and `total` leave out what the fold leaves out."""
        standings = self._standings(today, soon_until)
        query = (
            select(*prefixed(t.decision, "decision"))
            .join(MINUTES_WITH_MEETING, refers(t.decision.c.minutes_id, t.minutes))
            .where(
                t.decision.c.workspace_id == self._workspace_id,
                t.decision.c.tracking == Tracking.CONTROL,
                _dated_from(issued_from),
            )
            .order_by(*_BY_DAY)
        )
        decisions = map(decision_of, self._connection.execute(query).mappings())
        return tuple(_board(one, standings[one.id]) for one in decisions if one.id in standings)

    def _standings(self, today: date, soon_until: date) -> Mapping[int, Sequence[_Posts]]:
        """By decision id: how its posts stand."""
        query = (
            select(
                _a.c.decision_id,
                standing_of(today, soon_until).label("standing"),
                func.count(_a.c.answered_at).label("answered"),
                func.count().label("total"),
            )
            .where(_a.c.workspace_id == self._workspace_id)
            .group_by(_a.c.decision_id, literal_column("standing"))
        )
        found: defaultdict[int, list[_Posts]] = defaultdict(list)
        for row in self._connection.execute(query):
            found[row.decision_id].append(_Posts(Standing(row.standing), row.answered, row.total))
        return found

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
            with_seat(
                select(*SEAT_COLUMNS, t.account.c.telegram_id, debts)
                .select_from(t.post)
                .join(debts, debts.c.post_id == t.post.c.id)
            )
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
                (t.minutes.c.state == MinutesState.WITHDRAWN).label("withdrawn"),
                t.minutes.c.part_of.is_not(None).label("part"),
            )
            .select_from(MINUTES_WITH_MEETING)
            .outerjoin(_a, and_(refers(_a.c.minutes_id, t.minutes), COUNTED))
            .outerjoin(t.post, refers(_a.c.post_id, t.post))
            .outerjoin(
                t.account,
                (t.account.c.workspace_id == t.minutes.c.workspace_id) & (t.account.c.person_id == whose),
            )
            .where(t.minutes.c.workspace_id == self._workspace_id, t.minutes.c.id == minutes_id)
            .group_by(t.minutes.c.number, t.meeting.c.held_on, t.minutes.c.state, t.minutes.c.part_of)
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
        names = (short_name(row.number, row.held_on) for row in self._connection.execute(query))
        return tuple(dict.fromkeys(names))


def _dated_from(day: date | None) -> ColumnElement[bool]:
    """Minutes without a date are never too old: what is owed by them must not vanish."""
    held_on = t.meeting.c.held_on
    return true() if day is None else or_(held_on.is_(None), held_on >= day)
