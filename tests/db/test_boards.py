"""The database's counts equal the fold of the domain's functions, over random offices."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from bot.db.unit_of_work import UnitOfWork
from bot.domain.appeals import Appeal, AppealKind, AppealState
from bot.domain.assignments import (
    LEFT_OUT,
    SOON_WORKING_DAYS,
    Assignment,
    Standing,
    State,
    is_overdue,
    standing,
)
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
from bot.domain.calendar import PlainWeek, add_working_days
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.errors import NotFound
from bot.domain.minutes import Decision, Minutes, MinutesState, Tracking
from bot.domain.people import Post
from bot.usecases.ports import Office
from tests.db.samples import (
    DIRECTOR,
    HEAD,
    MINUTES,
    NORTH,
    NOW,
    NURSE,
    PERSONS,
    PLAIN,
    POSTS,
    TODAY,
    account,
    add_minutes,
    add_office,
    assignment,
)

WEEK = timedelta(days=7)
HOLDERS = {post.id: post.holder.id for post in POSTS if post.holder}
#: Whose phones ring: the director's does, the nurse has blocked the bot, the others never connected.
CONNECTED, BLOCKED = DIRECTOR.id, NURSE.id
SPAN = Span(
    today=TODAY,
    issued_from=None,
    soon_until=add_working_days(TODAY, SOON_WORKING_DAYS, PlainWeek()),
    since=TODAY - WEEK,
    week_ends=TODAY + timedelta(days=6),
    # Every day of the samples lies in one month or the next.
    month=date(2026, 11, 1),
)


@dataclass(frozen=True)
class World:
    minutes: tuple[Minutes, ...]
    decisions: tuple[Decision, ...]
    assignments: tuple[Assignment, ...]

    def of(self, decision: Decision) -> list[Assignment]:
        return [one for one in self.assignments if one.decision_id == decision.id]

    @property
    def on_control(self) -> list[Decision]:
        return [d for d in self.decisions if d.tracking is Tracking.CONTROL and self.of(d)]


days = st.integers(-12, 12).map(lambda n: TODAY + timedelta(days=n))
maybe_days = st.none() | days


@st.composite
def worlds(draw: st.DrawFn) -> World:
    minutes = tuple(
        replace(MINUTES, id=501 + n, meeting_id=551 + n, date=draw(maybe_days))
        for n in range(draw(st.integers(1, 2)))
    )
    decisions = tuple(
        replace(
            PLAIN,
            id=601 + n,
            ordinal=n,
            code=f"6/{n}",
            minutes_id=draw(st.sampled_from(minutes)).id,
            tracking=draw(st.sampled_from([Tracking.CONTROL, Tracking.CONTROL, Tracking.INFORMATION])),
            deadline=Deadline(DeadlineKind.DATE, draw(maybe_days), "…"),
        )
        for n in range(draw(st.integers(1, 4)))
    )
    assignments = tuple(
        assignment(
            801 + 10 * n + m,
            decision_id=decision.id,
            minutes_id=decision.minutes_id,
            **draw(st.sampled_from([{"post_id": post.id} for post in POSTS]))
            if draw(st.booleans()) or m
            else {"post_id": None, "person_id": HEAD.id},
            tracking=draw(st.sampled_from([decision.tracking, decision.tracking, Tracking.NOTICE])),
            state=draw(st.sampled_from(State)),
            due=draw(maybe_days),
            hand_in=draw(maybe_days),
            reported_on=draw(maybe_days),
            answered_at=draw(st.sampled_from([None, NOW])),
            moved_on=draw(maybe_days),
            acknowledged_at=draw(st.sampled_from([None, NOW])),
            sent_at=draw(st.sampled_from([None, NOW])),
        )
        for n, decision in enumerate(decisions)
        for m in range(draw(st.integers(0, 5)))
    )
    return World(minutes, decisions, assignments)


def expected_board(world: World, decision: Decision) -> DecisionBoard:
    of_decision = world.of(decision)
    counted = [one for one in of_decision if one.state not in LEFT_OUT]
    return DecisionBoard(
        decision.id,
        decision.minutes_id,
        decision.code,
        decision.sentence,
        decision.due,
        Counter(standing(one, TODAY, PlainWeek()) for one in of_decision),
        sum(one.answered_at is not None for one in counted),
        len(counted),
    )


def expected_debtor(world: World, post: Post) -> DebtorRow | None:
    overdue = [one for one in world.assignments if one.post_id == post.id and is_overdue(one, TODAY)]
    silent = [one for one in overdue if one.answered_at is None]
    if not overdue:
        return None
    return DebtorRow(
        post.id,
        post.label,
        post.holder.short if post.holder else "",
        post.holder.phone if post.holder else "",
        post.holder is not None and post.holder.id in (CONNECTED, BLOCKED),
        len(silent),
        len(overdue) - len(silent),
        min(one.due for one in silent or overdue if one.due),
    )


def expected_line(world: World, minutes: Minutes) -> LiveLine:
    counted = [one for one in world.assignments if one.minutes_id == minutes.id and one.state not in LEFT_OUT]

    def people(of: list[Assignment]) -> set[int]:
        whose = {one.person_id or HOLDERS.get(one.post_id or 0) for one in of}
        return {person_id for person_id in whose if person_id is not None}

    return LiveLine(
        minutes.id,
        minutes.number,
        minutes.date,
        people=len(people(counted)),
        sent=len(people([one for one in counted if one.sent_at])),
        acknowledged=len(people([one for one in counted if one.acknowledged_at])),
        answered=len(people([one for one in counted if one.answered_at])),
        on_paper=len(people(counted) - {CONNECTED}),
        done_items=sum(one.state is State.DONE for one in counted),
        all_items=len(counted),
    )


def is_in(which: BoardList, world: World, decision: Decision, span: Span) -> bool:
    """Whether a decision stands in a list, by the words of docs/product.md."""
    board = expected_board(world, decision)
    of_decision = [one for one in world.of(decision) if one.state not in LEFT_OUT]
    done = board.standing in (Standing.DONE, Standing.DONE_LATE)
    overdue = board.standing in (Standing.SILENT, Standing.NOT_DONE)
    due = decision.due
    missed = [one.due for one in of_decision if one.due and is_overdue(one, span.today)]
    last = max((one.reported_on for one in of_decision if one.reported_on), default=date.min)
    in_month = due is not None and span.month <= due < span.month_ends
    return {
        BoardList.TOTAL: True,
        BoardList.DONE: done,
        BoardList.DONE_LATE: board.standing is Standing.DONE_LATE,
        BoardList.IN_WORK: not done and not overdue,
        BoardList.OVERDUE: overdue,
        BoardList.SILENT: board.standing is Standing.SILENT,
        BoardList.NOT_DONE: board.standing is Standing.NOT_DONE,
        BoardList.THIS_WEEK: not (done or overdue) and due is not None and TODAY <= due <= span.week_ends,
        BoardList.DONE_SINCE: done and span.since <= last <= TODAY,
        BoardList.OVERDUE_SINCE: overdue and min(missed) >= span.since,
        BoardList.MOVED_SINCE: any(one.moved_on and one.moved_on >= span.since for one in of_decision),
        BoardList.MONTH_JUDGED: in_month and (done or overdue),
        BoardList.MONTH_ON_TIME: in_month and board.standing is Standing.DONE,
    }[which]


def by_day(world: World, board: DecisionBoard) -> tuple[object, ...]:
    ordinal = next(d.ordinal for d in world.decisions if d.id == board.decision_id)
    return board.due is None, board.due or TODAY, board.minutes_id, ordinal


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(world=worlds())
def test_counts_equal_the_fold(connection: Connection, work: UnitOfWork, world: World) -> None:
    with undone(connection):
        compare(work, world)


@contextmanager
def undone(connection: Connection) -> Iterator[None]:
    nested = connection.begin_nested()
    try:
        yield
    finally:
        nested.rollback()


def is_done(world: World, one: Decision) -> bool:
    return expected_board(world, one).standing in (Standing.DONE, Standing.DONE_LATE)


def compare(work: UnitOfWork, world: World) -> None:
    office = add_office(work, NORTH)
    office.people.bind(account(DIRECTOR, 11))
    office.people.bind(account(NURSE, 12))
    work.directory.set_blocked(12, NOW)
    for minutes in world.minutes:
        office.minutes.add(minutes, [d for d in world.decisions if d.minutes_id == minutes.id], "")
    office.assignments.add(world.assignments, {})

    counting = [d for d in world.on_control if expected_board(world, d).total]
    counting.sort(key=lambda one: by_day(world, expected_board(world, one)))
    for issued_from in (None, TODAY - WEEK):
        span = replace(SPAN, issued_from=issued_from)
        dated = {m.id for m in world.minutes if not (issued_from and m.date) or m.date >= issued_from}
        # What is not done doesn't vanish with the school year in which it was decided.
        recent = [one for one in counting if one.minutes_id in dated or not is_done(world, one)]
        counts = office.boards.counts(span)
        for which in BoardList:
            boards = [expected_board(world, one) for one in recent if is_in(which, world, one, span)]
            assert counts[which] == len(boards), which
            assert list(office.boards.listed(which, span, 100)) == boards, which
            assert list(office.boards.listed(which, span, 2, 1)) == boards[1:3], which
        week = [one for one in recent if is_in(BoardList.THIS_WEEK, world, one, span)]
        found = office.boards.next_this_week(span)
        if found is None:
            assert not week
        else:
            first = expected_board(world, week[0])
            assert found == NextDue(
                first.decision_id, first.code, first.sentence, first.due, first.answered, first.total
            )
        kept: dict[int, list[Standing]] = {}
        for one in recent:
            kept.setdefault(one.minutes_id, []).append(expected_board(world, one).standing)
        assert office.boards.by_minutes(span) == {
            minutes_id: MinutesCounts(
                len(of),
                of.count(Standing.DONE) + of.count(Standing.DONE_LATE),
                of.count(Standing.SILENT),
                of.count(Standing.NOT_DONE),
            )
            for minutes_id, of in kept.items()
        }

    debtors = [row for row in (expected_debtor(world, post) for post in POSTS) if row]
    debtors.sort(key=lambda row: (-row.silent, row.oldest_due or TODAY, -row.not_done, row.post_id))
    owing = Owing(
        len(debtors), sum(row.silent > 0 for row in debtors), sum(row.not_done > 0 for row in debtors)
    )
    assert office.boards.debtors(TODAY) == (owing, tuple(debtors))
    assert office.boards.debtors(TODAY, 1) == (owing, tuple(debtors[:1]))

    for minutes in world.minutes:
        assert office.boards.live_line(minutes.id) == expected_line(world, minutes)
        boards = [expected_board(world, one) for one in world.on_control if one.minutes_id == minutes.id]
        boards.sort(key=lambda board: by_day(world, board))
        assert list(office.boards.of_minutes(minutes.id, SPAN)) == boards


def test_numbers_of_issued_minutes(north: Office) -> None:
    issued = replace(MINUTES, state=MinutesState.APPROVED, issued_at=NOW)
    samples = [
        replace(issued, number="5", date=date(2026, 10, 2)),
        replace(issued, number=None, date=date(2026, 2, 28)),
        replace(issued, number="7", state=MinutesState.WITHDRAWN),
        replace(issued, number="8", issued_at=None),
        replace(issued, number="6", date=date(2026, 11, 20)),
        replace(issued, number="4", date=date(2026, 10, 2)),
    ]
    for n, minutes in enumerate(samples):
        one = replace(minutes, id=510 + n, meeting_id=560 + n)
        add_minutes(north, one, replace(PLAIN, id=610 + n, minutes_id=one.id))
    assert north.boards.minutes_numbers(None) == ("28.02", "5", "4", "6")
    assert north.boards.minutes_numbers(date(2026, 10, 2)) == ("5", "4", "6")


def test_what_waits_for_a_new_day_is_counted(north: Office, south: Office) -> None:
    for office in (north, south):
        add_minutes(office)
        office.assignments.add([assignment()], {})
    asked = Appeal(901, 801, AppealKind.EXTENSION, DIRECTOR.id, NOW, until=TODAY)
    others: list[dict[str, Any]] = [
        {},
        {},
        {"kind": AppealKind.UNCLEAR},
        {"state": AppealState.GRANTED},
        {"state": AppealState.DROPPED},
    ]
    for n, changes in enumerate(others):
        north.appeals.add(replace(asked, id=901 + n, **changes))
    assert north.boards.extensions() == 2
    assert south.boards.extensions() == 0


def test_undated_minutes_are_never_too_old(north: Office) -> None:
    undated = replace(MINUTES, state=MinutesState.APPROVED, issued_at=NOW, date=None, number=None)
    add_minutes(north, undated)
    assert north.boards.minutes_numbers(TODAY) == ("б/н",)


def test_a_line_of_nothing(north: Office) -> None:
    add_minutes(north)
    line = north.boards.live_line(MINUTES.id)
    assert line == LiveLine(MINUTES.id, "6", MINUTES.date, 0, 0, 0, 0, 0, 0, 0)
    with pytest.raises(NotFound):
        north.boards.live_line(99)


def test_a_rest_is_a_part_and_its_number_is_told_once(north: Office, south: Office) -> None:
    whole = replace(MINUTES, state=MinutesState.APPROVED, issued_at=NOW)
    rest = replace(whole, id=502, part_of=whole.id)
    add_minutes(north, whole)
    north.minutes.add(rest, (), "РЕШИЛИ:")
    north.minutes.move_decisions([PLAIN.id], rest.id)

    assert north.boards.minutes_numbers(None) == ("6",)
    assert [north.boards.live_line(one.id).part for one in (whole, rest)] == [False, True]
    assert north.minutes.parts(whole.id) == (north.minutes.get(rest.id),)
    assert north.minutes.parts(rest.id) == ()
    assert south.minutes.parts(whole.id) == ()
    assert [one.id for one in north.minutes.decisions(rest.id)] == [PLAIN.id]


def test_offices_do_not_see_each_other(north: Office, south: Office) -> None:
    add_minutes(north)
    overdue = assignment(due=TODAY - WEEK, reported_on=TODAY)
    done = assignment(802, state=State.DONE, reported_on=TODAY)
    north.assignments.add([overdue, replace(done, decision_id=PLAIN.id)], {})
    add_minutes(south)
    assert north.boards.debtors(TODAY)[1] != ()
    assert south.boards.debtors(TODAY) == (Owing(0, 0, 0), ())
    assert set(south.boards.counts(SPAN).values()) == {0}
    assert south.boards.by_minutes(SPAN) == {}
    assert south.boards.live_line(MINUTES.id).all_items == 0
    assert south.boards.minutes_numbers(None) == ()


def test_the_same_ids_of_two_offices_are_not_mixed(north: Office, south: Office) -> None:
    for office in (north, south):
        add_minutes(office, replace(MINUTES, state=MinutesState.APPROVED, issued_at=NOW))
        office.assignments.add([assignment(due=TODAY - WEEK)], {})
    for office in (north, south):
        assert len(office.boards.listed(BoardList.TOTAL, SPAN, 9)) == 1
        assert [row.silent for row in office.boards.debtors(TODAY)[1]] == [1]
        assert office.boards.minutes_numbers(None) == (MINUTES.number,)
        assert office.boards.live_line(MINUTES.id).all_items == 1
        assert office.boards.counts(SPAN)[BoardList.OVERDUE] == 1


def test_everybody_of_the_samples_is_somebody() -> None:
    assert {CONNECTED, BLOCKED, HEAD.id} <= {person.id for person in PERSONS}
