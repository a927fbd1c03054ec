"""Where an assignment stands on a day, and a decision over its posts."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.assignments import (
    ASSIGNEES_TURN,
    LEFT_OUT,
    OPEN,
    SOON_WORKING_DAYS,
    Standing,
    State,
    fold,
    is_overdue,
    standing,
)
from bot.domain.calendar import PlainWeek, add_working_days
from bot.domain.minutes import Tracking
from tests.domain.made import an_assignment, moment

#: Tue 1 December 2026.
DUE = date(2026, 12, 1)
BEFORE, ON, AFTER = DUE - timedelta(1), DUE, DUE + timedelta(1)

ANSWERED = {"answered_at": moment("2026-11-24")}
#: Printed for Sunday, to be handed in on Friday.
SUNDAY = {"due": date(2026, 12, 6), "hand_in": date(2026, 12, 4)}


def test_every_state_is_open_done_or_left_out() -> None:
    assert OPEN | LEFT_OUT | {State.DONE} == set(State)
    assert len(OPEN) + len(LEFT_OUT) + 1 == len(State)
    assert ASSIGNEES_TURN < OPEN


@pytest.mark.parametrize("state", State)
def test_is_open(state: State) -> None:
    assert an_assignment(state=state).is_open is (state in OPEN)


#: state, what else, today → standing
STANDINGS: list[tuple[State, dict[str, Any], date, Standing]] = [
    # time passes, nobody answers: 26.11 is the 3rd working day before
    (State.ISSUED, {}, date(2026, 11, 25), Standing.OPEN),
    (State.ISSUED, {}, date(2026, 11, 26), Standing.DUE_SOON),
    (State.ISSUED, {}, ON, Standing.DUE_SOON),
    (State.ISSUED, {}, AFTER, Standing.SILENT),
    (State.ISSUED, {}, date(2028, 1, 1), Standing.SILENT),
    # answered, but not done
    (State.IN_WORK, ANSWERED, date(2026, 11, 24), Standing.OPEN),
    (State.IN_WORK, ANSWERED, ON, Standing.DUE_SOON),
    (State.IN_WORK, ANSWERED, AFTER, Standing.NOT_DONE),
    (State.RETURNED, ANSWERED | {"reported_on": BEFORE}, AFTER, Standing.NOT_DONE),
    (State.CLARIFYING, ANSWERED, AFTER, Standing.NOT_DONE),
    (State.ISSUED, ANSWERED, AFTER, Standing.NOT_DONE),
    # reported, waits for acceptance
    (State.REPORTED, ANSWERED | {"reported_on": BEFORE}, BEFORE, Standing.OPEN),
    (State.REPORTED, ANSWERED | {"reported_on": ON}, AFTER, Standing.OPEN),
    (State.REPORTED, ANSWERED | {"reported_on": AFTER}, AFTER, Standing.NOT_DONE),
    (State.REPORTED, ANSWERED, AFTER, Standing.NOT_DONE),
    # done
    (State.DONE, ANSWERED | {"reported_on": BEFORE}, AFTER, Standing.DONE),
    (State.DONE, ANSWERED | {"reported_on": ON}, AFTER, Standing.DONE),
    (State.DONE, ANSWERED | {"reported_on": AFTER}, AFTER, Standing.DONE_LATE),
    (State.DONE, ANSWERED | {"reported_on": AFTER, "due": None, "hand_in": None}, AFTER, Standing.DONE),
    # no day, or another tracking: never overdue
    (State.ISSUED, {"due": None, "hand_in": None}, AFTER, Standing.OPEN),
    (State.ISSUED, {"tracking": Tracking.INFORMATION}, ON, Standing.DUE_SOON),
    (State.ISSUED, {"tracking": Tracking.INFORMATION}, AFTER, Standing.OPEN),
    # a day already past at approval has no day to hand in by
    (State.ISSUED, {"hand_in": None}, AFTER, Standing.SILENT),
    # late is counted from the printed day
    (State.ISSUED, SUNDAY, date(2026, 12, 1), Standing.DUE_SOON),
    (State.ISSUED, SUNDAY, date(2026, 12, 5), Standing.DUE_SOON),
    (State.ISSUED, SUNDAY, date(2026, 12, 7), Standing.SILENT),
    (State.DONE, SUNDAY | {"reported_on": date(2026, 12, 6)}, date(2026, 12, 7), Standing.DONE),
    *[(state, {}, AFTER, Standing.LEFT_OUT) for state in sorted(LEFT_OUT)],
]


@pytest.mark.parametrize("state,changes,today,expected", STANDINGS)
def test_standing(state: State, changes: dict[str, Any], today: date, expected: Standing) -> None:
    one = an_assignment(state=state, **changes)
    assert standing(one, today, PlainWeek()) is expected
    assert is_overdue(one, today) is (expected in {Standing.SILENT, Standing.NOT_DONE})


@given(
    st.sampled_from(State),
    st.sampled_from(Tracking),
    st.dates(date(2026, 11, 1), date(2027, 2, 1)),
    st.none() | st.dates(date(2026, 11, 1), date(2027, 2, 1)),
    st.booleans(),
)
def test_due_soon_comes_before_overdue_and_never_with_it(
    state: State, tracking: Tracking, today: date, reported_on: date | None, answered: bool
) -> None:
    one = an_assignment(
        state=state,
        tracking=tracking,
        reported_on=reported_on,
        answered_at=moment("2026-11-24") if answered else None,
    )
    stands = standing(one, today, PlainWeek())
    if stands is Standing.DUE_SOON:
        assert add_working_days(DUE, -SOON_WORKING_DAYS, PlainWeek()) <= today <= DUE
    if stands in {Standing.SILENT, Standing.NOT_DONE}:
        assert today > DUE
        assert (stands is Standing.SILENT) is not answered


# --- a decision over its posts ----------------------------------------------------------------------------

S = Standing

FOLDS = [
    ([S.DONE, S.DONE], S.DONE),
    ([S.DONE, S.DONE_LATE], S.DONE_LATE),
    ([S.DONE, S.OPEN], S.OPEN),
    ([S.DONE_LATE, S.OPEN], S.OPEN),
    ([S.OPEN, S.DUE_SOON], S.DUE_SOON),
    ([S.DONE, S.DONE, S.SILENT], S.SILENT),
    ([S.DONE, S.OPEN, S.NOT_DONE], S.NOT_DONE),
    ([S.NOT_DONE, S.SILENT], S.SILENT),
    ([S.DUE_SOON, S.NOT_DONE], S.NOT_DONE),
    # left out: they neither hinder nor count
    ([S.LEFT_OUT, S.DONE], S.DONE),
    ([S.LEFT_OUT, S.SILENT], S.SILENT),
    ([S.LEFT_OUT, S.LEFT_OUT], S.LEFT_OUT),
    ([], S.LEFT_OUT),
]


@pytest.mark.parametrize("posts,decision", FOLDS)
def test_fold(posts: list[Standing], decision: Standing) -> None:
    assert fold(posts) is decision
    assert fold(reversed(posts)) is decision


@given(st.lists(st.sampled_from(Standing)))
def test_fold_by_its_words(posts: list[Standing]) -> None:
    """Done when all that count are; overdue when one is: orange if an overdue post is silent, else red."""
    counted = {one for one in posts if one is not S.LEFT_OUT}
    decision = fold(posts)
    assert (decision in {S.DONE, S.DONE_LATE}) == bool(counted and counted <= {S.DONE, S.DONE_LATE})
    assert (decision is S.SILENT) == (S.SILENT in counted)
    assert (decision is S.NOT_DONE) == (S.NOT_DONE in counted and S.SILENT not in counted)
    assert (decision is S.LEFT_OUT) == (not counted)
