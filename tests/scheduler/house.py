"""A small fictitious office in a real SQLite file: a secretary, directors of schools, minutes to issue."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.db.database import Database
from bot.db.engines import writer_engine
from bot.db.tables import METADATA
from bot.domain.assignments import Assignment
from bot.domain.calendar import PlainWeek, this_or_previous
from bot.domain.deadlines import Deadline, DeadlineKind
from bot.domain.minutes import Addressee, Decision, Minutes, MinutesState, Tracking
from bot.domain.people import Account, Organization, OrganizationKind, Person, Post, PostKind, Role, Workspace
from bot.i18n import Texts
from bot.scheduler.dispatch import Dispatch, Means
from bot.scheduler.limits import Limits
from bot.scheduler.plan import Plan
from bot.usecases.connect import connect, invite, unblocked
from bot.usecases.ports import Act, Office, UnitOfWork
from tests.scheduler.outside import PlainCalendars, Telegram, Time

T = TypeVar("T")

ZONE = ZoneInfo("Europe/Moscow")
WORKSPACE, MINUTES, SECRETARY = 1, 600, 2


def at(day: int, hour: str = "09:00", month: int = 11) -> datetime:
    """A moment of November 2026 (the 23rd is a Monday) in the office's zone."""
    return datetime.combine(date(2026, month, day), time.fromisoformat(hour), tzinfo=ZONE)


def director(number: int) -> int:
    """The person's id; the chat's is 1000 more, the seat's 2000 more."""
    return 10 + number


def chat_of(person_id: int) -> int:
    return 1000 + person_id


class House:
    """The office, the outside and the scheduler's parts over one store."""

    def __init__(self, folder: Path, now: datetime) -> None:
        url = f"sqlite:///{folder / 'office.sqlite'}"
        engine = writer_engine(url)
        with engine.begin() as connection:
            METADATA.create_all(connection)
        self.time = Time(now)
        self.telegram = Telegram()
        self.calendars = PlainCalendars()
        self.store = Database(url, self.time.machine_now)
        self.means = Means(
            self.store,
            self.telegram,
            self.time,
            self.calendars,
            Texts("ru"),
            self.time.monotonic,
            self.time.sleep,
        )
        self.dispatch = Dispatch(self.means, Limits())
        self.plan = Plan(self.store, self.time, self.calendars)

    async def settles(self, directors: int, *, connected: int | None = None) -> None:
        """Moves in: a secretary and `directors`, of whom the first `connected` (all) are reached."""
        connected = directors if connected is None else connected

        def move_in(uow: UnitOfWork) -> None:
            uow.directory.add_workspace(Workspace(WORKSPACE, "Управление образования", ZONE))
            people = uow.office(WORKSPACE).people
            people.add_person(
                Person(SECRETARY, "Белова", "Наталья", "Петровна", roles=frozenset({Role.SECRETARY}))
            )
            people.bind(_account(SECRETARY))
            for number in range(1, directors + 1):
                person = Person(director(number), f"Директоров{number}", "Иван", "Иванович")
                school = Organization(
                    3000 + number, f"МБОУ «СОШ № {number}»", f"СОШ № {number}", OrganizationKind.SCHOOL
                )
                people.add_organization(school)
                people.add_person(person)
                people.add_post(Post(2000 + person.id, "директор", PostKind.DIRECTOR, school, person))
                if number <= connected:
                    people.bind(_account(person.id))

        await self.store.write(move_in)

    async def approves(
        self, *dues: date, directors: int, send_at: datetime | None = None, quiet: bool = False
    ) -> None:
        """Minutes № 6 with a decision a day of `dues`, to the seats of the first `directors`."""
        addressees = tuple(2000 + director(n) for n in range(1, directors + 1))
        minutes = Minutes(
            MINUTES,
            MINUTES + 1,
            "6",
            date(2026, 11, 20),
            MinutesState.APPROVED,
            send_at=send_at or self.time.now(),
            approved_by=SECRETARY,
            taken_by=SECRETARY,
            quiet=quiet,
        )
        decisions = [_decision(n, due, addressees) for n, due in enumerate(dues, start=1)]
        await self.office(lambda office: office.minutes.add(minutes, decisions, "РЕШИЛИ: …"))

    async def office(self, deed: Callable[[Office], T]) -> T:
        return await self.store.write(lambda uow: deed(uow.office(WORKSPACE)))

    async def acts(self, person_id: int, deed: Callable[[Act], T]) -> T:
        """A deed of a connected person's."""

        def unit(uow: UnitOfWork) -> T:
            actor = uow.directory.actor(chat_of(person_id))
            assert actor is not None
            return deed(Act(uow.office(WORKSPACE), actor, self.time.now(), PlainWeek(), uow.new_id()))

        return await self.store.write(unit)

    async def connects(self, person_id: int) -> int:
        """Through a personal link; of how many items the person is told that they follow."""

        def unit(uow: UnitOfWork) -> int:
            token = invite(uow, WORKSPACE, person_id, self.time.now())
            return connect(uow, chat_of(person_id), chat_of(person_id), token, self.time.now()).open_items

        return await self.store.write(unit)

    async def lets_in_again(self, person_id: int) -> None:
        chat_id, now = chat_of(person_id), self.time.now()
        await self.store.write(lambda uow: unblocked(uow, chat_id, chat_id, now))

    async def assignments(self) -> tuple[Assignment, ...]:
        return await self.office(lambda office: office.assignments.of_minutes(MINUTES))

    async def waiting(self) -> int:
        return await self.store.read(lambda uow: uow.outbox.waiting())

    async def plans(self) -> None:
        while await self.plan.run():
            pass

    async def sends(self) -> None:
        """Everything that may go out now."""
        while await self.dispatch.run():
            pass

    async def lets_pass(self, time: timedelta) -> None:
        """Time goes by; the plan and the dispatcher have their turns."""
        self.time.passes(time)
        await self.plans()
        await self.sends()


def _account(person_id: int) -> Account:
    return Account(chat_of(person_id), chat_of(person_id), person_id, at(20))


def _decision(ordinal: int, due: date, post_ids: tuple[int, ...]) -> Decision:
    return Decision(
        id=MINUTES + 10 * ordinal,
        minutes_id=MINUTES,
        ordinal=ordinal,
        code=f"6/{ordinal}",
        number=str(ordinal),
        lead=None,
        text="представить заявки на аттестацию",
        tracking=Tracking.CONTROL,
        deadline=Deadline(DeadlineKind.DATE, due, f"до {due:%d.%m}"),
        hand_in=this_or_previous(due, PlainWeek()),
        addressees=tuple(
            Addressee(10_000 * ordinal + n, f"директор {n}", post_id=post_id)
            for n, post_id in enumerate(post_ids)
        ),
    )
