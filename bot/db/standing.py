"""`domain.assignments.standing` said in SQL, so that the database can count. A test holds the two equal."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, and_, case, literal, literal_column, not_, or_

from bot.db.tables import assignment as a
from bot.domain.assignments import LEFT_OUT, OPEN, Standing, State
from bot.domain.minutes import Tracking

#: Counts in a decision's fold, and is done.
COUNTED = a.c.state.not_in(LEFT_OUT)
IS_DONE = a.c.state == State.DONE


#: On control, open, and not reported by its day: late as soon as that is past. States and tracking are
#: written out, not bound: the index of what is owed is only taken for the very condition it was made with.
_WAITS_IN_TIME = and_(a.c.state == State.REPORTED, a.c.reported_on <= a.c.due)
OWED = and_(
    a.c.state.in_([literal_column(f"'{state}'") for state in sorted(OPEN)]),
    a.c.tracking == literal_column(f"'{Tracking.CONTROL}'"),
    or_(a.c.reported_on.is_(None), not_(_WAITS_IN_TIME)),
)


def is_overdue(today: date) -> ColumnElement[bool]:
    """`domain.assignments.is_overdue`."""
    return and_(OWED, a.c.due < today)


def is_silent(today: date) -> ColumnElement[bool]:
    return and_(is_overdue(today), a.c.answered_at.is_(None))


def standing_of(today: date, soon_until: date) -> ColumnElement[str]:
    """The standing of each assignment. `soon_until`: the last hand-in day that is due soon on `today`."""
    return case(
        (a.c.state.in_(LEFT_OUT), literal(Standing.LEFT_OUT.value)),
        (and_(IS_DONE, a.c.reported_on > a.c.due), literal(Standing.DONE_LATE.value)),
        (IS_DONE, literal(Standing.DONE.value)),
        (is_silent(today), literal(Standing.SILENT.value)),
        (is_overdue(today), literal(Standing.NOT_DONE.value)),
        (
            and_(a.c.state != State.REPORTED, a.c.due >= today, a.c.hand_in <= soon_until),
            literal(Standing.DUE_SOON.value),
        ),
        else_=literal(Standing.OPEN.value),
    )
