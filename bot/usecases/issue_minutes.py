"""The hold has ended: approved minutes become assignments, and everybody concerned is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.domain import notices, policy
from bot.domain.assignments import Assignment, State
from bot.domain.audit import AuditEvent, Value
from bot.domain.calendar import WorkingDays, add_working_days, local_day, this_or_next, this_or_previous
from bot.domain.deadlines import DeadlineKind
from bot.domain.lifecycle import Move
from bot.domain.minutes import Addressee, AddresseeKind, Decision, Minutes, MinutesState, Tracking
from bot.domain.people import Workspace
from bot.usecases import periods
from bot.usecases.earlier import after_issue
from bot.usecases.ports import Office
from bot.usecases.record import issued_values


def issue_minutes(office: Office, minutes_id: int, now: datetime, calendar: WorkingDays) -> None:
    """One assignment per decision and seat, one message per person, one commit.

    Does nothing where the minutes were stopped or issued meanwhile.
    """
    minutes = office.minutes.get(minutes_id)
    if minutes.state is not MinutesState.APPROVED or minutes.issued_at or minutes.send_at is None:
        return
    if minutes.send_at > now:
        return
    workspace = office.people.workspace()
    assignments = [
        assignment
        for decision in office.minutes.decisions(minutes_id)
        if decision.tracking is not Tracking.NOTICE and not decision.cancelled
        for assignment in _issued(office, workspace, minutes, decision, now, calendar)
    ]
    holders = office.people.holder_of({a.post_id for a in assignments if a.post_id is not None})
    office.assignments.add(assignments, look_at_all_of(office, workspace, assignments, holders, calendar))
    office.audit.add(
        _event(office, minutes, "minutes", minutes.id, now, {"issued_at": now.isoformat()}),
        *(_event(office, minutes, "assignment", one.id, now, issued_values(one)) for one in assignments),
    )
    if not minutes.quiet:
        told = {
            holders[a.post_id]: None for a in assignments if a.post_id is not None and a.post_id in holders
        }
        # A moment that no mailing would have chosen was chosen by her: «Отправить сейчас».
        asked = policy.mailing_moment(minutes.send_at, workspace.zone, calendar) != minutes.send_at
        office.outbox.post(
            *(notices.new_items(person_id, minutes_id, minutes.send_at, asked=asked) for person_id in told)
        )
    # What is only kept has no answers to count.
    if minutes.approved_by is not None and (assignments or not minutes.quiet):
        office.outbox.post(notices.live_line(minutes.approved_by, minutes_id, now))
    office.minutes.save(replace(minutes, issued_at=now))
    office.draft_steps.forget(minutes_id)
    after_issue(office, office.minutes.get(minutes_id), now, calendar)


def _issued(
    office: Office,
    workspace: Workspace,
    minutes: Minutes,
    decision: Decision,
    now: datetime,
    calendar: WorkingDays,
) -> list[Assignment]:
    """Of a recurring decision the first period, and the next one is scheduled."""
    begun = periods.begin(workspace, minutes, decision, now, calendar)
    if begun is None:
        return [
            *assignments_of(office, workspace, minutes, decision, now),
            *co_assignments_of(office, workspace, minutes, decision, now, calendar),
        ]
    one, first = begun
    office.recurrences.put(one)
    as_now = periods.as_of(decision, one.rule, first, calendar)
    made = [
        *assignments_of(office, workspace, minutes, as_now, now),
        *co_assignments_of(office, workspace, minutes, as_now, now, calendar),
    ]
    return periods.of_period(made, one.rule, first)


def look_at_all_of(
    office: Office,
    workspace: Workspace,
    assignments: list[Assignment],
    holders: Mapping[int, int],
    calendar: WorkingDays,
) -> dict[int, datetime | None]:
    """The planner's hints, all at once: `look_at_of` would ask for each holder by itself."""
    hours = {person.id: person.digest_hour for person in office.people.persons()}

    def hint(one: Assignment) -> datetime | None:
        holder = holders.get(one.post_id) if one.post_id is not None else None
        hour = hours.get(holder) if holder is not None else None
        return policy.look_at(one, None, hour, workspace.zone, calendar) if hour else None

    return {one.id: hint(one) for one in assignments}


def _event(
    office: Office, minutes: Minutes, kind: str, object_id: int, now: datetime, after: Mapping[str, Value]
) -> AuditEvent:
    return AuditEvent(
        id=office.new_id(),
        at=now,
        actor_id=minutes.approved_by,
        chat_id=None,
        deed=Move.ISSUE,
        object_kind=kind,
        object_id=object_id,
        after=after,
    )


def assignments_of(
    office: Office, workspace: Workspace, minutes: Minutes, decision: Decision, now: datetime
) -> list[Assignment]:
    """What a decision becomes when it is issued now: one assignment a seat, not yet kept."""
    today = local_day(now, workspace.zone)
    past = decision.due is not None and decision.due < today
    return [
        Assignment(
            id=office.new_id(),
            decision_id=decision.id,
            minutes_id=minutes.id,
            post_id=post_id,
            person_id=None,
            tracking=decision.tracking,
            state=State.ISSUED,
            due=decision.due,
            # A deadline already past at approval never causes reminders by itself (docs/product.md).
            hand_in=None if past else decision.hand_in,
            issued_at=now,
            asked_on=asked_on(decision, today, workspace.information_day),
        )
        for post_id in decision.post_ids
    ]


def co_assignments_of(
    office: Office,
    workspace: Workspace,
    minutes: Minutes,
    decision: Decision,
    now: datetime,
    calendar: WorkingDays,
) -> list[Assignment]:
    """Where the office asks co-assignees, each has an assignment of his own, with an earlier day."""
    if workspace.co_days is None:
        return []
    # Each once, and whoever answers for the whole answers for nothing besides.
    seats = dict.fromkeys(
        post_id
        for one in decision.addressees
        if one.kind is AddresseeKind.CO_ASSIGNEE
        for post_id in one.post_ids
        if post_id not in decision.post_ids
    )
    today = local_day(now, workspace.zone)
    due = decision.due
    if due is not None and due > today:
        # Never before it was issued.
        earlier = add_working_days(due, -workspace.co_days, calendar)
        due = max(earlier, this_or_next(today, calendar))
        due = min(due, decision.due or due)
    as_theirs = replace(
        decision,
        deadline=replace(decision.deadline, due=due) if decision.deadline else None,
        hand_in=this_or_previous(due, calendar) if due is not None else None,
        addressees=tuple(Addressee(one, "", post_id=one, post_ids=(one,)) for one in seats),
    )
    made = assignments_of(office, workspace, minutes, as_theirs, now)
    return [replace(one, co=True) for one in made]


def asked_on(decision: Decision, today: date, information_day: tuple[int, int]) -> date | None:
    """When information is asked for: the decision's own day, or for ongoing ones the workspace's next day."""
    if decision.tracking is not Tracking.INFORMATION:
        return None
    if decision.due is not None:
        return decision.due
    if decision.deadline is None or decision.deadline.kind is not DeadlineKind.ONGOING:
        return None
    month, day = information_day
    this_year = date(today.year, month, day)
    return this_year if this_year > today else date(today.year + 1, month, day)
