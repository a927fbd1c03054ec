"""Where everything stands, counted by the database: the head's summary, the secretary's live line.

What counts decisions reads `tally`, what lists them the assignments of those it lists.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Row,
    RowMapping,
    and_,
    bindparam,
    case,
    distinct,
    func,
    join,
    literal_column,
    not_,
    or_,
    select,
    true,
)

from bot.db import tables as t
from bot.db.minutes import MINUTES_WITH_MEETING, decision_of
from bot.db.people import SEAT_COLUMNS, holder, post_of, with_seat
from bot.db.repository import Repository, prefixed, refers
from bot.db.standing import COUNTED, IS_DONE, OWED, standing_of
from bot.domain.appeals import AppealKind, AppealState
from bot.domain.assignments import Standing
from bot.domain.board import (
    BoardList,
    DebtorRow,
    DecisionBoard,
    LiveLine,
    MinutesCounts,
    NextDue,
    Owing,
    Span,
)
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


_t, _d = t.tally, t.decision


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


def _days(*names: str) -> list[BindParameter[date]]:
    return [bindparam(name, type_=_t.c.done_on.type) for name in names]


_TODAY, _SINCE, _WEEK_ENDS, _MONTH, _MONTH_ENDS, _FROM = _days(
    "today", "since", "week_ends", "month", "month_ends", "issued_from"
)
_SILENT = _t.c.silent_due < _TODAY
_IS_DONE = _t.c.done == _t.c.counted
_OVERDUE = or_(_SILENT, _t.c.answered_due < _TODAY)
_IN_WORK = and_(not_(_IS_DONE), func.coalesce(not_(_OVERDUE), true()))
_IN_MONTH = and_(_d.c.deadline_due >= _MONTH, _d.c.deadline_due < _MONTH_ENDS)


def _not_before(column: Column[Any], day: BindParameter[date]) -> ColumnElement[bool]:
    return or_(column.is_(None), column >= day)


#: A decision that counts, by the row of `tally` it has: the same facts as `domain.assignments.fold` finds.
_IN_LIST: dict[BoardList, ColumnElement[bool]] = {
    BoardList.TOTAL: true(),
    BoardList.DONE: _IS_DONE,
    BoardList.DONE_LATE: and_(_IS_DONE, _t.c.late > 0),
    BoardList.IN_WORK: _IN_WORK,
    BoardList.OVERDUE: _OVERDUE,
    BoardList.SILENT: _SILENT,
    BoardList.NOT_DONE: and_(_t.c.answered_due < _TODAY, _not_before(_t.c.silent_due, _TODAY)),
    BoardList.THIS_WEEK: and_(_IN_WORK, _d.c.deadline_due >= _TODAY, _d.c.deadline_due <= _WEEK_ENDS),
    BoardList.DONE_SINCE: and_(_IS_DONE, _t.c.done_on >= _SINCE, _t.c.done_on <= _TODAY),
    BoardList.OVERDUE_SINCE: and_(
        _OVERDUE, _not_before(_t.c.silent_due, _SINCE), _not_before(_t.c.answered_due, _SINCE)
    ),
    BoardList.MOVED_SINCE: _t.c.moved_on >= _SINCE,
    BoardList.MONTH_JUDGED: and_(_IN_MONTH, or_(_IS_DONE, _OVERDUE)),
    BoardList.MONTH_ON_TIME: and_(_IN_MONTH, _IS_DONE, _t.c.late == 0),
}
#: Of this school year; minutes without a date are never too old.
_DATED = or_(t.meeting.c.held_on.is_(None), t.meeting.c.held_on >= _FROM)
_ON_CONTROL = and_(
    _t.c.workspace_id == bindparam("workspace_id"),
    _t.c.counted > 0,
    _d.c.tracking == literal_column(f"'{Tracking.CONTROL}'"),
    # What is not done doesn't vanish with the school year in which it was decided.
    or_(_DATED, not_(_IS_DONE)),
)
_TALLIED = (
    join(_t, _d, refers(_t.c.decision_id, _d))
    .join(t.minutes, refers(_d.c.minutes_id, t.minutes))
    .join(t.meeting, refers(t.minutes.c.meeting_id, t.meeting))
)
_COUNTS = (
    select(*(_how_many(condition).label(which.value) for which, condition in _IN_LIST.items()))
    .select_from(_TALLIED)
    .where(_ON_CONTROL)
)
_LISTED = {
    which: select(*prefixed(_d, "decision"))
    .select_from(_TALLIED)
    .where(_ON_CONTROL, condition)
    .order_by(*_BY_DAY)
    .limit(bindparam("most"))
    .offset(bindparam("passed"))
    for which, condition in _IN_LIST.items()
}
_NEXT = (
    select(*prefixed(_d, "decision"), _t.c.answered, _t.c.counted)
    .select_from(_TALLIED)
    .where(_ON_CONTROL, _IN_LIST[BoardList.THIS_WEEK])
    .order_by(*_BY_DAY)
    .limit(1)
)
_NUMBERS = (
    select(t.minutes.c.number, t.meeting.c.held_on)
    .select_from(MINUTES_WITH_MEETING)
    .where(
        t.minutes.c.workspace_id == bindparam("workspace_id"),
        t.minutes.c.state == MinutesState.APPROVED,
        t.minutes.c.issued_at.is_not(None),
        _DATED,
    )
    .order_by(t.meeting.c.held_on, t.minutes.c.id)
)
# Written out, as the condition of their index is.
_EXTENSIONS = (
    select(func.count())
    .select_from(t.appeal)
    .where(
        t.appeal.c.workspace_id == bindparam("workspace_id"),
        t.appeal.c.state == literal_column(f"'{AppealState.OPEN}'"),
        t.appeal.c.kind == AppealKind.EXTENSION,
    )
)
_BY_MINUTES = (
    select(
        _d.c.minutes_id,
        func.count().label("total"),
        _how_many(_IN_LIST[BoardList.DONE]).label("done"),
        _how_many(_IN_LIST[BoardList.SILENT]).label("silent"),
        _how_many(_IN_LIST[BoardList.NOT_DONE]).label("not_done"),
    )
    .select_from(_TALLIED)
    .where(_ON_CONTROL)
    .group_by(_d.c.minutes_id)
)
_OWING = (
    select(
        _a.c.post_id,
        _how_many(_a.c.answered_at.is_(None)).label("silent"),
        func.count(_a.c.answered_at).label("not_done"),
        func.coalesce(func.min(case((_a.c.answered_at.is_(None), _a.c.due))), func.min(_a.c.due)).label(
            "oldest_due"
        ),
    )
    .where(
        _a.c.workspace_id == bindparam("workspace_id"),
        _a.c.post_id.is_not(None),
        OWED,
        _a.c.due < _TODAY,
    )
    .group_by(_a.c.post_id)
)
_SEATS = (
    with_seat(select(*SEAT_COLUMNS, t.account.c.telegram_id).select_from(t.post))
    .outerjoin(
        t.account,
        and_(t.account.c.workspace_id == holder.c.workspace_id, t.account.c.person_id == holder.c.id),
    )
    .where(
        t.post.c.workspace_id == bindparam("workspace_id"),
        t.post.c.id.in_(bindparam("posts", expanding=True)),
    )
)


class Boards(Repository):
    def counts(self, span: Span) -> Mapping[BoardList, int]:
        row = self._connection.execute(_COUNTS, self._values(span)).one()
        return dict(zip(_IN_LIST, row, strict=True))

    def listed(self, which: BoardList, span: Span, most: int, passed: int = 0) -> tuple[DecisionBoard, ...]:
        values = self._values(span) | {"most": most, "passed": passed}
        found = [decision_of(row) for row in self._connection.execute(_LISTED[which], values).mappings()]
        return self._boards(found, span)

    def next_this_week(self, span: Span) -> NextDue | None:
        row = self._connection.execute(_NEXT, self._values(span)).mappings().first()
        if row is None:
            return None
        decision = decision_of(row)
        return NextDue(
            decision.id, decision.code, decision.sentence, decision.due, row["answered"], row["counted"]
        )

    def extensions(self) -> int:
        return self._connection.scalar(_EXTENSIONS, {"workspace_id": self._workspace_id}) or 0

    def of_minutes(self, minutes_id: int, span: Span) -> tuple[DecisionBoard, ...]:
        query = (
            select(*prefixed(_d, "decision"))
            .where(
                _d.c.workspace_id == self._workspace_id,
                _d.c.minutes_id == minutes_id,
                _d.c.tracking == Tracking.CONTROL,
            )
            .order_by(*_BY_DAY)
        )
        return self._boards(list(map(decision_of, self._connection.execute(query).mappings())), span)

    def by_minutes(self, span: Span) -> Mapping[int, MinutesCounts]:
        rows = self._connection.execute(_BY_MINUTES, self._values(span))
        return {row.minutes_id: MinutesCounts(row.total, row.done, row.silent, row.not_done) for row in rows}

    def _boards(self, decisions: Sequence[Decision], span: Span) -> tuple[DecisionBoard, ...]:
        """Those that were issued to somebody."""
        standings = self._standings([one.id for one in decisions], span)
        return tuple(_board(one, standings[one.id]) for one in decisions if one.id in standings)

    def _standings(self, decision_ids: Sequence[int], span: Span) -> Mapping[int, Sequence[_Posts]]:
        """By decision id: how its posts stand."""
        query = (
            select(
                _a.c.decision_id,
                standing_of(span.today, span.soon_until).label("standing"),
                func.count(_a.c.answered_at).label("answered"),
                func.count().label("total"),
            )
            .where(_a.c.workspace_id == self._workspace_id, _a.c.decision_id.in_(decision_ids))
            .group_by(_a.c.decision_id, literal_column("standing"))
        )
        found: defaultdict[int, list[_Posts]] = defaultdict(list)
        for row in self._connection.execute(query) if decision_ids else ():
            found[row.decision_id].append(_Posts(Standing(row.standing), row.answered, row.total))
        return found

    def _values(self, span: Span) -> dict[str, Any]:
        return {
            "workspace_id": self._workspace_id,
            "today": span.today,
            "since": span.since,
            "week_ends": span.week_ends,
            "month": span.month,
            "month_ends": span.month_ends,
            "issued_from": span.issued_from or date.min,
        }

    def debtors(self, today: date, most: int | None = None) -> tuple[Owing, tuple[DebtorRow, ...]]:
        """Seats only: what a person owes by name stands in no seat's row."""
        values: dict[str, Any] = {"workspace_id": self._workspace_id, "today": today}
        debts = self._connection.execute(_OWING, values).all()
        owing = Owing(
            len(debts),
            sum(debt.silent > 0 for debt in debts),
            sum(debt.not_done > 0 for debt in debts),
        )
        first = sorted(debts, key=_by_silence)[:most]
        if not first:
            return owing, ()
        values["posts"] = [debt.post_id for debt in first]
        seats = {row["post_id"]: row for row in self._connection.execute(_SEATS, values).mappings()}
        return owing, tuple(_debtor(row, seats[row.post_id]) for row in first)

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
        values = {"workspace_id": self._workspace_id, "issued_from": issued_from or date.min}
        rows = self._connection.execute(_NUMBERS, values)
        return tuple(dict.fromkeys(short_name(row.number, row.held_on) for row in rows))


def _by_silence(debt: Row[Any]) -> tuple[Any, ...]:
    return -debt.silent, debt.oldest_due, -debt.not_done, debt.post_id


def _debtor(debt: Row[Any], seat: RowMapping) -> DebtorRow:
    post = post_of(seat)
    return DebtorRow(
        post.id,
        post.label,
        post.holder.short if post.holder else "",
        post.holder.phone if post.holder else "",
        seat["telegram_id"] is not None,
        debt.silent,
        debt.not_done,
        debt.oldest_due,
    )
