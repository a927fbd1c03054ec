"""What a meeting opens with: every decision on control as it stands when it begins. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.domain.assignments import LEFT_OUT, Assignment, Report, Standing, State, fold, standing
from bot.domain.calendar import WorkingDays
from bot.domain.meetings import Meeting
from bot.domain.minutes import AddresseeKind, Decision, Tracking
from bot.domain.rights import Who

#: Nothing is left to be done by anybody.
SETTLED = frozenset({Standing.DONE, Standing.DONE_LATE, Standing.LEFT_OUT})
IN_WORK = frozenset({Standing.OPEN, Standing.DUE_SOON})


@dataclass(frozen=True, slots=True)
class Said:
    """What one seat reported, as it stood: `seat` by its short name, `on` the day it speaks of."""

    seat: str
    on: date
    at: datetime
    final: bool
    words: str = ""
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """One row of the table «решение / исполнение».

    `due` is the printed day, `until` the latest one it was moved to, where it was; `moved` how often at most
    for any of its seats. `silent` are seats that owe an answer and have given none. `times`: into how many
    earlier meetings it was carried while it was open. `minutes_number` and `minutes_date` are those of the
    minutes it was decided by.
    """

    decision_id: int
    ordinal: int
    code: str
    sentence: str
    standing: Standing
    tracking: Tracking
    minutes_number: str | None = None
    minutes_date: date | None = None
    due: date | None = None
    deadline_text: str = ""
    until: date | None = None
    moved: int = 0
    who: tuple[str, ...] = ()
    answered: int = 0
    done: int = 0
    total: int = 0
    said: tuple[Said, ...] = ()
    silent: tuple[str, ...] = ()
    times: int = 0

    @property
    def is_open(self) -> bool:
        return self.standing not in SETTLED


@dataclass(frozen=True, slots=True)
class Tracked:
    """A decision with all that its row is made of; `labels` by assignment id, `reports` oldest first."""

    decision: Decision
    minutes_number: str | None
    minutes_date: date | None
    assignments: Sequence[Assignment]
    reports: Sequence[Report]
    labels: Mapping[int, str]
    times: int = 0


def carried(
    tracked: Iterable[Tracked], since: datetime | None, today: date, calendar: WorkingDays
) -> tuple[Carried, ...]:
    """The table, as an official one: by minutes, then by number.

    What is only asked for information stands in it where something was reported after `since`.
    """
    ordered = sorted(
        (one for one in tracked if one.assignments and _belongs(one, since)),
        key=lambda one: (one.minutes_date or date.min, one.decision.minutes_id, one.decision.ordinal),
    )
    return tuple(_row(one, at, today, calendar) for at, one in enumerate(ordered, start=1))


def _belongs(one: Tracked, since: datetime | None) -> bool:
    if one.decision.tracking is Tracking.CONTROL:
        return True
    return any(since is None or report.at > since for report in one.reports)


def _row(one: Tracked, ordinal: int, today: date, calendar: WorkingDays) -> Carried:
    decision = one.decision
    counted = [a for a in one.assignments if a.state not in LEFT_OUT]
    moved_to = [a.due for a in counted if a.moved and a.due is not None]
    until = max(moved_to, default=None)
    return Carried(
        decision_id=decision.id,
        ordinal=ordinal,
        code=decision.code,
        sentence=decision.sentence,
        standing=fold(standing(a, today, calendar) for a in one.assignments),
        tracking=decision.tracking,
        minutes_number=one.minutes_number,
        minutes_date=one.minutes_date,
        due=min((a.first_due for a in counted if a.first_due is not None), default=decision.due),
        deadline_text=decision.deadline.text if decision.deadline and decision.due is None else "",
        until=until,
        moved=max((a.moved for a in counted), default=0),
        who=tuple(a.as_written for a in decision.addressees if a.kind is AddresseeKind.ASSIGNEE),
        answered=sum(a.answered_at is not None for a in counted),
        done=sum(a.state is State.DONE for a in counted),
        total=len(counted),
        said=said(one.reports, one.labels),
        silent=tuple(one.labels[a.id] for a in counted if a.is_open and a.answered_at is None),
        times=one.times,
    )


def said(reports: Iterable[Report], labels: Mapping[int, str]) -> tuple[Said, ...]:
    """A deputy's word counts for nothing before the director has confirmed it."""
    return tuple(
        Said(labels.get(r.assignment_id, ""), r.on, r.at, r.final, r.words, r.number)
        for r in reports
        if not r.pending and not r.withdrawn
    )


@dataclass(frozen=True, slots=True)
class Counted:
    """Decisions of a table by where they stood; `total` leaves out what nothing was left to be done of."""

    done: int
    in_work: int
    not_done: int
    silent: int
    off: int

    @property
    def total(self) -> int:
        return self.done + self.in_work + self.not_done + self.silent


def counted(rows: Iterable[Carried]) -> Counted:
    """Of what is on control: what is asked for information only isn't counted."""
    standings = [row.standing for row in rows if row.tracking is Tracking.CONTROL]
    return Counted(
        done=sum(s in (Standing.DONE, Standing.DONE_LATE) for s in standings),
        in_work=sum(s in IN_WORK for s in standings),
        not_done=standings.count(Standing.NOT_DONE),
        silent=standings.count(Standing.SILENT),
        off=standings.count(Standing.LEFT_OUT),
    )


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` as they stood when the meeting began (`at`), or as they stand now where it has not.

    `later`: by decision id, what was reported after it began.
    """

    meeting: Meeting
    rows: tuple[Carried, ...]
    later: Mapping[int, tuple[Said, ...]]
    at: datetime
    who: frozenset[Who]


# --- how a row is kept ------------------------------------------------------------------------------------


def frozen(row: Carried) -> dict[str, Any]:
    """What is kept of it beside its key, place and standing, as JSON."""
    return {
        "code": row.code,
        "sentence": row.sentence,
        "tracking": row.tracking.value,
        "minutes_number": row.minutes_number,
        "minutes_date": _iso(row.minutes_date),
        "due": _iso(row.due),
        "deadline_text": row.deadline_text,
        "until": _iso(row.until),
        "moved": row.moved,
        "who": list(row.who),
        "answered": row.answered,
        "done": row.done,
        "total": row.total,
        "said": [
            {
                "seat": one.seat,
                "on": one.on.isoformat(),
                "at": one.at.isoformat(),
                "final": one.final,
                "words": one.words,
                "number": one.number,
            }
            for one in row.said
        ],
        "silent": list(row.silent),
        "times": row.times,
    }


def thawed(decision_id: int, ordinal: int, stood: str, kept: Mapping[str, Any]) -> Carried:
    """The inverse of `frozen`."""
    return Carried(
        decision_id=decision_id,
        ordinal=ordinal,
        code=kept["code"],
        sentence=kept["sentence"],
        standing=Standing(stood),
        tracking=Tracking(kept["tracking"]),
        minutes_number=kept["minutes_number"],
        minutes_date=_day(kept["minutes_date"]),
        due=_day(kept["due"]),
        deadline_text=kept["deadline_text"],
        until=_day(kept["until"]),
        moved=kept["moved"],
        who=tuple(kept["who"]),
        answered=kept["answered"],
        done=kept["done"],
        total=kept["total"],
        said=tuple(
            Said(
                one["seat"],
                date.fromisoformat(one["on"]),
                datetime.fromisoformat(one["at"]),
                one["final"],
                one["words"],
                one["number"],
            )
            for one in kept["said"]
        ),
        silent=tuple(kept["silent"]),
        times=kept["times"],
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
