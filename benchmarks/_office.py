"""The real dispatcher over a real database file with issued items, ready for «Исполнено»."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher

from benchmarks._telegram import tap
from bot.adapters.attachments import DiskFiles
from bot.adapters.calendar import RussianCalendars
from bot.adapters.clock import SystemClock
from bot.callbacks.items import ReportTap
from bot.db import Database, migrate
from bot.domain.assignments import Assignment, State
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import Addressee, Decision, Minutes, MinutesState, Tracking
from bot.domain.people import Account, OrganizationKind, Person, PostKind, Role
from bot.handlers import dispatcher
from bot.handlers.desk import Means
from bot.i18n import Texts
from bot.scheduler.sender import Messenger
from bot.usecases.issue_minutes import issue_minutes
from bot.usecases.load_office import (
    GroupPlan,
    OfficePlan,
    OrganizationPlan,
    PersonPlan,
    PostPlan,
    RulePlan,
    WorkspacePlan,
    load_office,
)
from bot.usecases.ports import Office, UnitOfWork

SCHOOLS = 20
FIRST_ACCOUNT = 7000

_PLAN = OfficePlan(
    WorkspacePlan("Управление образования", "Europe/Moscow"),
    tuple(
        OrganizationPlan(f"o{n}", f"Средняя школа № {n}", f"СОШ № {n}", OrganizationKind.SCHOOL)
        for n in range(SCHOOLS)
    ),
    (
        PersonPlan("s", "Белова", "Нина", "Петровна", roles=(Role.SECRETARY,)),
        *(PersonPlan(f"d{n}", f"Директоров-{n}", "Сергей", "Иванович") for n in range(SCHOOLS)),
    ),
    tuple(PostPlan(f"p{n}", "директор", PostKind.DIRECTOR, f"o{n}", f"d{n}") for n in range(SCHOOLS)),
    (GroupPlan("g", "директора школ", rule=RulePlan((PostKind.DIRECTOR,))),),
)


@dataclass(frozen=True, slots=True)
class IssuedOffice:
    """`taps` are updates, each the first «Исполнено» on an item of its own."""

    database: Database
    workspace_id: int
    minutes_id: int
    dispatcher: Dispatcher
    taps: Iterator[dict[str, Any]]

    async def done(self) -> int:
        """How many items are reported done: as many as taps were fed, if each did what it should."""

        def count(uow: UnitOfWork) -> int:
            issued = uow.office(self.workspace_id).assignments.of_minutes(self.minutes_id)
            return sum(one.state is State.DONE for one in issued)

        return await self.database.read(count)


@asynccontextmanager
async def issued_office(folder: Path, bot: Bot, items: int) -> AsyncIterator[IssuedOffice]:
    """A fresh office in `folder` with at least `items` items, put together as `bot.app` does it."""
    url = f"sqlite:///{folder}/office.sqlite"
    migrate(url)
    clock, calendars = SystemClock(), RussianCalendars()
    database = Database(url, clock.machine_now)
    now = clock.now()

    def fill(uow: UnitOfWork) -> tuple[int, int, list[dict[str, Any]]]:
        workspace_id = load_office(uow, _PLAN, now).workspace
        office = uow.office(workspace_id)
        accounts = {person.id: FIRST_ACCOUNT + n for n, person in enumerate(office.people.persons())}
        for person_id, telegram_id in accounts.items():
            office.people.bind(Account(telegram_id, telegram_id, person_id, now))
        secretary = next(one for one in office.people.persons() if Role.SECRETARY in one.roles)
        minutes_id = _approved(office, secretary, now, -(-items // SCHOOLS))
        issue_minutes(office, minutes_id, now, calendars.of(office.people.workspace()))
        issued = office.assignments.of_minutes(minutes_id)
        holders = office.people.holder_of({one.post_id for one in issued if one.post_id is not None})
        taps = _taps(issued, {post: accounts[person] for post, person in holders.items()})
        return workspace_id, minutes_id, list(taps)

    try:
        workspace_id, minutes_id, taps = await database.write(fill)
        means = Means(
            store=database,
            clock=clock,
            calendars=calendars,
            messenger=Messenger(bot),
            texts=Texts(),
            files=DiskFiles(folder, clock),
            download=_never,
            show_commands=_never,
            bot_name=_never,
        )
        yield IssuedOffice(database, workspace_id, minutes_id, dispatcher(means), iter(taps))
    finally:
        await database.close()


def _approved(office: Office, secretary: Person, now: datetime, decisions: int) -> int:
    """Minutes approved a moment ago, whose every decision goes to every school. Returns their id."""
    directors = office.people.groups()[0]
    due = now.date() + timedelta(days=10)
    minutes = Minutes(
        id=office.new_id(),
        meeting_id=office.new_id(),
        number="6",
        date=now.date(),
        state=MinutesState.APPROVED,
        chair="Орлова Е. В.",
        send_at=now,
        approved_by=secretary.id,
        taken_by=secretary.id,
    )
    made = [_decision(office, minutes.id, ordinal, due, directors.id) for ordinal in range(1, decisions + 1)]
    office.minutes.add(minutes, made, "РЕШИЛИ: …")
    return minutes.id


def _decision(office: Office, minutes_id: int, ordinal: int, due: date, group_id: int) -> Decision:
    return Decision(
        id=office.new_id(),
        minutes_id=minutes_id,
        ordinal=ordinal,
        code=f"6/{ordinal}",
        number=f"{ordinal}.",
        lead="обеспечить",
        text="подготовку заявок на аттестацию педагогических работников",
        tracking=Tracking.CONTROL,
        deadline=Deadline(DeadlineKind.DATE, due, f"до {due:%d.%m.%Y}"),
        hand_in=due,
        addressees=(Addressee(office.new_id(), "директорам школ", group_id=group_id),),
    )


def _taps(issued: tuple[Assignment, ...], accounts: dict[int, int]) -> Iterator[dict[str, Any]]:
    for update_id, one in enumerate(issued, start=1):
        assert one.post_id is not None
        data = ReportTap(assignment_id=one.id, version=one.version).pack()
        yield tap(update_id, data, accounts[one.post_id])


async def _never(*_: object) -> Any:
    raise AssertionError("a tap asks for no file and sets no menu")
