"""The real dispatcher, worker and outbox over a real database file with a draft of 40 decisions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from time import monotonic
from typing import Any

from aiogram import Bot, Dispatcher

from benchmarks._telegram import CHAT, tap
from bot.adapters.attachments import DiskFiles
from bot.adapters.calendar import RussianCalendars
from bot.adapters.child import read_in_child
from bot.adapters.clock import SystemClock
from bot.callbacks.decision import DecisionTap, TrackingTap
from bot.callbacks.review import QuestionTap, ReviewTap
from bot.db import Database, migrate
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import Addressee, Decision, Doubt, Minutes, MinutesState, Tracking
from bot.domain.people import Account, OrganizationKind, PostKind, Role
from bot.handlers import dispatcher
from bot.handlers.desk import Means
from bot.i18n import Texts
from bot.scheduler.dispatch import Dispatch
from bot.scheduler.dispatch import Means as DispatchMeans
from bot.scheduler.sender import Messenger
from bot.scheduler.work import Work
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
from bot.usecases.ports import Act, Job, LiveMessage, Office, PageRead, ReadResult, UnitOfWork
from bot.usecases.take_minutes import note_progress, take_minutes

DECISIONS = 40
#: What a server gives a reading (`bot.settings`), with patience for a busy machine.
READ_SECONDS, READ_MEGABYTES = 240, 1024


@dataclass(frozen=True, slots=True)
class DraftOffice:
    """`taps`: what the secretary may tap, by name, each an endless row of updates."""

    database: Database
    workspace_id: int
    dispatcher: Dispatcher
    work: Work
    dispatch: Dispatch
    files: DiskFiles
    clock: SystemClock
    taps: dict[str, Iterator[dict[str, Any]]]

    async def gets(self, content: bytes, name: str, attachment_id: int) -> Job:
        """The secretary has sent a file and sees that it is being read."""
        file = await self.files.keep(content, name, "application/pdf", attachment_id)
        calendars = RussianCalendars()

        def take(uow: UnitOfWork) -> Job:
            actor = uow.directory.actor(CHAT)
            assert actor is not None
            office = uow.office(self.workspace_id)
            act = Act(office, actor, self.clock.now(), calendars.of(actor.workspace))
            job = take_minutes(act, file).job
            note_progress(office, job, LiveMessage(CHAT, 41, act.today))
            return job

        return await self.database.write(take)

    async def state(self, job: Job) -> Job:
        return await self.database.read(lambda uow: uow.office(self.workspace_id).jobs.get(job.id))


@asynccontextmanager
async def draft_office(folder: Path, bot: Bot, people: int = 60) -> AsyncIterator[DraftOffice]:
    """A fresh office in `folder`, put together as `bot.app` does it."""
    url = f"sqlite:///{folder}/office.sqlite"
    migrate(url)
    clock, calendars, texts, messenger = SystemClock(), RussianCalendars(), Texts(), Messenger(bot)
    database = Database(url, clock.machine_now)
    files = DiskFiles(folder, clock)
    now = clock.now()

    def fill(uow: UnitOfWork) -> tuple[int, tuple[Decision, ...]]:
        workspace_id = load_office(uow, plan(people), now).workspace
        office = uow.office(workspace_id)
        secretary = next(one for one in office.people.persons() if Role.SECRETARY in one.roles)
        office.people.bind(Account(CHAT, CHAT, secretary.id, now))
        return workspace_id, _draft(office, secretary.id, now)

    async def read(path: Path, name: str, progress: PageRead) -> ReadResult:
        return await read_in_child(path, name, progress, seconds=READ_SECONDS, memory_mb=READ_MEGABYTES)

    try:
        workspace_id, decisions = await database.write(fill)
        means = Means(
            store=database,
            clock=clock,
            calendars=calendars,
            messenger=messenger,
            texts=texts,
            files=files,
            download=_never,
            show_commands=_never,
            bot_name=_never,
        )
        yield DraftOffice(
            database,
            workspace_id,
            dispatcher(means),
            Work(database, clock, calendars, files, read, _never, timedelta(seconds=READ_SECONDS + 30)),
            Dispatch(DispatchMeans(database, messenger, clock, calendars, texts, monotonic)),
            files,
            clock,
            _taps(decisions),
        )
    finally:
        await database.close()


def plan(people: int) -> OfficePlan:
    """A department with as many directors, each of a school."""
    return OfficePlan(
        WorkspacePlan("Управление образования", "Europe/Moscow"),
        tuple(
            OrganizationPlan(f"o{n}", f"Средняя школа № {n}", f"СОШ № {n}", OrganizationKind.SCHOOL)
            for n in range(people)
        ),
        (
            PersonPlan("s", "Белова", "Нина", "Петровна", roles=(Role.SECRETARY,)),
            *(PersonPlan(f"d{n}", _surname(n), "Сергей", "Иванович") for n in range(people)),
        ),
        tuple(PostPlan(f"p{n}", "директор", PostKind.DIRECTOR, f"o{n}", f"d{n}") for n in range(people)),
        (GroupPlan("g", "директора школ", rule=RulePlan((PostKind.DIRECTOR,))),),
    )


_BEGINNINGS = ("Берез", "Ветр", "Горн", "Дубр", "Ельц", "Журавл", "Зимн", "Ивл", "Клен", "Лугов")
_MIDDLES = ("", "ав", "ин", "ов", "ец", "уш", "ак", "яр", "ид", "ом")
_ENDS = ("ов", "ский", "енко", "ин", "ев")


def _surname(number: int) -> str:
    """Five hundred surnames; after them those that only a hyphen tells apart."""
    first, rest = divmod(number, len(_BEGINNINGS) * len(_MIDDLES) * len(_ENDS))
    at, rest = divmod(rest, len(_MIDDLES) * len(_ENDS))
    middle, end = divmod(rest, len(_ENDS))
    name = f"{_BEGINNINGS[at]}{_MIDDLES[middle]}{_ENDS[end]}"
    return f"{name}-{_BEGINNINGS[first % 10]}ов" if first else name


def _draft(office: Office, secretary_id: int, now: datetime) -> tuple[Decision, ...]:
    """Of a group, of persons, of an unknown one; with doubts: all a review has to tell."""
    due = now.date() + timedelta(days=10)
    group, posts = office.people.groups()[0], office.people.posts()
    minutes = Minutes(
        id=office.new_id(),
        meeting_id=office.new_id(),
        number="6",
        date=now.date(),
        state=MinutesState.DRAFT,
        chair="Орлова Е. В.",
        taken_by=secretary_id,
        taken_at=now,
    )
    made = []
    for ordinal in range(1, DECISIONS + 1):
        post = posts[ordinal % len(posts)]
        named = Addressee(office.new_id(), "директорам школ", group_id=group.id)
        if ordinal % 4 == 1:
            named = Addressee(office.new_id(), post.holder.short if post.holder else "", post_id=post.id)
        elif ordinal % 13 == 0:
            named = Addressee(office.new_id(), "классные руководители")
        made.append(
            Decision(
                id=office.new_id(),
                minutes_id=minutes.id,
                ordinal=ordinal,
                code=f"6/{ordinal}",
                number=f"{ordinal}.",
                lead="обеспечить",
                text="подготовку заявок на аттестацию педагогических работников",
                tracking=Tracking.CONTROL,
                deadline=Deadline(DeadlineKind.DATE, due, f"до {due:%d.%m.%Y}"),
                hand_in=due,
                addressees=(named,),
                doubts=(Doubt("deadline", "several_deadlines", "до 15 декабря"),) if ordinal == 7 else (),
            )
        )
    office.minutes.add(minutes, made, "РЕШИЛИ: …")
    return tuple(made)


def _taps(decisions: tuple[Decision, ...]) -> dict[str, Iterator[dict[str, Any]]]:
    numbers = count(1)
    minutes_id = decisions[0].minutes_id

    def row(data: Callable[[int], str]) -> Iterator[dict[str, Any]]:
        return (tap(next(numbers), data(turn)) for turn in count())

    def tracked(turn: int) -> str:
        """Each decision in its turn, there and back."""
        times, at = divmod(turn, DECISIONS)
        tracking = Tracking.CONTROL if times % 2 else Tracking.INFORMATION
        return TrackingTap(decision_id=decisions[at].id, version=times + 1, tracking=tracking.value).pack()

    return {
        "the whole draft": row(lambda _: ReviewTap(minutes_id=minutes_id).pack()),
        "a decision": row(lambda n: DecisionTap(minutes_id=minutes_id, index=n % DECISIONS).pack()),
        "a question": row(lambda _: QuestionTap(minutes_id=minutes_id, index=0).pack()),
        "a decision changed": row(tracked),
    }


async def _never(*_: object) -> Any:
    raise AssertionError("no tap of the review asks for this")
