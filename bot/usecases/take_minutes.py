"""A protocol comes in: kept on disk, queued for reading, its draft kept for review."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain import notices
from bot.domain.about_earlier import read_about
from bot.domain.assignments import Attachment
from bot.domain.audit import AuditEvent, Value
from bot.domain.calendar import WorkingDays, local_day
from bot.domain.deadlines import Deadline, propose_due
from bot.domain.earlier import Kept
from bot.domain.errors import BadInput, NotFound, Overtaken
from bot.domain.matching import of_that_surname
from bot.domain.minutes import (
    AddresseeKind,
    Decision,
    Doubt,
    Minutes,
    MinutesState,
    Tracking,
    propose_hand_in,
    propose_tracking,
    short_code,
)
from bot.domain.notices import NoticeKind
from bot.domain.people import Group, Post
from bot.domain.questions import SEVERAL_OF_THAT_SURNAME, UNKNOWN_SURNAME
from bot.domain.rights import Deed, capacities, require
from bot.domain.sameness import words_hash
from bot.reader.draft import DraftDecision
from bot.reader.language import is_russian
from bot.usecases.ports import Act, Job, LiveMessage, Office, ReadResult
from bot.usecases.resolve import Known, known_names, tie
from bot.usecases.taken_before import taken_before

#: The job's kind: read a kept file in a child process.
READ_MINUTES = "read_minutes"
#: The name and type under which pasted words are kept and read, as a file would be.
PASTED_NAME, PASTED_TYPE = "protocol.txt", "text/plain"
#: A message so long may have been cut by Telegram, which sends the rest within moments.
TELEGRAM_LIMIT, CUT_FROM, TOGETHER = 4096, 3500, timedelta(seconds=3)


@dataclass(frozen=True, slots=True)
class Queued:
    """A file to be read. `ahead`: how many of the office's own are read before it."""

    job: Job
    ahead: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Words pasted into the chat: when (as Telegram says), how many characters, and until which machine time
    the reading waits for more of them.
    """

    at: datetime
    length: int
    waits_until: datetime

    @property
    def params(self) -> dict[str, Value]:
        return {"pasted_at": int(self.at.timestamp()), "pasted_length": self.length}


def take_minutes(
    act: Act, file: Attachment, *, piece: Piece | None = None, parts: tuple[int, ...] = ()
) -> Queued:
    """Queues a kept file for reading. `piece`: it holds pasted words, which may go on; `parts`: ids of the
    drafts that were read from its parts.

    Raises:
        NotAllowed.
    """
    require(Deed.TAKE_MINUTES, capacities(act.actor))
    act.office.attachments.add(file, act.now)
    ahead = len(act.office.jobs.waiting())
    params: dict[str, Value] = {"attachment_id": file.id}
    if ahead:
        params["waited"] = True
    if piece is not None:
        params |= piece.params
    if parts:
        params["replaces"] = ",".join(map(str, parts))
    job = Job(act.office.new_id(), READ_MINUTES, act.actor.person.id, params)
    cut = piece is not None and piece.length >= CUT_FROM
    act.office.jobs.add(job, act.now, piece.waits_until if piece is not None and cut else None)
    return Queued(job, ahead)


def goes_on_from(act: Act, at: datetime) -> tuple[Job, Attachment] | None:
    """The pasted words, still unread, that a message of this moment goes on from: Telegram cuts a long text
    into messages that come together.
    """
    for job in reversed(act.office.jobs.waiting()):
        if job.person_id != act.actor.person.id or job.kind != READ_MINUTES:
            continue
        pasted_at, length = job.params.get("pasted_at"), job.params.get("pasted_length")
        if not isinstance(pasted_at, int) or not isinstance(length, int) or job.attempts:
            return None
        if length < CUT_FROM or abs(at.timestamp() - pasted_at) > TOGETHER.total_seconds():
            return None
        return job, act.office.attachments.get(int(str(job.params["attachment_id"])))
    return None


def take_more(act: Act, job: Job, whole: Attachment, piece: Piece) -> Queued:
    """`whole` holds the words that wait to be read, and those that have come now.

    Raises:
        NotAllowed; Overtaken: the reading has begun.
    """
    require(Deed.TAKE_MINUTES, capacities(act.actor))
    act.office.attachments.add(whole, act.now)
    longer = replace(job, params={**job.params, "attachment_id": whole.id, **piece.params})
    if not act.office.jobs.change(longer, piece.waits_until):
        raise Overtaken(job.id)
    return Queued(longer)


def pasted(text: str, at: datetime, machine_now: datetime) -> Piece:
    """`at`: when it was sent. Telegram counts UTF-16."""
    return Piece(at, len(text.encode("utf-16-le")) // 2, machine_now + TOGETHER)


def joined(job: Job, before: str, more: str) -> str:
    """Messages of one text: cut at Telegram's limit, maybe within a word, or where a line ended."""
    full = job.params.get("pasted_length") == TELEGRAM_LIMIT
    return f"{before}{more}" if full else f"{before}\n{more}"


def note_pages(office: Office, job: Job, page: int, pages: int, now: datetime) -> None:
    """So far a slow reading is; it is said where the reading was promised. Nothing, where it is over."""
    if office.jobs.get(job.id).state == "waiting":
        office.jobs.keep_output(job.id, {"page": page, "pages": pages})
        office.outbox.post(notices.reading(job.person_id, job.id, now))


