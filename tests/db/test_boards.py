"""The database's counts equal the fold of the domain's functions, over random offices."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from bot.db.unit_of_work import UnitOfWork
from bot.domain.assignments import (
    LEFT_OUT,
    SOON_WORKING_DAYS,
    Assignment,
    Standing,
    State,
    is_overdue,
    standing,
)
from bot.domain.board import DebtorRow, DecisionBoard, LiveLine
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


def expected_done(world: World, start: date, end: date) -> int:
    done = 0
    for decision in world.on_control:
        board = expected_board(world, decision)
        answers = [one.reported_on for one in world.of(decision) if one.state is State.DONE]
        last = max((day for day in answers if day), default=None)
        if board.standing in (Standing.DONE, Standing.DONE_LATE) and last:
            done += start < last <= end
    return done


def expected_new_overdue(world: World, start: date, end: date) -> int:
    missed = [
        [one.due for one in world.of(decision) if one.due and is_overdue(one, end)]
        for decision in world.on_control
    ]
    return sum(bool(of_decision) and start <= min(of_decision) < end for of_decision in missed)


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


def compare(work: UnitOfWork, world: World) -> None:
    office = add_office(work, NORTH)
    office.people.bind(account(DIRECTOR, 11))
    office.people.bind(account(NURSE, 12))
    work.directory.set_blocked(12, NOW)
    for minutes in world.minutes:
        office.minutes.add(minutes, [d for d in world.decisions if d.minutes_id == minutes.id], "")
    office.assignments.add(world.assignments, {})

    soon_until = add_working_days(TODAY, SOON_WORKING_DAYS, PlainWeek())
    boards = [expected_board(world, decision) for decision in world.on_control]
    boards.sort(key=lambda board: by_day(world, board))
    assert list(office.boards.decisions(TODAY, soon_until, None)) == boards

    since = TODAY - WEEK
    dated = {one.id for one in world.minutes if one.date is None or one.date >= since}
    recent = [board for board in boards if board.minutes_id in dated]
    assert list(office.boards.decisions(TODAY, soon_until, since)) == recent

    debtors = [row for row in (expected_debtor(world, post) for post in POSTS) if row]
    debtors.sort(key=lambda row: (-row.silent, row.oldest_due or TODAY, -row.not_done, row.post_id))
    assert list(office.boards.debtors(TODAY)) == debtors

    for minutes in world.minutes:
        assert office.boards.live_line(minutes.id) == expected_line(world, minutes)
    for start, end in ((since, TODAY), (TODAY, TODAY), (TODAY - 2 * WEEK, TODAY - WEEK)):
        assert office.boards.done_between(start, end) == expected_done(world, start, end)
        assert office.boards.became_overdue_between(start, end) == expected_new_overdue(world, start, end)


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
    assert north.boards.debtors(TODAY) != ()
    assert south.boards.debtors(TODAY) == ()
    assert south.boards.decisions(TODAY, TODAY, None) == ()
    assert south.boards.became_overdue_between(TODAY - 2 * WEEK, TODAY) == 0
    assert south.boards.done_between(TODAY - WEEK, TODAY) == 0
    assert south.boards.live_line(MINUTES.id).all_items == 0
    assert south.boards.minutes_numbers(None) == ()


def test_the_same_ids_of_two_offices_are_not_mixed(north: Office, south: Office) -> None:
    for office in (north, south):
        add_minutes(office, replace(MINUTES, state=MinutesState.APPROVED, issued_at=NOW))
        office.assignments.add([assignment(due=TODAY - WEEK)], {})
    for office in (north, south):
        assert len(office.boards.decisions(TODAY, TODAY, None)) == 1
        assert [row.silent for row in office.boards.debtors(TODAY)] == [1]
        assert office.boards.minutes_numbers(None) == (MINUTES.number,)
        assert office.boards.live_line(MINUTES.id).all_items == 1
        assert office.boards.became_overdue_between(TODAY - 2 * WEEK, TODAY) == 1


def test_everybody_of_the_samples_is_somebody() -> None:
    assert {CONNECTED, BLOCKED, HEAD.id} <= {person.id for person in PERSONS}
