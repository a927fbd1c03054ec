"""Assignments, and items: what a person sees of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    and_,
    bindparam,
    func,
    insert,
    literal_column,
    or_,
    select,
    union_all,
    update,
)

from bot.db import tables as t
from bot.db.minutes import MINUTES_WITH_MEETING, decision_of
from bot.db.people import SEAT_COLUMNS, person_columns, person_of, post_of, with_seat
from bot.db.repository import Repository, guarded, prefixed, refers
from bot.db.tally import Tally
from bot.domain.assignments import ASSIGNEES_TURN, LEFT_OUT, OPEN, Assignment, State
from bot.domain.delegations import DelegationState
from bot.domain.errors import NotFound, Overtaken
from bot.domain.items import Item, Progress

_named = t.person.alias("named")
#: The deputy who has an item now, or the link that is out.
_live = t.delegation.alias("live")

_SAVE = guarded(
    t.assignment,
    # Facts that others set without a new version: a save may add them, never take them away.
    sent_at=func.coalesce(t.assignment.c.sent_at, bindparam("sent_at", type_=t.assignment.c.sent_at.type)),
    acknowledged_at=func.coalesce(
        t.assignment.c.acknowledged_at,
        bindparam("acknowledged_at", type_=t.assignment.c.acknowledged_at.type),
    ),
)

_ITEM_COLUMNS = [
    *prefixed(t.assignment, "assignment"),
    *prefixed(t.decision, "decision"),
    *SEAT_COLUMNS,
    *person_columns(_named, "named"),
    t.minutes.c.number.label("minutes_number"),
    t.minutes.c.approved_by,
    t.minutes.c.controller_id.label("minutes_controller_id"),
    t.meeting.c.held_on,
    t.meeting.c.chair,
    _live.c.state.label("passed_on"),
    _live.c.person_id.label("deputy_id"),
]
#: An assignment with its decision, minutes, seat (or the person named) in one row.
_ITEMS = (
    with_seat(
        select(*_ITEM_COLUMNS)
        .select_from(t.assignment)
        .join(t.decision, refers(t.assignment.c.decision_id, t.decision))
        .join(MINUTES_WITH_MEETING, refers(t.assignment.c.minutes_id, t.minutes))
        .outerjoin(t.post, refers(t.assignment.c.post_id, t.post))
    )
    .outerjoin(_named, refers(t.assignment.c.person_id, _named))
    .outerjoin(
        _live,
        (_live.c.workspace_id == t.assignment.c.workspace_id)
        & (_live.c.assignment_id == t.assignment.c.id)
        & (_live.c.state != literal_column(f"'{DelegationState.ENDED}'")),
    )
    .where(t.assignment.c.workspace_id == bindparam("workspace_id"))
)
_ITEM = _ITEMS.where(t.assignment.c.id == bindparam("assignment_id"))
_ASSIGNMENTS = (
    select(*prefixed(t.assignment, "assignment"))
    .where(t.assignment.c.workspace_id == bindparam("workspace_id"))
    .order_by(t.assignment.c.id)
)


def assignment_of(row: RowMapping) -> Assignment:
    """A row with the columns of `assignment` as `assignment_name`."""
    return Assignment(
        id=row["assignment_id"],
        decision_id=row["assignment_decision_id"],
        minutes_id=row["assignment_minutes_id"],
        post_id=row["assignment_post_id"],
        person_id=row["assignment_person_id"],
        tracking=row["assignment_tracking"],
        state=row["assignment_state"],
        due=row["assignment_due"],
        hand_in=row["assignment_hand_in"],
        issued_at=row["assignment_issued_at"],
        asked_on=row["assignment_asked_on"],
        sent_at=row["assignment_sent_at"],
        acknowledged_at=row["assignment_acknowledged_at"],
        answered_at=row["assignment_answered_at"],
        reported_on=row["assignment_reported_on"],
        silent_until=row["assignment_silent_until"],
        version=row["assignment_version"],
        moved=row["assignment_moved"],
        first_due=row["assignment_first_due"],
        co=row["assignment_co"],
        period=row["assignment_period"],
        came_from=row["assignment_came_from"],
        moved_on=row["assignment_moved_on"],
    )


def _item_of(row: RowMapping) -> Item:
    decision = decision_of(row)
    return Item(
        assignment=assignment_of(row),
        code=decision.code,
        sentence=decision.sentence,
        deadline=decision.deadline,
        expected=decision.expected,
        first_takes=decision.first_takes,
        minutes_number=row["minutes_number"],
        minutes_date=row["held_on"],
        chair=row["chair"],
        post_label=post_of(row).label if row["post_id"] is not None else person_of(row, "named").short,
        watcher=row["approved_by"],
        held_since=row["post_held_since"],
        controller_id=decision.controller_id or row["minutes_controller_id"],
        passed_on=row["passed_on"],
        deputy_id=row["deputy_id"],
    )


def _values(one: Assignment, look_at: datetime | None) -> dict[str, Any]:
    return {
        "decision_id": one.decision_id,
        "minutes_id": one.minutes_id,
        "post_id": one.post_id,
        "person_id": one.person_id,
        "tracking": one.tracking,
        "state": one.state,
        "due": one.due,
        "hand_in": one.hand_in,
        "issued_at": one.issued_at,
        "asked_on": one.asked_on,
        "sent_at": one.sent_at,
        "acknowledged_at": one.acknowledged_at,
        "answered_at": one.answered_at,
        "reported_on": one.reported_on,
        "silent_until": one.silent_until,
        "look_at": look_at,
        "moved": one.moved,
        "first_due": one.first_due,
        "co": one.co,
        "period": one.period,
        "came_from": one.came_from,
        "moved_on": one.moved_on,
    }


def _reached(whose: ColumnElement[int]) -> ColumnElement[bool]:
    """The account by which a person of the same workspace can be written to."""
    return and_(
        t.account.c.workspace_id == t.assignment.c.workspace_id,
        t.account.c.person_id == whose,
        t.account.c.blocked_at.is_(None),
    )


class Assignments(Repository):
    """Whatever changes a state or a day counts the decision anew, in the same commit."""

    def __init__(self, connection: Connection, workspace_id: int) -> None:
        super().__init__(connection, workspace_id)
        self._tally = Tally(connection, workspace_id)

    def add(self, assignments: Sequence[Assignment], look_at: Mapping[int, datetime | None]) -> None:
        rows = [
            {"workspace_id": self._workspace_id, "id": one.id, "version": one.version}
            | _values(one, look_at.get(one.id))
            for one in assignments
        ]
        if rows:
            self._connection.execute(insert(t.assignment), rows)
            self._tally.count({one.decision_id for one in assignments})

    def item(self, assignment_id: int) -> Item:
        values = {"workspace_id": self._workspace_id, "assignment_id": assignment_id}
        row = self._connection.execute(_ITEM, values).mappings().first()
        if row is None:
            raise NotFound("assignment", assignment_id)
        return _item_of(row)

    def items(self, assignment_ids: Iterable[int]) -> tuple[Item, ...]:
        wanted = list(assignment_ids)
        return self._items(t.assignment.c.id.in_(wanted)) if wanted else ()

    def reported(self) -> tuple[Item, ...]:
        # Written out, not bound: the partial index is only taken for the very condition it was made with.
        return self._items(t.assignment.c.state == literal_column(f"'{State.REPORTED.value}'"))

    def _items(self, condition: ColumnElement[bool]) -> tuple[Item, ...]:
        query = _ITEMS.where(condition).order_by(
            t.assignment.c.minutes_id, t.decision.c.ordinal, t.assignment.c.id
        )
        rows = self._connection.execute(query, {"workspace_id": self._workspace_id})
        return tuple(map(_item_of, rows.mappings()))

    def save(self, assignment: Assignment, look_at: datetime | None) -> Assignment:
        own = {
            "its_workspace": self._workspace_id,
            "its_id": assignment.id,
            "its_version": assignment.version,
        }
        self._save_guarded(_SAVE, t.assignment, own | _values(assignment, look_at))
        self._tally.count([assignment.decision_id])
        return replace(assignment, version=assignment.version + 1)

    def save_all(self, assignments: Sequence[Assignment], look_at: Mapping[int, datetime | None]) -> None:
        rows = [
            {"its_workspace": self._workspace_id, "its_id": one.id, "its_version": one.version}
            | _values(one, look_at.get(one.id))
            for one in assignments
        ]
        if rows and self._connection.execute(_SAVE, rows).rowcount != len(rows):
            raise Overtaken(rows[0]["its_id"])
        self._tally.count({one.decision_id for one in assignments})

    def items_of(
        self,
        post_ids: Iterable[int],
        person_id: int,
        *,
        minutes_id: int | None = None,
        open_only: bool = True,
    ) -> tuple[Item, ...]:
        wanted = [t.assignment.c.workspace_id == self._workspace_id]
        if minutes_id is not None:
            wanted.append(t.assignment.c.minutes_id == minutes_id)
        if open_only:
            wanted.append(t.assignment.c.state.in_(OPEN))
        # Two questions instead of one OR: each finds its index.
        of_seats = select(t.assignment.c.id).where(*wanted, t.assignment.c.post_id.in_(list(post_ids)))
        by_name = select(t.assignment.c.id).where(*wanted, t.assignment.c.person_id == person_id)
        query = _ITEMS.where(t.assignment.c.id.in_(union_all(of_seats, by_name))).order_by(
            t.assignment.c.due.is_(None),
            t.assignment.c.due,
            t.assignment.c.minutes_id,
            t.decision.c.ordinal,
            t.assignment.c.id,
        )
        rows = self._connection.execute(query, {"workspace_id": self._workspace_id})
        return tuple(map(_item_of, rows.mappings()))

    def items_among(
        self, assignment_ids: Iterable[int], post_ids: Iterable[int], person_id: int
    ) -> tuple[Item, ...]:
        query = _ITEMS.where(
            t.assignment.c.id.in_(list(assignment_ids)),
            or_(t.assignment.c.post_id.in_(list(post_ids)), t.assignment.c.person_id == person_id),
        ).order_by(t.assignment.c.id)
        rows = self._connection.execute(query, {"workspace_id": self._workspace_id})
        return tuple(map(_item_of, rows.mappings()))

    def of_decision(self, decision_id: int) -> tuple[Assignment, ...]:
        return self._assignments(_ASSIGNMENTS.where(t.assignment.c.decision_id == decision_id))

    def of_minutes(self, minutes_id: int) -> tuple[Assignment, ...]:
        return self._assignments(_ASSIGNMENTS.where(t.assignment.c.minutes_id == minutes_id))

    def of_decisions(self, decision_ids: Iterable[int]) -> tuple[Assignment, ...]:
        return self._assignments(_ASSIGNMENTS.where(t.assignment.c.decision_id.in_(list(decision_ids))))

    def progress(self, decision_ids: Iterable[int]) -> Mapping[tuple[int, str | None], Progress]:
        """Over the posts that count: those left out of a decision's fold are left out here."""
        query = (
            select(
                t.assignment.c.decision_id,
                t.assignment.c.period,
                func.count(t.assignment.c.answered_at).label("answered"),
                func.count().label("total"),
            )
            .where(
                t.assignment.c.workspace_id == self._workspace_id,
                t.assignment.c.decision_id.in_(list(decision_ids)),
                t.assignment.c.state.not_in(LEFT_OUT),
            )
            .group_by(t.assignment.c.decision_id, t.assignment.c.period)
        )
        rows = self._connection.execute(query)
        return {(row.decision_id, row.period): Progress(row.answered, row.total) for row in rows}

    def acknowledge(self, assignment_ids: Iterable[int], at: datetime) -> int:
        return self._set_once("acknowledged_at", assignment_ids, at)

    def mark_sent(self, assignment_ids: Iterable[int], at: datetime) -> None:
        self._set_once("sent_at", assignment_ids, at)

    def set_look_at(self, look_at: Mapping[int, datetime | None]) -> None:
        statement = (
            update(t.assignment)
            .where(
                t.assignment.c.workspace_id == self._workspace_id, t.assignment.c.id == bindparam("its_id")
            )
            .values(look_at=bindparam("look_at", type_=t.assignment.c.look_at.type))
        )
        if look_at:
            rows = [{"its_id": one_id, "look_at": moment} for one_id, moment in look_at.items()]
            self._connection.execute(statement, rows)

    def look_at_all(self, at: datetime) -> None:
        self._connection.execute(
            update(t.assignment)
            .where(
                t.assignment.c.workspace_id == self._workspace_id, t.assignment.c.state.in_(ASSIGNEES_TURN)
            )
            .values(look_at=at)
        )

    def open_of_vacant(self) -> Mapping[int, int]:
        query = (
            select(t.assignment.c.post_id, func.count().label("items"))
            .join(t.post, refers(t.assignment.c.post_id, t.post))
            .where(
                t.assignment.c.workspace_id == self._workspace_id,
                t.assignment.c.state.in_(OPEN),
                t.post.c.holder_id.is_(None),
            )
            .group_by(t.assignment.c.post_id)
        )
        return {row.post_id: row.items for row in self._connection.execute(query)}

    def undelivered(self) -> Mapping[int, int]:
        whose = func.coalesce(t.assignment.c.person_id, t.post.c.acting_id, t.post.c.holder_id)
        query = (
            select(t.assignment.c.minutes_id, func.count(whose.distinct()).label("people"))
            .join(t.minutes, refers(t.assignment.c.minutes_id, t.minutes))
            .outerjoin(t.post, refers(t.assignment.c.post_id, t.post))
            .outerjoin(t.account, _reached(whose))
            .where(
                t.assignment.c.workspace_id == self._workspace_id,
                t.assignment.c.state.in_(OPEN),
                t.assignment.c.sent_at.is_(None),
                t.minutes.c.quiet.is_(False),
                t.account.c.telegram_id.is_(None),
            )
            .group_by(t.assignment.c.minutes_id)
            .having(func.count(whose.distinct()) > 0)
            .order_by(t.assignment.c.minutes_id.desc())
        )
        return {row.minutes_id: row.people for row in self._connection.execute(query)}

    def people_unreached(self) -> int:
        whose = func.coalesce(t.assignment.c.person_id, t.post.c.acting_id, t.post.c.holder_id)
        query = (
            select(func.count(whose.distinct()))
            .select_from(t.assignment)
            .outerjoin(t.post, refers(t.assignment.c.post_id, t.post))
            .outerjoin(t.account, _reached(whose))
            .where(
                t.assignment.c.workspace_id == self._workspace_id,
                t.assignment.c.state.in_(OPEN),
                t.account.c.telegram_id.is_(None),
            )
        )
        return self._connection.scalar(query) or 0

    def _set_once(self, fact: str, assignment_ids: Iterable[int], at: datetime) -> int:
        """A fact beside the state: no new version, so buttons already sent stay good."""
        statement = (
            update(t.assignment)
            .where(
                t.assignment.c.workspace_id == self._workspace_id,
                t.assignment.c.id.in_(list(assignment_ids)),
                t.assignment.c[fact].is_(None),
            )
            .values({fact: at})
        )
        return self._connection.execute(statement).rowcount

    def _assignments(self, query: Select[Any]) -> tuple[Assignment, ...]:
        rows = self._connection.execute(query, {"workspace_id": self._workspace_id})
        return tuple(map(assignment_of, rows.mappings()))
