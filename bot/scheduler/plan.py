"""What the clock brings up: minutes whose hold has ended are issued, periods and meetings begin, people who
have a step get a digest.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable

from bot.domain.calendar import WorkingDays
from bot.domain.errors import StorageDown
from bot.usecases.absences import turn
from bot.usecases.faults import describe
from bot.usecases.issue_minutes import issue_minutes
from bot.usecases.issue_period import issue_period
from bot.usecases.open_meeting import open_meeting
from bot.usecases.plan import plan_person
from bot.usecases.ports import Calendars, Clock, Office, Store, UnitOfWork

log = logging.getLogger(__name__)

#: Things due that are taken up in one run; each is a commit of its own.
BATCH = 50

#: (workspace id, id of the minutes, the decision or the person)
Due = tuple[int, int]


class Plan:
    """`run` again and again: an interval job. With nothing due it costs three questions to an index."""

    def __init__(self, store: Store, clock: Clock, calendars: Calendars) -> None:
        self._store = store
        self._clock = clock
        self._calendars = calendars
        self._failing: set[Hashable] = set()

    async def run(self) -> bool:
        """Takes up one batch of each; whether there may be more at once.

        Raises:
            StorageDown.
        """
        now = self._clock.now()
        away = await self._store.read(lambda uow: uow.planner.absences_to_turn(now, BATCH))
        minutes = await self._store.read(lambda uow: uow.planner.minutes_to_issue(now, BATCH))
        periods = await self._store.read(lambda uow: uow.planner.periods_to_issue(now, BATCH))
        people = await self._store.read(lambda uow: uow.planner.people_to_look_at(now, BATCH))

        meetings = await self._store.read(lambda uow: uow.planner.meetings_to_open(now, BATCH))

        def issue(office: Office, minutes_id: int, calendar: WorkingDays) -> None:
            issue_minutes(office, minutes_id, now, calendar)

        def begin(office: Office, decision_id: int, calendar: WorkingDays) -> None:
            issue_period(office, decision_id, now, calendar)

        def turns(office: Office, absence_id: int, calendar: WorkingDays) -> None:
            turn(office, absence_id, now, calendar)

        def look_at(office: Office, person_id: int, calendar: WorkingDays) -> None:
            plan_person(office, person_id, now, calendar)

        def open_one(office: Office, meeting_id: int, calendar: WorkingDays) -> None:
            open_meeting(office, meeting_id, now, calendar)

        opened = [await self._do("open", one, open_one) for one in meetings]
        # Before anybody is looked at: whose the items are this morning.
        for one in away:
            await self._do("turn", one, turns)
        issued = [await self._do("issue", one, issue) for one in minutes]
        begun = [await self._do("period", one, begin) for one in periods]
        looked_at = [await self._do("look_at", one, look_at) for one in people]
        # Where a whole batch fails, asking for more would bring the same again, at once.
        batches = ((minutes, issued), (periods, begun), (meetings, opened), (people, looked_at))
        return any(len(those) == BATCH and any(done) for those, done in batches)

    async def _do(self, what: str, due: Due, deed: Callable[[Office, int, WorkingDays], None]) -> bool:
        """One unit of work; one that fails is logged once and holds up no other."""
        workspace_id, object_id = due

        def work(uow: UnitOfWork) -> None:
            office = uow.office(workspace_id)
            deed(office, object_id, self._calendars.of(office.people.workspace()))

        try:
            await self._store.write(work)
        except StorageDown:
            raise
        except Exception as error:  # noqa: BLE001 one office's odd row must not stop the others' mornings
            if (what, due) not in self._failing:
                self._failing.add((what, due))
                log.error(
                    "%s of %d in workspace %d failed: %s", what, object_id, workspace_id, describe(error)
                )
            return False
        self._failing.discard((what, due))
        return True
