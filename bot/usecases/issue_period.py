"""A period of a recurring decision begins: each of its seats gets an assignment, and hears of it.

What is still open of earlier periods stays open. After an outage only the period that runs is issued; those
that were missed are noted in the journal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import notices, recurrence
from bot.domain.assignments import Assignment, State
from bot.domain.audit import AuditEvent, Value
from bot.domain.calendar import WorkingDays
from bot.domain.lifecycle import UNDO_WINDOW, Move
from bot.domain.minutes import Decision, Minutes, MinutesState, Tracking
from bot.domain.people import Workspace
from bot.domain.recurrence import Every, Period, Recurrence
from bot.usecases.issue_minutes import assignments_of, co_assignments_of, look_at_all_of
from bot.usecases.periods import as_of, of_period
from bot.usecases.ports import Office
from bot.usecases.record import issued_values

#: What begins on one morning is said in one message.
GATHERS = timedelta(seconds=3)


def issue_period(office: Office, decision_id: int, now: datetime, calendar: WorkingDays) -> None:
    """Does nothing where nothing is due, or somebody ended it meanwhile."""
    one = office.recurrences.get(decision_id)
    if one is None or one.ended_at is not None or one.issue_next is None or one.issue_next > now:
        return
    workspace = office.people.workspace()
    decision = office.minutes.decision(decision_id)
    minutes = office.minutes.get(decision.minutes_id)
    gone = minutes.state is not MinutesState.APPROVED or decision.cancelled
    if gone or decision.tracking is Tracking.NOTICE:
        office.recurrences.put(_stopped(office, one, minutes, now))
        return
    turn = recurrence.turn(one, now, workspace.zone, calendar)
    office.recurrences.put(turn.rest)
    office.audit.add(
        *(_event(office, now, "skip_period", "decision", decision_id, {"period": p.key}) for p in turn.missed)
    )
    if turn.period is not None:
        _issue(office, workspace, minutes, decision, one, turn.period, now, calendar)


def _stopped(office: Office, one: Recurrence, minutes: Minutes, now: datetime) -> Recurrence:
    """Nothing is issued any more; while what stopped it can be taken back, it waits for that."""
    last = [office.audit.last("minutes", minutes.id), office.audit.last("decision", one.decision_id)]
    until = max((event.at + UNDO_WINDOW for event in last if event is not None), default=now)
    if until >= now:
        return replace(one, issue_next=until + GATHERS)
    return replace(one, upcoming=None, issue_next=None)


def _issue(
    office: Office,
    workspace: Workspace,
    minutes: Minutes,
    decision: Decision,
    one: Recurrence,
    period: Period,
    now: datetime,
    calendar: WorkingDays,
) -> None:
    earlier = office.assignments.of_decision(decision.id)
    seats = _seats(office, decision, [other for other in earlier if not other.co])
    there = {other.post_id for other in earlier if other.period == period.key}
    of_now = as_of(decision, one.rule, period, calendar)
    made = assignments_of(office, workspace, minutes, of_now, now)
    # A decision that nobody is named for any more is nobody's.
    pattern = {a.post_id: a for a in made}
    if pattern:
        some = next(iter(pattern.values()))
        made = [
            pattern.get(seat) or replace(some, id=office.new_id(), post_id=seat)
            for seat in seats
            if seat not in there
        ]
    co = co_assignments_of(office, workspace, minutes, of_now, now, calendar)
    made = of_period([*made, *(a for a in co if a.post_id not in there)], one.rule, period)
    if not made:
        return
    holders = office.people.holder_of({a.post_id for a in made if a.post_id is not None})
    office.assignments.add(made, look_at_all_of(office, workspace, made, holders, calendar))
    begun = {a.id: {**issued_values(a), "period": period.key} for a in made}
    office.audit.add(*(_event(office, now, Move.ISSUE, "assignment", *line) for line in begun.items()))
    # What goes on is on everybody's list already: only its next day is another one.
    if one.rule.every is not Every.INFORMATION:
        told = dict.fromkeys(holders.values())
        office.outbox.post(*(notices.new_period(person_id, now + GATHERS) for person_id in told))
    if minutes.approved_by is not None:
        office.outbox.post(notices.live_line(minutes.approved_by, minutes.id, now))


def _seats(office: Office, decision: Decision, earlier: Sequence[Assignment]) -> tuple[int, ...]:
    """The seats it goes to today: newcomers of its group included, without closed organizations, without
    whom it was found not to concern; what was given to another seat goes on there.
    """
    last: dict[int, Assignment] = {}
    successors: dict[int, int] = {}
    for one in earlier:
        if one.post_id is not None:
            last[one.post_id] = max(one, last.get(one.post_id, one), key=lambda a: (a.issued_at, a.id))
            if one.came_from is not None:
                successors[one.came_from] = one.post_id
    wanted = [_gone_to(seat, last, successors) for seat in decision.post_ids]
    return _answering(office, dict.fromkeys(wanted), last)


def _gone_to(seat: int, last: dict[int, Assignment], successors: dict[int, int]) -> int:
    passed = {seat}
    while (one := last.get(seat)) and one.state is State.RELEASED and one.id in successors:
        seat = successors[one.id]
        if seat in passed:
            break
        passed.add(seat)
    return seat


def _answering(office: Office, wanted: Iterable[int], last: dict[int, Assignment]) -> tuple[int, ...]:
    wanted = tuple(wanted)
    closed = {
        post.id
        for post in office.people.seats(wanted)
        if post.organization is not None and post.organization.closed_on is not None
    }
    return tuple(
        seat
        for seat in wanted
        if seat not in closed and (seat not in last or last[seat].state is not State.NOT_CONCERNED)
    )


def _event(
    office: Office, now: datetime, deed: str, kind: str, object_id: int, after: dict[str, Value]
) -> AuditEvent:
    return AuditEvent(
        id=office.new_id(),
        at=now,
        actor_id=None,
        chat_id=None,
        deed=deed,
        object_kind=kind,
        object_id=object_id,
        after=after,
    )
