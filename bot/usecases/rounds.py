"""What has come of an answer since the item was last turned back to whoever answers. Only reads."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.assignments import Report, State
from bot.domain.expected import gathered, missing, this_round, wanted
from bot.domain.items import Item
from bot.domain.minutes import Expected
from bot.usecases.ports import Act


@dataclass(frozen=True, slots=True)
class Round:
    """What has come since the item was last turned back. `claimed`: it was said to be done."""

    reports: tuple[Report, ...] = ()
    with_files: frozenset[int] = frozenset()

    @property
    def claimed(self) -> bool:
        return any(one.final for one in self.reports)

    def missing(self, item: Item, more: Report | None = None, *, files: bool = False) -> tuple[Expected, ...]:
        """What still has to come, after one `more` report."""
        came = gathered(self.reports, self.with_files)
        if more is not None:
            came |= gathered([more], {more.id} if files else ())
        return missing(item.expected, came)


def round_of(act: Act, assignment_id: int) -> Round:
    """What counts of all that was reported on the item; a deputy's unconfirmed report does not."""
    reports = [one for one in act.office.reports.of_assignment(assignment_id) if not one.pending]
    if not reports:
        return Round()
    history = act.office.audit.history("assignment", assignment_id)
    return Round(this_round(reports, history), act.office.reports.with_files(assignment_id))


def still_missing(act: Act, item: Item) -> tuple[Expected, ...]:
    """What has to come before the item is done, where it was said to be; only reads."""
    if not wanted(item.expected) or item.assignment.state is not State.IN_WORK:
        return ()
    so_far = round_of(act, item.assignment.id)
    return so_far.missing(item) if so_far.claimed else ()
