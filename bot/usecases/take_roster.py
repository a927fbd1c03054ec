"""The office's list of people: read, previewed, taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.domain.audit import Value
from bot.domain.errors import BadInput
from bot.domain.roster_changes import RosterRead
from bot.usecases.ports import Act, Job, Office, Sheet


def keep_roster(office: Office, job: Job, sheets: Sequence[Sheet]) -> Mapping[str, Value]:
    """
    Raises:
        BadInput: `no_roster`.
    """
    raise BadInput("no_roster")


def roster_read(act: Act, job: Job) -> RosterRead:
    return RosterRead(job.id)
