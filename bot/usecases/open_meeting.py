"""A meeting begins: every decision on control is frozen as it stands, and the office is told once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, time

from bot.domain import notices
from bot.domain.audit import AuditEvent
from bot.domain.calendar import WorkingDays, local_day
from bot.domain.carry import Carried, Tracked, carried
from bot.domain.errors import IllegalMove
from bot.domain.meetings import Meeting
from bot.domain.minutes import Minutes
from bot.domain.people import Actor, Role
from bot.domain.rights import Deed, capacities, require
from bot.usecases.ports import Act, Office

#: Who hears that it has begun.
TOLD = frozenset({Role.SECRETARY, Role.HEAD})


def open_meeting(
    office: Office, meeting_id: int, now: datetime, calendar: WorkingDays, by: Actor | None = None
) -> None:
    """Does nothing where it has begun, was cancelled, or moved to a later hour meanwhile.

    `by` began it by a tap, and sees the table at once.
    """
    meeting = office.meetings.get(meeting_id)
    if not meeting.is_planned or meeting.starts_at is None or meeting.starts_at > now:
        return
    rows = table_now(office, meeting, now, calendar)
    if not office.meetings.begin(meeting_id, local_day(now, office.people.workspace().zone), now):
        return
    office.meetings.keep_carried(meeting_id, rows)
    office.audit.add(
        AuditEvent(
            id=office.new_id(),
            at=now,
            actor_id=by.person.id if by else None,
            chat_id=by.chat_id if by else None,
            deed="open_meeting",
            object_kind="meeting",
            object_id=meeting_id,
            after={"decisions": len(rows), "open": sum(row.is_open for row in rows)},
        )
    )
    told = [one.id for one in office.people.persons() if one.roles & TOLD and one.left_on is None]
    office.outbox.post(
        *(
            notices.meeting_opened(person_id, meeting_id, now)
            for person_id in told
            if by is None or person_id != by.person.id
        )
    )


def begin_meeting(act: Act, meeting_id: int) -> Meeting:
    """«Начать сейчас»: it is today's, whatever day it was planned for.

    Raises:
        NotAllowed, NotFound; IllegalMove: it has begun, or was cancelled.
    """
    require(Deed.PLAN_MEETING, capacities(act.actor))
    meeting = act.office.meetings.get(meeting_id)
    if not meeting.is_planned:
        raise IllegalMove(Deed.PLAN_MEETING, "opened" if meeting.opened_at else "planned")
    act.office.meetings.save(replace(meeting, starts_at=act.now, held_on=act.today))
    open_meeting(act.office, meeting_id, act.now, act.calendar, act.actor)
    return act.office.meetings.get(meeting_id)


def table_now(office: Office, meeting: Meeting, now: datetime, calendar: WorkingDays) -> tuple[Carried, ...]:
    """What a meeting that began at this moment would open with."""
    today = local_day(now, office.people.workspace().zone)
    since, before = _since(office, meeting, today)
    return carried(_tracked(office, office.meetings.on_control(since, before)), since, today, calendar)


def _since(office: Office, meeting: Meeting, today: date) -> tuple[datetime | None, int | None]:
    """The moment since which answers are news to this meeting, and the meeting whose table came before.

    The meeting before it is the last one that began in the chat, or whose minutes were issued later.
    """
    zone = office.people.workspace().zone
    opened = office.meetings.last_opened()
    held = office.meetings.last_held(meeting.held_on or today)
    moments = [opened.opened_at] if opened and opened.opened_at else []
    if held and held.held_on and held.opened_at is None:
        moments.append(datetime.combine(held.held_on, time.min, zone))
    return max(moments, default=None), opened.id if opened else None


def _tracked(office: Office, decision_ids: frozenset[int]) -> tuple[Tracked, ...]:
    decisions = office.minutes.decisions_of(decision_ids)
    assignments = office.assignments.of_decisions(decision_ids)
    reports = office.reports.of_decisions(decision_ids)
    seats = {one.id: one.label for one in office.people.seats({a.post_id for a in assignments if a.post_id})}
    named = office.people.persons_of({a.person_id for a in assignments if a.person_id})
    persons = {one.id: one.short for one in named}
    labels = {a.id: seats.get(a.post_id or 0) or persons.get(a.person_id or 0, "") for a in assignments}
    minutes: dict[int, Minutes] = {}
    for decision in decisions:
        if decision.minutes_id not in minutes:
            minutes[decision.minutes_id] = office.minutes.get(decision.minutes_id)
    times = office.meetings.times_carried(decision_ids)
    seats_of, said_of, of = defaultdict(list), defaultdict(list), {a.id: a.decision_id for a in assignments}
    for one in assignments:
        seats_of[one.decision_id].append(one)
    for report in reports:
        said_of[of[report.assignment_id]].append(report)
    return tuple(
        Tracked(
            decision,
            minutes[decision.minutes_id].number,
            minutes[decision.minutes_id].date,
            seats_of[decision.id],
            said_of[decision.id],
            labels,
            times.get(decision.id, 0),
        )
        for decision in decisions
    )
