"""A recurring decision: what its words make of it when it is issued, and each period as it is issued."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.domain import recurrence
from bot.domain.assignments import Assignment
from bot.domain.calendar import ONE_DAY, WorkingDays, local_day
from bot.domain.deadlines import DeadlineKind
from bot.domain.minutes import Decision, Minutes, Tracking
from bot.domain.people import Workspace
from bot.domain.recurrence import Every, Period, Recurrence, Rule


def begin(
    workspace: Workspace, minutes: Minutes, decision: Decision, now: datetime, calendar: WorkingDays
) -> tuple[Recurrence, Period] | None:
    """How a decision goes on that is issued now, and its first period; None where it is asked about once."""
    today = local_day(now, workspace.zone)
    one = _as_written(workspace, decision, minutes.date or today, calendar)
    if one is None:
        return None
    if one.rule.every is Every.INFORMATION:
        first: Period | None = recurrence.period_of(one.rule, today + ONE_DAY, calendar)
    else:
        first = recurrence.first_period(one, decision.due, today, calendar)
    if first is None:
        return None
    following = recurrence.next_period(one, first, calendar)
    return recurrence.scheduled(one, following, workspace.zone, calendar), first


def _as_written(
    workspace: Workspace, decision: Decision, since: date, calendar: WorkingDays
) -> Recurrence | None:
    deadline = decision.deadline
    if deadline is None or decision.tracking is Tracking.NOTICE:
        return None
    if deadline.kind is DeadlineKind.ONGOING and decision.tracking is Tracking.INFORMATION:
        month, day = workspace.information_day
        return Recurrence(decision.id, Rule(Every.INFORMATION, (f"{month:02}-{day:02}",)))
    if deadline.kind is not DeadlineKind.RECURRING:
        return None
    from bot.reader.days import Meeting  # as in `edit_decision`: needed only now
    from bot.reader.repeats import read_repeats

    read = read_repeats(deadline.text, decision.sentence, deadline.due, Meeting(since, None, calendar))
    if read is None:
        return None
    return Recurrence(decision.id, read.rule, read.except_months, read.ends_on)


def as_of(decision: Decision, rule: Rule, period: Period, calendar: WorkingDays) -> Decision:
    """The decision with the printed day of this period; what goes on has none."""
    if rule.every is Every.INFORMATION or decision.deadline is None:
        return decision
    deadline = replace(decision.deadline, due=period.due)
    return replace(decision, deadline=deadline, hand_in=recurrence.hand_in_of(period, calendar))


def of_period(assignments: list[Assignment], rule: Rule, period: Period) -> list[Assignment]:
    """Assignments of the decision `as_of` this period, as its own."""
    asked = rule.every is Every.INFORMATION
    return [
        replace(one, period=period.key, asked_on=period.due if asked else one.asked_on) for one in assignments
    ]