def pages_told(office: Office, job: Job) -> tuple[int, int] | None:
    """(page, of how many) as noted last; None where the reading has just begun."""
    try:
        told = office.jobs.output(job.id)
    except NotFound:
        return None
    return (int(told["page"]), int(told["pages"])) if isinstance(told, dict) else None


def note_progress(office: Office, job: Job, message: LiveMessage) -> None:
    """`message` says that the file is being read: the draft will stand in its place."""
    office.live.put(job.person_id, NoticeKind.DRAFT_READ, job.id, message)


def keep_draft(office: Office, job: Job, result: ReadResult, now: datetime, calendar: WorkingDays) -> int:
    """The draft that a reading job made, as minutes to review. Returns their id.

    Raises:
        BadInput: `not_russian`; `no_decisions`: the text holds none.
    """
    draft = result.draft
    if not is_russian(result.text):
        raise BadInput("not_russian")
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
        file_id=_id(job.params["attachment_id"]),
        words_hash=words_hash(result.text),
        taken_at=now,
    )
    _replace_parts(office, job, now)
    minutes, planned = _of_planned_meeting(office, minutes)
    earlier = taken_before(office, minutes)
    minutes = replace(minutes, same_as=earlier.id if earlier else None)
    today = local_day(now, office.people.workspace().zone)
    groups, posts, known = office.people.groups(), office.people.posts(), known_names(office)
    decisions = [
        _decision(office, minutes, ordinal, one, today, calendar, groups, posts, known)
        for ordinal, one in enumerate(draft.decisions, start=1)
    ]
    preamble = replace(
        result.front,
        agenda=draft.agenda,
        executions=tuple((one.decision, one.report) for one in draft.executions),
    )
    office.minutes.add(minutes, decisions, result.text, preamble, of_meeting=planned)
    if preamble.executions:
        office.minutes.keep_earlier(minutes.id, Kept(preamble.executions))
    office.jobs.finish(job.id, "done", {"minutes_id": minutes.id})
    office.jobs.drop_output(job.id)
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


def _of_planned_meeting(office: Office, minutes: Minutes) -> tuple[Minutes, bool]:
    """A protocol of the day for which a meeting was planned is that meeting's: one meeting, one table."""
    there = next(iter(office.meetings.of_day(minutes.date)), None) if minutes.date else None
    if there is None:
        return minutes, False
    place = minutes.place or there.place
    return replace(minutes, meeting_id=there.id, title=there.title, place=place), True


def _replace_parts(office: Office, job: Job, now: datetime) -> None:
    """What was read as two, and is one: the parts go, unless somebody has worked on them meanwhile."""
    for part_id in _ids(job.params.get("replaces")):
        part = office.minutes.get(part_id)
        if part.state is not MinutesState.DRAFT or part.version != 1:
            continue
        office.minutes.save(replace(part, state=MinutesState.WITHDRAWN))
        office.audit.add(
            AuditEvent(
                id=office.new_id(),
                at=now,
                actor_id=job.person_id,
                chat_id=None,
                deed="discard_draft",
                object_kind="minutes",
                object_id=part_id,
                before={"state": part.state},
                after={"state": MinutesState.WITHDRAWN},
            )
        )


def _ids(value: object) -> tuple[int, ...]:
    return tuple(int(one) for one in value.split(",")) if isinstance(value, str) and value else ()


def _id(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _tracking(one: DraftDecision, deadline: Deadline | None, day: date) -> Tracking:
    """What only moves or ends an earlier item asks nobody for anything new."""
    if not one.assignees and read_about(one.text, deadline.due if deadline else None, day):
        return Tracking.NOTICE
    return propose_tracking(one.text, deadline, bool(one.assignees))


def _spelt(name: str, one: DraftDecision, posts: tuple[Post, ...]) -> str:
    """A surname alone, which is read in small letters where no roster was at hand, with its capital."""
    if len(name.split()) != 1:
        return name
    doubted = {doubt.reason for doubt in one.doubts} & {UNKNOWN_SURNAME, SEVERAL_OF_THAT_SURNAME}
    return name[:1].upper() + name[1:] if doubted or of_that_surname(name, posts) else name


def _decision(
    office: Office,
    minutes: Minutes,
    ordinal: int,
    one: DraftDecision,
    today: date,
    calendar: WorkingDays,
    groups: tuple[Group, ...],
    posts: tuple[Post, ...],
    known: Known,
) -> Decision:
    deadline = propose_due(one.deadline, minutes.date, today)
    named = [(_spelt(name, one, posts), AddresseeKind.ASSIGNEE) for name in one.assignees]
    named += [(name, AddresseeKind.CO_ASSIGNEE) for name in one.co_assignees]
    return Decision(
        id=office.new_id(),
        minutes_id=minutes.id,
        ordinal=ordinal,
        code=short_code(minutes.number, minutes.date, ordinal),
        number=one.number,
        lead=one.lead,
        text=one.text,
        tracking=_tracking(one, deadline, minutes.date or today),
        deadline=deadline,
        hand_in=propose_hand_in(deadline, calendar),
        addressees=tuple(tie(office.new_id(), name, groups, posts, kind, known) for name, kind in named),
        source=(one.source.start, one.source.end),
        doubts=tuple(Doubt(d.field, d.reason, d.other) for d in one.doubts),
    )
