"""The next meeting is planned, changed, cancelled; whoever may see it looks at it and at its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain.audit import Value
from bot.domain.awaited import Awaited, AwaitedField
from bot.domain.carry import Carried, Said, Table, said
from bot.domain.errors import BadInput, IllegalMove
from bot.domain.meetings import (
    LONGEST,
    USUAL_HOUR,
    Meeting,
    Next,
    Proposal,
    in_nominative,
    proposed_days,
    with_hour,
)
from bot.domain.rights import Deed, capacities, may, require
from bot.usecases.awaiting import EDIT_WINDOW, waiting
from bot.usecases.open_meeting import table_now
from bot.usecases.ports import Act
from bot.usecases.record import record

#: What is awaited about a meeting; `object_id` is its id, 0 of one that is still to be made.
ASKED = frozenset({AwaitedField.MEETING_DAY, AwaitedField.MEETING_TITLE, AwaitedField.MEETING_PLACE})
#: Nobody plans later than that.
FARTHEST = timedelta(days=730)
#: Of the latest protocols, how many are looked at for what the meeting is called.
LATEST = 5


def next_meeting(act: Act) -> Next:
    """
    Raises:
        NotAllowed.
    """
    who = capacities(act.actor)
    require(Deed.SEE_MEETING, who)
    meeting = next(iter(act.office.meetings.planned()), None)
    last = act.office.meetings.last_opened()
    return Next(meeting, _proposal(act, last), act.office.meetings.open_count(), last, who)


def _proposal(act: Act, last: Meeting | None) -> Proposal:
    held = act.office.meetings.last_held(act.today) or last
    before = last if last and last.title else held
    hour = last.starts_at.astimezone(act.workspace.zone).time() if last and last.starts_at else USUAL_HOUR
    return Proposal(
        (before.title if before else "") or _called(act),
        before.place if before else None,
        hour.replace(second=0, microsecond=0),
        proposed_days(held.held_on if held else None, act.today, act.calendar),
    )


def _called(act: Act) -> str:
    """As the latest protocol calls its meeting, in the nominative."""
    for minutes in act.office.minutes.recent(LATEST):
        if minutes.part_of is None:
            kind = " ".join(act.office.minutes.preamble(minutes.id).kind.split())
            if called := in_nominative(kind):
                return called[:LONGEST]
    return ""


def plan_meeting(act: Act, day: date, hour: time) -> Meeting:
    """The next meeting on this day, with what is proposed for the rest; the one there is moves.

    Raises:
        NotAllowed; BadInput: `meeting_is_past`, `meeting_too_far`.
    """
    require(Deed.PLAN_MEETING, capacities(act.actor))
    starts_at = datetime.combine(day, hour, act.workspace.zone)
    if starts_at <= act.now:
        raise BadInput("meeting_is_past")
    if starts_at > act.now + FARTHEST:
        raise BadInput("meeting_too_far")
    there = next(iter(act.office.meetings.planned()), None)
    if there is not None:
        return _changed(act, there, replace(there, held_on=day, starts_at=starts_at))
    proposed = _proposal(act, act.office.meetings.last_opened())
    made = Meeting(act.office.new_id(), proposed.title, day, proposed.place, starts_at)
    act.office.meetings.add(made)
    _note(act, "plan_meeting", made.id, {}, _values(made))
    return made


def cancel_meeting(act: Act, meeting_id: int) -> Meeting:
    """Planned no more; what it was is returned, so that it can be planned again.

    Raises:
        NotAllowed, NotFound; IllegalMove: it has begun.
    """
    meeting = planned(act, meeting_id)
    if act.office.meetings.has_minutes(meeting_id):
        act.office.meetings.save(replace(meeting, starts_at=None))
    else:
        act.office.meetings.delete(meeting_id)
    _note(act, "cancel_meeting", meeting_id, _values(meeting), {})
    return meeting


def may_plan(act: Act) -> bool:
    """Who may, and isn't asked about something else: words that wait for their item come first."""
    return may(Deed.PLAN_MEETING, capacities(act.actor)) and waiting(act) is None


def planned(act: Act, meeting_id: int) -> Meeting:
    """
    Raises:
        NotAllowed, NotFound; IllegalMove: it has begun.
    """
    require(Deed.PLAN_MEETING, capacities(act.actor))
    meeting = act.office.meetings.get(meeting_id)
    if not meeting.is_planned:
        raise IllegalMove(Deed.PLAN_MEETING, "opened" if meeting.opened_at else "planned")
    return meeting


# --- the table --------------------------------------------------------------------------------------------


