"""The table that a meeting opens with: which decisions, in which order, how they stood."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.assignments import Report, Standing, State, Way
from bot.domain.calendar import PlainWeek
from bot.domain.carry import Carried, Tracked, carried, counted, frozen, thawed
from bot.domain.meetings import in_nominative, proposed_days, with_hour
from bot.domain.minutes import Tracking
from tests.domain.made import a_decision, an_assignment, moment

TODAY = date(2026, 12, 18)
SINCE = moment("2026-12-01")
WEEK = PlainWeek()


def report(report_id: int = 1, assignment_id: int = 1, **changes: object) -> Report:
    one = Report(report_id, assignment_id, 5, moment("2026-12-10"), date(2026, 12, 10), Way.CHAT, final=True)
    return replace(one, **changes)  # type: ignore[arg-type]


def tracked(*states: State, decision_id: int = 40, ordinal: int = 1, **changes: object) -> Tracked:
    assignments = [
        an_assignment(id=at, state=state, answered_at=None if state is State.ISSUED else SINCE)
        for at, state in enumerate(states, 1)
    ]
    made = Tracked(
        a_decision(id=decision_id, ordinal=ordinal),
        "6",
        date(2026, 11, 20),
        assignments,
        (),
        {one.id: f"СОШ № {one.id}" for one in assignments},
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def row(*states: State, **changes: object) -> Carried:
    [found] = carried([tracked(*states, **changes)], SINCE, TODAY, WEEK)  # type: ignore[arg-type]
    return found


def test_by_protocol_then_by_number() -> None:
    older = tracked(State.ISSUED, decision_id=1, ordinal=9, minutes_date=date(2026, 9, 1))
    second = tracked(State.ISSUED, decision_id=2, ordinal=2)
    first = tracked(State.ISSUED, decision_id=3, ordinal=1)
    found = carried([second, first, older], SINCE, TODAY, WEEK)
    assert [(one.ordinal, one.decision_id) for one in found] == [(1, 1), (2, 3), (3, 2)]


@pytest.mark.parametrize(
    "states, standing, silent",
    [
        ((State.DONE, State.DONE), Standing.DONE, ()),
        ((State.DONE, State.ISSUED), Standing.SILENT, ("СОШ № 2",)),
        ((State.DONE, State.IN_WORK), Standing.NOT_DONE, ()),
        ((State.DONE, State.CANCELLED), Standing.DONE, ()),
        ((State.CLOSED,), Standing.LEFT_OUT, ()),
    ],
)
def test_a_row_is_the_fold_of_its_seats(
    states: tuple[State, ...], standing: Standing, silent: tuple[str, ...]
) -> None:
    found = row(*states)
    assert (found.standing, found.silent) == (standing, silent)
    assert found.total == sum(state not in (State.CLOSED, State.CANCELLED) for state in states)


def test_a_moved_day_is_told_beside_the_printed_one() -> None:
    printed, later = date(2026, 12, 1), date(2026, 12, 25)
    one = an_assignment(id=1, due=later, first_due=printed, moved=2)
    found = row(State.ISSUED, assignments=[one])
    assert (found.due, found.until, found.moved) == (printed, later, 2)


def test_what_a_deputy_said_and_what_was_taken_back_is_not_told() -> None:
    reports = (report(1, words="да"), report(2, pending=True), report(3, withdrawn=True))
    assert [one.words for one in row(State.DONE, reports=reports).said] == ["да"]


def test_information_stands_in_it_only_where_something_came_since() -> None:
    asked = a_decision(tracking=Tracking.INFORMATION)
    quiet = tracked(State.ISSUED, decision=asked)
    told = tracked(State.IN_WORK, decision=asked, reports=(report(),))
    before = tracked(State.IN_WORK, decision=asked, reports=(report(at=moment("2026-11-30")),))
    assert carried([quiet, before], SINCE, TODAY, WEEK) == ()
    assert len(carried([told], SINCE, TODAY, WEEK)) == 1
    assert len(carried([before], None, TODAY, WEEK)) == 1


def test_what_is_counted_is_on_control() -> None:
    rows = [row(State.DONE), row(State.ISSUED), row(State.IN_WORK), row(State.CLOSED)]
    rows.append(replace(rows[0], tracking=Tracking.INFORMATION))
    found = counted(rows)
    assert (found.done, found.silent, found.not_done, found.in_work, found.off) == (1, 1, 1, 0, 1)
    assert found.total == 3


def test_a_row_is_kept_whole() -> None:
    one = row(State.DONE, reports=(report(words="«да»", number="12.5"),), times=3)
    assert thawed(one.decision_id, one.ordinal, one.standing.value, frozen(one)) == one


def test_a_decision_without_assignments_is_not_carried() -> None:
    assert carried([tracked()], SINCE, TODAY, WEEK) == ()


@pytest.mark.parametrize(
    "words, written",
    [
        ("18 декабря в 10", "18 декабря 10:00"),
        ("в пятницу в 9 часов", "в пятницу 9:00"),
        ("18.12 10:00", "18.12 10:00"),
        ("18 декабря", "18 декабря"),
        ("18 декабря в 99", "18 декабря в 99"),
    ],
)
def test_an_hour_alone(words: str, written: str) -> None:
    assert with_hour(words) == written


def test_days_are_proposed_on_the_same_weekday_and_never_past() -> None:
    friday = date(2026, 11, 20)
    days = proposed_days(friday, friday, WEEK)
    assert days == (date(2026, 11, 27), date(2026, 12, 4), date(2026, 12, 18), date(2026, 12, 25))
    long_ago = proposed_days(date(2025, 1, 1), TODAY, WEEK)
    assert all(day > TODAY for day in long_ago)
    assert proposed_days(None, TODAY, WEEK)


def test_a_meeting_is_called_in_the_nominative() -> None:
    assert in_nominative("совещания  руководителей ОО") == "Совещание руководителей ОО"
    assert in_nominative("педагогического совета") == ""
