"""A workbook or a CSV file comes in: kept on disk, queued for reading, given to whose sheet it is.

A sheet that this bot wrote says so in its mark; any other is taken for a list of people.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.domain import notices
from bot.domain.assignments import Attachment
from bot.domain.audit import AuditEvent, Value
from bot.domain.excel_review import SheetReview
from bot.domain.notices import NoticeKind
from bot.domain.review_sheet import MARK, mark_in
from bot.domain.rights import Deed, capacities, require
from bot.domain.roster_changes import RosterRead
from bot.usecases.excel_review import REVIEW, sheet_review, take_review_sheet
from bot.usecases.ports import Act, Job, LiveMessage, Office, Sheet
from bot.usecases.record import record
from bot.usecases.take_roster import keep_roster, roster_read

#: The job's kind: read a kept workbook in a child process.
READ_SHEETS = "read_sheets"

#: What keeps a sheet of ours (`jobs.keep_output`) returns what `job.result` holds: ids and codes only.
#: Raises: BadInput, which its sender is told.
Taker = Callable[[Office, Job, Sheet, datetime], Mapping[str, Value]]

#: How the mark of a sheet of ours begins → who takes it.
TAKERS: dict[str, Taker] = {MARK: take_review_sheet}

#: What is shown of a sheet that was read, by `job.result["what"]`; whoever sent it looks.
SheetSeen = RosterRead | SheetReview
SEEN: dict[str, Callable[[Act, Job], SheetSeen]] = {"roster": roster_read, REVIEW: sheet_review}


def take_sheets(act: Act, file: Attachment) -> Job:
    """Queues a kept file for reading.

    Raises:
        NotAllowed.
    """
    may_take(act)
    act.office.attachments.add(file, act.now)
    job = Job(act.office.new_id(), READ_SHEETS, act.actor.person.id, {"attachment_id": file.id})
    act.office.jobs.add(job, act.now)
    record(act, "take_sheets", "job", job.id, after={"attachment_id": file.id})
    return job


def may_take(act: Act) -> None:
    """
    Raises:
        NotAllowed.
    """
    require(Deed.TAKE_ROSTER, capacities(act.actor))


def note_progress(office: Office, job: Job, message: LiveMessage) -> None:
    """`message` says that the file is being read: what was read will stand in its place."""
    office.live.put(job.person_id, NoticeKind.SHEET_READ, job.id, message)


def keep_sheets(office: Office, job: Job, sheets: Sequence[Sheet], now: datetime) -> None:
    """Keeps what was read until its sender says yes to it: nothing of the office changes yet.

    Raises:
        BadInput: what the sheet's taker says.
    """
    result = _taken(office, job, sheets, now)
    office.jobs.finish(job.id, "done", result)
    office.audit.add(
        AuditEvent(
            office.new_id(), now, job.person_id, None, "read_sheets", "job", job.id, after=dict(result)
        )
    )
    office.outbox.post(notices.sheet_read(job.person_id, job.id, now))


def _taken(office: Office, job: Job, sheets: Sequence[Sheet], now: datetime) -> Mapping[str, Value]:
    # The sheet with the mark in its cells: properties belong to the whole workbook, and get lost.
    for sheet in sorted(sheets, key=lambda one: not mark_in(one.rows)):
        mark = sheet.mark or mark_in(sheet.rows)
        for prefix, take in TAKERS.items():
            if mark.startswith(prefix):
                return take(office, job, sheet, now)
    return keep_roster(office, job, sheets)


def sheets_seen(act: Act, job: Job) -> SheetSeen:
    """
    Raises:
        NotFound: it was answered meanwhile.
    """
    return SEEN[str(job.result["what"])](act, job)