def meeting_table(act: Act, meeting_id: int) -> Table:
    """
    Raises:
        NotAllowed, NotFound.
    """
    who = capacities(act.actor)
    require(Deed.SEE_MEETING, who)
    meeting = act.office.meetings.get(meeting_id)
    if meeting.opened_at is None:
        return Table(meeting, table_now(act.office, meeting, act.now, act.calendar), {}, act.now, who)
    rows = act.office.meetings.carried(meeting_id)
    return Table(meeting, rows, _later(act, rows, meeting.opened_at), meeting.opened_at, who)


def _later(act: Act, rows: Sequence[Carried], opened_at: datetime) -> dict[int, tuple[Said, ...]]:
    ids = {row.decision_id for row in rows}
    reports = [one for one in act.office.reports.of_decisions(ids) if one.at > opened_at]
    if not reports:
        return {}
    assignments = {a.id: a for a in act.office.assignments.of_decisions(ids)}
    seats = {one.id: one.label for one in act.office.people.posts()}
    found: dict[int, tuple[Said, ...]] = {}
    for report in reports:
        one = assignments[report.assignment_id]
        label = {one.id: seats.get(one.post_id or 0, "")}
        found[one.decision_id] = (*found.get(one.decision_id, ()), *said([report], label))
    return found


# --- what is typed ----------------------------------------------------------------------------------------


def ask_meeting(act: Act, field: AwaitedField, meeting_id: int) -> None:
    """The next words of this person are about the meeting: its day and hour, its title, its place.

    Raises:
        NotAllowed; BadInput: `words_wait`.
    """
    require(Deed.PLAN_MEETING, capacities(act.actor))
    if waiting(act) is not None:
        raise BadInput("words_wait")
    act.office.awaited.put(act.actor.person.id, Awaited(field, meeting_id, act.now))


def stop_asking_meeting(act: Act) -> None:
    if act.actor.awaited and act.actor.awaited.field in ASKED:
        act.office.awaited.clear(act.actor.person.id)


def hear_meeting(act: Act, words: str) -> Meeting | None:
    """None where the words are about something else.

    Raises:
        BadInput: they can't be what is awaited; it goes on being awaited.
    """
    awaited = act.actor.awaited
    if awaited is None or awaited.field not in ASKED or act.now - awaited.since > EDIT_WINDOW:
        return None
    if awaited.field is AwaitedField.MEETING_DAY:
        kept = plan_meeting(act, *_moment(act, words))
    else:
        words = " ".join(words.split())
        if len(words) > LONGEST:
            raise BadInput("meeting_words_too_long", str(LONGEST))
        before = planned(act, awaited.object_id)
        titled = awaited.field is AwaitedField.MEETING_TITLE
        after = replace(before, title=words) if titled else replace(before, place=words)
        kept = _changed(act, before, after)
    heard = Awaited(AwaitedField.MEETING_HEARD, kept.id, act.now)
    act.office.awaited.put(act.actor.person.id, heard)
    return kept


def heard_meeting_before(act: Act) -> Meeting | None:
    """What the same words did when they were committed: nothing is changed."""
    awaited = act.actor.awaited
    if awaited is None or awaited.field is not AwaitedField.MEETING_HEARD:
        return None
    return act.office.meetings.get(awaited.object_id)


def _moment(act: Act, words: str) -> tuple[date, time]:
    """«18 декабря в 10». Without an hour the planned one stays, else the usual one.

    Raises:
        BadInput: `not_a_meeting_day`.
    """
    from bot.reader.deadlines import read_deadline  # as in `edit_decision`: it takes long to load

    found = read_deadline(with_hour(words), act.today, act.calendar)
    if found is None or found.due is None:
        raise BadInput("not_a_meeting_day")
    if found.time is not None:
        return found.due, found.time
    there = next(iter(act.office.meetings.planned()), None)
    if there is not None and there.starts_at is not None:
        return found.due, there.starts_at.astimezone(act.workspace.zone).time()
    return found.due, _proposal(act, act.office.meetings.last_opened()).hour


def _changed(act: Act, before: Meeting, after: Meeting) -> Meeting:
    if after != before:
        act.office.meetings.save(after)
        _note(act, "change_meeting", after.id, _values(before), _values(after))
    return after


def _note(act: Act, deed: str, meeting_id: int, before: dict[str, Value], after: dict[str, Value]) -> None:
    record(act, deed, "meeting", meeting_id, before, after)


def _values(one: Meeting) -> dict[str, Value]:
    """For the journal, where no words stand."""
    return {
        "starts_at": one.starts_at.isoformat() if one.starts_at else None,
        "title": len(one.title),
        "place": len(one.place or ""),
    }
