"""A protocol comes in: kept on disk, queued for reading, its draft kept for review."""

from __future__ import annotations

from datetime import date, datetime

from bot.domain import notices
from bot.domain.assignments import Attachment
from bot.domain.audit import AuditEvent
from bot.domain.calendar import WorkingDays, local_day
from bot.domain.deadlines import propose_due
from bot.domain.errors import BadInput
from bot.domain.minutes import (
    AddresseeKind,
    Decision,
    Doubt,
    Minutes,
    MinutesState,
    propose_hand_in,
    propose_tracking,
    short_code,
)
from bot.domain.notices import NoticeKind
from bot.domain.people import Group, Post
from bot.domain.rights import Deed, capacities, require
from bot.reader.draft import DraftDecision
from bot.usecases.ports import Act, Job, LiveMessage, Office, ReadResult
from bot.usecases.resolve import tie

#: The job's kind: read a kept file in a child process.
READ_MINUTES = "read_minutes"


def take_minutes(act: Act, file: Attachment) -> Job:
    """Queues a kept file for reading.

    Raises:
        NotAllowed.
    """
    require(Deed.TAKE_MINUTES, capacities(act.actor))
    act.office.attachments.add(file, act.now)
    job = Job(act.office.new_id(), READ_MINUTES, act.actor.person.id, {"attachment_id": file.id})
    act.office.jobs.add(job, act.now)
    return job


def note_progress(office: Office, job: Job, message: LiveMessage) -> None:
    """`message` says that the file is being read: the draft will stand in its place."""
    office.live.put(job.person_id, NoticeKind.DRAFT_READ, job.id, message)


def keep_draft(office: Office, job: Job, result: ReadResult, now: datetime, calendar: WorkingDays) -> int:
    """The draft that a reading job made, as minutes to review. Returns their id.

    Raises:
        BadInput: `no_decisions`, where the text holds none.
    """
    draft = result.draft
    if not draft.decisions:
        raise BadInput("no_decisions")
    minutes = Minutes(
        id=office.new_id(),
        meeting_id=office.new_id(),
        number=draft.number,
        date=draft.date,
        state=MinutesState.DRAFT,
        place=draft.place,
        chair=draft.chair,
        secretary=draft.secretary,
        controller=draft.controller,
        taken_by=job.person_id,
    )
    today = local_day(now, office.people.workspace().zone)
    groups, posts = office.people.groups(), office.people.posts()
    decisions = [
        _decision(office, minutes, ordinal, one, today, calendar, groups, posts)
        for ordinal, one in enumerate(draft.decisions, start=1)
    ]
    office.minutes.add(minutes, decisions, result.text)
    office.jobs.finish(job.id, "done", {"minutes_id": minutes.id})
    office.audit.add(
        AuditEvent(
            id=office.new_id(),
            at=now,
            actor_id=job.person_id,
            chat_id=None,
            deed=Deed.TAKE_MINUTES,
            object_kind="minutes",
            object_id=minutes.id,
            after={"decisions": len(decisions), "attachment_id": job.params["attachment_id"]},
        )
    )
    office.outbox.post(notices.draft_read(job.person_id, job.id, now))
    return minutes.id


def _decision(
    office: Office,
    minutes: Minutes,
    ordinal: int,
    one: DraftDecision,
    today: date,
    calendar: WorkingDays,
    groups: tuple[Group, ...],
    posts: tuple[Post, ...],
) -> Decision:
    deadline = propose_due(one.deadline, minutes.date, today)
    named = [(name, AddresseeKind.ASSIGNEE) for name in one.assignees]
    named += [(name, AddresseeKind.CO_ASSIGNEE) for name in one.co_assignees]
    return Decision(
        id=office.new_id(),
        minutes_id=minutes.id,
        ordinal=ordinal,
        code=short_code(minutes.number, minutes.date, ordinal),
        number=one.number,
        lead=one.lead,
        text=one.text,
        tracking=propose_tracking(one.text, deadline, bool(one.assignees)),
        deadline=deadline,
        hand_in=propose_hand_in(deadline, calendar),
        addressees=tuple(tie(office.new_id(), name, groups, posts, kind) for name, kind in named),
        source=(one.source.start, one.source.end),
        doubts=tuple(Doubt(d.field, d.reason, d.other) for d in one.doubts),
    )
