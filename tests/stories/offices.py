"""A department of its own for each story, in the database of a bot that runs already.

It is loaded by the deed behind `reshili office`, in this process: a process a story would cost a second.
"""

import json
import sqlite3
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from bot.db.database import Database
from bot.domain.people import OrganizationKind, PostKind, Role
from bot.usecases.connect import connect
from bot.usecases.load_office import (
    GroupPlan,
    LoadedOffice,
    OfficePlan,
    OrganizationPlan,
    PersonPlan,
    PostPlan,
    RulePlan,
    WorkspacePlan,
    load_office,
    switch_off,
)
from bot.usecases.ports import UnitOfWork
from playground.client import Playground
from playground.phone import Phone
from tests.stories.almanac import working_day

DATABASE = "reshili.sqlite"


class Member(NamedTuple):
    """A person with a seat. The organization is a key of `ORGANIZATIONS`."""

    key: str
    family: str
    given: str
    patronymic: str
    title: str
    kind: PostKind
    organization: str
    roles: tuple[Role, ...] = ()


# key, full name, short name, kind
ORGANIZATIONS = (
    ("department", "Управление образования", "Управление", OrganizationKind.DEPARTMENT),
    ("centre", "МКУ «Методический центр»", "Методцентр", OrganizationKind.OTHER),
    ("school_1", "МБОУ «Средняя школа № 1»", "СОШ № 1", OrganizationKind.SCHOOL),
    ("school_2", "МБОУ «Средняя школа № 2»", "СОШ № 2", OrganizationKind.SCHOOL),
    ("school_3", "МБОУ «Средняя школа № 3»", "СОШ № 3", OrganizationKind.SCHOOL),
    ("garden", "МБДОУ «Детский сад «Солнышко»»", "ДС «Солнышко»", OrganizationKind.KINDERGARTEN),
)
HEAD, SECRETARY = Role.HEAD, Role.SECRETARY
DIRECTOR, GARDEN, OTHER = PostKind.DIRECTOR, PostKind.KINDERGARTEN_HEAD, PostKind.OTHER
MEMBERS = (
    Member("head", "Орлова", "Елена", "Викторовна", "начальник", PostKind.HEAD, "department", (HEAD,)),
    Member("secretary", "Белова", "Наталья", "Павловна", "секретарь", OTHER, "department", (SECRETARY,)),
    Member("petrova", "Петрова", "Ирина", "Алексеевна", "директор", DIRECTOR, "school_1"),
    Member("sokolov", "Соколов", "Дмитрий", "Олегович", "директор", DIRECTOR, "school_2"),
    Member("lebedev", "Лебедев", "Павел", "Андреевич", "директор", DIRECTOR, "school_3"),
    Member("egorova", "Егорова", "Валентина", "Сергеевна", "заведующая", GARDEN, "garden"),
    Member("rybakova", "Рыбакова", "Софья", "Денисовна", "методист", PostKind.METHODIST, "centre"),
)  # fmt: skip
GROUPS = (
    GroupPlan("directors", "директора школ", ("директора",), RulePlan((DIRECTOR,))),
    GroupPlan("gardens", "заведующие детскими садами", (), RulePlan((GARDEN,))),
    GroupPlan("heads", "руководители ОО", (), RulePlan((DIRECTOR, GARDEN))),
)


def plan_of(
    members: Sequence[Member] = MEMBERS,
    organizations: Sequence[tuple[str, str, str, OrganizationKind]] = ORGANIZATIONS,
) -> OfficePlan:
    """An office of these people, each with a seat and a number."""
    return OfficePlan(
        WorkspacePlan("Управление образования Тихоречья", "Europe/Moscow"),
        tuple(OrganizationPlan(*organization) for organization in organizations),
        tuple(
            PersonPlan(m.key, m.family, m.given, m.patronymic, f"+7900000{n:04}", m.roles)
            for n, m in enumerate(members, 1)
        ),
        tuple(PostPlan(f"post_{m.key}", m.title, m.kind, m.organization, m.key) for m in members),
        GROUPS,
    )


PLAN = plan_of()
EVERYBODY = frozenset(member.key for member in MEMBERS)


@dataclass(frozen=True)
class Office:
    """A story's people by their keys; `today` is a working day, where the story begins at 10:00."""

    playground: Playground
    workspace: int
    today: date
    phones: dict[str, Phone]

    def __getitem__(self, key: str) -> Phone:
        return self.phones[key]

    async def comes(self, day: date, hour: str = "10:00") -> None:
        """Business time moves there; in the shared playground it only goes forward."""
        await self.playground.clock.to(f"{day.isoformat()}T{hour}")

    def records(self, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
        """What the database holds of this office, read without the bot: of all tables, or of those named."""
        with closing(_reading(self.playground)) as database:
            found = {
                table: database.execute(f"SELECT * FROM {table} WHERE workspace_id = ?", (self.workspace,))  # noqa: S608 - the tables' own names
                for table in tables or _tables(database)
            }
            return {table: sorted(rows, key=repr) for table, rows in found.items()}

    def values(self, table: str, *columns: str) -> list[Any]:
        """Rows of one table as tuples of these columns, or the values of the only one, in the rows' order."""
        with closing(_reading(self.playground)) as database:
            rows = database.execute(
                f"SELECT {', '.join(columns)} FROM {table} WHERE workspace_id = ? ORDER BY 1",  # noqa: S608
                (self.workspace,),
            ).fetchall()
        return [row[0] for row in rows] if len(columns) == 1 else rows


def _reading(playground: Playground) -> sqlite3.Connection:
    if playground.folder is None:
        raise ValueError("this playground's folder is not known")
    return sqlite3.connect(f"file:{playground.folder / DATABASE}?mode=ro", uri=True)


def _tables(database: sqlite3.Connection) -> list[str]:
    """Those that belong to an office."""
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return [
        name
        for name in names
        if any(row[1] == "workspace_id" for row in database.execute(f"PRAGMA table_info({name})"))
    ]


@asynccontextmanager
async def opened(
    playground: Playground,
    *,
    without: Collection[str] = (),
    alone: bool = False,
    plan: OfficePlan = PLAN,
    members: Sequence[Member] = MEMBERS,
) -> AsyncIterator[Office]:
    """An office on the next working morning, switched off at the end; those `without` are not connected.

    `alone`: the one that the bot made on its empty database sleeps from now on. `plan`: `PLAN`, or one much
    like it, of these `members`.
    """
    now = datetime.fromisoformat(await playground.clock.now())
    today = working_day(now.date(), 1)
    await playground.clock.to(f"{today.isoformat()}T10:00")
    async with _database(playground.folder) as database:
        moment = datetime.fromisoformat(await playground.clock.now())
        phones = {}
        for member, person in zip(members, plan.people, strict=False):
            name = f"{member.given} {member.patronymic}"
            phones[member.key] = await playground.new_phone(
                name, last_name=member.family, note=member.title, phone=person.phone
            )
        connected = sorted({member.key for member in members} - set(without))

        def moves_in(uow: UnitOfWork) -> LoadedOffice:
            """Bound here: in the chat each would cost a question and an answer more."""
            for one in uow.directory.workspaces() if alone else ():
                switch_off(uow, one.id, moment)
            loaded = load_office(uow, plan, moment)
            for key in connected:
                connect(uow, phones[key].id, phones[key].id, loaded.links[key], moment)
            return loaded

        loaded = await database.write(moves_in)
        for key, phone in phones.items():
            phone.link = loaded.links[key]
        for key in connected:
            # The own link once more brings the keyboard and the menu.
            await phones[key].starts(phones[key].link)
        for key in connected:
            await phones[key].sees("Вы уже подключены")
            await phones[key].looks()
        try:
            yield Office(playground, loaded.workspace, today, phones)
        finally:
            await database.write(lambda uow: switch_off(uow, loaded.workspace, moment))


@asynccontextmanager
async def _database(folder: Path | None) -> AsyncIterator[Database]:
    if folder is None:
        raise ValueError("this playground's folder is not known")
    database = Database(f"sqlite:///{folder / DATABASE}", lambda: datetime.now(UTC))  # noqa: TID251
    try:
        yield database
    finally:
        await database.close()


def office_file(folder: Path) -> Path:
    """The same office as a file, for a playground that prepares its bot itself."""
    from pydantic import TypeAdapter

    file = folder / "office.json"
    plan = TypeAdapter(OfficePlan).dump_python(PLAN, mode="json")
    file.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    return file
